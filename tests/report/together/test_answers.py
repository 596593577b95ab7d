"""To start one idea: the answers side by side, or why there is none."""
from planproof.funding.make_room import alone, make_room
from planproof.line import accepted, weigh
from planproof.report.funding_page import answers_part
from planproof.report.together.answers import Answer, no_answer, to_record
from planproof.report.together.words import Words
from tests.builders import a_decision, an_estimate
from tests.report.together.tries import DAY, EN, EVIL, a_crowded_team, a_try, plain

TICKED = {"radio", "letter", "april"}


def asked(workbook, id="fair", ticked=TICKED, **more):
    weighing = a_try(workbook, ticked)
    starts = make_room(workbook, id, beside=weighing.ticked, values=weighing.assessed.outlook.values, as_of=DAY)
    found = [Answer(start, weigh(weighing.assessed, start.tactics)) for start in starts]
    return weighing, found, answers_part(weighing.assessed, found, EN, **{"before": weighing.weighed.value, "ask": True, **more})


def test_each_answer_says_what_stops_and_what_that_frees_and_leaves():
    _, found, shown = asked(a_crowded_team())

    assert len(found) == 1 and 'aria-label="The answer"' in shown
    assert "Does not start" in plain(shown) and "Stops Letter" not in plain(shown)
    assert "Money freed 700 € Hours freed 0 h" in plain(shown) and "Stays free 700 €" in plain(shown)
    assert "✓ Everything then fits." in plain(shown) and 'data-say="take:0"' in shown


def test_several_answers_are_numbered():
    workbook = a_crowded_team()
    small = workbook.tactic("fair").but(total_cost="400")

    _, found, shown = asked(workbook.with_tactic(small))

    assert len(found) == 2 and "Answer 1" in plain(shown) and "Answer 2" in plain(shown)
    assert "Stops Letter" in plain(shown) and 'data-say="take:1"' in shown


def test_where_there_is_room_nothing_has_to_stop():
    _, _, shown = asked(a_crowded_team(), "april", {"letter"})

    assert "Nothing has to stop." in plain(shown) and "Money freed" not in plain(shown)


def test_what_was_too_much_for_another_reason_is_said():
    _, _, shown = asked(a_crowded_team(), "april", {"fair", "radio", "letter"})

    assert "▲ Still too much, for other reasons: Social." in plain(shown)


def test_a_page_for_reading_takes_no_answer():
    assert "data-say" not in asked(a_crowded_team(), ask=False)[2]


def test_what_no_stop_makes_room_for_says_what_is_in_its_way():
    workbook = a_crowded_team()
    large = workbook.with_tactic(workbook.tactic("fair").but(total_cost="2000"))

    assert make_room(large, "fair", beside=TICKED, values={}, as_of=DAY) == ()
    shown = no_answer("fair", alone(large, "fair", values={}, as_of=DAY), Words(large, EN))
    assert "No stop makes room for “Fair”." in plain(shown) and "Social, March 2027: 700 € too much" in plain(shown)


def test_what_would_be_put_on_record_is_listed_in_words():
    weighing, found, _ = asked(a_crowded_team())

    decisions = accepted(weighing.assessed, found[0].start, by="Léa", rationale="why", on=DAY)
    shown = to_record(decisions, Words(weighing.assessed.workbook, EN))

    assert "2 decisions on record together" in plain(shown) and "Fund : Fair" in plain(shown) and "Decline :" in plain(shown)
    assert EVIL not in shown


def test_one_decision_is_one_decision():
    shown = to_record([a_decision("fair")], Words(a_crowded_team(), EN))

    assert "one decision on record" in plain(shown) and "Pilot first : Fair" in plain(shown)


def test_value_that_is_lost_is_said_with_its_sum():
    workbook = a_crowded_team()
    rows = (("N", 10_000), ("h", "0.2"), ("p0", "0.01"), ("delta", "0.2"), ("v", 80), ("g", "0.4"), ("c_m", "0.01"),
            ("U", 10_000), ("H", 52), ("e", 2), ("w", 30), ("lam", "0.1"))
    valued = workbook.but(estimates=tuple(an_estimate("radio", symbol, p50=value) for symbol, value in rows))

    _, found, shown = asked(valued)

    assert found[0].start.lost > 0 and "nothing known" not in plain(shown)
