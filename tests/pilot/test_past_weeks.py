"""A channel's past weeks as beliefs: base rate, worth of a conversion, how unevenly people bring it."""
from decimal import Decimal
from math import exp, log, sqrt

import numpy as np
import pytest
from scipy.stats import t as student

from planproof.errors import DesignError
from planproof.model.weeks import PastWeek
from planproof.pilot.elicitation import fit
from planproof.pilot.past_weeks import beliefs_from_weeks


def weeks(conversions, people=1_000, revenue=None):
    revenue = [None] * len(conversions) if revenue is None else revenue
    return [PastWeek(week=str(n), people=Decimal(people), conversions=Decimal(int(c)),
                     revenue=None if r is None else Decimal(str(round(float(r), 2))))
            for n, (c, r) in enumerate(zip(conversions, revenue, strict=True), 1)]


def read(past, *, ahead=8, margin=None):
    return {one.symbol: one for one in beliefs_from_weeks(past, ahead=ahead, margin=margin, source="past weeks")}


def test_weeks_that_differ_by_less_than_chance_leave_only_the_doubt_about_their_mean():
    rate = read(weeks([10] * 16))["p0"]

    reach = student.ppf(0.9, 15) * sqrt(0.01 * 0.99 / 16_000) / (0.01 * 0.99)
    logit = log(0.01 / 0.99)
    assert (rate.p10, rate.p50, rate.p90) == pytest.approx(
        (1 / (1 + exp(reach - logit)), 0.01, 1 / (1 + exp(-reach - logit))))


def test_weeks_that_differ_by_more_than_chance_say_less_of_a_short_pilot_than_of_a_long_one():
    uneven = weeks([5, 15, 8, 25, 4, 18, 9, 22])

    short, long, even = read(uneven, ahead=1)["p0"], read(uneven, ahead=26)["p0"], read(weeks([13] * 8))["p0"]

    assert short.p90 - short.p10 > long.p90 - long.p10 > even.p90 - even.p10


def test_without_revenue_only_the_rate_is_told():
    assert list(read(weeks([10, 11, 9, 12]), margin=0.4)) == ["p0"]


def test_where_every_order_brings_the_same_the_deviation_is_that_of_coming_or_not():
    told = read(weeks([10, 12, 8, 10], revenue=[500, 600, 400, 500]), margin=0.4)

    assert told["v"].p10 == told["v"].p50 == told["v"].p90 == 50
    assert told["sigma"].p50 == pytest.approx(0.4 * 50 * sqrt(0.01 * 0.99))


def test_eight_of_ten_pilots_find_a_rate_between_bad_case_and_good_case():
    draw, held, worlds = np.random.default_rng(11), 0, 600
    for _ in range(worlds):
        rates = draw.beta(20, 980, size=26 + 8)
        rate = read(weeks(draw.binomial(5_000, rates[:26]), people=5_000))["p0"]
        held += rate.p10 <= rates[26:].mean() <= rate.p90

    assert 0.76 <= held / worlds <= 0.84


def test_the_deviation_per_person_and_week_is_found_again():
    draw = np.random.default_rng(5)
    counts = draw.binomial(4_000, 0.02, size=60)
    values = [draw.lognormal(3.5, 0.6, size=n) for n in counts]
    person = np.concatenate([np.concatenate([v, np.zeros(4_000 - len(v))]) for v in values])

    told = read(weeks(counts, people=4_000, revenue=[v.sum() for v in values]), margin=0.5)

    assert told["sigma"].p50 == pytest.approx(0.5 * person.std(), rel=0.08)
    assert told["v"].p50 == pytest.approx(np.exp(3.5 + 0.6**2 / 2), rel=0.05)


def test_what_it_says_can_be_fitted():
    for belief in beliefs_from_weeks(weeks([1, 0, 2, 1, 0], revenue=[90, 0, 20, 10, 0]), ahead=4, margin=0.3, source=""):
        assert fit(belief).mean > 0


@pytest.mark.parametrize("past, said", [
    (weeks([10, 11, 12]), "too few"), (weeks([0, 0, 0, 0]), "Nobody converted"), (weeks([10, 11, 12, 1_000]), "cannot be"),
    (weeks([10, 11, 12, 13], people=0), "cannot be"), (weeks([1, 2, 3, 4], revenue=[1, 2, 3, -4]), "cannot be")])
def test_weeks_that_tell_nothing_are_refused(past, said):
    with pytest.raises(DesignError, match=said):
        beliefs_from_weeks(past, ahead=8, margin=None, source="")
