"""What each command takes; the commands themselves load only when one is called."""
from __future__ import annotations

import argparse
import os
from datetime import date
from importlib import import_module

LANGUAGES = ("en", "fr")


def parser() -> argparse.ArgumentParser:
    """The whole command line, each command with a sentence and an example."""
    top = argparse.ArgumentParser(prog="planproof", description="Is this tactic a random act, and what is a pilot of it worth?",
                                  epilog="Start with: planproof template plan.xlsx")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for add in (_app, _lab, _template, _import, _audit, _reply, _design, _simulate, _sensitivity, _register,
                _read_out, _publish):
        add(commands)
    return top


def _command(commands, name: str, sentence: str, example: str, *, module: str = "commands") -> argparse.ArgumentParser:
    function = f"{name.replace('-', '_')}_"
    command = commands.add_parser(name, help=sentence, description=sentence, epilog=f"Example: {example}")
    command.set_defaults(run=lambda options: getattr(import_module(f"planproof.cli.{module}"), function)(options))
    command.add_argument("--lang", choices=LANGUAGES, default=_language(),
                         help="language of texts (default: the system's, else en)")
    return command


def _language() -> str:
    wanted = os.environ.get("PLANPROOF_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def _app(commands) -> None:
    command = _command(commands, "app", "Serve the apps in the browser.", "planproof app --port 8866")
    _server(command, 8866)
    command.add_argument("--no-samples", action="store_true", help="do not put the samples into an empty store")


def _lab(commands) -> None:
    _server(_command(commands, "lab", "Open the notebooks in JupyterLab.", "planproof lab"), 8888)


def _server(command: argparse.ArgumentParser, port: int) -> None:
    command.add_argument("--port", type=int, default=port, help=f"port to listen on (default {port})")
    command.add_argument("--host", default="127.0.0.1",
                         help="address to listen on; anything but loopback asks for a token (default 127.0.0.1)")
    command.add_argument("--token", help="token that a visitor must give; one is made where it is needed")
    command.add_argument("--open", action="store_true", help="open a browser")
    _store(command)


def _store(command: argparse.ArgumentParser) -> None:
    command.add_argument("--store", metavar="URL", help="where workbooks are kept: sqlite:///file.db or postgresql+psycopg://... "
                                                        "(default: a file in your data folder)")


def _template(commands) -> None:
    command = _command(commands, "template", "Write an empty workbook to fill in.", "planproof template plan.xlsx --lang fr")
    command.add_argument("out", metavar="FILE.xlsx")
    command.add_argument("--full", action="store_true", help="show every sheet and column, not only the first layer")
    command.add_argument("--results", metavar="ID", help="write a CSV for the results of this tactic's pilot instead")
    command.add_argument("--plan", metavar="FILE", help="the plan that the tactic stands in")


def _import(commands) -> None:
    command = _command(commands, "import", "Read a team's file into the store.", "planproof import plan.xlsx --author Lea")
    _file(command)
    _store(command)
    command.add_argument("--author", help="who brings the file (default: the user name)")
    command.add_argument("--note", default="", help="why")
    command.add_argument("--propose", metavar="OUT.json",
                         help="write what each column seems to mean, to correct and pass to --map; nothing is imported")
    _json(command)


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="an XLSX, a CSV of tactics, or a folder with one CSV per sheet")
    command.add_argument("--map", metavar="mapping.json", help="what the team's own headings mean")
    command.add_argument("--decimal", choices=("comma", "point"), help="the decimal sign, where the file leaves it open")
    command.add_argument("--dates", choices=("dmy", "mdy"), help="day or month first, where the file leaves it open")
    command.add_argument("--year", type=lambda text: _whole(text, 1990, 2100, "year"),
                         help="the year of the first month, where headings such as Jan leave it open")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the result as JSON")


def _as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", type=_day, metavar="DATE", help="the day to judge on, YYYY-MM-DD (default: today)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD, such as 2027-03-31") from None


