"""Append-only revisions of workbooks, and the decisions taken on them.

    store = open_store()
    first = store.create(workbook, author="Lea", note="from retail.xlsx")
    store.save(changed, on=first, author="Max", note="budget of May")       # ConflictError if someone saved before
"""
from planproof.store.differences import Change, differences, sentence
from planproof.store.revision import Listing, RecordedDecision, Revision
from planproof.store.source import Source, read_source, source_of
from planproof.store.store import Store, open_store

__all__ = ["Change", "Listing", "RecordedDecision", "Revision", "Source", "Store", "differences", "open_store", "read_source",
           "sentence", "source_of"]
