"""Results as plain text, and what is handed back in the team's own file."""
from planproof.errors import PlanproofError
from planproof.model.message import Place, say
from planproof.report.additions import additions
from planproof.report.plain import forecast_text, problem_text
from planproof.report.wording import Wording
from tests.report.boards import an_assessment
from tests.report.test_figures import a_forecast

EN, FR = Wording("en"), Wording("fr")


def test_a_problem_says_where_what_and_what_to_do():
    place, fix = Place("a.xlsx", row=3), say("Write {better}.", better="y")

    problem = PlanproofError(say("“{value}” is wrong.", value="x"), where=place, fix=fix)

    assert problem_text(problem, EN) == "a.xlsx, row 3: “x” is wrong. Write y."


def test_a_forecast_says_the_decision_first_then_why():
    said = forecast_text("Basket", a_forecast(assumed=("q", "x")), EN)

    assert said.splitlines()[0] == "Basket: Pilot first."
    assert said.splitlines()[1] == "Rolling out at once loses money in 31 of 100 cases."
    assert "repeat multiplier" in said and "1,000 simulated pilots, seed 7" in said


def test_every_decision_reads_in_french():
    for decision in ("decline", "pilot", "now"):
        assert FR.term(decision) in forecast_text("Panier", a_forecast(decision=decision), FR)


def test_each_tactic_gets_the_same_columns_in_the_readers_language():
    added = additions(an_assessment().report, FR)

    assert list(added) == [audit.id for audit in an_assessment().report.tactics]
    assert len({tuple(columns) for columns in added.values()}) == 1
    assert added["random"]["planproof\u202f: verdict"] == FR.term(an_assessment().report.tactic("random").verdict)
    assert all(columns["planproof\u202f: étape suivante"] for columns in added.values())
