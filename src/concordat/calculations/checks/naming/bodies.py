"""A service that is called by a name that is not quite its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence, clean, sentences_of
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

# The longest form first: "Fire and Rescue Service" before "Fire".
_FORMS = {
    "police": r"Police Service|Police Force|Constabulary|Police",
    "fire": r"(?:Fire (?:and|&) Rescue|Fire|Rescue) Services?|Fire Brigade|Fire (?:and|&) Rescue",
    "ambulance": r"Ambulance Services?(?: NHS (?:Foundation )?Trust)?|Ambulance Trust",
}
_WORDS = {"police": ("Police", "Constabulary"), "fire": ("Fire", "Rescue"), "ambulance": ("Ambulance",)}
_PLACE = r"(?P<place>[A-Z][a-z’'-]+(?:(?: (?:and|&|of|upon) | )[A-Z][a-z’'-]+){0,3})"
_NAMES = {
    family: re.compile(rf"\b{_PLACE} (?P<form>{forms})\b(?! (?:and Crime|Federation|Authority|Act|Commissioner|Board))")
    for family, forms in _FORMS.items()
}
# Places that two bodies of one kind share, and words that are no place.
_NOT_ONE = re.compile(
    r"^(?:The|Joint|Local|National|British|City|All|Both|Each|Home|Chief|Our|Their|Shared|Transport|London|Metropolitan"
    r"|Military|Her|His|Blue|Special|Royal|Civil|Mutual|And|With|For|In|By|From|Of|When|If|As|But|Neighbouring|Northern"
    r"|Southern|Eastern|Western|Between|Where|While|Under|Total)\b"
)
_SAME = {"police force": "police", "fire and rescue": "fire and rescue service"}
_Told = dict[str, list[Sentence]]


def faults(facts: Facts) -> Iterator[Fault]:
    """One place with two forms of name for one kind of service, of which the rarer stands in fewer sentences."""
    for paper in facts.papers:
        for family, pattern in _NAMES.items():
            # Of a police force only "Constabulary" is another form that is met.
            if family == "police" and not any("Constabulary" in block.text for block in paper.blocks):
                continue
            yield from _faults(family, _gathered(paper, family, pattern))


def _gathered(paper: Paper, family: str, pattern: re.Pattern[str]) -> dict[str, _Told]:
    found: dict[str, _Told] = defaultdict(lambda: defaultdict(list))
    for number, block in enumerate(paper.blocks):
        if not any(word in block.text for word in _WORDS[family]):
            continue
        for sentence in sentences_of(block, number):
            for match in pattern.finditer(sentence.text):
                if not _NOT_ONE.match(match["place"]):
                    found[match["place"]][match["form"]].append(sentence)
    return _last_of_a_list(found)


def _last_of_a_list(found: dict[str, _Told]) -> dict[str, _Told]:
    """ "Kent and Essex Police" are two forces: the last of them is the one that is named, where it stands alone too."""
    merged: dict[str, _Told] = defaultdict(lambda: defaultdict(list))
    for place, forms in found.items():
        last = re.split(r" (?:and|&) ", place)[-1]
        name = last if last in found else place
        for form, told in forms.items():
            merged[name][form] += told
    return merged


def _faults(family: str, found: dict[str, _Told]) -> Iterator[Fault]:
    for place, told in found.items():
        forms: dict[str, list[tuple[str, Sentence]]] = defaultdict(list)
        for form, sentences in told.items():
            forms[_folded(form)] += [(form, sentence) for sentence in sentences]
        if len(forms) < 2:
            continue
        (few, rare), (_, often) = sorted(forms.items(), key=lambda pair: len(pair[1]))[:2]
        one, other = f"{place} {rare[0][0]}", f"{place} {often[0][0]}"
        brief = few in ("fire service", "ambulance service") or family == "ambulance"
        yield Fault(
            Severity.QUESTION if brief or len(rare) == len(often) else Severity.LIKELY, rare[0][1].about,
            f"“{one}” and “{other}” are both printed: is there one body or two?",
            f"“{one}” in {counted(len(rare), 'place')}, “{other}” in {counted(len(often), 'place')}.",
            f"Is “{one}” meant to be “{other}”, and if not, which body is it?",
            (*(sentence.evidence for _, sentence in rare[:4]), often[0][1].evidence),
        )  # fmt: skip


def _folded(form: str) -> str:
    words = clean(form).lower().replace("&", "and").replace("services", "service")
    return _SAME.get(words, words)


CHECK = Check(
    "body-by-another-name", 1, "A body by another name",
    "A police, fire or ambulance service that is called by two names in one paper is asked about.",
    faults,
)  # fmt: skip
