"""The work of a tactic by team and week, as a picture shows it."""
from datetime import date
from decimal import Decimal as D

from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.audit import timeline
from tests.audit.asking import NEW_YEAR, result
from tests.builders import a_plan, a_tactic, a_team, a_workbook, some_hours

FOUR_WEEKS = {"start": date(2027, 3, 1), "end": date(2027, 3, 28)}        # Monday to Sunday
MARCH = [date(2027, 3, day) for day in (1, 8, 15, 22)]


def of(*rows, tactic="idea", as_of=NEW_YEAR):
    return timeline(a_workbook(a_plan(), *rows), tactic, as_of=as_of)


def test_a_team_works_what_it_has_free_until_it_is_done_and_is_shown_to_the_stated_end():
    found = of(a_team(hours=25), a_tactic(hours=10, **FOUR_WEEKS))

    (work,) = found.teams
    assert (work.team, work.hours, work.finish) == ("Content", 40, date(2027, 3, 12))
    assert work.weeks == ((MARCH[0], 25, 25), (MARCH[1], 15, 25), (MARCH[2], 0, 25), (MARCH[3], 0, 25))
    assert (found.start, found.finish, found.stated_end, found.late) == (MARCH[0], date(2027, 3, 12), date(2027, 3, 28), ())


def test_work_that_is_done_after_the_stated_end_is_shown_until_it_is_done():
    found = of(a_team(hours=8), a_team("Design", hours=40), a_tactic(hours={"Content": 10, "Design": 1}, **FOUR_WEEKS))

    assert (found.finish, found.late) == (date(2027, 4, 4), ("Content",))
    assert found.weeks == (*MARCH, date(2027, 3, 29))
    assert [len(work.weeks) for work in found.teams] == [5, 5]


def test_a_team_that_never_has_the_hours_never_finishes():
    found = of(a_team(hours=40, committed=40), a_tactic(hours=1, **FOUR_WEEKS))

    assert (found.finish, found.late) == (None, ("Content",))
    assert {(week.used, week.free) for week in found.teams[0].weeks} == {(0, 0)}


def test_a_running_tactic_has_its_own_hours_free_for_it():
    found = of(a_team(hours=10, committed=10), a_tactic(hours=10, status="running", **FOUR_WEEKS), as_of=date(2027, 3, 10))

    assert (found.start, found.teams[0].weeks[0]) == (date(2027, 3, 10), (MARCH[1], D("7.14"), D("7.14")))


def test_a_team_whose_hours_nobody_gave_is_named_instead():
    found = of(a_team(hours=None, committed=None), a_team("Design"), a_tactic(hours={"Content": 1, "Design": 1}, **FOUR_WEEKS))

    assert (found.unsaid, [work.team for work in found.teams]) == (("Content",), ["Design"])


def test_without_hours_or_a_known_tactic_there_is_no_timeline():
    assert of(a_team(), a_tactic()) is None
    assert of(a_team(), a_tactic(hours=1), tactic="nobody") is None


HOURS = st.integers(0, 30)


@settings(max_examples=60, deadline=None)
@given(HOURS, HOURS, HOURS, st.integers(0, 20), st.integers(0, 100), st.booleans())
def test_the_picture_and_the_check_tell_the_same(free, weekly, launch, late_start, duration, running):
    start = date(2027, 3, 1 + late_start)
    tactic = a_tactic(hours=weekly, launch_hours=some_hours(launch), start=start, status="running" if running else "proposed",
                      end=date.fromordinal(start.toordinal() + duration))
    workbook = a_workbook(a_plan(), a_team(hours=free), tactic)

    found = timeline(workbook, "idea", as_of=NEW_YEAR)

    assert (result(workbook, "B09") == "FAIL") == bool(found.late)
    for work in found.teams:
        assert all(0 <= week.used <= week.free for week in work.weeks)
        done = sum(week.used for week in work.weeks)
        assert abs(done - work.hours) < D("0.1") * len(work.weeks) if work.finish else done < work.hours
