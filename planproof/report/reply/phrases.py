"""What a field of the workbook asks for, as one asks a colleague for it."""
from __future__ import annotations

from collections.abc import Callable

from planproof.model.message import Message, Money, say

TACTIC: dict[str, Message] = {
    # what
    "kind": say("what kind of activity it is"),
    "owner": say("who looks after it"),
    "channel": say("which of our channels it builds on, ideally one that does well already"),
    "audience": say("whom it is for"),
    "start": say("when it starts"),
    "end": say("when it ends"),
    # money and hours
    "total_cost": say("what it costs in all"),
    "launch_cost": say("what its launch costs"),
    "weekly_cost": say("what it costs per week"),
    "asked": say("how much is asked for it"),
    "rework_probability": say("how likely it is that part of it has to be done again"),
    "rework_cost": say("what doing part of it again would cost"),
    "wind_down_cost": say("what ending it costs"),
    "funding": say("which budget line pays for it"),
    "hours": say("which team gives it how many hours a week"),
    "launch_hours": say("how many hours its launch takes"),
    "skill_gap": say("how we find a skill that we lack"),
    "fast_lane": say("whether it may be paid for out of the money kept for trials"),
    # links
    "objectives": say("which objective of the plan it serves, at a time when that objective counts"),
    "feeds": say("where it leads people next"),
    "fed_by": say("what leads people to it"),
    "stops": say("which other activity makes room for it"),
    "assets": say("what we already have that it can use"),
    "crm_campaign": say("its campaign in the customer database"),
    "utm_campaign": say("the tag by which we recognise its visitors"),
    # measure
    "kpi": say("the number that shows whether it works, such as leads, sales or bookings"),
    "kpi_baseline": say("the value of its measure today"),
    "kpi_target": say("the value that its measure should reach"),
    "kpi_date": say("the day on which its measure is read"),
    "kpi_weeks_to_read": say("how many weeks it takes until its measure can be read"),
    "holdout": say("a group of people left out, to compare with"),
    "how_we_will_know": say("how we will know that it worked: a number, what it is today, what it should be, and by when"),
    # case
    "problem": say("the problem that it solves"),
    "alternatives": say("what else was considered"),
    "evidence": say("what makes us believe that it works"),
    "promised": say("what it is expected to bring in, in money, over its life"),
    "promised_cost": say("what it is expected to cost over its life"),
    # pilot
    "audience_evidence": say("how we know that our audience is there: the source, its date and the share"),
    "trial_disclosed": say("that people are told it is a trial"),
    "feedback_survey": say("what we ask people about it, how many of them, and when"),
    "closing_message": say("what people read when it ends"),
    "exit_criteria": say("what would make us end it early"),
    "guardrails": say("a figure of our main channels that warns us if they suffer from it"),
    "reviews": say("the days on which we look at it together"),
    "review_rule": say("the rule by which we then stop, adjust, continue or roll it out"),
    "signed_off_by": say("who signs it off"),
    "ring_fenced": say("until when its money and hours are protected"),
    "competitor_note": say("what a competitor could learn from it, how fast they could follow, and our answer"),
    # growth
    "lead_score": say("how the contacts it brings are rated"),
    "segments": say("which groups of contacts it feeds"),
    "next_step": say("what happens next with each group of contacts"),
    "touch_source": say("the one place where its contacts and sales are recorded"),
    "share_links": say("tracked links for employees, customers, partners or resellers"),
    "nurture": say("how its contacts are followed up"),
}
OTHER: dict[tuple[str, str], Message] = {
    ("objectives", "statement"): say("the objective that it serves, in words"),
    ("objectives", "target"): say("the objective that it serves, in numbers"),
    ("objectives", "due"): say("until when its objective counts"),
    ("budget", "amount"): say("how much money the budget lines have that pay for it"),
    ("teams", "hours_per_week"): say("how many hours a week the teams have that work on it"),
    ("channels", "incumbent"): say("which of our channels are in place"),
    ("channels", "actual"): say("how its channel does today"),
    ("channels", "target"): say("what its channel should reach"),
    ("stakeholders", "agreed"): say("the agreement of everyone who has a stake in its objective"),
    ("risks", "likelihood"): say("what may go wrong, and how likely that is"),
    ("risks", "impact"): say("how bad that would be"),
    ("risks", "mitigation"): say("our answer to what may go wrong"),
    ("risks", "owner"): say("who watches over what may go wrong"),
    ("plan", "trial_reserve"): say("how much money is kept for trials"),
    ("plan", "trial_hours"): say("how many hours are kept for trials"),
    ("estimates", "input"): say("what it may bring in, in figures"),
}


def _short_of_money(line: str, short: Money, month: str, total: Money) -> Message:
    if short == total:
        return say("The line {line} is {short} short in {month}: another line could pay for it, it could start later, or be "
                   "planned smaller.", line=line, short=short, month=month)
    return say("The line {line} is {short} short in {month}, {total} in all: another line could pay for it, it could start "
               "later, or be planned smaller.", line=line, short=short, month=month, total=total)


WITH_FIGURES: dict[tuple[str, frozenset[str]], Callable[..., Message]] = {
    ("A1", frozenset({"line", "short", "month", "total"})): _short_of_money,
    ("B03", frozenset({"life"})): lambda life: say(
        "Over its whole life it costs {life}: that would be the sum to ask for, unless a smaller version will do.", life=life),
    ("B06", frozenset({"good"})): lambda good: say(
        "An expectation of no more than {good}, which only 1 case in 10 exceeds.", good=good),
    ("B09", frozenset({"team", "finish"})): lambda team, finish: say(
        "With the hours that it has free, {team} is done on {finish} at the earliest: it could end later, or be planned smaller.",
        team=team, finish=finish),
    ("B09", frozenset({"team"})): lambda team: say(
        "{team} does not have the hours free within the plan: it could be planned smaller, or some could be freed.", team=team),
    ("B12", frozenset({"total"})): lambda total: say(
        "{total} of its running cost are not covered yet: another line could pay for it, or it could end sooner.", total=total),
    ("C1", frozenset({"weeks"})): lambda weeks: say("An end within {weeks} weeks, and a decision then.", weeks=weeks),
}


def with_figures(check: str, what: Message) -> Message:
    """The figures that the audit worked out, as one tells them to a colleague; its own sentence where we know no better."""
    values = dict(what.values)
    said = WITH_FIGURES.get((check, frozenset(values)))
    return said(**values) if said else what


def phrase(sheet: str, field: str) -> Message | None:
    """What a field asks for; None for one that no letter asks for."""
    return TACTIC.get(field) if sheet == "tactics" else OTHER.get((sheet, field))
