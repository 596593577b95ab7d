"""Every threshold of the rulebook: its default, and where the default comes from; a plan may set its own."""
from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planproof.model.message import Message, say
from planproof.model.plan import Plan


class Threshold(NamedTuple):
    """A number that a check compares with."""

    name: str
    default: Decimal
    meaning: Message
    source: Message


THRESHOLDS = {name: Threshold(name, Decimal(default), meaning, source) for name, default, meaning, source in (
    ("hurdle_roi", "0", say("the return below which a tactic is a loss"),
     say("Nobody asks for a loss; a firm with a cost of capital sets its own.")),
    ("max_loss_probability", "0.5", say("the highest chance of missing the minimum return"),
     say("More likely than not: the middle case decides.")),
    ("max_life_cost_ratio", "2", say("how many times the sum asked for the whole life may cost"),
     say("The rulebook's choice: twice what was asked is another decision than the one on the table.")),
    ("max_pilot_weeks", "13", say("the longest a pilot may last, in weeks"), say("One quarter.")),
    ("high_risk", "12", say("likelihood times impact from which a risk needs an answer"),
     say("The usual five by five risk matrix: 3 x 4 and above.")),
    ("max_sponsor_ram_rate", "0.5", say("the highest share of random acts among a sponsor's past tactics"),
     say("More often than not.")),
    ("max_diversion", "0.1", say("the highest share of other objectives' hours or money"),
     say("The rulebook's choice: one tenth is the slack most plans have.")),
    ("max_contacts_per_week", "3", say("the most times a person may be contacted in a week"),
     say("The rulebook's choice, after the usual e-mail frequency caps.")),
)}


def own_thresholds(plan: Plan) -> dict[str, Decimal]:
    """The thresholds that a plan sets itself."""
    return dict(plan.thresholds) | ({"hurdle_roi": plan.hurdle_roi} if plan.hurdle_roi is not None else {})
