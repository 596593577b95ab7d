"""The template's page "At a glance": sums and shortfalls as formulas, before anything is installed."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from planproof.intake.columns import IDEAS, SHEETS
from planproof.intake.look import ALARM, ALARM_SOFT, BASE, BRAND, BRAND_SOFT, LINE, QUIET, Paper
from planproof.intake.template_content import Content
from planproof.intake.words import worded
from planproof.model.message import Message, say

IDEAS_READ, NAMES_READ = 200, 20          # rows of ideas that count, lines and teams that are shown
FIRST_LINE = 13
HEADING = {**BASE, "bold": True, "font_color": BRAND, "bg_color": BRAND_SOFT, "text_wrap": True}
NUMBER = {**BASE, "num_format": "#,##0;-#,##0;0"}
RULE = {"bottom": 1, "bottom_color": LINE}


def draw_glance(paper: Paper, sheet: Worksheet, content: Content) -> None:
    """How to fill the file in, what all ideas ask together, and where money or hours fall short."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 16)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, worded(say("At a glance"), paper.lang), paper.format({**BASE, "bold": True, "font_size": 18,
        "font_color": BRAND}))
    how = (say("Write one idea per row; leave empty what you do not know yet."),
           say("Write “none” where the answer is: nothing."),
           say("The + above the columns and the hidden sheets hold the details; nobody needs them to begin."))
    for number, line in enumerate(how, 1):
        sheet.write_string(number, 0, worded(line, paper.lang), paper.format({**BASE, "font_color": QUIET}))
    book = _Book(paper, content)
    _totals(paper, sheet, book)
    _compare(paper, sheet, book, FIRST_LINE, "budget")
    _compare(paper, sheet, book, FIRST_LINE + NAMES_READ + 3, "teams")
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)


class _Book:
    """Names of the ranges that the formulas read, and the values that they show until a spreadsheet works them out."""

    def __init__(self, paper: Paper, content: Content):
        self.content, lang = content, paper.lang
        self.titles = {key: (SHEETS[key].easy or ("", ""))[lang == "fr"] for key in ("tactics", "budget", "teams")}
        words = {word.code: word.fr if lang == "fr" else word.en for word in SHEETS["tactics"].column("status").words}
        example = worded(say("Example: a letter to last year's customers"), lang).split()[0].rstrip(":")
        name, status = self.idea("name"), self.idea("status")
        self.asks = (f'({name}<>"")*(LEFT({name},{len(example)})<>"{example}")*({status}<>"{words["running"]}")'
                     f'*({status}<>"{words["stopped"]}")')
        self.counts = f'({name}<>"")*(LEFT({name},{len(example)})<>"{example}")'
        self.first = 3 if content.examples else 2

    def idea(self, field: str) -> str:
        """The cells of one column of the ideas."""
        letter = xl_col_to_name(IDEAS.index(field))
        return f"'{self.titles['tactics']}'!${letter}$2:${letter}${IDEAS_READ}"

    def cell(self, key: str, column: int, row: int) -> str:
        """One cell of the money or the hours, rows counted below the example."""
        return f"'{self.titles[key]}'!${xl_col_to_name(column)}${row + self.first}"

    def months(self, row: int) -> str:
        """The money of one line, over all months."""
        return f"{self.cell('budget', 1, row)}:{self.cell('budget', len(self.content.months), row)}"

    def asked(self, key: str, name: str) -> str:
        """What the ideas ask of the line or team named in a cell: all of a bare name's, the said part of `name: part; ...`."""
        field, weight = ("funding",
                         f"IF(ISNUMBER({self.idea('total_cost')}),{self.idea('total_cost')},0)") if key == "budget" else ("hours",
                             "1")
        said = self.idea(field)
        tidy = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({said},CHAR(160)," ")," :",":")," %","%"),"; ",";")'
        parts = f'SUBSTITUTE(";"&{tidy},";",REPT(" ",99))'
        needle = f'" "&{name}&":"'
        part = f"IFERROR(VALUE(TRIM(MID({parts},FIND({needle},{parts})+LEN({needle}),90))),0)"
        alone = f"IF({said}={name},1,0)" if key == "budget" else f"IF(ISNUMBER({said})*({self._teams()}=1),{said},0)"
        return f"SUM({self.asks}*{weight}*({alone}+{part}))"

    def _teams(self) -> str:
        return f"COUNTA({self.cell('teams', 0, 0)}:{self.cell('teams', 0, NAMES_READ - 1)})"


