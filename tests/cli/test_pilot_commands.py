"""Commit to a pilot, write its results down, read it out: from the command line."""
import json
from pathlib import Path

import pytest

from planproof.cli import main

RETAIL = str(Path(__file__).parents[2] / "data" / "samples" / "retail.xlsx")
IDEA = ("--tactic", "pinterest-board", "--as-of", "2027-02-01")
RESULTS = "arm,week,people,conversions\n" + "".join(
    f"reached,{week},15000,{week + 8}\nleft out,{week},15000,1\n" for week in range(1, 5))


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("PLANPROOF_LANG", "en")


def run(*arguments: str, capsys) -> tuple[int, str, str]:
    status = main(list(arguments))
    said = capsys.readouterr()
    return status, said.out, said.err


def a_file(folder: Path, text: str = RESULTS, name: str = "results.csv") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_a_commitment_is_printed_and_written_as_record_and_as_page(tmp_path, capsys):
    record, page = str(tmp_path / "pin.json"), str(tmp_path / "pin.html")

    status, out, _ = run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)
    run("register", RETAIL, *IDEA, "--out", page, capsys=capsys)

    made = json.loads(Path(record).read_text("utf-8"))
    assert status == 0 and made["hash"] in out and "committed to on 1 February 2027" in out
    assert made["hash"] in Path(page).read_text("utf-8")


def test_the_same_commitment_has_the_same_bytes(capsys):
    once, again = (run("register", RETAIL, *IDEA, "--json", capsys=capsys)[1] for _ in range(2))

    assert once == again and json.loads(once)["pilot"]["tactic"] == "pinterest-board"


def test_a_commitment_is_never_written_over(tmp_path, capsys):
    record = str(tmp_path / "pin.json")

    first, second = (run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)[0] for _ in range(2))

    assert (first, second) == (0, 2)


def test_a_later_commitment_names_the_one_that_it_replaces(tmp_path, capsys):
    record = str(tmp_path / "pin.json")
    run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)

    _, out, _ = run("register", RETAIL, *IDEA, "--seed", "8", "--replaces", record, "--json", capsys=capsys)

    assert json.loads(out)["hash"] == json.loads(Path(record).read_text("utf-8"))["hash"]


def test_a_pilot_is_read_out(tmp_path, capsys):
    status, out, err = run("read-out", RETAIL, *IDEA, "--results", a_file(tmp_path), capsys=capsys)

    assert (status, err) == (0, "")
    assert out.startswith(("Roll out:", "Continue:")) and "week 4 of 14" in out and "of the 14 aimed for" in out


def test_a_read_out_goes_into_json(tmp_path, capsys):
    _, out, _ = run("read-out", RETAIL, *IDEA, "--results", a_file(tmp_path), "--json", capsys=capsys)

    told = json.loads(out)
    assert told["answer"] in ("continue", "scale") and told["registration"] is None
    assert {"sentence", "reasons", "measured", "findings", "judgements", "alarms", "target"} <= set(told)


def test_a_pilot_is_read_out_as_it_was_registered(tmp_path, capsys):
    record = str(tmp_path / "pin.json")
    run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)

    status, out, _ = run("read-out", RETAIL, *IDEA, "--results", a_file(tmp_path), "--registration", record, capsys=capsys)

    assert status == 0 and "As registered on 1 February 2027" in out


@pytest.mark.parametrize(("change", "why"), [(('"seed": 7', '"seed": 8'), "was changed after it was made"),
                                             (('"pilot"', '"pilots"'), "not a registration")])
def test_a_registration_that_somebody_touched_is_refused(tmp_path, capsys, change, why):
    record = str(tmp_path / "pin.json")
    run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)
    Path(record).write_text(Path(record).read_text("utf-8").replace(*change), "utf-8")

    status, out, err = run("read-out", RETAIL, *IDEA, "--results", a_file(tmp_path), "--registration", record, capsys=capsys)

    assert (status, out) == (2, "") and why in err


def test_the_registration_of_another_pilot_is_refused(tmp_path, capsys):
    record = str(tmp_path / "pin.json")
    run("register", RETAIL, *IDEA, "--out", record, capsys=capsys)

    other = ("--tactic", "basket-reminder", "--results", a_file(tmp_path), "--registration", record)
    status, _, err = run("read-out", RETAIL, *other, capsys=capsys)

    assert status == 2 and "registers the pilot of pinterest-board, not of basket-reminder" in err


def test_bad_results_are_told_where_they_stand(tmp_path, capsys):
    file = a_file(tmp_path, RESULTS.replace("15000,9", "15000,90000", 1).replace("left out,2,15000", "left out,2,-5"))

    status, out, err = run("read-out", RETAIL, *IDEA, "--results", file, capsys=capsys)

    assert (status, out) == (2, "") and len(err.splitlines()) >= 2 and "row 2" in err and "row 5" in err


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_template_for_results_is_the_pilots_own(tmp_path, capsys, lang):
    file = tmp_path / "results.csv"

    status, out, _ = run("template", str(file), "--results", "pinterest-board", "--plan", RETAIL, "--lang", lang, capsys=capsys)

    lines = file.read_text("utf-8-sig").splitlines()
    assert status == 0 and "read-out" in out
    assert len(lines) == 1 + 2 * 14 and "e-mail orders stay above 145 a week" in lines[0]


def test_a_template_for_results_needs_the_plan(tmp_path, capsys):
    status, _, err = run("template", str(tmp_path / "results.csv"), "--results", "pinterest-board", capsys=capsys)

    assert status == 2 and "--plan" in err
