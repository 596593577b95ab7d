"""F1 and the vanity register."""
import pytest

from planproof.audit.vanity import is_vanity
from tests.audit.asking import result
from tests.builders import a_tactic, a_workbook


@pytest.mark.parametrize("metric", [
    "followers", "Follower", "likes", "Likes per post", "shares", "impressions", "Impression", "reach", "opens", "page views",
    "pageviews", "Page view", "retweets", "Instagram followers", "number of likes", "10k new followers", "Nombre d'abonnés",
    "abonnées", "j'aime", "J’aime", "partages", "portée", "PORTEE", "ouvertures", "taux d'ouverture", "pages vues", "vues",
    "impressions par semaine", "likes and shares", "ABONNÉS Instagram", "page_views", "e-mail open rate",
])
def test_the_register_is_vanity_in_any_number_case_accent_and_place(metric):
    assert is_vanity(metric)


@pytest.mark.parametrize("metric", [
    "leads", "orders", "followers who buy", "market share", "part de marché", "revenue per view", "leads from likes",
    "demandes de devis", "ventes", "clicks", "conversion rate", "taux de conversion", "", "newsletter subscribers",
    "opened carts", "ROI", "40 leads",
])
def test_what_shows_growth_is_not(metric):
    assert not is_vanity(metric)


@pytest.mark.parametrize(("kpi", "expected"), [
    ((), "UNKNOWN"), (("likes",), "FAIL"), (("likes", "vues"), "FAIL"), (("likes", "orders"), "PASS"), (("orders",), "PASS"),
])
def test_vanity_may_not_stand_alone(kpi, expected):
    assert result(a_workbook(a_tactic(kpi=kpi)), "F1") == expected


def test_none_written_as_a_kpi_is_a_no():
    assert result(a_workbook(a_tactic(denied=("kpi",))), "F1") == "FAIL"
