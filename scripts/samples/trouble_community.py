"""Families D, E and F of the trouble sample: a community that nobody listens to, growth that nobody follows up."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from scripts.samples.parts import hours, paid
from scripts.samples.tongue import Tongue

UNHEARD = ("community_voice", "community_words", "gives_back", "improvements", "own_use", "review_cadence", "why_not_buying")
UNRELATED = ("experience_owner", "guardrails", "listening_hours", "relationship_kpi")
UNFOLLOWED = ("crm_campaign", "lead_score", "next_step", "segments", "share_links", "touch_source")


def community(t: Tongue) -> tuple[Tactic, ...]:
    """D1 to D10, E1 to E6 and F1 to F5, three tactics for the three families."""
    shared = {
        "kind": "community", "funding": paid("Social"), "hours": hours((t("Marketing", "Marketing"), 1)),
        "channel": "greenbook", "owner": "Leo Brandt", "start": "2027-02-01", "end": "2027-05-30",
        "audience": t("balcony gardeners", "jardiniers de balcon")}
    return (Tactic(
                id="d-flood", name=t("A balcony club, ten posts a day", "Un club des balcons, dix messages par jour"),
                total_cost=350, objectives=(t("sales", "ventes"),), niches=(t("balconies", "balcons"),),
                advocates=(t("a badge", "un badge"), "", "", ""), message=t("Buy more plants", "Achetez plus de plantes"),
                contacts_per_week=10, denied=UNHEARD, **shared),
            Tactic(
                id="e-no-answer", name=t("Make our name ring", "Faire sonner notre nom"), total_cost=250,
                objectives=(t("name", "notoriete"), t("sales", "ventes")), denied=UNRELATED, **shared),
            Tactic(
                id="f-no-follow-up", name=t("Collect followers", "Collectionner les abonnés"), total_cost=250,
                objectives=(t("name", "notoriete"),), kpi=(t("followers", "abonnés"),), kpi_baseline=800, kpi_target=2_000,
                kpi_date="2027-06-10", nurture=None, denied=tuple(sorted((*UNFOLLOWED, "nurture"))), **shared))
