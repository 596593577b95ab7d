"""One square from near: the check's question, what it is held against, the numbers behind the answer, what would mend it."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.audit.finding import NA, Change, Finding
from planproof.audit.report import AuditReport
from planproof.audit.rulebook import Check
from planproof.audit.thresholds import THRESHOLDS, own_thresholds
from planproof.intake.columns import SHEETS
from planproof.model.message import Message, Money, say
from planproof.model.plan import Plan
from planproof.report.board import evidence_of
from planproof.report.chips import chip
from planproof.report.html import fold, join, tag
from planproof.report.ideas import Assessed, short
from planproof.report.sources import source_of
from planproof.report.wording import Wording

WHAT = say("What is this, from where?")
SHARES = ("hurdle_roi", "max_loss_probability", "max_sponsor_ram_rate", "max_diversion")
ALSO = {"A1": ("start", "end"), "A3": ("channel",), "A4": ("kpi", "kpi_baseline", "kpi_target", "kpi_date"),      # mends it too
        "B09": ("start",), "B12": ("total_cost",), "C7": ("end",)}
EXPLAINED: dict[str, Message] = {
    "PASS": say("Nothing is asked here."), "NA": say("This check is not asked of this kind of idea."),
    "FAIL": say("What was said does not suffice."), "UNKNOWN": say("Nobody has said it yet: neither a pass nor a failure."),
}


def closeup(assessed: Assessed, tactic: str, check: str, wording: Wording) -> Markup | None:
    """Everything behind one square; None where there is no such square."""
    audit, rule = assessed.report.tactic(tactic), assessed.report.rule(check)
    finding = audit and audit.finding(check)
    if finding is None or rule is None:
        return None
    title = _title(audit.name, rule, finding, wording)
    return join(tag("div", title, _doors(wording), class_="pp-head", data_arrive=f"{check}:{tactic}"),
                tag("p", wording.say(rule.question), class_="pp-question"), _stake(finding, assessed, wording),
                _behind(finding, assessed, wording), _held_against(rule, assessed.workbook.plan, wording),
                _mend(finding, wording), _where_from(rule, wording))


def asked_by(report: AuditReport, tactic: str, check: str) -> tuple[Change, ...]:
    """The fields that a square is mended in: those of its remedy, then what its check reads of the tactic's row."""
    audit, rule = report.tactic(tactic), report.rule(check)
    finding = audit and audit.finding(check)
    if finding is None or rule is None or finding.result == NA:
        return ()
    known = {column.field for column in SHEETS["tactics"].columns}
    fields = (field for field in (*rule.fields, *ALSO.get(check, ())) if field in known)
    return tuple(dict.fromkeys((*finding.changes, *(Change("tactics", tactic, field) for field in fields))))


def next_check(report: AuditReport, check: str, *, back: bool = False) -> str:
    """The check after one in the rulebook's order, or before it; the same at either end."""
    ids = [rule.id for rule in report.rules]
    place = ids.index(check) + (-1 if back else 1) if check in ids else 0
    return ids[min(max(place, 0), len(ids) - 1)]


def _title(name: str, rule: Check, finding: Finding, wording: Wording) -> Markup:
    why = tag("button", wording.say(say("Why this verdict?")), type="button", class_="pp-link", data_say="why:")
    return tag("h2", short(name), " · ", wording.say(rule.title), " ", chip(finding.result, wording),
               tag("small", why), tabindex="-1")


def _doors(wording: Wording) -> Markup:
    """To the check before and after, and out."""
    steps = (("previous:", "←", say("Previous check")), ("next:", "→", say("Next check")))
    made = [tag("button", tag("span", sign, aria_hidden="true"), type="button", data_say=said, title=wording.say(label))
            for said, sign, label in steps]
    return tag("span", made, shut(wording), class_="pp-out")


def shut(wording: Wording) -> Markup:
    """The button that closes what is open."""
    return tag("button", tag("span", "×", aria_hidden="true"), " ", wording.say(say("Close")), type="button", data_say="close:")


def _stake(finding: Finding, assessed: Assessed, wording: Wording) -> Markup | None:
    stake, currency = finding.at_stake, assessed.report.currency
    if finding.holds or stake is None:
        return None
    parts: Sequence[object] = [part for part in (
        Money(stake.money, currency) if stake.money is not None else None,
        say("{hours} h", hours=stake.hours) if stake.hours is not None else None) if part is not None]
    said = wording.listing(parts) if parts else wording.say(say("not said yet"))
    return tag("p", tag("b", wording.say(say("At stake:"))), " ", said)


def _held_against(rule: Check, plan: Plan, wording: Wording) -> Markup | None:
    if not rule.thresholds:
        return None
    lines = [tag("li", wording.say(_threshold(name, plan, wording))) for name in rule.thresholds if name in THRESHOLDS]
    return tag("div", tag("b", wording.say(say("Held against"))), tag("ul", lines), class_="pp-held")


def _threshold(name: str, plan: Plan, wording: Wording) -> Message:
    known, own = THRESHOLDS[name], own_thresholds(plan).get(name)
    write = wording.percent if name in SHARES else wording.number
    if own is not None:
        key = SHEETS["plan"].column(name).heading(wording.lang)
        return say("{meaning}: {value}, as your plan says in “{name}”; the rulebook's own is {default}.", meaning=known.meaning,
                   value=write(own), name=key, default=write(known.default))
    return say("{meaning}: {value}, the rulebook's own. {source}", meaning=known.meaning, value=write(known.default),
               source=known.source)


def _behind(finding: Finding, assessed: Assessed, wording: Wording) -> Markup:
    if finding.evidence:
        found = evidence_of(assessed.workbook, wording).tables(finding.evidence)
        return tag("div", tag("h3", wording.say(say("What we found"))), found)
    return tag("p", wording.say(EXPLAINED[finding.result]))


def _mend(finding: Finding, wording: Wording) -> Markup | None:
    if finding.what is None:
        return None
    label = [tag("b", wording.say(say("To mend it:"))), " "] if not finding.holds else None
    return tag("p", label, wording.say(finding.what), class_="pp-mend")


def _where_from(rule: Check, wording: Wording) -> Markup:
    said = [wording.say(part) for part in source_of(rule.family, rule.severity)]
    return fold(wording.say(WHAT),
                tag("p", wording.say(say("Check {id}, {title}.", id=rule.id, title=rule.title)), " ", " ".join(said)))
