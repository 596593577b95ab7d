"""The store: revisions of workbooks, appended and read, never changed."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from planproof.errors import StoreError
from planproof.model.message import Message, say
from planproof.model.workbook import Decision, Workbook
from planproof.store.address import Address, find_address
from planproof.store.conflict import conflict
from planproof.store.differences import Change, differences
from planproof.store.document import from_text
from planproof.store.engine import connect
from planproof.store.naming import free_id
from planproof.store.revision import Listing, RecordedDecision, Revision
from planproof.store.rows import (
    HEADING,
    add_decisions,
    add_revision,
    clean,
    decisions_up_to,
    head_query,
    heads_query,
    now,
    revision_of,
)
from planproof.store.source import Source, read_source
from planproof.store.tables import MAPPINGS, REVISIONS, SOURCES
from planproof.store.trouble import plainly

Found = TypeVar("Found")
_CHOOSE = say("Open the list of workbooks and their versions, and choose another.")


def open_store(url: str | None = None) -> Store:
    """Open the store, making it if it is new.

    url      sqlite:///file.db or postgresql://...; else PLANPROOF_STORE, else a file in the user's data folder
    raises   StoreError if it cannot be reached, made or read
    """
    address = find_address(url)
    return Store(address, connect(address))


class Store:
    """Every revision of every workbook; each method raises StoreError when the database fails, and then changed nothing."""

    def __init__(self, address: Address, engine):
        self.address, self._engine = address, engine

    def close(self) -> None:
        """Let go of the database; the store can still be used, and opens it again."""
        self._engine.dispose()

    def create(self, workbook: Workbook, *, author: str, note: str = "", source: Source | str | Path | None = None) -> Revision:
        """Keep a new workbook under an id of its own.

        source   the team's file, or where it is, to be given back one day
        """
        _need(author, say("Say who brings the workbook."))
        source = read_source(source) if isinstance(source, str | Path) else source
        while True:
            id = free_id(workbook.plan.name, self._ids())
            try:
                with self._writing() as connection:
                    return add_revision(connection, workbook, id, None, author=author, note=note, source=source)
            except IntegrityError:
                if id not in self._ids():
                    raise

    def save(self, workbook: Workbook, *, on: Revision | str, author: str, note: str = "",
             source: Source | None = None) -> Revision:
        """Append a revision on the one that the changes started from.

        raises   ConflictError, with what differs, if that one is no longer the newest; nothing is overwritten
        """
        _need(author, say("Say who saves the workbook."))
        base = self.revision(on) if isinstance(on, str) else on
        try:
            with self._writing() as connection:
                return add_revision(connection, workbook, base.workbook, base, author=author, note=note, source=source)
        except IntegrityError:
            head = self.head(base.workbook)
            if head.number <= base.number:
                raise
            raise conflict(self.load(base.workbook, base)[0], workbook, self.load(base.workbook, head)[0], head) from None

    def restore(self, revision: Revision | str, *, on: Revision | str, author: str, note: str = "") -> Revision:
        """Undo: append what an older revision of the same workbook said, on top of the newest; decisions stay on record."""
        older, on = (self.revision(one) if isinstance(one, str) else one for one in (revision, on))
        if older.workbook != on.workbook:
            raise StoreError(say("Version {id} is of another workbook.", id=older.id), fix=_CHOOSE)
        return self.save(self.load(older.workbook, older)[0], on=on, author=author, note=note)

    def head(self, workbook_id: str) -> Revision:
        """The newest revision of a workbook."""
        with self._reading() as connection:
            row = connection.execute(head_query(workbook_id)).first()
        return revision_of(_there(row, say("There is no workbook {id} in the store.", id=workbook_id)))

    def revision(self, id: str) -> Revision:
        """The revision of that id."""
        with self._reading() as connection:
            row = connection.execute(select(*HEADING).where(REVISIONS.c.id == id)).first()
        return revision_of(_there(row, say("There is no version {id} in the store.", id=id)))

    def load(self, workbook_id: str, revision: Revision | str | None = None) -> tuple[Workbook, Revision]:
        """A workbook and the revision it is, the newest unless another is named; decisions are those taken until then."""
        with self._reading() as connection:
            wanted = revision.id if isinstance(revision, Revision) else revision
            query = select(REVISIONS).where(REVISIONS.c.workbook == workbook_id).order_by(REVISIONS.c.number.desc()).limit(1)
            row = connection.execute(query.where(REVISIONS.c.id == wanted) if wanted else query).first()
            row = _there(row, say("There is no version {id} in the store.", id=wanted) if wanted else
                         say("There is no workbook {id} in the store.", id=workbook_id))
            found = Revision.model_validate({column.name: row._mapping[column] for column in HEADING})
            decisions = tuple(record.decision for record in decisions_up_to(connection, found))
        workbook = from_text(row.document, row.schema_version, revision=row.id)
        return (workbook.but(decisions=decisions) if decisions else workbook), found

    def history(self, workbook_id: str) -> tuple[Revision, ...]:
        """Every revision of a workbook, the newest first."""
        query = select(*HEADING).where(REVISIONS.c.workbook == workbook_id).order_by(REVISIONS.c.number.desc())
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return tuple(map(revision_of, _there(rows, say("There is no workbook {id} in the store.", id=workbook_id))))

    def changes(self, revision: Revision) -> tuple[Change, ...]:
        """What a revision changed in the one before it, or in an empty workbook if it is the first."""
        before = self.load(revision.workbook, revision.parent)[0] if revision.parent else Workbook()
        return differences(before, self.load(revision.workbook, revision)[0])

    def workbooks(self) -> tuple[Listing, ...]:
        """Every workbook with its newest revision, the last saved first."""
        with self._reading() as connection:
            heads = [revision_of(row) for row in connection.execute(heads_query())]
        return tuple(Listing(id=head.workbook, name=head.name, head=head) for head in heads)

    def decide(self, workbook_id: str, decision: Decision) -> RecordedDecision:
        """Put a decision on record, for good, on the newest revision; it needs a name and a reason."""
        return self.decide_together(workbook_id, [decision])[0]

    def decide_together(self, workbook_id: str, decisions: Sequence[Decision]) -> tuple[RecordedDecision, ...]:
        """Put several decisions on record at once: all of them, or none where one lacks its name or its reason."""
        workbook, head = self.load(workbook_id)
        for decision in decisions:
            _need(decision.by, say("Say who decides."))
            _need(decision.rationale, say("Say why: a decision needs its reason."))
            _there(workbook.tactic(decision.tactic), say("There is no idea {tactic} in this workbook.", tactic=decision.tactic))
        with self._writing() as connection:
            add_decisions(connection, decisions, head)
            kept = decisions_up_to(connection, head)
        return kept[len(kept) - len(decisions):]

    def decisions(self, workbook_id: str) -> tuple[RecordedDecision, ...]:
        """Every decision on a workbook, in the order in which they were taken."""
        head = self.head(workbook_id)
        with self._reading() as connection:
            return decisions_up_to(connection, head)

    def source(self, hash: str) -> Source:
        """The team's own file of that hash (`Revision.source`)."""
        with self._reading() as connection:
            row = connection.execute(select(SOURCES).where(SOURCES.c.hash == hash)).first()
        row = _there(row, say("The store does not keep that file."))
        return Source(row.name, bytes(row.content), row.reading)

    def reading(self, hash: str) -> str:
        """How the team's own file of that hash was read, as JSON, without the file."""
        with self._reading() as connection:
            return connection.scalar(select(SOURCES.c.reading).where(SOURCES.c.hash == hash)) or ""

    def remember_mapping(self, headings: str, mapping: str, *, author: str) -> None:
        """Keep what a team's headings mean, for the next file that has the same ones.

        headings   a fingerprint of the headings, at most 64 characters
        mapping    the mapping as JSON
        """
        with self._writing() as connection:
            connection.execute(insert(MAPPINGS).values(headings=headings, mapping=mapping, author=clean(author), time=now()))

    def remembered_mapping(self, headings: str) -> str | None:
        """The last mapping kept for those headings, as JSON, or None."""
        query = select(MAPPINGS.c.mapping).where(MAPPINGS.c.headings == headings).order_by(MAPPINGS.c.id.desc()).limit(1)
        with self._reading() as connection:
            return connection.scalar(query)

    def _ids(self) -> set[str]:
        with self._reading() as connection:
            return set(connection.scalars(select(REVISIONS.c.workbook).distinct()))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plainly(self.address), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with plainly(self.address), self._engine.execution_options(writes=True).begin() as connection:
            yield connection


def _need(text: str, ask: Message) -> None:
    if not clean(text):
        raise StoreError(ask, fix=say("Nothing was saved."))


def _there(found: Found | None, missing: Message) -> Found:
    if not found:
        raise StoreError(missing, fix=_CHOOSE)
    return found
