"""What holds of every audit, whatever the plan."""
import json
from datetime import date
from decimal import Decimal as D

from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.audit import as_json, rulebook
from planproof.model.tactic import Share, Tactic, TeamHours
from planproof.model.workbook import Workbook
from tests.audit.asking import a_forecast, a_funding, a_report, a_sound_workbook
from tests.builders import a_channel, a_line, a_plan, a_team, a_workbook, an_objective

IDS = ("one", "two", "three", "four")
MONEY = st.sampled_from([None, D(0), D(100), D("999.99"), D(5_000)])
HOURS = st.lists(st.builds(TeamHours, team=st.sampled_from([None, "Content", "Design"]), hours=st.sampled_from([D(1), D(30)])),
                 max_size=2).map(tuple)
PARTS = st.sampled_from([None, D("0.4"), D("0.6"), D(1)])
SHARES = st.lists(st.builds(Share, line=st.sampled_from(["Social", "Events"]), share=PARTS), max_size=2).map(tuple)
NAMES = st.lists(st.sampled_from(IDS), max_size=2, unique=True).map(tuple)
DAY = st.sampled_from([None, date(2027, 2, 10), date(2027, 3, 1)])
END = st.sampled_from([None, date(2027, 3, 31), date(2027, 9, 30)])
WORDS = {"channel": st.sampled_from([None, "newsletter", "tiktok"]), "owner": st.sampled_from([None, "Ann"]),
         "kpi": st.sampled_from([(), ("likes",), ("leads",)]), "kpi_baseline": MONEY, "kpi_target": MONEY, "kpi_date": DAY,
         "objectives": st.sampled_from([(), ("leads",), ("old",)]), "crm_campaign": st.sampled_from([None, "spring"]),
         "exit_criteria": st.sampled_from([(), ("too few",)]), "fast_lane": st.sampled_from([None, True]), "asked": MONEY}


def tactics(id: str) -> st.SearchStrategy[Tactic]:
    status = st.sampled_from(["proposed", "running", "stopped"])
    return st.builds(Tactic, id=st.just(id), name=st.just(f"Idea {id}"), status=status, total_cost=MONEY, weekly_cost=MONEY,
                     launch_cost=MONEY, funding=SHARES, hours=HOURS, start=DAY, end=END, feeds=NAMES, fed_by=NAMES,
                     requires=NAMES, stops=NAMES, **WORDS)


PLAN = (a_plan(trial_reserve=D(1000)), an_objective("leads"), an_objective("old", status="dropped"), a_team("Content"),
        a_team("Design", hours=4, objective="old"), a_line("Social", budget=1000, objective="leads"),
        a_line("Events", month=None), a_channel("newsletter"), a_channel("tiktok", incumbent=False))
WORKBOOKS = st.tuples(*map(tactics, IDS)).map(lambda rows: a_workbook(*PLAN, *rows))
IN_ITS_FAVOUR = ("funding", "objectives", "feeds", "fed_by", "crm_campaign", "channel", "owner", "kpi", "kpi_baseline",
                 "kpi_target", "kpi_date", "end", "exit_criteria", "asked", "stops", "fast_lane")


