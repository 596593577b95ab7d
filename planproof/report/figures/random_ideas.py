"""Money in random ideas: what is asked and what runs, by how well it is thought through."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from planproof.model.message import Message, Money, say
from planproof.report.figures.figure import Figure, layout, money_axis
from planproof.report.ideas import Idea
from planproof.report.wording import Wording

GRADES = (("random", "var(--stop)", "x"), ("drifting", "var(--fix)", "/"), ("unknown", "var(--unsaid)", "."),
          ("integrated", "var(--fund)", ""))
GROUPS = ((say("Proposed"), False), (say("Running"), True))
ZERO = Decimal(0)


def money_in_random_ideas(ideas: Sequence[Idea], currency: str, wording: Wording) -> Figure | None:
    """Two bars, proposed and running, cut by grade; None where no cost was said."""
    groups = [(word, [idea for idea in ideas if idea.tactic.running is runs]) for word, runs in GROUPS]
    names = [wording.say(word) for word, rows in groups if rows]
    sums = {grade: [_sum(rows, grade) for _, rows in groups if rows] for grade, *_ in GRADES}
    if not any(map(any, sums.values())):
        return None
    title = wording.headline(_finding(sums, currency))
    return Figure(
        title=title, alt=title, units=wording.say(say("in {currency}", currency=currency)) if currency else "",
        source=wording.say(say("Source: the audit. A random idea fails two or more of: funded, in the plan, integrated, "
                               "measured. Whole cost, from first day to last.")),
        plot={"data": [_bar(look, names, sums[look[0]], currency, wording) for look in GRADES],
              "layout": _layout(sums, len(names), currency, wording)},
        heads=(wording.say(say("Grade")), *names),
        rows=tuple((wording.term(grade), *(wording.money(amount, currency) for amount in sums[grade])) for grade, *_ in GRADES))


def _sum(ideas: Sequence[Idea], grade: str) -> Decimal:
    return sum((idea.cost or ZERO for idea in ideas if idea.audit.grade == grade), ZERO)


def _layout(sums: dict[str, list[Decimal]], bars: int, currency: str, wording: Wording) -> dict:
    axis = money_axis([float(sum(amounts)) for amounts in zip(*sums.values(), strict=True)], currency, wording)
    return layout(wording, barmode="stack", showlegend=True, hovermode="closest", height=110 + 62 * bars,
                  xaxis={**axis, "showgrid": True}, yaxis={"autorange": "reversed", "gridcolor": "rgba(0,0,0,0)"})


def _finding(sums: dict[str, list[Decimal]], currency: str) -> Message:
    total, everything = sum(sums["random"], ZERO), sum(map(sum, sums.values()), ZERO)
    if not total:
        return say("No money is in random ideas")
    return say("{random} of {everything} is in random ideas", random=Money(total, currency),
               everything=Money(everything, currency))


def _bar(look: tuple[str, str, str], names: list[str], amounts: list[Decimal], currency: str, wording: Wording) -> dict:
    grade, colour, pattern = look
    return {"type": "bar", "orientation": "h", "name": wording.term(grade),
            "y": names, "x": [float(amount) for amount in amounts],
            "marker": {"color": colour, "pattern": {"shape": pattern, "size": 6, "solidity": 0.2}},
            "customdata": [wording.money(amount, currency) for amount in amounts],
            "hovertemplate": f"{wording.term(grade)}: %{{customdata}}<extra></extra>"}
