"""How a sentence tells what became of something: given up, put off, done, or merely listed."""

from __future__ import annotations

import re

from concordat.calculations.promises.promise import Fate
from concordat.kernel.dates import MONTHS

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
    r"|\bmoved (?:(?:back|out) to\b|(?:from\b.{1,30}\b)?to (?:the |a )?(?:early |mid|late |next |later |new date"
    rf"|spring|summer|autumn|winter|Q[1-4]\b|(?:19|20)\d\d|\d{{1,2}} |(?:{'|'.join(MONTHS)})\b))"
    r"|\b(?:revised|new|later) (?:\w+ ){0,2}(?:date|timescale|timeline|deadline|completion)\b|\bnot (?:been )?met\b"
    r"|\blater than (?:planned|expected|intended)\b|\bbehind (?:schedule|plan|timetable)\b|\bhas not yet\b"
    r"|\b(?:was|were) (?:to|due|expected|planned|scheduled|meant|intended)\b[^.;]{3,80}\b(?:will now|is now|are now"
    r"|now)\b(?! (?:live|complete|open|done|in (?:place|post|use)))",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:has|have|had) (?:now |since |all |both |already |successfully )*(?:been )?(?:complet|deliver|implement"
    r"|launch|open|sign|appoint|conclud|commenc|approv|agreed|gone live|went live|established|finalised|rolled out"
    r"|moved|transferred|recruited|achieved|introduced|published|issued|presented|procured|installed|started|begun)\w*"
    r"|\b(?:was|were) (?:\w+ly )?(?:completed|delivered|implemented|launched|opened|signed|appointed|concluded|approved"
    r"|agreed|finalised|introduced|published|presented|established|rolled out|transferred)\b"
    r"|\b(?:(?:took|has taken|have taken|taken) up (?:the |her |his |their )?(?:post|role|position|duties)"
    r"|(?:is|are|was|were) (?:now |already )?in post|joined on|started (?:work )?on|began (?:work )?on"
    r"|was (?:received|awarded|adopted|filled|considered|submitted|reported|installed|let|bought|sold|won|held"
    r"|circulated|delivered|reviewed|settled|brought)|came into (?:force|use|service|operation)|opened (?:on|in|at)"
    r"|moved in(?:to)?|took place|is (?:now )?(?:complete|in place|in use)|completed (?:on|in)|closed on)\b"
    r"|\b(?:went|gone|is now|are now|now) live\b|\bin place since\b|\b(?:also )?commenced\b|\bcompleted on\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not yet|yet to|will be|to be|once|when|until|should|would|could|plan(?:s|ned)? to|is due|are due|subject to"
    r"|no\b.{0,20}\bhas been)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|can|could|continues?|remains?|\w{3,}ed|\w{2,}ing|took|went"
    r"|came|began|fell|rose|made|met|sold|bought|became|sent|built|left|won|paid)\b",
    re.IGNORECASE,
)
_BETWEEN_ITEMS = re.compile(r"[,;•]| and ")
_COLOUR = re.compile(r"(?:blue|green|amber|red|n/?a|b?rag)\b|[bgar]$", re.IGNORECASE)
_STATUS = (
    (Fate.DROPPED, re.compile(r"(?:dropped|cancelled|withdrawn|superseded|no longer)\b", re.IGNORECASE)),
    (Fate.SLIPPED, re.compile(r"(?:slipped|delayed|deferred|postponed|put back|moved to)\b", re.IGNORECASE)),
    (Fate.KEPT, re.compile(r"(?:completed?|closed|done|discharged|achieved|delivered|finished)\b", re.IGNORECASE)),
)
RATED = 2  # so many colours in a row make it a rating, which tells nothing of a promise
MANY = 5  # so many items make a sentence a list: what is one of them is named there, and not told of
FEWEST = 5

_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9“\"'(])|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of a passage; the lines of a list are each one."""
    return [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]


def tells(sentence: str) -> bool:
    """Whether a sentence says something of what it names, and does not only list it."""
    cells = sentence.split("\t")
    if sum(bool(_COLOUR.match(cell.strip())) for cell in cells) >= RATED:
        return False
    if len(cells) > 1 and _status(cells) is not None:
        return True
    if len(sentence.split()) < FEWEST or not _VERB.search(sentence):
        return False
    return len(_BETWEEN_ITEMS.findall(sentence)) < MANY


def fate_told(sentence: str) -> Fate | None:
    """What a sentence says became of what it speaks of; None where it is only spoken of."""
    if status := _status(sentence.split("\t")):
        return status
    if _DROPPED.search(sentence):
        return Fate.DROPPED
    if _SLIPPED.search(sentence):
        return Fate.SLIPPED
    if _KEPT.search(sentence) and not _NOT_DONE.search(sentence):
        return Fate.KEPT
    return None


def _status(cells: list[str]) -> Fate | None:
    """What the row of a table says in a cell of its own, after the first."""
    for cell in cells[1:]:
        for fate, pattern in _STATUS:
            if pattern.match(cell.strip()):
                return fate
    return None
