"""The checks as data, found in their families in the rulebook's order."""
from __future__ import annotations

import importlib
import importlib.util
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Literal

from planproof.audit import families
from planproof.audit.finding import Change, Finding
from planproof.model.message import Message

if TYPE_CHECKING:
    from planproof.audit.case import Case

Severity = Literal["sign", "reason", "pilot", "advice"]
SIGN: Severity = "sign"
REASON: Severity = "reason"
PILOT: Severity = "pilot"
ADVICE: Severity = "advice"
COST = ("total_cost", "launch_cost", "weekly_cost")
OWN_CHECKS = "PLANPROOF_CHECKS"


@dataclass(frozen=True)
class Check:
    """One question of the rulebook.

    remedy       what to do, said after the place when it does not hold
    fields       columns of the Tactics sheet that the remedy asks for
    needs        what it cannot do without; "cost" is any of the three costs. Silence on all of it is UNKNOWN
    wakes        where nothing was said yet: fields of which one alone, once said, makes it FAIL unless it is mended whole;
                 what it needs, unless given. "estimates" stands for the tactic's rows of that sheet
    instead      from what is known to other sets of changes, each of which mends it as well as those of the finding
    thresholds   names of the thresholds it reads (planproof/audit/thresholds.py)
    only_for     kinds of tactic that it asks; empty asks all
    not_for      kinds of tactic that it does not ask
    find         the small function from what is known to one finding
    """

    id: str
    title: Message
    question: Message
    remedy: Message
    severity: Severity
    needs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    wakes: tuple[str, ...] | None = None
    instead: Callable[[Case], tuple[tuple[Change, ...], ...]] | None = None
    thresholds: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    find: Callable[[Case], Finding] | None = None

    @cached_property
    def needed(self) -> frozenset[str]:
        """The fields of `needs`, each cost by its own name."""
        return _each_cost(self.needs)

    @cached_property
    def waking(self) -> frozenset[str]:
        """The fields of `wakes`, each cost by its own name."""
        return self.needed if self.wakes is None else _each_cost(self.wakes)

    @cached_property
    def family(self) -> str:
        """The letters that its id begins with."""
        return re.match(r"[A-Za-z]*", self.id)[0].upper()

    @property
    def order(self) -> tuple[int, str, int]:
        """Where it stands in the rulebook: one-letter families first, then by number."""
        digits = re.sub(r"\D", "", self.id)
        return len(self.family), self.family, int(digits or 0)

    def asks(self, kind: str | None) -> bool:
        """It applies to a tactic of this kind; a kind not said is asked everything."""
        return kind is None or (kind not in self.not_for and (not self.only_for or kind in self.only_for))


def _each_cost(fields: tuple[str, ...]) -> frozenset[str]:
    return frozenset(field for name in fields for field in (COST if name == "cost" else (name,)))


def check(id: str, **data: object) -> Callable[[Callable[[Case], Finding]], Check]:
    """Make a check of the function below; `data` are the fields of Check."""
    described = Check(id, **data)
    return lambda find: replace(described, find=find)


def rulebook(own: str | None = None) -> tuple[Check, ...]:
    """Every check, in the rulebook's order.

    own      a folder of a team's own checks, one Python file each; the environment's PLANPROOF_CHECKS unless given
    raises   ValueError when two checks have one id
    """
    return _rulebook(own if own is not None else os.environ.get(OWN_CHECKS, ""))


@cache
def _rulebook(own: str) -> tuple[Check, ...]:
    found: dict[str, Check] = {}
    for module in _modules(own):
        for rule in _checks(module):
            if found.setdefault(rule.id, rule) is not rule:
                raise ValueError(f"Two checks are called {rule.id}.")
    return tuple(sorted(found.values(), key=lambda rule: rule.order))


def _modules(own: str) -> Iterator[ModuleType]:
    for known in pkgutil.iter_modules(families.__path__):
        yield importlib.import_module(f"{families.__name__}.{known.name}")
    for path in sorted(Path(own).glob("*.py")) if own else ():
        spec = importlib.util.spec_from_file_location(f"own_checks_{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


def _checks(module: ModuleType) -> Iterator[Check]:
    return (value for value in vars(module).values() if isinstance(value, Check))
