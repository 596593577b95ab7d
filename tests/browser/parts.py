"""Panels made of every part there is, on a small workbook: what the test pages show."""
from __future__ import annotations

import os
import re
from datetime import date
from decimal import Decimal

from ipywidgets import VBox
from markupsafe import Markup

from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.report.figures.figure import Figure, layout
from planproof.report.html import card, table, tag
from planproof.report.link import read_link
from planproof.report.wording import Wording
from planproof.store import open_store
from tests.builders import a_tactic, a_workbook
from widgets.controls.edit_table import EditTable
from widgets.controls.grid import Column, Grid, Line
from widgets.controls.inputs import choice, slide, text_field, tick
from widgets.controls.sheet import chart
from widgets.panel import Panel
from widgets.state import WorkbookState
from widgets.status import StatusBar
from widgets.theme import ground

SCRIPTED = '<img src=x onerror="window.pwned=1">'
COLUMNS = (Column("name", "Idea"), Column("cost", "Cost", "number"), Column("start", "Start", "date"),
           Column("kind", "Kind", "choice", (("social", "Social media"), ("event", "Event"))))


class Ideas(Panel):
    """The ideas of the workbook, as a table of text."""

    def controls(self):
        """One of each."""
        words = self.state.wording
        return [text_field(say("Name of the idea"), "Pinterest", wording=words),
                choice(say("Kind"), [("All", ""), ("Social", "s")], wording=words),
                slide(say("Weeks on air"), 6, (1, 26), wording=words), tick(say("Running ones too"), wording=words),
                self.action(say("Add an idea"), self.grow, first=True), self.action(say("Ask too much"), self.refuse),
                self.action(say("Stumble"), self.stumble)]

    def grow(self):
        """One more idea."""
        more = a_tactic(f"new-{len(self.state.workbook.tactics)}")
        self.state.apply(lambda workbook: workbook.but(tactics=(*workbook.tactics, more)), note="one more")

    def refuse(self):
        """A problem that can be mended."""
        raise PlanproofError(say("{text} is not an amount.", text=SCRIPTED), fix=say("Write 12500."))

    def stumble(self):
        """A defect of ours."""
        raise ZeroDivisionError("secret detail")

    def render(self, workbook, wording):
        """The ideas, whatever their names hold."""
        rows = [(tactic.name, wording.number(Decimal(1200))) for tactic in workbook.tactics]
        return [card(wording.say(say("{count} ideas", count=len(rows))), table(("Idea", "Cost"), rows, numeric=(1,)),
                     tag("button", "Look closer", type="button", data_say="closer"))]

    def clicked(self, said):
        """Say what was clicked."""
        self.tell(Markup("<p>Clicked {}</p>").format(said))


class Picture(Panel):
    """A chart of the ideas."""

    def render(self, workbook, wording):
        """One bar for each idea."""
        names = [tactic.name for tactic in workbook.tactics]
        bars = {"type": "bar", "x": [len(name) for name in names], "y": names, "orientation": "h",
                "marker": {"color": "var(--pilot)"}}
        figure = Figure("Longer names take longer bars", "letters", "Source: the workbook", "A bar for each idea",
                        {"data": [bars], "layout": layout(wording)}, ("Idea", "Letters"), (("a", "1"),))
        return [chart(figure, wording)]


def a_state() -> WorkbookState:
    """A workbook from the store that the server named, made if it is not there."""
    link = read_link(os.environ.get("QUERY_STRING", ""), os.environ.get("HTTP_ACCEPT_LANGUAGE", ""))
    state = WorkbookState(open_store(), lang=link.lang, author="Lea", as_of=date(2027, 2, 1))
    if link.workbook:
        state.open(link.workbook)
    else:
        state.start(a_workbook(a_tactic("pinterest", name=SCRIPTED), a_tactic("hyper", name='=HYPERLINK("http://evil.example")')))
    state.watch(0.5)
    return state


def parts_page() -> VBox:
    """A status bar and two panels on one workbook."""
    state = a_state()
    return ground(StatusBar(state), Ideas(state), Picture(state))


def amounts_only(column: Column, text: str) -> str:
    """Numbers as they are written in English, ISO dates, known options; anything else is refused."""
    text = text.replace(",", "") if column.kind == "number" else text
    forms = {"number": r"\d*\.?\d*", "date": r"(\d{4}-\d\d-\d\d)?", "choice": "|".join(("", *dict(column.options)))}
    if re.fullmatch(forms.get(column.kind, ".*"), text, re.DOTALL) is None:
        raise PlanproofError(say("“{text}” is not an amount.", text=text), fix=say("Write 12500."))
    return text


def table_page() -> VBox:
    """An editable table alone."""
    lines = tuple(Line(f"t{number}", (("name", f"Idea {number}"), ("cost", str(number * 100)), ("start", "2027-02-01"),
                                      ("kind", "social"))) for number in range(1, 5))
    return ground(EditTable(say("Ideas"), Grid(COLUMNS, lines), check=amounts_only, changed=lambda lines: None,
                            wording=Wording("en")))
