"""Committing to a pilot before it starts: frozen, dated, hashed; a later change makes a new one that says what changed."""
from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from math import isfinite
from typing import NamedTuple

from pydantic import ValidationError

from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.model.pilot import Pilot
from planproof.model.registration import Document, Registration
from planproof.pilot.reviews import resolved, review_weeks
from planproof.pilot.sampling import fitted
from planproof.pilot.simulate import simulate
from planproof.pilot.turning import turning_points

SEED, DRAWS = 7, 100_000
Plain = str | int | float | bool | None


class Change(NamedTuple):
    """One field that a later registration says otherwise: its path, such as "rule.name", and both values."""

    field: str
    before: Plain
    after: Plain


def register(pilot: Pilot, *, on: date, seed: int = SEED, replaces: Registration | None = None) -> Registration:
    """Commit to a pilot.

    on         the day of the commitment
    replaces   an earlier registration; where nothing but the day would change it stays in force and is returned
    raises     DesignError when the pilot cannot be run as stated
    """
    pilot = settled(pilot)
    forecast = simulate(pilot, draws=DRAWS, seed=seed)
    worth = tuple(round(value, 2) + 0.0 for value in (forecast.decline, forecast.pilot, forecast.now))
    found = Registration(pilot=pilot, on=on, seed=seed, worth=worth, turning_points=turning_points(pilot))
    if replaces is not None and not changes(replaces, found):
        return replaces
    return sealed(found.but(replaces=replaces.hash if replaces else None))


def settled(pilot: Pilot) -> Pilot:
    """The same pilot with every parameter and review of its rule written out, so that no default can shift under it."""
    fits = fitted(pilot)
    numbers = tuple((name, value) for name, value in resolved(pilot.rule, fits).items() if isfinite(value))
    return pilot.but(rule=pilot.rule.but(parameters=numbers, reviews=review_weeks(pilot.rule, fits)))


def sealed(registration: Registration) -> Registration:
    """The registration with the hash of what it says."""
    return registration.but(hash=hash_of(registration.document()))


def hash_of(document: Document) -> str:
    """SHA-256 of a document as canonical JSON: keys sorted, no blanks, UTF-8."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return sha256(text.encode()).hexdigest()


def as_json(registration: Registration) -> str:
    """The registration as JSON that a person can read, its hash last."""
    document = {**registration.document(), "hash": registration.hash}
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def read_registration(text: str) -> Registration:
    """The registration that a JSON text holds, once its hash has been checked.

    raises   PlanproofError when it is none, or was changed after it was registered
    """
    try:
        document = json.loads(text)
        found = Registration.model_validate(document)
    except (ValueError, ValidationError):
        raise PlanproofError(say("This is not a registration."),
                             fix=say("Give the JSON file that planproof register wrote.")) from None
    verify(document)
    return found


def verify(document: Document) -> None:
    """Check that a registration still says what it said when it was made, whichever version of planproof made it.

    raises   PlanproofError when its hash is not that of the rest
    """
    said = str(document.get("hash", ""))
    found = hash_of({key: value for key, value in document.items() if key != "hash"})
    if found != said:
        raise PlanproofError(say("This registration was changed after it was made: its hash begins with {said}, that of what "
                                 "it says now with {found}.", said=said[:12] or "–", found=found[:12]),
                             fix=say("Take the file as it was, or register the pilot anew, which says what changed."))


def changes(before: Registration, after: Registration) -> tuple[Change, ...]:
    """What a later registration says otherwise of the pilot, field by field."""
    old, new = (_flat(one.pilot.model_dump(mode="json")) for one in (before, after))
    pairs = ((field, old.get(field, ""), new.get(field, "")) for field in dict.fromkeys((*old, *new)))
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def _flat(value: object, path: str = "") -> dict[str, Plain]:
    """Every leaf that says something under its path: beliefs by their symbol, alarms by their words, parameters by their name."""
    if value in (None, "", []):
        return {}
    parts = _parts(value)
    if parts is None:
        return {path: ", ".join(map(str, value)) if isinstance(value, list) else value}
    return {leaf: found for key, part in parts for leaf, found in _flat(part, f"{path}.{key}" if path else key).items()}


def _parts(value: object) -> list[tuple[str, object]] | None:
    """What a value is made of, by name; None for a leaf."""
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [(str(next(iter(part.values()))), dict(list(part.items())[1:])) for part in value]
    if isinstance(value, list) and value and isinstance(value[0], list):
        return [(str(name), rest[0] if len(rest) == 1 else rest) for name, *rest in value]
    return None
