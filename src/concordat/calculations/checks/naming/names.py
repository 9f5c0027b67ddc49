"""Names that are nearly alike, and letters that stand for two names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Sentence, clean, sentences_of
from concordat.calculations.checks.words import counted, listed
from concordat.kernel.findings import Severity

NEARLY = 88
_WORD = r"[A-Z][a-z’'-]+|[A-Z]{2,6}"
_NAME = re.compile(rf"\b(?:{_WORD})(?:(?:\s+(?:of|for|and|the|&)){{1,2}}\s+(?:{_WORD})|\s+(?:{_WORD}))+")
_LETTERS = re.compile(
    rf"(?P<name>(?:(?:{_WORD}|of|for|and|the|&)\s+){{1,8}})\(\s*[“\"‘]?(?P<letters>[A-Z][A-Za-z&]{{1,7}})[”\"’]?\s*\)"
)
_OPENING = re.compile(r"^(?:The|A|An|In|On|At|For|This|These|Of|By|To|From|All|Both|Each|And|With|As)\s+")
_PLURAL = re.compile(r"s\b")
_Told = dict[str, list[Sentence]]


def faults(facts: Facts) -> Iterator[Fault]:
    """Likeness of 88 of 100 or more between names of two words and more; one set of letters with two long forms."""
    names, letters = _gathered(facts)
    yield from _two_long_forms(letters)
    yield from _nearly(names)


def _gathered(facts: Facts) -> tuple[_Told, dict[str, _Told]]:
    names: _Told = defaultdict(list)
    letters: dict[str, _Told] = defaultdict(lambda: defaultdict(list))
    for paper in facts.papers:
        for number, block in enumerate(paper.blocks):
            if block.kind == "table":
                continue
            for sentence in sentences_of(block, number):
                for match in _NAME.finditer(sentence.text):
                    names[_OPENING.sub("", match[0])].append(sentence)
                for match in _LETTERS.finditer(sentence.text):
                    long = _long_form(match["name"], match["letters"])
                    if long:
                        letters[match["letters"]][long].append(sentence)
    return names, letters


def _long_form(text: str, letters: str) -> str:
    """The words before the brackets, from the one that the letters begin with."""
    words = clean(text).split()
    for at, word in enumerate(words):
        if word[0].upper() == letters[0].upper() and len(words) - at >= 2:
            return " ".join(words[at:])
    return ""


def _two_long_forms(letters: dict[str, _Told]) -> Iterator[Fault]:
    for short, forms in letters.items():
        folded = {_folded(form) for form in forms}
        if len(folded) > 1:
            first = min(forms.values(), key=len)[0]
            named = listed([f"“{form}”" for form in forms])
            yield Fault(
                Severity.QUESTION, first.about,
                f"{short} stands for {counted(len(forms), 'name')}: {named}.",
                f"Printed in full as {named}.",
                f"Are {named} one thing or {len(forms)}, and which name is right for {short}?",
                (first.evidence, *(one.evidence for told in forms.values() for one in told)),
            )  # fmt: skip


def _nearly(names: _Told) -> Iterator[Fault]:
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if 2 <= len(name.split()) <= 8 and len(name) >= 12:
            by_first[name.split()[0][:4].lower()].append(name)
    for group in by_first.values():
        for first, second in combinations(sorted(group), 2):
            if _slip(first, second):
                few, many = sorted((first, second), key=lambda name: len(names[name]))
                yield Fault(
                    Severity.QUESTION, names[few][0].about,
                    f"“{few}” and “{many}” differ by little: one thing with two names, or two things?",
                    f"“{few}” in {counted(len(names[few]), 'place')}, “{many}” in "
                    f"{counted(len(names[many]), 'place')}; "
                    f"{fuzz.ratio(first, second):.0f}% alike.",
                    f"Are “{few}” and “{many}” the same, and which is the name?",
                    (names[few][0].evidence, *(one.evidence for one in names[few][1:4]), names[many][0].evidence),
                )  # fmt: skip


def _slip(first: str, second: str) -> bool:
    """Alike in all but a little word, a plural or a letter or two; a different word of its own is another name."""
    if _folded(first) == _folded(second) and first.lower() != second.lower():
        return not _two_numbers(first, second)
    one, other = first.split(), second.split()
    if len(one) != len(other) or first.isupper() or second.isupper():
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a.lower() != b.lower()]
    return (
        len(differing) == 1 and len(one) >= 3 and fuzz.ratio(first, second) >= NEARLY
        and ((min(map(len, differing[0])) <= 3 and differing[0][0].islower()) or fuzz.ratio(*differing[0]) >= 80)
    )  # fmt: skip


def _two_numbers(first: str, second: str) -> bool:
    """Singular and plural of a common noun are no slip: one Commissioner, many; a service is one."""
    less, more = sorted((first, second), key=len)
    return more == f"{less}s" and not less.endswith(("Service", "Authority", "Group"))


def _folded(name: str) -> str:
    words = re.sub(r"[^a-z0-9 ]+", " ", name.lower().replace("&", " and ")).split()
    return " ".join(_PLURAL.sub("", word) for word in words if word not in {"and", "of", "for", "the"})


CHECK = Check(
    "names-nearly-alike", 1, "One thing with two names",
    "Names that differ by a letter or a little word, and letters with two long forms, are asked about.",
    faults,
)  # fmt: skip
