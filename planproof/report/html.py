"""The one place that makes HTML: everything that is not already markup is escaped."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

Child = object                       # str, number, Markup, None (left out) or an iterable of these
LONG = 300                           # characters
UNCLOSED = frozenset({"br", "hr", "img", "input", "link", "meta"})
VOID = UNCLOSED | {"line", "rect", "path", "circle"}


def tag(name: str, *children: Child, **attributes: object) -> Markup:
    """One element; `class_` writes class, `aria_label` writes aria-label, None and False leave the attribute out."""
    opening = f"<{name}{''.join([_attribute(key, value) for key, value in attributes.items()])}"
    if name in VOID:
        return Markup(opening + (">" if name in UNCLOSED else "/>"))
    return Markup(f"{opening}>{''.join(_flat(children))}</{name}>")


def join(*children: Child, by: str = "") -> Markup:
    """The children one after the other, escaped, None left out, iterables opened."""
    return Markup(str(escape(by)).join(_flat(children)))


def table(heads: Sequence[Child], rows: Iterable[Sequence[Child]], *, caption: Child = None,
          numeric: Sequence[int] = (), wide: Sequence[int] = (), class_: str | None = None) -> Markup:
    """A table that scrolls in its own frame; the first column names each row.

    caption   what it is; with one the frame is a landmark of that name, for two landmarks without names are one too many
    numeric   columns aligned right, counted from 0
    wide      columns left out on a phone
    """
    kinds = [" ".join(word for word, held in (("num", numeric), ("wide", wide)) if column in held) or None
             for column in range(len(heads))]
    body = [tag("tr", [tag("td", cell, class_=kinds[place]) if place else tag("th", _clamped(cell), class_=kinds[0], scope="row")
                       for place, cell in enumerate(row)]) for row in rows]
    head = tag("tr", [tag("th", head, class_=kind, scope="col") for head, kind in zip(heads, kinds, strict=True)])
    return tag("div", tag("table", tag("caption", caption) if caption else None, tag("thead", head), tag("tbody", body)),
               class_=" ".join(filter(None, ("pp-scroll", class_))), tabindex="0",
               role="region" if caption else None, aria_label=_text(caption) if caption else None)


def card(title: Child, *children: Child, note: Child = None, id: str | None = None, class_: str = "") -> Markup:
    """A section with the finding as its title and, beside it, a quiet note on units or order."""
    head = tag("div", tag("h2", title), tag("span", note) if note else None, class_="pp-head") if title else None
    return tag("section", head, *children, class_=f"pp-card {class_}".strip(), id=id)


def tile(label: Child, value: Child, detail: Child = None) -> Markup:
    """One large number with what it is above it and what to hold it against below."""
    below = tag("div", detail, class_="d") if detail else None
    return tag("div", tag("div", label, class_="l"), tag("div", value, class_="v"), below, class_="pp-card pp-tile")


def fold(summary: Child, *children: Child, open: bool = False, id: str | None = None) -> Markup:
    """Detail that is one click away."""
    return tag("details", tag("summary", summary), *children, open=open, id=id)


def unseen(text: Child) -> Markup:
    """Text for screen readers alone."""
    return tag("span", text, class_="pp-unseen")


def _attribute(key: str, value: object) -> str:
    """One attribute as escaped text; plain text is joined many times faster than markup."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(value)}"'


def _flat(children: Iterable[Child]) -> Iterator[str]:
    """The children as escaped text, one after the other."""
    for child in children:
        if isinstance(child, (list, tuple)) or hasattr(child, "__next__"):
            yield from _flat(child)
        elif child is not None:
            yield str(escape(child))


def _clamped(cell: Child) -> Child:
    """A name that goes on and on shows its first lines only."""
    return tag("span", cell, class_="pp-clamp") if type(cell) is str and len(cell) > LONG else cell


def _text(markup: Child) -> str:
    return Markup(escape(markup)).striptags()
