"""How a sentence tells what became of something: given up, put off, done, or merely listed."""

from __future__ import annotations

import re

from concordat.calculations.promises.promise import Fate

_DROPPED = re.compile(
    r"\bnot (?:to )?(?:be )?(?:pursu(?:e|ed|ing)|proceed(?:ed|ing)?|tak(?:e|en|ing) (?:this |it |that )?forward"
    r"|progress(?:ed|ing)?|go(?:ing)? ahead)\b"
    r"|\bno longer (?:(?:be(?:ing)?|to be) )?(?:pursued?|progress\w*|planned|proceed\w*|required|viable|going ahead)\b"
    r"|\b(?:abandon|discontinu|cancell|withdrawn|scrapp|shelv|terminat)\w*|\b(?:dropped|stood down|halted|ceased)\b"
    r"|\bwill not (?:now )?(?:proceed|be (?:progressed|taken forward|pursued)|go ahead|happen)\b"
    r"|\bdecided (?:against|not to)\b|\bclosed without\b",
    re.IGNORECASE,
)
_SLIPPED = re.compile(
    r"\b(?:slipp|postpon|resched|re-sched|deferr|delay|push(?:ed)? back|put back|re-?profil|re-?baselin|overr[au]n)\w*"
    r"|\boriginal(?:ly)? (?:planned|scheduled|due|date|intended|go-live)"
    r"|\bmoved (?:back |out )?(?:from\b.{1,30}\b)?to\b"
    r"|\b(?:revised|new|later) (?:\w+ ){0,2}(?:date|timescale|timeline|deadline|completion)\b|\bnot (?:been )?met\b"
    r"|\blater than (?:planned|expected|intended)\b|\bbehind (?:schedule|plan|timetable)\b|\bhas not yet\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:has|have|had) (?:now |since |all |both |already |successfully )*(?:been )?(?:complet|deliver|implement"
    r"|launch|open|sign|appoint|conclud|commenc|approv|agreed|gone live|went live|established|finalised|rolled out"
    r"|moved|transferred|recruited|achieved|introduced|published|issued|presented|procured|installed|started|begun)\w*"
    r"|\b(?:was|were) (?:\w+ly )?(?:completed|delivered|implemented|launched|opened|signed|appointed|concluded|approved"
    r"|agreed|finalised|introduced|published|presented|established|rolled out|transferred)\b"
    r"|\b(?:went|gone|is now|are now|now) live\b|\bin place since\b|\b(?:also )?commenced\b|\bcompleted on\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not yet|yet to|will be|to be|once|when|until|should|would|could|plan(?:s|ned)? to|is due|are due|subject to"
    r"|no\b.{0,20}\bhas been)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|can|could|continues?|remains?|\w{3,}ed|\w{2,}ing)\b",
    re.IGNORECASE,
)
_BETWEEN_ITEMS = re.compile(r"[,;•]| and ")
MANY = 5  # so many items make a sentence a list: what is one of them is named there, and not told of
FEWEST = 5

_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9“\"'(])|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of a passage; the lines of a list are each one."""
    return [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]


def tells(sentence: str) -> bool:
    """Whether a sentence says something of what it names, and does not only list it."""
    if len(sentence.split()) < FEWEST or not _VERB.search(sentence):
        return False
    return len(_BETWEEN_ITEMS.findall(sentence)) < MANY


def fate_told(sentence: str) -> Fate | None:
    """What a sentence says became of what it speaks of; None where it is only spoken of."""
    if _DROPPED.search(sentence):
        return Fate.DROPPED
    if _SLIPPED.search(sentence):
        return Fate.SLIPPED
    if _KEPT.search(sentence) and not _NOT_DONE.search(sentence):
        return Fate.KEPT
    return None
