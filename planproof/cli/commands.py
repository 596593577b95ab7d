"""One function a command: options in, exit status out."""
from __future__ import annotations

import getpass
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planproof.cli.inputs import mapping_of, read, reading, tactic_of, wording_of
from planproof.cli.output import progress, show, show_json
from planproof.cli.outputs import LETTER, MARKDOWN, SPREADSHEET, Out, refuse_existing, refuse_outs
from planproof.files import write_whole
from planproof.model.message import say

if TYPE_CHECKING:
    from planproof.line import Assessment


def app_(options: Namespace) -> int:
    """Serve the apps until interrupted, an empty store stocked with the samples."""
    from planproof.serving import serve_apps

    if not options.no_samples:
        _stock(options)
    return serve_apps(port=options.port, host=options.host, store=options.store, token=options.token,
                      open_browser=options.open, samples=not options.no_samples)


def _stock(options: Namespace) -> None:
    from planproof.intake import read_file
    from planproof.line import reading_told, sample_names, sample_path
    from planproof.store import open_store, read_source

    store = open_store(options.store)
    if not store.workbooks():
        for name in sample_names():
            path = sample_path(name, options.lang)
            found = read_file(path)
            store.create(found.workbook, author="planproof", note=wording_of(options).say(say("a sample")),
                         source=read_source(path, reading=reading_told(found, None)))


def lab_(options: Namespace) -> int:
    """Serve JupyterLab on the notebooks until interrupted."""
    from planproof.serving import serve_lab

    return serve_lab(port=options.port, host=options.host, store=options.store, token=options.token, open_browser=options.open)


def template_(options: Namespace) -> int:
    """Write an empty workbook, or an empty file for a pilot's results; a file that is there is not written over."""
    from planproof.cli.pilot_commands import results_template
    from planproof.intake import write_template

    refuse_existing(options.out)
    if options.results:
        return results_template(options)
    write_template(options.out, lang=options.lang, full=options.full)
    show(wording_of(options).say(say("Wrote {file}. Fill it in, then: planproof audit {file}", file=options.out)))
    return 0


def import_(options: Namespace) -> int:
    """Read a file into the store, or write down what its columns seem to mean."""
    if options.propose:
        return _propose(options)
    from planproof.line import reading_told
    from planproof.store import open_store, read_source

    found = reading(options)
    workbook = found.workbook
    source = read_source(options.file, reading=reading_told(found, mapping_of(options)))
    revision = open_store(options.store).create(workbook, author=options.author or getpass.getuser(), note=options.note,
                                                source=source)
    if options.json:
        show_json({"workbook": revision.workbook, "revision": revision.id, "tactics": len(workbook.tactics)})
    else:
        show(wording_of(options).say(say("Imported {tactics} tactics as workbook {workbook}. Open it with: planproof app",
                                     tactics=len(workbook.tactics), workbook=revision.workbook)))
    return 0


def _propose(options: Namespace) -> int:
    from planproof.intake import propose_mapping, save_mapping

    mapping = propose_mapping(options.file)
    save_mapping(mapping, options.propose)
    show(wording_of(options).say(say("Wrote {mapping}. Correct it, then pass it with --map.", mapping=options.propose)))
    return 0


def audit_(options: Namespace) -> int:
    """Print the audit of a file, and write it down in each form that was asked for; 1 when --strict and a sign fails."""
    from planproof.audit import as_json
    from planproof.report.audit_text import audit_text
    from planproof.report.ways import records_called

    refuse_outs(options.file, Out(options.out, folder=Path(options.file).is_dir()), Out(options.xlsx, SPREADSHEET),
                Out(options.markdown, MARKDOWN))
    assessed, words = _assessed(options), wording_of(options)
    _write_audit(options, assessed)
    if options.json:
        show_json(as_json(assessed.report, words.say))
    else:
        show(audit_text(assessed.report, words, called=records_called(assessed.workbook)))
    return 1 if options.strict and any(tactic.failed_signs for tactic in assessed.report.tactics) else 0


