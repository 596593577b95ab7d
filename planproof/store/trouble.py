"""What a database says when it fails, in words that say what to do."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, IntegrityError, InterfaceError, OperationalError

from planproof.errors import StoreError
from planproof.model.message import Message, say
from planproof.store.address import Address

_KNOWN = (
    (("disk is full", "no space left", "disk full", "[53100]"),
     say("The disk that holds the store {store} is full; nothing was changed."), say("Make room, then save again.")),
    (("readonly database", "read-only", "unable to open database file", "permission denied", "access is denied", "[25006]",
      "[42501]"),
     say("The store {store} cannot be opened or written; nothing was changed."),
     say("Check that its folder is there and that you may write in it, or name another store.")),
    (("not a database", "malformed", "encrypted", "could not decode"),
     say("The file {store} is damaged, or is not a store; nothing was changed."),
     say("Put back a copy of it, or name another store.")),
    (("database is locked", "database table is locked", "lock timeout", "[55p03]"),
     say("Someone else kept the store {store} busy for too long; nothing was changed."), say("Try again in a moment.")),
    (("no such table", "[42p01]"),
     say("The store {store} is no longer there; nothing was changed."), say("Put it back, or start planproof again.")),
    (("does not exist", "[3d000]"),
     say("The store {store} is not there; nothing was changed."), say("Check the names of the database and the user.")),
    (("password authentication", "no password", "authentication failed", "[28p01]", "[28000]"),
     say("The store {store} refused the name or the password."), say("Check them in the address of the store.")),
    (("connection", "server closed", "could not translate host", "failed to resolve host", "timeout"),
     say("The store {store} does not answer; nothing was changed."), say("Check its address and that its server runs.")),
)
_OTHER = (say("The store {store} could not be used: {reason}. Nothing was changed."), say("Try again, or name another store."))


@contextmanager
def plainly(address: Address) -> Iterator[None]:
    """Turn a database's failure into a StoreError; a row that another writer has already put there passes through."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, InterfaceError) as error:
        reason = str(error.orig)
        found = explained(f"{reason} [{getattr(error.orig, 'sqlstate', '')}]", address)
        if found is None and not isinstance(error, OperationalError):
            raise
        raise found or _told(_OTHER, address, reason) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise explained(reason, address) or _told(_OTHER, address, reason) from error


def explained(reason: str, address: Address) -> StoreError | None:
    """A failure that we know, in plain words; None where it is not known."""
    known = (texts for signs, *texts in _KNOWN if any(sign in reason.lower() for sign in signs))
    texts = next(known, None)
    return _told(texts, address, reason) if texts else None


def _told(texts: Sequence[Message], address: Address, reason: str) -> StoreError:
    for secret in address.secrets:
        reason = reason.replace(secret, "***")
    first = next(iter(reason.strip().splitlines()), "").rstrip(".")
    values = {"store": str(address), "reason": first}
    problem, fix = texts
    used = tuple((name, value) for name, value in values.items() if f"{{{name}}}" in problem.text)
    return StoreError(Message(problem.text, used), fix=fix)
