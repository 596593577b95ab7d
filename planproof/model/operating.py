"""How a rule does over many simulated pilots."""
from __future__ import annotations

from planproof.model.row import Value
from planproof.model.rule import Rule


class Operating(Value):
    """The operating characteristics of one rule; money in the plan's currency, probabilities 0 to 1.

    p_scale, p_stop, inconclusive   how pilots end: rolled out, stopped, over without an answer (and not rolled out)
    false_scale, false_kill         chance to roll out what then loses; not to roll out what would win; None where neither can be
    reviews, weeks, spend           what a pilot takes on average
    value, error                    expected value of piloting and then doing what the rule says, and its standard error
    price, price_error              what it earns less than the best of the rules beside it, under the same luck
    alarms, alarms_error            what the alarms whose chance was given cost, None where none was
    """

    rule: Rule
    p_scale: float
    p_stop: float
    inconclusive: float
    false_scale: float | None
    false_kill: float | None
    reviews: float
    weeks: float
    spend: float
    value: float
    error: float
    price: float
    price_error: float
    alarms: float | None = None
    alarms_error: float | None = None
