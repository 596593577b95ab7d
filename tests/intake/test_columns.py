"""Every field of the model has one column, and every heading means one thing."""
import pytest

from planproof.intake.columns import (
    IDEAS,
    SHEETS,
    THRESHOLDS,
    fold,
    is_example,
    is_part_total,
    is_total,
    may_be_total,
    sheet_named,
)
from planproof.model import estimate, plan, tactic

RECORDS = {"plan": plan.Plan, "objectives": plan.Objective, "budget": plan.BudgetRow, "teams": plan.TeamRow,
           "channels": plan.Channel, "tactics": tactic.Tactic, "risks": plan.Risk, "stakeholders": plan.Stakeholder,
           "estimates": estimate.Estimate, "scenarios": estimate.ScenarioRow,
           "history": plan.HistoryRow}


@pytest.mark.parametrize("key", SHEETS)
def test_every_field_of_the_model_has_its_column(key):
    fields = set(RECORDS[key].model_fields) - {"denied", "extra", "thresholds"}

    columns = {column.field for column in SHEETS[key].columns} - {threshold.field for threshold in THRESHOLDS}

    assert columns == fields


@pytest.mark.parametrize("key", SHEETS)
def test_no_heading_means_two_columns_of_a_sheet(key):
    meanings = {}

    for column in SHEETS[key].columns:
        for name in set(map(fold, column.names)):
            assert meanings.setdefault(name, column) is column, name


@pytest.mark.parametrize("heading", ["coût_total", "Cout Total", "COÛT-TOTAL", "total cost (€)", "Total_Cost :",
                                     "  total\u00a0cost"])
def test_a_heading_is_known_whatever_its_case_accents_and_spaces(heading):
    assert SHEETS["tactics"].column_named(heading).field == "total_cost"


@pytest.mark.parametrize("name, key", [("Équipes", "teams"), ("equipes", "teams"), ("PARTIES_PRENANTES", "stakeholders"),
                                       ("Ideas", "tactics"), ("tactiques", "tactics"), ("Money left", "budget")])
def test_a_sheet_is_known_in_both_languages(name, key):
    assert sheet_named(name).key == key


def test_the_first_layer_has_its_twelve_columns_in_order():
    headings = [SHEETS["tactics"].column(field).heading("en", easy=True) for field in IDEAS]

    assert headings == ["idea", "status", "who asks", "owner", "objective", "channel", "start", "end", "total cost",
                        "paid from", "hours per week", "how we will know"]


def test_only_an_example_row_is_taken_for_one():
    assert is_example("Exemple : un stand au salon") and is_example("example: a stand")
    assert not is_example("Example campaign")


def test_only_a_total_is_taken_for_one():
    assert is_total("TOTAL :") and is_total("Sous-total")
    assert is_total("Total HT 2027") and is_total("Total (€)")
    assert is_part_total("Sous-total réseaux") and is_part_total("Subtotal events")
    assert not is_total("Total rebrand") and may_be_total("Total rebrand") and not may_be_total("Rebrand")
