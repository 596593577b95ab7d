"""The notebooks as pages: where they are, in which order, under which address."""
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.model.message import Message, say

PACKAGE = Path(__file__).parents[1]
STEPS = {"start": say("Start"), "audit": say("Audit"), "funding": say("Funding"), "pilot": say("Pilot"), "board": say("Board")}
PROFILES = {"board": ("board",)}


class Page(NamedTuple):
    """One notebook under a short address: `2_audit.ipynb` is served at /audit."""

    slug: str
    notebook: str

    @property
    def title(self) -> Message | str:
        """The name of the step, or of the notebook where it is no step."""
        return STEPS.get(self.slug) or self.slug.replace("_", " ").capitalize()


def notebooks_folder() -> Path:
    """The folder of the notebooks: in a checkout, else in the installed package."""
    checkout, installed = PACKAGE.parent / "notebooks", PACKAGE / "pages"
    return installed if installed.is_dir() else checkout


def pages_in(folder: Path, profile: str | None = None) -> tuple[Page, ...]:
    """The folder's notebooks in the order of their names; a profile keeps its own pages only.

    raises  PlanproofError when nothing is left to serve, or the profile is not one of ours
    """
    if profile is not None and profile not in PROFILES:
        raise PlanproofError(say("There is no profile {profile}.", profile=profile),
                             fix=say("Take one of: {profiles}.", profiles=tuple(PROFILES)))
    pages = tuple(Page(_slug(path.stem), path.name) for path in sorted(folder.glob("*.ipynb")))
    kept = tuple(page for page in pages if profile is None or page.slug in PROFILES[profile])
    if not kept:
        raise PlanproofError(say("There are no pages to serve in {folder}.", folder=str(folder)),
                             fix=say("Install planproof again, or run it from its checkout."))
    return kept


def _slug(stem: str) -> str:
    number, _, name = stem.partition("_")
    return name if number.isdigit() and name else stem
