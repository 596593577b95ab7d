"""What the answer about a pilot hangs on, as plain text for a terminal."""
from __future__ import annotations

from planproof.model.message import Message, say
from planproof.model.sensitivity import Bar, Hinge, Known, Sensitivity, Share
from planproof.pilot.names import NAMES, input_name
from planproof.report.numbers import rounded
from planproof.report.text_table import text_table
from planproof.report.wording import Wording


def sensitivity_text(name: str, found: Sensitivity, wording: Wording, *, shares: tuple[Share, ...] = ()) -> str:
    """The answer, then three tables: each input known, where the answer turns, what knowing is worth; for analysts a fourth.

    shares   Sobol indices; no table where there are none
    """
    text = _Text(found, wording)
    tables = [text.tornado(), text.hinges(), text.knowing(), text.shares(shares) if shares else []]
    return "\n\n".join(["\n".join(lines) for lines in ([text.answer(name)], *tables) if lines])


class _Text:
    def __init__(self, found: Sensitivity, wording: Wording):
        self.found, self.wording = found, wording

    def answer(self, name: str) -> str:
        """The answer, and by how much."""
        words = {"name": name, "decision": self.wording.term(self.found.decision)}
        if self.found.net > 0:
            return self._say(say("{name}: {decision}. The pilot is worth {net} more than deciding now.", **words,
                                 net=self._money(self.found.net)))
        return self._say(say("{name}: {decision}. A pilot is worth {net} less than deciding now.", **words,
                             net=self._money(-self.found.net)))

    def tornado(self) -> list[str]:
        """What the pilot is worth beyond deciding now if one input is known, and what to do then."""
        heads = (say("If it were known"), say("bad case"), say("worth of a pilot then"), say("answer then"), say("good case"),
                 say("worth of a pilot then"), say("answer then"))
        return self._table(heads, map(self._bar, self.found.bars))

    def hinges(self) -> list[str]:
        """Where the answer turns."""
        heads = (say("What would have to be true"), say("the answer, from low to high values"), say("middle"))
        return self._table(heads, map(self._hinge, self.found.hinges), words=2)

    def knowing(self) -> list[str]:
        """What knowing is worth."""
        rows = [(self._names(known), self._money(known.worth)) for known in self.found.knowing if round(known.worth)]
        rows.append((self._say(say("everything (EVPI)")), self._money(self.found.evpi)))
        rows.append((self._say(say("the result of this pilot (EVSI)")), self._money(self.found.evsi)))
        return self._table((say("Worth of knowing it before rolling out"), say("money")), rows)

    def shares(self, shares: tuple[Share, ...]) -> list[str]:
        """Which input explains how much of what may come, by itself and with others."""
        heads = (say("Explains of the spread"), say("pilot, then decide: alone"), say("with others"),
                 say("roll out now: alone"), say("with others"))
        rows = ([self._name(share.symbol), *self._pair(share.npv), *self._pair(share.npv_now)] for share in shares)
        return self._table(heads, rows)

    def _bar(self, bar: Bar) -> list[str]:
        ends = ((bar.low, bar.net_low, bar.decision_low), (bar.high, bar.net_high, bar.decision_high))
        cells = [(self.wording.number(float(value)), self.wording.gain(net, self.found.currency), self.wording.term(decision))
                 for value, net, decision in ends]
        return [self._name(bar.symbol), *cells[0], *cells[1]]

    def _hinge(self, hinge: Hinge) -> list[str]:
        steps = [self.wording.term(hinge.turns[0].below)]
        for turn in hinge.turns:
            steps += [self.wording.number(rounded(turn.at)), self.wording.term(turn.above)]
        return [self._name(hinge.symbol), " | ".join(steps), self.wording.number(float(hinge.stands))]

    def _names(self, known: Known) -> str:
        return self.wording.listing(tuple(NAMES[symbol] for symbol in known.symbols))

    def _name(self, symbol: str) -> str:
        return self._say(input_name(symbol) if symbol in NAMES else say("luck of the measurement"))

    def _pair(self, pair: tuple[float, float]) -> tuple[str, ...]:
        return tuple(self.wording.percent(max(0.0, share)) for share in pair)

    def _table(self, heads: tuple[Message, ...], rows, *, words: int = 1) -> list[str]:
        rows = list(rows)
        return text_table(list(map(self._say, heads)), rows, words=words) if rows else []

    def _money(self, amount: float) -> str:
        return self.wording.short_money(amount, self.found.currency)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)