def _totals(paper: Paper, sheet: Worksheet, book: _Book) -> None:
    """Counts and totals of all ideas."""
    rows, plain = book.content.rows, book.content.rows.get("tactics", ())
    asked = book.content.total
    money = f"'{book.titles['budget']}'!$B${book.first}:${xl_col_to_name(len(book.content.months))}$200"
    left = sum((value for row in rows.get("budget", ()) for value in row.values() if isinstance(value, Decimal)), Decimal(0))
    lines = ((say("Ideas"), f"SUM({book.counts}*1)", len(plain)),
             (say("Money asked"), f"SUM({book.asks}*IF(ISNUMBER({book.idea('total_cost')}),{book.idea('total_cost')},0))", asked),
             (say("Money left"), f"SUM({money})", left),
             (say("Missing money"), "MAX(0,B7-B8)", max(Decimal(0), asked - left)),
             (say("Ideas without a cost"), _silent(book, "total_cost"), _missing(plain, "total_cost")),
             (say("Ideas without an owner"), _silent(book, "owner"), _missing(plain, "owner")))
    for number, (label, formula, value) in enumerate(lines, 5):
        sheet.write_string(number, 0, worded(label, paper.lang), paper.format({**BASE, **RULE}))
        look = paper.format({**NUMBER, **RULE, "bold": True})
        sheet.write_array_formula(number, 1, number, 1, f"{{={formula}}}", look, float(value))
    _alarm(paper, sheet, (8, 1, 8, 1))


def _silent(book: _Book, field: str) -> str:
    return f'SUM({book.counts}*({book.idea(field)}=""))'


def _missing(rows: Iterable[dict], field: str) -> int:
    return sum(row.get(field) is None for row in rows)


def _compare(paper: Paper, sheet: Worksheet, book: _Book, top: int, key: str) -> None:
    """One row per line or team: what is there, what is asked, what is missing."""
    titles: tuple[Message, ...] = ((say("Line"), say("Money left"), say("Money asked"),
                                    say("Missing money")) if key == "budget" else
                                   (say("Team"), say("Hours per week"), say("Hours asked"), say("Missing hours")))
    for place, title in enumerate(titles):
        sheet.write_string(top, place, worded(title, paper.lang), paper.format({**HEADING,
            "align": "left" if place == 0 else "right"}))
    for row in range(NAMES_READ):
        at, name = top + 1 + row, book.cell(key, 0, row)
        known = _known(book, key, row)
        there = f"SUM({book.months(row)})" if key == "budget" else f"N({book.cell('teams', 1, row)})"
        formulas = (name, there, book.asked(key, name), f"MAX(0,C{at + 1}-B{at + 1})")
        for place, (formula, value) in enumerate(zip(formulas, known, strict=True)):
            look = paper.format({**NUMBER, "align": "left"} if place == 0 else NUMBER)
            sheet.write_array_formula(at, place, at, place, f'{{=IF({name}="","",{formula})}}', look, value)
    _alarm(paper, sheet, (top + 1, 3, top + NAMES_READ, 3))
    sheet.conditional_format(top + 1, 0, top + NAMES_READ, 3, {"type": "formula", "criteria": f'=$A{top + 2}<>""',
                                                               "format": paper.format(RULE)})


def _known(book: _Book, key: str, row: int) -> tuple[str | float, ...]:
    rows = book.content.rows.get(key, ())
    if row >= len(rows):
        return ("",) * 4
    name, *values = rows[row].values()
    there, asked = sum(values, Decimal(0)), book.content.asked.get(name, Decimal(0))
    return name, float(there), float(asked), float(max(Decimal(0), asked - there))


def _alarm(paper: Paper, sheet: Worksheet, cells: tuple[int, int, int, int]) -> None:
    sheet.conditional_format(*cells, {"type": "formula", "criteria": f"=N({xl_col_to_name(cells[1])}{cells[0] + 1})>0",
                                      "format": paper.format({"font_color": ALARM, "bg_color": ALARM_SOFT, "bold": True})})