def results(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {audit.id: {finding.check: finding.result for finding in audit.findings} for audit in a_report(workbook).tactics}


@settings(max_examples=150, deadline=None)
@given(WORKBOOKS, st.sampled_from(IN_ITS_FAVOUR))
def test_to_empty_a_field_never_makes_a_check_pass(workbook, field):
    before = workbook.tactics[0]
    emptied = workbook.with_tactic(before.but(**{field: () if isinstance(getattr(before, field), tuple) else None}))

    was, now = results(workbook)["one"], results(emptied)["one"]

    asking = [rule.id for rule in rulebook("") if field in (*rule.needs, *rule.fields)]
    assert not [check for check in asking if was[check] in ("UNKNOWN", "FAIL") and now[check] == "PASS"]


SPOKEN_AGAINST_IT = {"skill_gap", "contacts_per_week", "rework_probability", "rework_cost", "wind_down_cost", "promised",
                     "promised_cost", "requires", "excludes"}
ANSWERS = sorted(field for field, value in a_sound_workbook().tactics[0] if value not in (None, ()) and field not in
                 {"id", "name", "kind", "status", "denied", "extra", *SPOKEN_AGAINST_IT})
SPOILT = {"total_cost": D(9_000), "kpi": ("likes",), "objectives": ("old",), "hours": (TeamHours(team="Content", hours=D(90)),),
          "channel": "tiktok", "start": date(2027, 1, 1), "end": date(2027, 12, 31), "asked": D(1), "ring_fenced": "2027-03-01",
          "kpi_weeks_to_read": D(60), "niches": ("one",), "improvements": ("someday",), "listening_hours": D(0)}
AROUND = (an_objective("old", status="dropped", target=D(1)), a_team("Care", objective="old"),
          a_channel("tiktok", incumbent=False, trend="declining", good_for=("old",)), a_line("Club", objective="old"))


@settings(max_examples=150, deadline=None)
@given(st.sets(st.sampled_from(ANSWERS), max_size=4), st.sets(st.sampled_from(sorted(SPOILT)), max_size=4),
       st.sampled_from(ANSWERS), st.booleans())
def test_to_empty_an_answer_of_a_tactic_with_holes_and_faults_never_makes_a_check_pass(empty, spoilt, field, no):
    workbook = a_sound_workbook(*AROUND).but(plan=a_plan(empty_means_no=no, trial_hours=D(5), trial_reserve=D(10)))
    sound = workbook.tactics[0]
    faulty = sound.but(**{name: SPOILT[name] for name in spoilt}, **_emptied(sound, empty - spoilt))

    was, now = (_findings(workbook.with_tactic(tactic)) for tactic in (faulty, faulty.but(**_emptied(sound, {field}))))

    for rule in rulebook(""):
        asked = {*rule.needs, *rule.fields, *(change.field for change in was[rule.id].changes if change.record == "idea")}
        if field in asked or {"total_cost", "cost"} <= {field, *asked}:
            assert was[rule.id].holds or now[rule.id].result != "PASS", rule.id


def _emptied(tactic: Tactic, fields) -> dict[str, object]:
    return {field: () if isinstance(getattr(tactic, field), tuple) else None for field in fields}


def _findings(workbook: Workbook):
    audit = a_report(workbook, forecasts=[a_forecast()], funding=a_funding("idea")).tactic("idea")
    return {finding.check: finding for finding in audit.findings}


def renamed(workbook: Workbook, new: dict[str, str]) -> Workbook:
    """The same workbook with every id of a tactic replaced."""
    def links(tactic: Tactic) -> dict[str, tuple[str, ...]]:
        return {field: tuple(new[id] for id in getattr(tactic, field)) for field in ("feeds", "fed_by", "requires", "stops")}

    return workbook.but(tactics=tuple(tactic.but(id=new[tactic.id], **links(tactic)) for tactic in workbook.tactics))


@settings(max_examples=60, deadline=None)
@given(WORKBOOKS, st.permutations(range(4)))
def test_order_and_ids_change_nothing_but_the_order_and_the_ids(workbook, order):
    new = {id: f"x{place}" for id, place in zip(IDS, order, strict=True)}
    moved = workbook.but(tactics=tuple(workbook.tactics[place] for place in order))
    other = renamed(moved, new)

    plain, changed = a_report(workbook), a_report(other)

    assert {audit.id: _essence(audit) for audit in plain.tactics} == \
        {id: _essence(changed.tactic(new[id])) for id in IDS}
    assert changed.headline == plain.headline


def _essence(audit):
    return (audit.grade, audit.verdict, audit.vote, audit.missing, audit.because,
            [(finding.result, finding.at_stake, len(finding.evidence)) for finding in audit.findings])


@settings(max_examples=40, deadline=None)
@given(WORKBOOKS)
def test_the_same_inputs_give_the_same_bytes(workbook):
    first, again = (json.dumps(as_json(a_report(workbook)), ensure_ascii=False) for _ in range(2))

    assert first == again


@settings(max_examples=60, deadline=None)
@given(WORKBOOKS)
def test_grades_never_say_more_than_the_signs(workbook):
    for audit in a_report(workbook).tactics:
        assert audit.failed_signs or audit.grade not in ("random", "drifting")
        assert not audit.unknown_signs or audit.grade != "integrated"
        assert (audit.vote == "YES") == (not audit.missing)


@settings(max_examples=40, deadline=None)
@given(WORKBOOKS)
def test_whatever_does_not_hold_has_a_remedy_with_a_place(workbook):
    for audit in a_report(workbook).tactics:
        for finding in audit.findings:
            assert finding.holds or (finding.changes and str(finding.remedy).startswith("Sheet “"))
