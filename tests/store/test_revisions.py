"""What is saved stays, in its order, and can be read as it was."""
from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from planproof.errors import StoreError
from planproof.model.workbook import Workbook
from planproof.store import Source, Store, open_store
from tests.builders import a_channel, a_decision, a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate, an_objective

RETAIL = a_workbook(a_plan(name="Outdoor shop 2027"), a_tactic("pinterest-board", cost=2_000))


def test_a_saved_workbook_is_read_back_as_it_was(store: Store):
    workbook = a_workbook(
        a_plan(thresholds=(("RISK_PRODUCT", Decimal("12.50")),), extra=(("Notes", "=HYPERLINK(1)"),)),
        a_line(budget="12500.10"), a_team(), an_objective(), a_channel(),
        an_estimate(p10="0.1", p50="0.20", p90="0.3", source="last year"),
        a_tactic(cost="1E+3", line={"Social": "0.6"}, hours={"Content": "1.5"}, name="<img src=x onerror=alert(1)> 🎿\0",
                 description="x" * 5_000, denied=("feeds",), assets=("a", "", "b")))

    saved = store.create(workbook, author="Léa")

    assert store.load(saved.workbook) == (workbook, saved)


def test_every_digit_that_a_person_typed_survives(store: Store):
    typed = Decimal("123456789012345678901234567890.12345678900")

    saved = store.create(a_workbook(a_tactic(cost=typed)), author="Léa")

    assert str(store.load(saved.workbook)[0].tactics[0].total_cost) == str(typed)


def test_a_revision_says_who_saved_what_when_and_why(store: Store):
    before = datetime.now(UTC) - timedelta(seconds=1)

    first = store.create(RETAIL, author="Léa", note="from retail.xlsx")
    second = store.save(RETAIL, on=first, author="Max", note="budget of May")

    assert (first.id, first.number, first.parent) == ("outdoor-shop-2027.1", 1, None)
    assert (first.author, first.note) == ("Léa", "from retail.xlsx")
    assert (second.number, second.parent, second.author, second.note) == (2, first.id, "Max", "budget of May")
    assert before < first.time <= second.time < datetime.now(UTC) + timedelta(seconds=1)


def test_history_holds_every_revision_the_newest_first(store: Store):
    revision = store.create(RETAIL, author="Léa")
    kept = [revision, *(revision := store.save(RETAIL, on=revision, author="Léa") for _ in range(3))]

    assert list(store.history(revision.workbook)) == kept[::-1]
    assert store.head(revision.workbook) == kept[-1]


def test_an_older_revision_is_still_what_it_was(store: Store):
    first = store.create(RETAIL, author="Léa")
    store.save(RETAIL.with_tactic(a_tactic("pinterest-board", cost=9)), on=first, author="Max")

    assert store.load(first.workbook, first) == (RETAIL, first)
    assert store.load(first.workbook, first.id) == (RETAIL, first)


def test_undo_puts_an_older_revision_on_top_and_loses_nothing(store: Store):
    first = store.create(RETAIL, author="Léa")
    second = store.save(a_workbook(RETAIL.plan), on=first, author="Max")

    third = store.restore(first, on=second, author="Léa", note="undo")

    assert store.load(first.workbook) == (RETAIL, third)
    assert [revision.number for revision in store.history(first.workbook)] == [3, 2, 1]


def test_who_changed_the_budget_can_be_found(store: Store):
    first = store.create(a_workbook(a_plan(), a_line("Social", budget=100)), author="Léa")
    second = store.save(a_workbook(a_plan(), a_line("Social", budget=900)), on=first, author="Max")

    assert [change.where for change in store.changes(second)] == [("budget", "Social 2027-03", "amount")]
    assert ("budget", "Social 2027-03") in [change.where for change in store.changes(first)]


def test_the_shelf_lists_each_workbook_with_its_newest_revision(store: Store):
    shop = store.create(RETAIL, author="Léa")
    cards = store.create(a_workbook(a_plan(name=None)), author="Zoé")
    shop = store.save(RETAIL.but(plan=a_plan(name="Outdoor shop, new")), on=shop, author="Max")

    listed = {listing.id: listing for listing in store.workbooks()}

    assert listed.keys() == {"outdoor-shop-2027", "workbook"}
    assert (listed[shop.workbook].name, listed[shop.workbook].head) == ("Outdoor shop, new", shop)
    assert listed[shop.workbook].author == "Max"
    assert listed[cards.workbook].time == cards.time


def test_two_workbooks_of_one_name_get_ids_of_their_own(store: Store):
    ids = [store.create(RETAIL, author="Léa").workbook for _ in range(3)]

    assert ids == ["outdoor-shop-2027", "outdoor-shop-2027-2", "outdoor-shop-2027-3"]


@pytest.mark.parametrize(("name", "id"), [
    ("Été 2027 : soldes !", "ete-2027-soldes"), (None, "workbook"), ("🎿🎿", "workbook"), ("../../etc/passwd", "etc-passwd"),
    ("<img src=x onerror=alert(1)>", "img-src-x-onerror-alert-1"), ("a" * 5_000, "a" * 40),
])
def test_an_id_is_made_of_letters_that_a_link_can_hold(store: Store, name: str | None, id: str):
    assert store.create(a_workbook(a_plan(name=name)), author="Léa").workbook == id


def test_a_store_opened_again_holds_what_was_saved(store: Store, url: str):
    saved = store.create(RETAIL, author="Léa")

    again = open_store(url)

    assert again.load(saved.workbook) == (RETAIL, saved)
    again.close()


@pytest.mark.parametrize("statement", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"])
@pytest.mark.parametrize(("table", "column"), [("revisions", "document"), ("decisions", "rationale"), ("sources", "name"),
                                               ("layouts", "version"), ("mappings", "mapping")])
def test_the_database_itself_refuses_to_change_or_delete(store: Store, statement: str, table: str, column: str):
    saved = store.create(RETAIL.but(decisions=(a_decision(),)), author="Léa", source=Source("a.csv", b"id"))
    store.remember_mapping("a", "{}", author="Léa")

    with pytest.raises(DatabaseError, match="append-only"), store._engine.begin() as connection:
        connection.execute(text(statement.format(table=table, column=column)))

    assert store.load(saved.workbook)[0].tactics == RETAIL.tactics


@pytest.mark.parametrize("author", ["", "  ", "\0"])
def test_nobody_saves_without_a_name(store: Store, author: str):
    with pytest.raises(StoreError, match="Say who"):
        store.create(RETAIL, author=author)

    assert store.workbooks() == ()


@pytest.mark.parametrize("look", [Store.head, Store.load, Store.history, Store.decisions])
def test_a_workbook_that_is_not_there_is_named(store: Store, look):
    with pytest.raises(StoreError, match="There is no workbook summer in the store"):
        look(store, "summer")


def test_a_version_that_is_not_there_is_named(store: Store):
    saved = store.create(RETAIL, author="Léa")
    other = store.create(a_workbook(), author="Léa")

    for ask in (lambda: store.revision("x.9"), lambda: store.load(saved.workbook, "x.9"),
                lambda: store.save(RETAIL, on="x.9", author="a")):
        with pytest.raises(StoreError, match=r"There is no version x\.9"):
            ask()
    with pytest.raises(StoreError, match=other.id):
        store.load(saved.workbook, other)


def test_half_a_character_is_refused_and_nothing_is_written(store: Store):
    with pytest.raises(StoreError, match="half a character"):
        store.create(Workbook(tactics=(a_tactic(name="\ud83c"),)), author="Léa")

    assert store.workbooks() == ()
