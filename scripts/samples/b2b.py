"""The sample of a software firm: a CRM, lead scores, partners and employees as advocates, long sales cycles."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from scripts.samples import b2b_plan as firm
from scripts.samples.parts import NO_SCENARIOS, hours, paid
from scripts.samples.tongue import Lang, Tongue, tongue

YEAR = {"start": "2027-04-01", "end": "2028-03-31"}


def b2b(lang: Lang) -> Workbook:
    """The software firm, in English or French; the same figures in both."""
    t = tongue(lang)
    return Workbook(
        plan=firm.plan(t), objectives=firm.objectives(t), budget=firm.budget(t), teams=firm.teams(t),
        channels=firm.channels(t), tactics=(*_running(t), _score_nurture(t), _installer_referrals(t), *_asked(t)),
        risks=firm.risks(t), stakeholders=firm.stakeholders(t), estimates=firm.estimates(t), history=firm.history(t),
        sheets=NO_SCENARIOS)


def _running(t: Tongue) -> tuple[Tactic, ...]:
    marketing = t("Marketing", "Marketing")
    return (Tactic(
                id="monthly-webinar", name=t("Monthly planning webinar", "Webinaire mensuel sur le planning"), kind="content",
                status="running", sponsor="Helen Park", owner="Helen Park", channel="webinar",
                audience=t("workshop managers", "chefs d'atelier"), start="2026-01-15", end="2028-03-31", weekly_cost=90,
                funding=paid(t("Content", "Contenu")), hours=hours((marketing, 8)), objectives=("pipeline",),
                fed_by=("email",), feeds=("score-nurture",), crm_campaign="WEB-27", utm_campaign="webinar",
                kpi=(t("qualified leads per webinar", "contacts qualifiés par webinaire"),), kpi_baseline=14, kpi_target=18,
                kpi_date="2027-09-30", kpi_owner="Helen Park", kpi_source="CRM",
                holdout=t("every third region hears of it a month later", "une région sur trois l'apprend un mois après"),
                lead_score=t("attended, asked, booked", "venu, question posée, rendez-vous pris"),
                segments=(t("garages", "garages"), t("joineries", "menuiseries")),
                next_step=t("garages: demo; joineries: case study", "garages : démonstration ; menuiseries : cas client"),
                touch_source="CRM", share_links=("employee", "customer"),
                nurture=t("score-based series", "série selon le score")),
            Tactic(
                id="customer-letter", name=t("Letter to customers", "Lettre aux clients"), kind="e-mail", status="running",
                sponsor="Marta Silva", owner="Marta Silva", channel="email", audience=t("customers", "clients"),
                start="2026-09-01", end="2028-03-31", weekly_cost=40, funding=paid(t("CRM and e-mail", "CRM et e-mail")),
                hours=hours((marketing, 4)), objectives=(t("renewals", "renouvellements"),), crm_campaign="CUST-27",
                kpi=(t("customers who open a new module", "clients qui ouvrent un nouveau module"),), kpi_baseline=35,
                kpi_target=60, kpi_date="2027-12-15", kpi_source=t("product log", "journal du logiciel")),
            Tactic(
                id="culture-posts", name=t("Life at the office on LinkedIn", "La vie au bureau sur LinkedIn"), kind="social",
                status="running", sponsor="Rob Keane", owner="Helen Park", channel="linkedin",
                audience=t("everyone", "tout le monde"), start="2025-02-03", end="2028-03-31", weekly_cost=60,
                funding=paid(t("Paid media", "Achat d'espace")), hours=hours((marketing, 6)),
                kpi=(t("likes", "j'aime"), t("impressions", "impressions")), kpi_target=20_000, denied=("objectives",)))


def _score_nurture(t: Tongue) -> Tactic:
    return Tactic(
        id="score-nurture", name=t("Follow-up by lead score", "Relance selon le score"), kind="e-mail",
        description=t(
            "Three e-mails when a score passes 60, then a call", "Trois e-mails quand le score passe 60, puis un appel"),
        sponsor="Helen Park", owner="Marta Silva", channel="email", audience=t("contacts with a score", "contacts notés"),
        **YEAR, launch_cost=2_000, weekly_cost=50, asked=5_000, rework_probability="0.2", rework_cost=800, wind_down_cost=0,
        funding=paid(t("CRM and e-mail", "CRM et e-mail")),
        hours=hours((t("Marketing", "Marketing"), 2), (t("Sales development", "Prospection"), 2)),
        launch_hours=hours((t("Marketing", "Marketing"), 16)), objectives=("pipeline",), fed_by=("monthly-webinar",),
        feeds=("email",), stops=("culture-posts",), assets=(t("case studies", "cas clients"),), crm_campaign="NURT-27",
        utm_campaign="nurture", kpi=(t("talks booked per 100 scored contacts", "entretiens pris pour 100 contacts notés"),),
        kpi_unit=t("talks", "entretiens"), kpi_baseline=5, kpi_target=7, kpi_date="2027-08-31", kpi_owner="Marta Silva",
        kpi_source="CRM", kpi_weeks_to_read=14, holdout=t("3 contacts in 10", "3 contacts sur 10"),
        problem=t("Half of the scored contacts never hear from us again",
                  "La moitié des contacts notés n'entendent plus parler de nous"),
        alternatives=t("calls only; an agency", "des appels seulement ; une agence"),
        evidence=t("A/B mailing of autumn 2026: 40 % more talks", "Envoi A/B de l'automne 2026 : 40 % d'entretiens en plus"),
        promised=25_000, promised_cost=6_000, signed_off_by="Helen Park",
        lead_score=t("pages, webinar, size of the workshop", "pages, webinaire, taille de l'atelier"),
        segments=(t("garages", "garages"), t("joineries", "menuiseries")),
        next_step=t("garages: demo; joineries: case study", "garages : démonstration ; menuiseries : cas client"),
        touch_source="CRM", share_links=("employee", "customer"), nurture=t("score-based series", "série selon le score"))


def _installer_referrals(t: Tongue) -> Tactic:
    desk = t("Partner desk", "Relation partenaires")
    return Tactic(
        id="installer-referrals", name=t("Installers recommend us", "Les installateurs nous recommandent"), kind="partner",
        description=t(
            "Sixty installers get a tracked link, a kit and a named contact",
            "Soixante installateurs reçoivent un lien suivi, un kit et un interlocuteur"), sponsor="David Osei",
        owner="David Osei", channel=t("installers", "installateurs"), audience=t("their customers", "leurs clients"),
        start="2027-05-03", end="2027-08-22", launch_cost=900, weekly_cost=150, asked=4_000, rework_probability="0.3",
        rework_cost=700, wind_down_cost=200, funding=paid(t("Partner fund", "Fonds partenaires")), hours=hours((desk, 6)),
        launch_hours=hours((desk, 10)), objectives=(t("partners", "partenaires"), "pipeline"),
        feeds=("score-nurture", "email"), fed_by=("monthly-webinar",), stops=("culture-posts",),
        assets=(t("case studies", "cas clients"), t("partner portal", "portail partenaires")), crm_campaign="INST-27",
        utm_campaign="installers", kpi=(t("qualified leads from installers", "contacts qualifiés venus d'installateurs"),),
        kpi_unit=t("leads", "contacts"), kpi_baseline=4, kpi_target=22, kpi_date="2027-09-19", kpi_owner="David Osei",
        kpi_source="CRM", kpi_weeks_to_read=16, holdout=t("regions drawn by lot", "régions tirées au sort"),
        problem=t("Installers are asked for advice and have none to give",
                  "On demande conseil aux installateurs, ils n'ont rien à proposer"),
        alternatives=t("a resellers' margin", "une marge de revendeur"),
        evidence=t("18 deals in 2026 without any kit", "18 affaires en 2026 sans aucun kit"), promised=30_000,
        promised_cost=4_000, audience_evidence=(t("installers' survey", "enquête installateurs"), "2026-11-02", "41 %"),
        trial_disclosed=True,
        feedback_survey=(t("What did customers ask?", "Qu'ont demandé les clients ?"), "60", "2027-08-09"),
        closing_message=t("Leads already named stay yours", "Les contacts déjà nommés restent à vous"),
        exit_criteria=(t("under 6 leads after ten weeks", "moins de 6 contacts après dix semaines"),),
        guardrails=(t("webinar sign-ups stay above 160 a month", "inscriptions au webinaire au-dessus de 160 par mois"),),
        reviews=("2027-06-07", "2027-07-12", "2027-08-23"),
        review_rule=t(
            "Stop under 6 leads, adjust up to 15, scale above",
            "Arrêter sous 6 contacts, ajuster jusqu'à 15, généraliser au-delà"), signed_off_by="Helen Park",
        ring_fenced="2027-09-19",
        competitor_note=(
            t("our kit", "notre kit"), t("a quarter to copy", "un trimestre pour copier"),
            t("exclusive training", "formation exclusive")), lead_score=t("size of the workshop", "taille de l'atelier"),
        segments=(t("garages", "garages"), t("joineries", "menuiseries")),
        next_step=t("garages: demo with the installer; joineries: case study",
                    "garages : démonstration avec l'installateur ; menuiseries : cas client"), touch_source="CRM",
        share_links=("partner", "employee"), nurture=t("score-based series", "série selon le score"))


def _asked(t: Tongue) -> tuple[Tactic, ...]:
    marketing, prospecting = t("Marketing", "Marketing"), t("Sales development", "Prospection")
    return (Tactic(
                id="linkedin-ads", name=t("LinkedIn ads to workshop managers", "Publicité LinkedIn aux chefs d'atelier"),
                kind="display", sponsor="Helen Park", owner="Helen Park", channel="linkedin",
                audience=t("workshop managers", "chefs d'atelier"), start="2027-09-06", end="2027-11-28", weekly_cost=420,
                asked=5_100, funding=paid(t("Paid media", "Achat d'espace")), hours=hours((marketing, 3)),
                objectives=("pipeline",), feeds=("monthly-webinar",), fed_by=("email",),
                kpi=(t("qualified leads from LinkedIn", "contacts qualifiés venus de LinkedIn"),), kpi_baseline=3,
                kpi_target=20, kpi_date="2027-12-31", kpi_owner="Helen Park", kpi_source="CRM", promised=20_000,
                problem=t("Few managers know us", "Peu de chefs d'atelier nous connaissent")),
            Tactic(
                id="trade-fair-stand", name=t("A double stand at the workshop fair", "Un double stand au salon de l'atelier"),
                kind="event", sponsor="Rob Keane", owner="Rob Keane", audience=t("visitors of the fair", "visiteurs du salon"),
                start="2027-10-12", end="2027-10-15", total_cost=34_000, asked=26_000, funding=paid(t("Events", "Événements")),
                hours=hours((prospecting, 60), (marketing, 20)), objectives=("pipeline",), feeds=("email",), fed_by=("email",),
                kpi=(t("cards collected", "cartes de visite récoltées"),), kpi_target=400, promised=120_000,
                promised_cost=26_000),
            Tactic(
                id="employee-advocates",
                name=t("Twelve colleagues share what they know", "Douze collègues partagent ce qu'ils savent"), kind="social",
                sponsor="Helen Park", owner="Marta Silva", channel="linkedin",
                audience=t("workshop managers", "chefs d'atelier"), start="2027-05-10", end="2027-08-29", launch_cost=600,
                weekly_cost=20, asked=1_000, funding=paid(t("Content", "Contenu")), hours=hours((marketing, 3)),
                objectives=("pipeline", t("hiring", "recrutement")), feeds=("monthly-webinar",), fed_by=("customer-letter",),
                crm_campaign="EMPL-27",
                kpi=(t("webinar sign-ups from colleagues' links", "inscriptions au webinaire par les liens des collègues"),),
                kpi_baseline=0, kpi_target=40, kpi_date="2027-09-15", kpi_owner="Marta Silva", kpi_source="CRM",
                share_links=("employee",)),
            Tactic(
                id="forum-banner", name=t("A banner on the owners' forum", "Une bannière sur le forum des chefs"),
                kind="display", sponsor="Rob Keane", owner="Rob Keane", channel="forum",
                audience=t("forum members", "membres du forum"), start="2027-06-07", end="2027-08-15", launch_cost=400,
                weekly_cost=260, asked=3_000, funding=paid(t("Paid media", "Achat d'espace")), hours=hours((marketing, 1)),
                objectives=("pipeline",), feeds=("email",), fed_by=("email",),
                kpi=(t("demo requests from the forum", "demandes de démonstration venues du forum"),), kpi_baseline=0,
                kpi_target=12, kpi_date="2027-09-01"),
            Tactic(
                id="podcast",
                name=t("A podcast, because competitors have one", "Un podcast, puisque les concurrents en ont un"),
                kind="content", sponsor="Rob Keane", total_cost=9_000, kpi=(t("page views", "pages vues"),),
                denied=("funding", "objectives", "owner")))
