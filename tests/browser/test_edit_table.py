"""The editable table in a real browser: keys, blocks from Excel, refusals."""
from __future__ import annotations

import pytest

from tests.browser.conftest import opened, picture, wait_until

pytestmark = pytest.mark.browser


@pytest.fixture
def table(page):
    return opened(page, "/table")


def cell(table, column: str, name: str):
    return table.get_by_label(f"{column}, {name}", exact=True)


def paste(table, at, text: str) -> None:
    at.focus()
    table.evaluate("text => navigator.clipboard.writeText(text)", text)
    table.keyboard.press("Control+V")


def test_every_input_has_a_name(table):
    assert table.locator(".pp-edit :is(input, select):not([aria-label])").count() == 0
    assert cell(table, "Cost", "Idea 2").input_value() == "200"


def test_a_number_is_taken_as_it_is_written_in_python(table):
    cell(table, "Cost", "Idea 1").fill("12,500")
    cell(table, "Cost", "Idea 1").press("Enter")

    wait_until(lambda: cell(table, "Cost", "Idea 1").input_value() == "12500")


def test_enter_and_arrows_walk_the_column(table):
    cell(table, "Cost", "Idea 1").click()

    for key in ("Enter", "ArrowDown", "ArrowUp"):
        table.keyboard.press(key)

    assert table.evaluate("document.activeElement.ariaLabel") == "Cost, Idea 2"


def test_a_refused_text_leaves_the_old_value_and_says_why(table):
    cost = cell(table, "Cost", "Idea 3")

    for _ in range(2):
        cost.fill("abc")
        cost.press("Enter")
        wait_until(lambda: cost.input_value() == "300")

        assert cost.get_attribute("aria-invalid") == "true"
        said = table.locator(f"#{cost.get_attribute('aria-describedby')}").inner_text()
        assert said == "Cost, Idea 3: “abc” is not an amount. Write 12500. 300 was kept."
    picture(table, "edit-table-refused")


def test_a_block_from_excel_fills_cells_and_adds_rows(table):
    block = "Pinterest\t9,000\t2027-03-01\tSocial media\r\nFair\t100\t2027-04-01\tEvent\r\nThird\t7\t\t\r\n"
    paste(table, cell(table, "Idea", "Idea 4"), block)

    wait_until(lambda: table.locator(".pp-edit tbody tr").count() == 6)
    assert cell(table, "Cost", "Pinterest").input_value() == "9000"
    assert cell(table, "Kind", "Fair").input_value() == "event"
    assert cell(table, "Start", "Fair").input_value() == "2027-04-01"
    picture(table, "edit-table-pasted")


def test_a_bad_cell_in_a_block_does_not_stop_the_others(table):
    paste(table, cell(table, "Cost", "Idea 1"), "1\nabc\n3")

    wait_until(lambda: cell(table, "Cost", "Idea 3").input_value() == "3")
    assert [cell(table, "Cost", f"Idea {number}").input_value() for number in (1, 2, 3)] == ["1", "200", "3"]


def test_one_pasted_value_reaches_a_choice_too(table):
    paste(table, cell(table, "Kind", "Idea 1"), "Event")

    wait_until(lambda: cell(table, "Kind", "Idea 1").input_value() == "event")


def test_undo_takes_a_whole_block_back(table):
    paste(table, cell(table, "Cost", "Idea 1"), "1\n2\n3")
    wait_until(lambda: cell(table, "Cost", "Idea 3").input_value() == "3")

    table.get_by_role("button", name="Undo").click()

    wait_until(lambda: cell(table, "Cost", "Idea 3").input_value() == "300")
    assert table.get_by_role("button", name="Undo").is_disabled()


def test_rows_are_added_and_removed_from_the_keyboard(table):
    table.get_by_role("button", name="Add a row").press("Enter")
    wait_until(lambda: table.evaluate("document.activeElement.ariaLabel") == "Idea, new row")
    table.keyboard.type("Fair")
    table.keyboard.press("Tab")

    table.get_by_role("button", name="Remove row Fair").press("Enter")

    wait_until(lambda: table.locator(".pp-edit tbody tr").count() == 4)


def test_markup_typed_into_a_cell_stays_text(table):
    paste(table, cell(table, "Idea", "Idea 1"), '<img src=x onerror="window.pwned=1">\n=HYPERLINK("http://evil.example")')

    wait_until(lambda: table.locator(".pp-edit tbody input").nth(3).input_value().startswith("=HYPERLINK"))
    assert table.evaluate("window.pwned") is None


def test_on_a_phone_the_table_scrolls_inside_its_frame(table):
    table.set_viewport_size({"width": 390, "height": 844})

    assert table.evaluate("document.documentElement.scrollWidth") <= 390
    assert table.evaluate("(frame => frame.scrollWidth > frame.clientWidth)(document.querySelector('.pp-edit-frame'))")
    picture(table, "edit-table-390")
