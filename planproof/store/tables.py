"""The store's tables; the database itself refuses to change or delete a row."""
from __future__ import annotations

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

LAYOUT = 2
METADATA = MetaData()

LAYOUTS = Table("layouts", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

SOURCES = Table(
    "sources", METADATA,
    Column("hash", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("reading", Text, nullable=False),
)

REVISIONS = Table(
    "revisions", METADATA,
    Column("id", String(80), primary_key=True),
    Column("workbook", String(60), nullable=False),
    Column("number", Integer, nullable=False),
    Column("parent", ForeignKey("revisions.id")),
    Column("time", String(32), nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("source", ForeignKey("sources.hash")),
    Column("schema_version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    UniqueConstraint("workbook", "number", name="one_revision_per_number"),
    UniqueConstraint("parent", name="one_child_per_revision"),
    CheckConstraint("(number = 1) = (parent IS NULL)", name="only_the_first_has_no_parent"),
)

DECISIONS = Table(
    "decisions", METADATA,
    Column("id", Integer, primary_key=True),
    Column("workbook", String(60), nullable=False),
    Column("number", Integer, nullable=False),
    Column("revision", ForeignKey("revisions.id"), nullable=False),
    Column("tactic", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("rationale", Text, nullable=False),
    Column("decided_on", String(10), nullable=False),
    Column("time", String(32), nullable=False),
    Column("computed", Text),
    Index("decisions_of_a_workbook", "workbook", "number"),
)

MAPPINGS = Table(
    "mappings", METADATA,
    Column("id", Integer, primary_key=True),
    Column("headings", String(64), nullable=False, index=True),
    Column("mapping", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("time", String(32), nullable=False),
)

_SQLITE_GUARD = """CREATE TRIGGER {table}_keeps_{verb} BEFORE {verb} ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"""
_POSTGRESQL_REFUSAL = """CREATE OR REPLACE FUNCTION planproof_append_only() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || $$ is append-only$$; END'"""
_POSTGRESQL_GUARD = """CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION planproof_append_only()"""


def _guard(table: Table) -> None:
    for verb in ("UPDATE", "DELETE"):
        _after_create(table, _SQLITE_GUARD.format(table=table.name, verb=verb), "sqlite")
    _after_create(table, _POSTGRESQL_REFUSAL, "postgresql")
    _after_create(table, _POSTGRESQL_GUARD.format(table=table.name), "postgresql")


def _after_create(table: Table, statement: str, database: str) -> None:
    event.listen(table, "after_create", DDL(statement.replace("%", "%%")).execute_if(dialect=database))


for _table in METADATA.sorted_tables:
    _guard(_table)
