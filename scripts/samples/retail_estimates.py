"""What the outdoor shop believes about ten of its tactics, with where each belief comes from."""
from __future__ import annotations

from planproof.model.estimate import Estimate, ScenarioRow
from scripts.samples.parts import about
from scripts.samples.tongue import Tongue


def estimates(t: Tongue) -> tuple[Estimate, ...]:
    """Bad case, middle, good case of the inputs that the channels do not give."""
    test = t("e-mail tests of 2025 and 2026", "tests d'e-mails de 2025 et 2026")
    return tuple(
        (*about(
             "weekly-newsletter", test, delta="0.1/0.2/0.3", N="38000", h="0.2", q="1/1.15/1.4", x="0.05/0.1/0.2", lam="0.3"),
         *about(
             "search-ads", t("pause of two weeks in June 2026", "pause de deux semaines en juin 2026"), delta="0.14/0.24/0.36",
             h="0.2", x="0.1/0.2/0.35"),
         *about(
             "shopping-ads", t("pause of two weeks in June 2026", "pause de deux semaines en juin 2026"),
             delta="0.08/0.15/0.24", h="0.2", x="0.15/0.25/0.4"),
         *about(
             "repair-mornings", t("shops with and without, autumn 2026", "magasins avec et sans, automne 2026"),
             delta="0.04/0.08/0.12", h="0.4"),
         *about(
             "linkedin-quotes", t("web statistics since 2021", "statistiques du site depuis 2021"), r1="0.0005/0.001/0.002",
             r2="0.002/0.005/0.01", inc="0.3/0.5/0.7", N="1900", T="8", W="2"),
         *about(
             "basket-reminder", test, N="900", U="900", p0="0.06", delta="0.25/0.45/0.7", h="0.2", x="0.02/0.05/0.1", e_s="1",
             F="0"),
         *about(
             "jacket-trade-in", t("trial in Ghent, autumn 2026", "essai à Gand, automne 2026"), N="5200", U="5200", p0="0.006",
             delta="0.3/0.6/0.95", v="118", g="0.4", h="0.3", T="10", W="2", e_s="3", F="0"),
         *about(
             "pinterest-board", t("customers' own pins in 2026", "épingles de clientes en 2026"), N="30000", U="52000", T="12",
             W="2", h="0.5", r1="0.003/0.01/0.028", r2="0.018/0.03/0.05", inc="0.45/0.65/0.8", q="1/1.1/1.3",
             x="0.05/0.12/0.25", lam="0.35/0.5/0.65", sc="0.6/0.8/0.95", F="2500", e_s="7"),
         *about(
             "review-request", t("pages with and without reviews", "pages avec et sans avis"), delta="0.01/0.025/0.045",
             h="0.5", x="0.05/0.1/0.2", F="0"),
         *about(
             "join-peakspace", t("visits from Peakspace in 2026", "visites venues de Peakspace en 2026"), N="3000", T="10",
             W="2", r1="0.001/0.002/0.004", r2="0.005/0.01/0.02", inc="0.4/0.6/0.8")))


def scenarios(t: Tongue) -> tuple[ScenarioRow, ...]:
    """What if the Pinterest board were only shown to those who already buy."""
    name = t("regular customers only", "clientes fidèles seulement")
    rows = about("pinterest-board", t("customers' own pins in 2026", "épingles de clientes en 2026"), N="9000", U="14000",
                 r1="0.012/0.03/0.06", r2="0.03/0.05/0.08", x="0.2/0.35/0.55")
    return tuple(ScenarioRow(scenario=name, **dict(row)) for row in rows)
