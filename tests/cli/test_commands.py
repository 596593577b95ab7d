"""What the command line promises: exit status, JSON, problems on stderr, the same bytes for the same input."""
import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook as Xlsx

from planproof.cli import main

RETAIL = str(Path(__file__).parents[2] / "data" / "samples" / "retail.xlsx")
COMMANDS = ("app", "lab", "template", "import", "audit", "reply", "design", "simulate", "sensitivity", "register",
            "read-out", "publish")


@pytest.fixture(autouse=True)
def english(monkeypatch, tmp_path):
    monkeypatch.setenv("PLANPROOF_LANG", "en")
    monkeypatch.setenv("PLANPROOF_STORE", f"sqlite:///{tmp_path}/store.db")


def a_file(path: Path, rows: list[list]) -> str:
    book = Xlsx()
    book.active.title = "Tactics"
    for row in rows:
        book.active.append(row)
    book.save(path)
    return str(path)


def run(*arguments: str, capsys) -> tuple[int, str, str]:
    status = main(list(arguments))
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command, capsys):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])

    assert stop.value.code == 0
    assert f"Example: planproof {command}" in " ".join(capsys.readouterr().out.split())


def test_the_audit_as_json_has_the_agreed_shape(capsys):
    status, out, _ = run("audit", RETAIL, "--as-of", "2026-11-23", "--json", capsys=capsys)

    told = json.loads(out)
    tactic = told["tactics"][0]
    assert status == 0
    assert {"workbook", "as_of", "headline", "portfolio", "tactics"} <= set(told)
    assert {"id", "name", "status", "grade", "failed_signs", "unknown_signs", "verdict", "vote", "checks"} <= set(tactic)
    assert {"id", "result", "evidence", "at_stake", "remedy"} <= set(tactic["checks"][0])
    assert told["as_of"] == "2026-11-23" and len(told["tactics"]) == 22


def test_codes_are_english_whatever_the_language_of_the_texts(capsys):
    _, english, _ = run("audit", RETAIL, "--as-of", "2026-11-23", "--json", capsys=capsys)
    _, french, _ = run("audit", RETAIL, "--as-of", "2026-11-23", "--json", "--lang", "fr", capsys=capsys)

    codes = [[(t["verdict"], t["grade"], t["vote"], [c["result"] for c in t["checks"]]) for t in json.loads(out)["tactics"]]
             for out in (english, french)]
    assert codes[0] == codes[1]
    assert json.loads(english)["headline"] != json.loads(french)["headline"]


def test_the_same_input_and_seed_give_the_same_bytes():
    command = [sys.executable, "-m", "planproof", "simulate", RETAIL, "--tactic", "pinterest-board", "--draws", "5000", "--json"]

    outs = [subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2)]

    assert outs[0] == outs[1]


def test_the_simulation_as_json_has_the_agreed_shape(capsys):
    status, out, _ = run("simulate", RETAIL, "--tactic", "pinterest-board", "--draws", "5000", "--json", capsys=capsys)

    told = json.loads(out)
    assert status == 0
    assert set(told["value"]) == {"decline", "now", "pilot"} and told["value"]["decline"] == 0
    assert told["decision"] in ("decline", "pilot", "now")
    for spread in ("npv", "npv_now", "roi_pilot", "roi_life"):
        assert {"p10", "p50", "p90", "mean", "p_loss"} <= set(told[spread])
    assert isinstance(told["assumed"], list)


def test_the_design_is_a_sentence_and_a_table_that_marks_the_best(capsys):
    status, out, _ = run("design", RETAIL, "--tactic", "pinterest-board", "--free", capsys=capsys)

    lines = out.splitlines()
    assert status == 0
    assert lines[0].startswith("Pinterest board of packing lists: pilot it ") and lines[0].endswith("more than doing nothing.")
    assert sum(line.startswith("→") for line in lines) == 1


def test_the_design_as_json_has_the_agreed_shape(capsys):
    status, out, _ = run("design", RETAIL, "--tactic", "pinterest-board", "--json", capsys=capsys)

    told = json.loads(out)
    assert status == 0 and told["pays"] is True
    assert told["best"] == {"weeks_on_air": 12, "weeks_after": 2, "people": 30_000, "left_out": 0.5, **{
        name: told["best"][name] for name in ("net", "teaches", "cost")}}
    assert told["limits"]["fixed"] == ["T", "W", "N", "h"] and told["searched"] == 1
    assert {"band", "by_weeks", "by_people", "relaxed", "ceiling", "reviews", "power", "false_alarm"} <= set(told)


def test_where_no_pilot_pays_the_design_says_what_would_have_to_give(capsys):
    _, english, _ = run("design", RETAIL, "--tactic", "search-ads", capsys=capsys)
    _, french, _ = run("design", RETAIL, "--tactic", "repair-mornings", "--lang", "fr", capsys=capsys)

    assert "no pilot within the limits is worth more than rolling out now" in english
    assert "One would be with any of these" in english
    assert "aucun pilote ne vaut mieux que généraliser tout de suite" in french


