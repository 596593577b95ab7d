"""In simulated worlds whose truth is known: intervals hold it as often as they say, and nothing is biased."""
import numpy as np
import pytest

from planproof.model.readout import Evidence
from planproof.model.rule import Rule
from planproof.pilot.judging import Judge
from planproof.readout.read_out import evidence_until
from tests.pilot.pilots import a_pilot, around
from tests.pilot.rules.reviewing import paths_of
from tests.readout.counted import weekly


def read_in_worlds(pilot, *, worlds, seed):
    """What is read out of that many simulated pilots, beside the truth of each: counts of people, drawn one by one."""
    random, judge, number = np.random.default_rng(seed), Judge(pilot), {b.symbol: b.p50 for b in pilot.beliefs}
    low, middle, high = (getattr(pilot.belief("delta"), name) for name in ("p10", "p50", "p90"))
    lifts = random.normal(middle, (high - low) / 2.5631031, worlds)
    people, weeks = int(number["N"] / 2), int(number["T"])
    for lift in lifts:
        rates = min(1.0, max(0.0, number["p0"] * (1 + lift))), number["p0"]
        counts = [[int(n) for n in random.binomial(people, rates)] for _ in range(weeks)]
        yield number["p0"] * lift * number["v"], judge(evidence_until(pilot, weekly(*map(tuple, counts), people=people), weeks))


def test_over_2500_worlds_the_intervals_hold_the_truth_nine_times_of_ten_and_nothing_is_biased():
    pilot = a_pilot(p0=0.05, v=20, delta=around(0.15, 0.12), sigma=20 * (0.05 * 0.95) ** 0.5, lam=0, W=0, T=2, N=2_000)

    found = [(truth, judged) for truth, judged in read_in_worlds(pilot, worlds=2_500, seed=11)]

    naive = np.mean([judged.naive_low <= truth <= judged.naive_high for truth, judged in found])
    shrunk = np.mean([judged.shrunk_low <= truth <= judged.shrunk_high for truth, judged in found])
    assert 0.88 <= naive <= 0.92 and 0.88 <= shrunk <= 0.92
    for effect in ("naive", "shrunk"):
        errors = np.array([getattr(judged, effect) - truth for truth, judged in found])
        assert abs(errors.mean()) < 3 * errors.std() / len(errors) ** 0.5
    rolled = np.array([judged.answer == "scale" for _, judged in found])
    winners = np.array([(judged.naive - truth, judged.shrunk - truth) for truth, judged in found])[rolled].mean(axis=0)
    assert winners[0] > 0.01 > abs(winners[1])                    # luck favours what is rolled out; the shrunk effect knows


def test_a_chance_to_win_of_so_many_in_a_hundred_comes_true_that_often():
    pilot = a_pilot(delta=around(0.3, 0.2), lam=0.0, W=0)
    random, judge = np.random.default_rng(5), Judge(pilot)
    error = 12 * (6 / 36 / 6_000 * 4) ** 0.5
    lifts = random.normal(0.3, 0.2, 2_500)
    shown = lifts + random.normal(0, error, 2_500)

    chances = np.array([judge(Evidence(week=6, measure="margin", contrast=y, error=None, reached=3_000, left_out=3_000)).chance
                        for y in shown])
    pays = lifts > judge(Evidence(week=6, measure="margin", contrast=0.0, error=None, reached=3_000, left_out=3_000)).break_even
    for low, high in ((0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9)):
        among = (chances >= low) & (chances < high)
        assert pays[among].mean() == pytest.approx(chances[among].mean(), abs=4 * 0.5 / among.sum() ** 0.5)


def test_where_nothing_is_normal_the_interval_holds_the_truth_nine_times_of_ten_as_well():
    pilot = a_pilot(delta=(0.02, 0.15, 0.6), p0=(0.008, 0.01, 0.0125), lam=(0.2, 0.4, 0.6))
    paths, judge = paths_of(pilot, Rule(), draws=600, seed=2)[0], Judge(pilot)

    held = [judged.shrunk_low <= truth <= judged.shrunk_high for truth, judged in (
        (truth, judge(Evidence(week=8, measure="margin", contrast=float(y), error=None, reached=3_000, left_out=3_000)))
        for truth, y in zip(paths.effect, paths.contrasts[-1], strict=True))]

    assert np.mean(held) == pytest.approx(0.90, abs=0.035)
