"""What may go wrong at the outdoor shop, who must agree, and what earlier ideas taught."""
from __future__ import annotations

from planproof.model.plan import HistoryRow, Risk, Stakeholder
from scripts.samples.tongue import Tongue


def risks(t: Tongue) -> tuple[Risk, ...]:
    """What may go wrong, with the tactic it belongs to."""
    return (Risk(
                tactic="pinterest-board", kind=t("little time to pin", "peu de temps pour épingler"), likelihood=3, impact=2,
                owner="Maya Lindt",
                mitigation=t(
                    "pins made from the guides' photos, one morning a week",
                    "épingles tirées des photos des guides, une matinée par semaine")),
            Risk(
                tactic="basket-reminder", kind=t("reminders felt as pressure", "relances jugées pressantes"), likelihood=3,
                impact=3, owner="Inès Roux",
                mitigation=t("one reminder only, unsubscribe rate watched", "une seule relance, taux de désinscription suivi")),
            Risk(
                tactic="jacket-trade-in", kind=t("too many jackets to resell", "trop de vestes à revendre"), likelihood=2,
                impact=4, owner="Tom Bakker", mitigation=t("cap of 60 jackets a week", "plafond de 60 vestes par semaine")),
            Risk(tactic="photo-contest", kind=t("votes bought by bots", "votes achetés à des robots"), likelihood=4, impact=4),
            Risk(
                tactic="facebook-group", kind=t("nobody answers at weekends", "personne pour répondre le week-end"),
                likelihood=4, impact=3, owner="Maya Lindt"))


def stakeholders(t: Tongue) -> tuple[Stakeholder, ...]:
    """Whose agreement and expectations count."""
    return (Stakeholder(
                name="Claire Dumas", role=t("head of marketing", "directrice marketing"),
                objective=t("online-sales", "ventes-en-ligne"), agreed=True),
            Stakeholder(
                name="Tom Bakker", role=t("head of shops", "directeur des magasins"), objective=t("repair", "reparation"),
                agreed=True),
            Stakeholder(
                name="Inès Roux", role=t("customer data", "données clients"), objective=t("repeat", "fidelite"), agreed=True),
            Stakeholder(
                name="Bernard Maas", role=t("founder", "fondateur"), objective=t("shop-visits", "visites-magasin"),
                agreed=False, tactic="facebook-one-off", expects="15000"))


def history(t: Tongue) -> tuple[HistoryRow, ...]:
    """What earlier ideas promised and brought."""
    return (HistoryRow(
                sponsor="Bernard Maas", tactic=t("Drone film", "Film de drone"), year=2024, random_act=True, promised=20_000,
                actual=1_300, verdict=t("declined", "refusée"),
                lesson=t("Seen by colleagues, not by walkers", "Vu par les collègues, pas par les marcheurs")),
            HistoryRow(
                sponsor="Bernard Maas", tactic=t("Branded podcast", "Podcast de marque"), year=2025, random_act=True,
                promised=12_000, actual=0, verdict=t("declined", "refusée"),
                lesson=t("Stopped after three episodes", "Arrêté après trois épisodes")),
            HistoryRow(
                sponsor="Inès Roux", tactic=t("Welcome e-mails", "E-mails de bienvenue"), year=2025, random_act=False,
                promised=18_000, actual=21_400, verdict=t("funded", "financée"),
                lesson=t("The third e-mail brought most", "Le troisième e-mail a le plus rapporté")),
            HistoryRow(
                sponsor="Claire Dumas", tactic=t("Autumn fair stand", "Stand au salon d'automne"), year=2026, random_act=False,
                promised=9_000, actual=8_200, verdict=t("kept", "maintenue"),
                lesson=t("Saturday brings two thirds of sales", "Le samedi fait les deux tiers des ventes")))
