"""Safe markup on the page, with its charts drawn."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from anywidget import AnyWidget
from markupsafe import Markup, escape
from traitlets import Unicode

from planproof.report.assets import SCRIPTS
from planproof.report.drawn import figure_card
from planproof.report.figures.figure import Figure
from planproof.report.wording import Wording
from widgets.theme import read_static


class Sheet(AnyWidget):
    """Shows markup; text that is no markup is escaped, so nothing from a file can run.

    markup     from planproof.report; charts in it are drawn with their final data, unfolded parts stay unfolded on change
    on_click   called with the `data-say` of a button or link in the markup when it is clicked
    """

    _esm = Path(__file__).with_name("sheet.js")
    markup = Unicode("").tag(sync=True)

    def __init__(self, markup: str | Markup = "", *, on_click: Callable[[str], None] | None = None):
        super().__init__(markup=escape(markup))
        self.on_click = on_click
        self.on_msg(self._hear)

    def show(self, markup: str | Markup) -> None:
        """Replace what is shown."""
        self.markup = escape(markup)

    def _hear(self, _: object, content: dict, __: object) -> None:
        if "wants" in content:
            self.send({"scripts": read_static(SCRIPTS)})
        elif self.on_click and "clicked" in content:
            try:
                self.on_click(str(content["clicked"]))
            finally:
                self.send({"done": True})          # until then the button that was clicked says that it works


def chart(figure: Figure, wording: Wording) -> Sheet:
    """One figure as a card: its finding as the title, the plot, the same numbers as a table."""
    return Sheet(figure_card(figure, wording))
