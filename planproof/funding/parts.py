"""Independent parts: tactics that share no scarce line, team or rule are weighed apart, and the answer is the same."""
from __future__ import annotations

from planproof.funding.programme import Programme


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
    members: dict[str, set[str]] = {}
    for option in programme.options:
        members.setdefault(top(option.id), set()).add(option.id)
    return tuple(programme.only(ids) for ids in members.values())
