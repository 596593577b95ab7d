"""What the outdoor shop is asked to pay for in 2027: the ideas with a case behind them."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from scripts.samples.parts import hours, paid
from scripts.samples.tongue import Tongue


def considered(t: Tongue) -> tuple[Tactic, ...]:
    """Five ideas that someone has worked on, from ready to nearly so."""
    return (_basket_reminder(t), _jacket_trade_in(t), _pinterest_board(t), *_nearly(t))


def _basket_reminder(t: Tongue) -> Tactic:
    return Tactic(
        id="basket-reminder", name=t("E-mail to those who left a basket", "E-mail à ceux qui ont laissé un panier"),
        kind="e-mail",
        description=t(
            "One e-mail, the next morning, with the fitting guide",
            "Un seul e-mail, le lendemain matin, avec le guide des tailles"), sponsor="Inès Roux", owner="Inès Roux",
        channel="email", audience=t("people who left a basket", "ceux qui ont laissé un panier"), start="2027-02-01",
        end="2027-12-31", launch_cost=1_200, weekly_cost=45, asked=3_400, rework_probability="0.2", rework_cost=500,
        wind_down_cost=0, funding=paid(t("E-mail and CRM", "E-mail et CRM")), hours=hours((t("Content", "Contenu"), 1)),
        launch_hours=hours((t("Content", "Contenu"), 8), (t("Design", "Création"), 6)),
        skill_gap=(t("automatic e-mails", "e-mails automatiques"),
                   t("two-day course in January", "formation de deux jours en janvier")),
        objectives=(t("online-sales", "ventes-en-ligne"), t("repeat", "fidelite")), fed_by=(t("website", "site"),),
        feeds=("weekly-newsletter",), stops=("linkedin-quotes",), assets=(t("fitting guide", "guide des tailles"),),
        crm_campaign="BASKET-27", utm_campaign="basket",
        kpi=(t("orders per 100 baskets left", "commandes pour 100 paniers laissés"),), kpi_unit=t("orders", "commandes"),
        kpi_baseline=6, kpi_target=8, kpi_date="2027-04-30", kpi_owner="Inès Roux",
        kpi_source=t("shop software", "logiciel de caisse"), kpi_weeks_to_read=4, holdout=t("1 basket in 5", "1 panier sur 5"),
        problem=t("Seven baskets in ten are left before payment", "Sept paniers sur dix sont laissés avant le paiement"),
        alternatives=t("a chat window; nothing", "une fenêtre de discussion ; ne rien faire"),
        evidence=t("Welcome e-mails of 2025 brought 21,400 EUR", "Les e-mails de bienvenue de 2025 ont rapporté 21 400 EUR"),
        promised=20_000, promised_cost=3_500,
        exit_criteria=(
            t("under 6 orders per 100 baskets after 8 weeks", "moins de 6 commandes pour 100 paniers après 8 semaines"),),
        guardrails=(t("unsubscribes under 0.4 % per mailing", "désinscriptions sous 0,4 % par envoi"),),
        signed_off_by="Claire Dumas", lead_score=t("basket value", "valeur du panier"),
        segments=(t("first order", "première commande"), t("known customer", "client connu")),
        next_step=t("first order: fitting guide; known customer: repair voucher",
                    "première commande : guide des tailles ; client connu : bon de réparation"), touch_source="CRM",
        share_links=("customer",), nurture=t("welcome series", "série de bienvenue"))


def _jacket_trade_in(t: Tongue) -> Tactic:
    return Tactic(
        id="jacket-trade-in", name=t("Bring back your old jacket", "Rapportez votre vieille veste"), kind="e-mail",
        description=t(
            "A repair or a voucher for every jacket brought back",
            "Une réparation ou un bon d'achat pour chaque veste rapportée"), sponsor="Tom Bakker", owner="Tom Bakker",
        channel="email", audience=t("buyers of a jacket before 2023", "acheteurs d'une veste avant 2023"), start="2027-03-01",
        end="2027-11-30", launch_cost=600, weekly_cost=60, asked=3_000, rework_probability="0.1", rework_cost=400,
        wind_down_cost=150,
        funding=paid((t("Repair workshop", "Atelier de réparation"), "0.6"), (t("E-mail and CRM", "E-mail et CRM"), "0.4")),
        hours=hours((t("Shops", "Magasins"), 4)),
        launch_hours=hours((t("Shops", "Magasins"), 6), (t("Design", "Création"), 4)),
        objectives=(t("repair", "reparation"), t("repeat", "fidelite")), fed_by=("email",), feeds=("repair-mornings",),
        requires=("repair-mornings",), stops=("linkedin-quotes",), assets=(t("workshop benches", "établis de l'atelier"),),
        crm_campaign="JACKET-27", utm_campaign="jacket",
        kpi=(t("jackets brought back per week", "vestes rapportées par semaine"),), kpi_unit=t("jackets", "vestes"),
        kpi_baseline=4, kpi_target=25, kpi_date="2027-05-31", kpi_owner="Tom Bakker",
        kpi_source=t("workshop book", "cahier de l'atelier"), kpi_weeks_to_read=6,
        holdout=t("the Ghent shop", "le magasin de Gand"),
        problem=t("Buyers of a jacket come back after seven years", "Qui achète une veste revient au bout de sept ans"),
        alternatives=t("a discount on new jackets", "une remise sur les vestes neuves"),
        evidence=t("Ghent, autumn 2026: 118 jackets in five weeks", "Gand, automne 2026 : 118 vestes en cinq semaines"),
        promised=14_000, promised_cost=3_200, signed_off_by="Claire Dumas",
        lead_score=t("age of the jacket", "âge de la veste"), segments=(t("repairable", "réparable"), t("worn out", "usée")),
        next_step=t("repairable: workshop date; worn out: voucher", "réparable : rendez-vous à l'atelier ; usée : bon d'achat"),
        touch_source="CRM", share_links=("customer",), nurture=t("repair reminders", "rappels d'entretien"))


def _pinterest_board(t: Tongue) -> Tactic:
    return Tactic(
        id="pinterest-board", name=t("Pinterest board of packing lists", "Tableau Pinterest de listes de sac"), kind="social",
        description=t(
            "What to pack for forty well-known walks, each item linked to the shop",
            "Que mettre dans son sac pour quarante randonnées connues, chaque article relié à la boutique"),
        sponsor="Maya Lindt", owner="Maya Lindt", channel="pinterest",
        audience=t("women who plan a walk", "femmes qui préparent une randonnée"), start="2027-03-01", end="2027-05-23",
        launch_cost=900, weekly_cost=120, asked=2_400, rework_probability="0.2", rework_cost=300, wind_down_cost=100,
        funding=paid((t("Social ads", "Publicité sociale"), "0.7"), (t("Photos and guides", "Photos et guides"), "0.3")),
        hours=hours((t("Content", "Contenu"), 4), (t("Design", "Création"), 1)),
        launch_hours=hours((t("Design", "Création"), 6)),
        objectives=(t("online-sales", "ventes-en-ligne"), t("list", "abonnes-lettre")), feeds=("weekly-newsletter", "email"),
        fed_by=("trail-guides",), stops=("linkedin-quotes",), assets=(t("guide photos", "photos des guides"),),
        crm_campaign="PIN-27", utm_campaign="pinterest",
        kpi=(t("orders per week from Pinterest", "commandes par semaine venues de Pinterest"),),
        kpi_unit=t("orders", "commandes"), kpi_baseline=0, kpi_target=14, kpi_date="2027-06-06", kpi_owner="Maya Lindt",
        kpi_source=t("shop software", "logiciel de caisse"), kpi_weeks_to_read=8,
        holdout=t("half of the regions see no pins", "la moitié des régions ne voit pas les épingles"),
        problem=t("We are absent where walks are planned", "Nous sommes absents là où se préparent les randonnées"),
        alternatives=t("more search ads; a guide by post", "plus de publicité sur les moteurs ; un guide par courrier"),
        evidence=t("412 visits in 2026 from pins made by customers", "412 visites en 2026 venues d'épingles de clientes"),
        promised=4_000, promised_cost=2_600, audience_evidence=(t("customer survey", "enquête clients"), "2026-10-12", "34 %"),
        trial_disclosed=True,
        feedback_survey=(
            t("Did the list help you pack?", "La liste vous a-t-elle aidée à faire votre sac ?"), "200", "2027-05-10"),
        closing_message=t(
            "The lists stay on our blog; thank you for trying them with us",
            "Les listes restent sur notre blog ; merci de les avoir essayées avec nous"),
        exit_criteria=(t("under 3 orders a week after 8 weeks", "moins de 3 commandes par semaine après 8 semaines"),),
        guardrails=(t("e-mail orders stay above 145 a week", "commandes par e-mail au-dessus de 145 par semaine"),
                    t("guides still appear every week", "un guide paraît toujours chaque semaine")),
        reviews=("2027-03-29", "2027-04-26", "2027-05-24"),
        review_rule=t(
            "Stop under 3 orders a week, continue up to 10, scale above",
            "Arrêter sous 3 commandes par semaine, continuer jusqu'à 10, " "généraliser au-delà"),
        signed_off_by="Claire Dumas", ring_fenced="2027-06-06",
        competitor_note=(
            t("our lists", "nos listes"), t("two weeks to copy", "deux semaines pour copier"),
            t("we link to repairs, they cannot", "nous renvoyons vers l'atelier, eux non")),
        lead_score=t("list saved and opened", "liste enregistrée et ouverte"),
        segments=(t("weekend", "week-end"), t("long trek", "grande traversée")),
        next_step=t("weekend: guide of the region; long trek: packing advice",
                    "week-end : guide de la région ; grande traversée : conseil de sac"), touch_source="CRM",
        share_links=("customer", "partner"), nurture=t("welcome series", "série de bienvenue"),
        why_not_buying=t("afraid to carry too much (survey of October 2026)", "peur de trop porter (enquête d'octobre 2026)"),
        niches=(t("day hikers", "randonnée à la journée"), t("hut to hut", "de refuge en refuge")),
        advocates=(t("pin kit", "kit d'épingles"), t("thanked by name", "remerciées par leur nom"),
                   t("monthly call", "appel mensuel"), t("choose the next walks", "choisissent les prochaines randonnées")),
        gives_back=t("packing lists to print", "listes à imprimer"),
        review_cadence=t("monthly: keep, adjust or drop a list", "chaque mois : garder, ajuster ou retirer une liste"),
        message=t("Gear you repair, not replace", "Du matériel qui se répare, pas qui se jette"),
        community_words=t("pack light, fix it yourself", "partir léger, réparer soi-même"),
        improvements=(t("lists with weights, April 2027", "listes avec les poids, avril 2027"),), contacts_per_week=1,
        community_voice=t("Sofie Claes, hiking leader", "Sofie Claes, cheffe de course"),
        own_use=t("the team packs with the lists", "l'équipe fait son sac avec les listes"),
        relationship_kpi=t("answers to pins within a day", "réponses aux épingles dans la journée"),
        relationship_baseline="0.4", listening_hours=2, experience_owner="Tom Bakker")


def _nearly(t: Tongue) -> tuple[Tactic, ...]:
    return (Tactic(
                id="review-request", name=t("Ask for a review after a walk", "Demander un avis après la sortie"),
                kind="e-mail", sponsor="Inès Roux", owner="Inès Roux", channel="email",
                audience=t("buyers of the last month", "acheteurs du mois"), start="2027-02-15", end="2027-12-31",
                launch_cost=400, weekly_cost=15, asked=1_100, funding=paid(t("Website tests", "Tests du site")),
                hours=hours((t("Content", "Contenu"), 1)), objectives=(t("online-sales", "ventes-en-ligne"),),
                feeds=(t("website", "site"),), fed_by=("email",), stops=("linkedin-quotes",),
                kpi=(t("product pages with five reviews", "pages produit avec cinq avis"),), kpi_target=300,
                kpi_date="2027-06-30", kpi_owner="Inès Roux", kpi_source=t("shop software", "logiciel de caisse"),
                problem=t("Two products in three have no review", "Deux produits sur trois sont sans avis"),
                alternatives=t("a bought review service", "un service d'avis payant"),
                evidence=t("pages with five reviews sell a third more", "les pages à cinq avis vendent un tiers de plus"),
                promised=6_000, promised_cost=1_100),
            Tactic(
                id="club-walks", name=t("Sunday walks with hiking clubs", "Dimanches de marche avec les clubs"),
                kind="partner", sponsor="Tom Bakker", owner="Tom Bakker", channel=t("shops", "magasins"),
                audience=t("members of clubs", "membres de clubs"), start="2027-04-04", end="2027-09-26", launch_cost=350,
                weekly_cost=140, asked=3_900, funding=paid(t("Partners", "Partenariats")),
                hours=hours((t("Shops", "Magasins"), 11)), objectives=(t("shop-visits", "visites-magasin"),),
                feeds=("repair-mornings",), fed_by=("weekly-newsletter",), stops=("linkedin-quotes",),
                kpi=(t("new customers met on a walk", "nouveaux clients rencontrés en marchant"),), kpi_baseline=0,
                kpi_target=180, kpi_date="2027-10-15", kpi_owner="Tom Bakker",
                kpi_source=t("sign-up sheet", "feuille d'inscription"),
                problem=t("Clubs buy elsewhere, by habit", "Les clubs achètent ailleurs, par habitude"),
                evidence=t("three clubs have asked us", "trois clubs nous l'ont demandé"), promised=8_000, promised_cost=3_900))
