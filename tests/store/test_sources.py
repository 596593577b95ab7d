"""The team's own file is kept byte by byte and given back."""
from __future__ import annotations

from pathlib import Path

import pytest

from planproof.errors import StoreError
from planproof.store import Source, Store, read_source, source_of
from planproof.store.source import packed
from tests.builders import a_tactic, a_workbook

FILE = Source("ideas.csv", bytes(range(256)) * 9, '{"decimal": "comma"}')


def test_the_file_comes_back_to_the_last_byte_with_how_it_was_read(store: Store):
    saved = store.create(a_workbook(a_tactic()), author="Léa", source=FILE)

    assert store.source(saved.source) == FILE


def test_a_file_is_taken_from_where_it_is(store: Store, tmp_path: Path):
    file = FILE.write_to(tmp_path)

    saved = store.create(a_workbook(), author="Léa", source=file)

    assert store.source(saved.source) == Source("ideas.csv", FILE.content)


def test_later_versions_still_know_the_file_that_the_workbook_came_from(store: Store):
    first = store.create(a_workbook(), author="Léa", source=FILE)

    second = store.save(a_workbook(a_tactic()), on=first, author="Max")
    third = store.save(a_workbook(a_tactic()), on=second, author="Max", source=FILE._replace(name="new.csv"))

    assert (second.source, store.source(third.source).name) == (first.source, "new.csv")


def test_a_file_brought_twice_is_kept_once(store: Store):
    hashes = {store.create(a_workbook(), author="Léa", source=FILE).source for _ in range(2)}

    assert hashes == {FILE.hash}


def test_the_same_bytes_read_in_another_way_are_another_source():
    assert len({FILE.hash, FILE._replace(reading="").hash, FILE._replace(name="other.csv").hash}) == 3


def test_a_folder_of_csv_files_is_kept_and_put_back(tmp_path: Path):
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "tactics.csv").write_bytes(b"id;name\r\n")
    (folder / "budget.CSV").write_bytes(b"\xff\xfeline")
    (folder / "notes.txt").write_text("not ours")

    source = read_source(folder)
    (tmp_path / "back").mkdir()
    back = source.write_to(tmp_path / "back")

    assert back == tmp_path / "back" / "plan"
    assert sorted((file.name, file.read_bytes()) for file in back.iterdir()) == [
        ("budget.CSV", b"\xff\xfeline"), ("tactics.csv", b"id;name\r\n")]
    assert read_source(folder).hash == source.hash


def test_a_name_with_a_path_in_it_stays_in_the_folder(tmp_path: Path):
    assert Source("../../evil.csv", b"").write_to(tmp_path) == tmp_path / "evil.csv"


def test_a_file_that_is_not_there_is_named_and_nothing_is_saved(store: Store, tmp_path: Path):
    with pytest.raises(StoreError, match=r"gone\.xlsx cannot be read: No such file"):
        store.create(a_workbook(), author="Léa", source=tmp_path / "gone.xlsx")

    assert store.workbooks() == ()


def test_a_hash_that_nobody_knows_is_said(store: Store):
    with pytest.raises(StoreError, match="does not keep that file"):
        store.source("0" * 64)


def test_what_headings_mean_is_remembered_the_last_word_wins(store: Store):
    store.remember_mapping("abc", '{"Campagne": "name"}', author="Léa")
    store.remember_mapping("abc", '{"Campagne": "id"}', author="Max")

    assert store.remembered_mapping("abc") == '{"Campagne": "id"}'
    assert store.remembered_mapping("xyz") is None


def test_files_that_came_together_are_a_folder_again(tmp_path: Path):
    came = source_of([("Plan.csv", b"name\nSpring\n"), ("Ideas.csv", b"id\na\n")])

    folder = came.write_to(tmp_path)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"Plan.csv": b"name\nSpring\n", "Ideas.csv": b"id\na\n"}
    assert packed(folder).content == came.content


def test_one_file_that_came_is_itself():
    assert source_of([("plan.csv", b"id\na\n")]) == Source("plan.csv", b"id\na\n")


def test_how_a_file_was_read_is_told_without_its_bytes(store: Store):
    revision = store.create(a_workbook(), author="Léa", source=Source("plan.csv", b"id\na\n", '{"dates": "dmy"}'))

    assert store.reading(revision.source) == '{"dates": "dmy"}'
    assert store.reading("0" * 64) == ""


def test_a_folder_keeps_its_tables_whatever_divides_their_cells(tmp_path: Path):
    (tmp_path / "plan").mkdir()
    for name in ("tactics.tsv", "Budget.csv", "photo.jpg"):
        (tmp_path / "plan" / name).write_bytes(b"x")
    (tmp_path / "back").mkdir()

    back = read_source(tmp_path / "plan").write_to(tmp_path / "back")

    assert sorted(file.name for file in back.iterdir()) == ["Budget.csv", "tactics.tsv"]
