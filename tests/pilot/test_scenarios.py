"""A scenario keeps what differs, under a name."""
import pytest

from planproof.errors import PlanproofError
from planproof.pilot.knobs import turned
from planproof.pilot.scenarios import with_scenario, without_scenario
from tests.builders import a_scenario, a_tactic, a_workbook, an_estimate
from tests.pilot.pilots import a_pilot

OWN = a_pilot(delta=(0.1, 0.25, 0.4))
WORKBOOK = a_workbook(a_tactic("idea"), an_estimate(input="delta", p10="0.1", p50="0.25", p90="0.4"))


def saved(name="rain", workbook=WORKBOOK, **moved):
    return with_scenario(workbook, turned(OWN, moved), name, than=OWN)


def test_only_what_differs_is_kept_with_its_doubt():
    rows = saved(T=8, delta=0.35).scenarios

    assert {(row.scenario, row.input, str(row.p10), str(row.p50), str(row.p90)) for row in rows} == {
        ("rain", "T", "None", "8", "None"), ("rain", "delta", "0.2", "0.35", "0.5")}


def test_a_scenario_of_the_same_name_is_replaced_and_others_stay():
    twice = saved(T=9, workbook=saved(workbook=saved("sun", T=4), T=8))

    assert [(row.scenario, str(row.p50)) for row in twice.scenarios] == [("sun", "4"), ("rain", "9")]


def test_a_saved_scenario_can_be_looked_at_and_taken_away():
    workbook = saved(delta=0.35)

    assert str(workbook.in_scenario("idea", "rain").estimates[0].p50) == "0.35"
    assert without_scenario(workbook, "idea", "rain").scenarios == ()
    assert without_scenario(a_workbook(a_scenario("rain", tactic="other")), "idea", "rain").scenarios != ()


@pytest.mark.parametrize("name, moved, said", [("  ", {"T": 8}, "needs a name"), ("x" * 61, {"T": 8}, "needs a name"),
                                               ("rain", {}, "Nothing in it differs")])
def test_a_scenario_without_name_or_difference_is_refused(name, moved, said):
    with pytest.raises(PlanproofError, match=said):
        saved(name, **moved)
