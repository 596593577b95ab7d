"""One function a command: options in, exit status out."""
from __future__ import annotations

import getpass
from argparse import Namespace
from pathlib import Path

from planproof.cli.output import note, show, show_json
from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook


def app_(options: Namespace) -> int:
    """Serve the apps until interrupted, an empty store stocked with the samples."""
    from planproof.serving import serve_apps

    if not options.no_samples:
        _stock(options)
    return serve_apps(port=options.port, host=options.host, store=options.store, token=options.token,
                      open_browser=options.open, samples=not options.no_samples)


def _stock(options: Namespace) -> None:
    from planproof.intake import read_workbook
    from planproof.line import sample_names, sample_path
    from planproof.store import open_store

    store = open_store(options.store)
    if not store.workbooks():
        for name in sample_names():
            path = sample_path(name, options.lang)
            store.create(read_workbook(path), author="planproof", note=_words(options).say(say("a sample")), source=path)


def lab_(options: Namespace) -> int:
    """Serve JupyterLab on the notebooks until interrupted."""
    from planproof.serving import serve_lab

    return serve_lab(port=options.port, host=options.host, store=options.store, token=options.token, open_browser=options.open)


def template_(options: Namespace) -> int:
    """Write an empty workbook; a file that is there is not written over."""
    from planproof.intake import write_template

    if Path(options.out).exists():
        raise PlanproofError(say("{file} is already there.", file=options.out),
                             fix=say("Name another file, or move that one away."))
    write_template(options.out, lang=options.lang, full=options.full)
    show(_words(options).say(say("Wrote {file}. Fill it in, then: planproof audit {file}", file=options.out)))
    return 0


def import_(options: Namespace) -> int:
    """Read a file into the store, or write down what its columns seem to mean."""
    if options.propose:
        return _propose(options)
    from planproof.line import reading_told
    from planproof.store import open_store, read_source

    found = _reading(options)
    workbook = found.workbook
    source = read_source(options.file, reading=reading_told(found.convention, _mapping(options)))
    revision = open_store(options.store).create(workbook, author=options.author or getpass.getuser(), note=options.note,
                                                source=source)
    if options.json:
        show_json({"workbook": revision.workbook, "revision": revision.id, "tactics": len(workbook.tactics)})
    else:
        show(_words(options).say(say("Imported {tactics} tactics as workbook {workbook}. Open it with: planproof app",
                                     tactics=len(workbook.tactics), workbook=revision.workbook)))
    return 0


def _propose(options: Namespace) -> int:
    from planproof.intake import propose_mapping, save_mapping

    mapping = propose_mapping(options.file)
    save_mapping(mapping, options.propose)
    show(_words(options).say(say("Wrote {mapping}. Correct it, then pass it with --map.", mapping=options.propose)))
    return 0


def audit_(options: Namespace) -> int:
    """Print the audit of a file; 1 when --strict and a sign fails."""
    from planproof.audit import as_json
    from planproof.line import audit
    from planproof.report.audit_text import audit_text

    workbook = _read(options)
    report = audit(workbook, options.as_of)
    if options.json:
        show_json(as_json(report, _words(options).say))
    else:
        show(audit_text(report, _words(options)))
    if options.out:
        _give_back(options, workbook, report)
    return 1 if options.strict and any(tactic.failed_signs for tactic in report.tactics) else 0


def _give_back(options: Namespace, workbook: Workbook, report) -> None:
    from planproof.intake import give_back
    from planproof.report.additions import additions

    if Path(options.out).resolve() == Path(options.file).resolve():
        raise PlanproofError(say("{file} is the team's own file.", file=options.out),
                             fix=say("Name another file for what is given back."))
    give_back(options.file, options.out, workbook=workbook, additions=additions(report, _words(options)),
              mapping=_mapping(options), decimal=options.decimal, dates=options.dates)


def simulate_(options: Namespace) -> int:
    """Print what a tactic's pilot would return, and the decision."""
    from planproof.line import design_pilot
    from planproof.pilot import simulate
    from planproof.report.plain import forecast_text

    workbook = _read(options)
    tactic = _tactic(workbook, options.tactic)
    pilot = design_pilot(workbook, tactic.id, as_of=options.as_of)
    forecast = simulate(pilot, draws=options.draws, seed=options.seed)
    if options.json:
        show_json(forecast.as_json())
    else:
        show(forecast_text(tactic.name, forecast, _words(options)))
    return 0


def _tactic(workbook: Workbook, wanted: str) -> Tactic:
    named = [tactic for tactic in workbook.tactics if wanted.casefold() == tactic.name.casefold()]
    found = workbook.tactic(wanted) or (named[0] if len(named) == 1 else None)
    if found is None:
        raise PlanproofError(say("There is no tactic {wanted}.", wanted=wanted),
                             fix=say("Take one of: {ids}.", ids=tuple(tactic.id for tactic in workbook.tactics[:30])))
    return found


def publish_(options: Namespace) -> int:
    """Write the board as one page."""
    from planproof.line import publish

    publish(_read(options), options.out, as_of=options.as_of, lang=options.lang)
    show(_words(options).say(say("Wrote {file}.", file=options.out)))
    return 0


def _read(options: Namespace) -> Workbook:
    return _reading(options).workbook


def _reading(options: Namespace):
    """The file as it was understood; what was doubted is noted on stderr."""
    from planproof.intake import read_file

    found = read_file(options.file, mapping=_mapping(options), decimal=options.decimal, dates=options.dates)
    for doubt in found.doubts:
        note(doubt, options.lang)
    return found


def _mapping(options: Namespace):
    from planproof.intake import load_mapping

    return load_mapping(options.map) if options.map else None


def _words(options: Namespace):
    from planproof.report.wording import Wording

    return Wording(options.lang)
