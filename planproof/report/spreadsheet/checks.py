"""One row for each idea and check: what was found, on what evidence, what is at stake, what would mend it and where."""
from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planproof.audit.finding import FAIL, NA, PASS, UNKNOWN, Finding
from planproof.audit.report import TacticAudit
from planproof.model.message import say
from planproof.report.board import evidence_of
from planproof.report.brief import brief
from planproof.report.evidence import MOST_ROWS, Row
from planproof.report.ideas import Assessed
from planproof.report.spreadsheet.book import Book, Cell, Column, Mark
from planproof.report.wording import Wording

MOST_PASSES = 50_000          # rows up to which what is fine is listed as well
MOST = 1_000_000               # rows of one sheet; a spreadsheet holds a few more
MOST_IF_FINE = 3               # rows of evidence for what is fine
STEP = 50                      # ideas between two reports of progress
Progress = Callable[[int, int], None]
SEVERITIES = {"sign": say("sign"), "reason": say("reason"), "pilot": say("safe to pilot"), "advice": say("advice")}
COLUMNS_SHOWN = (
    Column(say("Idea"), 34), Column(say("Id"), 20), Column(say("Check"), 8), Column(say("What it asks"), 26),
    Column(say("Severity"), 12), Column(say("Result"), 15), Column(say("Code"), 12), Column(say("Evidence"), 60),
    Column(say("Money at stake"), 15, "money"), Column(say("Hours at stake"), 12, "hours"), Column(say("To mend it"), 60),
    Column(say("Sheet"), 14), Column(say("Record"), 24), Column(say("Fields"), 26))


class Listed(NamedTuple):
    """Which results are listed, and how many rows are left out beyond the last one that fits."""

    results: tuple[str, ...]
    left_out: int


def listed(assessed: Assessed, most: int = MOST, most_passes: int = MOST_PASSES) -> Listed:
    """What the sheet holds: all that applies; of very many ideas only what asks for something; never more than fits."""
    found = [finding.result for audit in assessed.report.tactics for finding in audit.findings]
    applies, asks = len(found) - found.count(NA), found.count(FAIL) + found.count(UNKNOWN)
    results = (FAIL, UNKNOWN, PASS) if applies <= most_passes else (FAIL, UNKNOWN)
    return Listed(results, max(0, (applies if PASS in results else asks) - most))


def write_checks(book: Book, assessed: Assessed, told: Progress | None = None) -> None:
    """The sheet of checks, in file order and the rulebook's.

    told   called now and then with how many ideas are written, and how many there are
    """
    results, left_out = listed(assessed)
    sheet, rows = book.table(say("Checks"), COLUMNS_SHOWN), _Rows(assessed, book.wording)
    audits = assessed.report.tactics
    for number, audit in enumerate(audits):
        if told and number % STEP == 0:
            told(number, len(audits))
        for finding in audit.findings:
            if finding.result in results and not (left_out and sheet.rows >= MOST):
                sheet.write(*rows.row(audit, finding))
    sheet.close()
    if told:
        told(len(audits), len(audits))


class _Rows:
    """The rows of one workbook; what does not change from row to row is put into words once."""

    def __init__(self, assessed: Assessed, wording: Wording):
        self.wording, self.evidence = wording, evidence_of(assessed.workbook, wording)
        self.rules = {rule.id: (rule.id, wording.say(rule.title), wording.say(SEVERITIES[rule.severity]))
                      for rule in assessed.report.rules}
        self.heads: dict[str, str] = {}
        self.places: dict[tuple[str, ...], tuple[str, str]] = {}

    def row(self, audit: TacticAudit, finding: Finding) -> tuple[Cell, ...]:
        money, hours = finding.at_stake or (None, None)
        return (brief(audit.name), audit.id, *self.rules[finding.check], Mark(finding.result), finding.result,
                self.evidence_text(finding), money, hours, self.wording.say(finding.remedy) if finding.remedy else None,
                *self._place(finding))

    def _place(self, finding: Finding) -> tuple[Cell, ...]:
        """Sheet, record and fields of the first record that has to change."""
        if not finding.changes:
            return ()
        sheet, record, _ = finding.changes[0]
        asked = (sheet, *(change.field for change in finding.changes if change[:2] == (sheet, record)))
        if asked not in self.places:
            self.places[asked] = self.wording.sheet(sheet), ", ".join(self.wording.columns(sheet, asked[1:]))
        named, fields = self.places[asked]
        return named, brief(finding.record), fields

    def evidence_text(self, finding: Finding) -> str:
        """The rows behind a finding, one a line, each figure after its name."""
        most = MOST_IF_FINE if finding.result == PASS else MOST_ROWS
        rows = ["; ".join([self._pair(key, row) for key in row]) for row in finding.evidence[:most]]
        left = len(finding.evidence) - most
        return "\n".join([*rows, self.wording.say(say("and {left} more rows", left=left))] if left > 0 else rows)

    def _pair(self, key: str, row: Row) -> str:
        if key not in self.heads:
            self.heads[key] = self.evidence.head(key) + self.wording.say(say(": "))
        return self.heads[key] + brief(self.evidence.text(key, row), 200)
