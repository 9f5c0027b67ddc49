"""Who a collaboration is between: told by its name, its tables, its sentences, or what it is part of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.lexicon import is_generic
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import find_names, listed_forces, members, short_names
from concordat.intake.readers.blocks import Block, BlockKind, Cell

_KINDS = frozenset(
    {
        "police_force", "special_police", "pcc", "fire_rescue", "fire_authority", "ambulance", "combined_authority",
        "council", "university", "alliance",
    }
)  # fmt: skip
_BODIES = _KINDS - {"alliance"}
_SERVICES = frozenset({"police_force", "special_police", "fire_rescue", "fire_authority", "ambulance"})
_OPENING_BLOCKS = 6
_TOGETHER = re.compile(
    r"\b(?:between|jointly|joint|shar(?:e|es|ed|ing)|collaborat\w+|partner\w*|together with|comprising|on behalf of|"
    r"serv(?:es|ing) both|both|operated by|run by|parties|tri-?force|bilateral)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r",|&|\band\b|/")
_LETTERS = re.compile(r"[A-Za-z]{3}")
_FIGURES = re.compile(r"£|\d{3}")
_SLASH = re.compile(r"\s*(?:/|&|\band\b|,)\s*")
_OPENING = 60  # a collaboration named so near the start of its sentence is what the sentence is about
_SHORT = 80  # a line of a list is no longer
_LABELS = 3  # columns from the left that may hold the name of a row


def partners_of(subject: str | None, context: Context) -> list[str]:
    """The canonical names of the partners of a collaboration; none where the paper does not tell."""
    if not subject:
        return []
    asked = context.once("partners asked for", _none)
    if subject not in asked:
        asked[subject] = _partners_of(subject, context)
    return list(asked[subject])


def _none(_: Context) -> dict[str, list[str]]:
    return {}


def _partners_of(subject: str, context: Context) -> list[str]:
    known = context.once("partners", _all)
    seen: set[str] = set()
    name: str | None = subject
    while name and name.lower() not in seen:
        seen.add(name.lower())
        found = by_name(name, context) or known.get(name.lower(), [])
        if len(found) > 1:
            return found
        name = context.once("parents", _parents).get(name.lower())
    return by_name(subject, context)


def concerned(subject: str | None, block: Block, left: int, right: int, context: Context) -> list[str]:
    """The bodies that a statement concerns: those named in its span, else the partners of its subject."""
    if any(left <= m.start < right for m in context.mentions(block)) or context.meant_in(block, left, right):
        return context.who(block, left, right)
    partners = (partners_of(subject, context) if subject != context.author else []) or context.once("house", _house)
    known = _shorts()
    areas = sorted((known[name][0], name) for name in partners if name in known and _prints(block, left, right, name))
    return list(dict.fromkeys(name for _, name in areas)) or partners or context.who(block, left, right)


def _prints(block: Block, left: int, right: int, name: str) -> bool:
    """Whether a span names the area of a force."""
    printed = block.text[left:right]
    return any(area in printed and written.search(printed) for area, written in _shorts()[name][1])


@cache
def _shorts() -> dict[str, tuple[int, list[tuple[str, re.Pattern[str]]]]]:
    """The place of each force in the gazetteer and the patterns of its area: "for North Shire" means its force."""
    found: dict[str, tuple[int, list[tuple[str, re.Pattern[str]]]]] = {}
    for place, (short, body) in enumerate(short_names().items()):
        written = re.escape(short).replace("\\ and\\ ", " (?:and|&) ")
        found.setdefault(body.name, (place, []))[1].append((short.split()[0], re.compile(rf"\b{written}\b")))
    return found


def _house(context: Context) -> list[str]:
    """The bodies that a joint paper is of: those that its head names together, or its first words where none speaks."""
    size = context.front.blocks
    head = [m for block in context.blocks[:size] for m in context.mentions(block) if m.kind in _SERVICES]
    names = list(dict.fromkeys(m.name for m in head))
    if len(names) > 1:
        return names
    opening = context.blocks[size : size + _OPENING_BLOCKS] if context.author is None else []
    for block in opening:
        found = [part for m in context.mentions(block) for part in members().get(m.name, (m.name,)) if m.kind in _KINDS]
        found = found or [body.name for body in listed_forces(block.text)]
        if len(set(found)) > 1:
            return list(dict.fromkeys(found))
    return []


def by_name(subject: str, context: Context) -> list[str]:
    """The bodies that a name holds ("Kent/Essex", "with Kent Fire and Rescue"), the speaking body beside a partner."""
    asked = context.once("bodies by name", _none)
    if subject not in asked:
        asked[subject] = _by_name(subject, context)
    return list(asked[subject])


def _by_name(subject: str, context: Context) -> list[str]:
    found = [m for m in find_names(subject) if m.kind in _KINDS]
    names = [part for m in found for part in members().get(m.name, (m.name,))] or _areas(subject)
    alone = len(names) == 1 and not any(m.kind == "alliance" for m in found)
    if alone and context.author and context.author not in names:
        names.insert(0, context.author)
    return list(dict.fromkeys(names))


def _areas(subject: str) -> list[str]:
    """The forces of a name that joins their areas: "North/South joint unit" where both are areas."""
    if not ("and" in subject or "/" in subject or "&" in subject or "," in subject):
        return []
    parts = [part.strip() for part in _SLASH.split(subject)]
    bodies = [short_names().get(part) or short_names().get(" ".join(part.split()[:1])) for part in parts]
    found = [body.name for body in bodies if body]
    return found if len(found) > 1 and len(found) >= len(parts) - 1 else []


def _parents(context: Context) -> dict[str, str]:
    """For each collaboration that heads a part of the paper, the one above it."""
    found: dict[str, str] = dict(_listed(context))
    for block in context.blocks:
        topics = context.topics(block)
        for own, above in itertools.pairwise(topics):
            found.setdefault(own.lower(), above)
        if block.kind is BlockKind.HEADING or not topics:
            continue
        for named in context.named(block):
            if named.name != topics[0] and not named.alliance:
                found.setdefault(named.name.lower(), topics[0])
    return found


def _listed(context: Context) -> Iterator[tuple[str, str]]:
    """In a list, or straight under a heading: a line that names bodies together is over the lines that name none."""
    lead: str | None = None
    before: Block | None = None
    for block in context.blocks:
        short = len(block.text) <= _SHORT and block.kind in {BlockKind.BULLET, BlockKind.HEADING, BlockKind.PARAGRAPH}
        if short and len(by_name(block.text, context)) > 1:
            lead = block.text
        elif not short or is_generic(block.text.strip(" :-–—")) or find_names(block.text):
            lead = None
        elif block.kind is not BlockKind.HEADING or (before is not None and before.text == lead):
            name = context.subjects.heading_name(block.text, [])
            if lead and name:
                yield name.lower(), lead
        before = block


def _all(context: Context) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in context.blocks:
        told = _of_table(block, context) if block.kind is BlockKind.TABLE else _of_text(block, context)
        for name, bodies in told:
            held = found.setdefault(name.lower(), [])
            held += [body for body in bodies if body not in held]
    return found


def _of_table(block: Block, context: Context) -> Iterator[tuple[str, list[str]]]:
    """What stands in the first cells of a row is shared by the bodies of the row, or of the heads of the columns."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads: list[str] = []
    for place, row in enumerate(rows.values()):
        bodies = list(dict.fromkeys(name for cell in row for name in bodies_of(cell.text)))
        if place == 0 and len(bodies) > 1 and not any("£" in cell.text for cell in row):
            heads = bodies
        if not (bodies or heads):
            continue
        labels = [cell.text.strip() for cell in row if cell.column < _LABELS and not bodies_of(cell.text)]
        if label := next((text for text in labels if _LETTERS.search(text) and not _FIGURES.search(text)), ""):
            yield label, bodies or heads
    if heads and (topics := context.topics(block)):
        yield topics[0], heads


