"""Plan against budget, by month and by line: spent, signed for, asked, and where it does not fit."""
from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from planproof.model.ledger import Ledger
from planproof.model.message import Message, Money, say, say_n
from planproof.report.figures.figure import Figure, as_text, layout, money_axis
from planproof.report.figures.slots import ZERO, Change, Slot, by_line, by_month
from planproof.report.wording import Wording

PARTS = ((say("spent"), "spent", "var(--unsaid)", ""), (say("signed for"), "committed", "var(--brand)", ""),
         (say("asked"), "asked", "var(--pilot)", "/"))
EVERYTHING = say("Source: Budget and Tactics sheets. Asked: every proposed idea together; "
                 "each line and month must pay for its own.")
TICKED = say("Source: Budget and Tactics sheets. Asked: the new ideas among the ticked ones; what running ideas give back "
             "that are not ticked is no longer signed for.")
MOST_LINES = 14


def budget_by_month(ledger: Ledger, wording: Wording, change: Change | None = None) -> Figure | None:
    """Bars by month against the planned budget; None where no month is known.

    change   what a set of ideas would change; every proposed idea asks unless given
    """
    slots, currency = by_month(ledger, change), ledger.workbook.plan.currency or ""
    if not slots:
        return None
    names = [wording.month(month, short=True) + (f"<br>{month[:4]}" if not at or month.endswith("-01") else "")
             for at, month in enumerate(slots)]
    title = _month_finding({month: slot.over for month, slot in slots.items() if slot.over > 0}, currency)
    drawn = _Budget(slots, currency, wording, TICKED if change else EVERYTHING)
    return drawn.figure(wording.say(title), names, say("Month"), wording.month)


def budget_by_line(ledger: Ledger, wording: Wording, change: Change | None = None) -> Figure | None:
    """Bars by budget line over the whole plan; None without a budget; `change` as for `budget_by_month`."""
    slots, currency = by_line(ledger, change), ledger.workbook.plan.currency or ""
    if not slots:
        return None
    over = [line for line, slot in slots.items() if slot.over > 0]
    title = wording.say(_line_finding(tuple(over[:4]), len(over), wording))
    largest = _largest(slots, wording)
    drawn = _Budget(largest, currency, wording, TICKED if change else EVERYTHING)
    return drawn.figure(title, [as_text(line) for line in largest], say("Budget line"), str)


def _month_finding(over: dict[str, Decimal], currency: str) -> Message:
    if not over:
        return say("Every month can pay what is asked of it")
    worst = max(over, key=lambda month: over[month])
    if len(over) == 1:
        return say("{month} is the month that does not fit: {over} too much", month=worst, over=Money(over[worst], currency))
    return say("In {number} months some line cannot pay what is asked of it; worst is {month}: {over} too much",
               number=len(over), month=worst, over=Money(over[worst], currency))


def _line_finding(named: tuple[str, ...], count: int, wording: Wording) -> Message:
    if not count:
        return say("Every budget line can pay what is asked of it")
    return say_n("One budget line cannot pay what is asked of it: {lines}",
                 "{count} budget lines cannot pay what is asked of them, first {lines}", count, lines=wording.listing(named))


def _largest(slots: dict[str, Slot], wording: Wording) -> dict[str, Slot]:
    """At most MOST_LINES bars: those that lack most, ask most, have most; the rest together."""
    if len(slots) <= MOST_LINES:
        return slots
    ranked = sorted(slots, key=lambda line: (slots[line].over, slots[line].asked, slots[line].planned), reverse=True)
    kept = ranked[: MOST_LINES - 1]
    rest = Slot()
    for line, slot in slots.items():
        rest = rest if line in kept else rest.plus(slot)
    shown = {line: slot for line, slot in slots.items() if line in kept}
    return shown | {wording.say(say("{number} other lines", number=len(slots) - len(kept))): rest}


class _Budget:
    """Slots on their way to a figure."""

    def __init__(self, slots: dict[str, Slot], currency: str, wording: Wording, source: Message):
        self.slots, self.currency, self.wording, self.source = slots, currency, wording, source
        self.tops = [float(sum(max(ZERO, getattr(slot, part)) for _, part, *_ in PARTS)) for slot in slots.values()]

    def figure(self, title: str, names: list[str], head: Message, row_name: Callable[[str], str]) -> Figure:
        """The bars under their names, the same slots as rows."""
        words = (head, say("planned"), *(word for word, *_ in PARTS), say("free"), say("too much"))
        return Figure(
            title=title, alt=title, units=self._say(say("in {currency}", currency=self.currency)) if self.currency else "",
            source=self._say(self.source),
            plot={"data": [*map(self._bar, PARTS), self._planned()], "layout": self._layout(names)},
            heads=tuple(map(self._say, words)),
            rows=tuple((row_name(key), *self._row(slot)) for key, slot in self.slots.items()))

    def _layout(self, names: list[str]) -> dict:
        axis = money_axis([*self.tops, *(float(slot.planned) for slot in self.slots.values())], self.currency, self.wording)
        above = [self._over(*slot, top) for slot, top in zip(self.slots.items(), self.tops, strict=True) if slot[1].over > 0]
        return layout(self.wording, barmode="stack", showlegend=True, annotations=above, yaxis=axis, height=300,
                      xaxis={"type": "category", "tickvals": list(self.slots), "ticktext": names})

    def _over(self, key: str, slot: Slot, top: float) -> dict:
        worst = slot.over == max(other.over for other in self.slots.values())
        amount = self._say(say("{over} over", over=self.wording.short_money(slot.over, self.currency))) if worst else ""
        return {"x": key, "y": max(top, float(slot.planned)), "text": f"{amount}<br>▲" if worst else "▲", "showarrow": False,
                "yshift": 18 if worst else 11,
                "hovertext": self.wording.money(slot.over, self.currency), "font": {"color": "var(--stop)"}}

    def _bar(self, part: tuple[Message, str, str, str]) -> dict:
        word, name, colour, pattern = part
        return self._trace("bar", word, [getattr(slot, name) for slot in self.slots.values()],
                           marker={"color": colour, "pattern": {"shape": pattern, "size": 5, "solidity": 0.35}})

    def _planned(self) -> dict:
        mark = {"symbol": "line-ew-open", "size": 26, "color": "var(--ink)", "line": {"width": 2.5, "color": "var(--ink)"}}
        return self._trace("scatter", say("planned"), [slot.planned for slot in self.slots.values()], mode="markers", marker=mark)

    def _trace(self, kind: str, word: Message, amounts: list[Decimal], **more: object) -> dict:
        return {"type": kind, "name": self._say(word), "x": list(self.slots), "y": [float(amount) for amount in amounts],
                "customdata": [self.wording.money(amount, self.currency) for amount in amounts],
                "hovertemplate": "%{customdata}", **more}

    def _row(self, slot: Slot) -> tuple[str, ...]:
        amounts = (slot.planned, slot.spent, slot.committed, slot.asked, slot.free, slot.over)
        return tuple(self.wording.money(amount, self.currency) for amount in amounts)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)
