"""What it would take: the smallest set of changes, as one asks a colleague for them."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planproof.audit.finding import Change, Finding
from planproof.model.message import Message, Percent, say, say_n
from planproof.report.reply.matter import Matter
from planproof.report.reply.phrases import phrase, with_figures
from planproof.report.reply.section import Section, sentence

MOST = 8          # points; a reply is one page


def what_it_takes(matter: Matter) -> Section | None:
    """The points to settle, or the go-ahead that is all it needs, and what it asks for in money and hours."""
    verdict = matter.verdict
    if verdict == "fix" and matter.idea.audit.way:
        return _open_points(matter)
    said = _SAID.get(verdict)
    title = say("What would speak for keeping it") if verdict == "stop" else say("What it would take")
    return Section(matter.say(title), tuple(map(matter.say, said(matter)))) if said else None


def _open_points(matter: Matter) -> Section:
    points = asks(matter)
    left = len(points) - MOST
    more = [say_n("and {count} more point, which we can settle together.",
                  "and {count} more points, which we can settle together.", left)] if left > 0 else []
    ahead = say_n("One point is open; you need not have the answer yourself.",
                  "{count} points are open; you need not have all the answers yourself.", len(points))
    return Section(matter.say(say("What it would take")), (matter.say(ahead),), points[:MOST],
                   tuple(map(matter.say, (*more, *_asked(matter)))))


def asks(matter: Matter) -> tuple[str, ...]:
    """One point for each finding that the smallest set of changes mends, then what no finding asks for."""
    audit = matter.idea.audit
    open_ones = dict.fromkeys(audit.way.changes)
    points: list[str] = []
    for finding in filter(None, map(audit.finding, audit.way.findings)):
        own = [change for change in finding.changes if change in open_ones]
        points += [_point(matter, finding, own)] if own else []
        open_ones = {change: None for change in open_ones if change not in own}
    return tuple(dict.fromkeys((*points, *(f"{sentence(text)}." for text in _phrases(matter, open_ones)), *_room(matter))))


def _room(matter: Matter) -> Iterator[str]:
    """The other ideas that the way asks to stop or to wait."""
    for change in matter.idea.audit.way.changes:
        if (change.sheet, change.field) == ("tactics", "status") and change.record != matter.idea.tactic.id:
            yield matter.say(say("Room for it: {name} would stop, or not start.", name=matter.name_of(change.record)))


def _point(matter: Matter, finding: Finding, changes: list[Change]) -> str:
    """With its figures where the audit worked some out, else what the fields ask for, else the check's own question."""
    if finding.what and finding.what.values:
        return sentence(matter.say(with_figures(finding.check, finding.what)))
    phrases = _phrases(matter, changes)
    rule = matter.assessed.report.rule(finding.check)
    return sentence(matter.wording.listing(phrases)) + "." if phrases else matter.say(rule.question if rule else finding.what)


def _phrases(matter: Matter, changes: Iterable[Change]) -> tuple[str, ...]:
    known = dict.fromkeys(found for change in changes if (found := phrase(change.sheet, change.field)))
    return tuple(map(matter.say, known))


def _go_ahead(matter: Matter) -> tuple[Message, ...]:
    return (say("Nothing but your go-ahead."), *_asked(matter))


def _asked(matter: Matter) -> tuple[Message, ...]:
    """The money and hours it asks for, where they were said."""
    money, hours = matter.idea.audit.stake
    if money is None or matter.idea.tactic.running:
        return ()
    if not hours:
        return (say("In all it asks for {money}.", money=matter.money(money)),)
    return (say("In all it asks for {money} and {hours} of our teams' time.", money=matter.money(money),
                hours=matter.hours(hours)),)


def _other_figures(matter: Matter) -> tuple[Message, ...]:
    needed, expected = matter.forecast and matter.forecast.break_even_lift, _expected_lift(matter)
    if needed is None or expected is None or needed <= expected:
        return (say("A lower cost, or good reason to expect more of it. If you know of figures, ours or somebody else's, we will "
                    "gladly work it out again."),)
    return (say("It would have to bring {needed} more sales than doing nothing; so far we expect {expected}. If you know of "
                "figures, ours or somebody else's, we will gladly work it out again.",
                needed=Percent(round(needed, 3)), expected=Percent(round(expected, 3))),)


def _expected_lift(matter: Matter) -> float | None:
    beliefs = matter.forecast.beliefs if matter.forecast else ()
    return next((belief.p50 for belief in beliefs if belief.symbol == "delta"), None)


_SAID: dict[str, Callable[[Matter], tuple[Message, ...]]] = {
    "fund": _go_ahead, "pilot": _go_ahead, "retest": _go_ahead, "fix": _other_figures, "decline": _other_figures,
    "stop": _other_figures}
