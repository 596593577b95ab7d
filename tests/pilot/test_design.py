"""The best pilot of a tactic: worth what a simulation of it says, beaten by no other, refused or explained where none pays."""
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.errors import DesignError
from planproof.line import best_design as best_design_of
from planproof.model.design import Limits
from planproof.model.rule import Alarm, Rule
from planproof.pilot import best_design, design_pilot, designed, limits_of, simulate
from planproof.pilot.expectation import means
from planproof.pilot.options import round_numbers, weeks_up_to
from planproof.pilot.response import captured_share, standard_error
from planproof.pilot.sampling import fitted
from planproof.pilot.sight import power_to_see
from planproof.pilot.surface import Designs, Surface
from tests.builders import a_channel, a_plan, a_tactic, a_team, a_workbook, an_estimate
from tests.pilot.pilots import DOUBTFUL, a_pilot

few, fewer = (settings(max_examples=number, deadline=None) for number in (25, 10))
SHORT = Limits(people=6_000, weeks=6, watched=1)
CURVED = {"delta": (-0.05, 0.2, 0.5), "v": (80, 100, 125)}


def worth_of(pilot, weeks, watched, people, left_out):
    return float(Surface(fitted(pilot))(Designs(*map(np.atleast_1d, (weeks, watched, people, left_out)))).net[0])


def a_plan_with_a_tactic(*estimates, **tactic):
    return a_workbook(
        a_plan(discount_rate=Decimal("0.1")), a_team(hourly_cost=30),
        a_channel(weekly_reach=Decimal(40_000), conversion_rate=Decimal("0.01"), revenue_per_conversion=Decimal(80),
                  margin=Decimal("0.4")),
        a_tactic(**{"channel": "newsletter", "weekly_cost": Decimal(2_000), "launch_cost": Decimal(3_000), "hours": 8, **tactic}),
        [an_estimate(input="delta", p10="-0.1", p50="0.1", p90="0.3"), *estimates])


def test_the_best_pilot_of_the_worked_example_takes_seven_weeks_on_half_of_everybody():
    design = best_design(a_pilot(), Limits(people=6_000, weeks=26))

    best = design.best
    assert (best.weeks_on_air, best.weeks_after, best.people, best.left_out) == (7, 0, 6_000, 0.5)
    assert round(best.net) == 63_857 and design.pays and design.now == pytest.approx(-50_931.14, abs=0.01)
    assert [option.weeks_on_air for option in design.by_weeks] == list(range(1, 27))
    assert design.by_people[-1] == best


@few
@given(st.integers(1, 12), st.integers(0, 4), st.floats(500, 6_000), st.floats(0.1, 0.5), st.sampled_from([{}, DOUBTFUL, CURVED]))
def test_a_design_is_worth_what_its_simulation_says(weeks, watched, people, left_out, doubts):
    pilot = a_pilot(**doubts)

    forecast = simulate(a_pilot(**doubts, T=weeks, W=watched, N=people, h=left_out), draws=100)

    assert worth_of(pilot, weeks, watched, people, left_out) == pytest.approx(forecast.net_value, rel=1e-9, abs=1e-3)


@fewer
@given(st.integers(1, 6), st.integers(0, 1), st.floats(60, 6_000), st.floats(0.1, 0.5),
       st.sampled_from([{}, CURVED, {"delta": 0.3}, {"delta": (0.3, 0.4, 0.6), "v": (90, 100, 120)}]))
def test_no_other_pilot_within_the_limits_is_worth_more(weeks, watched, people, left_out, doubts):
    best = best_design(a_pilot(**doubts), SHORT).best

    assert worth_of(a_pilot(**doubts), weeks, watched, people, left_out) <= best.net + 0.01 * (abs(best.net) + best.cost)


def test_what_the_team_decided_is_not_searched():
    design = best_design(a_pilot(T=3, N=2_000, h=0.3), SHORT.but(fixed=("T", "N", "h")))

    best = design.best
    assert (best.weeks_on_air, best.people, best.left_out) == (3, 2_000, 0.3)
    assert design.searched == 2


