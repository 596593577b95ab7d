"""The whole audit as one spreadsheet: summary, every idea, every check of every idea, what fits together."""
from planproof.report.spreadsheet.write import audit_xlsx

__all__ = ["audit_xlsx"]
