"""A garden centre's plan with a fault in every corner: what surrounds the tactics of the `trouble` sample."""
from __future__ import annotations

from planproof.model.estimate import Estimate
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from scripts.samples.parts import about
from scripts.samples.tongue import Tongue

QUARTER = ("2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06")


def plan(t: Tongue) -> Plan:
    """Sponsors are shown, so that B14 names its evidence."""
    return Plan(
        name=t("Garden centre, spring 2027", "Jardinerie, printemps 2027"), currency="EUR", start="2027-01-01",
        end="2027-06-30", hurdle_roi="0.2", discount_rate="0.06",
        brand_message=t("Plants that live", "Des plantes qui vivent"), show_sponsors=True)


def objectives(t: Tongue) -> tuple[Objective, ...]:
    """One sound, one without a target (E1), one whose partner has not agreed (B07), one dropped (A2)."""
    due = "2027-06-30"
    return (Objective(
                id=t("sales", "ventes"), statement=t("Sell more plants in spring", "Vendre plus de plantes au printemps"),
                owner="Rosa Prins", metric=t("plants per week", "plantes par semaine"), baseline=3_100, target=3_600, due=due),
            Objective(
                id=t("name", "notoriete"), statement=t("Be better known", "Être mieux connus"), owner="Rosa Prins", due=due),
            Objective(
                id=t("growers", "producteurs"), statement=t("Sell with local growers", "Vendre avec les producteurs d'ici"),
                owner="Karel Vos", metric=t("growers with a stall", "producteurs avec un étal"), baseline=4, target=12,
                due=due),
            Objective(
                id=t("old-shop", "ancien-magasin"), statement=t("Keep the old shop open", "Garder l'ancien magasin ouvert"),
                owner="Karel Vos", metric=t("visits", "visites"), baseline=300, target=500, due=due, status="dropped"))


def budget(t: Tongue) -> tuple[BudgetRow, ...]:
    """Three lines by month; the print line serves the growers and is needed there (B02)."""
    rows = (("Social", 1_000, 100, t("sales", "ventes")), (t("Print", "Imprimés"), 800, 0, t("growers", "producteurs")),
            (t("Events", "Événements"), 600, 200, None))
    return tuple(
        (BudgetRow(line=line, month=month, amount=amount, committed=committed, objective=objective, owner="Rosa Prins") for line,
         amount, committed, objective in rows for month in QUARTER))


def teams(t: Tongue) -> tuple[TeamRow, ...]:
    """One team with a little time, one that serves another objective, one with nothing free (B09)."""
    return (TeamRow(team=t("Marketing", "Marketing"), hours_per_week=30, committed_hours=18, hourly_cost=33),
            TeamRow(
                team=t("Nursery", "Pépinière"), hours_per_week=60, committed_hours=50, hourly_cost=24,
                objective=t("growers", "producteurs")),
            TeamRow(team=t("Studio", "Studio"), hours_per_week=15, committed_hours=15, hourly_cost=40))


def channels(t: Tongue) -> tuple[Channel, ...]:
    """One in place that meets its target, one in place that does not (C2), one whose crowd has left (C8)."""
    return (Channel(
                id="email", name=t("Garden letter", "Lettre du jardin"), incumbent=True, weekly_reach=9_000,
                conversion_rate="0.01", revenue_per_conversion=30, margin="0.4", target=80, actual=92, trend="steady",
                good_for=(t("sales", "ventes"),), contacts_per_week=1),
            Channel(
                id=t("shop-floor", "magasin"), name=t("Shop floor", "Surface de vente"), incumbent=True, weekly_reach=2_500,
                conversion_rate="0.3", revenue_per_conversion=22, margin="0.4", target=800, actual=610, trend="steady",
                good_for=(t("sales", "ventes"),)),
            Channel(
                id="greenbook", name="Greenbook", incumbent=False, weekly_reach=1_200, revenue_per_conversion=25, margin="0.4",
                trend="declining", good_for=(t("name", "notoriete"),), contacts_per_week=4))


def risks(t: Tongue) -> tuple[Risk, ...]:
    """High, and nobody's (B11)."""
    return (Risk(tactic="b11-late-frost", kind=t("late frost", "gelée tardive"), likelihood=4, impact=5),
            Risk(
                tactic="sound-letter", kind=t("letter felt as advertising", "lettre jugée publicitaire"), likelihood=2,
                impact=2, mitigation=t("one offer at most", "une offre au plus"), owner="Rosa Prins"))


def stakeholders(t: Tongue) -> tuple[Stakeholder, ...]:
    """The growers' speaker has not agreed (B07); the director expects what no simulation shows (B06)."""
    return (Stakeholder(
                name="Wim Aerts", role=t("partner, speaks for the growers", "partenaire, parle pour les producteurs"),
                objective=t("growers", "producteurs"), agreed=False),
            Stakeholder(
                name="Rosa Prins", role=t("director", "directrice"), objective=t("sales", "ventes"), agreed=True,
                tactic="b04-lost-money", expects="90000"))


def estimates(t: Tongue) -> tuple[Estimate, ...]:
    """One that loses money (B04), one too small to be seen (B10), one that pays."""
    guess = t("guessed over coffee", "deviné autour d'un café")
    return (*about("b04-lost-money", guess, r1="0.001/0.002/0.004", r2="0.01/0.02/0.03", inc="0.3/0.5/0.7", T="8", W="1"),
            *about("b10-too-small", guess, delta="0.01/0.03/0.06", N="60", T="4", W="0"),
            *about("sound-letter", t("tests of 2026", "tests de 2026"), delta="0.08/0.15/0.22", T="8", W="1", h="0.1"))


def history(t: Tongue) -> tuple[HistoryRow, ...]:
    """Three random acts of one sponsor (B14)."""
    ideas = ((t("Balloon", "Ballon"), 2024), (t("Radio quiz", "Quiz à la radio"), 2025),
             (t("Hashtag wall", "Mur de mots-dièse"), 2026))
    return tuple(
        (HistoryRow(sponsor="Leo Brandt", tactic=idea, year=year, random_act=True, promised=5_000, actual=200,
                    verdict=t("declined", "refusée")) for idea, year in ideas))
