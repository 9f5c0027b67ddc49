"""A number of things that is another number further on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import listed
from concordat.kernel.findings import Severity

# Beyond this a number is a count of the day, and not of the parts of a scheme.
MOST = 20
# What a paper lists, scores, closes or builds; of many other things it speaks of some here and of others there.
_NOUN = (
    r"options|sites|projects|strands|themes|workstreams|work ?streams|phases|stages|objectives|principles|priorities"
    r"|recommendations|schemes|arrangements|stations|hubs|buildings"
    r"|targets|risks|milestones|benefits|criteria|functions|lots|pilots|bids|bidders|tenders|counties|areas"
)
_SAID = re.compile(
    rf"\b(?P<the>(?:(?:each|all|any|none|both|one|two|three|four|five|six) of )?(?:the|these|those|its|our) |all )?"
    rf"(?P<number>{WORDED}) (?P<kind>(?:[a-z-]+ ){{0,2}})(?P<noun>{_NOUN})\b", re.IGNORECASE,
)  # fmt: skip
_NOUNS = re.compile(rf"\b(?:{_NOUN})\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:other|more|further|new|additional|remaining|first|last|next|least|over|of the|another|only|different|same"
    r"|extra|neighbouring|following|up to|about|police|fire|northern|southern|red|amber|green)\b", re.IGNORECASE,
)  # fmt: skip
_OF = re.compile(r"\b(?:of|out of|in|with|for|to|between|than) (?:the |these |its )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    number: int
    whole: bool
    kind: str
    words: str
    sentence: Sentence


def faults(facts: Facts) -> Iterator[Fault]:
    """A first count of a noun, and "the five options" later, where no sentence says how four became five."""
    for paper in facts.papers:
        for noun, said in _counts(paper).items():
            yield from _faults(noun, said)


def _counts(paper: Paper) -> dict[str, list[_Said]]:
    found: dict[str, list[_Said]] = defaultdict(list)
    for sentence in paper.sentences:
        for match in _SAID.finditer(sentence.text) if _NOUNS.search(sentence.text) else ():
            number, kind = worded(match["number"]), match["kind"].strip().lower()
            before = sentence.text[max(0, match.start() - 22) : match.start()]
            if not 2 <= number <= MOST or _SOME.search(f"{before[-12:]} {kind}") or "of" in kind.split():
                continue
            whole = bool(match["the"]) and not _OF.search(before)
            found[match["noun"].lower()].append(_Said(number, whole, kind, match[0], sentence))
    return found


def _faults(noun: str, said: list[_Said]) -> Iterator[Fault]:
    numbers = {one.number for one in said}
    if len(numbers) != 2 or len({one.kind for one in said if one.kind}) > 1:
        return
    again = next((one for one in said[1:] if one.whole and one.number != said[0].number), None)
    if again is None or any(one.number == again.number for one in said[: said.index(again)]):
        return
    named = listed([f"“{one.words}”" for one in (said[0], again)])
    yield Fault(
        Severity.LIKELY, again.sentence.about,
        f"The number of {noun} changes: {named}.",
        f"First {said[0].number}, later {again.number} {noun}; no word of one more or fewer.",
        f"Are there {said[0].number} or {again.number} {noun}?",
        (again.sentence.evidence, said[0].sentence.evidence),
    )  # fmt: skip


CHECK = Check(
    "number-changes", 1, "Numbers that change",
    "A number of options, sites or projects is compared with what the paper calls their number further on.",
    faults,
)  # fmt: skip
