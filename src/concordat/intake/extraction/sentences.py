"""A passage cut into sentences, as spans of its text: nothing is copied or changed, so a quote stays exact."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?][\"'”’)\]]*(?=\s)|\n\s*\n|\.(?<=[a-z0-9%)]\.)(?=(?:The|This|These|It|An?|In|We|There|As|However)\s)"
)
_STARTS = re.compile(r"\s+[\"'“‘(\[*]*[A-Z0-9£]")
# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = (
    "mr mrs ms dr prof rev st sir supt insp sgt det ch cllr hon no nos para paras p pp fig ref refs s ss sec art "
    "approx c ca cf vs v viz incl inc ltd co plc eg ie e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SHORT = frozenset(_ABBREVIATIONS.split())
_ENDS_EITHER_WAY = frozenset({"no", "co", "inc", "ltd", "plc", "s", "p", "c", "v", "art", "mar", "sec", "st"})
LONGEST = 1_000  # letters; twice what the longest sentence of a paper has
_LAST_WORD = re.compile(r"[A-Za-z][A-Za-z.]*$")


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences, in order, without the white space around them.

    An abbreviation, a decimal, a numbered reference ("para. 4", "No. 2") or an initial does not end a sentence; a
    blank line does, and so does a full stop whose space was lost before a plain opening word. What goes on for more
    than 1,000 letters is no sentence: it is cut where it pauses, so that no rule looks through all of it again for
    each thing in it.
    """
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(text):
        if match.start() < begin or not _is_end(text, match):
            continue
        _add(spans, text, begin, match.end())
        begin = match.end()
    _add(spans, text, begin, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _pause(text, start, start + LONGEST)
        spans.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))


def _pause(text: str, start: int, stop: int) -> int:
    """Where a span that is too long is cut: after the last semicolon, comma or word of its second half, or its end."""
    for mark in ("; ", ", ", " "):
        if (place := text.rfind(mark, (start + stop) // 2, stop)) >= 0:
            return place + len(mark.rstrip())
    return stop


def _is_end(text: str, match: re.Match[str]) -> bool:
    mark = text[match.start()]
    if mark != ".":
        return True
    after = match.end()
    if text[after : after + 1].isspace() and not _STARTS.match(text, after):
        return not text[after:].strip()
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if not word:
        # "4. The" at the start of a line is a number of a list, not a sentence.
        return not re.fullmatch(r"\s*\(?\d{1,2}", text[max(0, text.rfind("\n", 0, match.start()) + 1) : match.start()])
    last = word[0].lower()
    if len(word[0]) == 1 and word[0].isupper():
        return False
    if last not in _SHORT:
        return True
    # "No. 4" and "c. £4k" go on, "we said no. The" ends.
    return last in _ENDS_EITHER_WAY and not text[after : after + 8].lstrip(" £")[:1].isdigit() and word[0].islower()
