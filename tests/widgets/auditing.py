"""The audit page's parts, and what a person does with them."""
from __future__ import annotations

from types import SimpleNamespace

from ipywidgets import Widget

from widgets.audit import audit_parts
from widgets.controls.form import Form
from widgets.controls.squares import Squares
from widgets.state import WorkbookState


def an_audit_page(state: WorkbookState) -> SimpleNamespace:
    """Its four parts by name."""
    finding, board, beside = audit_parts(state)
    closeup, questions = beside.children
    return SimpleNamespace(finding=finding, board=board, closeup=closeup, questions=questions,
                           all=(finding, board, closeup, questions))


def said(*widgets: Widget) -> str:
    """Everything that widgets and their children say."""
    return "".join(getattr(widget, "markup", "") + said(*getattr(widget, "children", ())) for widget in widgets)


def forms(widget: Widget) -> list[Form]:
    """The forms in it, in order."""
    inside = [form for child in getattr(widget, "children", ()) for form in forms(child)]
    return [widget, *inside] if isinstance(widget, Form) else inside


def click(widget: Widget, door: str) -> None:
    """Click what has this `data-say` in it; the test fails where nothing has."""
    for sheet in sheets(widget):
        if f'data-say="{door}"' in sheet.markup and sheet.on_click:
            sheet.on_click(door)
            return
    raise AssertionError(f"nothing to click that says {door}")


def sheets(widget: Widget) -> list:
    """Everything that shows markup in it."""
    inside = [sheet for child in getattr(widget, "children", ()) for sheet in sheets(child)]
    return [widget, *inside] if hasattr(widget, "on_click") and hasattr(widget, "markup") else inside


def squares(board: Widget) -> Squares:
    """The squares of the board."""
    return next(sheet for sheet in sheets(board) if isinstance(sheet, Squares))


def values(form: Form) -> dict[str, str]:
    """Name of an input, without its place -> the text in it."""
    return {field["name"].partition(".")[2]: field["value"] for field in fields(form)}


def fields(form: Form) -> list[dict]:
    """Its inputs, in order."""
    return [field for group in form.groups for field in group["fields"]]


def send(form: Form, **texts: str) -> None:
    """Type into inputs, by their name, and press the button."""
    told = {field["name"]: field["value"] for field in fields(form)}
    for name, text in texts.items():
        told[next(full for full in told if full.partition(".")[2] == name)] = text
    form._hear(form, {"sent": told}, None)
