"""The workbooks that are kept, and the samples: where a page of one's own begins."""
from __future__ import annotations

from markupsafe import Markup

from planproof.intake import read_workbook
from planproof.line import sample_names, sample_path
from planproof.model.message import Message, say
from planproof.model.plan import Plan
from planproof.model.workbook import Workbook
from planproof.report.html import card, table, tag
from planproof.report.wording import Wording
from widgets.panel import Panel

SAMPLES = {"cards": say("Six ideas on cards"), "retail": say("An outdoor shop"), "b2b": say("A software firm"),
           "trouble": say("Everything that can go wrong")}
MOST = 12


class Shelf(Panel):
    """Open a workbook, a sample, or an empty one."""

    follows = ("revision", "lang")

    def controls(self):
        """Samples and an empty workbook."""
        if self.state.read_only:
            return []
        samples = [self.action(say("Sample: {name}", name=SAMPLES[name]), lambda name=name: self._sample(name))
                   for name in sample_names()]
        return [*samples, self.action(say("Start with an empty workbook"), self._empty)]

    def empty(self, workbook: Workbook | None) -> Message | None:
        """Never: without a workbook there are still samples to open."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording) -> list[Markup]:
        """The workbooks of the store, the last saved first."""
        shelf = self.state.store.workbooks()
        if not shelf:
            ask = say("Nothing is kept here yet. Bring your team's file below, or look at a sample first.")
            return [card(wording.say(say("Your workbooks")), tag("p", wording.say(ask)))]
        here = self.state.revision.workbook if self.state.revision else ""
        heads = [wording.say(head) for head in (say("Plan"), say("Saved"), say("By"), say("Version"), say("Open"))]
        rows = [(listing.name or listing.id, wording.date(listing.time.date()), listing.author, str(listing.head.number),
                 self._door(listing.id, listing.id == here, wording)) for listing in shelf[:MOST]]
        return [card(wording.say(say("Your workbooks")), table(heads, rows, numeric=(3,), wide=(1, 2, 3)),
                     note=wording.say(say("the last saved first")))]

    def clicked(self, said: str) -> None:
        """Open the workbook that was chosen."""
        self.state.open(said)

    def _door(self, id: str, here: bool, wording: Wording) -> Markup:
        if here:
            return tag("b", wording.say(say("open now")))
        return tag("button", wording.say(say("Open")), type="button", data_say=id)

    def _sample(self, name: str) -> None:
        self.state.start(read_workbook(sample_path(name, self.state.lang)), note=self.state.wording.say(say("a sample")))

    def _empty(self) -> None:
        name = self.state.wording.say(say("New plan"))
        self.state.start(Workbook(plan=Plan(name=name)), note=self.state.wording.say(say("an empty workbook")))
