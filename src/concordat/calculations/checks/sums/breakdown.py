"""A number and the parts that the same sentence splits it into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import NUMBER, WORDED, sums_in, valued
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_COUNT = rf"(?:{NUMBER}|{WORDED.replace('|one|', '|')})"
# "48 flights: 14 in June, 19 in July and 11 in August"; each part opens with its number.
_LIST = re.compile(rf"\b(?P<whole>{_COUNT}) (?P<noun>[a-z][^.;:,£%\d]{{2,60}}): (?P<parts>[^:;.£%]+)$", re.IGNORECASE)
_PART = re.compile(rf"^(?:and )?(?P<number>{_COUNT}|one) [a-z(]", re.IGNORECASE)
# "Of the 34 functions, 29 are joined and seven are not".
_OF_THE = re.compile(
    rf"^Of the (?P<whole>{_COUNT}) (?P<noun>[a-z][^.;:,£%\d]{{2,40}}), (?P<parts>[^:;£%]+)$", re.IGNORECASE
)
_WHICH = re.compile(r"\bof which\b|\bmade up of\b|\bconsist\w* of\b|\bcompris\w+\b", re.IGNORECASE)
# "Ten years at £1m (£10m)": a rate is no part of the whole.
_PRICE = re.compile(r"\b(?:at|costing)\s*$", re.IGNORECASE)
_NOT_MADE = re.compile(r"\b(?:a|per|each|every) (?:year|annum|month|quarter)\b|\bincluding\b|\bplus\b|\bVAT\b", re.I)
_DATES = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b")
_ASKED = re.compile(
    rf"\b(?:sent|issued|given|circulated|put) to (?:all |the |our |some |about )?(?P<whole>{_COUNT}) [^.;\d]{{2,50}}?"
    rf"\b(?P<part>{_COUNT}) (?:\w+ )?(?:replied|responded|answered|returned|completed|took part|replies|responses"
    r"|answers)\b", re.IGNORECASE,
)  # fmt: skip
# "212 posts, of which 128 are in Hull, 71 in Leeds and 18 in York": each part opens with its number.
_OF_WHICH = re.compile(
    rf"\b(?P<whole>{_COUNT}) (?P<noun>[a-z][^.;:,£%\d]{{2,40}}), of (?:which|whom|these) (?P<parts>[^:;£%.]+)$", re.I
)
_OVERLAP = re.compile(r"\b(?:more than one|both|each|some of|also|including|at least|up to|over|about|nearly)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Split:
    whole: Decimal
    parts: tuple[Decimal, ...]
    full: bool


def faults(facts: Facts) -> Iterator[Fault]:
    """Sum of the parts − whole; "Of the 34" may leave some out, so there only too many are a fault."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            yield from _counts(sentence)
            yield from _money(sentence)
            yield from _replies(sentence)


def _counts(sentence: Sentence) -> Iterator[Fault]:
    text = sentence.text.rstrip(".")
    listed = _LIST.search(text)
    match = listed or _OF_THE.search(text) or _OF_WHICH.search(text)
    if match is None or _DATES.search(match[0]) or _OVERLAP.search(match["parts"]):
        return
    split = _split(match, full=listed is not None)
    if split is None:
        return
    gap = sum(split.parts) - split.whole
    if gap > 0 or (gap < 0 and split.full):
        made = " + ".join(f"{part:,f}" for part in split.parts)
        whole = f"{match['whole']} {match['noun'].strip()}"
        yield _fault(
            sentence, Severity.CERTAIN, f"“{whole}” and the parts given for it do not agree",
            f"{made} = {sum(split.parts):,f}, not {split.whole:,f}; the difference is {abs(gap):,f}.",
            f"Which is right: {whole}, or the parts that make {sum(split.parts):,f}?",
        )  # fmt: skip


def _split(match: re.Match[str], full: bool) -> _Split | None:
    items = re.split(r",\s+(?:and\s+)?|\s+and\s+(?=\S+\s)", match["parts"].strip())
    numbers = [valued(found["number"]) for item in items if (found := _PART.match(item.strip()))]
    parts = tuple(number for number in numbers if number is not None)
    whole = valued(match["whole"])
    if whole is None or len(parts) < 2 or len(parts) != len(numbers) or (len(numbers) != len(items) and full):
        return None
    return _Split(whole, parts, full)


def _money(sentence: Sentence) -> Iterator[Fault]:
    """ "£1.35m, of which the one pays £0.8m and the other £0.45m": a question, as parts may be left out."""
    which, sums = _WHICH.search(sentence.text), sums_in(sentence.text)
    if which is None or not 3 <= len(sums) <= 6 or _NOT_MADE.search(sentence.text) or "%" in sentence.text:
        return
    whole = [one for one in sums if one.end <= which.start()]
    parts = [one for one in sums if one.start >= which.end() and not _PRICE.search(sentence.text[: one.start])]
    if len(whole) != 1 or len(parts) < 2:
        return
    made = sum(part.amount.pence for part in parts)
    gap = made - whole[0].amount.pence
    step = max(_step(one.text) for one in sums)
    if abs(gap) <= step * len(parts) // 2 or abs(gap) * 4 > whole[0].amount.pence:
        return
    shown = f"{Decimal(abs(gap)) / 100:,.0f}"
    yield _fault(
        sentence, Severity.LIKELY if gap > 0 else Severity.QUESTION,
        f"{whole[0].text} is split into parts that do not make it",
        f"{' + '.join(part.text for part in parts)} is £{shown} {'more' if gap > 0 else 'less'} than {whole[0].text}.",
        f"Which of {whole[0].text} and its parts is wrong, or who has the other £{shown}?",
    )  # fmt: skip


def _replies(sentence: Sentence) -> Iterator[Fault]:
    """More answers than were asked."""
    match = _ASKED.search(sentence.text)
    asked, replied = (valued(match["whole"]), valued(match["part"])) if match else (None, None)
    if match and asked and replied and replied > asked:
        yield _fault(
            sentence, Severity.CERTAIN, f"more answers are told of ({match['part']}) than were asked for",
            f"{replied:,f} of {asked:,f} is {replied * 100 / asked:.0f}%.",
            f"Which is wrong: {match['whole']} asked, or {match['part']} answers?",
        )  # fmt: skip


def _step(text: str) -> int:
    """What the last printed digit of an amount is worth, in pence."""
    digits = re.sub(r"[^\d.]", "", text)
    scale = 1_000_000 if re.search(r"m", text, re.I) else 1_000 if re.search(r"k|thousand", text, re.I) else 1
    return int(Decimal(scale * 100) / 10 ** len(digits.partition(".")[2]))


def _fault(sentence: Sentence, severity: Severity, what: str, arithmetic: str, question: str) -> Fault:
    return Fault(
        severity, sentence.about, f"{sentence.about.name}: {what}.", arithmetic, question, (sentence.evidence,)
    )


CHECK = Check(
    "parts-against-number", 2, "Parts against their number",
    "A number that a sentence splits into parts is compared with their sum.",
    faults,
)  # fmt: skip
