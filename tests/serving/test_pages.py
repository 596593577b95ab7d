"""Which notebook is served under which address."""
from __future__ import annotations

import pytest

from planproof.errors import PlanproofError
from planproof.serving.pages import Page, notebooks_folder, pages_in


@pytest.fixture
def folder(tmp_path):
    for name in ("5_board.ipynb", "1_start.ipynb", "notes.txt", "my page.ipynb"):
        (tmp_path / name).write_text("{}")
    return tmp_path


def test_pages_come_in_the_order_of_their_numbers_under_their_names(folder):
    assert [page.slug for page in pages_in(folder)] == ["start", "board", "my page"]


def test_a_profile_serves_its_own_pages_only(folder):
    assert pages_in(folder, "board") == (Page("board", "5_board.ipynb"),)


def test_a_profile_that_is_not_ours_is_refused_with_those_that_are(folder):
    with pytest.raises(PlanproofError, match="There is no profile boss. Take one of: board."):
        pages_in(folder, "boss")


def test_a_folder_without_notebooks_is_refused(tmp_path):
    with pytest.raises(PlanproofError, match="no pages to serve"):
        pages_in(tmp_path)


def test_a_step_has_its_name_and_another_notebook_its_own():
    assert str(Page("audit", "2_audit.ipynb").title) == "Audit"
    assert str(Page("my_notes", "my_notes.ipynb").title) == "My notes"


def test_the_notebooks_are_found_in_the_checkout():
    assert notebooks_folder().name in ("notebooks", "pages")
