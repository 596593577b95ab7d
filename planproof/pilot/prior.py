"""The worlds between which a pilot's contrast tells: equally likely, evenly spread, the same for every design and seed."""
from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import numpy as np

from planproof.pilot.expectation import Fits, expected_effect, means
from planproof.pilot.lattice import WORLDS, lattice
from planproof.pilot.response import RATES, Array, captured_share, design_noise, effect_seen

BLOCK = 8                        # contrasts at once: products small enough that no library splits them among threads
SHARPEST = 1e-9
FACTORS = ("p0", "delta", *RATES, "inc", "v", "g")
NOISE = ("lam", "sigma", "DE")


def doubtful(fits: Fits, symbols: tuple[str, ...]) -> list[str]:
    """Those of some inputs that are believed and not known."""
    return [symbol for symbol in symbols if symbol in fits and not fits[symbol].certain]


class Prior(NamedTuple):
    """What is believed of the effect and of how it shows, before any pilot.

    effect      (worlds,) theta_o, shifted so that its average is the known expectation; money per exposed person and week
    retention   lam, (worlds,) or one number
    spread      sigma sqrt(DE), (worlds,) or one number; money per person and week
    noise       (worlds,) standard normal scores, to lay out what may be seen
    """

    effect: Array
    retention: Array
    spread: Array
    noise: Array

    @classmethod
    def of(cls, fits: Fits) -> Prior:
        """The worlds of what the inputs of a pilot may be."""
        world, uncertain = means(fits), doubtful(fits, (*FACTORS, *NOISE))
        *scores, noise = lattice(len(uncertain) + 1)
        for symbol, score in zip(uncertain, scores, strict=True):
            setattr(world, symbol, fits[symbol].at(score))
        effect = np.broadcast_to(effect_seen(world), WORLDS)
        return cls(effect + (expected_effect(fits) - effect.mean()), world.lam, world.sigma * np.sqrt(world.DE), noise)

    def view(self, on_air: float, after: float, people: float, left_out: float) -> View:
        """The worlds as a pilot of this design sees them: T, W, N and h."""
        centre = captured_share(self.retention, on_air, after) * self.effect
        return self.at(centre, design_noise(on_air, after, people, left_out))

    def at(self, centre: Array, noise: float) -> View:
        """The worlds as seen with a standard error of `noise` times their spread."""
        least = SHARPEST * (np.ptp(centre) or 1)
        return View(centre, np.maximum(self.spread * noise, least), self.effect, self.noise)


class View:
    """The worlds as one design of a pilot sees them: y ~ Normal(centre, error^2) in each.

    centre, effect   (worlds,) money per exposed person and week
    error            the same, one number where it is known
    noise            (worlds,) standard normal scores, to lay out what may be seen
    """

    def __init__(self, centre: Array, error: Array, effect: Array, noise: Array):
        self.centre, self.error, self.effect, self.noise = centre, error, effect, noise
        self._scale, self._surprise = sqrt(0.5) / error, np.log(error) if np.ndim(error) else 0.0
        self._scaled = centre * self._scale

    def every(self, step: int) -> View:
        """One world in `step`: evenly spread as well."""
        error = self.error[::step] if np.ndim(self.error) else self.error
        return View(self.centre[::step], error, self.effect[::step], self.noise[::step])

    def nodes(self, number: int) -> Array:
        """Contrasts evenly spread in probability, and a little beyond both ends: (number,), rising."""
        contrast = np.sort(self.centre + self.error * self.noise)
        inner = contrast[np.linspace(0, len(contrast) - 1, number - 2).astype(int)]
        reach = 3 * float(np.max(self.error))
        return np.concatenate([[inner[0] - reach], inner, [inner[-1] + reach]])

    def expected(self, values: Array, seen: Array) -> Array:
        """E[value | y] at each contrast, by Bayes over the worlds.

        values    (worlds,) or (worlds, kinds)
        seen      (contrasts,)
        returns   (contrasts,) or (kinds, contrasts)
        """
        blocks = (self._block(values, seen[i:i + BLOCK, None]) for i in range(0, len(seen), BLOCK))
        return np.concatenate(list(blocks), axis=-1)

    def _block(self, values: Array, seen: Array) -> Array:
        distance = seen * self._scale - self._scaled
        surprise = np.multiply(distance, distance, out=distance)
        surprise += self._surprise
        surprise -= surprise.min(axis=1, keepdims=True)
        weight = np.exp(np.negative(surprise, out=surprise), out=surprise)
        return (weight @ values).T / weight.sum(axis=1)
