"""The front of a paper: its title, date, board, the role that signs it, and the body that speaks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.gazetteer import Body, bodies
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.lexicon import BOARD, is_generic
from concordat.intake.extraction.names import find_names, short_names
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import PLAIN
from concordat.kernel.dates import PreciseDate

_FIELD = re.compile(
    r"(?P<name>date(?: of (?:meeting|report))?|meeting date|to|from|title|subject|author|"
    r"report (?:of|by|to|for|author|title|from))"
    r"\s*(?::|\t)\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_REPORT_TO = re.compile(r"\b(?:report|paper|update)\s+(?:to|for)\s+(?:the\s+)?(?P<board>.{3,120})", re.IGNORECASE)
_BOARD = re.compile(rf"(?P<board>(?:[A-Z][\w’'&,]*\s+(?:(?:and|of|the|&)\s+)*){{0,8}}{BOARD})\b")
_BOARD_NEEDED = re.compile(
    rf"\b(?:for|to)\s+the\s+(?P<board>(?:[A-Z][\w’'&]*\s+(?:(?:and|of|the|&)\s+)*){{0,8}}{BOARD})\s+(?:to|is)\b"
)
_IS_BOARD = re.compile(
    rf"^(?P<board>.{{0,90}}\b{BOARD}(?:\s+(?:for|of)\s+[^,:]{{3,40}})?(?:\s*\([^()]*\))?)(?:\s*[,–-]\s*(?:[^,]*\d{{4}}|(?:part|session)\s\w+|(?:public|private)\b.{{0,20}})\W*)?$",
    re.IGNORECASE,
)
_BY_ROLE = re.compile(r"report (?:of|by|from) (?:the )?(?P<role>.{4,80})$", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:(?:deputy|assistant|temporary|acting)\s+)*"
    r"(?:chief (?:constable|fire officer|executive|finance officer|officer|"
    r"operating officer)|(?:police,? (?:fire )?and crime )?commissioner|director of [a-z ]+|(?:chief )?superintendent|"
    r"head of [a-z ]+|treasurer|monitoring officer|clerk)",
    re.IGNORECASE,
)
_AUTHORS = {"police_force", "special_police", "pcc", "fire_rescue", "fire_authority", "ambulance", "combined_authority"}
_PARTNER = re.compile(
    r"\b(?:with|and|from|to|by|&|between)\s+(?:the\s+)?$", re.IGNORECASE
)  # a partner is not who speaks
_JOINT_WORK = re.compile(r"\b(?:collaborat\w+|alliance|blue[- ]light|partnership)\b", re.IGNORECASE)
_MARKING = re.compile(
    r"\W*(?:(?:security |protective )?(?:marking|classification)\s*:?\s*)?(?:(?:not )?protectively marked|"
    r"official(?:\s*[-–:]\s*sensitive)?|restricted|confidential|unclassified|unrestricted)\W*(?:\([^()]*\))?\W*",
    re.IGNORECASE,
)
_LONGEST_FRONT = 24
_TELLING = 12  # points from which a body is taken for the speaker although another is named nearly as often


@dataclass(frozen=True, slots=True)
class Front:
    """What the head of a paper says; None where it does not. ``blocks`` counts the blocks that belong to it."""

    title: str | None
    board: str | None
    role: str | None
    dated: str | None
    author: Body | None
    title_block: int | None
    blocks: int

    @property
    def day(self) -> date | None:
        """The day of the paper, or the last day that its date may mean."""
        return PreciseDate.parse(self.dated).last if self.dated else None


def read_front(blocks: list[Block]) -> Front:
    """Read the head; the speaking body is the one that the head names, else the one that the paper names most."""
    size = _front_size(blocks)
    head = blocks[:size]
    lines = [(block, line) for block in head for line in block.text.split("\n")]
    fields: dict[str, str] = {}
    for _, line in lines:
        if match := _FIELD.match(line):
            fields.setdefault(_key(match["name"]), match["value"].strip())
    for _, line in lines:
        if match := _BY_ROLE.match(line.strip()):
            fields.setdefault("of", match["role"])
    role = fields.get("from") or fields.get("of") or fields.get("by") or fields.get("author") or _role(lines)
    title, place = _title(head, fields)
    return Front(
        title=title,
        board=_board(lines, fields, blocks),
        role=_role([(head[0], role)]) or role if role and head else role,
        dated=_date(lines, fields),
        author=_author(blocks, " ".join(block.text for block in head), role or ""),
        title_block=place,
        blocks=size,
    )


def _key(name: str) -> str:
    """ "Date of meeting" is the date, "Report to" whom it goes to."""
    low = name.lower()
    return "date" if "date" in low else low.split()[-1]


def _front_size(blocks: list[Block]) -> int:
    """The head ends with the first numbered paragraph or the first heading that opens a part of the paper."""
    for place, block in enumerate(blocks[:_LONGEST_FRONT]):
        if block.paragraph is not None or (len(block.text) > 100 and not _FIELD.match(block.text)):
            return place
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        opens = after is None or after.paragraph is not None or (len(after.text) > 60 and after.text.endswith("."))
        if block.kind is BlockKind.HEADING and is_generic(re.sub(r"^[\d.]+\s*", "", block.text)) and place and opens:
            return place
    return min(len(blocks), _LONGEST_FRONT) if len(blocks) <= _LONGEST_FRONT else 6


def _title(head: list[Block], fields: dict[str, str]) -> tuple[str | None, int | None]:
    wanted = fields.get("title") or fields.get("subject")
    if wanted:
        place = next((block.ordinal for block in head if wanted in block.text), None)
        return wanted, place
    lines = [b for b in head if b.kind is not BlockKind.TABLE and _may_be_title(b.text.strip())]
    named = [b for b in lines if b.kind is BlockKind.HEADING]
    best = max(named, key=lambda b: (b.text.isupper(), -b.level, len(b.text)), default=None)
    if best is not None and best.level == PLAIN and _tops(lines, best):
        best = lines[0]  # a title over a shorter line under it
    long = [b for b in lines if len(b.text.split()) >= 3]
    best = best or next((b for b in long if _JOINT_WORK.search(b.text)), long[0] if long else None)
    return (best.text.strip(), best.ordinal) if best else (None, None)


def _tops(lines: list[Block], best: Block) -> bool:
    """Whether the line straight before the best one reads as a title over its subtitle."""
    first = lines[0]
    if first.ordinal != best.ordinal - 1 or len(first.text) <= len(best.text) or find_names(first.text):
        return False
    if _JOINT_WORK.search(best.text):
        return False
    return 3 <= len(first.text.split()) <= 16 and not first.text.endswith((".", ";", ":"))


def _may_be_title(text: str) -> bool:
    """Neither a board, nor a marking, a body and no more, a date, or a field such as "From: ..."."""
    if (
        _MARKING.fullmatch(text)
        or _IS_BOARD.search(text)
        or _FIELD.match(text)
        or _BY_ROLE.match(text)
        or _REPORT_TO.search(text)
    ):
        return False
    if any(m.end - m.start >= len(text) - 2 for m in find_names(text)) or _ROLE.match(text):
        return False
    return not any(found.end - found.start >= len(text) - 12 for found in find_dates(text, None))


def _board(lines: list[tuple[Block, str]], fields: dict[str, str], blocks: list[Block]) -> str | None:
    if fields.get("to"):
        return fields["to"]
    for _, line in lines:
        if match := _REPORT_TO.search(line):
            return match["board"].strip(" .:")
    for _, line in lines:
        if match := _IS_BOARD.search(line.strip()):
            return match["board"]
    for block in blocks[:12]:
        if match := _BOARD_NEEDED.search(block.text):
            return match["board"]
    return None


def _role(lines: list[tuple[Block, str | None]] | list[tuple[Block, str]]) -> str | None:
    for _, line in lines:
        if line and (match := _ROLE.search(line)):
            return match.group()
    return None


def _date(lines: list[tuple[Block, str]], fields: dict[str, str]) -> str | None:
    texts = [fields["date"]] if "date" in fields else []
    texts += [line for _, line in lines if len(line) <= 120]
    for text in texts:
        for found in find_dates(text, None):
            if PreciseDate.parse(found.text).is_day:
                return found.text
    return None


def _author(blocks: list[Block], head: str, role: str) -> Body | None:
    wanted = _kinds(role, head)
    by_name = {body.name: body for body in bodies()}
    counts: Counter[str] = Counter()
    for weight, texts in ((12, [head]), (2, [block.text for block in blocks])):
        for text in texts:
            for mention in find_names(text):
                force = _force_of(mention.name) if mention.kind == "pcc" and weight > 2 else None
                if force and force.kind in wanted:
                    counts[force.name] += weight  # the head names the policing body of the force that speaks
                if mention.kind in wanted and not _PARTNER.search(text, max(0, mention.start - 40), mention.start):
                    counts[mention.name] += weight + (4 if mention.start <= 12 else 0)
    if not counts:
        return _by_area(blocks, wanted)
    (best, most), *others = counts.most_common(2)
    if most < _TELLING and others and most < 2 * others[0][1]:
        return None  # a paper of several bodies, none of which speaks
    return by_name.get(best)


def _force_of(commissioner: str) -> Body | None:
    """The force of a policing body's area."""
    area = next((body.area for body in bodies() if body.name == commissioner), None)
    return next((body for body in bodies() if area and body.area == area and body.kind == "police_force"), None)


def _kinds(role: str, head: str) -> set[str]:
    """The kinds of body that the signing role can speak for."""
    low = f"{role} {head}".lower()
    if re.search(r"chief constable|superintendent|\bd?a?cc\b", role.lower() or low):
        return {"police_force", "special_police"}
    if "fire officer" in low:
        return {"fire_rescue", "fire_authority"}
    if "ambulance" in low:
        return {"ambulance"}
    if role and "commissioner" in low:
        return {"pcc", "combined_authority"}
    return _AUTHORS - {"pcc", "combined_authority"}


def _by_area(blocks: list[Block], wanted: set[str]) -> Body | None:
    """A paper that names no body in full: the force of the area that it names most."""
    counts: Counter[str] = Counter()
    for block in blocks:
        for short, body in short_names().items():
            if short in block.text and (body.kind in wanted or not wanted & {"police_force"}):
                counts[body.name] += len(re.findall(rf"\b{re.escape(short)}\b", block.text))
    best = counts.most_common(1)
    return next((body for body in bodies() if best and body.name == best[0][0] and body.kind in wanted), None)
