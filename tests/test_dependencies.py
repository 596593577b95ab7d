"""The three lists of what planproof needs agree, are locked, and give a reason for each."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCKS = {"app": ("build",), "test": tuple(EXTRAS)}
PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.+?))?(?: \\)?$", re.MULTILINE)


def ranges(lines: list[str]) -> dict[str, SpecifierSet]:
    """Package -> range."""
    needed = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name): one.specifier for one in needed}


def declared(*extras: str) -> dict[str, SpecifierSet]:
    """What pyproject.toml asks for, with those extras."""
    return ranges([*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS[extra])])


def of_conda() -> list[str]:
    """The lines of environment.yml, without python, pip and planproof itself."""
    text = (ROOT / "environment.yml").read_text("utf-8")
    lines = re.findall(r"^ +- (\S.*?)(?: *#.*)?$", text.split("dependencies:")[1], re.MULTILINE)
    return [line for line in lines if line not in ("pip", "pip:", "--editable .") and not line.startswith("python=")]


def pins(lock: str) -> list[tuple[str, str]]:
    """(package, version) of every locked version."""
    return [(canonicalize_name(name), version) for name, version, _ in PIN.findall(lock_text(lock))]


def lock_text(lock: str) -> str:
    """A lock file as it is."""
    return (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")


def test_conda_users_get_the_same_ranges():
    assert ranges(of_conda()) == declared(*EXTRAS)


def test_conda_users_get_a_python_that_planproof_runs_on():
    python = re.search(r"- python=(\S+)", (ROOT / "environment.yml").read_text("utf-8")).group(1)

    assert python in SpecifierSet(PROJECT["requires-python"])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_is_within_its_range(lock: str):
    wanted, locked = declared(*LOCKS[lock]), pins(lock)

    assert wanted.keys() <= {name for name, _ in locked}
    assert [f"{name} {version}" for name, version in locked if version not in wanted.get(name, SpecifierSet())] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_has_its_hashes(lock: str):
    entries = re.split(r"\n(?=[\w.-]+==)", "\n" + lock_text(lock))[1:]

    assert len(entries) == len(pins(lock)) > 50
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_registry(lock: str):
    assert re.findall(r".*(?:://|--index|--extra-index|--find-links|--trusted-host).*", lock_text(lock)) == []


def test_the_app_runs_with_the_very_versions_that_are_tested():
    assert set(pins("app")) <= set(pins("test"))


def reasons() -> dict[str, str]:
    """Package -> why docs/dependencies.md says it is here."""
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")]
    return {canonicalize_name(row[0]): row[-1] for row in rows if row[0] != "package"}


def test_every_dependency_says_why_it_is_here_and_no_other():
    assert reasons().keys() == declared(*EXTRAS).keys()
    assert [package for package, reason in reasons().items() if len(reason) < 5] == []
