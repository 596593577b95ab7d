"""Three numbers for each input of the pilot model, typed on a page, as rows of the Estimates sheet."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.cells import read_cell
from planproof.intake.checks import RANGES
from planproof.intake.columns import SHEETS, Column
from planproof.intake.typed import OPEN, shown
from planproof.intake.written_cell import per_cent
from planproof.model.estimate import INPUTS, SYMBOLS, Estimate
from planproof.model.message import InputName, Message, Percent, say
from planproof.model.workbook import Workbook

BELIEF_FIELDS = ("input", "p10", "p50", "p90", "source")
FIGURES = ("p10", "p50", "p90")
SHARES = ("share", "lift")               # scales that are said in per cent
MOST_LIFT = 10                           # a lift beyond it that does not say that it is per cent was meant as per cent


def belief_rows(workbook: Workbook, tactic: str, lang: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Every input of the model as (symbol, (field, text) ...), with the team's own figures where it gave some."""
    known = {estimate.input: estimate for estimate in workbook.estimates if estimate.tactic == tactic and estimate.member is None}
    rows = []
    for said in INPUTS:
        row = known.get(said.symbol, Estimate(tactic=tactic, input=said.symbol))
        texts = tuple((field, _text(row, field, lang)) for field in BELIEF_FIELDS[1:])
        rows.append((said.symbol, (("input", said.french if lang == "fr" else said.english), *texts)))
    return rows


def _text(row: Estimate, field: str, lang: str) -> str:
    """A cell of the table: a share or a lift as a percentage, all else as in a file."""
    value = getattr(row, field)
    if field in FIGURES and value is not None and SYMBOLS[row.input].scale in SHARES:
        return per_cent(value, lang)
    return shown(row, SHEETS["estimates"].column(field), lang)


def checked_belief(text: str, column: Column) -> str:
    """The text, if it can be read.

    raises   PlanproofError when it cannot
    """
    if text.strip():
        read_cell(text.strip(), column, OPEN)
    return text.strip()


def with_beliefs(workbook: Workbook, tactic: str, rows: Iterable[tuple[str, Mapping[str, str]]]) -> Workbook:
    """The workbook with the team's figures of one tactic as typed; those of group members are kept.

    rows     (symbol, field -> text); a row without a figure is silence
    raises   PlanproofError when figures do not rise, or lie outside what the input can be
    """
    typed = [row for symbol, texts in rows if (row := _row(tactic, symbol, texts))]
    others = [row for row in workbook.estimates if row.tactic != tactic or row.member is not None]
    before = tuple(row for row in workbook.estimates if row.tactic == tactic and row.member is None)
    if {row.input: row for row in before} == {row.input: row for row in typed}:
        return workbook
    return workbook.but(estimates=(*others, *typed))


def with_belief(workbook: Workbook, tactic: str, symbol: str, texts: Mapping[str, str]) -> Workbook:
    """The workbook with the team's figures of one input of one tactic; without figures it is not said any more.

    texts    field -> text
    raises   PlanproofError when figures do not rise, lie outside what the input can be, or only some of three are there
    """
    typed = _whole(_row(tactic, symbol, texts))
    before = next((row for row in workbook.estimates if (row.tactic, row.input, row.member) == (tactic, symbol, None)), None)
    if before is None:
        return workbook.but(estimates=(*workbook.estimates, typed)) if typed else workbook
    rows = (typed if row is before else row for row in workbook.estimates)
    return workbook.but(estimates=tuple(row for row in rows if row))


def _whole(row: Estimate | None) -> Estimate | None:
    said = [field for field in FIGURES if row and row.has(field)]
    if said not in ([], ["p50"], [*FIGURES]):
        raise PlanproofError(say("Only some of bad case, middle and good case are filled in."),
                             fix=say("Fill in all three, or a single number in the middle alone."))
    return row


def _row(tactic: str, symbol: str, texts: Mapping[str, str]) -> Estimate | None:
    sheet = SHEETS["estimates"]
    figures = {field: read_cell(texts[field], sheet.column(field), OPEN) for field in FIGURES if texts.get(field)}
    if not figures:
        return None
    _check(symbol, figures, bare={field for field in figures if "%" not in texts[field]})
    return Estimate(tactic=tactic, input=symbol, source=texts.get("source") or None, **figures)


def _check(symbol: str, figures: Mapping[str, Decimal], *, bare: set[str]) -> None:
    """Refuse what an input cannot be, and figures that do not rise.

    bare   the figures written without a per cent sign
    """
    scale, name = SYMBOLS[symbol].scale, InputName(symbol)
    low, high = RANGES[scale]
    for field, value in figures.items():
        most = MOST_LIFT if scale == "lift" and field in bare else high
        if value < low or most is not None and value > most:
            raise PlanproofError(say("{name} cannot be {value}.", name=name, value=_said(value, scale)),
                                 fix=_instead(value, scale, low))
    given = [figures[field] for field in FIGURES if field in figures]
    if len(given) == 3 and not (given[0] == given[1] == given[2] or given[0] < given[1] < given[2]):
        bad, middle, good = (_said(value, scale) for value in given)
        raise PlanproofError(say("{name}: {low}, {middle}, {good} do not rise.", name=name, low=bad, middle=middle, good=good),
                             fix=say("Write bad case < middle < good case."))


def _said(value: Decimal, scale: str) -> Decimal | Percent:
    return Percent(value) if scale in SHARES else value


def _instead(value: Decimal, scale: str, low: int) -> Message:
    """What was probably meant: 15 typed for a share is 15 %."""
    if scale in SHARES and value > 1:
        return say("Write {share} % or {number}.", share=value, number=value / 100)
    if scale == "share":
        return say("Write a share from 0 to 1, or per cent.")
    return say("Write {low} or more.", low=_said(Decimal(low), scale))
