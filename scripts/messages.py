"""Collect the sentences of every area into its French catalogue, or check that each has its translation.

    python scripts/messages.py [AREA ...]            add new sentences to the .po files, compile the .mo files
    python scripts/messages.py --prune [AREA ...]    and drop what no code says any more
    python scripts/messages.py --check [AREA ...]    print what is missing, wrong or out of date; exit 1 if anything is
"""
from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
EPOCH = datetime(2027, 1, 1, tzinfo=UTC)     # a fixed date, so that compiling twice gives the same bytes


class Sentence(NamedTuple):
    """One `say` or `say_n` in the code: its text or texts, where it stands, the values that it is given."""

    texts: tuple[str, ...]
    where: str
    given: frozenset[str] | None


def areas() -> dict[str, list[Path]]:
    """The Python files of each area: a package or module under planproof/, or widgets."""
    found: dict[str, list[Path]] = {}
    for path in sorted((ROOT / "planproof").rglob("*.py")):
        found.setdefault(path.relative_to(ROOT / "planproof").parts[0].removesuffix(".py"), []).append(path)
    return found | {"widgets": sorted((ROOT / "widgets").rglob("*.py"))}


def sentences(path: Path) -> Iterator[Sentence]:
    """Every sentence of a file, in order; a text that is no literal has no texts."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = getattr(call.func, "id", getattr(call.func, "attr", None)) if isinstance(call.func, ast.Name) else None
        if name in ("say", "say_n"):
            texts = [getattr(arg, "value", None) for arg in call.args[: 1 if name == "say" else 2]]
            literal = texts and all(isinstance(text, str) for text in texts)
            named = [keyword.arg for keyword in call.keywords]
            given = None if None in named else frozenset(named) | ({"count"} if name == "say_n" else set())
            yield Sentence(tuple(texts) if literal else (), f"{path.relative_to(ROOT)}:{call.lineno}", given)


def fields(text: str) -> frozenset[str]:
    """The {names} in a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def po_path(area: str) -> Path:
    """The catalogue of an area."""
    return ROOT / "planproof" / "locale" / "fr" / "LC_MESSAGES" / f"{area}.po"


def read_catalogue(area: str) -> Catalog:
    """The area's catalogue as it is, or an empty one."""
    path = po_path(area)
    if not path.exists():
        return Catalog(locale="fr")
    return read_po(io.BytesIO(path.read_bytes()), locale="fr")


def updated(area: str, paths: list[Path], *, prune: bool) -> Catalog:
    """The catalogue with every sentence of the code in it, translations kept, the order that of the code."""
    old = read_catalogue(area)
    new = Catalog(locale="fr", project="planproof", version="1", charset="utf-8", fuzzy=False,
                  creation_date=EPOCH, revision_date=EPOCH, last_translator="planproof", language_team="fr",
                  header_comment=f"# What planproof says in French: {area}.")
    for sentence in (s for path in paths for s in sentences(path) if s.texts):
        several = len(sentence.texts) > 1
        string = _french(sentence.texts[0], several, old) or _elsewhere(sentence.texts[0], several)
        new.add(sentence.texts if several else sentence.texts[0], string or (("", "") if several else ""))
    for message in () if prune else old:
        if message.id and message.string and message.id not in new:
            new.obsolete[message.id] = message
    return new


def _french(text: str, several: bool, catalogue: Catalog) -> str | tuple[str, ...] | None:
    known = catalogue.get(text)
    fits = known and known.string and isinstance(known.string, tuple) == several and not (several and not all(known.string))
    return known.string if fits else None


def _elsewhere(text: str, several: bool) -> str | tuple[str, ...] | None:
    """What another area says for the same sentence, so that nobody translates it twice."""
    found = (_french(text, several, read_catalogue(path.stem)) for path in sorted(po_path("").parent.glob("*.po")))
    return next(filter(None, found), None)


def po_bytes(catalogue: Catalog) -> bytes:
    """The .po file."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, no_location=True)
    return re.sub(rb'"(Generated-By|POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To)[^\n]*\n', b"", out.getvalue())


def mo_bytes(area: str) -> bytes:
    """The compiled catalogue."""
    catalogue, out = read_catalogue(area), io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = EPOCH
    write_mo(out, catalogue)
    return re.sub(rb"Generated-By: Babel [^\n]*", lambda found: b"Generated-By: Babel".ljust(len(found[0])), out.getvalue())


def troubles(area: str, paths: list[Path]) -> Iterator[str]:
    """What is wrong with an area's sentences and their translations."""
    said = [sentence for path in paths for sentence in sentences(path)]
    catalogue = read_catalogue(area)
    for sentence in said:
        yield from _sentence_troubles(sentence, catalogue)
    known = {sentence.texts[0] for sentence in said if sentence.texts}
    for message in catalogue:
        text = message.id if isinstance(message.id, str) else message.id[0]
        if text and text not in known:
            yield f"{area}.po: nobody says any more: {text!r}"
    mo = po_path(area).with_suffix(".mo")
    if known and (not mo.exists() or mo.read_bytes() != mo_bytes(area)):
        yield f"{area}.mo: is not what {area}.po compiles to; run scripts/messages.py {area}"


def _sentence_troubles(sentence: Sentence, catalogue: Catalog) -> Iterator[str]:
    if not sentence.texts:
        yield f"{sentence.where}: the text must be a literal"
        return
    wanted = frozenset().union(*map(fields, sentence.texts))
    if sentence.given is not None and wanted - sentence.given:
        yield f"{sentence.where}: no value given for {sorted(wanted - sentence.given)}"
    message = catalogue.get(sentence.texts[0])
    strings = () if message is None else (message.string if isinstance(message.string, tuple) else (message.string,))
    if not strings or not all(strings) or len(strings) != len(sentence.texts):
        yield f"{sentence.where}: no French for {sentence.texts[0]!r}"
    elif message.fuzzy:
        yield f"{sentence.where}: the French is only a guess (fuzzy) for {sentence.texts[0]!r}"
    elif any(fields(string) - wanted for string in strings) or wanted - frozenset().union(*map(fields, strings)):
        yield f"{sentence.where}: the French has other fields than {sentence.texts[0]!r}"


def main(argv: list[str] | None = None) -> int:
    """Update or check the catalogues; 1 when a check finds something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("area", nargs="*")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--prune", action="store_true")
    options = parser.parse_args(argv)
    chosen = {area: paths for area, paths in areas().items() if not options.area or area in options.area}
    if not options.check:
        for area, paths in chosen.items():
            _write(area, updated(area, paths, prune=options.prune))
    found = [trouble for area, paths in chosen.items() for trouble in troubles(area, paths)]
    sys.stdout.writelines(f"{trouble}\n" for trouble in found)
    return 1 if found and options.check else 0


def _write(area: str, catalogue: Catalog) -> None:
    if len(catalogue) or catalogue.obsolete:
        po_path(area).parent.mkdir(parents=True, exist_ok=True)
        po_path(area).write_bytes(po_bytes(catalogue))
        po_path(area).with_suffix(".mo").write_bytes(mo_bytes(area))


if __name__ == "__main__":
    sys.exit(main())
