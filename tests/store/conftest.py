"""Every test of the store runs on a file and on a PostgreSQL server."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planproof.store import Store, open_store
from tests.postgresql import new_database


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store that does not exist yet may be made."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/planproof.db"
    return new_database(request.getfixturevalue("postgresql"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(url)
    yield opened
    opened.close()
