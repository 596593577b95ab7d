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

    def empty(self, workbook: Workbook | None) -> Message | None:
        """Never: without a workbook there are still samples to open."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording) -> list[Markup]:
        """The workbooks of the store, the last saved first; where to begin without a file."""
        begin = [] if self.state.read_only else [_beginnings(wording)]
        shelf = self.state.store.workbooks()
        if not shelf:
            ask = say("Nothing is kept here yet. Bring your team's file, or look at a sample first.")
            return [card(wording.say(say("Your workbooks")), tag("p", wording.say(ask)), *begin)]
        here = self.state.revision.workbook if self.state.revision else ""
        heads = [wording.say(head) for head in (say("Plan"), say("Saved"), say("By"), say("Version"), say("Open"))]
        rows = [(listing.name or listing.id, wording.date(listing.time.date()), listing.author, str(listing.head.number),
                 self._door(listing.id, listing.id == here, wording)) for listing in shelf[:MOST]]
        return [card(wording.say(say("Your workbooks")), table(heads, rows, numeric=(3,), wide=(1, 2, 3)), *begin,
                     note=wording.say(say("the last saved first")))]

    def clicked(self, said: str) -> None:
        """Open the workbook that was chosen, a sample, or an empty one."""
        begun, _, name = said.partition(":")
        if begun == "sample" and name in sample_names():
            self._sample(name)
        elif said == "empty:":
            self._empty()
        else:
            self.state.open(name)

    def _door(self, id: str, here: bool, wording: Wording) -> Markup:
        if here:
            return tag("b", wording.say(say("open now")))
        return tag("button", wording.say(say("Open")), type="button", data_say=f"open:{id}")

    def _sample(self, name: str) -> None:
        self.state.start(read_workbook(sample_path(name, self.state.lang)), note=self.state.wording.say(say("a sample")))

    def _empty(self) -> None:
        name = self.state.wording.say(say("New plan"))
        self.state.start(Workbook(plan=Plan(name=name)), note=self.state.wording.say(say("an empty workbook")))


def _beginnings(wording: Wording) -> Markup:
    samples = [tag("button", wording.say(SAMPLES[name]), type="button", data_say=f"sample:{name}") for name in sample_names()]
    fresh = tag("button", wording.say(say("An empty workbook")), type="button", data_say="empty:")
    first, other = wording.say(say("Or begin with a sample:")), wording.say(say("or with"))
    return tag("p", tag("span", first), samples, tag("span", other), fresh, class_="pp-begin")
