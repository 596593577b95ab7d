"""Ideas against checks: each square one answer, grouped by family."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.chips import chip, result_cell
from planproof.report.html import tag
from planproof.report.ideas import Idea
from planproof.report.wording import Wording

FAMILIES = {"A": say("Signs"), "B": say("Reasons"), "C": say("Safe to pilot"), "D": say("Community"), "E": say("Relationship"),
            "F": say("Growth")}


def matrix(ideas: Sequence[Idea], titles: Mapping[str, Message], wording: Wording) -> Markup:
    """A table of squares; each says its check and its result to whoever hovers or listens.

    titles   check id -> title, in the rulebook's order
    """
    said = {id: wording.say(title) for id, title in titles.items()}
    groups = [(family, tuple(ids)) for family, ids in groupby(said, key=lambda id: id[0])]
    heads = [tag("th", _family(family, wording), scope="colgroup", colspan=len(ids), class_="start") for family, ids in groups]
    first = {ids[0] for _, ids in groups}
    rows = [_row(idea, said, first, wording) for idea in ideas]
    head = tag("tr", tag("th", wording.say(say("Idea")), scope="col"), tag("th", wording.say(say("Verdict")), scope="col"), heads)
    caption = tag("caption", wording.say(say("✓ fine, ✕ failed, ? not said yet, – does not apply")))
    made = tag("table", caption, tag("thead", head), tag("tbody", rows), class_="pp-matrix")
    return tag("div", made, class_="pp-scroll", tabindex="0", role="region", aria_label=wording.say(say("Ideas against checks")))


def _row(idea: Idea, said: Mapping[str, str], first: set[str], wording: Wording) -> Markup:
    found = {finding.check: finding.result for finding in idea.audit.findings}
    cells = [tag("td", result_cell(found[id], title, wording) if id in found else None, class_="start" if id in first else None)
             for id, title in said.items()]
    name = tag("span", idea.tactic.name, class_="pp-clamp")
    return tag("tr", tag("th", name, scope="row"), tag("td", chip(idea.audit.verdict, wording)), cells)


def _family(family: str, wording: Wording) -> str:
    return wording.say(FAMILIES[family]) if family in FAMILIES else family
