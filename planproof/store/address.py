"""Where a store is: a file in the user's data folder, or a database by URL."""
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from planproof.errors import StoreError
from planproof.model.message import say

FILE_NAME = "planproof.db"
_BAD_URL = say("Write sqlite:///plans.db for a file, or postgresql://name@server/database for a team.")


class Address(NamedTuple):
    """A store's place: a SQLite `file`, or a PostgreSQL `url`; `str` of it holds no password."""

    url: URL
    file: Path | None = None

    def __str__(self) -> str:
        return str(self.file) if self.file else self.url.set(query={}).render_as_string(hide_password=True)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be shown: the password, as typed and as decoded."""
        return tuple(str(part) for part in (self.url.password, self.url.query.get("password")) if part)


def find_address(url: str | None = None) -> Address:
    """The store's address: the URL given, else PLANPROOF_STORE, else a file in the user's data folder.

    raises   StoreError if it is no URL, or of a database that planproof does not know
    """
    text = url or os.environ.get("PLANPROOF_STORE") or ""
    if not text:
        return _file_address(_data_folder() / FILE_NAME, make=True)
    known = _read_url(text.strip())
    if known.get_backend_name() == "sqlite":
        return _sqlite(known)
    return Address(known.set(drivername="postgresql+psycopg"))


def _read_url(text: str) -> URL:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreError(say("The address of the store is not a URL."), fix=_BAD_URL) from None
    if url.drivername.split("+")[0] not in ("sqlite", "postgresql", "postgres"):
        raise StoreError(say("A store cannot be kept in {database}.", database=url.drivername), fix=_BAD_URL)
    return url.set(drivername=url.drivername.replace("postgres:", "postgresql:"))


def _sqlite(url: URL) -> Address:
    if not url.database or url.database == ":memory:":
        raise StoreError(say("A store in memory would be lost when planproof stops."), fix=_BAD_URL)
    return _file_address(Path(url.database).expanduser().absolute(), make=False)


def _file_address(file: Path, *, make: bool) -> Address:
    if make:
        _make_folder(file.parent)
    if not file.parent.is_dir():
        raise StoreError(say("The folder {folder} is not there.", folder=str(file.parent)),
                         fix=say("Make it, or name another folder for the store."))
    if file.is_dir():
        raise StoreError(say("{folder} is a folder, not a store.", folder=str(file)), fix=_BAD_URL)
    return Address(URL.create("sqlite", database=str(file)), file)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(say("The folder {folder} cannot be made: {reason}.", folder=str(folder), reason=error.strerror or ""),
                         fix=say("Name another place for the store with --store or PLANPROOF_STORE.")) from error


def _data_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "planproof"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "planproof"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "planproof"
