"""Independent parts: tactics that share no scarce line, team or rule are weighed apart, and the answer is the same."""
from __future__ import annotations

from planproof.funding.programme import Option, Programme, Rule


def parts_of(programme: Programme) -> tuple[Programme, ...]:
    """The programme in the smallest parts that do not touch each other, in its own order."""
    root = {option.id: option.id for option in programme.options}

    def top(id: str) -> str:
        while root[id] != id:
            root[id] = root[root[id]]
            id = root[id]
        return id

    groups = [[option.id for option in users] for users in programme.tight.values()]
    groups += [[id for id, _ in rule.terms] for rule in programme.rules]
    for group in groups:
        for id in group[1:]:
            root[top(id)] = top(group[0])
    options: dict[str, list[Option]] = {}
    for option in programme.options:
        options.setdefault(top(option.id), []).append(option)
    rules: dict[str, list[Rule]] = {}
    for rule in programme.rules:
        if rule.terms:
            rules.setdefault(top(rule.terms[0][0]), []).append(rule)
    return tuple(programme.part(found, rules.get(name, ())) for name, found in options.items())
