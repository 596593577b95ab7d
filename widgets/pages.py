"""One function per notebook: what it shows, in JupyterLab and as an app."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from ipywidgets import Widget

from planproof.errors import PlanproofError
from planproof.report.wording import Wording
from widgets.controls.address import Address
from widgets.controls.notice import defect, trouble
from widgets.controls.sheet import Sheet
from widgets.defects import log_defect
from widgets.onward import Onward
from widgets.opening import asked_for, opened_state
from widgets.state import WorkbookState
from widgets.status import StatusBar
from widgets.theme import ground

Parts = Callable[[WorkbookState], Iterable[Widget]]


def start() -> Widget:
    """Choose a workbook or bring a file, and edit the ideas in it."""
    panels = (("arrival", "Arrival"), ("shelf", "Shelf"), ("ideas", "Ideas"))
    return _page("start", lambda state: [_panel(module, name)(state) for module, name in panels])


def audit() -> Widget:
    """Every idea against every check."""
    return _page("audit", lambda state: (*_panel("audit", "audit_parts")(state), _panel("export", "Export")(state)))


def funding() -> Widget:
    """What fits together, and what would have to stop."""
    return _page("funding", lambda state: _panel("funding", "funding_parts")(state))


def pilot() -> Widget:
    """What a pilot of one idea would return, and whether it is worth running."""
    return _page("pilot", lambda state: _panel("pilot", "pilot_parts")(state))


def board() -> Widget:
    """What to decide now, for whoever decides."""
    return _page("board", lambda state: (_panel("board", "BoardPanel")(state), _panel("board", "Decide")(state)))


def _panel(module: str, name: str):
    return getattr(import_module(f"widgets.{module}"), name)


def _page(step: str, parts: Parts) -> Widget:
    """The page with its status line; what cannot be opened is said, and the rest still works."""
    wording = Wording(asked_for().lang)
    try:
        state, problem = opened_state()
        said = [Sheet(trouble(problem, wording))] if problem else []
        page = ground(Address(state), *said, StatusBar(state), *parts(state), Onward(state, step))
        state.watch()
        return page
    except PlanproofError as error:
        return ground(Sheet(trouble(error, wording)))
    except Exception as error:  # noqa: BLE001 - a page that cannot be made must say so, and be found in the log
        return ground(Sheet(defect(log_defect(error), wording)))
