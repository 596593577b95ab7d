"""What a link opens: workbook, tactic, scenario and language, in the address and nowhere else."""
from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qs, urlencode

from planproof.report.wording import LANGUAGES


class Link(NamedTuple):
    """The part of an address that follows the question mark; "" where nothing was asked for."""

    workbook: str = ""
    tactic: str = ""
    scenario: str = ""
    lang: str = "en"

    def to(self, slug: str, **changes: str) -> str:
        """The address of a page that opens the same things, save for the changes."""
        asked = {key: value for key, value in self._replace(**changes)._asdict().items() if value}
        return f"/{slug}?{urlencode(asked)}"


def read_link(query: str, accepted: str = "") -> Link:
    """The link in a query string; without a language of ours the browser's first that we speak, else English.

    query      "workbook=retail&lang=fr", unknown keys are left out and a repeated one counts once
    accepted   the browser's Accept-Language header
    """
    asked = {key: values[0] for key, values in parse_qs(query).items() if key in Link._fields}
    lang = asked.pop("lang", "")
    return Link(**asked, lang=lang if lang in LANGUAGES else _spoken(accepted))


def _spoken(accepted: str) -> str:
    wanted = (part.split(";")[0].strip().lower()[:2] for part in accepted.split(","))
    return next((lang for lang in wanted if lang in LANGUAGES), LANGUAGES[0])
