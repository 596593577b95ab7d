"""The sample that fires every check of the rulebook; each tactic is named for the checks it is there to fail."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from scripts.samples import trouble_plan as garden
from scripts.samples.parts import NO_SCENARIOS, hours, paid
from scripts.samples.tongue import Lang, Tongue, tongue
from scripts.samples.trouble_community import community

SPRING = {"start": "2027-02-01", "end": "2027-05-30"}


def trouble(lang: Lang) -> Workbook:
    """A garden centre where everything that can be wrong with a tactic is wrong with one of them."""
    t = tongue(lang)
    return Workbook(
        plan=garden.plan(t), objectives=garden.objectives(t), budget=garden.budget(t), teams=garden.teams(t),
        channels=garden.channels(t),
        tactics=(*_sound(t), *_signs(t), *_reasons(t), *_expectations(t), *_pilots(t), *community(t)), risks=garden.risks(t),
        stakeholders=garden.stakeholders(t), estimates=garden.estimates(t), history=garden.history(t), sheets=NO_SCENARIOS)


def _measured(t: Tongue) -> dict[str, object]:
    return {
        "kpi": (t("plants sold per week", "plantes vendues par semaine"),), "kpi_baseline": 90, "kpi_target": 120,
        "kpi_date": "2027-06-10", "kpi_owner": "Rosa Prins", "kpi_source": t("till", "caisse")}


def _served(t: Tongue) -> dict[str, object]:
    return {
        "objectives": (t("sales", "ventes"),), "owner": "Rosa Prins", "sponsor": "Rosa Prins", "fed_by": ("sound-letter",),
        "feeds": ("email",)}


def _sound(t: Tongue) -> tuple[Tactic, ...]:
    return (Tactic(
                id="sound-letter", name=t("The garden letter", "La lettre du jardin"), kind="e-mail", status="running",
                sponsor="Rosa Prins", owner="Rosa Prins", channel="email", audience=t("subscribers", "abonnés"),
                start="2026-10-01", end="2027-06-30", weekly_cost=20, asked=800, funding=paid("Social"),
                hours=hours((t("Marketing", "Marketing"), 3)), objectives=(t("sales", "ventes"),), fed_by=("email",),
                feeds=("email",), holdout=t("1 in 10", "1 sur 10"), **_measured(t)),
            Tactic(
                id="growers-market", name=t("The growers' market leaflet", "Le dépliant du marché des producteurs"),
                kind="other", status="running", sponsor="Karel Vos", owner="Karel Vos", channel=t("shop-floor", "magasin"),
                audience=t("neighbours", "voisins"), start="2026-11-02", end="2027-06-30", weekly_cost=160,
                funding=paid(t("Print", "Imprimés")), hours=hours((t("Nursery", "Pépinière"), 5)),
                objectives=(t("growers", "producteurs"),), kpi=(t("stalls taken", "étals pris"),), kpi_baseline=4,
                kpi_target=12, kpi_date="2027-06-30"))


def _signs(t: Tongue) -> tuple[Tactic, ...]:
    marketing = t("Marketing", "Marketing")
    return (Tactic(
                id="a1-b03-b12-no-money", name=t("A film of the greenhouse", "Un film de la serre"), kind="display",
                total_cost=9_000, asked=1_000, rework_probability="0.5", rework_cost=2_000, wind_down_cost=100,
                funding=paid(("Social", "0.7"), (t("Events", "Événements"), "0.3")), hours=hours((marketing, 2)),
                channel="email", **SPRING, **_served(t), **_measured(t)),
            Tactic(
                id="a2-old-shop", name=t("Flowers for the old shop", "Des fleurs pour l'ancien magasin"), kind="display",
                total_cost=300, funding=paid("Social"), hours=hours((marketing, 1)), owner="Karel Vos", sponsor="Karel Vos",
                channel="email", objectives=(t("old-shop", "ancien-magasin"),), feeds=("email",), **SPRING, **_measured(t)),
            Tactic(
                id="a3-b15-alone", name=t("A stand at the ring road", "Un stand au bord de la rocade"), kind="display",
                total_cost=300, funding=paid(t("Events", "Événements")), hours=hours((marketing, 1)), owner="Karel Vos",
                sponsor="Karel Vos", objectives=(t("sales", "ventes"),),
                denied=("assets", "channel", "fed_by", "feeds", "requires"), **SPRING, **_measured(t)),
            Tactic(
                id="a4-f1-likes", name=t("A like for a leaf", "Un j'aime, une feuille"), kind="social", total_cost=200,
                funding=paid("Social"), hours=hours((marketing, 1)), channel="email",
                kpi=(t("likes", "j'aime"), t("followers", "abonnés")), kpi_target=5_000, **SPRING, **_served(t)))


def _reasons(t: Tongue) -> tuple[Tactic, ...]:
    marketing, studio, nursery = t("Marketing", "Marketing"), "Studio", t("Nursery", "Pépinière")
    twin = {
        "kind": "e-mail", "channel": "email", "audience": t("subscribers", "abonnés"), "total_cost": 200,
        "funding": paid("Social"), "hours": hours((marketing, 1)), "denied": ("holdout",)}
    return (Tactic(
                id="b01-nobody", name=t("Somebody should film the bees", "Il faudrait filmer les abeilles"), kind="content",
                skill_gap=(t("bee keeping", "apiculture"), ""), denied=("funding", "hours", "owner"),
                objectives=(t("sales", "ventes"),), **SPRING),
            Tactic(
                id="b02-c4-from-the-growers", name=t("Balcony plants on every tram", "Plantes de balcon sur tous les trams"),
                kind="display", total_cost=3_500, funding=paid(t("Print", "Imprimés")), hours=hours((nursery, 9)),
                channel="email", denied=("guardrails",), **SPRING, **_served(t), **_measured(t)),
            Tactic(
                id="b05-twin", name=t("Seeds for subscribers", "Des graines aux abonnés"), **twin, **SPRING, **_served(t),
                **_measured(t)),
            Tactic(
                id="b05-other-twin", name=t("Pots for subscribers", "Des pots aux abonnés"), **twin, **SPRING, **_served(t),
                **_measured(t)),
            Tactic(
                id="b07-not-agreed", name=t("A stall for every grower", "Un étal pour chaque producteur"), kind="partner",
                total_cost=500, funding=paid(t("Events", "Événements")), hours=hours((nursery, 2)),
                channel=t("shop-floor", "magasin"), owner="Karel Vos", objectives=(t("growers", "producteurs"),),
                feeds=("growers-market",), **SPRING, **_measured(t)),
            Tactic(
                id="b08-b13-no-case", name=t("A mascot", "Une mascotte"), kind="other", total_cost=1_500,
                funding=paid(t("Events", "Événements")), hours=hours((marketing, 2)), channel=t("shop-floor", "magasin"),
                problem=t("we have none", "nous n'en avons pas"), denied=("alternatives", "evidence", "stops"), **SPRING,
                **_served(t)),
            Tactic(
                id="b09-too-late", name=t("A garden planner in a week", "Un planificateur de jardin en une semaine"),
                kind="content", total_cost=400, funding=paid("Social"), hours=hours((studio, 5)),
                launch_hours=hours((marketing, 120)), channel="email", start="2027-04-05", end="2027-04-11", **_served(t),
                **_measured(t)),
            Tactic(
                id="b11-late-frost", name=t("Tomatoes on the first of March", "Des tomates au premier mars"), kind="event",
                total_cost=400, funding=paid(t("Events", "Événements")), hours=hours((nursery, 2)),
                channel=t("shop-floor", "magasin"), start="2027-03-01", end="2027-03-14", **_served(t), **_measured(t)),
            Tactic(
                id="b14-again", name=t("A song about soil", "Une chanson sur la terre"), kind="content", sponsor="Leo Brandt",
                owner="Leo Brandt", total_cost=250, funding=paid("Social"), hours=hours((marketing, 1)), channel="email",
                objectives=(t("sales", "ventes"),), feeds=("email",), **SPRING, **_measured(t)))


def _expectations(t: Tongue) -> tuple[Tactic, ...]:
    return (Tactic(
                id="b04-lost-money", name=t("Advertise on Greenbook", "De la publicité sur Greenbook"), kind="display",
                launch_cost=200, weekly_cost=90, promised=90_000, promised_cost=100, funding=paid("Social"),
                hours=hours((t("Marketing", "Marketing"), 2)), channel="greenbook", **SPRING, **_served(t), **_measured(t)),
            Tactic(
                id="b10-too-small", name=t("A letter to sixty people", "Une lettre à soixante personnes"), kind="e-mail",
                total_cost=60, funding=paid("Social"), hours=hours((t("Marketing", "Marketing"), 1)), channel="email",
                start="2027-03-01", end="2027-03-28", **_served(t), **_measured(t)))


def _pilots(t: Tongue) -> tuple[Tactic, ...]:
    return (Tactic(
                id="c1-c9-no-exit", name=t("Try a chat window", "Essayer une fenêtre de discussion"), kind="other",
                total_cost=600, funding=paid("Social"), hours=hours((t("Marketing", "Marketing"), 2)),
                channel=t("shop-floor", "magasin"), start="2027-01-11", kpi_weeks_to_read=30, trial_disclosed=False,
                denied=("closing_message", "competitor_note", "exit_criteria", "feedback_survey", "guardrails", "review_rule",
                        "reviews", "ring_fenced", "signed_off_by"), objectives=(t("sales", "ventes"),), owner="Rosa Prins",
                feeds=("sound-letter",), **_measured(t)),
            Tactic(
                id="c7-slow", name=t("A hedge in the car park", "Une haie sur le parking"), kind="other", total_cost=300,
                funding=paid("Social"), hours=hours((t("Marketing", "Marketing"), 1)), channel="email", kpi_weeks_to_read=40,
                start="2027-03-01", end="2027-04-25", **_served(t), **_measured(t)),
            Tactic(
                id="c8-crowd-left", name=t("Open a Greenbook account", "Ouvrir un compte Greenbook"), kind="social",
                total_cost=150, funding=paid("Social"), hours=hours((t("Marketing", "Marketing"), 1)), channel="greenbook",
                start="2027-03-01", end="2027-04-25", denied=("audience_evidence",), **_served(t), **_measured(t)))
