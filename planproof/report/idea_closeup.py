"""One idea from near: why it has its verdict, what somebody decided, and the smallest set of changes that would lift it."""
from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from planproof.audit.changes import Way
from planproof.audit.finding import Change
from planproof.audit.report import TacticAudit
from planproof.intake.columns import SHEETS
from planproof.model.message import Message, say, say_n
from planproof.model.workbook import Decision
from planproof.report.board import titles
from planproof.report.chips import chip, result_cell
from planproof.report.closeup import WHAT, shut
from planproof.report.fields import label_of
from planproof.report.html import fold, join, tag
from planproof.report.ideas import Assessed, Idea, ideas_in_file, short
from planproof.report.wording import Wording

SIGNS = ("A1", "A2", "A3", "A4")
MEANINGS = (
    say("The verdict is the first that holds: decline what loses even in a good case or costs the others more than it brings; "
        "fund what passes every sign and reason and fits with the best; pilot what is worth finding out; mend all else."),
    say("The grade counts the four signs: none fails and none is open, integrated; some open, not yet known; one fails, "
        "drifting; two or more, a random idea."),
    say("From: the checks above, the simulation of its pilot, and what fits together in money and hours."),
)


def idea_closeup(assessed: Assessed, tactic: str, wording: Wording) -> Markup | None:
    """Verdict, grade and vote with their reasons; None where there is no such live idea."""
    idea = next((idea for idea in ideas_in_file(assessed) if idea.tactic.id == tactic), None)
    return None if idea is None else _IdeaCloseup(idea, assessed, wording).made()


class _IdeaCloseup:
    def __init__(self, idea: Idea, assessed: Assessed, wording: Wording):
        self.idea, self.audit, self.assessed, self.wording = idea, idea.audit, assessed, wording
        self.titles: Mapping[str, str] = {id: wording.say(title) for id, title in titles(assessed).items()}

    def made(self) -> Markup:
        """The card's content."""
        name = tag("h2", short(self.idea.tactic.name), tabindex="-1")
        chips = tag("p", chip(self.audit.verdict, self.wording), " ", chip(self.audit.grade, self.wording), " ", self._signs(),
                    class_="pp-chips")
        because = None if self.audit.way else tag("p", self._say(self.audit.because))
        out = tag("span", shut(self.wording), class_="pp-out")
        return join(tag("div", name, out, class_="pp-head", data_arrive=self.audit.id), chips, because,
                    self._decided(self.idea.decided), self._way(), self._vote(), self._words())

    def _signs(self) -> Markup:
        cells = [result_cell(finding.result, self.titles[finding.check], self.wording) for finding in self.audit.findings
                 if finding.check in SIGNS and finding.check in self.titles]
        return tag("span", cells, class_="pp-cells")

    def _decided(self, decided: Decision | None) -> Markup | None:
        if decided is None:
            return None
        said = say("{by} decided on {day}: {decision}. “{why}” The checks say: {verdict}. Both stay on record.", by=decided.by,
                   day=decided.on, decision=self.wording.term(decided.verdict), why=decided.rationale,
                   verdict=self.wording.term(self.audit.verdict))
        return tag("div", tag("b", self._say(say("Decided by a person"))), tag("p", self._say(said)), class_="pp-notice pp-pilot")

    def _way(self) -> Markup | None:
        if self.audit.verdict != "fix":
            return None
        if self.audit.way is None:
            said = say("No change within the workbook would lift it: it would have to cost less or bring more.")
            return tag("p", self._say(said))
        lines = [tag("li", line) for line in self._lines(self.audit.way)]
        return join(tag("h3", self._say(_smallest(self.audit.way))), tag("ul", lines, class_="pp-way"))

    def _lines(self, way: Way) -> Iterator[Markup]:
        for check in (check for check in way.findings if check in self.titles):
            finding = self.audit.finding(check)
            fields = [change for change in finding.changes if change in way.changes]
            door = tag("button", self.titles[check], type="button", data_say=f"cell:{check}:{self.audit.id}", class_="pp-link")
            yield join(result_cell(finding.result, self.titles[check], self.wording), " ", door, ": ", self._fields(fields))
        asked = {change for check in way.findings if (finding := self.audit.finding(check)) for change in finding.changes}
        if others := [change for change in way.changes if change not in asked]:
            yield join(self._say(say("Besides")), ": ", self._fields(others))

    def _fields(self, changes: list[Change]) -> str:
        return ", ".join(dict.fromkeys(self._field(change) for change in changes))

    def _field(self, change: Change) -> str:
        if change.sheet == "estimates":
            return self._say(say("estimates of its effect and costs"))
        label = label_of(SHEETS[change.sheet].column(change.field), self.wording)
        if change.sheet == "tactics" and change.record == self.audit.id:
            return label
        other = self.assessed.workbook.tactic(change.record)
        record = short(other.name) if other else change.record or "–"
        sheet = self.wording.sheet(change.sheet)
        return self._say(say("{field} of {record} ({sheet})", field=label, record=record, sheet=sheet))

    def _vote(self) -> Markup:
        said = _vote_said(self.audit, self.wording, [self.titles[id] for id in self.audit.missing if id in self.titles])
        return tag("p", self._say(said))

    def _words(self) -> Markup:
        return fold(self._say(WHAT), [tag("p", self._say(part)) for part in MEANINGS])

    def _say(self, message: Message) -> str:
        return self.wording.say(message)


def _smallest(way: Way) -> Message:
    if way.toward == "fund":
        return say_n("The smallest way to being funded: {count} change", "The smallest way to being funded: {count} changes",
                     len(way.changes))
    return say_n("The smallest way to a pilot: {count} change", "The smallest way to a pilot: {count} changes", len(way.changes))


def _vote_said(audit: TacticAudit, wording: Wording, missing: list[str]) -> Message:
    if not missing:
        return say("Vote: YES. Every check of the signs and of growth passes.")
    return say("Vote: {vote}, it lacks {checks}.", vote=wording.term(audit.vote), checks=wording.listing(missing))
