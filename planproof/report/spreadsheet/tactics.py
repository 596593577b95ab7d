"""One row for each idea: verdict, grade, signs, what is at stake, what it is worth, why, and what would change it."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from planproof.audit.report import TacticAudit
from planproof.audit.rulebook import SIGN, Check
from planproof.model.message import Message, say
from planproof.model.tactic import Tactic
from planproof.report.ideas import Assessed
from planproof.report.spreadsheet.book import Book, Cell, Column, Mark
from planproof.report.ways import changes_told, records_called
from planproof.report.wording import Wording

ABOUT = (Column(say("Idea"), 38), Column(say("Id"), 20), Column(say("Status"), 11), Column(say("Asked by"), 16),
         Column(say("Owner"), 16), Column(say("Start"), 12), Column(say("End"), 12), Column(say("Verdict"), 15),
         Column(say("Grade"), 17), Column(say("Vote"), 9))
FIGURES = (Column(say("Asked"), 15, "money"), Column(say("Still costs"), 15, "money"), Column(say("Hours still"), 11, "hours"),
           Column(say("Pilot first, worth on average"), 15, "estimate"),
           Column(say("Roll out now, worth on average"), 15, "estimate"),
           Column(say("Rolled out now, loses money in how many of 100 cases"), 17, "whole"),
           Column(say("Cost of the pilot"), 14, "estimate"))
WORDS = (Column(say("Because"), 46), Column(say("Changes"), 12, "whole"), Column(say("What to change"), 50),
         Column(say("Next question"), 50), Column(say("Missing for a YES"), 40), Column(say("Decided"), 15),
         Column(say("By"), 16), Column(say("On"), 12), Column(say("Reason given"), 40))


def write_tactics(book: Book, assessed: Assessed) -> None:
    """The sheet of ideas, in file order, stopped ones too."""
    rules = assessed.report.rules
    signs = tuple(rule for rule in rules if rule.severity == SIGN)
    columns = (*ABOUT, *(Column(rule.title, 15) for rule in signs), *FIGURES, *WORDS)
    sheet = book.table(say("Tactics"), columns)
    decided = {decision.tactic: decision for decision in assessed.workbook.decisions}
    called = records_called(assessed.workbook)
    for tactic, audit in zip(assessed.workbook.tactics, assessed.report.tactics, strict=True):
        row = _Row(assessed, tactic, audit, book.wording, called=called)
        sheet.write(*row.about(), *row.signs(signs), *row.figures(), *row.words(), *row.decided(decided.get(tactic.id)))
    sheet.close()


class _Row:
    def __init__(self, assessed: Assessed, tactic: Tactic, audit: TacticAudit, wording: Wording, *, called: Mapping[str, str]):
        self.tactic, self.audit, self.wording, self.report, self.called = tactic, audit, wording, assessed.report, called
        self.forecast = assessed.outlook.forecasts.get(tactic.id)

    def about(self) -> tuple[Cell, ...]:
        tactic, audit = self.tactic, self.audit
        return (tactic.name, tactic.id, self.wording.term(tactic.status), tactic.sponsor, tactic.owner, tactic.start, tactic.end,
                Mark(audit.verdict), Mark(audit.grade), Mark(audit.vote))

    def signs(self, rules: tuple[Check, ...]) -> Iterator[Cell]:
        found = {finding.check: finding.result for finding in self.audit.findings}
        return (Mark(found[rule.id]) for rule in rules)

    def figures(self) -> tuple[Cell, ...]:
        money, hours = self.audit.stake
        told = self.forecast
        worth = (told.pilot, told.now, _of_hundred(told.npv_now.p_loss), told.pilot_cost) if told else (None,) * 4
        return self.audit.asked, money, hours, *worth

    def words(self) -> tuple[Cell, ...]:
        audit, way = self.audit, self.audit.way
        missing = [self.wording.say(self.report.rule(id).title) for id in audit.missing]
        changes = "; ".join(changes_told(way, self.tactic.id, self.called, self.wording)) if way else None
        return (self._say(audit.because), len(way.changes) if way else None, changes, self._say(audit.question),
                ", ".join(missing))

    def decided(self, decision) -> tuple[Cell, ...]:
        if decision is None:
            return ()
        return Mark(decision.verdict), decision.by, decision.on, decision.rationale

    def _say(self, message: Message | None) -> str:
        return self.wording.say(message) if message else ""


def _of_hundred(probability: float | None) -> Decimal | None:
    return None if probability is None else Decimal(round(probability * 100))
