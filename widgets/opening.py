"""What a page opens: the workbook, idea and language its link asks for, else the workbook saved last."""
from __future__ import annotations

import getpass
import os

from planproof.errors import PlanproofError, StoreError
from planproof.report.link import Link, read_link
from planproof.store import Store, open_store
from widgets.state import WorkbookState


def opened_state() -> tuple[WorkbookState, PlanproofError | None]:
    """The page's state, and what stood in the way of opening what the link asks for.

    raises   StoreError when the store itself cannot be opened
    """
    link = asked_for()
    state = WorkbookState(open_store(), lang=link.lang, tactic=link.tactic, author=author(),
                          read_only=bool(os.environ.get("PLANPROOF_PROFILE")))
    try:
        wanted = link.workbook or _last_saved(state.store)
        if wanted:
            state.open(wanted)
            state.scenario = link.scenario
    except StoreError as problem:
        return state, problem
    return state, None


def asked_for() -> Link:
    """The link of a page that is served, else the language of the settings."""
    spoken = os.environ.get("HTTP_ACCEPT_LANGUAGE") or os.environ.get("PLANPROOF_LANG", "")
    return read_link(os.environ.get("QUERY_STRING", ""), spoken)


def author() -> str:
    """Who saves from this page, until somebody says another name."""
    return os.environ.get("PLANPROOF_AUTHOR") or getpass.getuser()


def _last_saved(store: Store) -> str | None:
    shelf = store.workbooks()
    return shelf[0].id if shelf else None