def _audit(commands) -> None:
    command = _command(commands, "audit", "Check every tactic of a file.", "planproof audit plan.xlsx --as-of 2027-01-15 --json")
    _file(command)
    _as_of(command)
    command.add_argument("--strict", action="store_true", help="exit with 1 when a sign fails")
    command.add_argument("--out", metavar="FILE",
                         help="give the team's own file back, with verdict, grade and next step per tactic")
    command.add_argument("--xlsx", metavar="audit.xlsx", help="write the whole audit as a spreadsheet")
    command.add_argument("--markdown", metavar="audit.md", help="write the audit as Markdown for a mail")
    _json(command)


def _reply(commands) -> None:
    command = _command(commands, "reply", "Write a one-page reply to whoever asked for a tactic.",
                       "planproof reply plan.xlsx --tactic pinterest-board --out reply.html")
    _file(command)
    command.add_argument("--tactic", required=True, metavar="ID", help="the tactic's id, or its name")
    command.add_argument("--out", metavar="reply.html",
                         help="the page to write; Markdown where it ends in .md, plain text in .txt (default: print it)")
    command.add_argument("--author", default="", help="who signs it")
    _as_of(command)
    _json(command)


def _design(commands) -> None:
    command = _command(commands, "design", "Find how long and how large a tactic's pilot should be.",
                       "planproof design plan.xlsx --tactic pinterest-board --free")
    _file(command)
    _tactic(command)
    command.add_argument("--free", action="store_true",
                         help="search weeks, people and group left out even where the team decided them")
    _as_of(command)
    _json(command)


def _tactic(command: argparse.ArgumentParser) -> None:
    command.add_argument("--tactic", required=True, metavar="ID", help="the tactic's id, or its name")


def _simulate(commands) -> None:
    command = _command(commands, "simulate", "Simulate a tactic's pilot and the decision after it.",
                       "planproof simulate plan.xlsx --tactic pinterest-board --draws 100000 --seed 7 --json")
    _file(command)
    _tactic(command)
    command.add_argument("--draws", type=_draws, default=100_000, help="how many pilots to simulate (default 100000)")
    command.add_argument("--seed", type=_seed, default=7, help="seed of the random numbers (default 7)")
    _as_of(command)
    _json(command)


def _sensitivity(commands) -> None:
    command = _command(commands, "sensitivity", "Say what the answer about a tactic hangs on, and what would have to be true.",
                       "planproof sensitivity plan.xlsx --tactic pinterest-board")
    _file(command)
    _tactic(command)
    command.add_argument("--sobol", action="store_true", help="for analysts: how much of the spread each input explains")
    _as_of(command)
    _json(command)


def _register(commands) -> None:
    command = _command(commands, "register", "Commit to a pilot before it starts: frozen, dated, hashed.",
                       "planproof register plan.xlsx --tactic pinterest-board --out pinterest.json", module="pilot_commands")
    _file(command)
    _tactic(command)
    command.add_argument("--seed", type=_seed, default=7, help="seed of the random numbers (default 7)")
    command.add_argument("--replaces", metavar="OLD.json", help="the registration that this one takes the place of")
    command.add_argument("--out", metavar="FILE", help="where to write it: .json for the record, .html for a page to sign")
    _as_of(command)
    _json(command)


def _read_out(commands) -> None:
    command = _command(commands, "read-out", "Say what a pilot showed: stop, adjust, continue or roll out.",
                       "planproof read-out plan.xlsx --tactic pinterest-board --results results.csv", module="pilot_commands")
    _file(command)
    _tactic(command)
    command.add_argument("--results", required=True, metavar="results.csv", help="what both arms showed, in all or by week")
    command.add_argument("--registration", metavar="FILE.json", help="read out as it was registered, whatever the plan says now")
    _as_of(command)
    _json(command)


def _draws(text: str) -> int:
    return _whole(text, 100, 100_000_000, "draws")


def _seed(text: str) -> int:
    return _whole(text, 0, 2**63 - 1, "seed")


def _whole(text: str, low: int, high: int, name: str) -> int:
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise argparse.ArgumentTypeError(f"{name} is a whole number from {low} to {high}, not {text!r}")
    return int(text)


def _publish(commands) -> None:
    command = _command(commands, "publish", "Write the board as one page for executives.",
                       "planproof publish plan.xlsx --out board.html")
    _file(command)
    _as_of(command)
    command.add_argument("--out", required=True, metavar="board.html", help="the page to write")
