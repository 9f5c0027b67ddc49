"""Which line of a paper's head is its title."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.head.lines import HeadLine, board_of, field_of, is_matter, is_of_a_day, role_of
from concordat.intake.extraction.lexicon import is_generic
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import is_capitals

_JOINT_WORK = re.compile(
    r"\b(?:collaborat\w+|alliance|blue[- ]light|partners?(?:hips?)?|joint|shared|working (?:with|together)|"
    r"hub|services)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:business cases?|outline cases?|update|report|review|note|digest|summary|statement|proposals?|plans?|"
    r"progress|closure|"
    r"closure|realisation|position|overview|outturn|strategy|options|bid|cases?)\b",
    re.IGNORECASE,
)
_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter|q[1-4])"
# "OUTLINE BUSINESS CASE", "Monthly project report, May 2019": what sort of paper it is, and not what it is about
_KIND_ALONE = re.compile(
    r"\W*(?:briefing (?:note|paper)|report|committee report|public report|minutes|agenda|(?:record of )?decisions?|"
    r"decision (?:notice|record)|record of decision|highlight report|"
    r"(?:(?:strategic |outline |full |final |draft |joint )*business case)|"
    r"options? appraisal|post[- ]implementation review|letter|note|paper|"
    r"(?:(?:monthly|quarterly|annual|weekly|half-year(?:ly)?|final|draft|project|programme|progress|summary|highlight|"
    r"status|closure|end|of|stage) )*(?:report|summary|update|review|note|bulletin|briefing)"
    r"(?: (?:for|to) (?:the )?(?:members|board|committee|quarter|period|month)(?: ending)?)?)"
    rf"(?:\W*(?:version [\d.]+\W*)?(?:(?:to|for|at|ending|of) )?(?:\d{{1,2}} )?"
    rf"(?:{_MONTHS}\W*)*(?:\d{{4}}(?:/\d\d)?)?)?\W*",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:meeting held|minutes of|meeting of|held (?:on|at|remotely)|notes of)\b", re.IGNORECASE)
_OF_MEETING = re.compile(
    r"\b(?:minutes|decisions? (?:taken|made|of)|(?:report|paper|note) (?:to|for))\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.;!]$")
_PLAINLY = 3  # points from which a line is a title although a field says what is asked for


def title_of(lines: list[HeadLine], head: list[Block]) -> tuple[str | None, int | None]:
    """The title and the ordinal of its block: the field that says so, else the line that most looks like one."""
    for place, line in enumerate(lines):
        field = field_of(line.text)
        if field and field[0] == "title":
            after = lines[place + 1] if place + 1 < len(lines) else None
            value = field[1] or (after.text if after else "")
            return (value, line.block if field[1] or after is None else after.block) if value else (None, None)
    kinds = {block.ordinal: block for block in head}
    fit = [(line, _points(line, place, kinds[line.block])) for place, line in enumerate(lines) if _may_be(line.text)]
    best, points = max(fit, key=lambda pair: pair[1]) if fit else (None, 0.0)
    sought = next((line for line in lines if (field_of(line.text) or ("", ""))[0] == "sought"), None)
    if points < _PLAINLY and sought and (value := (field_of(sought.text) or ("", ""))[1]):
        return value, sought.block
    if points <= 0:  # no more than "Minutes of ..." or "Highlight report to ..."
        best = next((line for line in lines if not field_of(line.text) and _OF_MEETING.search(line.text)), None)
    return (best.text.strip(" *"), best.block) if best else (None, None)


def _may_be(text: str) -> bool:
    """Neither board, marking, body, date, place nor field."""
    if field_of(text) or role_of(text) or is_matter(text) or is_of_a_day(text) or _KIND_ALONE.fullmatch(text):
        return False
    if board_of(text) and not _MEETING.search(text):
        return False
    return not any(found.end - found.start >= len(text) - 14 for found in find_dates(text, None))


def _points(line: HeadLine, place: int, block: Block) -> float:
    text = line.text
    words = len(text.split())
    points = 2.0 * bool(_JOINT_WORK.search(text)) + 1.5 * bool(_PAPER.search(text))
    points += 1.0 * (block.kind is BlockKind.HEADING) + 0.5 * is_capitals(text) + 1.0 * (3 <= words <= 18)
    points -= 2.0 * bool(_SENTENCE.search(text)) + 3.0 * (len(text) > 160) + 1.0 * (words < 2)
    points -= 1.5 * bool(_MEETING.search(text)) + 2.0 * (is_generic(text) and words < 3)
    return points - 0.01 * place
