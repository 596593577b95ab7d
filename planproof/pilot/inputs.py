"""From a workbook and one of its tactics to a pilot: estimates first, the workbook next, stated assumptions last."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from planproof.errors import DesignError
from planproof.model.estimate import INPUTS, Estimate
from planproof.model.ledger import Ledger
from planproof.model.message import Place, say
from planproof.model.pilot import Belief, Pilot
from planproof.model.workbook import Workbook
from planproof.pilot.beliefs import estimated, symbol_of
from planproof.pilot.elicitation import fit
from planproof.pilot.facts import DEFAULTS, Facts
from planproof.pilot.held_to import held_to
from planproof.pilot.names import input_name
from planproof.pilot.refusals import refusal, refuse_design
from planproof.pilot.response import RATES

LIFT, FUNNEL = ("p0", "delta"), (*RATES, "inc")


def has_estimates(workbook: Workbook, tactic_id: str) -> bool:
    """Somebody estimated an input of this tactic."""
    return any(row.tactic == tactic_id for row in workbook.estimates)


def design_pilot(workbook: Workbook, tactic_id: str, *, as_of: date | None = None,
                 margin_per_core_hour: float | None = None) -> Pilot:
    """The pilot of a tactic, every input with its origin.

    as_of                  from when a running tactic is looked at: its past is past, its launch paid; None looks at all of it
    margin_per_core_hour   from the funding answer: what an hour taken from core work would have earned after its wage, money
    raises                 DesignError naming every input that is missing, or why the pilot cannot be computed as stated
    """
    tactic = workbook.tactic(tactic_id)
    if tactic is None:
        raise DesignError(say("There is no tactic “{tactic}” in the workbook.", tactic=tactic_id))
    facts = Facts(Ledger(workbook, as_of), tactic, margin_per_core_hour=margin_per_core_hour)
    return _designed(facts, [row for row in workbook.estimates if row.tactic == tactic.id])


def design_pilots(workbook: Workbook, *, as_of: date | None = None) -> dict[str, Pilot | DesignError]:
    """The pilot of every live tactic that has estimates, by its id, or why it cannot be computed; the books are opened once."""
    ledger, rows = Ledger(workbook, as_of), defaultdict(list)
    for row in workbook.estimates:
        rows[row.tactic].append(row)
    return {tactic.id: _designed_or_why(Facts(ledger, tactic, margin_per_core_hour=None), rows[tactic.id])
            for tactic in workbook.tactics if tactic.live and tactic.id in rows}


def missing_inputs(workbook: Workbook, tactic_id: str, *, as_of: date | None = None) -> tuple[str, ...]:
    """Symbols of the inputs that nobody gave and without which the tactic's pilot cannot be simulated, the effect first."""
    rows = [row for row in workbook.estimates if row.tactic == tactic_id]
    facts = Facts(Ledger(workbook, as_of), workbook.tactic(tactic_id), margin_per_core_hour=None)
    named = {symbol_of(row.input) for row in rows}
    symbols = _inputs_of(_mode(named, facts))
    missing = _missing(symbols, _completed(symbols, estimated(rows, []), facts), named)
    return tuple(sorted(missing, key=lambda symbol: symbol not in (*LIFT, *FUNNEL)))


def _designed_or_why(facts: Facts, rows: Sequence[Estimate]) -> Pilot | DesignError:
    try:
        return _designed(facts, rows)
    except DesignError as error:
        return error


def _designed(facts: Facts, rows: Sequence[Estimate]) -> Pilot:
    mode, beliefs = _believed(facts, rows)
    tactic, plan = facts.tactic, facts.workbook.plan
    pilot = Pilot(tactic=tactic.id, name=tactic.name, mode=mode, currency=plan.currency or "", beliefs=beliefs,
                  hurdle_roi=float(plan.hurdle_roi or 0), **held_to(facts, beliefs))
    refuse_design(pilot)
    return pilot


def _believed(facts: Facts, rows: Sequence[Estimate]) -> tuple[str, tuple[Belief, ...]]:
    """The mode and its inputs in the order of the table; raises all that is wrong at once."""
    problems: list[DesignError] = []
    known, named = estimated(rows, problems), {symbol_of(row.input) for row in rows}
    problems += _both_modes(named)
    mode = _mode(named, facts)
    symbols = _inputs_of(mode)
    known = _completed(symbols, known, facts)
    problems += _out_of_range(known)
    missing = _missing(symbols, known, named)
    if missing and not _both_modes(named):
        problems.append(_missing_error(facts, missing))
    if problems:
        raise DesignError.of(problems)
    return mode, tuple(known[symbol] for symbol in symbols if symbol in known)


def _inputs_of(mode: str) -> list[str]:
    return [known.symbol for known in INPUTS if known.symbol not in (FUNNEL if mode == "lift" else LIFT)]


def _both_modes(named: set[str | None]) -> list[DesignError]:
    lift, funnel = [[input_name(symbol) for symbol in group if symbol in named] for group in (LIFT, FUNNEL)]
    if not (lift and funnel):
        return []
    return [refusal(say("{lift} and {funnel} do not go together: a lift is for a channel in place, step rates are for a new one.",
                        lift=tuple(lift), funnel=tuple(funnel)),
                    say("Keep the estimates of one of the two."))]


def _mode(named: set[str | None], facts: Facts) -> str:
    """By what was estimated, else by whether the channel is in place."""
    if named & set(LIFT):
        return "lift"
    return "funnel" if named & set(FUNNEL) or facts.channel.incumbent is False else "lift"


def _completed(symbols: list[str], estimates: dict[str, Belief], facts: Facts) -> dict[str, Belief]:
    """The estimates, and for the other inputs what the workbook or a stated assumption gives."""
    known = dict(estimates)
    for symbol in symbols:
        if symbol == "e_s" and symbol not in known and "e" in known:
            known[symbol] = known["e"].but(symbol=symbol, origin="assumed")
        elif symbol not in known and symbol in DEFAULTS and (given := DEFAULTS[symbol](facts, known)):
            known[symbol] = Belief(symbol=symbol, p10=given.number, p50=given.number, p90=given.number,
                                   origin="assumed" if given.assumed else "workbook", source=given.source)
    return known


def _out_of_range(known: dict[str, Belief]) -> list[DesignError]:
    """What the workbook itself says and no input can be."""
    found = []
    for belief in known.values():
        try:
            fit(belief)
        except DesignError as problem:
            found.append(DesignError(problem.problem, where=Place(column=belief.source), fix=problem.fix))
    return found


def _missing(symbols: list[str], known: dict[str, Belief], named: set[str | None]) -> list[str]:
    """Inputs that nobody gave; a funnel needs one step, sigma follows from others, what cannot be read is told elsewhere."""
    optional = ("sigma", *(RATES if any(step in named for step in RATES) else RATES[1:]))
    return [symbol for symbol in symbols if symbol not in known and symbol not in named and symbol not in optional]


def _missing_error(facts: Facts, missing: list[str]) -> DesignError:
    return refusal(say("The pilot of “{tactic}” cannot be simulated without: {inputs}.", tactic=facts.tactic.name,
                       inputs=tuple(map(input_name, missing))),
                   say("Give each an estimate, or fill in its channel, dates, costs and hours."))
