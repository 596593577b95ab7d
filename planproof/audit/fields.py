"""The names of sheets and columns as a person reads them in the file (workbook-file.md)."""
from __future__ import annotations

from planproof.model.message import Message, say

SHEETS: dict[str, Message] = {
    "plan": say("Plan"),
    "objectives": say("Objectives"),
    "budget": say("Budget"),
    "teams": say("Teams"),
    "channels": say("Channels"),
    "tactics": say("Tactics"),
    "risks": say("Risks"),
    "stakeholders": say("Stakeholders"),
    "estimates": say("Estimates"),
    "scenarios": say("Scenarios"),
    "history": say("History"),
}
_COLUMNS = (
    say("kind"), say("status"), say("sponsor"), say("owner"), say("channel"), say("audience"), say("start"), say("end"),
    say("total_cost"), say("launch_cost"), say("weekly_cost"), say("asked"), say("rework_probability"), say("rework_cost"),
    say("wind_down_cost"), say("funding"), say("hours"), say("launch_hours"), say("skill_gap"), say("fast_lane"), say("locked"),
    say("objectives"), say("feeds"), say("fed_by"), say("requires"), say("excludes"), say("stops"), say("assets"),
    say("crm_campaign"), say("utm_campaign"), say("kpi"), say("kpi_unit"), say("kpi_baseline"), say("kpi_target"),
    say("kpi_date"), say("kpi_owner"), say("kpi_source"), say("kpi_weeks_to_read"), say("holdout"), say("how_we_will_know"),
    say("problem"), say("alternatives"), say("evidence"), say("promised"), say("promised_cost"), say("audience_evidence"),
    say("trial_disclosed"), say("feedback_survey"), say("closing_message"), say("exit_criteria"), say("guardrails"),
    say("reviews"), say("review_rule"), say("signed_off_by"), say("ring_fenced"), say("competitor_note"), say("lead_score"),
    say("segments"), say("next_step"), say("touch_source"), say("share_links"), say("nurture"), say("why_not_buying"),
    say("niches"), say("advocates"), say("gives_back"), say("review_cadence"), say("message"), say("community_words"),
    say("improvements"), say("contacts_per_week"), say("community_voice"), say("own_use"), say("relationship_kpi"),
    say("relationship_baseline"), say("listening_hours"), say("experience_owner"),
    say("statement"), say("metric"), say("target"), say("baseline"), say("due"), say("amount"), say("committed"), say("spent"),
    say("month"), say("objective"), say("hours_per_week"), say("committed_hours"), say("incumbent"), say("actual"),
    say("trend"), say("good_for"), say("likelihood"), say("impact"), say("mitigation"), say("agreed"), say("expects"),
    say("input"), say("p50"), say("random_act"), say("trial_reserve"), say("trial_hours"), say("brand_message"),
    say("description"), say("margin"), say("conversion_rate"),
)
COLUMNS: dict[str, Message] = {column.text: column for column in _COLUMNS}
