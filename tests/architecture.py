"""What import-linter cannot say about views and pages: each finding is a line to mend."""
from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

MOST_CELLS, MOST_LINES = 6, 8
COMPUTING = {"sum", "round", "abs", "pow", "divmod"}
JOINING = (ast.Add, ast.Div, ast.Mod)                   # of texts and paths; of numbers they are arithmetic
HARMLESS = (ast.BitOr, ast.BitAnd)                      # of types, dictionaries and sets


def arithmetic(source: str) -> list[str]:
    """Every expression that computes with numbers, as "line: expression"; texts and paths may be joined."""
    return [f"{node.lineno}: {ast.unparse(node)}" for node in ast.walk(ast.parse(source)) if _computes(node)]


def _computes(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in COMPUTING
    if isinstance(node, ast.AugAssign):
        return not isinstance(node.op, HARMLESS) and not _joins(node.value, node.op)
    return isinstance(node, ast.BinOp) and not isinstance(node.op, HARMLESS) and not _joins(node, node.op)


def _joins(node: ast.AST, operator: ast.operator) -> bool:
    return isinstance(operator, JOINING) and any(_is_text_path_or_list(part) for part in ast.walk(node))


def _is_text_path_or_list(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    makes_path = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Path", "files")
    return makes_path or isinstance(node, ast.JoinedStr | ast.List | ast.Tuple)


def undocumented(source: str) -> list[str]:
    """Every public function, method and class without a docstring, as "line: name"; those inside functions are private."""
    return [f"{node.lineno}: {node.name}" for node in _public(ast.parse(source)) if not ast.get_docstring(node)]


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from _public(node) if isinstance(node, ast.ClassDef) else ()


def faults_of_notebook(path: Path) -> list[str]:
    """What a page must not hold: functions, loops, magics, outputs, more than a few short cells, anything before its title."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    faults = ["it does not begin with a title"] if not cells or not "".join(cells[0]["source"]).startswith("# ") else []
    faults += [f"{len(code)} code cells"] if len(code) > MOST_CELLS else []
    return faults + [fault for number, cell in enumerate(code, 1) for fault in _faults_of_cell(number, cell)]


def _faults_of_cell(number: int, cell: dict) -> Iterator[str]:
    source = "".join(cell["source"])
    if cell.get("outputs") or cell.get("execution_count"):
        yield f"cell {number} holds outputs"
    if re.search(r"^\s*[%!]", source, re.MULTILINE):
        yield f"cell {number} holds a magic"
        return
    if len([line for line in source.splitlines() if line.strip()]) > MOST_LINES:
        yield f"cell {number} is longer than {MOST_LINES} lines"
    if any(isinstance(node, _PROGRAMS) for node in ast.walk(ast.parse(source))):
        yield f"cell {number} holds a function or a loop"
    yield from (f"cell {number} computes: {found}" for found in arithmetic(source))


_PROGRAMS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.ListComp, ast.DictComp,
             ast.SetComp, ast.GeneratorExp)
