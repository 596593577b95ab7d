"""What a person does on the real pages, in the words of the pages."""
from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import opened, wait_until

FIXTURES = Path(__file__).parents[1] / "fixtures"
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def visit(tab, page: str, workbook: str = "", lang: str = "en"):
    """The tab once a real page has drawn its last part and nothing is on its way any more."""
    tab.set_default_timeout(90_000)         # a page starts a kernel: a second on an idle machine, many on a busy one
    opened(tab, f"/{page}?lang={lang}" + (f"&workbook={workbook}" if workbook else ""))
    tab.locator(".pp-panel").last.wait_for(state="attached", timeout=60_000)
    settle(tab)
    return tab


def settle(tab) -> None:
    """Wait until the page's parts have stopped changing."""
    seen = [""]

    def same() -> bool:
        tab.wait_for_timeout(250)
        before, seen[0] = seen[0], tab.locator("#rendered_cells").inner_text()
        return bool(seen[0]) and before == seen[0]

    wait_until(same)


def bring(tab, *files: Path, button: str = "Bring your team's file") -> None:
    """Choose files in the file dialog, as a person does."""
    with tab.expect_file_chooser() as dialog:
        tab.get_by_role("button", name=button).click()
    dialog.value.set_files([str(file) for file in files])


def workbook_in(tab) -> str:
    """The id of the workbook that the address names."""
    return tab.evaluate("new URL(location.href).searchParams.get('workbook') ?? ''")


def write(tab, label: str, text: str) -> None:
    """Type into a cell or field and leave it."""
    field = tab.get_by_label(label, exact=True).first
    field.fill(text)
    field.press("Enter")