def _write_audit(options: Namespace, assessed: Assessment) -> None:
    """The team's own file, the spreadsheet and the mail, as far as they were asked for."""
    if options.out:
        from planproof.intake import give_back
        from planproof.report.additions import additions

        give_back(options.file, options.out, workbook=assessed.workbook, mapping=mapping_of(options), decimal=options.decimal,
                  dates=options.dates, year=options.year, additions=additions(assessed.report, wording_of(options)))
    if options.xlsx:
        from planproof.report.spreadsheet import audit_xlsx

        write_whole(options.xlsx, audit_xlsx(assessed, wording_of(options), progress(options.lang)))
    if options.markdown:
        from planproof.report.mail import audit_markdown

        write_whole(options.markdown, audit_markdown(assessed, wording_of(options)))


def reply_(options: Namespace) -> int:
    """Print or write a reply to whoever asked for an idea."""
    from planproof.report.reply import as_json, as_text, drawn_as, write_reply

    refuse_outs(options.file, Out(options.out, LETTER))
    assessed = _assessed(options)
    tactic = tactic_of(assessed.workbook, options.tactic)
    letter = write_reply(assessed, tactic.id, wording_of(options), signed=options.author)
    if options.out:
        write_whole(options.out, drawn_as(letter, Path(options.out).suffix))
    if options.json:
        show_json(as_json(letter))
    else:
        show(wording_of(options).say(say("Wrote {file}.", file=options.out)) if options.out else as_text(letter).rstrip())
    return 0


def _assessed(options: Namespace) -> Assessment:
    from planproof.line import assess

    return assess(read(options), options.as_of or date.today())


def design_(options: Namespace) -> int:
    """Print the best pilot of a tactic, and what it is compared with."""
    from planproof.line import best_design
    from planproof.report.design_text import design_text

    workbook = read(options)
    tactic = tactic_of(workbook, options.tactic)
    design = best_design(workbook, tactic.id, options.as_of, decided=None if not options.free else ())
    if options.json:
        show_json(design.as_json())
    else:
        show(design_text(tactic.name, design, wording_of(options)))
    return 0


def simulate_(options: Namespace) -> int:
    """Print what a tactic's pilot would return, and the decision."""
    from planproof.line import design_pilot
    from planproof.pilot import simulate
    from planproof.report.plain import forecast_text

    workbook = read(options)
    tactic = tactic_of(workbook, options.tactic)
    pilot = design_pilot(workbook, tactic.id, as_of=options.as_of)
    forecast = simulate(pilot, draws=options.draws, seed=options.seed)
    if options.json:
        show_json(forecast.as_json())
    else:
        show(forecast_text(tactic.name, forecast, wording_of(options)))
    return 0


def sensitivity_(options: Namespace) -> int:
    """Print what the answer about a tactic's pilot hangs on."""
    from planproof.line import design_pilot
    from planproof.pilot import sensitivity, sobol
    from planproof.report.sensitivity_text import sensitivity_text

    workbook = read(options)
    tactic = tactic_of(workbook, options.tactic)
    pilot = design_pilot(workbook, tactic.id, as_of=options.as_of)
    found, shares = sensitivity(pilot), sobol(pilot) if options.sobol else ()
    if options.json:
        show_json(found.as_json() | ({"sobol": [share.model_dump() for share in shares]} if shares else {}))
    else:
        show(sensitivity_text(tactic.name, found, wording_of(options), shares=shares))
    return 0


def publish_(options: Namespace) -> int:
    """Write the board as one page."""
    from planproof.line import publish

    refuse_outs(options.file, Out(options.out))
    publish(read(options), options.out, as_of=options.as_of, lang=options.lang, names=options.names)
    show(wording_of(options).say(say("Wrote {file}.", file=options.out)))
    return 0
