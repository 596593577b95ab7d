"""The page's address, kept on what is open."""
from __future__ import annotations

from pathlib import Path

from anywidget import AnyWidget
from traitlets import Bool, Dict

from widgets.state import WorkbookState


class Address(AnyWidget):
    """Writes the open workbook and idea into the address and the links to the other steps; draws nothing.

    unsaved   the browser asks before it leaves the page
    """

    _esm = Path(__file__).with_name("address.js")
    asked = Dict().tag(sync=True)
    unsaved = Bool(False).tag(sync=True)

    def __init__(self, state: WorkbookState):
        super().__init__()
        state.observe(lambda _: self._follow(state), ["revision", "tactic", "scenario", "dirty"])
        self._follow(state)

    def _follow(self, state: WorkbookState) -> None:
        self.asked = {"workbook": state.revision.workbook if state.revision else "", "tactic": state.tactic,
                      "scenario": state.scenario}
        self.unsaved = state.dirty
