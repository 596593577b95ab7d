"""The ideas that started it all: someone saw it somewhere, and it would be quick."""
from __future__ import annotations

from planproof.model.tactic import Tactic
from scripts.samples.parts import hours, paid
from scripts.samples.tongue import Tongue


def sudden(t: Tongue) -> tuple[Tactic, ...]:
    """Nine ideas as they arrive: some fixable, some random acts, one for a crowd that has left."""
    return (*_campaigns(t), *_groups(t), *_crowds(t))


def _campaigns(t: Tongue) -> tuple[Tactic, ...]:
    content, design = t("Content", "Contenu"), t("Design", "Création")
    ads, own = t("Social ads", "Publicité sociale"), t("Social content", "Contenu social")
    return (Tactic(
                id="facebook-one-off",
                name=t("A Facebook campaign for the long weekend", "Une campagne Facebook pour le pont de mai"), kind="social",
                sponsor="Bernard Maas", owner="Jonas Weber", channel="facebook",
                audience=t("everyone within 50 km", "tout le monde à 50 km"), start="2027-05-03", end="2027-05-16",
                total_cost=6_500, asked=6_500, funding=paid(ads), hours=hours((design, 9)),
                kpi=(t("reach", "portée"), t("likes", "j'aime")), kpi_target=120_000, promised=15_000, denied=("objectives",)),
            Tactic(
                id="live-video", name=t("Mend a tent, live on video", "Réparer une tente en direct"), kind="social",
                sponsor="Tom Bakker", owner="Maya Lindt", channel="youtube",
                audience=t("tent owners", "propriétaires de tentes"), start="2027-04-15", end="2027-04-15", total_cost=900,
                asked=900, funding=paid((own, "0.4"), (t("Repair workshop", "Atelier de réparation"), "0.6")),
                hours=hours((t("Shops", "Magasins"), 3), (content, 6)), objectives=(t("repair", "reparation"),),
                feeds=("repair-mornings",), fed_by=("weekly-newsletter",),
                kpi=(t("tents brought in within four weeks", "tentes apportées dans les quatre semaines"),), kpi_baseline=6,
                kpi_target=40,
                problem=t("Few people know that we mend tents", "Peu de gens savent que nous réparons les tentes")),
            Tactic(
                id="instagram-stories",
                name=t("Thirty Instagram stories in thirty days", "Trente stories Instagram en trente jours"), kind="social",
                sponsor="Maya Lindt", owner="Maya Lindt", channel="instagram", audience=t("young walkers", "jeunes marcheurs"),
                start="2027-06-01", end="2027-06-30", total_cost=900, asked=900, funding=paid(own),
                hours=hours((content, 10), (design, 6)), objectives=(t("marketplace", "place-de-marche"),),
                kpi=(t("impressions", "impressions"),), kpi_baseline=60_000, kpi_target=90_000, kpi_date="2027-07-05"),
            Tactic(
                id="go-viral", name=t("Go viral with a goat", "Faire le buzz avec une chèvre"), kind="social",
                sponsor="Bernard Maas", audience=t("everyone", "tout le monde"), total_cost=12_000, asked=4_000,
                kpi=(t("shares", "partages"), t("page views", "pages vues")), kpi_target=1_000_000, promised=50_000,
                denied=("funding", "objectives", "owner"), problem=t("Nobody talks about us", "Personne ne parle de nous")))


