"""Where a command may write: refused before anything is worked out, so that nothing is half done."""
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.report.brief import TEXT, brief

SPREADSHEET, MARKDOWN, LETTER = (".xlsx",), (".md", ".markdown", ".txt"), (".html", ".htm", ".md", ".markdown", ".txt")


class Out(NamedTuple):
    """A file to write.

    path      None where none was asked for
    endings   those that its name may have; any where there are none
    folder    it may be a folder
    """

    path: str | None
    endings: tuple[str, ...] = ()
    folder: bool = False


def refuse_outs(source: str, *outs: Out) -> None:
    """Refuse what would be written over the team's own file or over each other, into nowhere, or as what it is not.

    source   the file or folder that was brought
    raises   PlanproofError
    """
    asked = [out for out in outs if out.path]
    for out in asked:
        _refuse(out, Path(out.path), Path(source))
    places = [Path(out.path).resolve() for out in asked]
    twice = next((out.path for out, place in zip(asked, places, strict=True) if places.count(place) > 1), None)
    if twice is not None:
        raise PlanproofError(say("{file} is named twice.", file=brief(twice, TEXT)), fix=say("Name one file for each."))


def refuse_existing(out: str) -> None:
    """Refuse to write over anything that is there.

    raises   PlanproofError
    """
    if Path(out).exists():
        raise PlanproofError(say("{file} is already there.", file=brief(out, TEXT)),
                             fix=say("Name another file, or move that one away."))


def _refuse(out: Out, place: Path, source: Path) -> None:
    name = brief(str(place), TEXT)
    if _is_the_teams(place, source):
        raise PlanproofError(say("{file} is the team's own file.", file=name),
                             fix=say("Name another file for what is given back."))
    if place.is_dir() and not out.folder:
        raise PlanproofError(say("{file} is a folder.", file=name), fix=say("Name a file in it."))
    if not place.parent.is_dir():
        raise PlanproofError(say("There is no folder {folder}.", folder=brief(str(place.parent), TEXT)),
                             fix=say("Make it first, or name another place."))
    device = place.exists() and not place.is_file()
    if out.endings and not device and place.suffix.lower() not in out.endings:
        raise PlanproofError(say("{file} has an ending that says nothing here.", file=name),
                             fix=say("Let it end in one of: {endings}.", endings=out.endings))


def _is_the_teams(place: Path, source: Path) -> bool:
    """It is the file or the folder that was brought, or one of the files in that."""
    brought = [source, *(source.iterdir() if source.is_dir() else ())]
    return place.exists() and any(place.samefile(one) for one in brought if one.exists())
