"""The bodies and the joint work that a paper names: one statement for each, at its first mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.partners import partners_of
from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.triggers import lowered, small, trigger
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
_JOINED = r"\s+(?:(?:of|and|for|the|&)\s+(?:the\s+)?)?"
# The pattern begins with the letters that it may begin with, so that the engine skips everything else.
_BODY = re.compile(
    rf"[A-Z](?<!\w[A-Z])(?:[\w’'&.-]*{_JOINED}(?:{_WORD}{_JOINED}){{0,5}}?(?:"
    + "|".join(rf"(?P<{name}>{words})" for name, words in _TYPES)
    + r")\b(?:\s+of\s+(?:[A-Z]\w+\s?){1,4})?|(?<=U)niversity of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)"
)
_TRIGGERS = trigger(
    "board", "panel", "committee", "summit", "group", "niversity", "college", "council", "unitary", "foundation",
    "charity", "trust", "ltd", "limited", "plc", "llp", "consulting", "team", "unit", "squad", "department", "command",
    "federation", "association", "agency", "school", "academy", "chamber", "institut", "bureau", "union",
)  # fmt: skip
_OPENING = re.compile(
    r"^(?:The|This|That|These|A|An|Our|Its|Their|In|On|For|Of|And|By|From|With|As|At|All|Both|To|Each)\s+"
)
_SAID_OF = re.compile(
    r"^(?:(?:Full|Outline|Draft)\s+)?(?:Business Cases?|Members|Officers|Representatives)\s+(?:for|of|and|"
    r"from)\s+(?:the\s+)?"
)
_LONGEST_NAME = 9
_SAID = re.compile(r"£|\b(?:minutes|notice|plans?|papers?|reports?|received|to [a-z]+)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:Executive Leader|Director|Head|Chief|Chair|Deputy|Assistant|Leader|Member|Minister|"
    r"Secretary)\b"
)
_PARTS = {"board", "unit"}  # these may be named with their body: "Kent Police Cyber Team"
_OF_SERVICES = lowered(r"\bemergency services\b|\bblue light\b")
_ACADEMIC = lowered(r"\buniversity\b|\bresearch\b")
_VOLUNTARY = lowered(r"\b(?:volunteer\w*|cadets?|specials)\b")
_NATIONAL = lowered(r"\bnational\b|\bhome office\b")
_REGIONAL = lowered(r"\bregional?\b")
_TIERS = {
    "fire_rescue": "emergency-services",
    "fire_authority": "emergency-services",
    "ambulance": "emergency-services",
}


def read(block: Block, context: Context) -> list[Statement]:
    """The bodies and collaborations whose first mention stands in this block."""
    return context.once("naming", _all).get(block.ordinal, [])


def _all(context: Context) -> dict[int, list[Statement]]:
    found: dict[tuple[Kind, str], Statement] = {}
    for block in context.blocks:
        for named in (*_bodies(block, context), *_unlisted(block, context), *_joint(block, context)):
            key = (named.kind, named.name.lower())
            held = found.get(key)
            if held is None:
                held = found[key] = named.statement()
            printed = block.text[named.start : named.end]
            if printed != held.subject and printed not in (held.aliases or []):
                held.aliases = [*(held.aliases or []), printed][:8]
    result: dict[int, list[Statement]] = {}
    for statement in found.values():
        result.setdefault(statement.block or 0, []).append(statement)
    return result


class _Naming(NamedTuple):
    """A name in a block; the statement of it is made of its first alone."""

    kind: Kind
    name: str
    start: int
    end: int
    statement: Callable[[], Statement]


def _bodies(block: Block, context: Context) -> Iterator[_Naming]:
    for mention in context.mentions(block):
        made = partial(_body, block, mention.name, mention.kind, mention.start, mention.end, 0.97)
        yield _Naming(Kind.ORGANISATION, mention.name, mention.start, mention.end, made)


def _body(block: Block, name: str, kind: str, start: int, end: int, confidence: float) -> Statement:
    return Statement(
        kind=Kind.ORGANISATION, subject=name, reason="named", who=[name], type=kind,
        what=f"{kind.replace('_', ' ')} named", start=start, end=end, block=block.ordinal, confidence=confidence,
    )  # fmt: skip


def _unlisted(block: Block, context: Context) -> Iterator[_Naming]:
    """Bodies that the gazetteer does not know, told by the last word of their name."""
    if not context.triggers(block).mask & _TRIGGERS or (block.kind is BlockKind.HEADING and block.text.isupper()):
        return
    known = context.mentions(block)
    for match in _BODY.finditer(block.text):
        name = _SAID_OF.sub("", _OPENING.sub("", match.group().rpartition(". ")[2]))
        start = match.end() - len(name)
        kind = match.lastgroup or "university"
        shared = [m for m in known if m.start < match.end() and start < m.end]
        inside = any(m.start <= start and match.end() <= m.end for m in shared) or (shared and kind not in _PARTS)
        if inside or len(name.split()) < 2 or _ROLE.match(name) or is_generic(name) or is_function(name):
            continue
        made = partial(_body, block, name, kind, start, match.end(), 0.7)
        yield _Naming(Kind.ORGANISATION, name, start, match.end(), made)


def _joint(block: Block, context: Context) -> Iterator[_Naming]:
    for topic, start, end in _topics(block, context):
        if topic and not is_generic(topic):
            made = partial(_joint_work, block, context, topic, start, end)
            yield _Naming(Kind.COLLABORATION, topic, start, end, made)


def _joint_work(block: Block, context: Context, topic: str, start: int, end: int) -> Statement:
    partners = partners_of(topic, context)
    above = next((name for name in context.topics(block) if name != topic), None)
    return Statement(
        kind=Kind.COLLABORATION, subject=topic, reason="heading" if block.kind is BlockKind.HEADING else "named",
        what="joint work named", start=start, end=end, block=block.ordinal, partners=partners or None,
        who=partners or ([context.author] if context.author else []), tier=tier_of(topic, partners),
        parent=above, confidence=0.85 if block.kind is BlockKind.HEADING else 0.7,
    )  # fmt: skip


def _topics(block: Block, context: Context) -> Iterator[tuple[str | None, int, int]]:
    titled, reason = context.main_topic
    if block.ordinal == context.front.title_block and reason == "title" and titled and _is_name(titled, context):
        start = max(block.text.lower().find(titled.lower()), 0)
        yield titled, start, len(block.text)  # what the whole paper is about
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


def _is_name(titled: str, context: Context) -> bool:
    """Whether what the title gives as the matter of the paper is a name: no sentence, no minutes, no plan, no board."""
    return titled != context.front.board and len(titled.split()) <= _LONGEST_NAME and not _SAID.search(titled)


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
    low = small(topic)
    if kinds & set(_TIERS) or _OF_SERVICES.search(low):
        return "emergency-services"
    if "university" in kinds or _ACADEMIC.search(low):
        return "academic"
    if _VOLUNTARY.search(low):
        return "voluntary"
    if _NATIONAL.search(low):
        return "national"
    if "alliance" in kinds:
        return {2: "bilateral", 3: "tri-force"}.get(len(partners), "regional")
    return "regional" if _REGIONAL.search(low) else None
