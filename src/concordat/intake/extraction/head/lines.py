"""The lines of a paper's head: fields such as "Report of: ...", boards, posts, markings, and what is none of these."""

from __future__ import annotations

import re
from typing import NamedTuple

from concordat.intake.extraction.head.labels import label_alone, labelled, pairs
from concordat.intake.extraction.lexicon import BOARD
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import find_names
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import RUN_IN, is_capitals

_NO_BOARD = re.compile(
    r"(?:for\s+)?(?:information|decision|noting|approval|action|discussion|note|consideration|scrutiny|assurance|comment)\W*",
    re.IGNORECASE,
)
_REPORT_TO = re.compile(
    r"\b(?:report|paper|update|note|briefing|letter)\s+(?:to|for)\s+(?:the\s+)?(?P<board>.{3,120})", re.IGNORECASE
)
_REPORT = re.compile(r"\W*(?:report|paper) to\b", re.IGNORECASE)
_BODY_MEETS = re.compile(rf"\b(?:{BOARD}|Conference|Forum|Members)\b", re.IGNORECASE)
_IS_BOARD = re.compile(
    rf"^(?:(?:decisions? (?:taken |made )?(?:by|of)|minutes of|meeting of)\s+(?:the\s+)?)?(?P<board>.{{0,90}}\b{BOARD}"
    r"(?:\s+(?:for|of)\s+[^,:]{3,40})?(?:\s*\([^()]*\))?)(?:\s*[,–-]\s*(?:[^,]*\d{4}|(?:part|session)\s\w+|"
    r"(?:public|private)\b.{0,20})\W*|\s+(?:paper|report|item)\b.{0,20})?$",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(rf"\bmeeting of (?:the )?(?P<board>.{{3,90}}?\b{BOARD})\b", re.IGNORECASE)
_BY_ROLE = re.compile(r"(?:joint )?report (?:of|by|from) (?:the )?(?P<role>.{4,110})$", re.IGNORECASE)
_MARKING = re.compile(
    r"\W*(?:(?:security |protective )?(?:marking|classification)\s*:?\s*)?(?:(?:not )?protectively marked|"
    r"official(?:\s*[-–:]\s*sensitive)?|restricted|confidential|unclassified|unrestricted|draft|public|open)"
    r"\W*(?:\([^()]*\))?\W*",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"(?:agenda )?item(?: no\.?| number)?\W*\d+\w?\W*|paper\s+(?:no\.?\s*)?[\d/]+|dear\s.*|yours\s.*", re.IGNORECASE
)
_ROLE_LINE = re.compile(  # for text in small letters
    r"(?:(?:the|deputy|assistant|temporary|acting|joint|interim|chief|senior|head|director|lead|regional|"
    r"programme|project|"
    r"commercial|strategic|clinical|finance|estates|policy|area|group|alliance|collaboration|operational|divisional|"
    r"t/|d/)[ /-]+)*"
    r"(?:[a-z&]+[ /-]+){0,2}?(?:chief constable|constable|fire officer|officer|executive|commissioner|superintendent|"
    r"inspector|director|manager|treasurer|clerk|lead|secretary|solicitor|office|team|chair|commander|"
    r"head of [a-z &,]+|director of [a-z &,]+|chief of [a-z &,]+)\b(?:\s*\([^()]*\))?"
    r"(?:\s*(?:,|-|–|:|\bof\b|\bfor\b|and\b|$).*|$)"
)
# "Position as at 31 March 2019", "update at 31 March 2019": of a day, whatever the paper is about
_OF_A_DAY = re.compile(
    r"\W*(?:(?:the|our|current|overall|financial|programme|position|progress|standing|situation|picture|state of play|"
    r"status|updates?|reports?|reviews?|ratings?|implications|matters for decision|and),?\s+)+"
    r"(?:as\s+)?(?:at|on|to|by):?\s+(?:the\s+end\s+of\s+)?(?:\w+\s+){0,2}(?:19|20)\d\d\W*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:AND|OF|FOR|THE|&)\s")
_REACHED = re.compile(
    r".*(?:\b(?:telephone|tel|phone|e-?mail)\b.*|\S@\S.*|"
    r"\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b.*)",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\b(?:and|of|the|for|with|office|nhs|foundation|trust|police|crime|commissioner)\b|[\W\d]+", re.IGNORECASE
)


class HeadLine(NamedTuple):
    """A line of the head, and the ordinal of the block that it is in."""

    block: int
    text: str


def lines_of(blocks: list[Block]) -> list[HeadLine]:
    """The printed lines; a first part that was taken for a heading of its line is put back before the rest."""
    found: list[HeadLine] = []
    parted = ""
    for block in blocks:
        if block.level == RUN_IN and block.kind is BlockKind.HEADING:
            parted = f"{block.text}: "
            continue
        for line in block.text.split("\n"):
            for text in _cells(line):
                _add(found, HeadLine(block.ordinal, f"{parted}{text}"))
                parted = ""
            parted = ""
    return _joined(found)


def _cells(line: str) -> list[str]:
    """The labels with their values that stand beside each other in a line of cells: "Date, 4 May, Ref, 12/19"."""
    cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
    beside = len(cells) > 2 and not len(cells) % 2 and all(label_alone(cell) for cell in cells[::2])
    if not beside:
        return [line.strip()] if cells else []
    return [f"{label.rstrip(' :?')}:\t{value}" for label, value in zip(cells[::2], cells[1::2], strict=True)]


def _joined(lines: list[HeadLine]) -> list[HeadLine]:
    """The lines with each label that stands alone beside its value, in the place of the value."""
    values = dict(pairs([line.text for line in lines]))
    found: list[HeadLine] = []
    for place, line in enumerate(lines):
        if place - 1 in values:
            label = lines[place - 1].text.rstrip(" :?")
            found.append(HeadLine(line.block, f"{label}:\t{line.text}"))
        elif place not in values:
            found.append(line)
    return found


def _add(found: list[HeadLine], line: HeadLine) -> None:
    """Add a line; one in capitals that begins with "AND" or "OF" goes on with the line before it."""
    if found and _GOES_ON.match(line.text) and is_capitals(line.text) and is_capitals(found[-1].text):
        found[-1] = found[-1]._replace(text=f"{found[-1].text} {line.text}")
    else:
        found.append(line)


def field_of(line: str) -> tuple[str, str] | None:
    """What a line gives as a field, and its value ("" where the next line has it): date, board, author, title, work."""
    field = labelled(line)
    if field and field[0] == "work" and is_of_a_day(field[1]):
        return None  # "Collaboration: position as at 31 March 2019" is a title
    return ("other", field[1]) if field and field[0] == "board" and _NO_BOARD.fullmatch(field[1]) else field


def board_of(line: str) -> str | None:
    """The board that a line of the head is: of its own, as "Report to ...", or as that of minutes."""
    match = _REPORT_TO.search(line)
    if match and (_REPORT.match(line) or _BODY_MEETS.search(match["board"])):
        return str(match["board"]).strip(" .:")
    match = _MINUTES_OF.search(line) or _IS_BOARD.search(line.strip())
    return match["board"] if match else None


def role_of(line: str) -> str | None:
    """The post of "Report of the ..."."""
    match = _BY_ROLE.match(line.strip())
    return match["role"] if match else None


@kept
def is_of_a_day(text: str) -> bool:
    """Whether words say no more than that something stands as it does on a day: "Position as at 31 March 2019"."""
    return bool(_OF_A_DAY.fullmatch(text))


@kept
def is_post(text: str) -> bool:
    """Whether a line names a post and no more: "Assistant Chief Officer, Finance"."""
    return bool(_ROLE_LINE.fullmatch(text.lower()))


def is_matter(line: str) -> bool:
    """Whether a line of the head is a marking, a number of the agenda, an address, a post, or bodies alone."""
    text = line.strip()
    if is_post(text) or any(form.fullmatch(text) for form in (_MARKING, _AGENDA, _REACHED)):
        return True
    found = find_names(text)
    if not found:
        return False
    rest = list(text)
    for mention in found:
        if mention.kind != "alliance":
            rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    return not _JOINS.sub("", "".join(rest))
