"""The template's page "At a glance": sums and shortfalls as formulas, before anything is installed."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from planproof.intake.look import ALARM, ALARM_SOFT, BASE, BRAND, BRAND_SOFT, LINE, QUIET, Paper
from planproof.intake.template_content import Content
from planproof.intake.template_formulas import Formulas
from planproof.intake.words import GLANCE, worded
from planproof.model.message import Message, say

SHOWN = 20                       # lines and teams that have a row
TOTALS, LINES = 5, 13            # rows, from 0, where the blocks begin
TEAMS = LINES + SHOWN + 3
HEADING = {**BASE, "bold": True, "font_color": BRAND, "bg_color": BRAND_SOFT, "text_wrap": True}
NUMBER = {"budget": {**BASE, "num_format": "#,##0"}, "teams": {**BASE, "num_format": "#,##0.0"}}
RULE = {"bottom": 1, "bottom_color": LINE}


def draw_glance(paper: Paper, sheet: Worksheet, content: Content) -> None:
    """How to fill the file in, what all ideas ask together, and where money or hours fall short."""
    formulas = Formulas(paper.lang, len(content.months))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 22)
    sheet.hide_gridlines(2)
    _how(paper, sheet)
    _totals(paper, sheet, formulas, content)
    _compare(paper, sheet, formulas, content, at=(LINES, "budget"))
    _compare(paper, sheet, formulas, content, at=(TEAMS, "teams"))
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)


def _how(paper: Paper, sheet: Worksheet) -> None:
    title = paper.format({**BASE, "bold": True, "font_size": 18, "font_color": BRAND})
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, worded(GLANCE, paper.lang), title)
    lines = (say("Write one idea per row; leave empty what you do not know yet."),
             say("Write “none” where the answer is: nothing."),
             say("The + above the columns and the hidden sheets hold the details; nobody needs them to begin."))
    for number, line in enumerate(lines, 1):
        sheet.write_string(number, 0, worded(line, paper.lang), paper.format({**BASE, "font_color": QUIET}))


def _totals(paper: Paper, sheet: Worksheet, formulas: Formulas, content: Content) -> None:
    """Counts and totals of all ideas."""
    ideas, left = content.rows.get("tactics", ()), _numbers(content.rows.get("budget", ()))
    lines: tuple[tuple[Message, str, Decimal | int], ...] = (
        (say("Ideas"), f"SUM({formulas.ideas})", len(ideas)),
        (say("Money asked"), f"SUM({formulas.asking}*{formulas.cost})", content.total),
        (say("Money left"), formulas.money_left, left),
        (say("Missing money"), f"MAX(0,B{TOTALS + 2}-B{TOTALS + 3})", max(Decimal(0), content.total - left)),
        (say("Ideas without a cost"), formulas.silent("total_cost"), _missing(ideas, "total_cost")),
        (say("Ideas without an owner"), formulas.silent("owner"), _missing(ideas, "owner")))
    for number, (label, formula, value) in enumerate(lines, TOTALS):
        sheet.write_string(number, 0, worded(label, paper.lang), paper.format({**BASE, **RULE}))
        look = paper.format({**NUMBER["budget"], **RULE, "bold": True})
        sheet.write_array_formula(number, 1, number, 1, f"{{={formula}}}", look, float(value))
    _alarm(paper, sheet, (TOTALS + 3, 1, TOTALS + 3, 1))


def _compare(paper: Paper, sheet: Worksheet, formulas: Formulas, content: Content, *, at: tuple[int, str]) -> None:
    """One row per line or team: what is there, what is asked, what is missing."""
    top, key = at
    for place, title in enumerate(_TITLES[key]):
        look = paper.format({**HEADING, "align": "right" if place else "left"})
        sheet.write_string(top, place, worded(title, paper.lang), look)
    for row in range(SHOWN):
        number, name = top + 1 + row, formulas.name(key, row)
        cells = (name, formulas.there(key, row), formulas.asked(key, name), f"MAX(0,C{number + 1}-B{number + 1})")
        for place, (formula, value) in enumerate(zip(cells, _known(content, key, row), strict=True)):
            look = paper.format(NUMBER[key] if place else {**BASE, "align": "left"})
            shown = f'{{=IF({formulas.counted(name)}=1,{formula},"")}}'
            sheet.write_array_formula(number, place, number, place, shown, look, value)
    _alarm(paper, sheet, (top + 1, 3, top + SHOWN, 3))
    sheet.conditional_format(top + 1, 0, top + SHOWN, 3, {"type": "formula", "criteria": f'=$A{top + 2}<>""',
                                                          "format": paper.format(RULE)})


_TITLES = {"budget": (say("Line"), say("Money left"), say("Money asked"), say("Missing money")),
           "teams": (say("Team"), say("Hours per week"), say("Hours asked"), say("Missing hours"))}


def _known(content: Content, key: str, row: int) -> tuple[str | float, ...]:
    """What the formulas of a row will show, for programs that do not work them out."""
    rows = content.rows.get(key, ())
    if row >= len(rows):
        return ("",) * 4
    name = str(next(iter(rows[row].values())))
    there, asked = _numbers(rows[row:row + 1]), content.asked.get(name, Decimal(0))
    return name, float(there), float(asked), float(max(Decimal(0), asked - there))


def _numbers(rows: Iterable[dict]) -> Decimal:
    return sum((value for row in rows for value in row.values() if isinstance(value, Decimal)), Decimal(0))


def _missing(rows: Iterable[dict], field: str) -> int:
    return sum(row.get(field) is None for row in rows)


def _alarm(paper: Paper, sheet: Worksheet, cells: tuple[int, int, int, int]) -> None:
    """What is missing shows in red."""
    sheet.conditional_format(*cells, {"type": "formula", "criteria": f"=N({xl_col_to_name(cells[1])}{cells[0] + 1})>0",
                                      "format": paper.format({"font_color": ALARM, "bg_color": ALARM_SOFT, "bold": True})})
