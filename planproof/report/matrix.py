"""Ideas against checks: each square one answer, grouped by family."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.audit_look import Seen, at_stake
from planproof.report.chips import LOOKS, chip, result_cell
from planproof.report.html import tag
from planproof.report.ideas import Idea
from planproof.report.wording import Wording

FAMILIES = {"A": say("Signs"), "B": say("Reasons"), "C": say("Safe to pilot"), "D": say("Community"), "E": say("Relationship"),
            "F": say("Growth")}
CAPTION = say("✓ fine, ✕ failed, ? not said yet, – does not apply")
NAME = say("Ideas against checks")


def matrix(ideas: Sequence[Idea], titles: Mapping[str, Message], wording: Wording) -> Markup:
    """A table of squares; each says its check and its result to whoever hovers or listens.

    titles   check id -> title, in the rulebook's order
    """
    heads = _Heads({id: wording.say(title) for id, title in titles.items()}, wording)
    rows = [_row(idea, heads, wording) for idea in ideas]
    made = tag("table", tag("caption", wording.say(CAPTION)), heads.made(say("Verdict")), tag("tbody", rows), class_="pp-matrix")
    return tag("div", made, class_="pp-scroll", tabindex="0", role="region", aria_label=wording.say(NAME))


def squares(seen: Seen, wording: Wording, currency: str) -> Markup:
    """The same table with a door in every square and every name: `cell:CHECK:ID` and `idea:ID`, walked with the arrow keys."""
    heads = _Heads({rule.id: wording.say(rule.title) for rule in seen.checks}, wording)
    rows = [_Doors(idea, seen, wording).row(heads, currency) for idea in seen.ideas]
    caption = tag("caption", wording.say(CAPTION), ". ", wording.say(
        say("Click a square, or go to it with the arrow keys and press Enter, to see what stands behind it and to mend it.")))
    made = tag("table", caption, heads.made(say("At stake"), say("Verdict")), tag("tbody", rows), class_="pp-matrix pp-doors",
               role="grid", aria_label=wording.say(NAME))
    hint = tag("p", wording.say(say("Move sideways to see all {count} checks →", count=len(seen.checks))), class_="pp-sideways")
    return hint + tag("div", made, class_="pp-scroll")


class _Heads:
    """The head of the table: families above, the title of every check upright below.

    said   check id -> title
    """

    def __init__(self, said: Mapping[str, str], wording: Wording):
        self.said, self.wording = said, wording
        self.groups = [(family, tuple(ids)) for family, ids in groupby(said, key=lambda id: id.rstrip("0123456789"))]
        self.first = {ids[0] for _, ids in self.groups}

    def made(self, *more: Message) -> Markup:
        """Two rows of heads; `more` are the columns between the name and the squares."""
        wide = [tag("th", self.wording.say(head), scope="col", rowspan=2, class_="pp-beside-name") for head in more]
        families = [tag("th", self._family(family), scope="colgroup", colspan=len(ids), class_="start")
                    for family, ids in self.groups]
        titles = [tag("th", tag("span", title, title=title), scope="col", class_=" ".join(("pp-upright", *self.edge(id))))
                  for id, title in self.said.items()]
        name = tag("th", self.wording.say(say("Idea")), scope="col", rowspan=2)
        return tag("thead", tag("tr", name, wide, families), tag("tr", titles))

    def edge(self, id: str) -> tuple[str, ...]:
        """The class of the first column of a family."""
        return ("start",) if id in self.first else ()

    def _family(self, family: str) -> str:
        return self.wording.say(FAMILIES[family]) if family in FAMILIES else family


def _row(idea: Idea, heads: _Heads, wording: Wording) -> Markup:
    found = {finding.check: finding.result for finding in idea.audit.findings}
    cells = [tag("td", result_cell(found[id], title, wording) if id in found else None, class_=" ".join(heads.edge(id)) or None)
             for id, title in heads.said.items()]
    name = tag("span", idea.tactic.name, class_="pp-clamp")
    return tag("tr", tag("th", name, scope="row"), tag("td", chip(idea.audit.verdict, wording), class_="pp-beside-name"), cells)


class _Doors:
    """One idea's row of doors."""

    def __init__(self, idea: Idea, seen: Seen, wording: Wording):
        self.idea, self.marked, self.wording = idea, seen.marked, wording
        self.found = {finding.check: finding.result for finding in idea.audit.findings}

    def row(self, heads: _Heads, currency: str) -> Markup:
        """Name, what is at stake, the verdict, and a square for each check."""
        stake = at_stake(self.idea)
        money = "–" if stake is None else self.wording.money(stake, currency)
        cells = [tag("td", self._square(id, title), class_=" ".join(heads.edge(id)) or None) for id, title in heads.said.items()]
        return tag("tr", tag("th", self._name(money), scope="row"), tag("td", money, class_="num pp-beside-name"),
                   tag("td", self._verdict(), class_="pp-beside-name"), cells)

    def _name(self, money: str) -> Markup:
        name = tag("button", tag("span", self.idea.tactic.name, class_="pp-clamp"), type="button", tabindex="-1",
                   class_="pp-door", data_say=f"idea:{self.idea.tactic.id}")
        return name + tag("div", self._verdict(), tag("small", money), class_="pp-below-name")

    def _verdict(self) -> Markup:
        decided = self.idea.decided
        said = decided and say("decided: {decision}, {by}", decision=self.wording.term(decided.verdict), by=decided.by)
        made = chip(self.idea.audit.verdict, self.wording)
        return made + tag("small", tag("b", self.wording.say(said)), class_="pp-decided") if said else made

    def _square(self, id: str, title: str) -> Markup | None:
        if id not in self.found:
            return None
        result = self.found[id]
        look, sign = LOOKS[result]
        spoken = f"{title}: {self.wording.term(result)}"
        faded = " pp-faded" if self.marked and result not in self.marked else ""
        return tag("button", tag("i", sign, aria_hidden="true"), type="button", tabindex="-1", title=spoken,
                   class_=f"pp-cell pp-{look}{faded}", data_say=f"cell:{id}:{self.idea.tactic.id}")
