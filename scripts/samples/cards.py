"""Six ideas on the first layer only: a small theatre, for the first minute and for workshops."""
from __future__ import annotations

from planproof.model.plan import BudgetRow, Plan, TeamRow
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from scripts.samples.parts import hours, paid
from scripts.samples.tongue import Lang, Tongue, tongue

MONTHS = ("2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06")


def cards(lang: Lang) -> Workbook:
    """The theatre's spring season: twelve columns of ideas, money left by month, hours by team."""
    t = tongue(lang)
    return Workbook(
        plan=Plan(
            name=t("Theatre, spring season 2027", "Théâtre, saison de printemps 2027"), currency="EUR", start="2027-01-01",
            end="2027-06-30"),
        budget=tuple(
            (BudgetRow(line=line, month=month, amount=amount) for line, amounts in _money(t) for month,
             amount in zip(MONTHS, amounts, strict=True))),
        teams=(TeamRow(team=t("House", "Accueil"), hours_per_week=12),
               TeamRow(team=t("Communication", "Communication"), hours_per_week=20)),
        tactics=(*_asked_by_the_house(t), *_seen_elsewhere(t)), sheets=("plan", "budget", "teams", "tactics"))


def _money(t: Tongue) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return ((t("Posters and print", "Affiches et imprimés"), (900, 900, 900, 600, 600, 300)),
            (t("Online", "En ligne"), (400, 400, 400, 400, 400, 400)),
            (t("Schools and groups", "Écoles et groupes"), (250, 250, 500, 500, 250, 0)))


def _asked_by_the_house(t: Tongue) -> tuple[Tactic, ...]:
    house, communication = t("House", "Accueil"), t("Communication", "Communication")
    seats, schools = (
        t("Fill the weekday seats", "Remplir les soirs de semaine"), t("Win back the schools", "Faire revenir les écoles"))
    return (Tactic(
                id=t("bring-a-friend", "venez-accompagne"),
                name=t("Subscribers bring a friend on Tuesdays", "Le mardi, l'abonné invite un ami"), sponsor="Anne Moreau",
                owner="Anne Moreau", objectives=(seats,), channel=t("letter to subscribers", "courrier aux abonnés"),
                start="2027-01-12", end="2027-03-30", total_cost=780,
                funding=paid(t("Posters and print", "Affiches et imprimés")), hours=hours((house, 3)),
                how_we_will_know=t("35 -> 60 seats by 30 March 2027", "de 35 à 60 places d'ici le 30 mars 2027")),
            Tactic(
                id=t("school-letter", "lettre-aux-ecoles"),
                name=t("A letter to every school within an hour", "Une lettre à chaque école à moins d'une heure"),
                sponsor="Paul Henri", owner="Lucie Baron", objectives=(schools,), channel=t("post", "poste"),
                start="2027-01-11", end="2027-04-30", total_cost=900,
                funding=paid(t("Schools and groups", "Écoles et groupes")), hours=hours((communication, 4)),
                how_we_will_know=t(
                    "6 -> 14 school groups by 30 April 2027", "de 6 à 14 groupes scolaires d'ici le 30 avril 2027")),
            Tactic(
                id=t("open-rehearsal", "repetition-ouverte"),
                name=t("Open rehearsals on Saturdays", "Répétitions ouvertes le samedi"), sponsor="Paul Henri",
                objectives=(seats,), start="2027-02-06", end="2027-05-29", total_cost=300, hours=hours((house, 5))))


def _seen_elsewhere(t: Tongue) -> tuple[Tactic, ...]:
    online = t("Online", "En ligne")
    return (Tactic(
                id=t("tram-posters", "affiches-tram"),
                name=t("Posters in every tram for a week", "Des affiches dans tous les trams pendant une semaine"),
                sponsor="Marc Olivier", owner="Lucie Baron",
                objectives=(t("Fill the weekday seats", "Remplir les soirs de semaine"),), channel=t("trams", "trams"),
                start="2027-03-01", end="2027-03-07", total_cost=3_400,
                funding=paid(t("Posters and print", "Affiches et imprimés")),
                hours=hours((t("Communication", "Communication"), 6)),
                how_we_will_know=t("people will talk about it", "on en parlera")),
            Tactic(
                id=t("dance-videos", "videos-de-danse"),
                name=t("The actors dance on TikTok", "Les comédiens dansent sur TikTok"), sponsor="Marc Olivier",
                channel="TikTok", start="2027-02-01", total_cost=500, funding=paid(online),
                how_we_will_know=t("0 -> 100000 views by 1 June 2027", "de 0 à 100000 vues d'ici le 1er juin 2027")),
            Tactic(
                id=t("influencer-night", "soiree-influenceurs"),
                name=t("A night for influencers", "Une soirée pour influenceurs"), sponsor="Marc Olivier",
                owner="Marc Olivier", start="2027-05-20", end="2027-05-20", total_cost=2_200, funding=paid(online),
                denied=("objectives",)))
