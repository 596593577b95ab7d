"""The software firm's plan: long sales cycles, a CRM that scores leads, partners who sell along."""
from __future__ import annotations

from planproof.model.estimate import Estimate
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from scripts.samples.parts import about
from scripts.samples.tongue import Tongue


def plan(t: Tongue) -> Plan:
    """A year that begins in April, as the firm's does."""
    return Plan(
        name=t("Planning software for workshops, 2027/28", "Logiciel de planning pour ateliers, 2027/28"), currency="EUR",
        start="2027-04-01", end="2028-03-31", hurdle_roi="0.25", discount_rate="0.09", trial_reserve=8_000, trial_hours=80,
        brand_message=t("The workshop planned before the coffee is cold", "L'atelier planifié avant que le café refroidisse"),
        thresholds=(("max_pilot_weeks", 16),))


def objectives(t: Tongue) -> tuple[Objective, ...]:
    """Four objectives of the sales year."""
    start, due = "2027-04-01", "2028-03-31"
    return (Objective(
                id="pipeline",
                statement=t("Enough qualified talks for the sales team", "Assez d'entretiens qualifiés pour les commerciaux"),
                metric=t("qualified leads per quarter", "contacts qualifiés par trimestre"), baseline=210, target=300,
                start=start, due=due, owner="Helen Park"),
            Objective(
                id=t("partners", "partenaires"), statement=t("Installers sell with us", "Les installateurs vendent avec nous"),
                metric=t("deals brought by partners", "affaires apportées par les partenaires"), baseline=18, target=40,
                start=start, due=due, owner="David Osei", must_serve=True),
            Objective(
                id=t("renewals", "renouvellements"),
                statement=t("Customers stay and use more", "Les clients restent et s'en servent plus"),
                metric=t("renewal rate", "taux de renouvellement"), unit="%", baseline="0.86", target="0.9", start=start,
                due=due, owner="Marta Silva"),
            Objective(
                id=t("hiring", "recrutement"), statement=t("Be known among developers", "Être connus des développeurs"),
                start=start, due=due, owner="Helen Park"))


def budget(t: Tongue) -> tuple[BudgetRow, ...]:
    """Lines over the whole year, without months, as this firm plans them."""
    rows = ((t("Events", "Événements"), 42_000, 14_000), (t("Paid media", "Achat d'espace"), 36_000, 12_000),
            (t("Partner fund", "Fonds partenaires"), 24_000, 4_000), (t("Content", "Contenu"), 20_000, 9_000),
            (t("CRM and e-mail", "CRM et e-mail"), 36_000, 6_000))
    return tuple(BudgetRow(line=line, amount=amount, committed=committed, owner="Helen Park") for line, amount, committed in rows)


def teams(t: Tongue) -> tuple[TeamRow, ...]:
    """Marketing is nearly full, sales development has some time, the partner desk is one person."""
    return (TeamRow(team=t("Marketing", "Marketing"), hours_per_week=96, committed_hours=74, hourly_cost=46),
            TeamRow(team=t("Sales development", "Prospection"), hours_per_week=80, committed_hours=66, hourly_cost=39),
            TeamRow(
                team=t("Partner desk", "Relation partenaires"), hours_per_week=36, committed_hours=24, hourly_cost=48,
                objective=t("partners", "partenaires")))


def channels(t: Tongue) -> tuple[Channel, ...]:
    """Reach is companies, a conversion is a signed yearly contract."""
    pipeline, renewals = "pipeline", t("renewals", "renouvellements")
    return (Channel(
                id="email", name=t("E-mail to contacts in the CRM", "E-mails aux contacts du CRM"), incumbent=True,
                weekly_reach=6_400, conversion_rate="0.0003", revenue_per_conversion=7_200, margin="0.7", target=24, actual=27,
                trend="steady", good_for=(pipeline, renewals), contacts_per_week="0.7"),
            Channel(
                id="webinar", name=t("Monthly webinar", "Webinaire mensuel"), incumbent=True, weekly_reach=180,
                conversion_rate="0.004", revenue_per_conversion=7_200, margin="0.7", target=30, actual=34, trend="growing",
                good_for=(pipeline,)),
            Channel(
                id="linkedin", name="LinkedIn", incumbent=True, weekly_reach=2_600, conversion_rate="0.0001",
                revenue_per_conversion=7_200, margin="0.7", target=12, actual=9, trend="steady",
                good_for=(pipeline, t("hiring", "recrutement"))),
            Channel(
                id=t("installers", "installateurs"), name=t("Installers", "Installateurs"), incumbent=False,
                weekly_reach=1_400, revenue_per_conversion=7_200, margin="0.6", trend="growing",
                good_for=(t("partners", "partenaires"), pipeline)),
            Channel(
                id="forum", name=t("Workshop owners' forum", "Forum des chefs d'atelier"), incumbent=False, weekly_reach=900,
                revenue_per_conversion=7_200, margin="0.7", trend="declining"))