def _groups(t: Tongue) -> tuple[Tactic, ...]:
    content, own = t("Content", "Contenu"), t("Social content", "Contenu social")
    return (Tactic(
                id="facebook-group",
                name=t("A Facebook group for trail questions", "Un groupe Facebook pour les questions de sentier"),
                kind="community", sponsor="Maya Lindt", owner="Maya Lindt", channel="facebook",
                audience=t("customers who walk", "clients qui marchent"), start="2027-03-15", weekly_cost=40, asked=1_700,
                funding=paid(own), hours=hours((content, 8)), objectives=(t("repeat", "fidelite"),),
                feeds=("weekly-newsletter",), kpi=(t("members who buy within a year", "membres qui achètent dans l'année"),),
                kpi_target=250, niches=(t("campers", "campeurs"),),
                gives_back=t("answers within a day", "réponses dans la journée"),
                own_use=t("the shop staff walk", "l'équipe marche")),
            Tactic(
                id="linkedin-group",
                name=t("A LinkedIn group of outdoor professionals", "Un groupe LinkedIn de pros du plein air"),
                kind="community", sponsor="Bernard Maas", owner="Maya Lindt", channel="linkedin",
                audience=t("guides and club leaders", "guides et responsables de clubs"), start="2027-02-01", end="2027-12-31",
                total_cost=2_000, asked=2_000, funding=paid(own), hours=hours((content, 5)),
                objectives=(t("marketplace", "place-de-marche"),), kpi=(t("members", "membres"),), denied=("fed_by", "feeds")))


def _crowds(t: Tongue) -> tuple[Tactic, ...]:
    content, design = t("Content", "Contenu"), t("Design", "Création")
    return (Tactic(
                id="photo-contest", name=t("Customers' photo contest", "Concours photo des clients"), kind="social",
                sponsor="Claire Dumas", owner="Maya Lindt", channel="instagram",
                audience=t("customers with a camera", "clients photographes"), start="2027-05-03", end="2027-06-20",
                launch_cost=700, weekly_cost=250, asked=2_400,
                funding=paid((t("Photos and guides", "Photos et guides"), "0.8"), (t("Partners", "Partenariats"), "0.2")),
                hours=hours((content, 5), (design, 4)), objectives=(t("list", "abonnes-lettre"),),
                feeds=("trail-guides", "weekly-newsletter"),
                kpi=(t("entrants who join the list", "participants qui s'inscrivent à la lettre"), t("likes", "j'aime")),
                kpi_baseline=0, kpi_target=600, kpi_date="2027-07-05", kpi_owner="Maya Lindt",
                kpi_source=t("contest form", "formulaire du concours"),
                problem=t("Our guides lack photos of real walks", "Nos guides manquent de photos de vraies sorties"),
                promised=3_000),
            Tactic(
                id="join-peakspace",
                name=t("Join Peakspace, since everyone was there", "Rejoindre Peakspace, où tout le monde était"),
                kind="social", sponsor="Bernard Maas", owner="Jonas Weber", channel="peakspace",
                audience=t("long-distance walkers", "grands marcheurs"), start="2027-03-01", end="2027-12-31",
                launch_cost=1_500, weekly_cost=110, asked=6_300, funding=paid(t("Social ads", "Publicité sociale")),
                hours=hours((content, 3)), objectives=(t("online-sales", "ventes-en-ligne"),), feeds=("weekly-newsletter",),
                fed_by=("trail-guides",),
                kpi=(t("orders per week from Peakspace", "commandes par semaine venues de Peakspace"),), kpi_baseline=0,
                kpi_target=10, kpi_date="2027-06-30", promised=9_000,
                evidence=t("it was the largest in 2019", "c'était le premier réseau en 2019")),
            Tactic(
                id="rainy-day-mail", name=t("An e-mail when rain is forecast", "Un e-mail quand la pluie s'annonce"),
                kind="e-mail", sponsor="Inès Roux", owner="Inès Roux", channel="email",
                audience=t("subscribers", "abonnés à la lettre"), start="2027-04-05", end="2027-06-06", total_cost=1_200,
                asked=1_200, hours=hours((content, 2)), fast_lane=True, feeds=("weekly-newsletter",), fed_by=("email",),
                kpi=(t("rain jackets sold per week", "vestes de pluie vendues par semaine"),), kpi_baseline=31, kpi_target=42,
                kpi_date="2027-06-13", kpi_owner="Inès Roux", kpi_source=t("shop software", "logiciel de caisse"),
                holdout=t("two of six regions", "deux régions sur six"),
                exit_criteria=(t("fewer than 33 a week in May", "moins de 33 par semaine en mai"),)))
