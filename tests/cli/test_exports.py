"""The audit and the reply as files: what is asked for is written whole, and nothing that anybody needs is written over."""
import json
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planproof.cli import main
from tests.cli.test_commands import a_file, run

RETAIL = str(Path(__file__).parents[2] / "data" / "samples" / "retail.xlsx")
DAY = ("--as-of", "2026-11-23")


@pytest.fixture(autouse=True)
def english(monkeypatch, tmp_path):
    monkeypatch.setenv("PLANPROOF_LANG", "en")


@pytest.fixture
def ideas(tmp_path) -> str:
    """A small file: two ideas of the same name, one of a name that goes on and on, one that would run."""
    return a_file(tmp_path / "plan.xlsx", [
        ["id", "idea", "who asks", "total cost"], ["a", "Letter", "Marc", 100], ["b", "Letter", None, 5],
        ["long", "word " * 1000, "x" * 5000, 7], ["evil", "<img src=x onerror=alert(1)>", '\'=HYPERLINK("http://x")', 9]])


def test_the_audit_is_written_in_each_form_at_once(ideas, tmp_path, capsys):
    outs = [tmp_path / name for name in ("back.xlsx", "audit.xlsx", "audit.md")]

    status, out, err = run("audit", ideas, *DAY, "--out", str(outs[0]), "--xlsx", str(outs[1]), "--markdown", str(outs[2]),
                           capsys=capsys)

    assert (status, err) == (0, "") and out.startswith("4 ideas")
    assert load_workbook(outs[1]).sheetnames == ["Summary", "Tactics", "Checks", "Funding"]
    assert outs[2].read_text("utf-8").startswith("**4 ideas")
    assert load_workbook(outs[0])["Tactics"]["E1"].value == "planproof: verdict"


def test_the_same_file_on_the_same_day_gives_the_same_bytes(ideas, tmp_path, capsys):
    pairs = [(tmp_path / f"{name}.xlsx", tmp_path / f"{name}.md") for name in ("first", "again")]

    for xlsx, markdown in pairs:
        run("audit", ideas, *DAY, "--xlsx", str(xlsx), "--markdown", str(markdown), capsys=capsys)

    assert [path.read_bytes() for path in pairs[0]] == [path.read_bytes() for path in pairs[1]]


def test_a_reply_is_printed_as_plain_text(ideas, capsys):
    status, out, err = run("reply", ideas, "--tactic", "a", *DAY, "--author", "Léa", capsys=capsys)

    assert (status, err) == (0, "") and "Dear Marc," in out and out.endswith("plan.\n") and "\nLéa\n" in out


@pytest.mark.parametrize(("name", "begins"), [("reply.html", "<!doctype html>"), ("reply.md", "# Where “Letter” stands"),
                                              ("reply.txt", "Where “Letter” stands")])
def test_a_reply_is_written_as_its_ending_says(ideas, tmp_path, capsys, name, begins):
    status, out, _ = run("reply", ideas, "--tactic", "a", *DAY, "--out", str(tmp_path / name), capsys=capsys)

    assert (status, out) == (0, f"Wrote {tmp_path / name}.\n")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_a_reply_in_french_is_french(ideas, capsys):
    assert "Bonjour Marc," in run("reply", ideas, "--tactic", "a", "--lang", "fr", capsys=capsys)[1]


def test_a_reply_as_json_has_its_parts(ideas, capsys):
    told = json.loads(run("reply", ideas, "--tactic", "a", *DAY, "--json", capsys=capsys)[1])

    assert (told["tactic"], told["to"], told["verdict"]) == ("a", "Marc", "fix")
    assert [set(section) for section in told["sections"]] == [{"title", "said", "points", "after"}] * len(told["sections"])


@pytest.mark.parametrize(("wanted", "said"), [("nowhere", "There is no tactic nowhere. Take one of: a, b"),
                                              ("letter", "Several tactics are called letter. Take one of: a, b."),
                                              ("n" * 5000, "There is no tactic nnn")])
