"""The commands around a pilot that is run: commit to it, write its results down, read it out."""
from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from planproof.cli.inputs import read, tactic_of, wording_of
from planproof.cli.output import show, show_json
from planproof.cli.outputs import Out, refuse_existing, refuse_outs
from planproof.errors import PlanproofError
from planproof.files import write_whole
from planproof.model.message import say
from planproof.model.pilot import Pilot
from planproof.model.registration import Registration


def register_(options: Namespace) -> int:
    """Commit to a pilot, and write that down as JSON or as a page."""
    from planproof.pilot.registration import as_json, register
    from planproof.report.registration_text import registration_text

    refuse_outs(options.file, Out(options.out, (".json", ".html", ".htm")))
    before = _registered(options.replaces)
    made = register(_designed(options), on=options.as_of or date.today(), seed=options.seed, replaces=before)
    if options.out:
        _write(options, made, before)
    show(as_json(made).rstrip() if options.json else registration_text(made, wording_of(options), before=before))
    return 0


def _write(options: Namespace, made: Registration, before: Registration | None) -> None:
    from planproof.pilot.registration import as_json
    from planproof.report.registration_page import registration_page

    refuse_existing(options.out)
    wants_record = Path(options.out).suffix.lower() == ".json"
    text = as_json(made) if wants_record else registration_page(made, wording_of(options), before=before)
    write_whole(options.out, text)


def read_out_(options: Namespace) -> int:
    """Print what a pilot showed and which answer follows."""
    from planproof.intake import read_results
    from planproof.line import read_out
    from planproof.readout.interchange import as_json
    from planproof.report.read_out_text import read_out_text

    registered = _registered(options.registration)
    pilot = _of_this(registered, options) if registered else _designed(options)
    found = read_out(pilot, read_results(options.results, decimal=options.decimal))
    if options.json:
        show_json({**as_json(found, wording_of(options).say), "registration": registered.hash if registered else None})
    else:
        show(read_out_text(found, wording_of(options), registered=registered))
    return 0


def _of_this(registered: Registration, options: Namespace) -> Pilot:
    """The registered pilot, where it is that of the tactic that was named."""
    wanted = tactic_of(read(options), options.tactic).id
    if registered.pilot.tactic != wanted:
        raise PlanproofError(say("{file} registers the pilot of {other}, not of {tactic}.", file=options.registration,
                                 other=registered.pilot.tactic, tactic=wanted), fix=say("Name the tactic that it registers."))
    return registered.pilot


def results_template(options: Namespace) -> int:
    """Write an empty file for the results of a tactic's pilot."""
    from planproof.intake import write_results_template

    if not options.plan:
        raise PlanproofError(say("For whose pilot are the results? Name the plan."),
                             fix=say("Add --plan plan.xlsx."))
    unsaid = dict.fromkeys(("map", "decimal", "dates", "year", "as_of"))
    pilot = _designed(Namespace(**{**vars(options), "file": options.plan, "tactic": options.results, **unsaid}))
    weeks = int(pilot.belief("T").p50 + pilot.belief("W").p50)
    write_results_template(options.out, weeks=weeks, alarms=tuple(alarm.said for alarm in pilot.alarms), lang=options.lang)
    done = say("Wrote {file}. Fill it in, then: planproof read-out {plan} --tactic {tactic} --results {file}", file=options.out,
               plan=options.plan, tactic=pilot.tactic)
    show(wording_of(options).say(done))
    return 0


def _designed(options: Namespace) -> Pilot:
    from planproof.line import design_pilot

    workbook = read(options)
    return design_pilot(workbook, tactic_of(workbook, options.tactic).id, as_of=options.as_of)


def _registered(path: str | None) -> Registration | None:
    from planproof.pilot.registration import read_registration

    return read_registration(Path(path).read_text(encoding="utf-8")) if path else None
