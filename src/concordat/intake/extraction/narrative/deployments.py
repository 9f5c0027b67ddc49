"""Mutual aid: who sent how many of what rank to whom, and what is asked for next."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Passage, Sentence
from concordat.intake.extraction.narrative.patterns import choice, holds, signal
from concordat.intake.extraction.narrative.wording import plain, quote_span, without_names
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.kernel.statements import Kind, Statement

_BRANCH = choice(
    "police highways_england national_highways fire special military public_order firearms detective chief"
)
_RANKS = choice(
    "constables? pcs sergeants? inspectors? superintendents? officers? firefighters? paramedics? crews? appliances? "
    "ambulances? psus? police_support_units? dog_handlers dog_units horses drones? drivers? personnel soldiers? "
    "specials staff volunteers boats? pumps?"
)
_BOUND = choice("over in_excess_of more_than approximately around up_to some about at_least")
_COUNTED = re.compile(
    rf"(?:\b(?P<bound>{_BOUND})\s)?(?:a further )?\b(?P<count>\d[\d,]{{0,9}}|an?|{'|'.join(WORD_NUMBERS)})\s"
    rf"(?P<rank>(?:{_BRANCH}\s)*{_RANKS}(?: and staff)?)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:deploy\w*|mobilis\w*|provided|sent|supplied|despatched|dispatched|loaned|supported)\b", re.IGNORECASE
)
_AID = re.compile(
    r"\bmutual aid\b|\bmobilisation\b|\bon standby\b|\bcross-border (?:assistance|support)\b|\bnational resilience\b",
    re.IGNORECASE,
)
_AID_BITS = ("aid", "mobilisation", "standby", "border", "resilience")
_REQUESTS = re.compile(
    r"\b(?:future|upcoming|further|outstanding|planned) (?:mutual aid )?(?:requests|deployments|demands)\b"
    r"[^.]{0,20}?\b(?:includes?|are|is|for)\b:?\s(?P<list>.+)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|,\s(?:and\s)?|\sand\s)(?P<item>(?:(?!,\s|\sand\s|\.$).)+)")
_WHEN = re.compile(r"\s(?:in|on|during|over) (?:the )?(?:month of )?\w+\s*\d*$")
_STANDBY = re.compile(r"\bdeployed (?:to|at) [A-Z]\w+.{0,30}\bon standby\b")
SIGNALS = signal(
    "mutual deployed mobilised mobilisation provided sent supplied deployment despatched dispatched standby requests "
    "deploy supported loaned"
)
_BOUNDS = {"over": "over", "in excess of": "over", "more than": "over", "up to": "up_to", "at least": "at_least"}
_WHOLE = re.compile(r"\b(?:including|of whom|of which)\b")
_LIST_BEFORE = re.compile(r"\d[\w ]+(?:,| and)\s*$")


def read(passage: Passage) -> list[Statement]:
    """The deployments of a passage that speaks of mutual aid, in its text or its heading."""
    found: list[Statement] = []
    for sentence in passage.having(SIGNALS) if _is_of_aid(passage) else ():
        found += _requests(passage, sentence) or _sent(passage, sentence)
    return found


def _is_of_aid(passage: Passage) -> bool:
    section = passage.block.section or ""
    return (holds(passage.low, *_AID_BITS) and bool(_AID.search(passage.text))) or (
        holds(section.lower(), *_AID_BITS) and bool(_AID.search(section))
    )


def _sent(passage: Passage, sentence: Sentence) -> list[Statement]:
    if not _SENT.search(sentence.text):
        return []
    counted = [match for match in _COUNTED.finditer(sentence.text) if _is_number(sentence, match)]
    if not counted:
        standby = _STANDBY.search(sentence.text)
        return [_statement(passage, sentence, standby.span(), [], None)] if standby else []
    strength: list[dict[str, str | int]] = [
        {"rank": _singular(match["rank"]), "count": _count(match["count"])} for match in counted
    ]
    place = (counted[0].start(), counted[-1].end())
    return [_statement(passage, sentence, place, strength, counted[0]["bound"])]


def _is_number(sentence: Sentence, match: re.Match[str]) -> bool:
    """ "A Police Inspector" counts as one only in a list of numbers."""
    if match["count"].lower() not in ("a", "an"):
        return True
    return bool(_LIST_BEFORE.search(sentence.text[: match.start()]))


def _requests(passage: Passage, sentence: Sentence) -> list[Statement]:
    """Requests still to come: each item of the list is a deployment and something expected."""
    match = _REQUESTS.search(sentence.text)
    if not match:
        return []
    found: list[Statement] = []
    due = next((date.text for date in sentence.dates if passage.ahead(date) is not False), None)
    first = sentence.start + match.start("list")
    for item in _ITEM.finditer(match["list"]):
        event = plain(_WHEN.sub("", without_names(item["item"])))
        begin = first + item.start("item")
        span = quote_span(passage.text, begin, first + item.end(), (begin, begin + 1))
        what = f"Mutual aid request: {event}"
        found.append(
            passage.statement(
                Kind.DEPLOYMENT, "deployment.request", *span, what=what, event=event, date=due, state="requested"
            )
        )
        found.append(passage.statement(Kind.COMMITMENT, "commitment.request", *span, what=what, due=due))
    return found


def _statement(
    passage: Passage,
    sentence: Sentence,
    place: tuple[int, int],
    strength: list[dict[str, str | int]],
    bound: str | None,
) -> Statement:
    anchor = (sentence.start + place[0], sentence.start + place[1])
    start, end = quote_span(passage.text, sentence.start, sentence.end, anchor, most=22)
    requester, provider = _sides(passage, sentence)
    counts = [int(row["count"]) for row in strength]
    return passage.statement(
        Kind.DEPLOYMENT,
        "deployment.sent",
        start,
        end,
        what=plain(sentence.text),
        value=(counts[0] if _WHOLE.search(sentence.text) else sum(counts)) if counts else None,
        unit="officers",
        qualifier=_BOUNDS.get(bound.lower(), "approximately") if bound else None,
        strength=strength or None,
        requester=requester,
        provider=provider,
        date=next((date.text for date in sentence.dates), None),
    )


def _sides(passage: Passage, sentence: Sentence) -> tuple[str | None, str | None]:
    """Who asked and who sent: a body named after the verb asked, the last one before it sent."""
    verb = _SENT.search(sentence.text)
    middle = sentence.start + (verb.start() if verb else 0)
    before = passage.organisations(sentence.start, middle)
    after = passage.organisations(middle, sentence.end)
    return (after[0] if after else None, before[-1] if before else None)


def _count(text: str) -> int:
    low = text.lower().replace(",", "")
    return 1 if low in ("a", "an") else WORD_NUMBERS.get(low) or int(low)


def _singular(rank: str) -> str:
    return rank if rank.lower().endswith("staff") else rank.removesuffix("s")
