"""Write docs/audit-rules.md from the rulebook.

    python scripts/audit_rules.py            write the page
    python scripts/audit_rules.py --check    exit 1 if the page is not what the rulebook says
"""
from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "audit-rules.md"
sys.path.insert(0, str(ROOT))

from planproof.audit.rulebook import Check, rulebook  # noqa: E402 - found from any folder only after the line above
from planproof.audit.thresholds import THRESHOLDS  # noqa: E402

FAMILIES = {"A": "the four signs of a random act", "B": "reasons a random act fails", "C": "safe to pilot", "D": "community",
            "E": "objectives and relationship", "F": "growth, not vanity"}
HEAD = """# The audit rules

Generated from the rulebook by `python scripts/audit_rules.py`; change the checks in `planproof/audit/families/`, never this page.

Each check answers **PASS**, **FAIL**, **UNKNOWN** ("not said yet") or **NA** ("does not apply"). It is UNKNOWN while everything
that it needs is empty; a plan that says `empty_means_no = yes` makes that a FAIL. A plan switches a check off by its id in
`rules_off`. Signs make the grade; reasons stand in the way of funding, pilot checks in the way of a pilot; advice in none.
"""


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([HEAD, *_families(), *_thresholds()]) + "\n"


def _families() -> Iterator[str]:
    family = None
    for rule in rulebook(""):
        if rule.family != family:
            family = rule.family
            yield f"## Family {family}: {FAMILIES[family]}\n"
        yield from _rule(rule)


def _rule(rule: Check) -> Iterator[str]:
    yield f"### {rule.id} {rule.title} ({rule.severity})\n"
    yield f"{rule.question} {rule.find.__doc__.splitlines()[0]}\n"
    yield f"- **To mend it**: {rule.remedy}"
    for label, names in (("Needs", rule.needs), ("Fields to change", rule.fields), ("Thresholds", rule.thresholds),
                         ("Only for", rule.only_for), ("Not for", rule.not_for)):
        if names:
            yield f"- **{label}**: " + ", ".join(f"`{name}`" for name in names)
    yield ""


def _thresholds() -> Iterator[str]:
    yield "## Thresholds\n"
    yield "A plan sets its own in the Plan sheet, under the same name.\n"
    yield "| threshold | default | meaning | where the default comes from |"
    yield "|---|---|---|---|"
    for known in THRESHOLDS.values():
        yield f"| `{known.name}` | {known.default} | {known.meaning} | {known.source} |"


def main() -> int:
    """Write the page, or check it."""
    if "--check" in sys.argv[1:]:
        return int(not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
