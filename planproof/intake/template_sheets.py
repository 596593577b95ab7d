"""The template's sheets: headings with notes, drop-downs, one example row, details folded away."""
from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from planproof.intake.columns import IDEAS, KEY, NO, SHEETS, VALUE, YES, Column, Lang, Sheet
from planproof.intake.look import ALARM, ALARM_SOFT, BASE, DATES, QUIET, WASH, Paper
from planproof.intake.template_content import Content, example
from planproof.intake.template_glance import draw_glance
from planproof.intake.words import GLANCE, LISTS, month_heading, worded
from planproof.intake.xlsx_writer import set_up_print
from planproof.model.estimate import INPUTS
from planproof.model.message import Message, say

ROWS = 200                       # rows with drop-downs below the headings
FIRST = ("tactics", "budget", "teams", "objectives", "plan")
DETAILS = ("channels", "risks", "stakeholders", "estimates", "scenarios", "history")
SHOWN = {"tactics": IDEAS, "budget": ("line",), "teams": ("team", "hours_per_week"), "objectives": ("statement",)}
ACROSS = {"budget": ("month", "amount")}          # columns that the months across stand for
WIDTHS = {"name": 38, "how_we_will_know": 36, "objectives": 26, "statement": 44, "line": 26, "team": 26, "funding": 22,
          "hours": 20}
EXAMPLE = {**BASE, "italic": True, "font_color": QUIET, "bg_color": WASH}
CURRENCIES = ("EUR", "GBP", "USD", "CHF", "CAD")


def template_bytes(content: Content, lang: Lang, *, full: bool) -> bytes:
    """The whole template as an XLSX file."""
    paper = Paper(lang)
    sheets = {key: paper.book.add_worksheet(sheet_title(SHEETS[key], lang)) for key in FIRST}
    glance = paper.book.add_worksheet(worded(GLANCE, lang))
    sheets |= {key: paper.book.add_worksheet(sheet_title(SHEETS[key], lang)) for key in DETAILS}
    lists = paper.book.add_worksheet(worded(LISTS, lang))
    lists.write_column(0, 0, [known.french if lang == "fr" else known.english for known in INPUTS])
    lists.hide()
    for key, sheet in sheets.items():
        _plan(paper, sheet, content, full=full) if key == "plan" else _table(paper, sheet, SHEETS[key], content, full=full)
    for key in () if full else DETAILS:
        sheets[key].hide()
    draw_glance(paper, glance, content)
    return paper.closed()


def sheet_title(sheet: Sheet, lang: Lang) -> str:
    """The name that the template gives a sheet."""
    return (sheet.easy or (sheet.en, sheet.fr))[lang == "fr"]


def _table(paper: Paper, sheet: Worksheet, kind: Sheet, content: Content, *, full: bool) -> None:
    columns, lang = _ordered(kind), paper.lang
    months = content.months if kind.key == "budget" else ()
    headings = {column.field: column.heading(lang, easy=True) for column in columns}
    places = list(headings)
    at = 1 if months else len(places)
    places[at:at] = months
    headings |= {month: month_heading(month, lang) for month in months}
    notes = {column.field: column.note for column in columns} | dict.fromkeys(months, say("Money left in that month."))
    for place, name in enumerate(places):
        paper.write_heading(sheet, place, headings[name])
        sheet.write_comment(0, place, worded(notes[name], lang), {"x_scale": 1.6, "y_scale": 0.8, "author": "planproof"})
        shown = full or name in months or name in SHOWN.get(kind.key, headings)
        sheet.set_column(place, place, WIDTHS.get(name, 10 if name in months else 15), paper.format(_body(name, kind, lang)),
                         {} if shown else {"level": 1, "hidden": True})
    for column in columns:
        _offer(sheet, places.index(column.field), column, lang)
    _rows(paper, sheet, places, content.rows.get(kind.key, ()), _example(kind, content, lang))
    _warn(paper, sheet, kind, places)
    set_up_print(sheet, frozen=1)


def _ordered(kind: Sheet) -> list[Column]:
    """The first layer's columns in their order, then the details; nothing that the months across stand for."""
    first = [kind.column(name) for name in SHOWN.get(kind.key, ())]
    return [*first, *(column for column in kind.columns if column not in first and column.field not in ACROSS.get(kind.key, ()))]


