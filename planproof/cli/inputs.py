"""What commands are given: the team's file, one of its tactics, the language."""
from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from planproof.cli.output import note
from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from planproof.report.brief import brief

if TYPE_CHECKING:
    from planproof.intake import Mapping, Reading
    from planproof.report.wording import Wording


def tactic_of(workbook: Workbook, wanted: str) -> Tactic:
    """The tactic of that id or name.

    raises   PlanproofError naming those that are there
    """
    named = [tactic for tactic in workbook.tactics if wanted.casefold() == tactic.name.casefold()]
    found = workbook.tactic(wanted) or (named[0] if len(named) == 1 else None)
    if found is None:
        problem = (say("Several tactics are called {wanted}.", wanted=brief(wanted)) if named
                   else say("There is no tactic {wanted}.", wanted=brief(wanted)))
        known = tuple(brief(tactic.id) for tactic in (named or workbook.tactics)[:30])
        raise PlanproofError(problem, fix=say("Take one of: {ids}.", ids=known) if known
                             else say("Write an idea into the file first."))
    return found


def read(options: Namespace) -> Workbook:
    """The workbook in the file that was named."""
    return reading(options).workbook


def reading(options: Namespace) -> Reading:
    """The file as it was understood, whose names are used from now on; what was doubted is noted on stderr."""
    from planproof.intake import read_file

    found = read_file(options.file, mapping=mapping_of(options), decimal=options.decimal, dates=options.dates, year=options.year)
    options.names = found.names
    for doubt in found.doubts:
        note(doubt, wording_of(options))
    return found


def mapping_of(options: Namespace) -> Mapping | None:
    """What the team's own headings mean, where that was given."""
    from planproof.intake import load_mapping

    return load_mapping(options.map) if options.map else None


def wording_of(options: Namespace) -> Wording:
    """How things are said: in the language that was asked for, places in the words of the file that was read."""
    from planproof.model.names import Names
    from planproof.report.wording import Wording

    return Wording(options.lang, getattr(options, "names", None) or Names())
