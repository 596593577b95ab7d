"""The outdoor shop's plan: what it wants, what it may spend, who works on it, where it already is."""
from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import NamedTuple

from planproof.model.plan import BudgetRow, Channel, Objective, Plan, TeamRow
from scripts.samples.tongue import Tongue

MONTHS = tuple(f"2027-{number:02d}" for number in range(1, 13))
FLAT = (1,) * 12
SPRING = (1, 1, 2, 3, 3, 2, 1, 1, 2, 2, 1, 1)
GIFTS = (1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 4, 4)
TO_TEN = Decimal(10)


class Line(NamedTuple):
    """A budget line of the year: its money, how the year weighs it, whose it is, what it serves."""

    name: str
    year: int
    season: tuple[int, ...]
    owner: str
    objective: str | None = None


def lines(t: Tongue) -> tuple[Line, ...]:
    """The twelve budget lines."""
    return (Line(t("Search ads", "Publicité sur les moteurs"), 62_000, GIFTS, "Jonas Weber",
                 t("online-sales", "ventes-en-ligne")),
            Line(t("Shopping ads", "Annonces produits"), 38_000, GIFTS, "Jonas Weber", t("online-sales", "ventes-en-ligne")),
            Line(t("E-mail and CRM", "E-mail et CRM"), 33_000, FLAT, "Inès Roux"),
            Line(t("Social ads", "Publicité sociale"), 18_000, SPRING, "Jonas Weber"),
            Line(t("Social content", "Contenu social"), 14_400, FLAT, "Maya Lindt"),
            Line(t("Photos and guides", "Photos et guides"), 16_800, SPRING, "Maya Lindt"),
            Line(t("Catalogue", "Catalogue"), 24_000, (4, 4, 2, 2, 0, 0, 0, 4, 4, 4, 0, 0), "Claire Dumas"),
            Line(t("Shop events", "Animations en magasin"), 14_400, SPRING, "Tom Bakker", t("shop-visits", "visites-magasin")),
            Line(t("Partners", "Partenariats"), 12_000, FLAT, "Claire Dumas"),
            Line(t("Repair workshop", "Atelier de réparation"), 12_000, FLAT, "Tom Bakker", t("repair", "reparation")),
            Line(t("Website tests", "Tests du site"), 7_200, FLAT, "Inès Roux", t("online-sales", "ventes-en-ligne")),
            Line(t("Fairs", "Salons"), 11_000, (0, 0, 6, 0, 0, 0, 0, 0, 5, 0, 0, 0), "Claire Dumas",
                 t("shop-visits", "visites-magasin")))


def plan(t: Tongue) -> Plan:
    """The plan's own facts."""
    return Plan(
        name=t("Outdoor shop 2027", "Magasin de plein air 2027"), currency="EUR", start="2027-01-01", end="2027-12-31",
        hurdle_roi="0.1", discount_rate="0.08", tax=t("excl. VAT", "hors_taxe"), trial_reserve=6000, trial_hours=60,
        brand_message=t("Gear you repair, not replace", "Du matériel qui se répare, pas qui se jette"))


def objectives(t: Tongue) -> tuple[Objective, ...]:
    """Six objectives, one of them dropped in the autumn."""
    start, due = "2027-01-01", "2027-12-31"
    return (Objective(
                id=t("online-sales", "ventes-en-ligne"), owner="Claire Dumas", start=start, due=due, unit="EUR",
                statement=t("Sell more touring gear online, at full margin",
                            "Vendre plus de matériel de randonnée en ligne, sans brader"),
                metric=t("online revenue", "chiffre d'affaires en ligne"), baseline=1_840_000, target=2_150_000),
            Objective(
                id=t("shop-visits", "visites-magasin"), owner="Tom Bakker", start=start, due=due,
                statement=t("Bring walkers into the four shops", "Faire venir les marcheurs dans les quatre magasins"),
                metric=t("visits per week", "visites par semaine"), unit=t("visits", "visites"), baseline=2_100, target=2_500),
            Objective(
                id=t("repeat", "fidelite"), owner="Inès Roux", start=start, due=due,
                statement=t("Have customers come back within the year", "Faire revenir les clients dans l'année"),
                metric=t("share who buy again", "part qui rachète"), unit="%", baseline="0.28", target="0.33"),
            Objective(
                id=t("list", "abonnes-lettre"), owner="Inès Roux", start=start, due="2027-09-30",
                statement=t("Grow the list of people who asked to hear from us",
                            "Agrandir la liste de ceux qui veulent de nos nouvelles"),
                metric=t("subscribers who open an account", "inscrits qui créent un compte"), unit=t("people", "personnes"),
                baseline=41_000, target=52_000),
            Objective(
                id=t("repair", "reparation"), owner="Tom Bakker", start=start, due=due, must_serve=True,
                statement=t("Make the repair workshop a reason to choose us", "Faire de l'atelier une raison de nous choisir"),
                metric=t("repairs per year", "réparations par an"), unit=t("repairs", "réparations"), baseline=1_150,
                target=1_800),
            Objective(
                id=t("marketplace", "place-de-marche"), owner="Claire Dumas", start=start, due=due, status="dropped",
                statement=t("Sell through a marketplace", "Vendre sur une place de marché"),
                metric=t("marketplace revenue", "chiffre d'affaires de la place"), unit="EUR", baseline=0, target=200_000))


