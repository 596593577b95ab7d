"""The audit as one frozen value: every tactic's findings, grade, verdict and vote, and the figures of the whole."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planproof.audit.changes import Question, Way
from planproof.audit.finding import AtStake, Evidence, Finding
from planproof.audit.rulebook import Check
from planproof.audit.verdict import Grade, Verdict, Vote
from planproof.model.message import Message
from planproof.model.workbook import Decision


@dataclass(frozen=True)
class TacticAudit:
    """What the audit says of one tactic.

    failed_signs    how many of the four signs fail; unknown_signs how many are not said yet
    missing         ids of the checks between it and a "YES"
    because         why this verdict, in one sentence
    asked           money asked: what was asked for, else its whole cost; None where neither was said
    stake           cost and hours still to come
    way             the smallest set of changes after which it would be funded or piloted; None where the verdict is not
                    "fix", or where no change within the workbook does it
    next_question   the field to ask for next, when silence stands in the way
    question        that question in words
    decision        what a person decided last, which stands whatever is computed; None where nobody did
    """

    id: str
    name: str
    status: str
    grade: Grade
    failed_signs: int
    unknown_signs: int
    verdict: Verdict
    vote: Vote
    missing: tuple[str, ...]
    because: Message
    findings: tuple[Finding, ...]
    asked: Decimal | None
    stake: AtStake
    way: Way | None = None
    next_question: Question | None = None
    question: Message | None = None
    decision: Decision | None = None

    @property
    def overridden(self) -> bool:
        """A person decided otherwise than what is computed today."""
        return self.decision is not None and self.decision.verdict != self.verdict

    @property
    def changed_since(self) -> bool:
        """The workbook has changed since the decision, so that another verdict is computed today than then."""
        return self.decision is not None and self.decision.computed not in (None, self.verdict)

    def finding(self, id: str) -> Finding | None:
        """The finding of one check, None where the plan does not ask it."""
        return next((finding for finding in self.findings if finding.check == id), None)

    @property
    def live(self) -> bool:
        """Proposed or running."""
        return self.status != "stopped"


@dataclass(frozen=True)
class Share:
    """Some of the tactics: their ids, in file order, and the money and hours that they take from first day to last.

    unpriced   how many of them said no cost, so that the money is at least this
    """

    tactics: tuple[str, ...] = ()
    money: Decimal = Decimal(0)
    hours: Decimal = Decimal(0)
    unpriced: int = 0


@dataclass(frozen=True)
class Reserve:
    """The trial reserve: money and hours kept, taken by running fast-lane tactics, left, and asked by proposed ones.

    hours       kept for trials, and `hours_left` of them, None where the plan keeps none
    due         ids of running fast-lane tactics whose end has come
    questions   for each of them: adopt it into the plan, or stop?
    """

    money: Decimal
    used: Decimal
    left: Decimal
    hours: Decimal | None
    hours_used: Decimal
    hours_left: Decimal | None
    asked: Decimal
    hours_asked: Decimal
    due: tuple[str, ...]
    questions: tuple[Message, ...]


@dataclass(frozen=True)
class Portfolio:
    """The figures of the whole workbook; stopped tactics count nowhere.

    asked              money that the proposed ideas ask
    free               money that the budget has free; None without a budget
    fit                ids of the proposed ideas in the best affordable set, or that still fit beside it
    one_change         ids of the others that one change would lift to fund or pilot
    random_proposed, random_running       the random acts ("money in random ideas")
    unknown_proposed, unknown_running     those of which too little is said to tell
    expected_loss      what the random acts would lose if rolled out as they are; None where none has estimates
    """

    ideas: int
    running: int
    asked: Decimal
    free: Decimal | None
    fit: tuple[str, ...]
    one_change: tuple[str, ...]
    random_proposed: Share
    random_running: Share
    unknown_proposed: Share
    unknown_running: Share
    expected_loss: Decimal | None
    reserve: Reserve | None


@dataclass(frozen=True, repr=False)
class AuditReport:
    """An audit of one workbook on one day.

    rules      the checks that were asked, in the rulebook's order; rules_off the ids of those the plan switched off
    tactics    in file order, stopped ones too
    notes      what is odd in the plan itself: a circle of prerequisites, what can never start, what is signed and does not fit
    """

    workbook: str
    as_of: date
    currency: str
    headline: Message
    portfolio: Portfolio
    tactics: tuple[TacticAudit, ...]
    rules: tuple[Check, ...]
    rules_off: tuple[str, ...]
    notes: tuple[Message, ...] = ()

    def __repr__(self) -> str:
        return f"AuditReport of {self.workbook or 'a workbook'} on {self.as_of}: {self.headline}"

    def tactic(self, id: str) -> TacticAudit | None:
        """The audit of one tactic, or None."""
        return next((tactic for tactic in self.tactics if tactic.id == id), None)

    def rule(self, id: str) -> Check | None:
        """One of the checks asked, or None."""
        return next((rule for rule in self.rules if rule.id == id), None)


__all__ = ["AuditReport", "Evidence", "Portfolio", "Reserve", "Share", "TacticAudit"]
