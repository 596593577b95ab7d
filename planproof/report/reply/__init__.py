"""A one-page reply to whoever asked for an idea: where it stands, what it would take, what would stop, what happens next."""
from planproof.report.reply.draw import as_html, as_json, as_markdown, as_text, drawn_as, sheet_of
from planproof.report.reply.write import Letter, Section, write_reply

__all__ = ["Letter", "Section", "as_html", "as_json", "as_markdown", "as_text", "drawn_as", "sheet_of", "write_reply"]
