"""Every page runs from its first cell to its last, in a fresh store."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_runs_without_an_error(page: Path, tmp_path: Path):
    environment = os.environ | {"PLANPROOF_STORE": f"sqlite:///{tmp_path}/planproof.db", "PYTHONPATH": str(ROOT)}

    said = subprocess.run([sys.executable, "-m", "pytest", "--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout", "120",
                           "-p", "no:cacheprovider", str(page)],
                          cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stdout + said.stderr
