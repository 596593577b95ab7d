"""Two people start from the same version: the second one is told, in fields, and nothing is overwritten."""
from __future__ import annotations

import pytest

from planproof.errors import ConflictError
from planproof.model.row import Row
from planproof.model.workbook import Workbook
from planproof.store import Store
from tests.builders import a_decision, a_line, a_plan, a_tactic, a_workbook, an_objective

BASE = a_workbook(a_plan(), a_line("Social"), an_objective(),
                  a_tactic("pinterest-board", cost=50, owner="Zoé"), a_tactic("live-video", cost=10))


def changed(id: str, **fields: object) -> Workbook:
    """The base with one tactic's fields replaced."""
    return BASE.with_tactic(BASE.tactic(id).but(**fields))


def refusal(store: Store, *, mine: Workbook, theirs: Workbook) -> ConflictError:
    """What the second of two people is told."""
    first = store.create(BASE, author="Léa")
    head = store.save(theirs, on=first, author="Max")

    with pytest.raises(ConflictError) as told:
        store.save(mine, on=first, author="Zoé")

    assert store.load(first.workbook) == (theirs, head)
    return told.value


def test_the_second_to_change_a_field_is_told_both_values(store: Store):
    told = refusal(store, mine=changed("pinterest-board", total_cost=100), theirs=changed("pinterest-board", total_cost=200))

    assert list(map(str, told.fields)) == ["tactics / pinterest-board / total_cost: yours 100, theirs 200"]
    assert str(told) == (
        "Max saved version 2 of this workbook before you. What differs: tactics / pinterest-board / total_cost: yours 100, "
        "theirs 200. Nothing was overwritten. Load version 2, then make your changes again.")


def test_what_both_changed_is_said_first_then_what_they_did_then_what_only_i_did(store: Store):
    mine = changed("pinterest-board", owner="Ann", how_we_will_know="40 -> 60").but(plan=a_plan(name="New"))
    theirs = changed("pinterest-board", owner="Bob", total_cost=70)

    fields = [str(field).split(":")[0] for field in refusal(store, mine=mine, theirs=theirs).fields]

    assert fields == ["tactics / pinterest-board / owner", "tactics / pinterest-board / total_cost", "plan / name",
                      "tactics / pinterest-board / how_we_will_know"]


def test_a_save_is_refused_even_where_the_two_touched_different_fields(store: Store):
    told = refusal(store, mine=changed("live-video", total_cost=11), theirs=changed("pinterest-board", total_cost=None))

    assert list(map(str, told.fields)) == ["tactics / pinterest-board / total_cost: yours 50, theirs nothing",
                                           "tactics / live-video / total_cost: yours 11, theirs 10"]


def test_a_row_that_one_of_them_removed_is_named(store: Store):
    told = refusal(store, mine=BASE.but(tactics=BASE.tactics[1:]), theirs=BASE.but(budget=()))

    assert set(map(str, told.fields)) == {"tactics / pinterest-board: only in theirs", "budget / Social 2027-03: only in yours"}


def test_the_same_change_made_twice_is_still_refused_and_says_so(store: Store):
    told = refusal(store, mine=changed("live-video", total_cost=11), theirs=changed("live-video", total_cost=11))

    assert told.fields == ()
    assert "with the same content" in str(told)


def test_a_long_list_of_differences_is_cut_in_the_sentence_but_kept_whole(store: Store):
    rows: tuple[Row, ...] = tuple(a_tactic(f"idea-{i}", name="x" * 5_000) for i in range(40))

    told = refusal(store, mine=a_workbook(a_plan(), rows), theirs=BASE)

    assert len(told.fields) == 45
    assert len(str(told)) < 2_000
    assert "…" in str(told)


def test_a_save_on_an_old_version_is_refused_however_old_it_is(store: Store):
    first = store.create(BASE, author="Léa")
    revision = first
    for cost in (1, 2, 3):
        revision = store.save(changed("live-video", total_cost=cost), on=revision, author="Max")

    with pytest.raises(ConflictError, match="Max saved version 4") as told:
        store.save(changed("live-video", total_cost=9), on=first.id, author="Zoé")

    assert list(map(str, told.value.fields)) == ["tactics / live-video / total_cost: yours 9, theirs 3"]


def test_after_loading_the_newer_version_the_change_can_be_saved(store: Store):
    first = store.create(BASE, author="Léa")
    store.save(changed("pinterest-board", total_cost=200), on=first, author="Max")

    theirs, head = store.load(first.workbook)
    saved = store.save(theirs.with_tactic(theirs.tactic("live-video").but(total_cost=11)), on=head, author="Zoé")

    assert store.load(first.workbook, saved)[0].tactic("pinterest-board").total_cost == 200


def test_a_decision_never_stands_in_the_way_of_a_save(store: Store):
    first = store.create(BASE, author="Léa")
    store.decide(first.workbook, a_decision("live-video"))

    saved = store.save(changed("live-video", total_cost=11), on=first, author="Max")

    assert store.load(first.workbook, saved)[0].decisions == (a_decision("live-video"),)
