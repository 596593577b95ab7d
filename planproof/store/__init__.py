"""Append-only revisions of workbooks, and the decisions taken on them."""
