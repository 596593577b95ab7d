"""What goes wrong in a way the user can mend: what, where, the value, the next step."""
from __future__ import annotations

from collections.abc import Iterable

from planproof.model.message import Message, Place


class PlanproofError(Exception):
    """A problem that the user can mend; anything else that is raised is our own defect.

    problem   what is wrong, with the value that was found
    where     the place to look: file, sheet, row, column, or none
    fix       what to write or do instead
    problems  each problem, where several were found at once
    """

    problems: tuple[PlanproofError, ...] = ()

    def __init__(self, problem: Message, *, where: Place | None = None, fix: Message | None = None):
        super().__init__(problem, where, fix)
        self.problem, self.where, self.fix = problem, where, fix

    @property
    def parts(self) -> tuple[Message | Place, ...]:
        """Where, what and the next step, in the order in which a sentence says them."""
        return tuple(part for part in (self.where, self.problem, self.fix) if part is not None)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return place + " ".join(str(part) for part in (self.problem, self.fix) if part is not None)


class IntakeError(PlanproofError):
    """A file that cannot be read as it is; `problems` holds every one of its problems, in file order."""

    def __init__(self, problems: Iterable[PlanproofError]):
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.problem, where=first.where, fix=first.fix)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class MappingNeeded(PlanproofError):
    """A file in a team's own words: `proposal` says what each column seems to mean."""

    def __init__(self, problem: Message, proposal: object, **more):
        super().__init__(problem, **more)
        self.proposal = proposal


class OptionNeeded(PlanproofError):
    """The file does not tell how its numbers or dates are to be read; `option` is the answer's name, `choices` its values."""

    def __init__(self, problem: Message, *, option: str, choices: tuple[str, ...], **more):
        super().__init__(problem, **more)
        self.option, self.choices = option, choices


class DesignError(PlanproofError):
    """A pilot or an estimate that cannot be computed as stated; `problems` holds every one of its problems."""

    @classmethod
    def of(cls, problems: Iterable[PlanproofError]) -> DesignError:
        """One error that says all the problems."""
        found = tuple(problems)
        error = cls(found[0].problem, where=found[0].where, fix=found[0].fix)
        error.problems = found
        return error

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems) if len(self.problems) > 1 else super().__str__()


class StoreError(PlanproofError):
    """The store could not be reached, read or written; nothing was changed."""


class ConflictError(StoreError):
    """Someone else saved first; `fields` names what differs between the two versions."""

    def __init__(self, problem: Message, fields: tuple[Message, ...], **more):
        super().__init__(problem, **more)
        self.fields = fields
