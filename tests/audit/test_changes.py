"""The smallest set of changes: sufficient, minimal, and really the smallest, by auditing again with the changes made."""
from datetime import date
from decimal import Decimal as D
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.audit import audit
from planproof.audit.changes import Prospect, after, lifts, smallest_way
from planproof.audit.covering import Open, fewest_changes
from planproof.audit.finding import FAIL, NA, PASS, UNKNOWN, Change, Finding
from planproof.audit.room import Place
from planproof.audit.verdict import Findings, judge
from planproof.funding import Room, fund
from tests.audit.asking import NEW_YEAR, SOUND, a_forecast, a_funding, a_report, a_sound_workbook
from tests.audit.test_verdict import CHOSEN, RULES, found
from tests.builders import a_channel, a_line, a_plan, a_tactic, an_objective

FIELDS = "abcdef"
LIFTED = ("fund", "pilot")


def change(field):
    return Change("tactics", "idea", field)


# the cover itself
SETS = st.lists(st.sampled_from(FIELDS), min_size=1, max_size=3, unique=True).map(lambda fields: tuple(map(change, fields)))
OPENS = st.lists(st.builds(Open, check=st.just("x"), ways=st.lists(SETS, max_size=3).map(tuple),
                           wakes=st.none() | st.sets(st.sampled_from(FIELDS)).map(lambda names: frozenset(map(change, names)))),
                 max_size=6)


def stands(opens, changes):
    return not any(check.in_the_way_after(frozenset(changes)) for check in opens)


@settings(max_examples=200, deadline=None)
@given(OPENS)
def test_no_smaller_set_mends_all_checks(opens):
    every = [set(chosen) for size in range(len(FIELDS) + 1) for chosen in combinations(map(change, FIELDS), size)]
    smallest = next((chosen for chosen in every if stands(opens, chosen)), None)

    best = fewest_changes(opens)

    assert (best is None) == (smallest is None)
    assert best is None or stands(opens, best) and len(best) == len(smallest)


def test_one_change_that_mends_two_checks_is_made_once():
    both = [Open("A1", ((change("a"),), (change("b"),))), Open("B1", ((change("b"), change("c")), (change("a"),)))]

    assert fewest_changes(both) == {change("a")}


def test_a_check_that_nothing_mends_leaves_no_way():
    assert fewest_changes([Open("C2", ())]) is None


# judged again
RESULTS = st.fixed_dictionaries({rule.id: st.sampled_from([PASS, PASS, PASS, FAIL, UNKNOWN, NA]) for rule in RULES})
MONEY = st.sampled_from([-50.0, 0.0, 1.0, 50.0])


@settings(max_examples=150, deadline=None)
@given(RESULTS, st.none() | st.tuples(MONEY, MONEY), st.data())
def test_after_the_changes_the_verdict_is_fund_or_pilot_and_without_any_one_of_them_it_is_not(results, money, data):
    ways = st.lists(SETS, min_size=1, max_size=2)
    findings = found(**results)
    findings = Findings(findings.rules, tuple(
        finding if finding.holds else _open(finding, data.draw(ways), data.draw(st.booleans())) for finding in findings.found))
    forecast = money and a_forecast(now=money[0], pilot=money[1])

    way = smallest_way(findings, Prospect(forecast, Place("idea", CHOSEN)))

    if way is None:
        assert forecast is not None
        return
    good = forecast or a_forecast(now=9.0 if way.toward == "fund" else 0.0, pilot=5.0)
    assert judge(after(findings, "idea", frozenset(way.changes)), good, CHOSEN, running=False) in LIFTED
    for left_out in way.changes:
        rest = frozenset(way.changes) - {left_out}
        assert left_out.sheet == "estimates" or not lifts(way.toward, findings, "idea", rest)


def _open(finding: Finding, ways, silent) -> Finding:
    return finding._replace(changes=ways[0], instead=tuple(ways[1:]), silent=silent)


# audited again
NAMED = sorted(set(SOUND) - {"kind", "stops", "denied"})
NAMES = {"funding": "line", "total_cost": "cost"}          # as the builder calls them
TOLD = ("kpi", "kpi_baseline", "kpi_target", "kpi_date")


def emptied(fields):
    return {field: () if isinstance(SOUND[field], tuple) else None for field in fields}


FUND, PILOT = a_forecast(), a_forecast(now=1.0, pilot=5.0)


def verdicts_of(silent, made, forecast):
    """The real verdict of the sound tactic that says nothing of some fields, once those of `made` are answered again.

    Where there is no forecast and the estimates are among them, both are given: one to fund it, one to pilot it.
    """
    told = {*made, *(TOLD if "how_we_will_know" in made else ())}
    workbook = a_sound_workbook(**emptied(set(silent) - told))
    forecasts = [[forecast]] if forecast else [[FUND], [PILOT]] if "input" in made else [[]]
    return {a_report(workbook, forecasts=one, funding=a_funding("idea")).tactic("idea").verdict for one in forecasts}


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(NAMED), min_size=1, max_size=5), st.sampled_from([FUND, PILOT, None]))
def test_a_real_audit_agrees_that_the_changes_suffice_and_that_no_fewer_do(silent, forecast):
    audit = a_report(a_sound_workbook(**emptied(silent)), forecasts=[forecast] if forecast else [],
                     funding=a_funding("idea")).tactic("idea")
    if audit.verdict != "fix":
        return
    answers = sorted({*silent, "how_we_will_know", *([] if forecast else ["input"])})

    made = [NAMES.get(one.field, one.field) for one in audit.way.changes]

    assert not verdicts_of(silent, made, forecast).isdisjoint(LIFTED)
    fewer = [chosen for size in range(len(made)) for chosen in combinations(answers, size)]
    assert not [chosen for chosen in fewer if not verdicts_of(silent, chosen, forecast).isdisjoint(LIFTED)]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from([FUND, PILOT, None]), st.sets(st.sampled_from(NAMED), max_size=3))
