"""What fits together: the best set, what is left out, and what would have to stop for the rest."""
from __future__ import annotations

from planproof.funding.weighable import MISSING
from planproof.model.message import Message, say
from planproof.model.tactic import Tactic
from planproof.report.brief import brief
from planproof.report.ideas import Assessed
from planproof.report.spreadsheet.book import Book, Cell, Column, Mark

COLUMNS = (
    Column(say("Idea"), 38), Column(say("Id"), 20), Column(say("Status"), 11), Column(say("Verdict"), 15),
    Column(say("In the best set"), 15), Column(say("Why"), 44), Column(say("Asked"), 15, "money"),
    Column(say("Worth on average"), 15, "estimate"), Column(say("Adds to the others"), 15, "estimate"),
    Column(say("What would stop"), 50),
    Column(say("Value lost"), 14, "estimate"), Column(say("Money freed"), 15, "money"), Column(say("Hours freed"), 12, "hours"))


def write_together(book: Book, assessed: Assessed) -> None:
    """The sheet of funding: each live idea, in file order."""
    sheet, rows = book.table(say("Funding"), COLUMNS), _Rows(book, assessed)
    for tactic in assessed.workbook.tactics:
        if tactic.live:
            sheet.write(*rows.row(tactic))
    sheet.close()


class _Rows:
    def __init__(self, book: Book, assessed: Assessed):
        self.wording, self.funding = book.wording, assessed.funding
        self.audits = {audit.id: audit for audit in assessed.report.tactics}
        self.names = {tactic.id: tactic.name for tactic in assessed.workbook.tactics}
        self.worth, self.left_out = assessed.outlook.values, dict(self.funding.left_out)
        self.with_it, self.without = dict(self.funding.value_with), dict(self.funding.value_without)
        self.stops = dict(self.funding.stop_lists)
        self.chosen, self.beside, self.unvalued = (frozenset(ids) for ids in (
            self.funding.chosen, self.funding.also_fit, self.funding.unvalued))

    def row(self, tactic: Tactic) -> tuple[Cell, ...]:
        id, audit = tactic.id, self.audits[tactic.id]
        return (tactic.name, id, self.wording.term(tactic.status), Mark(audit.verdict), self._place(id),
                self.wording.say(self._why(id)), audit.asked, self.worth.get(id), self._adds(id), *self._stops(id))

    def _place(self, id: str) -> Mark:
        if id in self.chosen:
            return Mark("PASS", say("in it"))
        if id in self.beside:
            return Mark("PASS", say("fits beside it"))
        return Mark("UNKNOWN", say("not weighed")) if id in self.left_out else Mark("NA", say("not in it"))

    def _why(self, id: str) -> Message:
        if id in self.left_out:
            return MISSING[self.left_out[id]]
        if id in self.chosen or id in self.beside:
            return say("fits; its value is not estimated yet") if id in self.unvalued else say("fits with the others")
        if self.with_it.get(id) is None:
            return say("does not fit, whatever else stops")
        return say("the others are worth more without it") if self.funding.value - self.with_it[id] >= 0.5 else say(
            "adds no value that we know of")

    def _adds(self, id: str) -> float | None:
        """What the best set that holds it is worth more than the best that does not."""
        held, without = self.with_it.get(id), self.without.get(id)
        return None if held is None or without is None else held - without

    def _stops(self, id: str) -> tuple[Cell, ...]:
        stops = self.stops.get(id)
        if stops is None or id in self.chosen or id in self.beside:
            return ()
        names = ", ".join(brief(self.names.get(other, other), 80) for other in stops.tactics)
        unknown = round(stops.value_lost) == 0 and not self.unvalued.isdisjoint(stops.tactics)
        lost = self.wording.say(say("not said yet")) if unknown else stops.value_lost
        return names, lost, stops.money_freed, stops.hours_freed
