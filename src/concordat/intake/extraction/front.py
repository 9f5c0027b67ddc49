"""The front of a paper: its title, date, board, the role that signs it, and the body that speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.gazetteer import Body
from concordat.intake.extraction.casing import calm
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.head.labels import pairs
from concordat.intake.extraction.head.lines import HeadLine, board_of, field_of, is_matter, is_post, lines_of, role_of
from concordat.intake.extraction.head.speaker import speaker_of
from concordat.intake.extraction.head.titles import title_of
from concordat.intake.extraction.lexicon import BOARD, is_generic
from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.outline import items_of
from concordat.intake.extraction.section_words import is_saying
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import is_capitals, is_title_case
from concordat.kernel.dates import PreciseDate

_WHOLE_BODY = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
_BOARD_NEEDED = re.compile(
    rf"\b(?:for|to)\s+the\s+(?P<board>(?:[A-Z][\w’'&]*\s+(?:(?:and|of|the|&)\s+)*){{0,8}}{BOARD})\s+(?:to|is)\b"
)
_ROLE = re.compile(
    r"\b(?:(?:deputy|assistant|temporary|acting)\s+)*"
    r"(?:chief (?:constable|fire officer|executive|finance officer|officer|"
    r"operating officer)|(?:police,? (?:fire )?and crime )?commissioner|director of [a-z &]*[a-z]|"
    r"(?:chief )?superintendent|"
    r"head of [a-z &]*[a-z]|treasurer|monitoring officer|clerk|(?:programme|policy|project|business|"
    r"collaboration) manager|"
    r"(?:programme|commercial|estates|policy|project) (?:director|lead)|lead officer|programme (?:management )?office)",
    re.IGNORECASE,
)
_LATER = re.compile(r"\s*[,–-]\s*(?=[^,]*\d{4}\W*$).*$")  # "Joint Board, 3 May 2020"
_ATTEND = re.compile(r"\W*(?:members )?(?:present|apologies|attendance|in attendance)\b", re.IGNORECASE)
_LONGEST_FRONT = 24
_SHORT = re.compile(r"\s*\([A-Z][A-Za-z]?[A-Z0-9&]{1,6}\)\s*$|\s+(?i:limited|ltd\.?|llp|cic)$")
_MEETS = re.compile(r"\b(?:committee|board|panel|cabinet|council|authority|minutes|report)\b", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?:[\w’'&/-]+,?\s+){2,10}(?:collaboration|alliance|partnership|consortium|(?:collaboration|transformation|"
    r"partnership|alliance) programme)",
    re.IGNORECASE,
)
# What is joint or a company by its name: "JOINT EMERGENCY GROUP (WALES)", "NORTH SHIRE FIRE CONTROL LIMITED"
_JOINT_BODY = re.compile(
    r"(?:.*\b(?:joint|regional|shared|collaborative|tri-\w+)\b.*\b(?:group|unit|service|centre|control|network|directorate|"
    r"function|hub)(?:\s+\([A-Z][\w ]+\))?|.*\b(?:limited|ltd\.?|llp|cic))",
    re.IGNORECASE,
)
_LONG = 100
_LONG_TITLE = 320  # a decision notice may be headed by the whole name of an agreement and its parties
_LONGEST_LINE = 120
_SENTENCE = 8  # words from which a line with a stop is a sentence


@dataclass(frozen=True, slots=True)
class Front:
    """What the head of a paper says; None where it does not. ``blocks`` counts the blocks that belong to it.

    ``work`` is the programme or project that a highlight report gives as its own; ``letterhead`` the joint work whose
    paper it is.
    """

    title: str | None
    board: str | None
    role: str | None
    dated: str | None
    author: Body | None
    title_block: int | None
    blocks: int
    work: str | None = None
    letterhead: str | None = None

    @property
    def day(self) -> date | None:
        """The day of the paper, or the last day that its date may mean."""
        return PreciseDate.parse(self.dated).last if self.dated else None


def read_front(blocks: list[Block]) -> Front:
    """Read the head; the speaking body is the one that the head names, else the one that the paper names most."""
    size = _front_size(blocks)
    head = blocks[:size]
    lines = lines_of(head)
    fields = _fields(lines)
    signed = fields.get("author") or next((role for line in lines if (role := role_of(line.text))), "")
    title, place = title_of(lines, head)
    letterhead = _letterhead(lines)
    beside = signed or " ".join(line.text for line in lines if is_matter(line.text) and _ROLE.search(line.text))
    return Front(
        title=title,
        board=_board(lines, fields, blocks),
        role=_role([signed] if signed else [line.text for line in lines]) or _post(signed),
        dated=_date(lines, fields) or _signed_date(blocks),
        author=speaker_of(
            blocks, " ".join(b.text for b in head), beside, lines[0].text if lines else "", joint=bool(letterhead)
        ),
        title_block=place,
        blocks=size,
        work=fields.get("work"),
        letterhead=letterhead,
    )


def _letterhead(lines: list[HeadLine]) -> str | None:
    """The line of the head that is the name of joint work and no more: "NORTH SHIRE POLICE COLLABORATION PROGRAMME".

    A joint body or a company only as the first line.
    """
    for place, line in enumerate(lines):
        bare = _SHORT.sub("", line.text).strip(" *")
        named = _LETTERHEAD.fullmatch(bare) or (not place and _JOINT_BODY.fullmatch(line.text.strip(" *")))
        if named and not _MEETS.search(bare) and not is_generic(bare) and (is_capitals(bare) or is_title_case(bare)):
            return calm(bare) if is_capitals(bare) else bare
    return None


def _fields(lines: list[HeadLine]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        field = field_of(line.text)
        if field and field[1]:
            found.setdefault(*field)
    return found


def _front_size(blocks: list[Block]) -> int:
    """The head ends with the first numbered paragraph, the first sentences, or the first heading of a part."""
    items = items_of(blocks)
    fields = {place for pair in pairs([block.text for block in blocks[:_LONGEST_FRONT]]) for place in pair}
    for place, block in enumerate(blocks[:_LONGEST_FRONT]):
        if _ATTEND.match(block.text) and place not in fields:
            return place
        if place in fields or any(field_of(line) for line in block.text.split("\n")[:2]):
            continue
        longest = _LONG if place else _LONG_TITLE
        if block.paragraph is not None or len(block.text) > longest or block.kind is BlockKind.TABLE:
            return place
        if place and block.kind is BlockKind.PARAGRAPH and _is_sentence(block.text):
            return place
        if place and _opens_part(block, blocks, items):
            return place
    return min(len(blocks), _LONGEST_FRONT) if len(blocks) <= _LONGEST_FRONT else 6


def _is_sentence(text: str) -> bool:
    """Whether a line of the paper is a whole sentence, with which no head goes on."""
    return text.rstrip().endswith(".") and len(text.split()) >= _SENTENCE


def _opens_part(block: Block, blocks: list[Block], items: set[int]) -> bool:
    """Whether a line is the first heading after the head: "Purpose", "What this was", "1/20 Apologies"."""
    if is_matter(block.text) or role_of(block.text):
        return False
    if block.ordinal in items or block.text.rstrip().endswith("?"):
        return True
    if block.kind is not BlockKind.HEADING or any(char.isdigit() for char in block.text[3:]):
        return False
    bare = re.sub(r"^[\d.]+\s*", "", block.text)
    if is_saying(bare):
        return True
    after = blocks[block.ordinal + 1] if block.ordinal + 1 < len(blocks) else None
    opens = after is None or after.paragraph is not None or after.kind is BlockKind.TABLE or len(after.text) > 60
    opens = opens or _is_sentence(after.text if after else "")
    return is_generic(bare) and opens


def _board(lines: list[HeadLine], fields: dict[str, str], blocks: list[Block]) -> str | None:
    if fields.get("board"):
        return _LATER.sub("", fields["board"])
    said = [line.text for line in lines if not field_of(line.text)]
    met = [board for text in said if (board := board_of(text)) and not (role_of(text) and board == text)]
    if met:  # "NORTH SHIRE COUNTY COUNCIL", "Cabinet": what meets is the second
        return next((board for board in met if not _WHOLE_BODY.search(board)), met[0])
    for block in blocks[:12]:
        if match := _BOARD_NEEDED.search(block.text):
            return match["board"]
    return None


def _role(lines: list[str]) -> str | None:
    return next((match.group() for line in lines if (match := _ROLE.search(line))), None)


def _post(signed: str) -> str | None:
    """A post that no list knows; what holds no word of a post is a person's name, which is not kept."""
    return signed if signed and (is_post(signed) or find_names(signed)) else None


def _signed_date(blocks: list[Block]) -> str | None:
    """The day beside the signature of a decision notice: the first line of the paper that is a field of a date."""
    for block in blocks:
        for text in block.text.split("\n") if len(block.text) <= _LONGEST_LINE else ():
            if (field := field_of(text)) and field[0] == "date" and (day := _day_in(field[1])):
                return day
    return None


def _day_in(text: str) -> str | None:
    return next((found.text for found in find_dates(text, None) if PreciseDate.parse(found.text).is_day), None)


def _date(lines: list[HeadLine], fields: dict[str, str]) -> str | None:
    texts = [fields[name] for name in ("date", "board") if name in fields]
    others = [line.text for line in lines if (field_of(line.text) or ("",))[0] != "other"]
    texts += [text for text in others if len(text) <= _LONGEST_LINE]
    return next((day for text in texts if (day := _day_in(text))), None)
