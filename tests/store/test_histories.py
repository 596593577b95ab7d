"""Whatever people do in whatever order, the store says what a plain list would say."""
from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from planproof.errors import ConflictError, StoreError
from planproof.model.workbook import Decision, Workbook
from planproof.store import Revision, open_store
from tests.builders import a_decision, a_plan, a_tactic, a_workbook

workbooks = st.builds(lambda name, cost: a_workbook(a_plan(name=name), a_tactic(cost=cost)), st.sampled_from(["Cards", "Retail"]),
                      st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2))


class Histories(RuleBasedStateMachine):
    """People create, save on any version they know, undo and decide; `kept` is what the store has to say."""

    revisions = Bundle("revisions")

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = open_store(f"sqlite:///{Path(self.folder.name)}/planproof.db")
        self.kept: dict[str, list[tuple[Revision, Workbook]]] = {}
        self.decided: dict[str, list[Decision]] = {}

    @rule(target=revisions, workbook=workbooks)
    def create(self, workbook: Workbook) -> Revision:
        """Someone brings a workbook."""
        revision = self.store.create(workbook, author="Léa")
        assert revision.workbook not in self.kept
        self.kept[revision.workbook] = [(revision, workbook)]
        self.decided[revision.workbook] = []
        return revision

    @rule(target=revisions, on=revisions, workbook=workbooks)
    def save(self, on: Revision, workbook: Workbook) -> Revision:
        """Someone saves on a version, the newest or not."""
        return self._saved(on, workbook, lambda: self.store.save(workbook, on=on, author="Max"))

    @rule(target=revisions, on=revisions, older=revisions)
    def restore(self, on: Revision, older: Revision) -> Revision:
        """Someone puts an older version on top; one of another workbook is refused."""
        workbook = self.kept[older.workbook][older.number - 1][1]
        if older.workbook != on.workbook:
            with pytest.raises(StoreError, match="is of another workbook"):
                self.store.restore(older.id, on=on, author="Max")
            return on
        return self._saved(on, workbook, lambda: self.store.restore(older, on=on.id, author="Max"))

    def _saved(self, on: Revision, workbook: Workbook, save) -> Revision:
        history = self.kept[on.workbook]
        if history[-1][0] != on:
            with pytest.raises(ConflictError):
                save()
            return on
        history.append((save(), workbook))
        return history[-1][0]

    @rule(on=revisions, verdict=st.sampled_from(["fund", "decline"]))
    def decide(self, on: Revision, verdict: str) -> None:
        """Someone decides on a workbook."""
        decision = a_decision("idea", verdict=verdict)
        self.store.decide(on.workbook, decision)
        self.decided[on.workbook].append(decision)

    @invariant()
    def the_store_says_what_happened(self) -> None:
        """Histories, heads, documents and decisions."""
        assert {listing.id: listing.head for listing in self.store.workbooks()} == {id: k[-1][0] for id, k in self.kept.items()}
        for id, history in self.kept.items():
            assert [revision for revision, _ in history] == list(self.store.history(id))[::-1]
            assert self.store.load(id) == (history[-1][1].but(decisions=tuple(self.decided[id])), history[-1][0])

    def teardown(self) -> None:
        """Every version ever saved is still what it was."""
        for id, history in self.kept.items():
            for revision, workbook in history:
                assert self.store.load(id, revision)[0].but(decisions=()) == workbook
        self.folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
