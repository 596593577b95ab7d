"""What a link opens."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planproof.report.link import Link, read_link


def test_a_link_names_workbook_tactic_and_language():
    assert read_link("workbook=retail&tactic=pinterest-board&lang=fr") == Link("retail", "pinterest-board", "", "fr")


def test_without_a_language_the_browsers_first_that_we_speak_counts():
    assert read_link("", "de-DE,fr-FR;q=0.9,en;q=0.8").lang == "fr"
    assert read_link("lang=en", "fr").lang == "en"


def test_a_language_we_do_not_speak_is_english():
    assert read_link("lang=de").lang == "en"
    assert read_link("lang=de", "fr").lang == "fr"


def test_keys_that_are_not_ours_are_left_out():
    assert read_link("token=secret&workbook=retail&template=x").to("audit") == "/audit?workbook=retail&lang=en"


@given(st.text(), st.text())
def test_a_link_reads_back_what_it_was_written_with(workbook, tactic):
    address = Link(workbook, tactic, lang="fr").to("audit")

    assert read_link(address.partition("?")[2]) == Link(workbook, tactic, lang="fr")
    assert not set('<>"\' ') & set(address)
