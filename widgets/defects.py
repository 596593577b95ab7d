"""Our own defects: logged in full under an id, which is all that the page shows."""
from __future__ import annotations

import logging
import secrets
import sys

LOG = logging.getLogger("planproof.widgets")


def log_defect(error: Exception) -> str:
    """Write the error with its traceback to the server's log; the id finds it there."""
    id = secrets.token_hex(4)
    _log().error("defect %s", id, exc_info=error)
    return id


def _log() -> logging.Logger:
    # a kernel's own stderr goes into the page; the stream it was started with is the server's log
    if not LOG.handlers:
        handler = logging.StreamHandler(sys.__stderr__)
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        LOG.addHandler(handler)
    return LOG
