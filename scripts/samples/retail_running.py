"""The eight tactics that the outdoor shop already runs."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from scripts.samples.parts import hours, paid
from scripts.samples.tongue import Tongue

YEAR = {"status": "running", "end": "2027-12-31"}


def running(t: Tongue) -> tuple[Tactic, ...]:
    """Eight tactics, from the newsletter that earns its place to the quotes that nobody would miss."""
    return (*_paying(t), *_habits(t))


def _paying(t: Tongue) -> tuple[Tactic, ...]:
    online, again = t("online-sales", "ventes-en-ligne"), t("repeat", "fidelite")
    acquisition, content, shops = t("Acquisition", "Acquisition"), t("Content", "Contenu"), t("Shops", "Magasins")
    return (Tactic(
                id="weekly-newsletter", name=t('Newsletter "On the trail"', "Lettre « Sur le sentier »"), kind="e-mail",
                sponsor="Claire Dumas", owner="Inès Roux", channel="email", audience=t("subscribers", "abonnés à la lettre"),
                start="2026-01-05", weekly_cost=210, asked=22_000, rework_probability="0.1", rework_cost=600, wind_down_cost=0,
                funding=paid(t("E-mail and CRM", "E-mail et CRM")), hours=hours((content, 6)), objectives=(online, again),
                fed_by=("trail-guides",), stops=("linkedin-quotes",), assets=(t("guide photos", "photos des guides"),),
                crm_campaign="NL-27", utm_campaign="newsletter",
                kpi=(t("orders per week from e-mail", "commandes par semaine venues de l'e-mail"),),
                kpi_unit=t("orders", "commandes"), kpi_baseline=150, kpi_target=175, kpi_date="2027-06-30",
                kpi_owner="Inès Roux", kpi_source=t("shop software", "logiciel de caisse"), kpi_weeks_to_read=2,
                holdout=t("1 subscriber in 5", "1 abonné sur 5"),
                problem=t("Customers forget us between two trips", "Les clients nous oublient entre deux sorties"),
                alternatives=t("a letter every two weeks", "une lettre tous les quinze jours"),
                evidence=t("2026: 162 orders a week against a target of 150",
                           "2026 : 162 commandes par semaine pour un objectif de 150"), promised=40_000, promised_cost=22_500,
                lead_score=t("engagement score in the CRM", "score d'engagement dans le CRM"),
                segments=(t("hikers", "randonneurs"), t("climbers", "grimpeurs")),
                next_step=t("hikers: guide of the month; climbers: rope check",
                            "randonneurs : guide du mois ; grimpeurs : contrôle des cordes"), touch_source=t("CRM", "CRM"),
                share_links=("customer",), nurture=t("welcome series", "série de bienvenue"), **YEAR),
            Tactic(
                id="search-ads", name=t("Search ads", "Publicité sur les moteurs"), kind="search", sponsor="Claire Dumas",
                owner="Jonas Weber", channel=t("search", "moteurs"),
                audience=t("people who search for gear", "ceux qui cherchent du matériel"), start="2026-10-05",
                weekly_cost=650, asked=34_000, rework_probability="0.1", rework_cost=300, wind_down_cost=0,
                funding=paid(t("Search ads", "Publicité sur les moteurs")), hours=hours((acquisition, 9)),
                objectives=(online,), kpi=(t("orders per week from search", "commandes par semaine venues des moteurs"),),
                kpi_baseline=230, kpi_target=250, kpi_date="2027-06-30", kpi_owner="Jonas Weber",
                kpi_source=t("ad account", "compte publicitaire"), crm_campaign="SEA-27", utm_campaign="search",
                problem=t("Who searches for gear finds the others first", "Qui cherche du matériel trouve d'abord les autres"),
                alternatives=t("better pages, which take two years", "de meilleures pages, ce qui prend deux ans"),
                evidence=t("June 2026: without ads, a fifth of orders went missing",
                           "juin 2026 : sans publicité, un cinquième des commandes manque"),
                lead_score=t("basket value", "valeur du panier"),
                segments=(t("by brand", "par marque"), t("by need", "par besoin")),
                next_step=t("by brand: newsletter; by need: buying guide", "par marque : lettre ; par besoin : guide d'achat"),
                **YEAR),
            Tactic(
                id="shopping-ads", name=t("Shopping ads", "Annonces produits"), kind="search", sponsor="Claire Dumas",
                owner="Jonas Weber", channel=t("search", "moteurs"),
                audience=t("people who compare prices", "ceux qui comparent les prix"), start="2026-09-07", weekly_cost=400,
                asked=21_000, rework_probability="0.1", rework_cost=300, wind_down_cost=0,
                funding=paid(t("Shopping ads", "Annonces produits")), hours=hours((acquisition, 5)), objectives=(online,),
                kpi=(t("orders per week from product ads", "commandes par semaine venues des annonces"),), kpi_baseline=95,
                kpi_target=110, kpi_date="2027-06-30", kpi_source=t("ad account", "compte publicitaire"), **YEAR),
            Tactic(
                id="repair-mornings", name=t("Saturday repair mornings", "Samedis de la réparation"), kind="event",
                sponsor="Tom Bakker", owner="Tom Bakker", channel=t("shops", "magasins"),
                audience=t("shop customers", "clients des magasins"), start="2026-09-05", weekly_cost=60, asked=3_200,
                rework_probability="0.1", rework_cost=300, wind_down_cost=0,
                funding=paid(t("Repair workshop", "Atelier de réparation")), hours=hours((shops, 8)),
                objectives=(t("repair", "reparation"),), kpi=(t("repairs per week", "réparations par semaine"),),
                kpi_baseline=22, kpi_target=34, kpi_date="2027-06-30", kpi_owner="Tom Bakker",
                kpi_source=t("workshop book", "cahier de l'atelier"),
                problem=t("Broken gear is thrown away, and its owner buys elsewhere",
                          "Le matériel cassé est jeté, et on rachète ailleurs"),
                alternatives=t("repairs by post", "la réparation par correspondance"),
                evidence=t("autumn 2026: one repair in three ends in a purchase",
                           "automne 2026 : une réparation sur trois finit par un achat"), promised=25_000, promised_cost=4_500,
                stops=("linkedin-quotes",), **YEAR))


def _habits(t: Tongue) -> tuple[Tactic, ...]:
    content, design = t("Content", "Contenu"), t("Design", "Création")
    social = paid(t("Social content", "Contenu social"))
    return (Tactic(
                id="spring-catalogue", name=t("Spring catalogue", "Catalogue de printemps"), kind="other", status="running",
                sponsor="Claire Dumas", owner="Claire Dumas", channel=t("shops", "magasins"),
                audience=t("loyal customers", "clients fidèles"), start="2026-11-02", end="2027-04-30", total_cost=9_000,
                asked=9_000, funding=paid(t("Catalogue", "Catalogue")), hours=hours((design, 5)),
                objectives=(t("repeat", "fidelite"),),
                kpi=(t("orders with a catalogue code", "commandes avec code catalogue"),), kpi_target=420,
                kpi_date="2027-05-31", locked=True),
            Tactic(
                id="trail-guides", name=t("Trail guides on the blog", "Guides de randonnée sur le blog"), kind="content",
                sponsor="Maya Lindt", owner="Maya Lindt", channel=t("website", "site"),
                audience=t("people planning a walk", "ceux qui préparent une sortie"), start="2026-02-02", weekly_cost=150,
                asked=7_800, funding=paid(t("Photos and guides", "Photos et guides")), hours=hours((content, 8)),
                objectives=(t("list", "abonnes-lettre"),), feeds=("weekly-newsletter",),
                kpi=(t("sign-ups per week from guides", "inscriptions par semaine venues des guides"),), kpi_baseline=110,
                kpi_target=170, kpi_date="2027-06-30", kpi_owner="Maya Lindt",
                kpi_source=t("newsletter tool", "outil d'envoi"), **YEAR),
            Tactic(
                id="instagram-posts", name=t("A post a day on Instagram", "Une publication par jour sur Instagram"),
                kind="social", sponsor="Maya Lindt", owner="Maya Lindt", channel="instagram",
                audience=t("young walkers", "jeunes marcheurs"), start="2025-01-06", weekly_cost=90, asked=4_700,
                funding=social, hours=hours((content, 7), (design, 3)), objectives=(t("list", "abonnes-lettre"),),
                kpi=(t("followers", "abonnés"), t("likes", "j'aime")), kpi_baseline=14_000, kpi_target=20_000,
                kpi_date="2027-12-31", **YEAR),
            Tactic(
                id="linkedin-quotes", name=t("Inspirational quotes on LinkedIn", "Citations inspirantes sur LinkedIn"),
                kind="social",
                description=t(
                    "A mountain, a quote, every working day since 2021",
                    "Une montagne, une citation, chaque jour ouvré depuis 2021"), sponsor="Bernard Maas", owner="Maya Lindt",
                channel="linkedin", audience=t("anyone", "tout le monde"), start="2021-04-01", weekly_cost=45, asked=2_400,
                funding=social, hours=hours((content, 4), (design, 1)), kpi=(t("likes", "j'aime"),), kpi_target=200,
                denied=("feeds", "objectives"), **YEAR))