def test_what_the_answer_hangs_on_is_said_in_tables(capsys):
    status, out, _ = run("sensitivity", RETAIL, "--tactic", "pinterest-board", "--sobol", capsys=capsys)

    assert status == 0
    for words in ("If it were known", "What would have to be true", "Worth of knowing it", "Explains of the spread",
                  "luck of the measurement", "Decline | 0.0142 | Roll out now"):
        assert words in out


def test_what_the_answer_hangs_on_as_json_has_the_agreed_shape(capsys):
    status, out, _ = run("sensitivity", RETAIL, "--tactic", "pinterest-board", "--json", capsys=capsys)

    told = json.loads(out)
    assert status == 0 and told["decision"] == "pilot" and "sobol" not in told
    assert {"symbol", "low", "high", "net_low", "net_high", "decision_low", "decision_high"} == set(told["tornado"][0])
    assert {"symbol", "stands", "decision", "turns"} == set(told["what_would_have_to_be_true"][0])


def test_strict_fails_only_when_a_sign_fails(tmp_path, capsys):
    random = a_file(tmp_path / "random.xlsx", [["name", "total_cost", "kpi"], ["Go viral", 100, "likes"]])
    silent = a_file(tmp_path / "silent.xlsx", [["name"], ["Go viral"]])

    assert run("audit", random, "--strict", capsys=capsys)[0] == 1
    assert run("audit", random, capsys=capsys)[0] == 0
    assert run("audit", silent, "--strict", capsys=capsys)[0] == 0


def test_every_problem_of_a_file_stands_on_stderr_and_nothing_on_stdout(tmp_path, capsys):
    file = a_file(tmp_path / "bad.xlsx", [["name", "hours", "total_cost"], ["A", "-3", "12,5k"], ["B", -1, 5]])

    status, out, err = run("audit", file, "--json", capsys=capsys)

    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 3
    assert all("bad.xlsx" in line for line in err.splitlines())


def test_a_tactic_that_is_not_there_is_answered_with_those_that_are(capsys):
    status, _, err = run("simulate", RETAIL, "--tactic", "pinterset", capsys=capsys)

    assert status == 2
    assert "pinterest-board" in err


@pytest.mark.parametrize("wrong", [["--draws", "0"], ["--draws", "many"], ["--seed", "-1"], ["--as-of", "tomorrow"]])
def test_a_wrong_option_is_bad_input(wrong, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["simulate", RETAIL, "--tactic", "pinterest-board", *wrong])

    assert stop.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_template_is_never_written_over_a_file(tmp_path, capsys):
    out = str(tmp_path / "plan.xlsx")

    first, second = (run("template", out, capsys=capsys)[0] for _ in range(2))

    assert (first, second) == (0, 2)


def test_an_import_keeps_the_workbook_and_says_under_which_id(capsys):
    from planproof.store import open_store

    status, out, _ = run("import", RETAIL, "--author", "Léa", "--json", capsys=capsys)

    told = json.loads(out)
    workbook, revision = open_store().load(told["workbook"])
    assert status == 0
    assert (revision.author, len(workbook.tactics)) == ("Léa", told["tactics"])


def test_a_file_in_its_own_words_is_read_with_the_proposed_mapping(tmp_path, capsys):
    file = a_file(tmp_path / "own.xlsx", [["Campagne", "Montant HT", "Resp."], ["Pinterest", 1200, "Léa"]])
    mapping = str(tmp_path / "mapping.json")
    own = Path(file).rename(tmp_path / "liste.xlsx")
    book = Xlsx()
    book.active.title = "Feuil1"
    book.active.append(["Campagne", "Montant HT", "Resp."])
    book.active.append(["Pinterest", 1200, "Léa"])
    book.save(own)

    refused = run("audit", str(own), capsys=capsys)[0]
    proposed = run("import", str(own), "--propose", mapping, capsys=capsys)[0]
    status, out, _ = run("audit", str(own), "--map", mapping, "--json", capsys=capsys)

    assert (refused, proposed, status) == (2, 0, 0)
    assert json.loads(out)["tactics"][0]["name"] == "Pinterest"


def test_the_teams_own_file_comes_back_with_the_verdicts(tmp_path, capsys):
    from openpyxl import load_workbook

    file = a_file(tmp_path / "plan.xlsx", [["name", "Our own column"], ["Go viral", "keep me"]])
    out = tmp_path / "back.xlsx"

    status = run("audit", file, "--out", str(out), capsys=capsys)[0]

    rows = list(load_workbook(out)["Tactics"].iter_rows(values_only=True))
    assert status == 0
    assert rows[1][:2] == ("Go viral", "keep me")
    assert any("verdict" in str(head) for head in rows[0])


def test_a_published_page_holds_the_board_and_asks_nothing_outside(tmp_path, capsys):
    out = tmp_path / "board.html"

    status = run("publish", RETAIL, "--out", str(out), "--as-of", "2026-11-23", capsys=capsys)[0]

    page = out.read_text("utf-8")
    assert status == 0
    assert "Pinterest" in page
    assert "default-src" in page and "http-equiv" in page