def budget(t: Tongue, committed: dict[tuple[str, str], Decimal], seed: int) -> tuple[BudgetRow, ...]:
    """Every line by month: the year's money by season, a little uneven as real budgets are, to the nearest ten.

    committed   (line, month) -> money that running tactics have signed for
    """
    uneven = Random(seed)
    rows = []
    for line in lines(t):
        whole = sum(line.season)
        for month, weight in zip(MONTHS, line.season, strict=True):
            amount = Decimal(line.year * weight * uneven.randint(97, 103)) / (whole * 100)
            rows.append(BudgetRow(line=line.name, month=month, amount=amount.quantize(Decimal(1)) // 10 * 10,
                                  committed=-(-committed.get((line.name, month), Decimal(0)) // TO_TEN) * TO_TEN,
                                  objective=line.objective, owner=line.owner))
    return tuple(rows)


def teams(t: Tongue) -> tuple[TeamRow, ...]:
    """Four teams; committed hours hold the running tactics and the daily work."""
    return (TeamRow(team=t("Content", "Contenu"), hours_per_week=74, committed_hours=55, hourly_cost=34),
            TeamRow(team=t("Acquisition", "Acquisition"), hours_per_week=60, committed_hours=47, hourly_cost=38),
            TeamRow(team=t("Shops", "Magasins"), hours_per_week=90, committed_hours=74, hourly_cost=26),
            TeamRow(team=t("Design", "Création"), hours_per_week=40, committed_hours=30, hourly_cost=36))


def channels(t: Tongue) -> tuple[Channel, ...]:
    """Ten channels, six of them paying their way; target and actual are orders per week."""
    online, again, visits = t("online-sales", "ventes-en-ligne"), t("repeat", "fidelite"), t("shop-visits", "visites-magasin")
    newsletter, repair = t("list", "abonnes-lettre"), t("repair", "reparation")
    return (Channel(
                id="email", name=t("E-mail list", "Lettre et e-mails"), incumbent=True, weekly_reach=38_000,
                conversion_rate="0.0042", revenue_per_conversion=92, margin="0.38", target=150, actual=162, trend="growing",
                good_for=(online, again, repair), contacts_per_week="1.2"),
            Channel(
                id=t("search", "moteurs"), name=t("Search engines", "Moteurs de recherche"), incumbent=True,
                weekly_reach=22_000, conversion_rate="0.011", revenue_per_conversion=88, margin="0.36", target=230, actual=241,
                trend="steady", good_for=(online,)),
            Channel(
                id=t("shops", "magasins"), name=t("Our four shops", "Nos quatre magasins"), incumbent=True, weekly_reach=2_100,
                conversion_rate="0.24", revenue_per_conversion=64, margin="0.42", target=480, actual=495, trend="steady",
                good_for=(visits, again, repair)),
            Channel(
                id=t("website", "site"), name=t("Website and blog", "Site et blog"), incumbent=True, weekly_reach=31_000,
                conversion_rate="0.008", revenue_per_conversion=90, margin="0.38", target=235, actual=248, trend="steady",
                good_for=(online, newsletter, repair)),
            Channel(
                id="instagram", name="Instagram", incumbent=True, weekly_reach=14_000, conversion_rate="0.0011",
                revenue_per_conversion=86, margin="0.38", target=18, actual=15, trend="growing", good_for=(newsletter, online),
                contacts_per_week=1),
            Channel(
                id="facebook", name=t("Facebook page", "Page Facebook"), incumbent=True, weekly_reach=9_500,
                conversion_rate="0.0008", revenue_per_conversion=84, margin="0.38", target=12, actual=7, trend="declining",
                good_for=(visits,), contacts_per_week="0.8"),
            Channel(
                id="linkedin", name=t("LinkedIn page", "Page LinkedIn"), incumbent=False, weekly_reach=1_900,
                conversion_rate="0.0001", revenue_per_conversion=90, margin="0.38", target=2, actual=0, trend="steady"),
            Channel(
                id="pinterest", name="Pinterest", incumbent=False, weekly_reach=52_000, revenue_per_conversion=95,
                margin="0.38", trend="growing", good_for=(online, newsletter)),
            Channel(
                id="youtube", name=t("Live video", "Vidéo en direct"), incumbent=False, weekly_reach=6_000, trend="steady",
                revenue_per_conversion=90, margin="0.38", good_for=(newsletter, repair)),
            Channel(
                id="peakspace", name=t("Peakspace, the walkers' network", "Peakspace, le réseau des marcheurs"),
                incumbent=False, weekly_reach=3_000, trend="declining", revenue_per_conversion=90, margin="0.38"))
