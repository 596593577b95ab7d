"""Labelled inputs as values: what stands in each now, what it takes, what helps to fill it in."""
from __future__ import annotations

from typing import NamedTuple

from planproof.intake.columns import NO, YES, Column
from planproof.intake.typed import names_known
from planproof.model.estimate import INPUTS
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.wording import Wording

Options = tuple[tuple[str, str], ...]

MOST_NAMES = 200
NUMBERS = ("money", "number", "hours", "share", "score")
LISTS = ("list", "choices", "dates")
UNSAID = say("not said yet")
LABELS: dict[str, Message] = {
    "kpi": say("Number that will tell"), "kpi_baseline": say("That number today"), "kpi_target": say("That number wanted"),
    "kpi_date": say("Day it is read"), "kpi_unit": say("What it counts"), "kpi_owner": say("Who reads it"),
    "kpi_source": say("Where it is read"), "kpi_weeks_to_read": say("Weeks until it can be read"),
    "feeds": say("Leads people to"), "fed_by": say("What leads people to it"),
    "exit_criteria": say("When you would stop early"), "guardrails": say("Alarms"),
    "crm_campaign": say("Campaign in the CRM"), "holdout": say("Group left out"), "hours_per_week": say("Hours per week"),
    "ring_fenced": say("Protected until"), "nurture": say("How leads are followed up"), "asked": say("Money asked for"),
    "p10": say("Bad case"), "p50": say("Middle"), "p90": say("Good case"), "source": say("From where?"),
}


class Field(NamedTuple):
    """One input.

    kind      "text", "number", "date" (as 2027-02-05), "choice", or "search"
    value     the text that stands in it
    options   (value, what is shown) of a choice
    suggest   values that may be typed, with what they are
    live      counts as soon as it is changed
    """

    name: str
    label: str
    kind: str = "text"
    value: str = ""
    options: Options = ()
    suggest: Options = ()
    note: str = ""
    live: bool = False


def field_for(column: Column, workbook: Workbook, wording: Wording, *, name: str, value: str = "") -> Field:
    """The input for one column of a sheet, as the team's file would hold it."""
    options = options_of(column, wording)
    if options and value not in dict(options):
        options = (*options, (value, value))
    return Field(name, label_of(column, wording), "choice" if options else _kind(column), value, options,
                 tuple(names_known(column, workbook).items())[:MOST_NAMES], _note(column, wording), live=column.kind == "input")


def label_of(column: Column, wording: Wording) -> str:
    """What the input is called: the heading that everybody knows, in words."""
    if not column.easy and column.field in LABELS:
        return wording.say(LABELS[column.field])
    said = column.heading(wording.lang, easy=True).replace("_", " ")
    return said[:1].upper() + said[1:]


def options_of(column: Column, wording: Wording) -> Options:
    """The words that a choice takes, silence first; nothing for what is typed."""
    french = wording.lang == "fr"
    if column.kind == "input":
        return tuple((known.symbol, known.french if french else known.english) for known in INPUTS)
    words = {"yesno": [said[french] for said in (YES, NO)], "choice": [word.fr if french else word.en for word in column.words]}
    if column.kind not in words:
        return ()
    return (("", wording.say(UNSAID)), *((word, word.replace("_", " ")) for word in words[column.kind]))


def _kind(column: Column) -> str:
    return "date" if column.kind == "date" else "number" if column.kind in NUMBERS else "text"


def _note(column: Column, wording: Wording) -> str:
    several = [say("Separate several with a semicolon.")] if column.kind in LISTS else []
    return " ".join(wording.say(part) for part in (column.note, *several))
