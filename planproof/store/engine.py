"""Opening the database, and making sure that what it accepts stays, whatever is killed."""
from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event, func, insert, inspect, select, text
from sqlalchemy.pool import NullPool

from planproof.errors import StoreError
from planproof.model.message import Place, say
from planproof.store.address import Address
from planproof.store.tables import LAYOUT, LAYOUTS, METADATA
from planproof.store.trouble import plainly

BUSY_SECONDS = 15
BROUGHT_FORWARD = {1: "ALTER TABLE decisions ADD COLUMN computed TEXT"}      # from each older layout to the next one
_ONE_AT_A_TIME = 0x706C616E                     # any constant: PostgreSQL's lock while the tables are made


def connect(address: Address) -> Engine:
    """An engine on a store whose tables are there; they are made if it is new.

    raises   StoreError if it cannot be reached or made, is no store, or was made by a newer planproof
    """
    with plainly(address):
        if address.file and not address.file.exists():
            address.file.open("ab").close()
        engine = _sqlite(address) if address.file else _postgresql(address)
        if (_layout(engine) or 0) < LAYOUT:
            with engine.execution_options(writes=True).begin() as connection:
                _make_tables(connection)
        if _layout(engine) > LAYOUT:
            raise StoreError(say("The store was made by a newer planproof."), where=Place(file=str(address)),
                             fix=say("Update planproof, then open it again."))
        return engine


def _layout(engine: Engine) -> int | None:
    with engine.connect() as connection:
        made = inspect(connection).has_table(LAYOUTS.name)
        return connection.scalar(select(func.max(LAYOUTS.c.version))) if made else None


def _sqlite(address: Address) -> Engine:
    """Each use opens the file anew and never makes it: writing into a file that was deleted would lose a revision."""
    def open_file() -> sqlite3.Connection:
        connection = sqlite3.connect(f"{address.file.as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS,
                                     isolation_level=None, check_same_thread=False)
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
            connection.execute(f"PRAGMA {setting}")
        return connection

    engine = create_engine("sqlite://", creator=open_file, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _postgresql(address: Address) -> Engine:
    try:
        return create_engine(address.url, pool_pre_ping=True, pool_size=2, connect_args={"connect_timeout": BUSY_SECONDS})
    except ModuleNotFoundError as error:
        raise StoreError(say("PostgreSQL needs one more package."), fix=say("Run: pip install 'planproof[postgres]'")) from error


def _make_tables(connection: Connection) -> None:
    """Make what is missing, and bring the tables of an older planproof forward."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
    there = inspect(connection).has_table(LAYOUTS.name)
    made = connection.scalar(select(func.max(LAYOUTS.c.version))) if there else None
    METADATA.create_all(connection)
    for version in range(made or LAYOUT, LAYOUT):
        connection.execute(text(BROUGHT_FORWARD[version]))
    if made is None or made < LAYOUT:
        connection.execute(insert(LAYOUTS).values(version=LAYOUT))
