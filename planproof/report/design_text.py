"""The best pilot of a tactic as plain text for a terminal."""
from __future__ import annotations

from planproof.model.design import Band, Design, Option, Relaxed
from planproof.model.message import Message, Percent, say
from planproof.pilot.names import input_name
from planproof.report.numbers import rounded
from planproof.report.text_table import text_table
from planproof.report.wording import Wording

ALL_OF_US = 8e9
GIVES = {
    "people": lambda needed, stands: say("people in it: {needed} instead of {stands}", needed=needed, stands=stands),
    "weeks": lambda needed, stands: say("weeks on air: {needed} instead of {stands}", needed=needed, stands=stands),
    "setup": lambda needed, stands: say("set-up cost: at most {needed} instead of {stands}", needed=needed, stands=stands),
    "hours": lambda needed, stands: say("hours a week: at most {needed} instead of {stands}", needed=needed, stands=stands),
    "horizon": lambda needed, stands: say("horizon in weeks: {needed} instead of {stands}", needed=needed, stands=stands),
    "noise": lambda needed, _: say("spread of margin per person: {needed} of what it is", needed=Percent(needed)),
}


def design_text(name: str, design: Design, wording: Wording) -> str:
    """The best design in a sentence or two, the table by weeks on air, then what it sees, costs and assumes."""
    text = _Text(design, wording)
    said = map(wording.say, (text.answer(name), *text.reasons()))
    return "\n".join([*said, "", *text.table(), "", *map(wording.say, text.notes())])


class _Text:
    def __init__(self, design: Design, wording: Wording):
        self.design, self.wording = design, wording

    def answer(self, name: str) -> Message:
        """One sentence."""
        best, instead = self.design.best, self._instead()
        if not self.design.pays:
            return say("{name}: no pilot within the limits is worth more than {instead}.", name=name, instead=instead)
        parts = {"weeks": self.wording.weeks(best.weeks_on_air), "after": self.wording.weeks(best.weeks_after),
                 "people": round(best.people), "share": Percent(best.left_out), "net": self._money(best.net)}
        if best.weeks_after:
            return say("{name}: pilot it {weeks} on air and watch {after} more, with {people} people, {share} of them left out: "
                       "worth {net} more than {instead}.", name=name, instead=instead, **parts)
        return say("{name}: pilot it {weeks} on air, with {people} people, {share} of them left out: "
                   "worth {net} more than {instead}.", name=name, instead=instead, **parts)

    def reasons(self) -> list[Message]:
        """How much room there is around the best design, or what would have to give for one to pay."""
        design = self.design
        if design.searched == 1:
            return []
        if design.band:
            return [self._room(design.band)]
        if design.relaxed:
            return [say("One would be with any of these: {ways}.", ways=tuple(map(self._way, design.relaxed)))]
        if design.ceiling <= 0:
            return [say("Even a pilot that told everything would not earn its cost: what binds is the idea, not the pilot.")]
        return [say("No single limit is to blame: moving one alone does not make a pilot worth it.")]

    def _room(self, band: Band) -> Message:
        weeks = {"low": int(band.weeks_on_air[0]), "high": int(band.weeks_on_air[1])}
        people = {"few": round(band.people[0]), "many": round(band.people[1])}
        return say("{near} of {searched} designs compared come within 5 % of it: {low} to {high} weeks on air, "
                   "{few} to {many} people.", near=band.designs, searched=self.design.searched, **weeks, **people)

    def table(self) -> list[str]:
        """The best design of each number of weeks on air."""
        heads = map(self.wording.say, (say("Weeks on air"), say("watched after"), say("people"), say("left out"), say("costs"),
                                       say("teaches"), say("worth beyond deciding now")))
        return text_table(["", *heads], [self._row(option) for option in self.design.by_weeks])

    def notes(self) -> list[Message]:
        """What the best design sees, what its hours and alarms cost, when to look, what was decided and what nobody said."""
        return [note for note in (self._sees(), self._enough(), self._hours(), self._alarm(), self._looks(), self._unread(),
                                  self._decided(), self._assumed()) if note]

    def _row(self, option: Option) -> list[str]:
        number, best = self.wording.number, option == self.design.best
        return ["→" if best else "", number(option.weeks_on_air), number(option.weeks_after), number(round(option.people)),
                self.wording.percent(option.left_out), self._money(option.cost), self._money(option.teaches),
                self.wording.gain(option.net, self.design.currency)]

    def _sees(self) -> Message:
        chances, lift = self.wording.chances(self.design.power), self.design.smallest_visible_lift
        if lift is None:
            return say("It finds the expected effect in {chances} pilots.", chances=chances)
        return say("The smallest lift it could see is {lift}; it finds the expected effect in {chances} pilots.",
                   lift=Percent(lift), chances=chances)

    def _enough(self) -> Message | None:
        people = self.design.people_to_see
        if people and people > ALL_OF_US:
            return say("There are not enough people on earth to find the expected effect in 80 of 100 such pilots.")
        return people and say("{people} people would find the expected effect in 80 of 100.", people=rounded(people, 2))

    def _hours(self) -> Message | None:
        cost, core = self._money(self.design.hours_cost), self._money(self.design.core_margin)
        if not self.design.hours_cost:
            return None
        if "b" in self.design.assumed:
            return say("The hours it diverts cost {cost}; what core work they would have earned nobody said.", cost=cost)
        return say("The hours it diverts cost {cost}, {core} of it core work not done.", cost=cost, core=core)

    def _alarm(self) -> Message:
        price, chance = self.design.false_alarm, self.design.alarm_chance
        if not self.design.alarms:
            return say("No alarm is set that would stop it.")
        if chance is None:
            return say("An alarm that rings for nothing costs {cost}, the decision that follows.", cost=self._money(price))
        words = {"chance": self.wording.chances(chance), "cost": self._money(price), "price": self._money(chance * price)}
        return say("An alarm that rings for nothing costs {cost}, the decision that follows; in {chance} pilots one does: "
                   "{price}.", **words)

    def _looks(self) -> Message:
        looks = tuple(look.day or self.wording.weeks(look.week) for look in self.design.reviews)
        if self.design.reviews[0].day:
            return say("Review dates: {looks}.", looks=looks)
        return say("Reviews after {looks}.", looks=looks)

    def _unread(self) -> Message | None:
        if self.design.limits.least_weeks is None:
            return say("In how many weeks its number can be read was not said; a number that comes later cannot decide.")
        return None

    def _decided(self) -> Message | None:
        fixed = self.design.limits.fixed
        return say("Decided by the team and not searched: {inputs}.", inputs=tuple(map(input_name, fixed))) if fixed else None

    def _assumed(self) -> Message | None:
        assumed = [symbol for symbol in self.design.assumed if symbol not in ("T", "W", "N", "h")]
        return say("Assumed, because nobody said: {inputs}.", inputs=tuple(map(input_name, assumed))) if assumed else None

    def _instead(self) -> Message:
        return say("rolling out now") if self.design.now > 0 else say("doing nothing")

    def _way(self, relaxed: Relaxed) -> str:
        write = self._money if relaxed.constraint == "setup" else float
        return self.wording.say(GIVES[relaxed.constraint](write(relaxed.needed), write(relaxed.stands)))

    def _money(self, amount: float) -> str:
        return self.wording.short_money(amount, self.design.currency)
