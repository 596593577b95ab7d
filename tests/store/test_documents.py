"""Documents of older planproofs are read forward, and large ones quickly."""
from __future__ import annotations

import json
import time
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import insert

from planproof.errors import StoreError
from planproof.model.tactic import Share
from planproof.model.workbook import Workbook
from planproof.store import Store
from planproof.store.document import from_text, to_text
from planproof.store.migrations import SCHEMA, forward
from planproof.store.tables import REVISIONS
from tests.builders import a_decision, a_plan, a_tactic, a_workbook

PROTOTYPE = """{"title": "Cards 2026", "currency": "EUR", "ideas": [
    {"id": "pinterest-board", "idea": "Pinterest board", "status": "running", "who_asks": "CEO", "start": "2026-03-01",
     "cost": "1200.50", "paid_from": "Social", "how_we_will_know": null},
    {"id": "go-viral", "idea": "Go viral"}]}"""


def test_a_document_of_the_prototypes_is_read_as_a_workbook_of_today():
    workbook = from_text(PROTOTYPE, 0, revision="cards.1")

    board, viral = workbook.tactics
    assert (workbook.plan.name, workbook.plan.currency) == ("Cards 2026", "EUR")
    assert (board.name, board.sponsor, board.status, board.start) == ("Pinterest board", "CEO", "running", date(2026, 3, 1))
    assert (board.total_cost, board.funding) == (Decimal("1200.50"), (Share(line="Social"),))
    assert (viral.status, viral.cost_said, viral.funding) == ("proposed", False, ())


def test_a_step_forward_leaves_the_document_it_was_given_alone():
    document = json.loads(PROTOTYPE)

    forward(document, 0)

    assert document == json.loads(PROTOTYPE)


def test_a_document_of_today_needs_no_step():
    document = {"plan": {}}

    assert forward(document, SCHEMA) is document


def test_an_old_workbook_in_the_store_is_read_and_saved_in_todays_form(store: Store):
    with store._engine.begin() as connection:
        connection.execute(insert(REVISIONS).values(
            id="cards.1", workbook="cards", number=1, parent=None, time="2026-01-01T00:00:00+00:00", author="Léa", note="",
            name="Cards 2026", source=None, schema_version=0, document=PROTOTYPE))

    workbook, first = store.load("cards")
    second = store.save(workbook, on=first, author="Max")

    assert (first.schema_version, second.schema_version) == (0, SCHEMA)
    assert store.load("cards") == (workbook, second)


@pytest.mark.parametrize(("text", "version"), [("{", 1), ('{"plan": 3}', 1), ('{"tactics": [{}]}', 1), ("[", 0), ("", 1)])
def test_a_damaged_document_is_said_and_names_the_version(text: str, version: int):
    with pytest.raises(StoreError, match=r"What the store keeps of cards\.7 is damaged"):
        from_text(text, version, revision="cards.7")


def test_a_document_of_a_newer_planproof_is_refused():
    with pytest.raises(StoreError, match=r"A newer planproof saved cards\.7"):
        from_text("{}", SCHEMA + 1, revision="cards.7")


def test_the_same_workbook_is_always_the_same_text_without_its_decisions():
    workbook = a_workbook(a_plan(), a_tactic("pinterest-board", cost="12.50"))

    assert to_text(workbook) == to_text(workbook.but(decisions=(a_decision(),)))
    assert to_text(workbook) == (
        '{"plan":{"name":"Plan 2027","currency":"EUR","start":"2027-01-01","end":"2027-12-31"},"tactics":[{"id":"pinterest-board"'
        ',"name":"pinterest-board","start":"2027-03-01","end":"2027-03-31","total_cost":"12.50"}],"sheets":["plan","tactics"]}')


def test_ten_thousand_ideas_are_saved_and_read_in_the_time_of_a_breath(store: Store):
    idea = a_tactic(cost=100, line={"Social": 0.5, "Events": 0.5}, hours={"Content": 6}, objectives=("leads",), owner="Léa")
    workbook = Workbook(tactics=tuple(idea.but(id=f"idea-{i}") for i in range(10_000)))
    started = time.perf_counter()

    saved = store.create(workbook, author="Léa")
    found = store.load(saved.workbook)[0]

    assert found == workbook
    assert time.perf_counter() - started < 10
