"""The rule that a team wrote in its own words, as far as it can be understood."""
from __future__ import annotations

from collections.abc import Callable

from planproof.model.rule import Rule, RuleName
from planproof.model.tactic import Tactic
from planproof.pilot.words_said import NUMBER, found_in, number_of, plain_words, share_in

Parameters = tuple[tuple[str, float], ...]
STOP = r"(?:stop|drop|end|kill|leave|arret\w*|abandon\w*|stopp\w*)"
SCALE = r"(?:scale|roll(?:ed)? out|generalis\w*|etend\w*|deploy\w*|deploi\w*)"
BELOW = r"(?:under|below|less than|fewer than|<|sous|moins d[e']|en dessous d[e']|au-dessous d[e'])"
ABOVE = r"(?:above|over|beyond|more than|at least|from|>|au-dessus d[e']|plus d[e']|au-dela d[e']|au moins|des|a partir d[e'])"
UP_TO = r"(?:up to|until|jusqu'a)"
WEEKLY = r"(?:a|per|each|every|/|par|chaque)\s*(?:week|semaine)|weekly|hebdo"
SALES = ("order", "sale", "conversion", "purchase", "booking", "commande", "vente", "achat", "reservation")
EVERY_LOOK = (r"(?:every|each|any|chaque|tout) (?:review|look|week|time|day|point|semaine|jour|fois)|"
              r"as soon as|until|des que|jusqu'a ce")
P_VALUE = rf"\b(?:p|alpha)\b\s*(?:-?\s*val\w*)?\s*(?:<|<=|=|under|below|sous|inferieur\w*(?: a)?)\s*{NUMBER}\s*(?P<percent>%)?"


def rule_said(tactic: Tactic, reviews: tuple[int, ...], weeks_on_air: float) -> Rule:
    """The rule of a tactic's cells: its name and numbers where they are understood, else the expected value.

    reviews        weeks of the review dates
    weeks_on_air   over which a bar without "a week" is spread
    """
    said = tactic.review_rule or ""
    found = next((rule for read in _READERS if (rule := read(plain_words(said), tactic, weeks_on_air))), None)
    name, parameters = found or ("expected_value", ())
    return Rule(name=name, parameters=parameters, reviews=reviews, budget=_budget(said, *tactic.exit_criteria), said=said,
                assumed=found is None)


def _budget(*texts: str) -> float | None:
    """The money at which the team wants to end, "when the budget of 12,000 is used up"."""
    found = next((match for text in texts if (match := found_in(plain_words(text), rf"budget\D{{0,20}}{NUMBER}"))), None)
    return number_of(found["number"]) if found else None


def counts_conversions(*texts: str | None) -> bool:
    """A text counts orders, sales or other conversions."""
    return any(word in plain_words(text or "") for text in texts for word in SALES)


def said_weekly(text: str) -> bool:
    """A text counts by week."""
    return found_in(plain_words(text), WEEKLY) is not None


def _named(text: str, tactic: Tactic, weeks: float) -> tuple[RuleName, Parameters] | None:
    for name, words in (("obrien_fleming", r"o'?\s?brien"), ("pocock", "pocock"),
                        ("always_valid", "always.valid|any.?time.valid|confidence sequence|toujours valable|valable a tout"),
                        ("expected_value", r"expected value|valeur attendue|esperance|expected to (?:pay|be worth)")):
        if found_in(text, words):
            return name, () if name == "expected_value" else _alpha(text)
    return None


def _test(text: str, tactic: Tactic, weeks: float) -> tuple[RuleName, Parameters] | None:
    if not found_in(text, P_VALUE, r"\bp-?\s?val", "significan", "significati"):
        return None
    return ("peeking" if found_in(text, EVERY_LOOK) else "p_value"), _alpha(text)


def _alpha(text: str) -> Parameters:
    """The level that a text names, as p < 0.05, 5 % or 95 % confidence."""
    found = found_in(text, P_VALUE)
    level = number_of(found["number"]) / (100 if found["percent"] else 1) if found else share_in(text)
    if level is None or not 0 < level < 1:
        return ()
    return (("alpha", round(1 - level, 9) if level > 0.5 else level),)


def _loss(text: str, tactic: Tactic, weeks: float) -> tuple[RuleName, Parameters] | None:
    if not found_in(text, r"expected loss|perte attendue|perte moyenne|average loss|lose on average"):
        return None
    found = found_in(text, rf"(?:{BELOW}|{UP_TO}|at most|no more than|au plus)\s*{NUMBER}")
    return "expected_loss", (("tolerance", number_of(found["number"])),) if found else ()


def _chance(text: str, tactic: Tactic, weeks: float) -> tuple[RuleName, Parameters] | None:
    if not found_in(text, r"\bchance|probab|\blikely|\bsure\b"):
        return None
    high, low = (found_in(text, rf"{verb}[^%]*?{NUMBER}\s*%") for verb in (SCALE, STOP))
    pairs = (("scale_above", high), ("stop_below", low))
    return "probability", tuple((name, number_of(found["number"]) / 100) for name, found in pairs if found)


def _bars(text: str, tactic: Tactic, weeks: float) -> tuple[RuleName, Parameters] | None:
    """Bars in conversions: "stop under 3 orders a week, continue up to 10, scale above"."""
    low = found_in(text, rf"{STOP}[^\d.;,]*?{BELOW}\s*{NUMBER}")
    high = found_in(text, rf"{SCALE}[^\d.;,]*?{ABOVE}\s*{NUMBER}")
    between = found_in(text, rf"{UP_TO}\s*{NUMBER}") if found_in(text, rf"{SCALE}\s*(?:above|beyond|au-dela|au-dessus)") else None
    high = high or between
    if not (low or high) or not counts_conversions(text):
        return None
    by_week = 1.0 if said_weekly(text) else 1 / weeks
    pairs = (("stop_below", low), ("scale_above", high))
    bars = tuple((name, number_of(found["number"]) * by_week) for name, found in pairs if found)
    return "own_bars", (*bars, *_from_week(tactic, low is not None))


def _from_week(tactic: Tactic, stops: bool) -> Parameters:
    """The week from which the lower bar holds, where an exit criterion names it."""
    texts = [plain_words(text) for text in tactic.exit_criteria if counts_conversions(text)] if stops else []
    words = rf"(?:after|from week|apres|des la semaine)\s*{NUMBER}"
    found = next((match for text in texts if (match := found_in(text, words))), None)
    return (("stop_from", number_of(found["number"])),) if found else ()


_READERS: tuple[Callable[[str, Tactic, float], tuple[RuleName, Parameters] | None], ...] = (_named, _loss, _test, _chance, _bars)
