"""The first sheet: the finding, the figures of the whole, the thresholds that were used, and what is not in the other sheets."""
from __future__ import annotations

from collections import Counter
from decimal import Decimal

from planproof.audit.finding import NA, PASS
from planproof.audit.report import Share
from planproof.audit.rulebook import rulebook
from planproof.audit.thresholds import THRESHOLDS
from planproof.intake.look import BRAND, BRAND_SOFT
from planproof.model.message import Message, Money, say, say_n
from planproof.report.brief import brief
from planproof.report.ideas import Assessed
from planproof.report.spreadsheet.book import Book, Cell, Figure, Mark, Sheet
from planproof.report.spreadsheet.checks import MOST, listed
from planproof.report.terms import TERMS

WIDTHS = (34, 20, 70, 60)
PART = {"bold": True, "font_size": 12, "font_color": BRAND, "text_wrap": False}
HEADS = {"bold": True, "bg_color": BRAND_SOFT}
VERDICTS = ("fund", "pilot", "fix", "decline", "keep", "retest", "stop")
MOST_NAMES = 30


def write_summary(book: Book, assessed: Assessed) -> None:
    """The sheet that is read first."""
    summary = _Summary(book, assessed)
    for write in (summary.finding, summary.verdicts, summary.figures, summary.thresholds, summary.switched_off, summary.results):
        write()


class _Summary:
    def __init__(self, book: Book, assessed: Assessed):
        self.book, self.assessed, self.report, self.wording = book, assessed, assessed.report, book.wording
        self.sheet: Sheet = book.page(say("Summary"), WIDTHS, self.wording.headline(self.report.headline))

    def finding(self) -> None:
        """Whose plan, as of which day, in which currency."""
        self._row(say("Plan"), brief(self.assessed.workbook.plan.name or "") or None)
        self._row(say("Judged on"), self.report.as_of)
        self._row(say("Currency"), self.report.currency or None)

    def verdicts(self) -> None:
        """How many ideas have which verdict."""
        self._part(say("Verdicts"))
        found = Counter(audit.verdict for audit in self.report.tactics if audit.live)
        for verdict in VERDICTS:
            if found[verdict]:
                self.sheet.write(Mark(verdict), Figure(found[verdict], "whole"))

    def figures(self) -> None:
        """Ideas, money, what fits together, random ideas, the trial reserve."""
        self._part(say("Figures of the whole"))
        told = self.report.portfolio
        self._row(say("Ideas proposed"), told.ideas)
        self._row(say("Running"), told.running)
        self._row(say("Money asked"), self._money(told.asked))
        self._row(say("Money free"), self._money(told.free), None if told.free is not None else say("no budget in the workbook"))
        self._row(say("Fit together"), len(told.fit), self._names(told.fit))
        self._row(say("One change away"), len(told.one_change), self._names(told.one_change))
        self._share(say("In random ideas, proposed"), told.random_proposed)
        self._share(say("In random ideas, running"), told.random_running)
        self._share(say("Not yet known, proposed"), told.unknown_proposed)
        self._share(say("Not yet known, running"), told.unknown_running)
        if told.expected_loss is not None:
            self._row(say("Expected loss of the random ideas"), Figure(told.expected_loss, "estimate"),
                      say("what those of them that are estimated would lose, rolled out as they are"))
        self._row(say("Worth of what fits together"), Figure(self.assessed.funding.value, "estimate"),
                  say("with what keeps running, on average"))
        self._reserve()
        for note in self.assessed.funding.notes:
            self._row(say("Note"), None, note)

    def thresholds(self) -> None:
        """Every threshold as it was used, and where it is from."""
        self._part(say("Thresholds used"))
        heads = say("Threshold"), say("Used"), say("Meaning"), say("Where it is from")
        self.sheet.write(*map(self.wording.say, heads), look=HEADS)
        plan = self.assessed.workbook.plan
        own = dict(plan.thresholds) | ({"hurdle_roi": plan.hurdle_roi} if plan.hurdle_roi is not None else {})
        for name, threshold in THRESHOLDS.items():
            mine = say("the plan's own; without it {default}", default=threshold.default)
            words = map(self.wording.say, (threshold.meaning, mine if name in own else threshold.source))
            self.sheet.write(name, own.get(name, threshold.default), *words)

    def switched_off(self) -> None:
        """The checks that this plan does not ask."""
        if self.report.rules_off:
            self._part(say("Checks switched off in this plan"))
            titles = {rule.id: rule.title for rule in rulebook()}
            for id in self.report.rules_off:
                self.sheet.write(id, None, self.wording.say(titles[id]))

    def results(self) -> None:
        """What the marks mean, how often each result came, and what the sheet of checks leaves out."""
        self._part(say("Results of the checks"))
        found = Counter(finding.result for audit in self.report.tactics for finding in audit.findings)
        shown, left_out = listed(self.assessed)
        for result in TERMS:
            if result in ("PASS", "FAIL", "UNKNOWN", "NA"):
                self.sheet.write(Mark(result), found[result], self._listed(result, shown))
        if left_out:
            self._row(say("Rows left out"), left_out, say("one sheet holds {most} rows; the last ideas are cut off", most=MOST))

    def _listed(self, result: str, shown: tuple[str, ...]) -> str | None:
        if result in shown:
            return None
        why = {NA: say("not listed in the sheet of checks"),
               PASS: say("not listed in the sheet of checks: there are too many ideas")}[result]
        return self.wording.say(why)

    def _reserve(self) -> None:
        reserve = self.report.portfolio.reserve
        if reserve is not None:
            self._row(say("Trial reserve left"), self._money(reserve.left),
                      say("of {kept}; {asked} asked", kept=self._amount(reserve.money), asked=self._amount(reserve.asked)))
            if reserve.due:
                self._row(say("Trials to adopt or stop now"), len(reserve.due), self._names(reserve.due))

    def _share(self, name: Message, share: Share) -> None:
        said = say_n("{count} idea, {hours} hours", "{count} ideas, {hours} hours", len(share.tactics), hours=round(share.hours))
        more = say_n("{said}; {count} said no cost", "{said}; {count} said no cost", share.unpriced, said=said)
        self._row(name, self._money(share.money), more if share.unpriced else said)

    def _names(self, ids: tuple[str, ...]) -> Message | None:
        names = {tactic.id: brief(tactic.name, 80) for tactic in self.assessed.workbook.tactics}
        left = len(ids) - MOST_NAMES
        more = (say_n("and {count} more", "and {count} more", left),) if left > 0 else ()
        return say("{names}", names=(*(names.get(id, id) for id in ids[:MOST_NAMES]), *more)) if ids else None

    def _money(self, amount: Decimal | None) -> Figure | None:
        return None if amount is None else Figure(amount, "money")

    def _amount(self, amount: Decimal) -> Money:
        return Money(amount, self.report.currency)

    def _part(self, title: Message) -> None:
        self.sheet.write()
        self.sheet.write(self.wording.say(title), look=PART)

    def _row(self, name: Message, value: Cell, said: Message | None = None) -> None:
        shown = self.wording.say(say("not said yet")) if value is None and said is None else value
        self.sheet.write(self.wording.say(name), shown, self.wording.say(said) if said else None)
