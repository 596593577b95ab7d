"""What a team commits to before its pilot starts, as one page to sign and to print."""
from __future__ import annotations

from markupsafe import Markup

from planproof.model.estimate import SYMBOLS
from planproof.model.message import Message, Percent, say
from planproof.model.pilot import Belief
from planproof.model.registration import Registration, TurningPoint
from planproof.pilot.registration import Change, changes
from planproof.pilot.rule_words import understood
from planproof.pilot.rules.catalogue import KINDS
from planproof.report.html import card, table, tag
from planproof.report.page import page
from planproof.report.wording import Wording

FIELDS: dict[str, Message] = {
    "p10": say("bad case"), "p50": say("middle"), "p90": say("good case"), "source": say("source"),
    "origin": say("where it is from"), "members": say("the group's own figures"), "name": say("rule"),
    "reviews": say("review dates"), "budget": say("budget"), "said": say("the team's own words"),
    "assumed": say("taken for want of a rule that is known"), "alarms": say("alarms"), "least": say("rings below"),
    "most": say("rings above"), "chance": say("chance to ring"), "metric": say("metric"), "target": say("target"),
    "alpha": say("chance to be fooled"), "scale_above": say("roll out above"), "stop_below": say("stop below"),
    "stop_from": say("stop from week"), "tolerance": say("tolerated loss"), "start": say("first day"),
    "currency": say("currency"), "mode": say("kind of channel"), "hurdle_roi": say("minimum return")}


def registration_page(registration: Registration, wording: Wording, *, before: Registration | None = None) -> str:
    """The whole page as HTML that needs no server.

    before   the registration that this one replaces, to say what changed
    """
    drawn = _Page(registration, wording)
    name, who = registration.pilot.name, f"{registration.pilot.name} · {wording.date(registration.on)}"
    sections = [drawn.head(), drawn.tried(), drawn.decided(), drawn.minds(), drawn.beliefs(), drawn.changed(before), drawn.seal()]
    return page(wording.say(say("{name}: what we commit to", name=name)), [section for section in sections if section], wording,
                who=who, footer=wording.say(say("{who}. Made with planproof before the pilot started.", who=who)))


