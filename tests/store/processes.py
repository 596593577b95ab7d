"""Real processes that write into a store; each says on a pipe what was accepted, once it was."""
from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from planproof.errors import ConflictError
from planproof.model.workbook import Workbook
from planproof.store import open_store
from tests.builders import a_plan, a_tactic, a_workbook

START = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")


def numbered(number: int, tactics: int = 60) -> Workbook:
    """A workbook that shows which save it was."""
    return a_workbook(a_plan(name=f"Save {number}"), (a_tactic(f"idea-{i}", cost=number) for i in range(tactics)))


@contextmanager
def running(work: Callable[..., None], *arguments: object) -> Iterator[tuple[multiprocessing.Process, Connection]]:
    """A process that does the work and the end of the pipe on which it reports."""
    here, there = START.Pipe(duplex=False)
    process = START.Process(target=work, args=(there, *arguments), daemon=True)
    process.start()
    there.close()
    try:
        yield process, here
    finally:
        process.kill()
        process.join()


def reports(pipe: Connection) -> Iterator[object]:
    """Everything that was said until the process ended."""
    try:
        while True:
            yield pipe.recv()
    except EOFError:
        return


def save_for_ever(pipe: Connection, url: str, workbook: str) -> None:
    """Save on the newest revision, again and again; say each accepted id after the save."""
    store = open_store(url)
    revision = store.head(workbook)
    while True:
        revision = store.save(numbered(revision.number + 1), on=revision, author="Max")
        pipe.send(revision.id)


def save_on_the_same(pipe: Connection, url: str, workbook: str, rounds: int, barrier) -> None:
    """In each round, save on the revision that the others save on too, at the same moment; say which won."""
    store = open_store(url)
    for round in range(rounds):
        barrier.wait()
        head = store.head(workbook)
        barrier.wait()
        try:
            pipe.send((round, store.save(numbered(os.getpid()), on=head, author=str(os.getpid())).id, ()))
        except ConflictError as refusal:
            pipe.send((round, None, tuple(map(str, refusal.fields))))


def open_and_create(pipe: Connection, url: str, barrier) -> None:
    """Open a store that is not there yet, at the same moment as the others, and bring a workbook."""
    barrier.wait()
    pipe.send(open_store(url).create(numbered(1), author="Max").id)
