"""The words of a statement: the shortest exact quote that carries it, and a plain line without persons' names."""

from __future__ import annotations

import re

from concordat.intake.extraction.names import find_names, short_names
from concordat.intake.extraction.narrative.offices import OFFICE_WORDS
from concordat.intake.extraction.narrative.patterns import choice, holds, words
from concordat.intake.extraction.sentences import LONGEST
from concordat.intake.extraction.triggers import lowered, small

_OFFICE = choice(
    "Chief_Constable Constable Sergeant Inspector Superintendent Fire_Officer Commissioner Commander Councillor "
    "Paramedic Director"
)
_SHORT = choice(
    "ACC DCC CC DCFO ACFO CFO DCI DCS DI DS PC PS Ch(?:ief)?_?Insp(?:ector)? Ch(?:ief)?_?Supt PF?CC Cllr "
    "Mr Mrs Ms Miss "
    "Dr Prof(?:essor)? Sir Dame Rev"
)
_RANK = rf"(?:[TA]/)?(?:(?:Temporary |Acting |Deputy |Assistant |Detective |Chief )*{_OFFICE}|{_SHORT})"
_NAME = re.compile(rf"\b({_RANK})\.?\s+(?!of\b|for\b)((?:[A-Z][a-z’'-]+\s?(?:[A-Z][a-z]+-)?){{1,3}})(?![a-z])")
# The cheap test: letters that every rank or title above holds.
_RANKED = re.compile(
    r"Constable|Sergeant|Inspector|Superintendent|Officer|Commissioner|Commander|Councillor|Paramedic|Director|CC|CFO|DC[IS]|"
    r"D[IS]\b|P[CS]\b|Ch|Cllr|M[rs]|Dr|Prof|Sir|Dame|Rev"
)
_NOT_NAMES = words(
    "Police Fire Rescue Ambulance Board Group Office Service Services Council Force Forces Strategic Operational Team "
    "Report Portfolio Constable Constables Officer Officers Sergeant Inspector Superintendent Panel Unit Collaboration "
    "Performance Delivery Governance Joint Command The This In On At Will Has And Plan Led Area District Scheme General"
)
# "led by Ann Other", "contact: Ann Other", "Head of Fleet, Ann Other": a holder's name after these
_HOLDER = re.compile(
    r"(?P<lead>\b[Bb]y |\b[Cc]ontact(?: [Oo]fficer)?:? |\b[Aa]uthor:? |\b[Ll]ead:? |\b[Oo]wner:? )"
    r"(?P<name>[A-Z][a-z’'-]+(?: [A-Z]\.?)?(?: [A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?){1,2})(?! [A-Z])(?=[\s,.;:)]|$)"
)
_HELD = re.compile(r"\b[Bb]y [A-Z]|[Cc]ontact|[Aa]uthor|[Ll]ead|[Oo]wner")
_OPENERS = choice(
    "in_addition_to_this and but so then also additionally however in_addition furthermore further currently "
    "subsequently as_a_result "
    "unfortunately which that whilst while although with of_note it_is there_is there_are there_will_be"
)
_LEAD_IN = lowered(rf"(?:[\s\"'“‘(\[*·•–—-]|{_OPENERS}\b,?\s)+")
# Looked for only where a run of such marks begins, so that a long one is walked over once.
_JOINING = re.compile(r"(?<![\s;,.])[\s;,.]+(?:(?:and|or)\s*)?$")
_MOST_WORDS = 16
_TAGS = re.compile(r"</?su[pb]>|\*\*")
_MARKS_BEFORE, _MARKS_AFTER = " \n\t\"'“‘*(·•-–", " \n\t.,;:*"


def unjoined(text: str) -> str:
    """Words without the stop at their end, or the "; and" that leads on to the next of a list."""
    return _JOINING.sub("", text)