class _Page:
    def __init__(self, registration: Registration, wording: Wording):
        self.registration, self.pilot, self.wording = registration, registration.pilot, wording

    def head(self) -> Markup:
        """The title, and the day from which nobody can move the bar."""
        sub = say("Committed to on {day}, before any result. What is written here decides, not what will look good then.",
                  day=self.registration.on)
        return Markup("") + tag("h1", self._say(say("{name}: what we commit to", name=self.pilot.name))) + tag(
            "p", self._say(sub), class_="pp-sub")

    def tried(self) -> Markup:
        """Metric, arms and weeks."""
        reached, left_out = self.registration.arms
        weeks, after = (round(self.pilot.belief(symbol).p50) for symbol in ("T", "W"))
        counts = say("contribution margin per person and week, people reached less group left out")
        rows = [(say("What counts"), self._say(counts)),
                (say("The team's own number"), self.pilot.metric or "–"),
                (say("People reached"), self.wording.number(round(reached))),
                (say("Group left out"), self.wording.number(round(left_out))),
                (say("On air"), self.wording.weeks(weeks)), (say("Watched after"), self.wording.weeks(after)),
                (say("First day"), self.wording.date(self.pilot.start) if self.pilot.start else self._say(say("not said yet")))]
        return card(self._say(say("What is tried")), self._pairs(rows))

    def decided(self) -> Markup:
        """The rule, the review dates and the alarms, as they were understood."""
        items = [tag("li", self._say(sentence)) for sentence in understood(self.pilot)]
        return card(self._say(say("How it is decided")), tag("ul", items))

    def minds(self) -> Markup:
        """What the pilot would have to show at each review."""
        lift = any(point.scale_lift is not None or point.stop_lift is not None for point in self.registration.turning_points)
        kind, unit = ("lift", say("lift that the arms show")) if lift else (
            "conversions", say("extra conversions a week among the people reached"))
        heads = [self._say(head) for head in (say("Review after week"), say("stop below"), say("roll out above"))]
        rows = [(str(point.week), self._bar(point, f"stop_{kind}"), self._bar(point, f"scale_{kind}"))
                for point in self.registration.turning_points]
        foot = say("Between the two the pilot goes on, or ends undecided at its last review. –: that answer is not given there.")
        return card(self._say(say("What would change our minds")), table(heads, rows, numeric=(1, 2)),
                    tag("p", self._say(foot), class_="pp-foot"), note=self._say(unit))

    def _bar(self, point: TurningPoint, field: str) -> str:
        value = getattr(point, field)
        if value is None:
            return "–"
        return self._say(say("{share}", share=Percent(value))) if field.endswith("lift") else self.wording.number(value)

    def beliefs(self) -> Markup:
        """What was believed before any result, and what each answer was worth then."""
        heads = [self._say(head) for head in (say("Input"), say("bad case"), say("middle"), say("good case"),
                                              say("Where from"))]
        rows = [(self._input(belief.symbol), *self._three(belief), self._origin(belief)) for belief in self.pilot.beliefs]
        decline, pilot, now = (self.wording.gain(value, self.pilot.currency) for value in self.registration.worth)
        worth = say("Worth on average as believed: decline {decline}, pilot {pilot}, roll out now {now}.", decline=decline,
                    pilot=pilot, now=now)
        return card(self._say(say("What we believe beforehand")), tag("p", self._say(worth)),
                    table(heads, rows, numeric=(1, 2, 3), wide=(4,)))

    def changed(self, before: Registration | None) -> Markup | None:
        """What this registration says otherwise than the one it replaces."""
        if before is None:
            return None
        heads = [self._say(head) for head in (say("What"), say("before"), say("now"))]
        rows = [(self._field(change.field), self._value(change, change.before), self._value(change, change.after))
                for change in changes(before, self.registration)]
        note = say("in place of the one of {day}", day=before.on)
        return card(self._say(say("What changed")), table(heads, rows), note=self._say(note))

    def seal(self) -> Markup:
        """The hash, and room for names."""
        how = say("SHA-256 of everything in the registration file except its hash. Any change to the file breaks it.")
        line = tag("p", self._say(say("Signed by")), " ", "_" * 24, " ", self._say(say("on")), " ", "_" * 10)
        rows = [(say("Hash (SHA-256)"), self.registration.hash), (say("Seed of the random numbers"), str(self.registration.seed))]
        if self.registration.replaces:
            rows.append((say("In place of"), self.registration.replaces))
        return card(self._say(say("Seal")), self._pairs(rows), tag("p", self._say(how), class_="pp-foot"), line, line)

    def _pairs(self, rows: list[tuple[Message, str]]) -> Markup:
        return table([self._say(say("What")), self._say(say("As committed"))], [(self._say(name), value) for name, value in rows])

    def _three(self, belief: Belief) -> tuple[str, str, str]:
        if belief.certain:
            return "", self.wording.number(belief.p50), ""
        return self.wording.number(belief.p10), self.wording.number(belief.p50), self.wording.number(belief.p90)

    def _origin(self, belief: Belief) -> str:
        return " · ".join(part for part in (self.wording.term(belief.origin), belief.source) if part)

    def _input(self, symbol: str) -> str:
        known = SYMBOLS.get(symbol)
        return symbol if known is None else known.french if self.wording.lang == "fr" else known.english

    def _field(self, path: str) -> str:
        """"beliefs.h.p50" as "group left out: middle"."""
        *front, last = path.split(".")
        tail = self._say(FIELDS[last]) if last in FIELDS else last
        name = ".".join(front[1:])
        if front[:1] not in (["beliefs"], ["alarms"]):
            return tail
        return self._say(say("{name}: {field}", name=self._input(name) if front[0] == "beliefs" else name, field=tail))

    def _value(self, change: Change, value: object) -> str:
        if value in (None, ""):
            return "–"
        if change.field == "rule.name":
            return self._say(KINDS[str(value)].title)
        if isinstance(value, bool):
            return self._say(say("yes") if value else say("no"))
        return self.wording.number(value) if isinstance(value, int | float) else str(value)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)
