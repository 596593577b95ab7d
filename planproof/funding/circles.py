"""Circles of links: what leads back to itself."""
from __future__ import annotations

from collections.abc import Iterable, Mapping


def circles(links: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Every greatest group of two names or more of which each leads to each other; names and groups in the order of `links`.

    links   name -> the names it leads to, all of them keys; Kosaraju's algorithm, linear in names and links
    """
    back: dict[str, list[str]] = {name: [] for name in links}
    for name, others in links.items():
        for other in others:
            back[other].append(name)
    circle_of: dict[str, int] = {}
    for number, name in enumerate(reversed(_finished(links))):
        for one in _reached(name, back, circle_of):
            circle_of[one] = number
    found: dict[int, list[str]] = {}
    for name in links:
        found.setdefault(circle_of[name], []).append(name)
    return tuple(tuple(names) for names in found.values() if len(names) > 1)


def _finished(links: Mapping[str, Iterable[str]]) -> list[str]:
    """The names in the order in which a walk over the links leaves them, each after all that it leads to."""
    seen, done = set(), []
    for first in links:
        path = [] if first in seen else [(first, iter(links[first]))]
        seen.add(first)
        while path:
            name, others = path[-1]
            new = next((other for other in others if other not in seen), None)
            if new is None:
                done.append(name)
                path.pop()
            else:
                seen.add(new)
                path.append((new, iter(links[new])))
    return done


def _reached(first: str, links: Mapping[str, Iterable[str]], taken: Mapping[str, int]) -> set[str]:
    found, front = set(), [first]
    while front:
        name = front.pop()
        if name not in found and name not in taken:
            found.add(name)
            front += links[name]
    return found
