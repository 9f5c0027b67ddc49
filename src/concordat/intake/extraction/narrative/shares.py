"""Information and documents shared, and with whom."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import any_of, choice, signal
from concordat.intake.extraction.narrative.wording import plain, quote_span
from concordat.intake.extraction.triggers import trigger
from concordat.kernel.statements import Kind, Statement

_THING = choice(
    "information intelligence data documents? documentation reports? best_practice lessons learning results surveys? "
    "strateg(?:y|ies) plans? templates? policies specifications? findings summary knowledge experiences? guidance "
    "timeline analysis records footage evaluations? products? logs? lists? extracts? feeds? names addresses mapping "
    "figures evidence statistics specifications? prices? details samples? alerts?"
)
# Each way to say it, after bits of which it needs one; the first in the clause counts.
_WAYS = (
    (
        ("shared", "exchanged", "passed to", "disseminated to"),
        any_of(
            rf"\b{_THING}\b.{{0,60}}\b(?:(?:be|been|was|were|being|is|are) (?:\w+ )?shared|shared with)\b",
            rf"\b{_THING}\b.{{0,60}}\bexchanged\b",
            rf"\b{_THING}\b.{{0,60}}\b(?:passed to|disseminated to)\b",
        ),
    ),
    (
        (
            "go",
            "come",
            "flow",
            "pass",
            "reach",
            "pooled",
            "visible",
            "sent",
            "given",
            "supplied",
            "available",
            "copied",
            "fed",
        ),
        any_of(
            rf"\b{_THING}\b[^.;]{{0,50}}?\b(?:(?:goe?s?|comes?|flows?|pass(?:es)?) (?:back )?(?:to|"
            rf"from) (?!live)|reach(?:es)? (?:us|the|our|them)\b)",
            rf"\b{_THING}\b[^.;]{{0,60}}?\b(?:is|are|be|been|was|were) (?:now |also |being |already )?"
            r"(?:pooled|visible to|sent to|passed to|given to|supplied to|available to|copied to|fed to|"
            r"provided to|open to)\b",
            rf"\b{_THING}\b[^.;]{{0,40}}?\b(?:is|are) (?:now )?pooled\b",
        ),
    ),
    (
        ("given", "sent", "offered", "supplied", "provided", "shown", "granted"),
        re.compile(
            r"\b(?:has|have|had|was|were|been|being|is|are) (?:been |also |now )?(?:given|sent|offered|supplied|"
            r"provided|shown|granted)"
            rf" (?:with |sight of )?(?:the |an? |its |our |their |read |full |"
            rf"live )*(?:[\w-]+ ){{0,3}}?(?:{_THING}|access)\b"
        ),
    ),
    (
        ("pass", "send", "give", "suppl", "provide"),
        re.compile(
            rf"\b(?:pass|passes|sends?|gives?|supply|supplies|provides?) (?:on )?(?:our |its |their |the |all |"
            rf"daily |weekly )*"
            rf"(?:[\w-]+ ){{0,3}}?{_THING}\b[^.;]{{0,40}}?\bto\b"
        ),
    ),
    (
        ("receiv",),
        re.compile(
            rf"\breceiv(?:es?|ing) (?:[\w-]+ ){{0,2}}?{_THING}\b[^.;]{{0,20}}?\b(?:by|from|through|via|each|every)\b"
        ),
    ),
    (("exchang",), re.compile(rf"\bexchang(?:e|es|ing) (?:\w+ )?{_THING}\b")),
    (
        ("shar",),
        re.compile(
            r"shar(?<!\wshar)(?<!the shar)(?<!\ba shar)(?<!new shar)(?<!joint shar)(?<!of shar)(?<!our shar)"
            rf"(?:ed?|es|ing)(?: of)?\b(?! (?:space|services?|management|premises|use|facilities)).{{0,60}}\b{_THING}\b"
        ),
    ),
    (
        ("a copy", "copies of", "advice", "guidance", "background knowledge", "to use", "wish to learn"),
        any_of(
            r"\breceived (?:a copy|copies) of\b|\b(?:advice|guidance|background knowledge) (?:to|was given|given)\b",
            r"\bbackground knowledge\b|\bto use\b.{0,30}\bdata\b(?! analy)|\bwish to learn from\b",
        ),
    ),
    (
        ("provided", "supplied", "sent", "given"),
        re.compile(rf"\b(?:provided|supplied|sent|given)\b.{{0,30}}\bwith\b.{{0,30}}\b{_THING}\b"),
    ),
)
_SHARED = tuple((trigger(*bits), pattern) for bits, pattern in _WAYS)
_HEADED = re.compile(r"\bshar(?:ed|ing)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s+[–—-]\s+")
_STATES = (
    ("proposed", re.compile(r"\b(?:hop(?:e|ing)|propos\w+|could|may|looking to)\b")),
    ("planned", re.compile(r"\b(?:will|to be|plans? to|intend|enabling|would)\b")),
    ("requested", re.compile(r"\brequest(?:ed)?\b")),
)
_HABIT = re.compile(
    r"\b(?:policy of|process of|commitment to|culture of|although|working independently|opportunit(?:y|ies) to share|"
    r"going forward|costs|aim|whether|demand profile|following)\b"
)
SIGNALS = signal(
    "exchange exchanged exchanges exchanging share shared shares sharing disseminated passed received knowledge "
    "advice guidance use learn provided sent passes pass sends send gives give supplies supply supplied provide "
    "provides "
    "goes go comes come flow flows reach reaches pooled visible given available copied fed offered shown "
    "granted receives "
    "receive receiving open"
)


def read(passage: Passage) -> list[Statement]:
    """The shares of a passage: a line of a list under "shared with the following", or clauses that say so."""
    listed = _of_list(passage)
    if listed:
        return [listed]
    return [
        share
        for sentence in passage.having(SIGNALS)
        for clause in sentence.clauses
        if (share := _of_clause(passage, clause))
    ]


def _of_list(passage: Passage) -> Statement | None:
    """A bullet "partner – subject" whose heading or lead-in speaks of sharing."""
    if not passage.is_listed:
        return None
    over = f"{passage.block.section or ''} {passage.lead_in}"
    if "shar" not in over.lower() or not _HEADED.search(over):
        return None
    parts = _LISTED.split(passage.text.strip())
    if len(parts) < 2:
        return None
    start, end = quote_span(passage.text, 0, len(passage.text), (0, len(parts[0])))
    return passage.statement(
        Kind.SHARE,
        "share.listed",
        start,
        end,
        what=plain(parts[-1]),
        with_=passage.organisations(0, len(passage.text)) or [plain(parts[0])],
        state="requested" if _STATES[-1][1].search(passage.text.lower()) else None,
    )


def _shared(low: str, mask: int) -> re.Match[str] | None:
    found = [match for needed, pattern in _SHARED if needed & mask and (match := pattern.search(low))]
    return min(found, key=re.Match.start, default=None)


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    match = _shared(clause.low, clause.mask)
    if not match or passage.leads or _HABIT.search(clause.low):
        return None
    anchor = (clause.start + match.start(), clause.start + match.end())
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(
        Kind.SHARE,
        "share.clause",
        start,
        end,
        what=clause.line,
        with_=passage.organisations(clause.start, clause.end) or None,
        state=next((state for state, pattern in _STATES if pattern.search(clause.low)), None),
        date=next((found.text for found in clause.dates if passage.ahead(found) is False), None),
    )