def _body(name: str, kind: Sheet, lang: Lang) -> dict[str, object]:
    """How what is typed below a heading will look."""
    dates = {column.field for column in kind.columns if column.kind == "date"}
    return {**BASE, "indent": 1, "text_wrap": True, **({"num_format": DATES[lang], "align": "right"} if name in dates else {})}


def _example(kind: Sheet, content: Content, lang: Lang) -> dict[str, object]:
    if not content.examples:
        return {}
    row = example(kind.key, int(content.months[0][:4]))
    return {name: worded(value, lang) if isinstance(value, Message) else value for name, value in row.items()}


def _rows(paper: Paper, sheet: Worksheet, places: Sequence[str], rows: Sequence[dict], shown: dict[str, object]) -> None:
    looks = [EXAMPLE] * bool(shown) + [BASE] * len(rows)
    for number, (row, look) in enumerate(zip(([shown] if shown else []) + list(rows), looks, strict=True), 1):
        for name, value in row.items():
            if value is not None:
                paper.write(sheet, (number, places.index(name)), value, look=look)


def _offer(sheet: Worksheet, place: int, column: Column, lang: Lang) -> None:
    """The drop-down of a column: its words, yes and no, or the names typed in another sheet; free text stays allowed."""
    if source := _choices(column, lang):
        sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": source, "error_type": "information",
                                                      "show_error": not column.refers})


def _choices(column: Column, lang: Lang) -> list[str] | str | None:
    if column.kind == "choice":
        return [word.fr if lang == "fr" else word.en for word in column.words]
    if column.kind in ("yesno", "until"):
        return [YES[lang == "fr"], NO[lang == "fr"]]
    if column.kind == "input":
        return f"='{worded(LISTS, lang)}'!$A$1:$A${len(INPUTS)}"
    if column.refers and column.kind != "team_hours":
        return _names_in(SHEETS[column.refers[0]], lang)
    return None


def _names_in(sheet: Sheet, lang: Lang) -> str:
    """The cells of the column by which people call the rows of a sheet."""
    name = {"objectives": "statement", "channels": "name", "tactics": "name"}.get(sheet.key, sheet.label[0])
    letter = xl_col_to_name([column.field for column in _ordered(sheet)].index(name))
    return f"='{sheet_title(sheet, lang)}'!${letter}$2:${letter}${ROWS}"


def _warn(paper: Paper, sheet: Worksheet, kind: Sheet, places: Sequence[str]) -> None:
    """An end before its start shows in red."""
    if {"start", "end"} <= set(places):
        start, end = (xl_col_to_name(places.index(name)) for name in ("start", "end"))
        sheet.conditional_format(1, places.index("end"), ROWS, places.index("end"), {
            "type": "formula", "criteria": f"=AND(ISNUMBER(${start}2),ISNUMBER(${end}2),${end}2<${start}2)",
            "format": paper.format({"font_color": ALARM, "bg_color": ALARM_SOFT})})


def _plan(paper: Paper, sheet: Worksheet, content: Content, *, full: bool) -> None:
    lang = paper.lang
    for place, name in enumerate((KEY, VALUE)):
        paper.write_heading(sheet, place, name[lang == "fr"])
        sheet.set_column(place, place, (30, 34)[place])
    notes = (say("What is said."), say("What you say; leave empty what you do not know."))
    for place, note in enumerate(notes):
        sheet.write_comment(0, place, worded(note, lang), {"author": "planproof"})
    for number, column in enumerate(SHEETS["plan"].columns, 1):
        paper.write(sheet, (number, 0), column.heading(lang, easy=True), look={**BASE, "font_color": QUIET})
        paper.write(sheet, (number, 1), content.plan.get(column.field), look={**BASE, "align": "left"})
        sheet.write_comment(number, 0, worded(column.note, lang), {"author": "planproof"})
        if column.kind == "currency" or column.kind == "yesno":
            source = CURRENCIES if column.kind == "currency" else (YES[lang == "fr"], NO[lang == "fr"])
            sheet.data_validation(number, 1, number, 1, {"validate": "list", "source": list(source), "show_error": False})
        if not (full or column.easy):
            sheet.set_row(number, None, None, {"level": 1, "hidden": True})
    set_up_print(sheet, frozen=0)
