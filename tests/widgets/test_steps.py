"""Work in steps: it says how far it is, leaves the page free between steps, and can be stopped."""
from __future__ import annotations

import asyncio

import pytest

from planproof.model.message import say
from planproof.report.wording import Wording
from tests.widgets.loops import in_a_loop, without_a_loop
from tests.widgets.test_pages import is_hidden, shown
from widgets.controls import steps as module
from widgets.controls.steps import Steps


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(module, "FIRST", 0)
    monkeypatch.setattr(module, "BETWEEN", 0)


def some_work(done: list[int], count: int = 3):
    for number in range(count):
        done.append(number)
        yield say("{number} looked at", number=number + 1)


def made(**told) -> Steps:
    return Steps(**{"attempt": lambda do: do(), "stopped": lambda: None, "wording": Wording("en"), **told})


def test_without_a_loop_all_is_done_at_once_and_nothing_is_left_to_see():
    done: list[int] = []
    work = made()

    without_a_loop(lambda: work.run(some_work(done)))

    assert done == [0, 1, 2] and is_hidden(work)


def test_the_page_is_free_between_two_steps_and_sees_how_far_the_work_is():
    async def look():
        done, seen, work = [], [], made()
        work.run(some_work(done))
        while work._task and not work._task.done():
            await asyncio.sleep(0)
            seen.append((len(done), "looked at" in shown(work)))
        return done, seen, work

    done, seen, work = in_a_loop(look())

    assert done == [0, 1, 2] and (1, True) in seen and is_hidden(work)


def test_what_is_stopped_goes_no_further_and_says_so():
    async def stop():
        done, again = [], []
        work = made(stopped=lambda: again.append("once more?"))
        work.run(some_work(done, 1_000))
        while not done:
            await asyncio.sleep(0)
        work.stop()
        before = len(done)
        await asyncio.sleep(0.01)
        return before, len(done), work, again

    before, after, work, again = in_a_loop(stop())

    assert before == after < 1_000 and "Stopped" in shown(work) and not is_hidden(work) and again == ["once more?"]


def test_work_that_begins_again_leaves_the_first_behind():
    async def again():
        first, second, work = [], [], made()
        work.run(some_work(first, 1_000))
        work.run(some_work(second))
        await work._task
        return first, second

    first, second = in_a_loop(again())

    assert len(first) <= 1 and second == [0, 1, 2]


def test_a_step_that_fails_ends_the_work():
    said: list[str] = []

    def attempt(do):
        try:
            do()
        except ValueError as error:
            said.append(str(error))

    def broken():
        yield say("one")
        raise ValueError("no more")

    work = made(attempt=attempt)
    without_a_loop(lambda: work.run(broken()))

    assert said == ["no more"] and is_hidden(work)
