"""What people decided, with name and reason, stays on record."""
from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from planproof.errors import StoreError
from planproof.store import Store, open_store
from tests.builders import a_decision, a_plan, a_tactic, a_workbook

WORKBOOK = a_workbook(a_plan(), a_tactic("pinterest-board", cost=50), a_tactic("live-video", cost=10))


def test_a_decision_is_kept_with_who_why_when_and_on_which_version(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    head = store.save(WORKBOOK, on=first, author="Max")

    kept = store.decide(first.workbook, a_decision("pinterest-board", verdict="fund", by="Zoé", rationale="cheap to learn"))

    assert (kept.tactic, kept.verdict, kept.by, kept.rationale) == ("pinterest-board", "fund", "Zoé", "cheap to learn")
    assert (kept.revision, store.decisions(first.workbook)) == (head.id, (kept,))
    assert abs(datetime.now(UTC) - kept.time) < timedelta(minutes=1)


def test_several_decisions_are_kept_together_or_not_at_all(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    start, stop = a_decision("pinterest-board", verdict="fund"), a_decision("live-video", verdict="decline")

    with pytest.raises(StoreError, match="needs its reason"):
        store.decide_together(first.workbook, [start, stop.but(rationale=" ")])
    assert store.decisions(first.workbook) == ()
    kept = store.decide_together(first.workbook, [start, stop])

    assert [(record.tactic, record.verdict) for record in kept] == [("pinterest-board", "fund"), ("live-video", "decline")]
    assert store.decisions(first.workbook) == kept and store.decide_together(first.workbook, []) == ()


def test_the_workbook_carries_the_decisions_taken_on_it(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    taken = a_decision("pinterest-board"), a_decision("live-video", verdict="decline")
    for decision in taken:
        store.decide(first.workbook, decision)

    assert store.load(first.workbook)[0] == WORKBOOK.but(decisions=taken)


def test_a_version_shows_the_decisions_taken_until_then(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    early, late = a_decision("pinterest-board"), a_decision("live-video", verdict="stop")
    store.decide(first.workbook, early)
    second = store.save(store.load(first.workbook)[0], on=first, author="Max")
    store.decide(first.workbook, late)

    assert store.load(first.workbook, first)[0].decisions == (early,)
    assert store.load(first.workbook, second)[0].decisions == (early, late)


def test_a_decision_made_in_the_workbook_is_recorded_once_when_it_is_saved(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    decided = WORKBOOK.but(decisions=(a_decision("live-video", rationale="  two words\0 "),))

    second = store.save(decided, on=first, author="Max")
    store.save(decided, on=second, author="Max")

    assert [(kept.rationale, kept.revision) for kept in store.decisions(first.workbook)] == [("two words", second.id)]


def test_undo_and_forgetting_never_take_a_decision_back(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    second = store.save(WORKBOOK.but(decisions=(a_decision("live-video"),)), on=first, author="Max")

    third = store.restore(first, on=second, author="Léa")
    store.save(WORKBOOK, on=third, author="Léa")

    assert store.load(first.workbook)[0].decisions == (a_decision("live-video"),)


@pytest.mark.parametrize(("missing", "asked"), [({"by": " "}, "Say who decides"), ({"rationale": ""}, "Say why"),
                                                ({"tactic": "billboard"}, "There is no idea billboard")])
def test_a_decision_needs_an_idea_a_name_and_a_reason(store: Store, missing: dict[str, str], asked: str):
    first = store.create(WORKBOOK, author="Léa")

    with pytest.raises(StoreError, match=asked):
        store.decide(first.workbook, a_decision("live-video").but(**missing))

    assert store.decisions(first.workbook) == ()


def test_the_log_keeps_what_the_audit_said_beside_what_was_decided(store: Store):
    first = store.create(WORKBOOK, author="Léa")

    store.decide(first.workbook, a_decision("live-video", verdict="fund", computed="fix"))

    (kept,) = store.load(first.workbook)[0].decisions
    assert (kept.verdict, kept.computed) == ("fund", "fix")


def test_a_store_of_an_older_planproof_keeps_its_decisions_and_takes_new_ones(store: Store, url: str):
    first = store.create(WORKBOOK, author="Léa")
    store.decide(first.workbook, a_decision("live-video"))
    with store._engine.begin() as connection:
        for statement in ("ALTER TABLE decisions DROP COLUMN computed", "DROP TABLE layouts",
                          "CREATE TABLE layouts (version INTEGER PRIMARY KEY)", "INSERT INTO layouts VALUES (1)"):
            connection.execute(text(statement))

    again = open_store(url)
    again.decide(first.workbook, a_decision("live-video", computed="pilot"))

    assert [kept.computed for kept in again.decisions(first.workbook)] == [None, "pilot"]
    assert open_store(url).decisions(first.workbook) == again.decisions(first.workbook)
    again.close()


def test_decisions_of_two_workbooks_do_not_mix(store: Store):
    one, other = (store.create(WORKBOOK, author="Léa") for _ in range(2))

    store.decide(one.workbook, a_decision("live-video"))

    assert store.decisions(other.workbook) == ()
    assert store.load(other.workbook)[0] == WORKBOOK
