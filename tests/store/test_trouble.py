"""A store that cannot be reached, read or written says so in plain words, and nothing is half done."""
from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, insert

from planproof.errors import StoreError
from planproof.store import Store, engine, open_store
from planproof.store.tables import LAYOUT, LAYOUTS, REVISIONS
from tests.builders import a_decision, a_plan, a_tactic, a_workbook
from tests.postgresql import USER, new_database

WORKBOOK = a_workbook(a_plan(), a_tactic(cost=1))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store in a file that holds one workbook."""
    path = tmp_path / "planproof.db"
    open_store(f"sqlite:///{path}").create(WORKBOOK, author="Léa")
    return path


@pytest.mark.parametrize(("url", "said"), [
    ("plans", "The address of the store is not a URL. Write sqlite:///plans.db"),
    ("mysql://lea:secret@host/plans", "A store cannot be kept in mysql"),
    ("sqlite://", "A store in memory would be lost"),
    ("sqlite:////nowhere/at/all/plans.db", "The folder /nowhere/at/all is not there. Make it"),
    ("sqlite:////tmp", "/tmp is a folder, not a store"),
    ("postgres://lea:secret@127.0.0.1:1/plans", r"postgresql\+psycopg://lea:\*\*\*@127.0.0.1:1/plans: The store does not answer"),
    ("postgresql://lea@/plans?host=/nowhere&password=secret", r"postgresql\+psycopg://lea@/plans: The store does not answer"),
    ("postgresql://lea:secret@[/plans", r"lea:\*\*\*@\[/plans: The store does not answer"),
    ("postgresql://lea:secret@host:port/plans", "not a URL"),
])
def test_an_address_that_leads_nowhere_is_refused_and_shows_no_password(url: str, said: str):
    with pytest.raises(StoreError, match=said) as refusal:
        open_store(url)

    assert "secret" not in str(refusal.value)


def test_the_store_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANPROOF_STORE", f"sqlite:///{tmp_path}/team.db")

    assert open_store().address.file == tmp_path / "team.db"


def test_without_a_word_the_store_is_made_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("PLANPROOF_STORE", raising=False)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))

    store = open_store()

    assert store.address.file.is_file()
    assert store.address.file.is_relative_to(tmp_path)
    assert store.address.file.parent.name == "planproof"


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").write_text("")
    monkeypatch.delenv("PLANPROOF_STORE", raising=False)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "file"))

    with pytest.raises(StoreError, match="cannot be made: Not a directory"):
        open_store()


@pytest.mark.parametrize("content", [b"id;name\n1;Pinterest\n" * 500, os.urandom(8_192), b"SQLite format 3\0" + b"\xff" * 4_096])
def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes):
    path = tmp_path / "planproof.db"
    path.write_bytes(content)

    with pytest.raises(StoreError, match="is damaged, or is not a store"):
        open_store(f"sqlite:///{path}")

    assert path.read_bytes() == content


def test_a_damaged_page_is_found_when_it_is_read(file: Path):
    store = open_store(f"sqlite:///{file}")
    content = bytearray(file.read_bytes())
    at = content.index(b'{"plan"')
    content[at:at + 7] = b"\xff" * 7
    file.write_bytes(content)

    with pytest.raises(StoreError, match=r"plan-2027\.1 is damaged|is damaged, or is not a store"):
        store.load("plan-2027")


def test_a_file_deleted_under_our_feet_is_noticed_and_not_made_again(file: Path):
    store = open_store(f"sqlite:///{file}")
    head = store.head("plan-2027")
    file.unlink()

    with pytest.raises(StoreError, match="cannot be opened or written; nothing was changed"):
        store.save(WORKBOOK, on=head, author="Léa")

    assert not file.exists()


def test_a_full_disk_is_said_and_the_store_stays_sound(file: Path):
    store = open_store(f"sqlite:///{file}")
    head = store.head("plan-2027")
    event.listen(store._engine, "connect", _allow_no_more_pages)

    with pytest.raises(StoreError, match="is full; nothing was changed. Make room, then save again"):
        store.save(a_workbook(a_tactic(f"idea-{i}") for i in range(5_000)), on=head, author="Léa")

    event.remove(store._engine, "connect", _allow_no_more_pages)
    assert store.head("plan-2027") == head
    assert store.save(WORKBOOK, on=head, author="Léa").number == 2
    with closing(sqlite3.connect(file)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _allow_no_more_pages(connection: sqlite3.Connection, _record: object) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")


@contextmanager
def as_nobody() -> Iterator[Path]:
    """A folder that whoever runs these lines may read and not write, root or not."""
    folder, root = Path(tempfile.mkdtemp()), os.geteuid() == 0
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def _lock(folder: Path) -> None:
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65_534)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have other rights on Windows")
def test_a_read_only_folder_is_said():
    with as_nobody() as folder:
        _lock(folder)

        with pytest.raises(StoreError, match="cannot be opened or written; nothing was changed. Check that its folder"):
            open_store(f"sqlite:///{folder}/planproof.db")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have other rights on Windows")
def test_a_store_that_became_read_only_refuses_a_save_and_keeps_what_it_has():
    with as_nobody() as folder:
        store = open_store(f"sqlite:///{folder}/planproof.db")
        head = store.create(WORKBOOK, author="Léa")
        (folder / "planproof.db").chmod(0o444)
        _lock(folder)

        with pytest.raises(StoreError, match="cannot be opened or written; nothing was changed"):
            store.save(WORKBOOK, on=head, author="Léa")


def test_a_store_that_someone_keeps_busy_says_so(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    store = open_store(f"sqlite:///{file}")

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="busy for too long; nothing was changed. Try again"):
            store.create(WORKBOOK, author="Léa")


def test_a_database_server_without_that_database_says_so(postgresql: Path):
    with pytest.raises(StoreError, match="is not there; nothing was changed. Check the names"):
        open_store(f"postgresql://{USER}@/nothing?host={postgresql}")


def test_a_database_gone_in_the_middle_is_said_and_its_return_noticed(postgresql: Path):
    url = new_database(postgresql)
    name = url.split("/")[3].split("?")[0]
    store = open_store(url)
    head = store.create(WORKBOOK, author="Léa")
    with psycopg.connect(f"host={postgresql} user={USER} dbname=postgres", autocommit=True) as admin:
        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

        with pytest.raises(StoreError, match="nothing was changed|Nothing was changed"):
            store.save(WORKBOOK, on=head, author="Léa")

        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    assert store.save(WORKBOOK, on=head, author="Léa").number == 2
    store.close()


def test_a_store_made_by_a_newer_planproof_is_refused(store: Store, url: str):
    with store._engine.begin() as connection:
        connection.execute(insert(LAYOUTS).values(version=LAYOUT + 1))

    with pytest.raises(StoreError, match="was made by a newer planproof. Update planproof"):
        open_store(url)


def test_a_workbook_saved_by_a_newer_planproof_is_refused_and_its_history_still_shown(store: Store):
    first = store.create(WORKBOOK, author="Léa")
    later = first.but(id="plan-2027.2", number=2, parent=first.id, schema_version=99)
    with store._engine.begin() as connection:
        connection.execute(insert(REVISIONS).values(**later.model_dump() | {"time": "2031-01-01T00:00:00+00:00"}, document="{}"))

    with pytest.raises(StoreError, match=r"A newer planproof saved plan-2027\.2; this one cannot read it"):
        store.load("plan-2027")
    assert [revision.number for revision in store.history("plan-2027")] == [2, 1]
    assert store.load("plan-2027", first)[0] == WORKBOOK


def test_a_colleague_with_the_right_to_read_and_add_needs_no_other(postgresql: Path):
    url = new_database(postgresql)
    team = open_store(url)
    head = team.create(WORKBOOK, author="Léa")
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute("CREATE ROLE colleague LOGIN")
        admin.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO colleague")
        admin.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO colleague")

    colleague = open_store(url.replace(USER, "colleague", 1))
    saved = colleague.save(WORKBOOK.but(decisions=(a_decision(),)), on=head, author="Max")

    assert team.head(head.workbook) == saved
    assert len(team.decisions(head.workbook)) == 1
    team.close()
    colleague.close()


def test_a_colleague_who_may_only_read_is_told_so_and_can_read(postgresql: Path):
    url = new_database(postgresql)
    team = open_store(url)
    head = team.create(WORKBOOK, author="Léa")
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute("CREATE ROLE reader LOGIN")
        admin.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")

    reader = open_store(url.replace(USER, "reader", 1))

    with pytest.raises(StoreError, match="cannot be opened or written; nothing was changed"):
        reader.save(WORKBOOK, on=head, author="Max")
    assert reader.load(head.workbook) == (WORKBOOK, head)
    team.close()
    reader.close()
