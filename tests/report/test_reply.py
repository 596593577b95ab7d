"""The reply to whoever asked for an idea: kind, of one page, in both languages, for every verdict, with whatever is known."""
import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planproof.audit.finding import Change
from planproof.errors import PlanproofError
from planproof.intake import read_workbook
from planproof.line import Assessment, assess
from planproof.model.funding import StopList
from planproof.report.reply import Letter, as_html, as_json, as_markdown, as_text, write_reply
from planproof.report.wording import LANGUAGES, Wording
from tests.builders import a_decision, a_plan, a_tactic, a_workbook
from tests.report.boards import DAY, EVIL, a_bare_list, a_team_of_ideas, an_assessment

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
UNKIND = re.compile(r"random|hasard|\bRAM\b|vanity|vanité|Peter|hurdle|EVSI|EVPI|P10|P90|fail|échou|échec|wrong|faux|\bbad\b|"
                    r"mauvais|fault|faute|blame|nobody|personne n'|\{|\}|None|_", re.IGNORECASE)


@cache
def a_sample(name: str) -> Assessment:
    return assess(read_workbook(SAMPLES / f"{name}.xlsx"), date(2026, 11, 23))


def replies(lang: str) -> dict[str, Letter]:
    """Every idea of every sample, answered."""
    return {f"{name}/{tactic.id}": write_reply(a_sample(name), tactic.id, Wording(lang))
            for name in ("cards", "retail", "b2b", "trouble") for tactic in a_sample(name).workbook.tactics}


def the_reply(assessed: Assessment = None, id: str = "sound", lang: str = "en", **more) -> Letter:
    return write_reply(assessed or an_assessment(), id, Wording(lang), **more)


def with_verdict(verdict: str, id: str = "sound", assessed: Assessment | None = None, **audit) -> Assessment:
    """The assessment with another verdict for one idea."""
    assessed = assessed or an_assessment()
    tactics = tuple(replace(it, verdict=verdict, **audit) if it.id == id else it for it in assessed.report.tactics)
    return assessed._replace(report=replace(assessed.report, tactics=tactics))


def said(letter: Letter, title: str) -> str:
    """All that stands under the title that begins like this."""
    section = next(section for section in letter.sections if section.title.startswith(title))
    return " ".join((*section.said, *section.points, *section.after)).replace("\u202f", " ").replace("\xa0", " ")


def names_taken_out(letter: Letter, text: str) -> str:
    named = sorted({letter.to, *re.findall(r"“[^”]*”|«[^»]*»", text)}, key=len, reverse=True)
    for name in filter(None, named):
        text = text.replace(name, "")
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_reply_blames_anybody_or_speaks_our_jargon(lang):
    found = {id: sorted(set(UNKIND.findall(names_taken_out(letter, as_text(letter))))) for id, letter in replies(lang).items()}

    assert {id: words for id, words in found.items() if words} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reply_fits_on_a_page_and_says_something_under_every_title(lang):
    for id, letter in replies(lang).items():
        assert len(as_text(letter).splitlines()) <= 85, id
        assert all(section.title and section.said and all(section.said) for section in letter.sections), id
        assert letter.sections[-1].title in ("What happens next", "Et maintenant\u202f?"), id


def test_the_reply_is_addressed_to_whoever_asked_and_thanks_them():
    letter = the_reply()

    assert (letter.to, letter.greeting) == ("Marc", "Dear Marc,")
    assert "Thank you for the idea “Basket reminder”. You asked why we have not started it yet" in letter.opening


def test_where_nobody_is_known_to_have_asked_it_greets_all_the_same():
    letter = the_reply(id="silent")

    assert letter.greeting == "Hello," and "Thank you" not in letter.opening


def test_it_is_signed_by_whoever_sends_it():
    assert the_reply(signed="Léa").closing[-1] == "Léa" and the_reply().closing[-1] == "Kind regards,"


