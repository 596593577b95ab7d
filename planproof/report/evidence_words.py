"""What the columns and codes of evidence are called, and what they hold."""
from __future__ import annotations

from planproof.model.message import Message, SheetName, say

HEADS: dict[str, Message] = {
    "line": say("Line"), "month": say("Month"), "needed": say("Needs"), "free": say("Free"), "shortfall": say("Short"),
    "share": say("Share"), "team": say("Team"), "week": say("Week of"), "objective": say("Objective"), "why": say("Why"),
    "start": say("From"), "due": say("Until"), "end": say("Until"), "kpi": say("Measure"), "vanity": say("Vanity"),
    "fed": say("Something feeds it"), "reaches": say("Leads to"), "connected": say("Linked records"), "tactic": say("Tactic"),
    "channel": say("Channel"), "campaign": say("CRM campaign"), "name": say("Name"), "reserve_left": say("Reserve left"),
    "cost_cap": say("At most"), "missing": say("Missing"), "fast_lane_lacks": say("The fast lane lacks"), "owner": say("Owner"),
    "takes": say("Takes"), "short": say("Leaves short"), "displaced": say("Displaces"), "value_lost": say("Value lost"),
    "cost": say("Cost"), "rework": say("Doing it again"), "wind_down": say("Ending it"), "life_cost": say("Whole life"),
    "asked": say("Asked"), "p_below_hurdle": say("Misses the minimum return"), "hurdle_roi": say("Minimum return"),
    "hours": say("Hours"), "finish": say("Done by"), "days": say("Days"), "max_pilot_weeks": say("Longest pilot, in weeks"),
    "stops": say("Stops"), "stop": say("What would stop"), "resource": say("Line or team"), "when": say("When"),
    "over": say("Over"), "lost": say("Lost"), "money_freed": say("Money freed"), "hours_freed": say("Hours freed"),
    "sponsor": say("Sponsor"), "past": say("Earlier requests"), "random_acts": say("Random acts among them"), "rate": say("Rate"),
    "asset": say("Asset"), "who": say("Who"), "agreed": say("Agreed"), "smallest_visible": say("Smallest effect we could see"),
    "expected_effect": say("Expected effect"), "risk": say("Risk"), "likelihood": say("Likelihood"), "impact": say("Impact"),
    "score": say("Score"), "good_case": say("Good case"), "promised_cost": say("Promised cost"), "promised": say("Promised"),
    "weeks_to_read": say("Weeks to read it"), "weeks": say("Weeks there are"), "actual": say("Actual"), "target": say("Target"),
    "protected_until": say("Protected until"), "trend": say("Trend"), "brand_message": say("The brand's message"),
    "message": say("Its message"), "community_words": say("The community's words"), "with_others": say("With all else"),
    "contacts_per_week": say("Contacts a week"), "most": say("At most"), "improvement": say("Improvement"), "niche": say("Niche"),
    "good_for": say("Good for"), "pilot_value": say("Value of the pilot"), "list": say("List"),
    "hours_left": say("Hours left"),
    "core_hour": say("An hour that it takes would earn elsewhere"),
}
CODES: dict[str, Message] = {
    "counts": say("counts"), "dropped": say("dropped"), "over": say("its period is over"),
    "no_overlap": say("at another time"), "not_named": say("nearest, not named"), "not_in_sheet": say("not in the plan"),
    "no_objectives_sheet": say("there is no sheet “{sheet}”", sheet=SheetName("objectives")),
}
CODED = frozenset({"why", "trend"})                                           # columns that hold a code
FIELDS = frozenset({"missing", "fast_lane_lacks"})                   # columns that hold the name of a field
RECORDS = frozenset({"tactic", "channel", "objective", "displaced", "stop", "stops", "reaches", "good_for"})      # ids of records
MONTHS = frozenset({"month", "when"})
HOURS = frozenset({"hours", "hours_freed", "hours_left"})
SHARES = frozenset({"share", "hurdle_roi", "rate"})
CHANCES = frozenset({"p_below_hurdle"})
AMOUNTS = frozenset({"needed", "free", "shortfall", "takes", "short", "lost", "over"})      # hours of a team, else money
MONEY = frozenset({"reserve_left", "cost_cap", "cost", "rework", "wind_down", "life_cost", "asked", "value_lost", "money_freed",
                   "good_case", "promised_cost", "promised", "pilot_value", "core_hour"})
