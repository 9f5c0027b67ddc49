"""Bodies and amounts in the words of a paper. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from concordat.kernel.figures import FigureState
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.benefits.records import EntryRecord, PositionLine
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import listed

_LONG = 40  # what a source writes in place of an amount is a word or two; a sentence is told under "What" already
_GROUP = 3


def bodies(material: Material, keys: Iterable[str]) -> str:
    """The bodies by name; all members of an alliance of three or more together by its name."""
    left = list(dict.fromkeys(keys))
    said: list[str] = []
    groups = [
        (alliance.name, {member.organisation for member in alliance.members if member.stands_on(material.as_at)})
        for alliance in material.alliances
    ]
    for name, members in sorted(groups, key=lambda group: (-len(group[1]), group[0])):
        if len(members) >= _GROUP and members <= set(left):
            said.append(f"the {name} alliance")
            left = [key for key in left if key not in members]
    return listed([*said, *(material.named(key) for key in left)])


def as_called(value: Any, names: Mapping[str, str]) -> Any:
    """Records with each body under its name in ``names``, wherever one holds its key and its name; the rest as it is.

    A record tells the name that a body bears now, a paper the one that it bore on the paper's day.
    """
    if isinstance(value, tuple):
        return tuple(as_called(one, names) for one in value)
    if isinstance(value, type) or not is_dataclass(value):
        return value
    row: Any = value
    held = {field.name: getattr(row, field.name) for field in fields(row) if field.init}
    told = {name: as_called(one, names) for name, one in held.items() if isinstance(one, tuple)}
    if held.get("organisation") in names and "name" in held:
        told["name"] = names[held["organisation"]]
    return replace(row, **told) if told else row


def standing(one: AgreementRecord) -> str:
    """Where an agreement stands, and since when: "In force, December 2013"."""
    days = {str(day): day for day in (one.state_since, *(party.signed_on for party in one.parties)) if day}
    told = listed([day.words() for day in days.values()])
    return f"{one.words}, {told}" if told else one.words


def line_words(material: Material, line: PositionLine) -> str:
    """Whose line of savings it is, and in what."""
    body = material.named(line.key.organisation)
    return f"{body} in {material.named(line.key.collaboration)}" if line.key.collaboration else body


def amount_words(entry: EntryRecord) -> str:
    """The amount as written; where the source has only a sentence for it, its state."""
    shown = entry.shown()
    none = entry.figure.amount is None and entry.stated.lower is None and entry.stated.upper is None
    if none and (len(shown) > _LONG or entry.what.casefold() in shown.casefold()):
        state = entry.figure.state
        return "amount not stated" if state is FigureState.KNOWN else state.value.replace("_", " ")
    return shown
