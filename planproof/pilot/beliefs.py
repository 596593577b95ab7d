"""What the Estimates sheet says of one tactic, one belief for each input; a group's rows are pooled."""
from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from planproof.errors import DesignError
from planproof.model.estimate import INPUTS, SYMBOLS, Estimate
from planproof.model.message import FieldNames, say
from planproof.model.pilot import Belief
from planproof.pilot.elicitation import Z90, fit
from planproof.pilot.names import input_name
from planproof.pilot.refusals import refusal

Numbers = tuple[float, float, float]


def symbol_of(name: str) -> str | None:
    """The symbol of an input named by symbol (case matters) or by its plain name in English or French; None when unknown."""
    plain = name.strip()
    return plain if plain in SYMBOLS else PLAIN_NAMES.get(_folded(plain))


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).replace("-", " ").replace("_", " ").split())


PLAIN_NAMES = {_folded(name): known.symbol for known in INPUTS for name in (known.english, known.french)}


def estimated(rows: Iterable[Estimate], problems: list[DesignError]) -> dict[str, Belief]:
    """One belief for each input that the rows name.

    problems   every row that cannot be used is added here
    """
    by_symbol: dict[str, list[Estimate]] = {}
    for row in rows:
        symbol = symbol_of(row.input)
        if symbol is None:
            problems.append(refusal(say("“{input}” is no input of the pilot model.", input=row.input),
                                    say("Write a symbol such as delta, or its plain name such as lift.")))
        else:
            by_symbol.setdefault(symbol, []).append(row)
    return {symbol: belief for symbol, group in by_symbol.items() if (belief := _tried(symbol, group, problems))}


def _tried(symbol: str, group: list[Estimate], problems: list[DesignError]) -> Belief | None:
    try:
        return believed(symbol, group)
    except DesignError as problem:
        problems.append(problem)
        return None


def believed(symbol: str, group: list[Estimate]) -> Belief:
    """The belief of one person, or the equal mixture of a group's, each row naming its member.

    raises   DesignError when a row cannot be fitted or two rows are the same member's
    """
    source = "; ".join(dict.fromkeys(row.source for row in group if row.source))
    if len({row.member for row in group}) < len(group):
        raise refusal(say("{input} is given twice.", input=input_name(symbol)),
                      say("Keep one row, or name the person behind each in the column “{member}”.",
                          member=FieldNames("estimates", ("member",))))
    rows = [_numbers(symbol, row) for row in group]
    belief = _belief(symbol, rows[0], source)
    if len(rows) > 1:
        belief = _group(belief, tuple((row.member or "", *numbers) for row, numbers in zip(group, rows, strict=True)))
    fit(belief)
    return belief


def _belief(symbol: str, numbers: Numbers, source: str) -> Belief:
    return Belief(symbol=symbol, p10=numbers[0], p50=numbers[1], p90=numbers[2], origin="estimate", source=source)


def _group(belief: Belief, members: tuple[tuple[str, float, float, float], ...]) -> Belief:
    pool = fit(belief.but(members=members))
    low, middle, high = (float(pool.at(score)) for score in (-Z90, 0.0, Z90))
    return belief.but(p10=low, p50=middle, p90=high, members=members)


def _numbers(symbol: str, row: Estimate) -> Numbers:
    given = [row.p10, row.p50, row.p90]
    if row.p50 is not None and row.p10 is None and row.p90 is None:
        given = [row.p50] * 3
    if None in given:
        raise refusal(say("{input}: bad case, middle and good case are not all there.", input=input_name(symbol)),
                      say("Write all three, or a single number in the middle column."))
    return float(given[0]), float(given[1]), float(given[2])
