"""What an edit or a pasted block makes of a table."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.model.message import say
from widgets.controls.grid import Column, Edit, Grid, Line, cells_of

NAME, COST = Column("name", "Idea"), Column("cost", "Cost", "number")
KIND = Column("kind", "Kind", "choice", (("social", "Social media"), ("event", "Event")))
CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=8)


def a_grid(*texts: str) -> Grid:
    lines = (Line(f"t{place}", (("name", text), ("cost", "100"))) for place, text in enumerate(texts))
    return Grid((NAME, COST, KIND), tuple(lines))


def anything(column: Column, text: str) -> str:
    return text


def digits(column: Column, text: str) -> str:
    if column is COST and not text.isdigit():
        raise PlanproofError(say("{text} is not an amount.", text=text))
    return text


def texts(grid: Grid, column: str) -> list[str]:
    return [line.text(column) for line in grid.lines]


def test_an_edit_changes_one_cell():
    grid, refused = a_grid("a", "b").put([Edit("t1", "cost", "250")], digits)

    assert texts(grid, "cost") == ["100", "250"] and refused == ()


def test_a_refused_text_leaves_its_cell_and_is_told_with_what_was_kept():
    grid, refused = a_grid("a").put([Edit("t0", "cost", "abc")], digits)

    assert grid == a_grid("a")
    assert (refused[0].text, refused[0].kept, str(refused[0].why)) == ("abc", "100", "abc is not an amount.")


def test_a_choice_is_taken_by_what_is_shown_or_by_its_value():
    said = ("Social media", " event ", "SOCIAL", "fair")

    assert [KIND.value_of(text) for text in said] == ["social", "event", "social", "fair"]


def test_a_block_adds_the_rows_that_it_needs():
    grid, _ = a_grid("a", "b").paste("x\t1\ny\t2\nz\t3\n", Edit("t1", "name", ""), digits)

    assert texts(grid, "name") == ["a", "x", "y", "z"]
    assert texts(grid, "cost") == ["100", "1", "2", "3"]


def test_a_block_that_is_shorter_leaves_the_rest_as_it_is():
    grid, _ = a_grid("a", "b", "c").paste("x", Edit("t0", "name", ""), digits)

    assert texts(grid, "name") == ["x", "b", "c"]


def test_columns_beyond_the_last_are_left_out():
    grid, _ = a_grid("a").paste("5\tevent\tmore\teven more", Edit("t0", "cost", ""), digits)

    assert texts(grid, "kind") == ["event"] and [column.name for column in grid.columns] == ["name", "cost", "kind"]


def test_where_rows_stay_the_same_a_longer_block_fills_those_there_are():
    grid, _ = a_grid("a").paste("x\ny", Edit("t0", "name", ""), digits, same_rows=True)

    assert texts(grid, "name") == ["x"]


def test_a_heading_is_not_edited():
    grid = Grid((Column("input", "Input", "heading"), COST), (Line("t0", (("input", "lift"),)),))

    changed, _ = grid.paste("other\t5", Edit("t0", "input", ""), digits)

    assert texts(changed, "input") == ["lift"] and texts(changed, "cost") == ["5"]


def test_new_rows_get_ids_that_are_free():
    grid = a_grid("a").grown().grown(2)

    assert [line.id for line in grid.lines] == ["t0", "new-1", "new-2", "new-3"]
    assert [line.id for line in grid.without("new-1").grown().lines] == ["t0", "new-2", "new-3", "new-1"]


def test_a_cell_with_line_breaks_is_one_cell():
    assert cells_of('a\t"two\nlines, ""quoted"""\r\nb\tc\r\n') == [["a", 'two\nlines, "quoted"'], ["b", "c"]]


def test_quotes_that_are_part_of_the_text_stay():
    assert cells_of('"hello" world\t6" wide\t"quoted"') == [['"hello" world', '6" wide', '"quoted"']]


def test_an_empty_row_in_a_block_is_an_empty_row():
    assert cells_of("a\n\nb\n") == [["a"], [""], ["b"]]


def in_a_clipboard(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "\t" in cell or "\n" in cell else cell


@given(st.lists(st.lists(CELLS.filter(lambda text: not text.startswith('"')), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_a_spreadsheet_copies_is_what_we_read(rows):
    block = "\n".join("\t".join(map(in_a_clipboard, row)) for row in rows) + "\n"

    assert cells_of(block) == rows


@given(st.text())
def test_any_text_at_all_can_be_pasted(text):
    grid, _ = a_grid("a", "b").paste(text, Edit("t1", "cost", ""), anything)

    assert len(grid.lines) >= 2 and texts(grid, "name") == ["a", "b", *[""] * (len(grid.lines) - 2)]
