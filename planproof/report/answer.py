"""The answer to a finding: which inputs it takes, and the workbook once they are filled in."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.mending import WHOLE, Spot, mended, refused_texts, spots, texts_at
from planproof.model.message import say
from planproof.model.workbook import Workbook
from planproof.pilot import missing_inputs
from planproof.pilot.names import NAMES
from planproof.report.fields import Field, field_for
from planproof.report.ideas import short
from planproof.report.wording import Wording

Change = tuple[str, str, str]        # sheet, record, field


class Block(NamedTuple):
    """The inputs of one place, under its name."""

    spot: Spot
    title: str
    fields: tuple[Field, ...]

    @property
    def is_plain(self) -> bool:
        """Columns of the idea's own row, which need no title where nothing else is asked."""
        return self.spot.sheet == "tactics"


class Answer(NamedTuple):
    """What can be answered here, and what only the team's file can say.

    in_file   names of sheets
    """

    blocks: tuple[Block, ...] = ()
    in_file: tuple[str, ...] = ()


def answer_to(changes: Iterable[Change], workbook: Workbook, wording: Wording, *, symbol: str = "",
              as_of: date | None = None) -> Answer:
    """The inputs that changes ask for, with what stands there now.

    symbol   the input of the pilot model that estimates are asked for; the first that is missing unless given
    """
    changes = tuple(changes)
    blocks = tuple(_estimate(place, spot, workbook, wording, symbol=symbol, as_of=as_of) if spot.sheet == "estimates"
                   else _block(place, spot, workbook, wording) for place, spot in enumerate(spots(workbook, changes)))
    lost = dict.fromkeys(sheet for sheet, _, _ in changes
                         if sheet == "history" or sheet in WHOLE and not workbook.has_sheet(sheet))
    return Answer(blocks, tuple(map(wording.sheet, lost)))


def _estimate(place: int, spot: Spot, workbook: Workbook, wording: Wording, *, symbol: str, as_of: date | None) -> Block:
    """One input of the pilot model, the first that is missing unless another was chosen, and what else is missing."""
    missing = missing_inputs(workbook, spot.record, as_of=as_of) if workbook.tactic(spot.record) else ()
    block = _block(place, spot, workbook, wording, symbol or next(iter(missing), "delta"))
    chosen, *figures = block.fields
    note = say("Still missing: {inputs}.", inputs=tuple(NAMES[one] for one in missing)) if missing else say("None is missing.")
    return block._replace(fields=(chosen._replace(note=wording.say(note)), *figures))


def _block(place: int, spot: Spot, workbook: Workbook, wording: Wording, symbol: str = "") -> Block:
    texts = texts_at(workbook, spot, wording.lang, symbol=symbol) | _given(spot, workbook)
    fields = tuple(field_for(spot.column(field), workbook, wording, name=f"{place}.{field}", value=texts[field])
                   for field in spot.fields)
    return Block(spot, _title(spot, workbook, wording), fields)


def _given(spot: Spot, workbook: Workbook) -> dict[str, str]:
    """What a new row is sure to say: the objective of somebody who must agree."""
    if not spot.is_new or spot.sheet != "stakeholders" or not workbook.objectives:
        return {}
    return {"objective": workbook.objectives[0].id, "name": spot.record}


def _title(spot: Spot, workbook: Workbook, wording: Wording) -> str:
    tactic = workbook.tactic(spot.record)
    row = getattr(workbook, spot.sheet)[spot.place] if spot.place is not None else None
    told = {"risks": getattr(row, "kind", None), "stakeholders": _who(row)}.get(spot.sheet)
    of = told or (short(tactic.name) if tactic else spot.record)
    name = wording.sheet(spot.sheet)
    if spot.is_new and spot.sheet != "estimates":
        return wording.say(say("{sheet}: a new row", sheet=name))
    return wording.say(say("{sheet}: {name}", sheet=name, name=of)) if of else name


def _who(row: object) -> str:
    """Somebody who must agree, and on what."""
    return ", ".join(filter(None, (getattr(row, "name", None), getattr(row, "objective", None))))


def refused(answer: Answer, workbook: Workbook, texts: Mapping[str, str]) -> dict[str, PlanproofError]:
    """Name of an input -> why its text cannot be read."""
    return {f"{place}.{field}": problem for place, (spot, told) in enumerate(_told(answer, texts))
            for field, problem in refused_texts(workbook, spot, told).items()}


def answered(answer: Answer, workbook: Workbook, texts: Mapping[str, str]) -> Workbook:
    """The workbook with every answer in its place; what adds a row is left out while all of it is empty.

    texts    name of an input -> text
    raises   PlanproofError when a text cannot be read, or texts contradict each other
    """
    for block, (spot, told) in zip(answer.blocks, _told(answer, texts), strict=True):
        silent = spot.is_new and all(told[field.name.partition(".")[2]] == field.value for field in block.fields)
        workbook = workbook if silent else mended(workbook, spot, told)
    return workbook


def _told(answer: Answer, texts: Mapping[str, str]) -> list[tuple[Spot, dict[str, str]]]:
    return [(block.spot, {field.name.partition(".")[2]: texts.get(field.name, field.value) for field in block.fields})
            for block in answer.blocks]