def test_what_was_not_said_yet_is_asked_for_in_plain_words():
    letter = write_reply(a_bare_list(), "one", Wording("en"))

    assert letter.answer[0] == "Not yet."
    assert "Which budget line pays for it" in said(letter, "What it would take") or "What it costs in all" in said(
        letter, "What it would take")
    assert said(letter, "What would have to stop").startswith("That cannot be said yet.")
    assert "Three figures each" in said(letter, "What a small trial") and "May we ask you" in said(letter, "What a small trial")
    assert "come back to you" in said(letter, "What happens next")


def test_a_budget_that_does_not_suffice_is_said_with_its_figures():
    assert "The line Fairs is 500 € short in March 2027: another line could pay for it" in said(
        the_reply(id="random"), "What it would take")


def with_forecast(**changes) -> Assessment:
    """The sound idea to be piloted, with these figures of its simulation."""
    assessed = with_verdict("pilot")
    forecast = assessed.outlook.forecasts["sound"].but(decision="pilot", **changes)
    return assessed._replace(outlook=assessed.outlook._replace(forecasts={"sound": forecast}))


def test_a_trial_is_told_with_its_length_cost_chance_and_worth():
    figures = {"pilot_cost": 3723.4, "p_scale": 0.2785, "evsi": 3399.0, "smallest_visible_lift": 0.1242, "pilot": 100, "now": 0}

    letter = the_reply(with_forecast(**figures))

    assert letter.answer[0] == "Yes, small first: we propose a trial, and to decide on its result."
    assert said(letter, "What a small trial") == (
        "It would run for 4 weeks and cost about 3,720 €, working time included. In 28 of 100 cases it would end with rolling "
        "the idea out; in all others we would stop there, with no more spent than the trial itself. It would be large enough to "
        "show a gain of 12% or more, compared with doing nothing. What it would teach us is worth about 3,400 € on average: "
        "the losses that it spares us, and the gains that we would otherwise miss.")
    assert said(letter, "What happens next").startswith(
        "With your agreement, Léa sets the trial up. The trial could start on 1 March")


@pytest.mark.parametrize(("figures", "told"), [
    ({"p_scale": 0.001}, "In hardly any simulated case"), ({"p_scale": 0.999}, "In practically every simulated case"),
    ({"evsi": 0.2}, "would hardly teach us anything"),
    ({"smallest_visible_lift": None, "evsi": 10}, "What it would teach us is worth about 10"),
    ({"pilot": 1, "now": 0, "error": 2}, "a close call")])
def test_what_a_trial_cannot_tell_is_said_as_well(figures, told):
    assert told in said(the_reply(with_forecast(**figures)), "What a small trial")


def test_the_french_is_french():
    letter = the_reply(with_forecast(p_scale=0.28), lang="fr")

    assert letter.greeting == "Bonjour Marc," and letter.answer[0].startswith("Oui, mais d'abord en petit")
    assert "Dans 28 cas sur 100, il conduirait à généraliser l'idée" in said(letter, "Ce que coûterait")


def test_what_would_have_to_stop_is_named_with_what_it_frees_and_loses():
    stops = StopList(tactics=("running", "evil"), value_lost=1234.5, money_freed=900, hours_freed=40)
    assessed = an_assessment()
    funding = assessed.funding.but(chosen=(), also_fit=(), stop_lists=(("sound", stops),))

    told = said(the_reply(assessed._replace(funding=funding)), "What would have to stop")

    assert "Newsletter (running)" in told and "(proposed as well)" in told
    assert "That frees 900 € and 40 hours. On average it gives up about 1,230 €" in told


def test_what_its_stop_list_loses_is_not_invented():
    stops = StopList(tactics=("silent",), value_lost=0, money_freed=900, hours_freed=1)
    assessed = an_assessment()
    funding = assessed.funding.but(chosen=(), also_fit=(), unvalued=("silent",), stop_lists=(("sound", stops),))

    assert "cannot be said yet" in said(the_reply(assessed._replace(funding=funding)), "What would have to stop")


def test_nothing_has_to_stop_for_what_fits():
    funding = an_assessment().funding.but(chosen=("sound",))

    assert said(the_reply(an_assessment()._replace(funding=funding)), "What would have to stop").startswith("Nothing: it fits")


