"""A team's own file after it was read: how it was read and what it calls things, so that it can be given back in its words."""
from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from planproof.model.names import Names

if TYPE_CHECKING:
    from planproof.intake import Mapping, Reading
    from planproof.report.ideas import Assessed


def reading_told(reading: Reading, mapping: Mapping | None) -> str:
    """How a file was read, as JSON, so that it can be read the same way again, and what it calls its sheets and columns.

    mapping   what the team's own words mean, None where they were planproof's
    """
    meanings = mapping.but(sheets=tuple(sheet.but(samples={}) for sheet in mapping.sheets)) if mapping else None
    return json.dumps({"mapping": meanings and meanings.model_dump(mode="json"), "names": reading.names.model_dump(mode="json"),
                       **reading.convention._asdict()}, sort_keys=True)


def names_told(told: str) -> Names:
    """What the file calls its sheets and columns, from how it was read; nothing where that was not kept."""
    return Names.model_validate(json.loads(told or "{}").get("names") or {})


def given_back(assessed: Assessed, source: tuple[str, bytes, str] | None, lang: str) -> tuple[str, bytes]:
    """The team's own file with what the audit says beside each tactic, as its name and bytes.

    source   name and bytes of the file that came, and how it was read, as JSON; without one planproof's own format is written
    """
    from tempfile import TemporaryDirectory

    from planproof.intake import write_workbook
    from planproof.store.source import Source, packed

    with TemporaryDirectory(prefix="planproof-") as folder:
        told = ""
        if source is None:
            came = write_workbook(assessed.workbook, Path(folder, "planproof.xlsx"), lang=lang)
        else:
            came, told = Source(*source).write_to(folder), source[2]
        out = Path(folder, f"planproof-{came.name}")
        _annotate(assessed, came, out, told=told, lang=lang)
        return packed(out)[:2] if out.is_dir() else (out.name, out.read_bytes())


def _annotate(assessed: Assessed, came: Path, out: Path, *, told: str, lang: str) -> None:
    from planproof.intake import Mapping, give_back
    from planproof.report.additions import additions
    from planproof.report.wording import Wording

    how = json.loads(told or "{}")
    mapping = Mapping.model_validate(how["mapping"]) if how.get("mapping") else None
    give_back(came, out, workbook=assessed.workbook, additions=additions(assessed.report, Wording(lang, names_told(told))),
              mapping=mapping, decimal=how.get("decimal"), dates=how.get("dates"), year=how.get("year"))