def risks(t: Tongue) -> tuple[Risk, ...]:
    """What may go wrong, with its answer or without."""
    return (Risk(
                tactic="installer-referrals",
                kind=t("two installers ask for the same customer", "deux installateurs pour un même client"), likelihood=3,
                impact=3,
                mitigation=t("first registered wins, written in the rules", "premier inscrit, premier servi, c'est écrit"),
                owner="David Osei"),
            Risk(
                tactic="trade-fair-stand", kind=t("the stand is in the wrong hall", "le stand est dans le mauvais hall"),
                likelihood=4, impact=4))


def stakeholders(t: Tongue) -> tuple[Stakeholder, ...]:
    """The partners' speaker has agreed; sales expects much of the fair."""
    return (Stakeholder(
                name="David Osei", role=t("partner desk", "relation partenaires"), objective=t("partners", "partenaires"),
                agreed=True),
            Stakeholder(
                name="Jan Verhoeven",
                role=t("partner, speaks for the installers", "partenaire, porte-parole des installateurs"),
                objective=t("partners", "partenaires"), agreed=True, tactic="installer-referrals", expects="30000"),
            Stakeholder(
                name="Rob Keane", role=t("head of sales", "directeur commercial"), objective="pipeline", agreed=True,
                tactic="trade-fair-stand", expects="120000"))


def estimates(t: Tongue) -> tuple[Estimate, ...]:
    """Click, lead, qualified and won rates as the CRM has seen them, per company and week."""
    crm = t("CRM, 2024 to 2026", "CRM, 2024 à 2026")
    return tuple(
        (*about(
             "score-nurture", t("A/B mailing of autumn 2026", "envoi A/B de l'automne 2026"), N="6400", h="0.3", p0="0.004",
             v="250", delta="0.2/0.4/0.65", T="16", W="4", lam="0.5/0.65/0.8", x="0.02/0.05/0.1", F="0", e_s="4"),
         *about(
             "installer-referrals", crm, N="1400", U="1400", T="16", W="4", h="0.5", r1="0.008/0.02/0.05", r2="0.1/0.17/0.27",
             r3="0.3/0.42/0.55", r4="0.1/0.17/0.27", inc="0.4/0.6/0.8", lam="0.5/0.65/0.8", sc="0.6/0.8/0.95", F="6000",
             e_s="14"), *about("monthly-webinar", crm, delta="0.3/0.6/1", h="0.33", T="13", W="4"),
         *about(
             "linkedin-ads", crm, N="2600", U="2600", T="12", W="4", r1="0.002/0.004/0.007", r2="0.02/0.04/0.07",
             r3="0.2/0.3/0.42", r4="0.08/0.14/0.22", inc="0.3/0.5/0.7"),
         *about(
             "forum-banner", t("a guess by sales", "une estimation des commerciaux"), N="900", T="10", W="2",
             r1="0.0005/0.001/0.002", r2="0.01/0.02/0.04", r3="0.2/0.3/0.4", r4="0.05/0.1/0.18", inc="0.3/0.5/0.7")))


def history(t: Tongue) -> tuple[HistoryRow, ...]:
    """What earlier tactics promised and brought."""
    return (HistoryRow(
                sponsor="Rob Keane", tactic=t("Branded race car", "Voiture de course à nos couleurs"), year=2025,
                random_act=True, promised=80_000, actual=0, verdict=t("declined", "refusée"),
                lesson=t("No buyer was at the track", "Aucun acheteur au circuit")),
            HistoryRow(
                sponsor="Helen Park", tactic=t("Planning webinar", "Webinaire planning"), year=2026, random_act=False,
                promised=60_000, actual=71_000, verdict=t("kept", "maintenue"),
                lesson=t("Recordings bring a third", "Les rediffusions font un tiers")))
