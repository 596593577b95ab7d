"""What a database says when it fails, in words that say what to do."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, IntegrityError, InterfaceError, OperationalError

from planproof.errors import StoreError
from planproof.model.message import Place, say
from planproof.store.address import Address

_KNOWN = (
    (("disk is full", "no space left", "disk full", "[53100]"),
     say("The disk that holds the store is full; nothing was changed."), say("Make room, then save again.")),
    (("readonly database", "read-only", "unable to open database file", "permission denied", "access is denied", "[25006]",
      "[42501]"),
     say("The store cannot be opened or written; nothing was changed."),
     say("Check that its folder is there and that you may write in it, or name another store.")),
    (("not a database", "malformed", "encrypted", "could not decode"),
     say("The file is damaged, or is not a store; nothing was changed."), say("Put back a copy of it, or name another store.")),
    (("database is locked", "database table is locked", "lock timeout", "[55p03]"),
     say("Someone else kept the store busy for too long; nothing was changed."), say("Try again in a moment.")),
    (("no such table", "[42p01]"),
     say("The store is no longer there; nothing was changed."), say("Put it back, or start planproof again.")),
    (("does not exist", "[3d000]"),
     say("The store is not there; nothing was changed."), say("Check the names of the database and the user.")),
    (("password authentication", "no password", "authentication failed", "[28p01]", "[28000]"),
     say("The store refused the name or the password."), say("Check them in the address of the store.")),
    (("connection", "server closed", "could not translate host", "failed to resolve host", "timeout"),
     say("The store does not answer; nothing was changed."), say("Check its address and that its server runs.")),
)


@contextmanager
def plainly(address: Address) -> Iterator[None]:
    """Turn a database's failure into a StoreError; a row that another writer has already put there passes through."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, InterfaceError) as error:
        reason = str(error.orig)
        known = _explained(f"{reason} [{getattr(error.orig, 'sqlstate', '')}]", address)
        if known is None and not isinstance(error, OperationalError):
            raise
        raise known or _unexplained(reason, address) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _explained(reason, address) or _unexplained(reason, address) from error


def _explained(reason: str, address: Address) -> StoreError | None:
    """A failure that we know, in plain words; None where it is not known."""
    for signs, problem, fix in _KNOWN:
        if any(sign in reason.lower() for sign in signs):
            return StoreError(problem, where=Place(file=str(address)), fix=fix)
    return None


def _unexplained(reason: str, address: Address) -> StoreError:
    """Any other failure: the first line of what the database says, without a password."""
    for secret in address.secrets:
        reason = reason.replace(secret, "***")
    first = next(iter(reason.strip().splitlines()), "").rstrip(".")
    return StoreError(say("The store could not be used: {reason}. Nothing was changed.", reason=first),
                      where=Place(file=str(address)), fix=say("Try again, or name another store."))
