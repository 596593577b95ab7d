"""A reply as a page of its own, as Markdown, as plain text and as JSON."""
from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill

from markupsafe import Markup

from planproof.report.html import tag
from planproof.report.markdown import escaped
from planproof.report.page import page
from planproof.report.reply.section import Section
from planproof.report.reply.write import Letter
from planproof.report.wording import Wording

WIDTH = 76          # characters of a line of plain text
DENSE = 2300        # characters beyond which a letter is printed in smaller type, so that it stays on one sheet


def as_html(letter: Letter) -> str:
    """One page that opens anywhere, asks nothing of the network and prints on one sheet of A4."""
    return page(letter.subject, [sheet_of(letter)], Wording(letter.lang), who=letter.plan, footer=letter.foot)


def sheet_of(letter: Letter) -> Markup:
    """The letter itself, for a page that shows more than it."""
    lead, *reasons = letter.answer
    answer = tag("div", tag("p", tag("b", lead)), _paragraphs(reasons), class_="pp-answer")
    return tag("article", tag("h1", letter.subject), _paragraphs([letter.greeting, letter.opening]), answer,
               [_drawn(section) for section in letter.sections], _paragraphs(letter.closing),
               class_="pp-letter pp-dense" if len(as_text(letter)) > DENSE else "pp-letter")


def _drawn(section: Section) -> list[Markup]:
    points = tag("ul", [tag("li", point) for point in section.points]) if section.points else None
    return [part for part in (tag("h2", section.title), _paragraphs(section.said), points, _paragraphs(section.after)) if part]


def _paragraphs(texts: Iterable[str]) -> Markup:
    return Markup("").join(tag("p", text) for text in texts)


def as_markdown(letter: Letter) -> str:
    """The reply for a mail or a chat that reads Markdown; nothing from a file is anything but text in it."""
    lead, *reasons = map(escaped, letter.answer)
    blocks = [f"# {escaped(letter.subject)}", escaped(letter.greeting), escaped(letter.opening), f"**{lead}**", *reasons]
    for section in letter.sections:
        blocks += [f"## {escaped(section.title)}", *map(escaped, section.said), *_list(map(escaped, section.points)),
                   *map(escaped, section.after)]
    blocks += [*map(escaped, letter.closing), "---", f"*{escaped(letter.foot)}*"]
    return "\n\n".join(blocks) + "\n"


def _list(points: Iterable[str]) -> list[str]:
    items = "\n".join(f"- {point}" for point in points)
    return [items] if items else []


def as_text(letter: Letter) -> str:
    """The reply as plain text, in lines that any mail shows as they are."""
    blocks = [letter.subject, letter.greeting, letter.opening, *letter.answer]
    for section in letter.sections:
        blocks += [section.title.upper(), *section.said, *_list(map(_point, section.points)), *section.after]
    return "\n\n".join(_lines(block) for block in [*blocks, *letter.closing, letter.foot]) + "\n"


def _lines(block: str) -> str:
    return block if block.startswith("- ") else fill(block, WIDTH, break_long_words=False, break_on_hyphens=False)


def _point(text: str) -> str:
    return fill(text, WIDTH, initial_indent="", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def drawn_as(letter: Letter, ending: str) -> str:
    """The reply as a file with that ending: a page, Markdown for ".md", else plain text."""
    draw = {".html": as_html, ".htm": as_html, ".md": as_markdown, ".markdown": as_markdown}
    return draw.get(ending.lower(), as_text)(letter)


def as_json(letter: Letter) -> dict[str, object]:
    """The reply in JSON's own types."""
    sections = [section._asdict() | {"said": list(section.said), "points": list(section.points), "after": list(section.after)}
                for section in letter.sections]
    return {**letter._asdict(), "answer": list(letter.answer), "closing": list(letter.closing), "sections": sections}