def test_an_idea_that_says_next_to_nothing_is_lifted_by_its_changes_and_not_without_any_one_of_them(forecast, told):
    silent = set(NAMED) - told
    audit = a_report(a_sound_workbook(**emptied(silent)), forecasts=[forecast] if forecast else [],
                     funding=a_funding("idea")).tactic("idea")
    made = [NAMES.get(one.field, one.field) for one in audit.way.changes]

    assert not verdicts_of(silent, made, forecast).isdisjoint(LIFTED)
    for left_out in made:
        assert verdicts_of(silent, set(made) - {left_out}, forecast).isdisjoint(LIFTED)


# what half an answer wakes
def fields_of(workbook, *, forecast=FUND, tactic="idea"):
    way = a_report(workbook, forecasts=[forecast] if forecast else [], funding=a_funding("idea")).tactic(tactic).way
    return way and [one.field for one in way.changes]


def test_what_a_change_would_bring_into_the_way_is_asked_for_with_it():
    silent = a_sound_workbook(cost=None, line=None, owner=None, hours=None, asked=None)

    assert fields_of(silent) == ["total_cost", "funding", "owner", "hours"]


def test_one_sentence_answers_for_measure_baseline_target_and_date():
    assert fields_of(a_sound_workbook(kpi=(), kpi_baseline=None, kpi_target=None, kpi_date=None)) == ["how_we_will_know"]


def test_the_trial_reserve_may_be_the_shorter_way():
    unplanned = a_sound_workbook(line=None, objectives=())

    assert fields_of(unplanned.but(plan=a_plan(trial_reserve=D(2000))), forecast=PILOT) == ["fast_lane"]
    assert fields_of(unplanned.but(plan=a_plan(trial_reserve=D(10))), forecast=PILOT) == ["funding", "objectives"]


def test_where_no_line_has_the_money_it_asks_for_less():
    dear = {"cost": 5000, "asked": D(5000), "promised_cost": D(5000)}

    assert fields_of(a_sound_workbook(**dear)) == ["total_cost"]
    assert fields_of(a_sound_workbook(a_line("Events", budget=9000), **dear)) == ["funding"]


def test_where_no_channel_meets_its_target_there_is_nothing_to_lean_on():
    workbook = a_sound_workbook(objectives=())
    poor = workbook.but(channels=(a_channel("newsletter", good_for=("leads",), actual=D(1)),))

    assert fields_of(workbook, forecast=PILOT) == ["objectives"]
    assert fields_of(poor, forecast=PILOT) is None


# what the joint funding has to say
def judged(workbook, *forecasts):
    """The audit with the real joint funding of the forecasts' values."""
    asked = {"values": {forecast.tactic: forecast.best_value for forecast in forecasts}, "as_of": NEW_YEAR}
    return audit(workbook, as_of=NEW_YEAR, forecasts={forecast.tactic: forecast for forecast in forecasts},
                 funding=fund(workbook, **asked), room=Room(workbook, **asked))


def asked_of(workbook, *forecasts, tactic="idea"):
    way = judged(workbook, *(forecasts or (FUND,))).tactic(tactic).way
    return way and [(one.record, one.field) for one in way.changes]


def test_what_cannot_start_for_want_of_another_idea_asks_to_be_free_of_it():
    waiting = a_sound_workbook(a_tactic("unpriced"), requires=("unpriced",))

    assert asked_of(waiting) == [("idea", "requires")]


def test_what_asks_more_hours_than_there_are_asks_for_fewer_even_for_a_pilot():
    busy = a_sound_workbook(hours={"Content": 500}, end=date(2027, 3, 31))

    assert asked_of(busy, PILOT) == [("idea", "hours")]


def test_what_another_stops_for_itself_asks_that_one_to_let_it_be():
    must = a_tactic("must", cost=1, line="Social", objectives=("must",), stops=("idea",))
    workbook = a_sound_workbook(an_objective("must", must_serve=True), must, cost=900)

    assert asked_of(workbook) == [("must", "stops")]


def test_an_idea_that_excludes_itself_is_asked_not_to():
    assert asked_of(a_sound_workbook(excludes=("idea",))) == [("idea", "excludes")]


def test_of_two_that_are_worth_the_same_the_one_left_out_asks_the_other_to_stop():
    twin = {**SOUND, "holdout": "one in ten", "signed_off_by": "Léa"}
    workbook = a_sound_workbook(a_tactic("idea b", **twin), holdout="one in ten", stops=("idea b",))

    report = judged(workbook, FUND, a_forecast("idea b"))

    assert (report.tactic("idea").verdict, report.tactic("idea b").verdict) == ("fund", "fix")
    assert [(one.record, one.field) for one in report.tactic("idea b").way.changes] == [("idea b", "stops"), ("idea", "status")]


def test_made_in_the_workbook_the_changes_let_it_in():
    waiting = a_sound_workbook(a_tactic("unpriced"), requires=("unpriced",), owner=None)
    way = judged(waiting, FUND).tactic("idea").way
    answers = {"requires": (), "owner": "Ann"}

    mended = waiting.with_tactic(waiting.tactic("idea").but(**{one.field: answers[one.field] for one in way.changes}))

    assert judged(mended, FUND).tactic("idea").verdict == "fund"
