"""The bodies and the joint work that a paper names: one statement for each, at its first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.partners import partners_of
from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.names import find_names
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import is_title_case
from concordat.kernel.statements import Kind, Statement

_TYPES = (
    (
        "board",
        "Board|Panel|Committee|Summit|(?:Steering|Delivery|Chief Officers?|Governance|Advisory|Strategic) Group",
    ),
    ("university", "University|College"),
    ("council", "Council|Unitary Authority"),
    ("charity", "Foundation|Charity|Trust(?! Board)"),
    ("company", "Ltd|Limited|plc|LLP|Consulting"),
    ("unit", "Team|Unit|Squad|Department|Command"),
    ("other", "Federation|Association|Agency|School|Academy|Chambers? of Commerce|Institution|Institute|Bureau|Union"),
)  # fmt: skip
_WORD = r"[A-Z][\w’'&.-]*"
_BODY = re.compile(
    rf"\b(?:{_WORD}\s+(?:(?:of|and|for|the|&)\s+(?:the\s+)?)?){{1,6}}?(?:"
    + "|".join(rf"(?P<{name}>{words})" for name, words in _TYPES)
    + r")\b(?:\s+of\s+(?:[A-Z]\w+\s?){1,4})?|\bUniversity of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?"
)
_OPENING = re.compile(
    r"^(?:The|This|That|These|A|An|Our|Its|Their|In|On|For|Of|And|By|From|With|As|At|All|Both|To|Each)\s+"
)
_ROLE = re.compile(r"(?:Director|Head|Chief|Chair|Deputy|Assistant|Leader|Member|Minister|Secretary)\b")
_PARTS = {"board", "unit"}  # these may be named with their body: "Kent Police Cyber Team"
_TIERS = {
    "fire_rescue": "emergency-services",
    "fire_authority": "emergency-services",
    "ambulance": "emergency-services",
}


def read(block: Block, context: Context) -> list[Statement]:
    """The bodies and collaborations whose first mention stands in this block."""
    return context.once("naming", _all).get(block.ordinal, [])


def _all(context: Context) -> dict[int, list[Statement]]:
    found: dict[tuple[str, str], Statement] = {}
    for block in context.blocks:
        for statement in (*_bodies(block, context), *_unlisted(block), *_joint(block, context)):
            key = (str(statement.kind), (statement.subject or "").lower())
            held = found.setdefault(key, statement)
            printed = block.text[statement.start or 0 : statement.end]
            if printed != held.subject and printed not in (held.aliases or []):
                held.aliases = [*(held.aliases or []), printed][:8]
    result: dict[int, list[Statement]] = {}
    for statement in found.values():
        result.setdefault(statement.block or 0, []).append(statement)
    return result


def _bodies(block: Block, context: Context) -> Iterator[Statement]:
    for mention in context.mentions(block):
        yield Statement(
            kind=Kind.ORGANISATION, subject=mention.name, reason="named", who=[mention.name], type=mention.kind,
            what=f"{mention.kind.replace('_', ' ')} named", start=mention.start, end=mention.end, block=block.ordinal,
            confidence=0.97,
        )  # fmt: skip


def _unlisted(block: Block) -> Iterator[Statement]:
    """Bodies that the gazetteer does not know, told by the last word of their name."""
    if block.kind is BlockKind.HEADING and block.text.isupper():
        return
    known = find_names(block.text)
    for match in _BODY.finditer(block.text):
        name = _OPENING.sub("", match.group())
        start = match.end() - len(name)
        kind = next((key for key, value in match.groupdict().items() if value), "university")
        shared = [m for m in known if m.start < match.end() and start < m.end]
        inside = any(m.start <= start and match.end() <= m.end for m in shared) or (shared and kind not in _PARTS)
        if inside or len(name.split()) < 2 or _ROLE.match(name) or is_generic(name) or is_function(name):
            continue
        yield Statement(
            kind=Kind.ORGANISATION, subject=name, reason="named", who=[name], type=kind, what=f"{kind} named",
            start=start, end=match.end(), block=block.ordinal, confidence=0.7,
        )  # fmt: skip


def _joint(block: Block, context: Context) -> Iterator[Statement]:
    for topic, start, end in _topics(block, context):
        if not topic or is_generic(topic):
            continue
        partners = partners_of(topic, context)
        above = [t for t in context.topics(block) if t != topic]
        yield Statement(
            kind=Kind.COLLABORATION, subject=topic, reason="heading" if block.kind is BlockKind.HEADING else "named",
            what="joint work named", start=start, end=end, block=block.ordinal, partners=partners or None,
            who=partners or ([context.author] if context.author else []), tier=tier_of(topic, partners),
            parent=above[0] if above else None, confidence=0.85 if block.kind is BlockKind.HEADING else 0.7,
        )  # fmt: skip


def _topics(block: Block, context: Context) -> Iterator[tuple[str | None, int, int]]:
    if block.ordinal < context.front.blocks or block.kind is BlockKind.TABLE:
        return
    if block.kind is BlockKind.HEADING:
        if _bare(block, context):
            return
        own = context.subjects.heading_name(block.text, context.headings(block)[1:])
        yield own, 0, len(block.text)
        return
    if block.kind is BlockKind.BULLET and (lead := context.subjects.lead(block.text)):
        yield lead, 0, min(len(lead) + 12, len(block.text))
    elif block.kind is BlockKind.BULLET and len(block.text) <= 70 and is_title_case(block.text):
        yield context.subjects.heading_name(block.text, context.headings(block)), 0, len(block.text)
    for named in context.named(block):
        yield named.name, named.start, named.end


def _bare(block: Block, context: Context) -> bool:
    """A heading of two or three plain words with nothing under it may be a person's name, and is passed over."""
    after = context.blocks[block.ordinal + 1] if block.ordinal + 1 < len(context.blocks) else None
    words = block.text.split()
    joined = any(named.end - named.start >= len(block.text) - 2 for named in context.named(block)) and len(words) > 3
    return (
        len(words) <= 3
        and not joined
        and (after is None or after.kind is BlockKind.HEADING)
        and not find_names(block.text)
    )


def tier_of(topic: str, partners: list[str]) -> str | None:
    """The tier that the name and the partners suggest; None where they do not."""
    kinds = {m.kind for m in find_names(topic)}
    if kinds & set(_TIERS) or re.search(r"\bemergency services\b|\bblue light\b", topic, re.IGNORECASE):
        return "emergency-services"
    if "university" in kinds or re.search(r"\buniversity\b|\bresearch\b", topic, re.IGNORECASE):
        return "academic"
    if re.search(r"\b(?:volunteer\w*|cadets?|specials)\b", topic, re.IGNORECASE):
        return "voluntary"
    if re.search(r"\bnational\b|\bhome office\b", topic, re.IGNORECASE):
        return "national"
    if "alliance" in kinds:
        return {2: "bilateral", 3: "tri-force"}.get(len(partners), "regional")
    return "regional" if re.search(r"\bregional?\b", topic, re.IGNORECASE) else None
