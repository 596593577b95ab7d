"""Joins the stages: forecasts first, then funding, then the audit that reads both as values."""
from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planproof.decide import accepted, decision
from planproof.files import write_whole
from planproof.model.funding import Funding, Selection, Start, Weighed
from planproof.model.names import Names
from planproof.model.timeline import Timeline
from planproof.model.workbook import Workbook
from planproof.outlook import Outlook, design_pilot, forecast_all
from planproof.team_file import given_back, names_told, reading_told

if TYPE_CHECKING:
    from planproof.audit.report import AuditReport
    from planproof.model.design import Design
    from planproof.model.pilot import Pilot
    from planproof.model.readout import Readout
    from planproof.model.results import Results
    from planproof.model.row import Texts

__all__ = ["UPLOAD_CAP", "UPLOAD_CAP_MB", "Assessment", "Outlook", "accepted", "assess", "audit", "best_design", "decision",
           "design_pilot", "forecast_all", "fund", "given_back", "names_told", "publish", "read_out", "reading_told",
           "sample_names", "sample_path", "selection", "start_this", "template_file", "timeline", "weigh"]
UPLOAD_CAP_MB = 20
UPLOAD_CAP = UPLOAD_CAP_MB * 1024 * 1024


def fund(workbook: Workbook, as_of: date | None = None, *, outlook: Outlook | None = None) -> Funding:
    """The best affordable set of the workbook's live tactics.

    as_of     the day on which running tactics' remaining cost is counted; today unless given
    outlook   the tactics' forecasts, simulated here unless given
    """
    from planproof.funding import fund as stage

    as_of = as_of or date.today()
    outlook = outlook or forecast_all(workbook, as_of)
    return stage(workbook, values=outlook.values, as_of=as_of)


def best_design(workbook: Workbook, tactic_id: str, as_of: date | None = None, *, decided: Texts | None = None) -> Design:
    """How long and how large the pilot of a tactic should be, and what stands in its way where none pays.

    as_of     from when a running tactic is looked at: its past is past; today unless given
    decided   those of T, W, N and h that are not searched; what the team estimated unless given
    """
    from planproof.pilot import best_design as stage
    from planproof.pilot import limits_of

    pilot = design_pilot(workbook, tactic_id, as_of=as_of or date.today())
    limits = limits_of(workbook, pilot)
    return stage(pilot, limits if decided is None else limits.but(fixed=decided))


def audit(workbook: Workbook, as_of: date | None = None) -> AuditReport:
    """Every check of every tactic, its grade, verdict and vote; as of today unless another day is given."""
    return assess(workbook, as_of or date.today()).report


class Assessment(NamedTuple):
    """The whole line on one workbook: what a page needs to draw, worked out once."""

    workbook: Workbook
    as_of: date
    outlook: Outlook
    funding: Funding
    report: AuditReport


def assess(workbook: Workbook, as_of: date) -> Assessment:
    """Forecasts, funding and audit of one workbook on one day."""
    from planproof.audit import audit as stage
    from planproof.funding import Room

    outlook = forecast_all(workbook, as_of)
    funding = fund(workbook, as_of, outlook=outlook)
    room = Room(workbook, values=outlook.values, as_of=as_of)
    report = stage(workbook, as_of=as_of, forecasts=outlook.forecasts, funding=funding, room=room)
    return Assessment(workbook, as_of, outlook, funding, report)


def weigh(assessed: Assessment, ids: Collection[str]) -> Weighed:
    """What the ticked tactics are worth together, what they use of lines and teams, and what lies near that is affordable."""
    from planproof.funding import weigh as stage

    return stage(assessed.workbook, ids, values=assessed.outlook.values, as_of=assessed.as_of)


def start_this(workbook: Workbook, id: str, k: int = 3, *, as_of: date | None = None,
               outlook: Outlook | None = None) -> tuple[Start, ...]:
    """Up to k answers to "start this: what stops?", the one worth most first.

    as_of, outlook   as for `fund`
    raises           PlanproofError where the tactic is not live, or cannot be weighed
    """
    from planproof.funding import start_this as stage

    as_of = as_of or date.today()
    outlook = outlook or forecast_all(workbook, as_of)
    return stage(workbook, id, values=outlook.values, as_of=as_of, k=k)


def selection(assessed: Assessment, *, worlds: int = 200) -> Selection:
    """In how many of the simulation's first worlds the best affordable set holds each tactic."""
    from planproof.funding import selection_frequency

    return selection_frequency(assessed.workbook, draws=assessed.outlook.value_draws(worlds), as_of=assessed.as_of)


def timeline(assessed: Assessment, id: str) -> Timeline | None:
    """The work of a tactic by team and week, beside its stated end; None where it has no hours or days."""
    from planproof.audit import timeline as stage

    return stage(assessed.workbook, id, as_of=assessed.as_of)


def read_out(pilot: Pilot, results: Results) -> Readout:
    """What a pilot showed and which of four answers follows: stop, adjust, continue or scale.

    raises   PlanproofError when the results are not those of this pilot, or the pilot cannot be computed as stated
    """
    from planproof.pilot.judging import Judge
    from planproof.readout import read_out as stage

    return stage(pilot, results, Judge(pilot))


def publish(workbook: Workbook, out: str | Path, *, as_of: date | None = None, lang: str = "en", revision: str = "",
            names: Names | None = None) -> Path:
    """Write the board as one page that needs no server and asks nothing of the network.

    out        where to write the page, replaced if it is there
    revision   what the footer says of the workbook's revision
    names      what the team's file calls its sheets and columns
    """
    from planproof.report.publish import publish_page

    assessed = assess(workbook, as_of or date.today())
    return write_whole(out, publish_page(assessed, lang=lang, revision=revision, names=names))


def sample_names() -> tuple[str, ...]:
    """The sample workbooks; the last one has most to show."""
    return ("trouble", "cards", "b2b", "retail")


def sample_path(name: str, lang: str = "en") -> Path:
    """Where a sample workbook is: in a checkout, else in the installed package."""
    here = Path(__file__).parent
    folder = here / "samples" if (here / "samples").is_dir() else here.parent / "data" / "samples"
    return folder / (f"{name}.fr.xlsx" if lang == "fr" else f"{name}.xlsx")


def template_file(lang: str) -> tuple[str, bytes]:
    """The template to fill in, as its name and bytes."""
    from tempfile import TemporaryDirectory

    from planproof.intake import write_template

    with TemporaryDirectory(prefix="planproof-") as folder:
        path = Path(folder, "modele-planproof.xlsx" if lang == "fr" else "planproof-template.xlsx")
        write_template(path, lang=lang)
        return path.name, path.read_bytes()