@pytest.mark.parametrize("command", [("audit", RETAIL, "--out"), ("publish", RETAIL, "--out"), ("template",)])
def test_a_folder_that_is_not_there_is_a_sentence(command, tmp_path, capsys):
    status, _, err = run(*command, str(tmp_path / "nowhere" / "file.xlsx"), capsys=capsys)

    assert status == 2
    assert "nowhere" in err and "Traceback" not in err


def test_the_teams_only_copy_is_never_written_over(tmp_path, capsys):
    file = a_file(tmp_path / "plan.xlsx", [["name"], ["Go viral"]])
    before = Path(file).read_bytes()

    status, _, err = run("audit", file, "--out", file, capsys=capsys)

    assert (status, Path(file).read_bytes()) == (2, before)
    assert "own file" in err


def test_months_across_with_a_total_go_through_propose_and_map_and_count_once(tmp_path, capsys):
    own, mapping = tmp_path / "suivi.xlsx", str(tmp_path / "mapping.json")
    book = Xlsx()
    for row in (["Campagne", "Montant HT", "janv.", "févr."], ["Salon", 300, 100, 200], ["Total", 300, 100, 200]):
        book.active.append(row)
    book.save(own)
    run("import", str(own), "--propose", mapping, capsys=capsys)

    asked = run("audit", str(own), "--map", mapping, "--json", capsys=capsys)
    status, out, _ = run("audit", str(own), "--map", mapping, "--year", "2027", "--json", capsys=capsys)

    assert asked[0] == 2 and "--year 2027" in asked[2]
    assert status == 0 and [(tactic["name"], tactic["asked"]) for tactic in json.loads(out)["tactics"]] == [("Salon", 300)]


def test_remedies_and_changes_speak_of_the_files_own_places_and_codes_stay_english(tmp_path, capsys):
    file = tmp_path / "plan.xlsx"
    book = Xlsx()
    book.active.title = "Idées"
    book.active.append(["Idée", "Coût total", "Payé sur"])
    book.active.append(["Salon", 100, None])
    book.save(file)

    text = run("audit", str(file), "--lang", "fr", capsys=capsys)[1].replace("\u202f", " ")
    told = json.loads(run("audit", str(file), "--lang", "fr", "--json", capsys=capsys)[1])["tactics"][0]

    assert "Feuille « Idées », « Salon », Payé sur" in text and "      - Idées : " in text
    assert {"sheet": "tactics", "record": "salon", "field": "funding"} in told["changes"]["fields"]
    assert "Payé sur" in next(check["remedy"] for check in told["checks"] if check["id"] == "A1")


BAD = {
    "empty.xlsx": b"", "pdf.xlsx": b"%PDF-1.7", "password.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1EncryptedPackage",
    "cut.xlsx": b"PK\x03\x04 cut off", "twice.csv": b"id,name\na,A\na,B\n", "nobody.csv": b"id,name,requires\na,A,ghost\n",
    "shares.csv": b"idea,paid from\na,Social: 60%; Events: 50%\n", "hours.csv": b"idea,hours per week\na,-3\n",
    "money.csv": b"idea,total cost\na,100 EUR\nb,100 USD\n", "dates.csv": b"idea,start,end\na,2027-02-01,2027-01-01\n",
    "huge.csv": b"idea,total cost\na," + b"9" * 400 + b"\n", "open.csv": b'idea,total cost\n"a,5\nb,6\n',
    "own.csv": b"Campagne;Montant HT\nSalon;5\n", "bare.csv": b"Live video\nContest\n",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_by_every_command_and_leaves_nothing_half_done(name, lang, tmp_path, capsys):
    from planproof.store import open_store

    file, page = tmp_path / name, tmp_path / "board.html"
    file.write_bytes(BAD[name])

    for command in (("audit", str(file)), ("import", str(file)), ("simulate", str(file), "--tactic", "a"),
                    ("publish", str(file), "--out", str(page)), ("audit", str(file), "--out", str(tmp_path / "back.csv"))):
        status, out, err = run(*command, "--lang", lang, capsys=capsys)

        assert (status, out) == (2, "") and err.startswith(f"planproof: {name}"), command
        assert all(len(line) < 700 for line in err.splitlines())
    assert open_store().workbooks() == () and sorted(path.name for path in tmp_path.iterdir() if path != file) in (
        ["store.db"], ["store.db", "store.db-shm", "store.db-wal"])


def test_signs_that_would_steer_a_terminal_are_not_sent_to_it(tmp_path, capsys):
    (tmp_path / "tactics.csv").write_bytes(b"idea,owner\n\x1b[31mred\x07,Ana\n")

    status, out, _ = run("audit", str(tmp_path / "tactics.csv"), capsys=capsys)

    assert status == 0 and "red" in out and not set(out) & {"\x1b", "\x07"}


def test_a_file_without_ideas_is_audited_with_a_note_and_not_simulated(tmp_path, capsys):
    file = a_file(tmp_path / "plan.xlsx", [["name", "total_cost"]])

    audited = run("audit", file, capsys=capsys)
    simulated = run("simulate", file, "--tactic", "a", capsys=capsys)

    assert audited[0] == 0 and "There is no idea in this sheet yet." in audited[2]
    assert simulated[0] == 2 and "Write an idea into the file first." in simulated[2]
