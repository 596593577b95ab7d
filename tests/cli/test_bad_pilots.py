"""What nobody can pilot: each estimate that cannot be is refused on the command line with the sentence that says why."""
from datetime import date
from decimal import Decimal

import pytest

from planproof.cli import main
from planproof.intake import write_workbook
from tests.builders import a_channel, a_plan, a_tactic, a_team, a_workbook, an_estimate

LIFT = an_estimate(input="delta", p10="-0.1", p50="0.1", p90="0.3")
CHANNEL = {"weekly_reach": Decimal(40_000), "conversion_rate": Decimal("0.01"), "revenue_per_conversion": Decimal(80),
           "margin": Decimal("0.4")}


@pytest.fixture
def asked(tmp_path, monkeypatch, capsys):
    """Write a plan with one tactic and these estimates, run a command on it: status, stdout, stderr."""
    monkeypatch.setenv("PLANPROOF_LANG", "en")

    def run(command, *estimates, plan=None, **tactic):
        fields = {"channel": "newsletter", "weekly_cost": Decimal(2_000), "launch_cost": Decimal(3_000), "hours": {"Content": 6},
                  **tactic}
        workbook = a_workbook(plan or a_plan(discount_rate=Decimal("0.1")), a_team(hourly_cost=Decimal(30)), a_channel(**CHANNEL),
                              a_tactic(**fields), list(estimates))
        file = write_workbook(workbook, tmp_path / "plan.xlsx")
        status = main([command, str(file), "--tactic", "idea", "--as-of", "2027-01-04"])
        said = capsys.readouterr()
        return status, said.out, said.err
    return run


BAD = {
    "they must rise. Write three numbers that rise": [an_estimate(input="delta", p10="0.3", p50="0.1", p90="-0.1")],
    "0.1, 0.1 and 0.3: they must rise": [an_estimate(input="delta", p10="0.1", p50="0.1", p90="0.3")],
    "Only some of p10, p50 and p90": [LIFT, an_estimate(input="v", p10=50, p50=80)],
    "Write a share between 0 and 1": [LIFT, an_estimate(input="x", p50="1.2")],
    "leaves no doubt": [LIFT, an_estimate(input="x", p10=0, p50="0.1", p90="0.2")],
    "would last forever": [LIFT, an_estimate(input="lam", p50=1)],
    "Write a number of −1 or more": [an_estimate(input="delta", p10="-2", p50="0.1", p90="0.3")],
    "no effect can be seen": [LIFT, an_estimate(input="h", p50=0)],
    "a pilot needs people": [LIFT, an_estimate(input="N", p50=0)],
    "nothing is left to decide": [LIFT, an_estimate(input="H", p50=4)],
    "do not go together": [LIFT, an_estimate(input="r1", p50="0.02")],
    "a single number": [LIFT, an_estimate(input="T", p10=2, p50=3, p90=4)],
    "whole weeks": [LIFT, an_estimate(input="T", p50="2.5")],
    "of the cases below 0": [LIFT, an_estimate(input="v", p10=1, p50=50, p90=99)],
    "is not an input of the pilot model": [LIFT, an_estimate(input="luck", p50=1)],
}


@pytest.mark.parametrize("command", ["simulate", "design", "sensitivity"])
@pytest.mark.parametrize("why", BAD)
def test_what_cannot_be_is_refused_with_the_reason(asked, command, why):
    status, out, err = asked(command, *BAD[why])

    assert (status, out) == (2, "")
    assert why in err and "Traceback" not in err


@pytest.mark.parametrize("command", ["simulate", "design", "sensitivity"])
@pytest.mark.parametrize("carry_over", ["0", "0.000001", "0.9999999999"])
def test_a_half_life_of_nothing_or_of_ages_is_worked_out(asked, command, carry_over):
    status, out, _ = asked(command, LIFT, an_estimate(input="lam", p50=carry_over))

    assert status == 0 and "nan" not in out


@pytest.mark.parametrize("command", ["simulate", "design"])
def test_a_million_weeks_neither_hang_nor_break(asked, command):
    weeks, horizon = an_estimate(input="T", p50=1_000_000), an_estimate(input="H", p50=2_000_000)

    assert asked(command, LIFT, weeks, horizon)[0] == 0
    assert asked(command, LIFT, weeks)[0] == 2


def test_a_pilot_that_may_take_a_million_weeks_is_designed(asked):
    plan = a_plan(discount_rate=Decimal("0.1"), thresholds=(("max_pilot_weeks", Decimal(1_000_000)),), end=date(2029, 12, 31))

    status, out, _ = asked("design", LIFT, plan=plan)

    assert status == 0 and len(out.splitlines()) < 100


def test_a_number_that_comes_after_any_pilot_is_refused(asked):
    status, _, err = asked("design", LIFT, kpi_weeks_to_read=Decimal(40))

    assert status == 2 and "takes 40 weeks to be read" in err


def test_a_plan_too_short_for_any_pilot_says_what_to_do(asked):
    status, _, err = asked("design", LIFT, plan=a_plan(end=date(2027, 3, 8)))

    assert status == 2 and "Shorten the pilot" in err