def plain(text: str, most: int = _MOST_WORDS) -> str:
    """A clause as a short plain line: lead-in words, mark-up and persons' names removed, at most ``most`` words."""
    cleaned = without_names(_TAGS.sub("", text) if "<" in text or "**" in text else text)
    lead = _LEAD_IN.match(small(cleaned))
    parts = (cleaned[lead.end() :] if lead else cleaned).split()
    cleaned = " ".join(parts).strip(" .,;:–—-")
    if len(parts) > most:
        cleaned = " ".join(parts[:most]).rstrip(" ,;:–—-") + " …"
    return cleaned[:1].upper() + cleaned[1:]


def without_names(text: str) -> str:
    """The text with a person's name after a rank or title taken out; the rank stays."""
    if _RANKED.search(text):
        text = _NAME.sub(_unless_office, text)
    may_be_held = holds(text, "by ", "By ", "ontact", "uthor", "ead", "wner") and _HELD.search(text)
    return _HOLDER.sub(_unless_known, text) if may_be_held else text


def _unless_known(match: re.Match[str]) -> str:
    """A name of two or three plain words after "by", "contact" and the like goes; a body, place or office stays."""
    parts = match["name"].replace("-", " ").split()
    office = any(part in _NOT_NAMES or part.lower() in OFFICE_WORDS for part in parts)
    if office or find_names(match["name"]) or any(short_names().get(part) for part in parts):
        return match[0]
    return "" if match["lead"].lower().startswith(("by", "(")) else match["lead"]


def _unless_office(match: re.Match[str]) -> str:
    if any(name in _NOT_NAMES for name in match[2].split()):
        return match[0]
    return f"{match[1]} " if match[2].endswith(" ") else match[1]


def quote_span(text: str, start: int, end: int, anchor: tuple[int, int], most: int = 30) -> tuple[int, int]:
    """The span of at most ``most`` words within ``start`` to ``end`` that holds the words at ``anchor``.

    A clause that is short enough is taken whole; a longer one keeps two words before the anchor for each one after.
    """
    while start < end and text[start] in _MARKS_BEFORE:
        start += 1
    if end - start > LONGEST:
        start, end = _near(text, start, end, anchor)
    said = text[start:end]
    size = len(said.split())
    if size <= most:
        return start, _without_end(text, start, end)
    first, last = _words_at(said, anchor[0] - start, anchor[1] - start, size)
    low = max(0, first - max(0, most - (last - first + 1)) * 2 // 3)
    high = min(size - 1, max(last, low + most - 1))
    low = max(0, min(low, high - most + 1))
    opens = len(said) - len(said.split(None, low)[low])
    closes = len(said) if high == size - 1 else len(said) - len(said.split(None, high + 1)[high + 1])
    return start + opens, _without_end(text, start, start + len(said[:closes].rstrip()))


def _near(text: str, start: int, end: int, anchor: tuple[int, int]) -> tuple[int, int]:
    """Of a span that is longer than any sentence, the whole words that stand so near the anchor."""
    if anchor[0] - start > LONGEST:
        start = text.find(" ", anchor[0] - LONGEST, anchor[0]) + 1 or anchor[0]
    if end - anchor[1] > LONGEST:
        last = text.rfind(" ", anchor[1], anchor[1] + LONGEST)
        end = last if last >= 0 else anchor[1]
    return start, end


def _words_at(said: str, start: int, end: int, size: int) -> tuple[int, int]:
    """Which of so many words a span begins in (or before) and which it ends in; the first and the last by default."""
    first = len(said[: max(start, 0)].split())
    if 0 < start < len(said) and not said[start - 1].isspace() and not said[start].isspace():
        first -= 1  # it begins within a word
    last = len(said[: max(end, 0)].split())
    if 0 < end <= len(said) and not said[end - 1].isspace():
        last -= 1  # the last word that begins before its end reaches to it
    return first if first < size else 0, min(last, size - 1)


def _without_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _MARKS_AFTER:
        end -= 1
    return end
