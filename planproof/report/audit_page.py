"""The audit page: the finding, the few large numbers, then every idea against every check."""
from __future__ import annotations

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.audit_look import Look, Seen, seen
from planproof.report.board import headline
from planproof.report.chips import LOOKS
from planproof.report.fields import Field
from planproof.report.html import join, tag
from planproof.report.ideas import Assessed, ideas_in_file, short
from planproof.report.in_short import in_short
from planproof.report.matrix import FAMILIES, squares
from planproof.report.wording import Wording

ORDERS = (("stake", say("Most at stake")), ("verdict", say("Worst verdict")), ("file", say("As in the file")),
          ("name", say("By name")))
RESULTS = (("", say("All")), ("FAIL", say("Failed")), ("UNKNOWN", say("Not said yet")), ("OPEN", say("Failed or not said yet")))
ALL = say("All")


def audit_page(assessed: Assessed, wording: Wording) -> list[Markup]:
    """The finding and the figures, before the squares."""
    ask = say("Click a square to see what stands behind it, and to mend it.")
    return [headline(assessed, wording, ask=ask), in_short(assessed, wording)]


def look_fields(assessed: Assessed, look: Look, wording: Wording) -> tuple[Field, ...]:
    """What can be chosen to be seen: order and filters, each offering what is there."""
    ideas, rules = ideas_in_file(assessed), assessed.report.rules
    audits = [idea.audit for idea in ideas]
    families = dict.fromkeys(rule.family for rule in rules)
    fields = (
        (say("Order"), "order", [(code, wording.say(said)) for code, said in ORDERS]),
        (say("Answers"), "result", [(code, wording.say(said)) for code, said in RESULTS]),
        (say("Verdict"), "verdict", _terms((audit.verdict for audit in audits), wording)),
        (say("Grade"), "grade", _terms((audit.grade for audit in audits), wording)),
        (say("Status"), "status", _terms((audit.status for audit in audits), wording)),
        (say("Family of checks"), "family", [("", wording.say(ALL)), *((code, wording.say(FAMILIES.get(code, say("Your own"))))
                                                                      for code in families)]))
    made = [Field(name, wording.say(label), "choice", getattr(look, name), tuple(options), live=True)
            for label, name, options in fields]
    search = Field("text", wording.say(say("Search")), "search", look.text, live=True)
    return (search, *made)


def _terms(codes, wording: Wording) -> list[tuple[str, str]]:
    there = set(codes)
    return [("", wording.say(ALL)), *((code, wording.term(code)) for code in LOOKS if code in there),
            *((code, wording.term(code)) for code in ("proposed", "running") if code in there)]


def looked_at(assessed: Assessed, look: Look) -> Seen:
    """What the look leaves of the ideas and the checks."""
    return seen(ideas_in_file(assessed), assessed.report.rules, look)


def shown_text(found: Seen, wording: Wording) -> Message:
    """How many ideas and checks are shown, of how many."""
    if not found.found:
        return say("No idea matches. Choose “All” again, or search for something else.")
    if found.pages > 1:
        return say("Ideas {first} to {last} of {found} that match, {total} in all; {checks} of {all_checks} checks.",
                   first=found.first, last=found.first + len(found.ideas) - 1, found=found.found, total=found.total,
                   checks=len(found.checks), all_checks=found.all_checks)
    return say("{found} of {total} ideas, {checks} of {all_checks} checks.", found=found.found, total=found.total,
               checks=len(found.checks), all_checks=found.all_checks)


def opened_text(assessed: Assessed, tactic: str, check: str, wording: Wording) -> str:
    """What has just been opened, for whoever listens; "" where nothing is."""
    audit, rule = assessed.report.tactic(tactic), assessed.report.rule(check)
    if not check or audit is None:
        return ""
    finding = audit.finding(check)
    if rule is None or finding is None:
        return wording.say(say("{name}: {verdict}. The reasons are below.", name=short(audit.name),
                               verdict=wording.term(audit.verdict)))
    return wording.say(say("{name}, {check}: {result}. What stands behind it is below.", name=short(audit.name), check=rule.title,
                           result=wording.term(finding.result)))


def board_of_squares(assessed: Assessed, look: Look, wording: Wording) -> Markup:
    """How many are shown, the squares, and the way to the next ideas."""
    found = looked_at(assessed, look)
    said = tag("p", wording.say(shown_text(found, wording)), role="status", class_="pp-shown")
    made = squares(found, wording, assessed.report.currency) if found.ideas else None
    return join(said, made, _pages(found, wording))


def _pages(found: Seen, wording: Wording) -> Markup | None:
    if found.pages == 1:
        return None
    ways = ((found.page - 1, say("← The ideas before")), (found.page + 1, say("The next ideas →")))
    doors = [tag("button", wording.say(label), type="button", data_say=f"page:{page}") for page, label in ways
             if 0 <= page < found.pages]
    return tag("p", doors, class_="pp-steps")
