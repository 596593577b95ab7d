"""When work is done against when it was meant to be: late is said in words, not in colour alone."""
import json
from datetime import date
from decimal import Decimal as D

from planproof.model.timeline import TeamWeek, TeamWork, Timeline
from planproof.report.figures.timeline import MOST, timelines
from planproof.report.wording import Wording

EN, FR = Wording("en"), Wording("fr")
START, END = date(2027, 3, 1), date(2027, 3, 31)


def some_work(name="Fair", finish=date(2027, 3, 12), end=END, free=8, **fields) -> Timeline:
    team = TeamWork(team="Design", hours=D(40), finish=finish, weeks=(TeamWeek(START, D(0), D(free)),))
    return Timeline(**{"tactic": name, "name": name, "start": START, "stated_end": end, "teams": (team,), **fields})


def told(*lines, wording=EN) -> list[str]:
    return [row[-1] for row in timelines(lines, wording).rows]


def test_work_that_is_done_by_its_stated_end_is_in_time():
    figure = timelines([some_work()], EN)

    assert figure.title == "Every idea with hours can be done by its stated end"
    assert figure.rows[0][1:] == ("1 March 2027", "31 March 2027", "12 March 2027", "✓ in time")
    assert figure.plot["layout"]["annotations"] == []


def test_late_work_comes_first_and_says_by_how_much_and_whose_hours_are_missing():
    figure = timelines([some_work("Radio"), some_work("Late fair", finish=date(2027, 4, 8))], EN)

    assert figure.title == "One idea cannot be done by its stated end: Late fair"
    assert figure.rows[0][-1] == "✕ 2 weeks late: Design"
    assert [note["text"] for note in figure.plot["layout"]["annotations"]] == ["✕ 2 weeks late: Design"]
    assert figure.plot["data"][1]["marker"]["pattern"]["shape"] == ["x", ""]


def test_a_team_with_nothing_free_is_said():
    assert told(some_work(finish=None, free=0)) == ["✕ Design has nothing free"]
    assert told(some_work(finish=None, free=3)) == ["✕ Design never has the hours free"]


def test_without_a_stated_end_nothing_is_late():
    assert told(some_work(end=None)) == ["✓ no end stated"]


def test_a_bar_spans_its_days():
    worked = timelines([some_work()], EN).plot["data"][1]

    assert worked["base"] == ["2027-03-01"] and worked["x"] == [12 * 86_400_000]


def test_ideas_without_hours_are_not_drawn():
    assert timelines([some_work(teams=())], EN) is None


def test_many_ideas_keep_the_late_ones_and_say_how_many_are_drawn():
    figure = timelines([*(some_work(f"Idea {n}") for n in range(60)), some_work("Late", finish=date(2027, 5, 1))], FR)

    assert len(figure.rows) == MOST and figure.rows[0][0] == "Late" and "61" in figure.units


def test_a_name_is_text_and_the_figure_plain_data():
    figure = timelines([some_work('<a href="x">y</a> and a name that goes on and on and on and on')], EN)

    assert "<a" not in figure.plot["layout"]["yaxis"]["ticktext"][0] and "<br>" in figure.plot["layout"]["yaxis"]["ticktext"][0]
    assert json.loads(json.dumps(figure.plot, allow_nan=False)) == figure.plot
