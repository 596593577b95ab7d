"""When the work of each idea is done at the earliest, against the end that was stated."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from textwrap import wrap

from planproof.model.message import Message, say, say_n
from planproof.model.timeline import Timeline
from planproof.report.figures.figure import Figure, as_text, layout
from planproof.report.wording import Wording

MOST = 24
ROW = 34                                  # pixels
DAY_MS = 86_400_000
SOURCE = say("Source: Tactics and Teams sheets. Each idea alone, its teams giving it every hour that they have free, week by "
             "week; the line under a bar goes from the start to the stated end.")


def timelines(found: Sequence[Timeline], wording: Wording) -> Figure | None:
    """One bar for each idea from its start to its earliest finish, over its stated time; the late ones first, marked in words.

    found    the ideas that have hours and days; at most 24 are drawn
    returns  None where there is none
    """
    lines = sorted((line for line in found if line.teams), key=lambda line: (not line.late, line.start, line.name))
    return _Timelines(lines, wording).figure() if lines else None


class _Timelines:
    def __init__(self, lines: list[Timeline], wording: Wording):
        self.lines, self.of, self.wording = lines[:MOST], len(lines), wording
        self.late = len([line for line in lines if line.late])

    def figure(self) -> Figure:
        """The finding, the bars, the dates in numbers."""
        title = self._say(self._finding())
        heads = (say("Idea"), say("Starts"), say("Stated end"), say("Earliest finish"), say("In time?"))
        units = say("by calendar day")
        if self.of > MOST:
            units = say("{drawn} of {ideas} ideas, the late ones first", drawn=len(self.lines), ideas=self.of)
        source, plot = self._say(SOURCE), self._plot()
        return Figure(title=title, units=self._say(units), source=source, alt=title, plot=plot,
                      heads=tuple(map(self._say, heads)), rows=tuple(map(self._row, self.lines)))

    def _finding(self) -> Message:
        if not self.late:
            return say("Every idea with hours can be done by its stated end")
        return say_n("One idea cannot be done by its stated end: {first}",
                     "{count} ideas cannot be done by their stated ends, first {first}", self.late, first=self.lines[0].name)

    def _row(self, line: Timeline) -> tuple[str, ...]:
        finish = self.wording.date(line.finish) if line.finish else self._say(say("never within the plan"))
        end = self.wording.date(line.stated_end) if line.stated_end else self._say(say("not said yet"))
        return line.name, self.wording.date(line.start), end, finish, self._told(line)

    def _told(self, line: Timeline) -> str:
        """In time, or late by how much and whose hours are missing; never by colour alone."""
        if not line.late:
            return "✓ " + self._say(say("in time") if line.stated_end else say("no end stated"))
        if line.finish:
            weeks = -(-(line.finish - line.stated_end).days // 7)
            return "✕ " + self._say(say("{weeks} late: {teams}", weeks=self.wording.weeks(weeks), teams=line.late))
        teams = tuple(work.team for work in line.teams if work.hours and work.finish is None)
        if not any(week.free for work in line.teams if work.team in teams for week in work.weeks):
            return "✕ " + self._say(say("{teams} has nothing free", teams=teams))
        return "✕ " + self._say(say("{teams} never has the hours free", teams=teams))

    def _plot(self) -> dict:
        names, marks = [f"{number}" for number in range(len(self.lines))], [self._told(line) for line in self.lines]
        stated = self._bars(names, [line.stated_end or line.finish for line in self.lines], width=0.16,
                            marker={"color": "var(--quiet)"}, hoverinfo="skip")
        colours = ["var(--stop)" if line.late else "var(--fund)" for line in self.lines]
        patterns = ["x" if line.late else "" for line in self.lines]
        worked = self._bars(names, [line.finish or line.stated_end for line in self.lines], width=0.5, customdata=marks,
                            hovertemplate="%{customdata}<extra></extra>",
                            marker={"color": colours, "pattern": {"shape": patterns, "size": 6, "solidity": 0.25}})
        notes = [{"x": _stamp(_last(line)), "y": name, "text": mark, "showarrow": False, "xanchor": "left", "xshift": 6,
                  "font": {"color": "var(--stop)"}}
                 for name, mark, line in zip(names, marks, self.lines, strict=True) if line.late]
        ideas = {"type": "category", "autorange": "reversed", "showgrid": False, "tickvals": names,
                 "ticktext": [_in_two_lines(line.name) for line in self.lines]}
        return {"data": [stated, worked], "layout": layout(
            self.wording, barmode="overlay", hovermode="closest", height=70 + ROW * len(self.lines), annotations=notes,
            xaxis={"type": "date", "showgrid": True, "side": "top", **self._months()}, yaxis=ideas)}

    def _bars(self, names: list[str], ends: Sequence[date | None], **look: object) -> dict:
        days = [max((end - line.start).days + 1, 1) if end else 1 for end, line in zip(ends, self.lines, strict=True)]
        return {"type": "bar", "orientation": "h", "y": names, "base": [_stamp(line.start) for line in self.lines],
                "x": [count * DAY_MS for count in days], **look}

    def _months(self) -> dict:
        """Ticks on the first of months, at most six of them, with room on the right for what is said of the late ones."""
        first = min(line.start for line in self.lines).replace(day=1)
        last = max(map(_last, self.lines))
        months = list(_firsts(first, last))
        step = -(-len(months) // 6)
        shown = months[::step]
        room = timedelta(days=round(((last - first).days + 30) * (0.45 if self.late else 0.05)))
        return {"tickangle": 0, "tickvals": [_stamp(month) for month in shown], "range": [_stamp(first), _stamp(last + room)],
                "ticktext": [self._month(month, before) for month, before in zip(shown, [None, *shown], strict=False)]}

    def _month(self, month: date, before: date | None) -> str:
        """Its short name, with the year where that is another than before."""
        short = self.wording.month(f"{month:%Y-%m}", short=True)
        return short if before and before.year == month.year else f"{short}<br>{month.year}"

    def _say(self, message: Message) -> str:
        return self.wording.say(message)


def _last(line: Timeline) -> date:
    """The last day that is drawn of it."""
    return max(day for day in (line.start, line.finish, line.stated_end) if day)


def _in_two_lines(name: str) -> str:
    return "<br>".join(map(as_text, wrap(name, 26, max_lines=2, placeholder="…")))


def _firsts(first: date, last: date):
    while first <= last:
        yield first
        first = (first + timedelta(days=31)).replace(day=1)


def _stamp(day: date) -> str:
    return day.isoformat()
