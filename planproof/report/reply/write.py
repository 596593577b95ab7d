"""The whole reply: to whom, about what, its parts in the order in which they are read, and what its figures rest on."""
from __future__ import annotations

from typing import NamedTuple

from planproof.model.message import Message, say
from planproof.report.brief import brief
from planproof.report.ideas import Assessed
from planproof.report.reply.answer import short_answer
from planproof.report.reply.matter import Matter, matter
from planproof.report.reply.onward import what_happens_next
from planproof.report.reply.section import Section
from planproof.report.reply.stops import what_would_stop
from planproof.report.reply.takes import what_it_takes
from planproof.report.reply.trial import what_a_trial_tells
from planproof.report.wording import Wording


class Letter(NamedTuple):
    """A reply in one language, ready to be drawn as a page, as Markdown or as plain text.

    tactic    the idea's id; verdict the audit's answer, "stopped" for what has been stopped
    to        who asked, "" where nobody is named
    opening   what it is about; answer the short answer, its reason and a decision on record, each where there is one
    plan      the plan and the day; foot what the figures rest on
    """

    tactic: str
    verdict: str
    to: str
    subject: str
    greeting: str
    opening: str
    answer: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...]
    plan: str
    foot: str
    lang: str


def write_reply(assessed: Assessed, id: str, wording: Wording, *, signed: str = "") -> Letter:
    """The reply to whoever asked for one idea.

    signed   who signs it; left open for the sender when empty
    raises   PlanproofError when there is no idea of that id
    """
    about = matter(assessed, id, wording)
    to = brief(about.idea.tactic.sponsor or "")
    parts = (what_it_takes(about), what_would_stop(about), what_a_trial_tells(about), what_happens_next(about))
    greeting = say("Dear {name},", name=to) if to else say("Hello,")
    farewell = (about.say(say("We will gladly talk it through.")), about.say(say("Kind regards,")))
    return Letter(
        tactic=id, verdict=about.verdict, to=to, subject=about.say(say("Where “{name}” stands", name=about.name)),
        greeting=about.say(greeting), opening=about.say(_opening(about)), answer=short_answer(about),
        sections=tuple(part for part in parts if part), closing=(*farewell, brief(signed)) if signed.strip() else farewell,
        plan=_plan(about), foot=about.say(_foot(about)), lang=wording.lang)


def _opening(about: Matter) -> Message:
    day, name = about.assessed.as_of, about.name
    if about.idea.tactic.status != "proposed":
        return say("Here is where “{name}” stands on {day}.", name=name, day=day)
    if about.idea.tactic.sponsor:
        return say("Thank you for the idea “{name}”. You asked why we have not started it yet: here is where it stands on {day}.",
                   name=name, day=day)
    return say("Here is why we have not started the idea “{name}” yet, and where it stands on {day}.", name=name, day=day)


def _plan(about: Matter) -> str:
    name = brief(about.assessed.workbook.plan.name or "") or about.say(say("The plan"))
    return f"{name} · {about.wording.date(about.assessed.as_of)}"


def _foot(about: Matter) -> Message:
    if about.forecast is None:
        return say("{plan}. Worked out with planproof from the team's own plan.", plan=_plan(about))
    return say("{plan}. Worked out with planproof from the team's own plan; future amounts are averages over {draws} "
               "simulated cases, drawn from the team's own estimates.", plan=_plan(about), draws=about.forecast.draws)