def test_the_band_holds_every_design_nearly_as_good():
    design = best_design(a_pilot(), Limits(people=6_000, weeks=26))

    low, high = design.band.weeks_on_air
    near = {option.weeks_on_air for option in design.by_weeks if option.net >= 0.95 * design.best.net}
    assert near == set(range(int(low), int(high) + 1)) and low <= design.best.weeks_on_air <= high


def test_a_number_that_takes_longer_to_read_keeps_the_pilot_going():
    design = best_design(a_pilot(), Limits(people=6_000, weeks=13, least_weeks=11))

    assert min(option.weeks_on_air + option.weeks_after for option in design.by_weeks) >= 11


def test_a_number_that_no_pilot_can_read_is_refused():
    with pytest.raises(DesignError, match="takes 30 weeks to be read.* 17 weeks at most"):
        best_design(a_pilot(), Limits(people=6_000, weeks=13, least_weeks=30))


def test_a_cheaper_set_up_by_just_the_shortfall_makes_a_pilot_break_even():
    design = best_design(a_pilot(K=100_000), SHORT)
    found = {relaxed.constraint: relaxed for relaxed in design.relaxed}

    mended = best_design(a_pilot(K=found["setup"].needed), SHORT)

    assert not design.pays and design.band is None
    assert mended.best.net == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(("constraint", "mended"), [
    ("people", lambda needed: (a_pilot(K=100_000), Limits(people=needed))),
    ("horizon", lambda needed: (a_pilot(K=100_000, H=needed), Limits(people=6_000))),
    ("noise", lambda needed: (a_pilot(K=100_000, sigma=12 * needed), Limits(people=6_000)))])
def test_a_limit_that_is_blamed_makes_a_pilot_pay_once_it_moves(constraint, mended):
    found = {relaxed.constraint: relaxed for relaxed in best_design(a_pilot(K=100_000), Limits(people=6_000)).relaxed}

    assert best_design(*mended(found[constraint].needed)).best.net >= found[constraint].net > 0


def test_weeks_are_blamed_where_a_longer_pilot_would_pay():
    design = best_design(a_pilot(K=50_000), Limits(people=6_000, weeks=1, watched=0))

    weeks = next(relaxed for relaxed in design.relaxed if relaxed.constraint == "weeks")
    assert best_design(a_pilot(K=50_000), Limits(people=6_000, weeks=int(weeks.needed), watched=4)).pays
    assert not best_design(a_pilot(K=50_000), Limits(people=6_000, weeks=int(weeks.needed) - 1, watched=4)).pays


def test_hours_are_blamed_where_fewer_of_them_would_pay():
    design = best_design(a_pilot(e=60), SHORT)
    hours = next(relaxed for relaxed in design.relaxed if relaxed.constraint == "hours")

    assert best_design(a_pilot(e=hours.needed), SHORT).best.net == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("doubts", [{"delta": (-0.6, -0.5, -0.4)}, {"delta": (-0.6, -0.5, -0.4), "v": (90, 100, 120)}])
def test_where_even_knowing_everything_does_not_pay_no_limit_is_blamed(doubts):
    design = best_design(a_pilot(**doubts), SHORT)

    assert design.relaxed == () and design.ceiling < 0


@fewer
@given(st.sampled_from([{}, DOUBTFUL, CURVED]), st.floats(0.1, 3))
def test_no_pilot_is_worth_more_than_one_that_tells_everything(doubts, times):
    design = best_design(a_pilot(**doubts, K=12_000 * times), SHORT.but(weeks=3))

    assert design.best.net <= design.ceiling + 2e-3 * abs(design.ceiling)


def test_reviews_are_days_evenly_spread_the_last_at_the_end():
    pilot = a_pilot(T=6, W=2).but(start=date(2027, 3, 1))

    design = best_design(pilot, SHORT.but(fixed=("T", "W")))

    assert [(look.week, look.day) for look in design.reviews] == [
        (2, date(2027, 3, 15)), (4, date(2027, 3, 29)), (6, date(2027, 4, 12)), (8, date(2027, 4, 26))]


