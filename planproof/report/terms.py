"""The word on the page for every code (words.md)."""
from __future__ import annotations

from planproof.model.message import Message, say

TERMS: dict[str, Message] = {
    # results of a check
    "PASS": say("fine"),
    "FAIL": say("failed"),
    "UNKNOWN": say("not said yet"),
    "NA": say("does not apply"),
    # verdicts and the person's decision
    "decline": say("Decline"),
    "stop": say("Stop"),
    "fund": say("Fund"),
    "keep": say("Keep"),
    "pilot": say("Pilot first"),
    "retest": say("Test again"),
    "fix": say("Fix"),
    "adjust": say("Adjust"),
    "continue": say("Continue"),
    "scale": say("Roll out"),
    "now": say("Roll out now"),
    # grades
    "integrated": say("integrated"),
    "unknown": say("not yet known"),
    "drifting": say("drifting"),
    "random": say("random idea"),
    # the vote
    "NO": say("NO*"),
    "YES": say("YES"),
    # status and kind of a tactic
    "proposed": say("proposed"),
    "running": say("running"),
    "stopped": say("stopped"),
    "social": say("social"),
    "community": say("community"),
    "e-mail": say("e-mail"),
    "search": say("search"),
    "display": say("display"),
    "event": say("event"),
    "content": say("content"),
    "partner": say("partner"),
    "other": say("other"),
    # trends of a channel
    "growing": say("growing"),
    "steady": say("steady"),
    "declining": say("declining"),
    # severities of a check
    "sign": say("Signs of a random act"),
    "reason": say("Reasons to fail"),
    "advice": say("Advice"),
    # where a number comes from
    "estimate": say("the team's estimate"),
    "workbook": say("the workbook"),
    "assumed": say("assumed, nobody said"),
}
