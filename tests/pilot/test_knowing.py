"""What knowing an input is worth, against simulation inside a simulation and against what must hold."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.pilot.economics import effect_worth, scale_value, weekly_scale_cash, weekly_scale_cost
from planproof.pilot.elicitation import Pool
from planproof.pilot.expectation import expected_worth, means
from planproof.pilot.knowing import evpi, evppi
from planproof.pilot.learning import learn
from planproof.pilot.prior import FACTORS
from planproof.pilot.response import effect_seen
from planproof.pilot.sampling import fitted
from tests.pilot.pilots import DOUBTFUL, a_belief, a_pilot, around

few = settings(max_examples=15, deadline=None)
DOUBTS = {**DOUBTFUL, "delta": (-0.05, 0.2, 0.5), "U": (30_000, 40_000, 55_000), "H": (44, 52, 60), "d": (.001, .002, .003),
          "e_s": (1, 2, 4), "w": (500, 840, 1_500)}
some = st.sets(st.sampled_from(sorted(DOUBTS)), max_size=4)
START = 8.0


def worth_in(fits, start, drawn):
    """S(t) in worlds of which some inputs are drawn and the others stand at what is expected."""
    world = means(fits, drawn)
    return scale_value(world, weekly_scale_cash(world, effect_worth(world, effect_seen(world)), weekly_scale_cost(world)), start)


def drawn(fits, symbols, size, luck):
    return {symbol: fits[symbol].at(luck.standard_normal(size)) for symbol in symbols}


@pytest.mark.parametrize("known", [("delta",), ("v", "F"), ("c_m", "sc")])
def test_knowing_some_is_worth_what_a_simulation_inside_a_simulation_says(known):
    fits = fitted(a_pilot(delta=(-0.05, 0.2, 0.5), **DOUBTFUL))
    others = [symbol for symbol in ("delta", *DOUBTFUL) if symbol not in known]
    luck = np.random.default_rng(1)
    outer = drawn(fits, known, (3_000, 1), luck)

    inner = worth_in(fits, START, {**drawn(fits, others, (3_000, 500), luck), **outer}).mean(axis=1)

    gains = np.maximum(0, inner) - max(0.0, expected_worth(fits, START))
    assert evppi(fits, known, START) == pytest.approx(gains.mean(), abs=4 * gains.std() / 3_000**0.5)


def test_knowing_everything_is_worth_what_the_draws_say():
    fits = fitted(a_pilot(**DOUBTS))

    worth = worth_in(fits, START, drawn(fits, set(DOUBTS) - {"H", "lam"}, 400_000, np.random.default_rng(2))
                     | {"H": np.round(fits["H"].at(np.random.default_rng(3).standard_normal(400_000)))})

    gains = np.maximum(0, worth) - max(0.0, expected_worth(fits, START))
    assert evpi(fits, START) == pytest.approx(gains.mean(), abs=4 * gains.std() / 400_000**0.5)


@few
@given(some, some)
def test_who_knows_more_gains_more(known, more):
    fits = fitted(a_pilot(**DOUBTS))

    little, much, all_of_it = evppi(fits, known, START), evppi(fits, known | more, START), evpi(fits, START)

    assert 0 <= little <= much * (1 + 2e-3) + 1 and much <= all_of_it * (1 + 2e-3) + 1


@few
@given(st.floats(0.05, 0.4), st.floats(1, 30))
def test_a_pilot_teaches_no_more_than_knowing_the_effect(mean, sigma):
    fits = fitted(a_pilot(**{**DOUBTFUL, "delta": (mean - 0.2, mean, mean + 0.3), "sigma": sigma}))

    assert learn(fits).gain()[0] <= evppi(fits, FACTORS[:2] + ("v", "g"), START) * (1 + 2e-3) + 1


def test_what_the_decision_does_not_hang_on_is_not_worth_knowing():
    fits = fitted(a_pilot(lam=(0.3, 0.6, 0.7), K=(10_000, 12_000, 20_000), sigma=(10, 12, 15), e=(1, 2, 4)))

    assert [evppi(fits, [symbol], START) for symbol in ("lam", "K", "sigma", "e")] == [0, 0, 0, 0]
    assert evpi(fits, START) == evppi(fits, ["delta"], START)


def test_hours_at_scale_that_are_the_pilots_own_are_known_with_them():
    hours = {"e": (20, 40, 80), "e_s": (20, 40, 80), "delta": 0.35}
    own, tied = fitted(a_pilot(**hours)), fitted(a_pilot(**hours, assumed=["e_s"]))

    assert evppi(own, ["e"], START) == 0 < evppi(own, ["e_s"], START)
    assert evppi(tied, ["e"], START) == pytest.approx(evppi(own, ["e_s"], START), rel=1e-3)
    assert evppi(tied, ["e_s"], START) == 0


def test_in_another_currency_knowing_is_worth_as_much():
    money = {symbol: tuple(2.5 * part for part in three) for symbol, three in DOUBTS.items() if symbol in ("v", "c_m", "F", "w")}

    here, there = (fitted(a_pilot(**{**DOUBTS, **more})) for more in ({}, money))

    assert evpi(there, START) == pytest.approx(2.5 * evpi(here, START), rel=1e-9)


def test_a_groups_doubt_can_be_known_too():
    pilot = a_pilot()
    camps = a_belief("delta", (0.0, 0.2, 0.4), members=(("Ada", -0.1, 0.0, 0.1), ("Ben", 0.3, 0.4, 0.5)))
    fits = fitted(pilot.but(beliefs=tuple(camps if known.symbol == "delta" else known for known in pilot.beliefs)))

    assert isinstance(fits["delta"], Pool)
    assert evppi(fits, ["delta"], START) == evpi(fits, START) > 0


def test_nothing_is_worth_knowing_where_one_answer_is_always_best():
    assert evpi(fitted(a_pilot(**{**DOUBTS, "delta": around(9.0, 0.2)})), START) == pytest.approx(0, abs=1e-6)
