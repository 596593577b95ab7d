"""What to decide: a row for each idea, its evidence, remedies and forecast one click away."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from planproof.audit.changes import Way
from planproof.audit.finding import Finding
from planproof.model.message import Message, say
from planproof.model.pilot import Forecast
from planproof.report.chips import chip, result_cell, result_cells
from planproof.report.drawn import figure_body
from planproof.report.evidence import Evidence
from planproof.report.figures.figure import Figure
from planproof.report.figures.pilot import cash_fan, npv_spread
from planproof.report.figures.values import value_bars
from planproof.report.html import tag
from planproof.report.ideas import Idea, next_step, pilot_weeks
from planproof.report.ways import changes_told
from planproof.report.wording import Wording

MOST_CHARTS = 24            # ideas drawn with their forecasts; a page must still open from a mail


class Decisions:
    """The rows of one board.

    titles   check id -> its title
    """

    def __init__(self, wording: Wording, evidence: Evidence, titles: Mapping[str, Message]):
        self.wording, self.evidence, self.currency = wording, evidence, evidence.currency
        self.titles = {id: wording.say(title) for id, title in titles.items()}
        self.beside: tuple[Forecast, ...] = ()

    def rows(self, ideas: Iterable[Idea]) -> Markup:
        """The heads and every idea; those with the most at stake carry the charts of their forecast."""
        ideas = tuple(ideas)
        self.beside = tuple(idea.forecast for idea in ideas if idea.forecast)
        made = [self.row(idea, charts=at < MOST_CHARTS) for at, idea in enumerate(ideas)]
        return tag("div", tag("div", [tag("span", self.wording.say(head)) for head in self._heads], class_="pp-idea-heads",
                              aria_hidden="true"), made, class_="pp-ideas")

    _heads = (say("Idea"), say("Verdict"), say("Four signs"), say("Asks"), say("Worth on average"), say("Because"))

    def row(self, idea: Idea, *, charts: bool = True) -> Markup:
        """One idea as a line that opens."""
        cells = (tag("span", tag("b", idea.tactic.name), tag("small", self._who(idea)), class_="pp-name"),
                 tag("span", chip(idea.audit.verdict, self.wording), self._vote(idea), self._decided(idea)),
                 tag("span", result_cells(self._signs(idea), self.wording)),
                 tag("span", self._asks(idea), class_="num"),
                 tag("span", self._worth(idea)),
                 tag("span", self._because(idea)))
        return tag("details", tag("summary", cells), tag("div", self._detail(idea, charts=charts), class_="pp-inside"),
                   class_="pp-idea", id=f"idea-{idea.tactic.id}")

    def _detail(self, idea: Idea, *, charts: bool) -> list[Markup | None]:
        open_ = [finding for finding in idea.audit.findings if not finding.holds]
        fine = [self.titles.get(finding.check, finding.check) for finding in idea.audit.findings if finding.holds]
        said = tag("p", tag("b", self._say(say("Fine or not asked:"))), " ", ", ".join(fine), ".") if fine else None
        return [*self._ahead(idea), *map(self._finding, open_), said, self._forecast(idea) if charts and idea.forecast else None]

    def _ahead(self, idea: Idea) -> list[Markup]:
        """The vote with what it lacks, the way to funding or a pilot, the next best question."""
        audit = idea.audit
        lacks = say("Vote: {vote}, it lacks {checks}.", vote=self.wording.term(audit.vote),
                    checks=self.wording.listing([self.titles.get(id, id) for id in audit.missing]))
        said = [lacks if audit.missing else None, self._way(audit.way, audit.id) if audit.way else None]
        question = say("Next best question. {question}", question=audit.question) if audit.question else None
        return [tag("p", self._say(message)) for message in (*said, question) if message]

    def _way(self, way: Way, tactic: str) -> Message:
        changes = "; ".join(changes_told(way, tactic, self.evidence.names, self.wording))
        if way.toward == "fund":
            return say("To be ready to fund, change or fill in {changes}.", changes=changes)
        return say("To be ready to pilot, change or fill in {changes}.", changes=changes)

    def _finding(self, finding: Finding) -> Markup:
        title = self.titles.get(finding.check, finding.check)
        remedy = tag("p", tag("b", self._say(say("To mend it:"))), " ", self._say(finding.remedy)) if finding.remedy else None
        return tag("div", tag("h3", result_cell(finding.result, title, self.wording), " ", title, class_="pp-finding"),
                   remedy, self.evidence.tables(finding.evidence))

    def _forecast(self, idea: Idea) -> Markup:
        figures = (draw(idea.forecast, self.wording) for draw in (npv_spread, cash_fan))
        return tag("div", [self._figure(figure) for figure in figures if figure], class_="pp-grid pp-halves")

    def _figure(self, figure: Figure) -> Markup:
        return tag("div", tag("h3", figure.title), tag("small", figure.units), figure_body(figure, self.wording))

    def _because(self, idea: Idea) -> Markup:
        step = next_step(idea)
        return tag("small", self._say(idea.audit.because), " ", self._sentence(step) if step else None)

    def _sentence(self, message: Message) -> str:
        text = self._say(message)
        return text[:1].upper() + text[1:]

    def _worth(self, idea: Idea) -> Markup:
        if idea.forecast:
            return value_bars(idea.forecast, self.wording, scale_of=self.beside)
        return tag("small", self._say(idea.refused or say("no estimates yet")))

    def _who(self, idea: Idea) -> str:
        sponsor = say("asked by {sponsor}", sponsor=idea.tactic.sponsor) if idea.tactic.sponsor else None
        owner = say("owner {owner}", owner=idea.tactic.owner) if idea.tactic.owner else say("no owner said")
        return " · ".join(self._say(part) for part in (sponsor, owner) if part)

    def _vote(self, idea: Idea) -> Markup:
        weeks = pilot_weeks(idea)
        said = [self.wording.weeks(weeks)] if weeks else []
        return tag("small", " · ".join([*said, self._say(say("vote: {vote}", vote=self.wording.term(idea.audit.vote)))]))

    def _decided(self, idea: Idea) -> Markup | None:
        if idea.decided is None:
            return None
        said = say("decided: {decision}, {by}", decision=self.wording.term(idea.decided.verdict), by=idea.decided.by)
        return tag("small", tag("b", self._say(said)))

    def _signs(self, idea: Idea) -> Sequence[tuple[str, str]]:
        return [(finding.result, self.titles.get(finding.check, finding.check)) for finding in idea.audit.findings
                if finding.check in ("A1", "A2", "A3", "A4")]

    def _asks(self, idea: Idea) -> str:
        asked = idea.audit.asked
        return self._say(say("not said yet")) if asked is None else self.wording.money(asked, self.currency)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)

