"""What a pilot's own beliefs and rule make of the evidence: the same learning and the same rule as in the simulation."""
from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np

from planproof.model.pilot import Pilot
from planproof.model.readout import Evidence, Judgement
from planproof.pilot.credible import Z95, credible
from planproof.pilot.elicitation import Fit
from planproof.pilot.expectation import Fits, expected_burden, expected_effect, means, worth_per_effect
from planproof.pilot.knowledge import Knowledge, known_at
from planproof.pilot.response import World, captured_share, design_noise
from planproof.pilot.reviews import resolved, review_weeks
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.review import GO_ON, SCALE, Review
from planproof.pilot.sample_size import people_per_arm
from planproof.pilot.sampling import fitted


class Judge:
    """Judges the evidence of one pilot by the beliefs and the rule that it was designed with.

    raises   DesignError when the pilot or its rule cannot be run as stated
    """

    def __init__(self, pilot: Pilot):
        self.pilot, self.fits = pilot, fitted(pilot)
        self.parameters = resolved(pilot.rule, self.fits)
        self.reviews = review_weeks(pilot.rule, self.fits)

    @property
    def weeks(self) -> int:
        """Weeks on air and watched after."""
        return int(self.fits["T"].middle + self.fits["W"].middle)

    def __call__(self, evidence: Evidence, *, earlier: Sequence[int] = (), review: bool = True) -> Judgement:
        """What the evidence of some week means.

        earlier   weeks of the reviews held before
        review    the rule is asked; otherwise the week is only looked at, and the pilot goes on
        """
        fits, money = self._as_measured(evidence)
        contrast, error = evidence.contrast * money, self._error(evidence, fits, money)
        why = self._over(evidence) if review else None
        to_come = () if why else tuple(week for week in self.reviews if week > evidence.week)
        known = known_at(fits, (evidence.week, *to_come))[0]
        shares = self._shares(earlier, evidence.week, over=bool(why))
        asked = Review(contrast, known, error, shares, self.parameters, planned_end=self.reviews[-1])
        said = int(KINDS[self.pilot.rule.name].decide(asked)) if review else GO_ON
        return Judgement(week=evidence.week, **_answer(said, why, alarmed=evidence.alarmed),
                         **self._effects(known, contrast, error))

    def _over(self, evidence: Evidence) -> str | None:
        """Why this is the rule's last word, None where it is not."""
        budget = self.pilot.rule.budget
        if evidence.week >= self.reviews[-1]:
            return "end"
        return "budget" if budget is not None and evidence.spent is not None and evidence.spent >= budget else None

    def _shares(self, earlier: Sequence[int], week: int, *, over: bool) -> tuple[float, ...]:
        end = week if over else self.reviews[-1]
        return tuple(held / end for held in (*earlier, week))

    def _as_measured(self, evidence: Evidence) -> tuple[Fits, float]:
        """The beliefs with what was measured in place of what was planned, and the money of one unit of the measure.

        What a margin is not counted in is taken at its expected value: v and g then say nothing about the contrast.
        """
        known = {"margin": (), "revenue": ("g",), "conversions": ("v", "g")}[evidence.measure]
        money = float(np.prod([self.fits[symbol].mean for symbol in known])) if known else 1.0
        people = evidence.reached + evidence.left_out
        fits = {**self.fits, "N": Fit(float(people)), "h": Fit(evidence.left_out / people)}
        fits |= {symbol: Fit(self.fits[symbol].mean) for symbol in known}
        if evidence.error:
            fits["sigma"] = Fit(evidence.error * money / self._noise(evidence))
        return fits, money

    def _noise(self, evidence: Evidence) -> float:
        people, on_air = evidence.reached + evidence.left_out, min(evidence.week, self.fits["T"].middle)
        return float(design_noise(on_air, evidence.week - on_air, people, evidence.left_out / people))

    def _error(self, evidence: Evidence, fits: Fits, money: float) -> float:
        """Standard error of the contrast, the design effect in it."""
        return fits["sigma"].mean * self._noise(evidence) * sqrt(fits["DE"].mean)

    def _effects(self, known: Knowledge, contrast: float, error: float) -> dict[str, float | None]:
        fits, world = known.fits, means(known.fits)
        captured = float(captured_share(world.lam, world.T, world.W))
        slope, burden = (float(part(fits, known.week)) for part in (worth_per_effect, expected_burden))
        shrunk, low, high, chance = credible(known, contrast)
        naive, half = contrast / captured, Z95 * error / captured
        base = world.p0 * world.v * world.g if "delta" in fits else 0.0
        return {"naive": naive, "naive_low": naive - half, "naive_high": naive + half, "naive_worth": slope * naive - burden,
                "shrunk": shrunk, "shrunk_low": low, "shrunk_high": high, "worth": slope * shrunk - burden, "chance": chance,
                "expected": expected_effect(fits), "break_even": burden / slope if slope else None,
                "lift_of_one": 1 / base if base else None, "people_needed": _people_needed(world, shrunk)}


def _people_needed(world: World, effect: float) -> int | None:
    """People in each arm of a pilot that finds an effect 8 times of 10, counted in conversions over the same weeks."""
    worth = world.v * world.g
    if not hasattr(world, "p0") or not worth or effect == 0:
        return None
    usual, hoped = world.p0 * (world.T + world.W), world.p0 * (world.T + world.W) + effect / worth * world.T
    return people_per_arm(usual, hoped) if 0 < usual < 1 and 0 < hoped < 1 else None


def _answer(said: int, why: str | None, *, alarmed: bool) -> dict[str, object]:
    """The rule's answer; an alarm stops whatever it says, and a last word that could not tell is no roll-out."""
    if alarmed:
        return {"answer": "stop", "because": "alarm"}
    if said == GO_ON:
        return {"answer": "stop", "because": why, "undecided": True} if why else {"answer": "continue", "because": "rule"}
    return {"answer": "scale" if said == SCALE else "stop", "because": "rule"}
