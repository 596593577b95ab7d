"""Reading and adding rows: each function is one statement on an open connection."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, Select, func, insert, select

from planproof.model.workbook import Decision, Workbook
from planproof.store.document import to_text
from planproof.store.migrations import SCHEMA
from planproof.store.revision import RecordedDecision, Revision
from planproof.store.source import Source
from planproof.store.tables import DECISIONS, REVISIONS, SOURCES

HEADING = tuple(column for column in REVISIONS.c if column.name != "document")


def now() -> str:
    """This moment in UTC, as the store writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def clean(text: str) -> str:
    """A text that every database can keep: without NUL and broken characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode().strip()


def revision_of(row: Row) -> Revision:
    """A revision from its row."""
    return Revision.model_validate(dict(row._mapping))


def head_query(workbook: str) -> Select:
    """The newest revision of a workbook."""
    return select(*HEADING).where(REVISIONS.c.workbook == workbook).order_by(REVISIONS.c.number.desc()).limit(1)


def heads_query() -> Select:
    """The newest revision of every workbook, the last saved first."""
    newest = select(REVISIONS.c.workbook, func.max(REVISIONS.c.number).label("number")).group_by(REVISIONS.c.workbook).subquery()
    mine = (REVISIONS.c.workbook == newest.c.workbook) & (REVISIONS.c.number == newest.c.number)
    return select(*HEADING).join(newest, mine).order_by(REVISIONS.c.time.desc(), REVISIONS.c.id)


def add_revision(connection: Connection, workbook: Workbook, id: str, parent: Revision | None, *,
                 author: str, note: str, source: Source | None) -> Revision:
    """Append a revision on its parent, with the decisions that the workbook holds and the store does not know yet.

    raises   IntegrityError if someone else has already put one on that parent
    """
    number = parent.number + 1 if parent else 1
    revision = Revision(id=f"{id}.{number}", workbook=id, number=number, parent=parent.id if parent else None, time=now(),
                        author=clean(author), note=clean(note), name=clean(workbook.plan.name or ""), schema_version=SCHEMA,
                        source=add_source(connection, source) if source else parent and parent.source)
    columns = revision.model_dump() | {"time": revision.time.isoformat(timespec="milliseconds")}
    connection.execute(insert(REVISIONS).values(**columns, document=to_text(workbook)))
    known = Counter(record.decision for record in decisions_up_to(connection, revision))
    add_decisions(connection, (Counter(map(_tidy, workbook.decisions)) - known).elements(), revision)
    return revision


def add_source(connection: Connection, source: Source) -> str:
    """Keep a team's file, once; returns its hash."""
    if connection.scalar(select(SOURCES.c.hash).where(SOURCES.c.hash == source.hash)) is None:
        connection.execute(insert(SOURCES).values(hash=source.hash, name=clean(source.name), content=source.content,
                                                  reading=source.reading))
    return source.hash


def add_decisions(connection: Connection, decisions: Iterable[Decision], revision: Revision) -> None:
    """Put decisions on record, as taken on a revision."""
    for decision in map(_tidy, decisions):
        connection.execute(insert(DECISIONS).values(
            workbook=revision.workbook, number=revision.number, revision=revision.id, tactic=decision.tactic,
            verdict=decision.verdict, decided_by=decision.by, rationale=decision.rationale,
            decided_on=decision.on.isoformat(), computed=decision.computed, time=now()))


def _tidy(decision: Decision) -> Decision:
    return decision.but(by=clean(decision.by), rationale=clean(decision.rationale))


def decisions_up_to(connection: Connection, revision: Revision) -> tuple[RecordedDecision, ...]:
    """The decisions taken on a workbook up to a revision, in the order in which they were recorded."""
    rows = connection.execute(select(DECISIONS).where(
        DECISIONS.c.workbook == revision.workbook, DECISIONS.c.number <= revision.number).order_by(DECISIONS.c.id))
    return tuple(RecordedDecision(tactic=row.tactic, verdict=row.verdict, by=row.decided_by, rationale=row.rationale,
                                  on=row.decided_on, computed=row.computed, revision=row.revision, time=row.time) for row in rows)
