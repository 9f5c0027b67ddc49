"""Decisions by where they stand: under "Decision" or "Recommendations", after "RESOLVED:", in what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.patterns import choice, holds
from concordat.intake.extraction.narrative.standing import Standing
from concordat.intake.extraction.narrative.wording import plain, quote_span, unjoined
from concordat.intake.readers.blocks import BlockKind
from concordat.kernel.statements import Kind, Statement

_ACTS = choice(
    "note approve agree endorse support confirm consider request ask authorise delegate accept adopt receive "
    "recommend "
    "instruct extend withdraw appoint renew transfer release fund provide second set commission continue establish "
    "close end defer reject decline proceed enter sign make move give take pay award use begin start stop pause "
    "build "
    "sell buy lease invest increase reduce amend publish invite sponsor ratify decide determine grant"
)
_LABEL = re.compile(
    r"\s*(?:It was )?(?:RESOLVED|AGREED|DECIDED|DECISION|Resolved|Agreed|Decided|Decision)s?\b[\s:.–—-]*"
)
_ITEMS = re.compile(r"(?:(?<=\s)|^)\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")
# how an item must begin: "that the case be approved", "to defer", "Sleaford: to build", "Approve the case"
_RESOLVES = re.compile(
    rf"(?:(?:and|or)\s+)?(?:that\b|(?:[A-Z][\w’' -]{{1,30}}:\s+)?to\s+(?:not\s+)?[a-z]+\b|{_ACTS}(?:e?[sd])?\b)"
    rf"|.{{3,120}}?\bbe (?:[a-z]+ed|given|set|made|held|put|taken|sought)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(rf"(?:,|;)?\s+and\s+(?:also\s+)?(?=(?:to\s+[a-z]+|that|{_ACTS}\s+(?:the|an?|that|its))\b)")
_DECIDES = re.compile(
    r"\b(?:decided|agreed|resolved|determined)\b(?:[^.]{0,60}?\b(?:to|that)\s*:?|\s*:)\s*$", re.IGNORECASE
)
# "THAT Cabinet:", "RESOLVED that the Board:": what stands under them is what that body resolves
_THAT_BODY = re.compile(
    r"(?:^|\b(?:resolved|agreed|decided),? )\W*that (?:the )?"
    r"(?P<body>[A-Z][\w’'&-]*(?: (?:(?:and|of|for|&) )?[A-Z][\w’'&-]*){0,6})"
    r"\s*:?\s*$",
    re.IGNORECASE,
)
_BODY_LED = re.compile(
    r"(?:^|[.;]\s)(?:The )?(?P<body>[A-Z][\w’'&-]*(?: (?:(?:and|of|for|&) )*[A-Z][\w’'&-]*){0,7}) "
    r"(?:(?:has|have|had|also|then|unanimously) )*(?:decided|agreed|resolved)\b[^.]{0,60}$"
)
_LEADS = re.compile(r"\b(?:resolved|agreed|decided)\b[^.]{0,20}\b(?:that|to)\s*:?\s*$", re.IGNORECASE)
_MINUTES = re.compile(
    r"\b(?:minutes|decision (?:notice|record|sheet|list|log)|decisions (?:taken|made)|record of (?:the )?decisions?)\b",
    re.IGNORECASE,
)
_HEAD, _LONG = 12, 200  # blocks in which a paper says what it is, and how long such a line may be
_ASKING = re.compile(r"\b(?:is|are) (?:recommended|asked|invited|requested) (?:to|that)\b")  # says itself who is asked
# "That the report be noted" is said of nothing but what a meeting resolved
_THAT_BE = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?That\s[^.;]{8,400}\bbe (?:noted|approved|agreed|endorsed|received|adopted|delegated|"
    r"authorised)\b"
)
# what is signed under the recommendations of a decision notice makes decisions of them
_APPROVAL = re.compile(
    r"\bI (?:hereby |formally )?(?:approve|agree|accept|endorse|support)\b[^.;]{0,30}"
    r"\b(?:recommendation|proposal|decision|request|above)",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"(?:noted|approved|agreed|endorsed|rejected|deferred|authorised|resolved) (?:that|to|the|an?|its)\b"
)
_FEWEST, _LONGEST = 3, 70
_STATES = (
    ("noted", re.compile(r"^(?:that\b.{0,40}\bnoted?|that\b.{0,400}\bbe noted|(?:to )?note[sd]?)\b")),
    ("deferred", re.compile(r"\bdefer(?:red|s)?\b")),
    (
        "rejected",
        re.compile(
            r"\b(?:reject|refuse|decline)(?:d|ed|s)?\b|\bnot (?:be )?(?:approved|agreed|"
            r"supported)\b"
        ),
    ),
)


def resolutions(passage: Passage) -> list[Statement]:
    """One decision for each thing that was resolved, or that the board is asked to resolve; empty elsewhere."""
    standing = passage.standing
    if passage.leads or _ASKING.search(passage.low):
        return []
    if standing is None and _THAT_BE.match(passage.text):
        return [_statement(passage, _first_sentence(passage), Standing.DECIDED)]
    if standing not in (Standing.DECIDED, Standing.ASKED):
        ruled = passage.is_listed and _RULED.match(passage.low)
        if not (ruled or (passage.is_listed and passage.of_lead_in("decides", _is_deciding))):
            return []
        standing = Standing.DECIDED
        return [_statement(passage, span, standing) for span in _further(passage, _first_sentence(passage))]
    return [_statement(passage, span, standing) for span in _items(passage)]


def _is_leading(lead_in: str) -> bool:
    return bool(_LEADS.search(lead_in))


def _led_by(passage: Passage) -> str | None:
    """The body that the words over a list say decided: "The Commissioner decided:"."""
    led = _BODY_LED.search(passage.lead_in)
    return led["body"] if led else None


def _is_minuted(context: Context) -> bool:
    """Whether the paper is of minutes or a notice of decisions, where what is moved was carried."""
    return any(_MINUTES.search(block.text) for block in context.blocks[:_HEAD] if len(block.text) < _LONG)


def _is_deciding(lead_in: str) -> bool:
    return bool(_DECIDES.search(lead_in))


def _first_sentence(passage: Passage) -> tuple[int, int]:
    first = passage.sentences[0] if passage.sentences else None
    return (first.start, first.end) if first else (0, len(passage.text))


def _items(passage: Passage) -> Iterator[tuple[int, int]]:
    """The spans of what is resolved, each once."""
    text = passage.text
    if passage.block.cells:
        for cell in passage.block.cells:
            if len(cell.text.split()) > _FEWEST and _RESOLVES.match(cell.text.strip()):
                yield from _further(passage, (cell.start, cell.end))
        return
    label = _LABEL.match(text)
    start = label.end() if label else 0
    marks = list(_ITEMS.finditer(text, start))
    if marks:
        bounds = [*(mark.start() for mark in marks[1:]), len(text)]
        for mark, end in zip(marks, bounds, strict=True):
            yield from _further(passage, (mark.end(), end))
        return
    head = label.group().rstrip() if label else ""
    parted = head.isupper() or head.endswith((":", "–", "—", "-", "."))
    run_in = parted or _runs_in(passage)
    for sentence in passage.sentences if label else passage.sentences[:1]:
        begin = max(sentence.start, start)
        size = len(text[begin : sentence.end].split())
        listed = run_in or passage.of_lead_in("leads", _is_leading)
        if _FEWEST <= size <= _LONGEST and (listed or _RESOLVES.match(text, begin, sentence.end)):
            yield from _further(passage, (begin, sentence.end))


def _runs_in(passage: Passage) -> bool:
    """Whether the words stand on the line of their own label: "AGREED: the crew to move"."""
    before = passage.context.blocks[max(passage.block.ordinal - 1, 0)]
    return before.kind is BlockKind.HEADING and before.line == passage.block.line


def _further(passage: Passage, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A span cut where a further thing is resolved: "to approve the case, and to ask for costs"."""
    start, end = span
    for cut in _FURTHER.finditer(passage.text, start, end):
        if len(passage.text[start : cut.start()].split()) >= _FEWEST:
            yield start, cut.start()
            start = cut.end()
    yield start, end


def _statement(passage: Passage, span: tuple[int, int], standing: Standing) -> Statement:
    text = unjoined(passage.text[span[0] : span[1]])
    start, end = quote_span(passage.text, span[0], span[0] + len(text), (span[0], span[0] + 1))
    moved = _THAT_BODY.search(passage.lead_in.strip() or passage.block.section or "")
    carried = moved and passage.context.once("minuted", _is_minuted)
    asked = standing is Standing.ASKED and not carried and not passage.context.once("approval", _is_approved)
    return passage.statement(
        Kind.DECISION,
        "decision.listed" if asked else "decision.resolved",
        start,
        end,
        what=plain(text),
        decided_by=moved["body"] if moved else _led_by(passage) or passage.context.front.board,
        date=None if asked else passage.context.front.dated,
        state="recommended" if asked else _state(text.lower()),
    )


def _is_approved(context: Context) -> bool:
    """Whether the paper is a decision notice whose recommendations are signed in the same paper."""
    return context.front.dated is not None and _APPROVAL.search(context.text) is not None


def _state(low: str) -> str:
    if not holds(low, "note", "defer", "reject", "refuse", "decline", "not "):
        return "agreed"
    return next((state for state, pattern in _STATES if pattern.search(low)), "agreed")
