"""The rules between the folders, kept by machines."""
from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import planproof
from tests.architecture import arithmetic, faults_of_notebook, undocumented

ROOT = Path(__file__).parents[1]
HEAVY = ("numpy", "pandas", "scipy", "highspy", "plotly", "sqlalchemy", "openpyxl", "xlsxwriter", "pydantic", "jinja2", "babel",
         "IPython", "ipywidgets", "voila")
VIEWS = sorted((ROOT / "widgets").rglob("*.py"))
PAGES = sorted((ROOT / "notebooks").glob("*.ipynb"))
ids = {"ids": lambda path: str(path.relative_to(ROOT))}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """What a program says, at the root of the project."""
    return subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)


def test_stages_meet_only_in_the_model():
    said = run("-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())")

    assert said.returncode == 0, said.stdout


def test_ruff_finds_nothing():
    said = run("-m", "ruff", "check", "--no-cache", ".")

    assert said.returncode == 0, said.stdout


def test_planproof_is_imported_without_what_is_heavy():
    said = run("-c", f"import sys, planproof; print([name for name in {HEAVY!r} if name in sys.modules])")

    assert said.stdout.strip() == "[]", said.stderr


def test_an_audit_loads_no_store_no_tables_and_no_charts():
    unneeded = sorted({*HEAVY, "sqlite3"} - {"numpy", "highspy", "pydantic", "babel", "openpyxl"})
    program = f"""import contextlib, io, sys
from planproof.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["audit", "data/samples/retail.xlsx"])
print([name for name in {unneeded!r} if name in sys.modules])"""

    said = run("-c", program)

    assert said.stdout.strip() == "[]", said.stderr


def test_the_names_of_the_straight_line_lead_where_they_say():
    said = run("-c", "import planproof as pp; print(*(getattr(pp, name).__name__ for name in pp.__all__))")

    assert said.stdout.split() == planproof.__all__, said.stderr


@pytest.mark.parametrize("path", VIEWS, **ids)
def test_views_compute_nothing(path: Path):
    assert arithmetic(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", PAGES, **ids)
def test_pages_are_prose_and_one_call_each(path: Path):
    assert faults_of_notebook(path) == []


@pytest.mark.parametrize("package", ["planproof", "widgets"])
def test_every_public_function_and_class_says_what_it_is(package: str):
    silent = {str(path.relative_to(ROOT)): undocumented(path.read_text("utf-8")) for path in (ROOT / package).rglob("*.py")}

    assert {path: names for path, names in silent.items() if names} == {}


def test_a_method_without_a_word_is_found_out():
    assert undocumented("class A:\n    'x'\n    def f(self):\n        def g(): pass\n    def _h(self): pass") == ["3: f"]


@pytest.mark.parametrize("source", ["a + b", "total - 1", "2 * x", "spent / budget", "n += 1", "sum(costs)", "round(x, 2)",
                                    "x ** 2", "len(rows) - 1", "count % 7"])
def test_a_view_that_computes_is_found_out(source: str):
    assert arithmetic(source) != []


@pytest.mark.parametrize("source", ["'a' + name", "f'{a}' + b", "files('x') / 'static' / name", "Path | None", "[a] + rows",
                                    "'%s' % name", "rows += [row]", "len(rows)", "max(widths)"])
def test_a_view_may_join_texts_paths_and_lists(source: str):
    assert arithmetic(source) == []


@pytest.mark.parametrize(("cells", "fault"), [
    ([("markdown", "No title")], "it does not begin with a title"),
    ([("markdown", "# T")] + [("code", "page()")] * 7, "7 code cells"),
    ([("markdown", "# T"), ("code", "a()\n" * 9)], "cell 1 is longer than 8 lines"),
    ([("markdown", "# T"), ("code", "def f():\n    pass")], "cell 1 holds a function or a loop"),
    ([("markdown", "# T"), ("code", "[f(x) for x in y]")], "cell 1 holds a function or a loop"),
    ([("markdown", "# T"), ("code", "%matplotlib inline")], "cell 1 holds a magic"),
    ([("markdown", "# T"), ("code", "x = a * 2")], "cell 1 computes: 1: a * 2"),
])
def test_a_page_that_does_more_is_found_out(tmp_path: Path, cells: list[tuple[str, str]], fault: str):
    page = tmp_path / "page.ipynb"
    page.write_text(json.dumps({"cells": [{"cell_type": kind, "source": [source], "outputs": []} for kind, source in cells]}))

    assert faults_of_notebook(page) == [fault]


def test_a_page_with_an_output_is_found_out(tmp_path: Path):
    page = tmp_path / "page.ipynb"
    page.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": "# T"},
                                          {"cell_type": "code", "source": "page()", "outputs": [{"text": "hello"}]}]}))

    assert faults_of_notebook(page) == ["cell 1 holds outputs"]