@pytest.mark.parametrize(("verdict", "lead"), [
    ("fund", "Yes: we propose to fund it."), ("pilot", "Yes, small first"), ("decline", "We propose not to start it"),
    ("keep", "It is doing well"), ("retest", "We propose to test it once more"), ("stop", "We propose to bring it to an end")])
def test_every_verdict_has_its_answer_and_its_next_step(verdict, lead):
    letter = the_reply(with_verdict(verdict))

    assert letter.answer[0].startswith(lead) and letter.verdict == verdict
    assert said(letter, "What happens next")


def test_what_was_stopped_is_told_so():
    assessed = assess(a_workbook(a_plan(), a_tactic("old", name="Old idea", status="stopped", sponsor="Max")), DAY)

    letter = write_reply(assessed, "old", Wording("en"))

    assert letter.answer == ("It has been stopped.", "It takes no more money or hours.") and "why" not in letter.opening


def test_a_way_that_nobody_sees_is_said_kindly():
    letter = the_reply(with_verdict("fix", "silent", way=None), "silent")

    assert letter.answer[0] == "Not for now." and "gladly work it out again" in as_text(letter).replace("\n", " ")


def test_a_decision_on_record_is_part_of_the_answer():
    workbook = a_team_of_ideas().but(decisions=(a_decision("sound", by="Anne", rationale="we learn <b>most</b> from it"),))

    letter = the_reply(assess(workbook, DAY))

    assert letter.answer[:2] == (
        "On 2 March 2027, Anne decided: Pilot first.", "The reason given: “we learn <b>most</b> from it”")
    assert letter.answer[2].startswith("The figures alone would say: We propose not to start it")
    assert "sets the trial up" in said(letter, "What happens next") and "<b>most" not in as_html(letter)


def test_a_decision_that_agrees_with_the_figures_stands_below_them():
    workbook = a_team_of_ideas().but(decisions=(a_decision("sound", by="Anne", verdict="decline"),))

    letter = the_reply(assess(workbook, DAY))

    assert letter.answer[0].startswith("We propose not to start it")
    assert letter.answer[2] == "On 2 March 2027, Anne decided: Decline."


def test_another_idea_that_has_to_make_room_is_named():
    audit = an_assessment().report.tactic("silent")
    way = audit.way._replace(changes=(Change("tactics", "running", "status"), Change("tactics", "silent", "owner")), findings=())

    letter = the_reply(with_verdict("fix", "silent", way=way), "silent")

    assert "Who looks after it. Room for it: Newsletter would stop, or not start." in said(letter, "What it would take")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hostile_name_stays_text_in_every_form(lang):
    letter = the_reply(id="evil", lang=lang)

    assert "<img" not in as_html(letter) and "&lt;img" in as_html(letter)
    assert "<img" not in as_markdown(letter).replace("\\<", "") and EVIL[:20] in as_text(letter).replace("\n", " ")


def test_a_name_that_goes_on_and_on_leaves_room_for_the_reply():
    assessed = assess(a_workbook(a_plan(), a_tactic("long", name="word " * 1000, sponsor="x" * 5000, owner="y " * 5000)), DAY)

    letter = write_reply(assessed, "long", Wording("en"))

    assert len(as_text(letter)) < 4000 and len(letter.to) == 100 and letter.to.endswith("…")


def test_an_idea_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(PlanproofError, match="There is no tactic nowhere. Take one of: sound, random, running, silent, evil."):
        the_reply(id="nowhere")


def test_the_same_reply_is_the_same_bytes_in_every_form():
    for draw in (as_html, as_markdown, as_text):
        assert draw(the_reply()) == draw(the_reply())
    assert json.dumps(as_json(the_reply())) == json.dumps(as_json(the_reply()))


def test_the_page_asks_nothing_of_the_network_and_runs_no_script():
    page = as_html(the_reply())

    assert "script-src &#39;none&#39;" in page and "<script" not in page and not re.search(r"(src|href)=\"(?!data:|#)", page)


def test_as_json_has_every_part_under_its_name():
    told = as_json(the_reply())

    assert {"tactic", "verdict", "to", "subject", "answer", "sections", "closing", "lang"} <= set(told)
    assert set(told["sections"][0]) == {"title", "said", "points", "after"}
