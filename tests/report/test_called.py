"""Places are called what the team's own file calls them; what it does not have is called by ours."""
from datetime import date

import pytest

from planproof.audit.finding import Change, placed
from planproof.intake import Mapping, SheetMapping, read_file
from planproof.line import assess, names_told, reading_told
from planproof.model.message import FieldNames, InputName, Place, SheetName, say
from planproof.model.names import Names, tidy_name
from planproof.report.audit_page import audit_page
from planproof.report.audit_text import audit_text
from planproof.report.publish import publish_page
from planproof.report.ways import changes_told, records_called
from planproof.report.wording import Wording
from tests.builders import a_tactic, a_workbook, an_objective
from tests.intake.files import an_xlsx

AS_OF = date(2027, 1, 4)
OWN = Names(sheets={"tactics": "Actions 2027"},
            columns={"tactics": {"name": "Campagne", "funding": "Poste", "total_cost": "Montant HT"}})
SCRIPT = "<img src=x onerror=alert(1)>"


def spaced(text: str) -> str:
    """French as it is typed, with plain spaces."""
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("’", "'")


def test_a_sheet_and_its_columns_bear_the_files_names():
    wording = Wording("fr", OWN)

    assert wording.sheet("tactics") == "Actions 2027"
    assert wording.columns("tactics", ("funding", "total_cost")) == ("Poste", "Montant HT")


@pytest.mark.parametrize("lang, sheet, first_layer, detail", [("en", "Ideas", "paid from", "fed by"),
                                                              ("fr", "Idées", "payé sur", "alimenté par")])
def test_what_the_file_does_not_have_bears_the_templates_name_in_the_pages_language(lang, sheet, first_layer, detail):
    wording = Wording(lang)

    assert wording.sheet("tactics") == sheet
    assert wording.columns("tactics", ("funding", "fed_by")) == (first_layer, detail)
    assert wording.columns("nobody", ("knows",)) == ("knows",)


def test_details_that_one_column_says_are_called_by_that_column_until_the_file_has_them():
    details = ("kpi", "kpi_target", "kpi_date")
    full = Names(columns={"tactics": {"kpi": "Indicateur", "how_we_will_know": "Preuve"}})

    assert Wording("en").columns("tactics", details) == ("how we will know",)
    assert Wording("fr", full).columns("tactics", details) == ("Indicateur", "indicateur cible", "indicateur date")


def test_a_remedy_a_place_and_a_question_name_the_files_own_places():
    remedy = placed((Change("tactics", "a", "funding"), Change("tactics", "a", "total_cost")), "Salon", say("say it."))
    wording = Wording("fr", OWN)

    assert spaced(wording.say(remedy)) == "Feuille « Actions 2027 », « Salon », Poste, Montant HT : say it."
    assert spaced(wording.place(Place(sheet=SheetName("estimates")))) == "feuille « Estimations »"
    assert str(remedy).startswith("Sheet “Tactics”, “Salon”, funding, total_cost:")


def test_an_input_is_called_by_its_plain_name():
    assert [Wording(lang).say(InputName("delta")) for lang in ("en", "fr")] == ["lift", "gain"]


def test_a_headline_and_a_list_keep_the_names():
    sheets = (SheetName("tactics"), SheetName("risks"))

    assert Wording("en", OWN).headline(say("In {sheets}", sheets=sheets)) == "In Actions 2027, Risks"
    assert Wording("en", OWN).say(FieldNames("tactics", ("name", "owner"))) == "Campagne, owner"


def a_template_as_people_fill_it(tmp_path):
    headings = ["Idée", "Coût total", "Payé sur", "Comment le saurons-nous", "alimenté_par", "indicateur_cible"]
    return an_xlsx(tmp_path, Idées=[headings, ["Salon", 500, "Radio", "aucun", None, None]],
                   Argent_restant=[["Ligne", "2027-01"], ["Radio", 100]], Plan=[["Devise", "EUR"], ["Début", date(2027, 1, 1)]])