def _of_text(block: Block, context: Context) -> Iterator[tuple[str, list[str]]]:
    """ "The unit is shared by A and B": a collaboration named early in a sentence that joins several bodies."""
    together = by_name(block.text, context) if len(block.text) <= _SHORT else []
    name = context.subjects.heading_name(block.text, []) if len(together) > 1 else None
    if name and by_name(name, context) != together:
        yield name, together
    if block.kind is BlockKind.HEADING or len(context.mentions(block)) < 2:
        return
    for start, end in context.sentences(block):
        bodies = [m.name for m in context.mentions(block) if start <= m.start < end and m.kind in _BODIES]
        bodies = list(dict.fromkeys(bodies))
        if len(bodies) < 2 or not _TOGETHER.search(block.text, start, end):
            continue
        named = [n for n in context.named(block) if start <= n.start < end and not n.alliance and not n.aside]
        own = [n for n in named if n.start - start <= _OPENING]
        if own:
            yield own[0].name, bodies
        elif not named and (topics := context.topics(block)):
            yield topics[0], bodies


def bodies_of(text: str) -> list[str]:
    """The bodies that a head or a cell names; a force by its area alone too."""
    return list(_bodies_of(text))


@kept
def _bodies_of(text: str) -> tuple[str, ...]:
    names = [m.name for m in find_names(text)]
    if not names and (whole := short_names().get(text.strip())):
        names = [whole.name]
    if not names and text.upper() != text.lower():
        known = short_names()
        for part in _PARTED.split(text):
            if not (area := part.strip()):
                continue
            if area not in known:
                return ()
            names.append(known[area].name)
    return tuple(dict.fromkeys(names))
