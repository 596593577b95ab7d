"""The one mutable object of a page: which workbook it shows, and what was done to it."""
from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from traitlets import Bool, HasTraits, Instance, Int, Tuple, Unicode, observe

from planproof.errors import ConflictError, StoreError
from planproof.line import Assessment, assess, names_told
from planproof.model.message import say
from planproof.model.names import Names
from planproof.model.workbook import Workbook
from planproof.report.wording import Wording
from planproof.store import Revision, Source, Store

Step = Callable[[Workbook], Workbook]
WHY = "why"


class WorkbookState(HasTraits):
    """The workbook on the page, as an immutable value in one trait, over the revision it came from.

    revision    what it was loaded from or last saved as; None for a workbook that the store has not seen
    newer       a revision that someone else has saved since, None while there is none
    dirty       there are changes that were not saved
    read_only   nothing may be changed or saved
    ticked      ids of the ideas that somebody ticked to see whether they fit together, None before anybody did
    past        workbooks that undo goes back to, the last one first to return
    scenario    the scenario of the idea that the page looks at, "" for the team's own numbers
    moved       (symbol, number) of the pilot's inputs that were turned by hand
    names       what the file that the workbook came from calls its sheets and columns
    decided     how many decisions the store had on record for it when last looked at
    tactic      the idea that a page looks at; "" for none
    check       what is open of it on the audit page: a check's id, WHY for the idea as a whole, "" for nothing
    """

    workbook = Instance(Workbook, allow_none=True)
    revision = Instance(Revision, allow_none=True)
    newer = Instance(Revision, allow_none=True)
    dirty = Bool(False)
    read_only = Bool(False)
    lang = Unicode("en")
    author = Unicode("")
    tactic = Unicode("")
    scenario = Unicode("")
    moved = Tuple()
    ticked = Tuple(allow_none=True, default_value=None)
    check = Unicode("")
    as_of = Instance(date)
    decided = Int(0)
    past = Tuple()
    names = Instance(Names, args=())

    def __init__(self, store: Store, **traits: object):
        traits.setdefault("as_of", date.today())
        super().__init__(**traits)
        self.store = store
        self._assessed: Assessment | None = None

    @property
    def wording(self) -> Wording:
        """How things are said in the page's language, places in the words of the team's file."""
        return Wording(self.lang, self.names)

    def open(self, workbook_id: str, revision: Revision | str | None = None) -> None:
        """Show a workbook of the store, its newest revision unless another is named; StoreError if it is not there."""
        self._show(*self.store.load(workbook_id, revision))
        self.past = ()

    def start(self, workbook: Workbook, *, note: str = "", source: Source | str | Path | None = None) -> None:
        """Keep a new workbook in the store and show it."""
        self._refuse_if_read_only()
        self._show(workbook, self.store.create(workbook, author=self.author, note=note, source=source))
        self.past = ()

    def apply(self, step: Step, *, note: str | None = None) -> None:
        """Replace the workbook by what the step makes of it; saved at once where a note is given.

        raises   what the step raises, and then nothing has changed; ConflictError if saving is refused, and the change stays
        """
        self._refuse_if_read_only()
        before, after = self.workbook, step(self.workbook)
        if after != before:
            with self.hold_trait_notifications():
                self.past, self.workbook, self.dirty = (*self.past, before), after, True
        if note is not None:
            self.save(note)

    def undo(self) -> None:
        """Go back to the workbook before the last change."""
        self._refuse_if_read_only()
        if self.past:
            with self.hold_trait_notifications():
                *earlier, self.workbook = self.past
                self.past, self.dirty = tuple(earlier), True

    def save(self, note: str = "") -> None:
        """Append a revision, if anything changed; ConflictError, with the fields that differ, if someone saved before."""
        self._refuse_if_read_only()
        if self.dirty and self.revision is not None:
            try:
                self._saved(self.store.save(self.workbook, on=self.revision, author=self.author, note=note))
            except ConflictError:
                self.look()
                raise

    def reload(self) -> None:
        """Load the newest revision; changes that were not saved can be had back with undo."""
        mine = [self.workbook] if self.dirty else []
        past = (*self.past, *mine)
        self._show(*self.store.load(self.revision.workbook))
        self.past = past

    def look(self) -> None:
        """See whether someone has saved a newer revision, or recorded a decision."""
        if self.revision is not None:
            head = self.store.head(self.revision.workbook)
            self.newer = head if head.number > self.revision.number else None
            self.decided = len(self.store.decisions(self.revision.workbook))

    def watch(self, seconds: float = 15) -> asyncio.Task | None:
        """Look again and again while the page lives; nothing where no event loop runs."""
        with suppress(RuntimeError):
            return asyncio.get_running_loop().create_task(self._look_every(seconds))

    def assessment(self) -> Assessment:
        """Forecasts, funding and audit of the workbook as it stands, worked out once."""
        if self.assessed is None:
            self._assessed = assess(self.workbook, self.as_of)
        return self._assessed

    @observe("workbook", "tactic", "scenario")
    def _leave_the_knobs(self, change) -> None:
        """Another idea, scenario or number: the knobs stand where these are."""
        if change["name"] == "tactic":
            self.scenario = ""
        self.moved = ()

    @property
    def assessed(self) -> Assessment | None:
        """The same where it has been worked out already, else None."""
        known = self._assessed
        return known if known is not None and known.workbook is self.workbook and known.as_of == self.as_of else None

    async def _look_every(self, seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            with suppress(StoreError):        # a store that is away for a while says so when it is next needed
                self.look()

    def _show(self, workbook: Workbook, revision: Revision) -> None:
        names = names_told(self.store.reading(revision.source)) if revision.source else Names()
        with self.hold_trait_notifications():
            if self.revision is None or self.revision.workbook != revision.workbook:
                self.ticked = None
            self.workbook, self.names = workbook, names
            self._saved(revision)

    def _saved(self, revision: Revision) -> None:
        with self.hold_trait_notifications():
            self.revision, self.dirty, self.newer = revision, False, None

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise StoreError(say("This page is for reading only."), fix=say("Ask the team that keeps the workbook."))