def test_reading_a_file_finds_its_names(tmp_path):
    names = read_file(a_template_as_people_fill_it(tmp_path)).names

    assert names.sheets == {"tactics": "Idées", "budget": "Argent restant", "plan": "Plan"}
    assert names.column("tactics", "fed_by") == "alimenté_par" and names.column("plan", "currency") == "Devise"
    assert names.column("tactics", "kpi_target") is None, "nobody filled it in, and another column says it"
    assert names.column("budget", "amount") is None, "a month is no name for all amounts"


def test_a_mapping_gives_the_teams_own_headings_as_names(tmp_path):
    columns = {"Campagne": "name", "janv.": "2027-01", "févr.": "2027-02", "Montant\nHT": "total_cost"}
    path = an_xlsx(tmp_path, Suivi=[list(columns), ["Salon", 1, 2, 3]])

    reading = read_file(path, mapping=Mapping(sheets=(SheetMapping(sheet="Suivi", meaning="tactics", columns=columns),)))

    assert reading.names.sheets == {"tactics": "Suivi"}
    assert reading.names.columns["tactics"] == {"name": "Campagne", "total_cost": "Montant HT"}


def test_the_names_are_kept_with_how_the_file_was_read(tmp_path):
    reading = read_file(a_template_as_people_fill_it(tmp_path))

    assert names_told(reading_told(reading, None)) == reading.names
    assert names_told("") == names_told('{"dates": null}') == Names()


def test_the_audit_in_plain_text_lists_the_changes_by_sheet_and_record_in_the_files_words(tmp_path):
    reading = read_file(a_template_as_people_fill_it(tmp_path))
    report = assess(reading.workbook, AS_OF).report

    said = spaced(audit_text(report, Wording("fr", reading.names), called=records_called(reading.workbook)))

    lines = said.splitlines()
    counted = next(place for place, line in enumerate(lines) if "changements la rendraient prête" in line)
    assert lines[counted + 1] == "      - Idées : Coût total, objectif, canal, Comment le saurons-nous, garde fous"
    assert "Feuille « Idées », « Salon », Comment le saurons-nous : donnez le chiffre" in said
    assert "Tactiques" not in said and "financement" not in said


def test_every_change_that_is_counted_is_listed():
    from planproof.audit.changes import Way

    changes = (Change("tactics", "a", "funding"), Change("tactics", "a", "kpi_date"), Change("tactics", "b", "status"),
               Change("objectives", "more", "target"), Change("plan", "", "brand_message"))
    goal, letter = an_objective("more", statement="Sell more"), a_tactic("b", name="Old letter")
    called = records_called(a_workbook(a_tactic("a"), letter, goal))

    assert changes_told(Way("pilot", changes, ()), "a", called, Wording("en", OWN)) == [
        "Actions 2027: Poste, how we will know (the day it is read)", "Actions 2027, “Old letter”: status",
        "Objectives, “Sell more”: target", "Plan: brand message"]


@pytest.mark.parametrize("text, said", [("Montant\n HT ", "Montant HT"), ("a\x1b[31mb", "a [31mb"), ("x" * 500, "x" * 79 + "…")])
def test_a_name_is_said_on_one_line_without_signs_that_nobody_sees(text, said):
    assert tidy_name(text) == said


def test_a_heading_that_looks_like_markup_stays_text_on_every_page(tmp_path):
    columns = {SCRIPT: "name", f"{SCRIPT} HT": "funding"}
    path = an_xlsx(tmp_path, Suivi=[list(columns), ["Salon", None]])
    reading = read_file(path, mapping=Mapping(sheets=(SheetMapping(sheet="Suivi", meaning="tactics", columns=columns),)))
    assessed = assess(reading.workbook, AS_OF)

    drawn = "".join(map(str, audit_page(assessed, Wording("en", reading.names))))
    for page in (drawn, publish_page(assessed, names=reading.names)):
        assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt; HT" in page


def test_braces_in_a_heading_are_no_fields():
    names = Names(sheets={"tactics": "{0} {what}"}, columns={"tactics": {"funding": "{columns}"}})

    said = Wording("en", names).say(placed((Change("tactics", "a", "funding"),), "{record}", say("say it.")))

    assert said == "Sheet “{0} {what}”, “{record}”, {columns}: say it."