def test_reviews_that_the_team_named_stay_theirs():
    pilot = a_pilot(T=6, W=0).but(rule=Rule(reviews=(3, 9)))

    assert [look.week for look in best_design(pilot, SHORT.but(fixed=("T", "W"))).reviews] == [3, 6]


def test_a_pilot_of_one_week_is_looked_at_once():
    design = best_design(a_pilot(T=1, W=0), SHORT.but(fixed=("T", "W")))

    assert [(look.week, look.day) for look in design.reviews] == [(1, None)]


def test_diverted_hours_and_false_alarms_have_a_price():
    design = best_design(a_pilot(e=2, w=40, rho=0.5, b=60, T=6, W=2), SHORT.but(fixed=("T", "W", "N", "h")))

    assert design.hours_cost == pytest.approx(2 * (40 + 0.5 * 60) * 8) and design.core_margin == pytest.approx(2 * 0.5 * 60 * 8)
    assert design.false_alarm == pytest.approx(design.best.teaches) and design.alarm_chance is None


def test_alarms_are_priced_by_the_chance_that_was_said():
    alarms = (Alarm(said="Refunds over 5 %", chance=0.1), Alarm(said="Complaints", chance=0.2), Alarm(said="Bad press"))

    design = best_design(a_pilot().but(alarms=alarms), SHORT)

    assert design.alarms == ("Refunds over 5 %", "Complaints", "Bad press")
    assert design.alarm_chance == pytest.approx(1 - 0.9 * 0.8)


def test_the_expected_effect_is_found_as_often_as_draws_find_it():
    fits = fitted(a_pilot(T=6, W=2))
    error = standard_error(means(fits))

    seen = captured_share(0.6, 6, 2) * 0.25 + error * np.random.default_rng(4).standard_normal(200_000)

    assert power_to_see(fits) == pytest.approx((np.abs(seen) > 1.959964 * error).mean(), abs=0.005)


def test_as_many_people_as_are_said_to_do_find_the_expected_effect_eight_times_of_ten():
    design = best_design(a_pilot(T=6, W=2), SHORT.but(fixed=("T", "W")))

    assert power_to_see(fitted(a_pilot(T=6, W=2, N=design.people_to_see))) == pytest.approx(0.8, abs=1e-4)


def test_in_another_currency_the_same_pilot_is_best():
    money = {symbol: a_pilot().belief(symbol).p50 * 7 for symbol in ("v", "c_m", "K", "w", "F", "sigma")}

    here, there = best_design(a_pilot(), SHORT), best_design(a_pilot(**money), SHORT)

    assert there.best.net == pytest.approx(7 * here.best.net) and there.best.weeks_on_air == here.best.weeks_on_air


def test_a_million_weeks_are_searched_in_few_steps():
    design = best_design(a_pilot(H=2_000_000), Limits(people=6_000, weeks=1_000_000))

    assert design.pays and len(weeks_up_to(1_000_000)) < 80


@pytest.mark.parametrize("most", [1, 7, 950, 38_000, 1e12, 0.5])
def test_round_numbers_of_people_end_with_the_most(most):
    found = round_numbers(most)

    assert found == sorted(set(found)) and found[-1] == most and found[0] >= most / 100


def test_limits_come_from_the_workbook():
    share = an_estimate(input="h", p50="0.3")
    workbook = a_plan_with_a_tactic(share, kpi_weeks_to_read=Decimal(2))

    limits = limits_of(workbook, design_pilot(workbook, "idea"))

    assert limits == Limits(weeks=13, people=40_000, least_weeks=2, fixed=("h",))


def test_the_best_design_of_a_tactic_can_be_simulated():
    workbook = a_plan_with_a_tactic()

    design = best_design_of(workbook, "idea")

    forecast = simulate(designed(design_pilot(workbook, "idea"), design.best), draws=100)
    assert forecast.net_value == pytest.approx(design.best.net)


def test_the_cost_of_a_person_stays_whatever_the_people_in_the_pilot():
    pilot = design_pilot(a_plan_with_a_tactic(), "idea")

    little, much = (designed(pilot, option).belief("c_m").p50 for option in best_design(pilot, SHORT).by_people[::5][:2])

    assert little == much == 0.05