def test_an_idea_that_is_not_there_or_there_twice_is_answered_with_ids(ideas, capsys, wanted, said):
    status, out, err = run("reply", ideas, "--tactic", wanted, capsys=capsys)

    assert (status, out) == (2, "") and said in err and len(err) < 600


@pytest.mark.parametrize("tactic", ["long", "evil"])
@pytest.mark.parametrize("ending", [".html", ".md", ".txt"])
def test_a_hostile_or_endless_name_is_a_text_of_bearable_length(ideas, tmp_path, capsys, tactic, ending):
    out = tmp_path / f"reply{ending}"

    status = run("reply", ideas, "--tactic", tactic, "--out", str(out), capsys=capsys)[0]

    text = out.read_text("utf-8")
    assert status == 0 and "<img src" not in (text if ending != ".txt" else "").replace("\\<", "")
    assert len(text) < 100_000 and "x" * 200 not in text


WRONG = {
    "the team's own file": ("plan.xlsx", "own file"), "a folder": (".", "is a folder"),
    "nowhere": ("none/x.xlsx", "There is no folder"), "another kind": ("audit.pdf", "ending"), "no ending": ("audit", "ending"),
}


@pytest.mark.parametrize("option", ["--xlsx", "--markdown", "reply"])
@pytest.mark.parametrize("wrong", WRONG)
def test_what_must_not_be_written_is_refused_before_anything_is_worked_out(ideas, tmp_path, capsys, option, wrong):
    path, said = WRONG[wrong]
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    command = (["reply", ideas, "--tactic", "a", "--out"] if option == "reply" else ["audit", ideas, option])

    status, out, err = run(*command, str(tmp_path / path), capsys=capsys)

    assert (status, out) == (2, "") and said in err and "Traceback" not in err
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_one_file_is_not_two_things(ideas, tmp_path, capsys):
    (tmp_path / "same.xlsx").symlink_to(tmp_path / "audit.xlsx")

    outs = "--xlsx", str(tmp_path / "audit.xlsx"), "--out", str(tmp_path / "same.xlsx")

    status, _, err = run("audit", ideas, *outs, capsys=capsys)

    assert status == 2 and "is named twice" in err and not (tmp_path / "audit.xlsx").exists()


def test_a_file_of_the_teams_folder_is_not_written_over(tmp_path, capsys):
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "tactics.csv").write_text("idea\nLetter\n")
    (tmp_path / "link.txt").symlink_to(folder / "tactics.csv")

    status, _, err = run("audit", str(folder), "--markdown", str(tmp_path / "link.txt"), capsys=capsys)

    assert status == 2 and "own file" in err and (folder / "tactics.csv").read_text() == "idea\nLetter\n"


@pytest.mark.parametrize("command", ["publish"])
def test_a_page_is_not_written_over_the_teams_file_either(ideas, capsys, command):
    before = Path(ideas).read_bytes()

    assert run(command, ideas, "--out", ideas, capsys=capsys)[0] == 2 and Path(ideas).read_bytes() == before


def test_what_the_disk_refuses_leaves_no_half_a_file(ideas, tmp_path, capsys, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)

    status, out, err = run("audit", ideas, "--xlsx", str(tmp_path / "audit.xlsx"), capsys=capsys)

    assert (status, out) == (2, "") and "No space left" in err and str(tmp_path / "audit.xlsx") in err
    assert [file.name for file in tmp_path.iterdir()] == ["plan.xlsx"]


def test_progress_is_told_where_somebody_watches(monkeypatch):
    from planproof.cli.output import progress

    class Terminal(BytesIO):
        def isatty(self):
            return True

        def write(self, text):
            return super().write(text.encode())

    assert progress("en") is None
    monkeypatch.setattr(sys, "stderr", Terminal())
    tell = progress("fr")
    tell(50, 120)
    tell(120, 120)
    assert sys.stderr.getvalue().decode() == "\r\x1b[K50 idées sur 120\r\x1b[K"


def test_today_is_the_day_unless_another_is_given(ideas, capsys):
    assert main(["reply", ideas, "--tactic", "a"]) == 0
    assert f"{date.today().day} " in capsys.readouterr().out
