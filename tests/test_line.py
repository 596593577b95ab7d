"""How the stages are joined."""
from datetime import date
from pathlib import Path

import pytest

import planproof as pp
from planproof.line import Outlook, accepted, assess, decision, given_back, sample_names, sample_path, start_this, weigh
from planproof.model.funding import Start

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
AS_OF = date(2026, 11, 23)


@pytest.fixture(scope="module")
def retail():
    return assess(pp.read_workbook(SAMPLES / "retail.xlsx"), AS_OF)


def an_outlook(retail, **changes) -> Outlook:
    return Outlook({"pinterest-board": retail.outlook.forecasts["pinterest-board"].but(**changes)}, {})


def test_a_value_within_the_simulations_own_error_weighs_nothing(retail):
    noise = an_outlook(retail, now=-100.0, pilot=14.0, error=8.0)

    assert noise.values == {"pinterest-board": 0.0}


def test_a_value_beyond_that_error_weighs_what_it_is_worth(retail):
    clear = an_outlook(retail, now=-100.0, pilot=14.0, error=2.0)

    assert clear.values == {"pinterest-board": 14.0}


def test_estimates_that_cannot_be_simulated_leave_the_other_ideas_their_audit():
    workbook = pp.read_workbook(SAMPLES / "retail.xlsx")
    kept = tuple(row for row in workbook.estimates if (row.tactic, row.input) != ("pinterest-board", "v"))
    channels = tuple(channel.but(revenue_per_conversion=None) for channel in workbook.channels)
    silent = workbook.but(estimates=kept, channels=channels)

    found = assess(silent, AS_OF)

    assert "pinterest-board" in found.outlook.refused
    assert len(found.report.tactics) == len(workbook.tactics)


def test_the_best_affordable_set_ticked_is_worth_what_the_funding_says(retail):
    found = weigh(retail, retail.funding.chosen)

    assert found.fits and found.value == pytest.approx(retail.funding.value)


def test_to_start_an_idea_is_answered_side_by_side_and_never_beats_the_best_set(retail):
    answers = start_this(retail.workbook, "club-walks", as_of=AS_OF, outlook=retail.outlook)

    assert answers == start_this(retail.workbook, "club-walks", as_of=AS_OF)
    assert all("club-walks" in answer.tactics and weigh(retail, answer.tactics).fits for answer in answers)
    assert [answer.lost for answer in answers] == sorted(max(0.0, retail.funding.value - answer.value) for answer in answers)


def test_an_answer_that_is_accepted_puts_on_record_what_starts_stops_and_waits(retail):
    answer = Start(tactic="pinterest-board", tactics=("pinterest-board",), starts=("pinterest-board", "photo-contest"),
                   stops=("search-ads",), waits=("review-request",), value=1.0, lost=0.0, money_freed=0, hours_freed=0)

    decisions = accepted(retail, answer, by="Léa", rationale="we want to learn", on=AS_OF)

    assert [(decision.tactic, decision.verdict) for decision in decisions] == [
        ("pinterest-board", "pilot"), ("search-ads", "stop"), ("review-request", "decline")]
    assert {(decision.by, decision.rationale, decision.on) for decision in decisions} == {("Léa", "we want to learn", AS_OF)}


def test_what_an_idea_requires_is_put_on_record_with_it(retail):
    book = retail.workbook.with_tactic(retail.workbook.tactic("photo-contest").but(requires=("pinterest-board",)))
    answer = Start(tactic="photo-contest", tactics=(), starts=("photo-contest", "pinterest-board", "club-walks"),
                   stops=(), waits=(), value=1.0, lost=0.0, money_freed=0, hours_freed=0)

    decisions = accepted(retail._replace(workbook=book), answer, by="Léa", rationale="both", on=AS_OF)

    assert [(decision.tactic, decision.verdict) for decision in decisions] == [
        ("photo-contest", "fund"), ("pinterest-board", "pilot")]


def test_a_workbook_without_a_file_is_given_back_in_our_own_format(retail, tmp_path):
    name, content = given_back(retail, None, "en")

    back = tmp_path / name
    back.write_bytes(content)
    assert [tactic.id for tactic in pp.read_workbook(back).tactics] == [tactic.id for tactic in retail.workbook.tactics]


def test_every_sample_is_there_in_both_languages():
    assert all(sample_path(name, lang).is_file() for name in sample_names() for lang in ("en", "fr"))


def test_a_decision_is_written_down_with_what_the_audit_says_that_day(retail):
    taken = decision(retail, "go-viral", "fund", by="Léa", rationale="the board wants it", on=AS_OF)

    assert (taken.verdict, taken.computed) == ("fund", "fix")
    assert assess(retail.workbook.but(decisions=(taken,)), AS_OF).report.tactic("go-viral").overridden
