"""The bodies and alliances that Concordat knows from the start. Pure: no database, no Django.

The rows stand in ``data/``. Dates are canonical texts of ``kernel.dates``; None where a date is not known.
"""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from concordat.foundation.organisations.matching import Candidate
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.foundation.organisations.spellings import ampersands, distinct, short_spellings, spellings

BODY_FILES = (
    "police.csv", "policing_bodies.csv", "fire_and_rescue.csv", "ambulance.csv", "councils.csv",
    "national_and_partners.csv",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a body bore once. ``note`` says why it changed."""

    name: str
    since: str | None
    until: str | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """``child`` answers to ``parent``: a force to its policing body, a fire service to its authority."""

    child: str
    kind: LinkKind
    parent: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """One legal body (or fire service, which is none) under its current name.

    ``aliases`` name it anywhere; ``short_names`` ("Kent") only where the context says what kind of body is meant.
    ``parent`` is the key of the body that it answers to today. ``code`` is the Office for National Statistics code.
    """

    key: str
    name: str
    kind: OrganisationKind
    aliases: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    area: str | None = None
    nation: str | None = None
    parent: str | None = None
    code: str | None = None
    since: str | None = None
    until: str | None = None
    succeeded_by: str | None = None
    former: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """A body in an alliance; None where the day of joining is not known or the body has not left."""

    body: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Alliance:
    """A named group of bodies with dated membership; ``reported_on`` is the date of a public paper that names them."""

    key: str
    name: str
    aliases: tuple[str, ...]
    short_names: tuple[str, ...]
    members: tuple[Membership, ...]
    reported_on: date | None = None


@lru_cache(maxsize=1)
def bodies() -> tuple[Body, ...]:
    """Every body that the gazetteer knows, the dissolved ones among them (``until``), each key once."""
    former: dict[str, list[FormerName]] = defaultdict(list)
    for row in _rows("former_names.csv"):
        former[row["key"]].append(FormerName(row["name"], row["since"] or None, row["until"] or None, row["note"]))
    parents = {link.child: link.parent for link in links() if link.until is None}
    return tuple(_body(row, former, parents) for name in BODY_FILES for row in _rows(name))


@lru_cache(maxsize=1)
def bodies_by_key() -> dict[str, Body]:
    """The bodies by their key."""
    return {body.key: body for body in bodies()}


@lru_cache(maxsize=1)
def candidates() -> tuple[Candidate, ...]:
    """Bodies and alliances as candidates for ``matching.propose``, for use without a database."""
    known = [Candidate(b.key, b.name, b.kind, b.aliases, b.short_names) for b in bodies()]
    return (*known, *(Candidate(a.key, a.name, "alliance", a.aliases, a.short_names) for a in alliances()))


@lru_cache(maxsize=1)
def links() -> tuple[Link, ...]:
    """Who answers to whom, in time."""
    return tuple(
        Link(row["child"], LinkKind(row["kind"]), row["parent"], row["since"] or None, row["until"] or None)
        for row in _rows("links.csv")
    )


@lru_cache(maxsize=1)
def alliances() -> tuple[Alliance, ...]:
    """Every alliance that the gazetteer knows, its members under the keys of ``bodies``."""
    text = (files(__package__) / "data" / "alliances.toml").read_text(encoding="utf-8")
    return tuple(_alliance(entry) for entry in tomllib.loads(text)["alliance"])


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _body(row: dict[str, str], former: dict[str, list[FormerName]], parents: dict[str, str]) -> Body:
    key, name, kind, area = row["key"], row["name"], row["kind"], row["area"] or None
    earlier = tuple(former.get(key, ()))
    other = [*_split(row["aliases"]), *(f.name for f in earlier), *ampersands(name), *spellings(kind, name, area)]
    return Body(
        key=key,
        name=name,
        kind=OrganisationKind(kind),
        aliases=distinct(other, besides=name),
        short_names=distinct([*_split(row["short_names"]), *short_spellings(kind, name, area)]),
        area=area,
        nation=row["nation"] or None,
        parent=parents.get(key),
        code=row["code"] or None,
        since=row["since"] or None,
        until=row["until"] or None,
        succeeded_by=row["succeeded_by"] or None,
        former=earlier,
    )


def _alliance(entry: dict[str, Any]) -> Alliance:
    name = entry["name"]
    return Alliance(
        key=entry["key"],
        name=name,
        aliases=distinct([*entry.get("aliases", ()), *ampersands(name)], besides=name),
        short_names=distinct(entry.get("short_names", ())),
        members=tuple(Membership(**member) for member in entry["members"]),
        reported_on=entry.get("reported_on"),
    )
