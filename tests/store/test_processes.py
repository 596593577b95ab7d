"""Processes that die in the middle of saving, and processes that save at the same moment."""
from __future__ import annotations

import random
import time
from contextlib import ExitStack

import pytest
from sqlalchemy import text

from planproof.store import Store, open_store
from tests.store.processes import START, numbered, open_and_create, reports, running, save_for_ever, save_on_the_same

KILLS = 40


def test_a_process_killed_in_the_middle_of_saving_loses_no_accepted_revision(store: Store, url: str):
    chance = random.Random(7)
    accepted = [store.create(numbered(1), author="Léa").id]
    workbook = store.head(accepted[0].split(".")[0]).workbook

    for _ in range(KILLS):
        with running(save_for_ever, url, workbook) as (process, pipe):
            accepted.append(pipe.recv())
            time.sleep(chance.uniform(0, 0.06))
            process.kill()
            accepted += reports(pipe)

    kept = open_store(url)
    history = {revision.id: revision for revision in kept.history(workbook)}
    assert len(accepted) > KILLS
    assert set(accepted) <= set(history)
    assert sorted(revision.number for revision in history.values()) == list(range(1, len(history) + 1))
    for id in accepted:
        assert kept.load(workbook, id)[0] == numbered(history[id].number)
    assert_sound(kept)
    kept.close()


def test_of_two_people_who_save_at_once_exactly_one_wins_and_the_other_is_told(store: Store, url: str):
    first, rounds, people = store.create(numbered(1), author="Léa"), 12, 3
    barrier = START.Barrier(people)

    with ExitStack() as stack:
        pipes = [stack.enter_context(running(save_on_the_same, url, first.workbook, rounds, barrier))[1] for _ in range(people)]
        said = [report for pipe in pipes for report in reports(pipe)]

    for round in range(rounds):
        won = [id for at, id, _ in said if at == round and id]
        refused = [fields for at, id, fields in said if at == round and not id]
        assert won == [f"{first.workbook}.{round + 2}"]
        assert len(refused) == people - 1
        assert all("tactics / idea-0 / total_cost: yours" in " ".join(fields) for fields in refused)
    assert len(store.history(first.workbook)) == rounds + 1


def test_a_new_store_can_be_opened_by_several_people_at_once(url: str):
    people = 5
    barrier = START.Barrier(people)

    with ExitStack() as stack:
        pipes = [stack.enter_context(running(open_and_create, url, barrier))[1] for _ in range(people)]
        ids = {id for pipe in pipes for id in reports(pipe)}

    assert ids == {"save-1.1", "save-1-2.1", "save-1-3.1", "save-1-4.1", "save-1-5.1"}


def assert_sound(store: Store) -> None:
    """SQLite's own check finds nothing."""
    if store.address.file:
        with store._engine.connect() as connection:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"


def test_a_reader_sees_whole_revisions_while_another_process_saves(store: Store, url: str):
    first = store.create(numbered(1), author="Léa")

    with running(save_for_ever, url, first.workbook) as (_, pipe):
        pipe.recv()
        for _ in range(30):
            workbook, revision = store.load(first.workbook)
            assert workbook == numbered(revision.number)


def test_a_save_that_breaks_half_way_leaves_nothing(store: Store):
    first = store.create(numbered(1), author="Léa")

    with pytest.raises(ZeroDivisionError), store._writing() as connection:
        connection.execute(text("INSERT INTO mappings (headings, mapping, author, time) VALUES ('a', 'b', 'c', 'd')"))
        raise ZeroDivisionError

    assert store.remembered_mapping("a") is None
    assert len(store.history(first.workbook)) == 1
