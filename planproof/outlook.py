"""What the simulations say of a workbook's tactics: forecasts, then the worth of the hours they take, then both together."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from planproof.errors import DesignError
from planproof.model.pilot import Forecast, Pilot
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

AUDIT_DRAWS, AUDIT_SEED = 20_000, 7
NOTHING: Mapping[str, float] = MappingProxyType({})


class Outlook(NamedTuple):
    """What the simulations say of a workbook's tactics.

    forecasts    tactic id -> its forecast
    refused      tactic id -> why its estimates could not be simulated
    core_hours   tactic id -> what an hour that it takes would earn elsewhere, money, as its forecast counts it
    pilots       tactic id -> the pilot that its forecast is of
    """

    forecasts: Mapping[str, Forecast]
    refused: Mapping[str, DesignError]
    core_hours: Mapping[str, float] = NOTHING
    pilots: Mapping[str, Pilot] = NOTHING

    @property
    def values(self) -> dict[str, float]:
        """Tactic id -> expected value in money of its best answer, for the joint funding; nothing where it is within the
        simulation's own error, so that no set changes for noise."""
        return {id: forecast.best_value if forecast.clear else max(0.0, forecast.now) for id, forecast in self.forecasts.items()}

    def value_draws(self, draws: int) -> dict[str, tuple[float, ...]]:
        """Tactic id -> what its best answer is worth in each of the first worlds of the simulation, the same worlds for all."""
        from planproof.pilot import value_draws

        return {id: value_draws(pilot, _answer(self.forecasts[id]), draws=draws, seed=self.forecasts[id].seed)
                for id, pilot in self.pilots.items()}


def forecast_all(workbook: Workbook, as_of: date, *, draws: int = AUDIT_DRAWS, seed: int = AUDIT_SEED) -> Outlook:
    """Simulate the pilot of every live tactic that has estimates.

    First as if the hours that it takes were worth their wage and no more; then once more with what these hours would earn
    elsewhere, which the joint funding tells from the first values. There is no third time.
    """
    from planproof.funding import displaced
    from planproof.pilot import design_pilots, simulate

    designed = design_pilots(workbook, as_of=as_of)
    refused = {id: why for id, why in designed.items() if isinstance(why, DesignError)}
    first = {id: pilot for id, pilot in designed.items() if id not in refused}
    forecasts = {id: simulate(pilot, draws=draws, seed=seed) for id, pilot in first.items()}
    lost = displaced(workbook, values=Outlook(forecasts, {}).values, as_of=as_of, of=tuple(first))
    hours = {id: _by_the_hour(lost[id], workbook.tactic(id), first[id]) for id in lost}
    pilots = {id: pilot.with_core_hour(hours[id]) if id in hours else pilot for id, pilot in first.items()}
    return Outlook({id: _again(forecasts[id], pilot, first[id]) for id, pilot in pilots.items()}, refused, hours, pilots)


def _again(forecast: Forecast, pilot: Pilot, before: Pilot) -> Forecast:
    """The forecast with the worth of an hour in it; simulated again only where that changes a number."""
    from planproof.pilot import simulate

    if pilot.belief("b").p50 == before.belief("b").p50:
        return forecast.but(beliefs=pilot.beliefs, assumed=pilot.assumed)
    return simulate(pilot, draws=forecast.draws, seed=forecast.seed)


def _answer(forecast: Forecast) -> str:
    """The answer that its value for the funding is of."""
    if forecast.clear and forecast.pilot > max(0.0, forecast.now):
        return "pilot"
    return "now" if forecast.now > 0 else "decline"


def design_pilot(workbook: Workbook, tactic_id: str, *, as_of: date | None = None) -> Pilot:
    """The pilot of a tactic, every input with its origin, as the audit counts it.

    What an hour that it takes would earn elsewhere comes from the joint funding, unless the team has estimated it.

    as_of    from when a running tactic is looked at: its past is past; today unless given
    raises   DesignError naming every input that is missing, or why the pilot cannot be computed as stated
    """
    from planproof.funding import displaced, rivals
    from planproof.pilot import design_pilot as stage

    as_of = as_of or date.today()
    pilot = stage(workbook, tactic_id, as_of=as_of)
    if not workbook.tactic(tactic_id).live or pilot.belief("b").origin == "estimate":
        return pilot
    values = _values(workbook, as_of, of=rivals(workbook, tactic_id, as_of=as_of))
    lost = displaced(workbook, values=values, as_of=as_of, of=(tactic_id,)).get(tactic_id)
    return pilot if lost is None else pilot.with_core_hour(_by_the_hour(lost, workbook.tactic(tactic_id), pilot))


def _by_the_hour(lost: float, tactic: Tactic, pilot: Pilot) -> float:
    """What is displaced by each hour that the tactic takes until its horizon, over which all values count; else of its launch."""
    weekly, launch = (float(sum(part.hours for part in hours)) for hours in (tactic.hours, tactic.launch_hours))
    return lost / (weekly * pilot.belief("H").p50 or launch)


def _values(workbook: Workbook, as_of: date, *, of: Collection[str]) -> dict[str, float]:
    """The first values of some tactics alone, so that a page need not simulate all of them."""
    from planproof.pilot import design_pilots, simulate

    designed = design_pilots(workbook.but(estimates=tuple(row for row in workbook.estimates if row.tactic in of)), as_of=as_of)
    return Outlook({id: simulate(pilot, draws=AUDIT_DRAWS, seed=AUDIT_SEED) for id, pilot in designed.items()
                    if isinstance(pilot, Pilot)}, {}).values
