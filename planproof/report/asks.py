"""Questions in plain words, one for each field that stands between an idea and its verdict."""
from __future__ import annotations

from planproof.audit.questions import Ask
from planproof.intake.columns import SHEETS
from planproof.model.message import Message, say

FIELDS: dict[str, Message] = {
    "total_cost": say("What will it cost in all?"), "funding": say("Who pays?"), "owner": say("Who does it and answers for it?"),
    "hours": say("Whose hours does it take?"), "objectives": say("Which objective does it serve?"),
    "channel": say("Where does it reach people?"), "audience": say("Whom is it for?"), "feeds": say("Where does it lead people?"),
    "fed_by": say("What leads people to it?"), "crm_campaign": say("Which campaign in the CRM does it feed?"),
    "kpi": say("Which number will tell, from what to what, and by when?"),
    "how_we_will_know": say("Which number will tell, from what to what, and by when?"),
    "kpi_baseline": say("What is the number that will tell today?"), "kpi_target": say("What should the number become?"),
    "kpi_date": say("On which day will you read the number?"), "start": say("When does it start?"),
    "end": say("When does it end?"),
    "exit_criteria": say("What would make you stop early?"),
    "guardrails": say("Which alarm would tell that other work suffers?"),
    "problem": say("Which problem does it solve?"), "alternatives": say("What else was considered?"),
    "evidence": say("Why do you believe it works?"), "promised": say("What was promised?"),
    "asked": say("How much was asked for?"),
    "holdout": say("Who is left out, to compare with?"), "stops": say("What stops for it?"),
    "skill_gap": say("How will you find the skill that is missing?"), "lead_score": say("How is a lead scored?"),
    "segments": say("To whom does it speak?"), "next_step": say("What happens next with each of them?"),
    "touch_source": say("Where do contacts and sales arrive?"), "share_links": say("Who gets tracked links to share?"),
    "trial_disclosed": say("Are people told that it is a trial?"), "feedback_survey": say("What will you ask them?"),
    "closing_message": say("What do you tell people when it ends?"), "reviews": say("On which days will you look?"),
    "review_rule": say("How will you choose to stop, adjust, continue or scale?"),
    "signed_off_by": say("Who signed it off?"),
    "ring_fenced": say("Until when are its money and hours protected?"),
    "status": say("Does it go on, or does it stop to make room?"),
    "competitor_note": say("What would a competitor learn from it?"),
    "kpi_weeks_to_read": say("How soon can the number be read?"),
    "audience_evidence": say("How do you know that your audience is there?"),
}
SHEETS_ASKED: dict[str, Message] = {
    "estimates": say("What do you believe its effect and its costs will be?"),
    "risks": say("What may go wrong, and who answers it?"),
    "stakeholders": say("Have those who must agree agreed?"), "budget": say("How much money does this line have?"),
    "teams": say("How many hours a week does this team have?"),
    "channels": say("What should this channel reach, and what does it?"),
    "objectives": say("What is the objective, in words and as a number?"), "plan": say("What is the brand's message?"),
}


def question_of(ask: Ask) -> Message:
    """The question that a person reads; a field of a team's own check by the note on its column."""
    fields = [change.field for change in ask.changes]
    first = ask.changes[0]
    if first.sheet != "tactics":
        return SHEETS_ASKED.get(first.sheet, say("What is to be said here?"))
    if {"start", "end"} <= set(fields):
        return say("When does it start, and when does it end?")
    if len(fields) > 1 and fields[0].startswith("kpi"):
        return FIELDS["kpi"]
    return FIELDS.get(fields[0]) or SHEETS["tactics"].column(fields[0]).note
