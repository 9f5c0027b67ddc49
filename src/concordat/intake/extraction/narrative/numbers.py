"""Which numbers of a sentence count something, and what: labels, names, money and partners are not counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from concordat.intake.extraction.narrative.patterns import any_of, choice, signal, words
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.triggers import small

_BOUNDS = choice(
    "more_than over in_excess_of exceeding above fewer_than less_than under below up_to at_least a_minimum_of "
    "no_fewer_than approximately around about roughly some nearly almost circa c\\. an_average_of average_of "
    "on_average averaged averaging"
)
_BOUND = re.compile(rf"\b(?P<bound>{_BOUNDS})\s(?:(?:a (?:further|total of)|only)\s)?$")
# The cheap test: how what stands before the number must end.
_BOUND_ENDS = (
    "than", "over", "of", "exceeding", "above", "under", "below", "to", "least", "approximately", "around", "about",
    "roughly", "some", "nearly", "almost", "circa", "c.", "average", "averaged", "averaging", "further", "only",
)  # fmt: skip
_AFTER = (
    r"(?P<scale>[kK]\b|\s?[mM]illion\b|\s(?:hundred|thousand)\b)?(?P<plus>\+)?"
    r"(?P<percent>\s?%|\s?[Pp]er\s?cent\b|\s[Pp]ercent\b)?"
    r"(?![\d/:]|\.\d|,\d{3}|-\d|st\b|nd\b|rd\b|th\b|x\d|\s?[ap]m\b)"
)
# Begins with a digit, so that the engine skips ahead; what stands before it is looked at after.
_DIGITS = re.compile(rf"(?P<number>[0-9](?<![\w£$€/.,:#’'&-][0-9])(?:\d{{0,2}}(?:,\d{{3}})+|\d*)(?:\.\d+)?){_AFTER}")
SPELT = signal(" ".join(WORD_NUMBERS))
_SPELT = {word: re.compile(rf"(?P<number>{word}|{word.capitalize()})\b{_AFTER}") for word in WORD_NUMBERS}
_LONGEST = 19
_GLUED = frozenset("£$€/.,:#’'&-_")
_WORD = r"[A-Za-z][\w’'/&-]*"
_ADJECTIVE = choice("different new additional further other separate x")
_UNIT = re.compile(
    r"(?:\s*\(\d+%?\))?(?:\s?x\s|[\s-]|(?=hr|yr|mth))"
    r"(?:of\s(?:the\s|its\s|their\s|these\s)?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s)?|"
    r"out of (?:the )?\w+\s)?"
    rf"(?:{_ADJECTIVE}\s)*(?P<unit>{_WORD}(?:\s{_WORD}){{0,4}})"
)
_UNIT_END = words(
    "each of in to for from with at by on and or who which that have has had is are was were will being been into "
    "across over under between during per a an the as seeking daily weekly monthly trained also now within through "
    "using because attended visited took joined attending joining seized arrested working supporting including where "
    "when while whilst it they we this these those would could should may can do did made deployed available against "
    "than so but if received completed recorded reported"
)
_LABEL = re.compile(
    r"\b(?:iso|every|each|each further|sections?|sec\.?|paragraphs?|paras?|phase|appendix|annex|page|stage|tier|level|"
    r"part|articles?|band|grade|version|"
    r"item|no\.?|number|step|priority|category|schedule|chapter|table|figure|point|option|gateway|tranche|wave|round|"
    r"objective|act|covid|group|block|unit|class|type|division|zone|area|recommendation|strand|lot|year|age|"
    r"call|dial|ring|op|operation|rule|room|building|junction|junctions|channel|formula|windows|office|out of|"
    r"sections? \w+ (?:and|or|to)|and crime)\s*$"
)  # for text in small letters
# The cheap test: how the words before the number must end.
_LABEL_ENDS = tuple(
    words(
        "iso sec sec. every each further section sections paragraph paragraphs para paras phase appendix annex page "
        "stage tier level part article "
        "articles band grade version item no no. number step priority category schedule chapter table figure point "
        "option gateway tranche wave round objective act covid group block unit class type division zone area "
        "recommendation strand lot year age call dial ring op operation rule room building junction junctions "
        "channel "
        "formula windows office of and or to crime"
    )
)
_NAME_AFTER = any_of(
    r"[\s-](?:[Ff]orces?\b|F\b)(?:\s(?:[A-Z]|–|-|collab|programme|strategic))",
    r"-[Ff]orces?\b|\s?F\b|-year-old|-tier|-way\b|-to-one",
)
_NUMBER_WORDS = frozenset(WORD_NUMBERS)
_SCALES = {"k": 1_000, "thousand": 1_000, "million": 1_000_000, "hundred": 100}
_NOT_COUNTED = re.compile(r"\b(?:other|between|last of the)\s$")
_SPREAD = re.compile(r"£[\d.,]+\s?\w* over (?:the )?(?:next |past |last )?$")
_YEAR = re.compile(r"19[5-9]\d|20[0-4]\d")
_PEOPLE = re.compile(
    r"\s(?:\w+\s)?(?:officers|staff|people|children|members|hours|calls|incidents|volunteers|households)\b"
)
_HOURS = {"hr": "hours", "yr": "years"}
_CAPITAL = re.compile(r"\s[A-Z]")
_TIME = re.compile(r"(?P<unit>hr|hour|day|week|month|yr|year)s?\b", re.IGNORECASE)
_RATE = re.compile(
    r"\s(?:daily|weekly|monthly|annually|per\s|a (?:day|week|month|year)\b|each (?:day|week|month|year)\b)"
)
_MANY = words("people staff children men women personnel")
_FORCES = words("force forces")
_CALLED = frozenset({"999", "101", "111", "112"})
_CALLS = re.compile(
    r"\s(?:and \d{3}\s)?(?:calls?|number|services?|routing|contact|control|online|demand|system|"
    r"emergency)\b"
)
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|up from|down from)\s$")
_NO_COUNT = words(
    "section another other of way hand side stop off such thing or time point the and is in to that which "
    "being who as day more"
)
_DEFINITE = re.compile(r"\b(?:the|all|these|those|our|both|other|between|of|and)\s$", re.IGNORECASE)
_SINGLE = re.compile(r"\s(?:occasions?|incident|arrest|vehicle|day|month|week|year)\b")
_IDIOM = re.compile(r"\b(?:at|each|every|any|same|than)\s$")
_UNITLESS = re.compile(
    r"\s(?:in (?:the )?(?:FY)?(?:19|20)\d\d\b|at present\b|last year\b|(?:have|has|had|were) (?:now |been )?[a-z]+)"
)
_SCORED = re.compile(r"\b[Ss]cored?\b|\bR\d|\b[Rr]isks?\b")
_TWO_NAMES = re.compile(r"\s[A-Z]\w+\s[A-Z]")
_MOVED = re.compile(
    r"\b(?:(?:rose|risen|fell|fallen|grew|grown|up|down|increased|decreased|reduced|cut|dropped)(?: from| to)?|"
    r"from \d[\d,.]{0,8} to|reached|stood at|stands at|targets?(?: of| is| was)?|against(?: a target of)?|totalled)\s$"
)
_PARTNERS = words(
    "services authorities bodies councils organisations partners agencies constabularies commissioners brigades "
    "parties "
    "trusts counties constables executives chiefs boroughs districts pccs pfccs"
)
_ROOMS = ["control", "rooms"]
_CHIEFS = words("chief police fire deputy assistant")
_PRONOUN = re.compile(r"\s(?:have|has)\s")


# "in the eleven months to February": a period, not a count; "4.6 above": a paragraph; "two fifths": a part;
# "1.2 FINAL": a version; "Six Nations": a name
_PERIOD_BEFORE = re.compile(r"\b(?:in|over|for|during|within) (?:the|its|their|our)\s$")
_PERIOD_AFTER = re.compile(r"\s(?:calendar )?months (?:up )?(?:to|ended|ending)\b")
_NO_NUMBER = re.compile(
    r"\s(?:above|below|refers)\b|\s(?:halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)\b"
    r"|\s(?:FINAL|DRAFT|Final|Draft|final|draft)\b(?!\s\w)|\sday in (?:\w+)\b"
)
_TITLED = re.compile(
    r"\s(?!Chief|Police|Section|Fire|PSU|Special|Detective|Assistant|Deputy|Area|District|Local)[A-Z][a-z]+s\b(?!\s[a-z])"
)


class Number(NamedTuple):
    """A number as printed: where it stands, its bound before it and its mark of percent after it.

    ``start`` is where its bound begins, ``place`` where its digits do.
    """

    start: int
    place: int
    end: int
    digits: str
    scale: str
    bound: str
    plus: bool
    percent: bool
    spelt: bool

    @property
    def value(self) -> float:
        """The number itself: "5.5k" is 5,500, "forty" is 40."""
        low = self.digits.lower()
        value = float(WORD_NUMBERS[low]) if low in WORD_NUMBERS else float(low.replace(",", ""))
        return value * _SCALES.get(self.scale, 1)


def find_numbers(text: str, present: Iterable[str], apart: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """All numbers of a text, in order, but those glued to a sign or a letter (£40, A27, 3.2).

    ``present``: the words of a text with a number in words (see ``SPELT``), in small letters; else none. ``apart``:
    spans of the text whose numbers are not wanted, as they are those of its dates.
    """
    found = [_number(text, match, apart) for match in _DIGITS.finditer(text)]
    for word in _NUMBER_WORDS.intersection(present):
        found += [_number(text, match, apart) for match in _SPELT[word].finditer(text)]
    return sorted(number for number in found if number)


def _number(text: str, match: re.Match[str], apart: Sequence[tuple[int, int]]) -> Number | None:
    place = match.start()
    if match.end("number") - place > _LONGEST:
        return None  # a row of digits that long counts nothing
    if place and (text[place - 1] in _GLUED or text[place - 1].isalnum()):
        return None
    for start, end in apart:
        if start <= place < end:
            return None
    bound = None
    if place and text[place - 1].isspace():
        before = small(text[max(0, place - 40) : place])
        bound = _BOUND.search(before) if before.rstrip().endswith(_BOUND_ENDS) else None
    return Number(
        max(0, place - 40) + bound.start() if bound else place,
        place,
        match.end(),
        match["number"],
        (match["scale"] or "").strip().lower(),
        bound["bound"] if bound else "",
        bool(match["plus"]),
        bool(match["percent"]),
        not match["number"][0].isdigit(),
    )


def is_label(text: str, number: Number) -> bool:
    """Whether the number names a thing (phase 2, section 22, a 7-force programme) or is money."""
    if number.percent:
        return False
    before = text[max(0, number.place - 18) : number.place].lower()
    if number.digits in _CALLED and _CALLS.match(text, number.end):
        return True
    if before.rstrip().endswith("£") or _is_year(text, number) or _is_name(text, number):
        return True
    if _NO_NUMBER.match(text, number.end) or (_PERIOD_BEFORE.search(before) and _PERIOD_AFTER.match(text, number.end)):
        return True
    if number.spelt and number.digits[0].isupper() and _TITLED.match(text, number.end):
        return True
    labelled = before.rstrip().endswith(_LABEL_ENDS) and _LABEL.search(before)
    return bool(labelled) or bool(_NAME_AFTER.match(text, number.end))


def _is_year(text: str, number: Number) -> bool:
    """Whether four digits are a year (of a statute, a survey) and not people."""
    return bool(_YEAR.fullmatch(number.digits)) and not number.bound and not _PEOPLE.match(text, number.end)


def _is_name(text: str, number: Number) -> bool:
    """Whether a number in capitals within a sentence begins a name: the Seven Forces."""
    return (number.digits[0].isupper() and number.place > 1 and bool(_CAPITAL.match(text, number.end))) or (
        number.spelt and number.digits[0].isupper() and bool(_TWO_NAMES.match(text, number.end))
    )


def count_unit(after: str) -> tuple[str | None, int]:
    """What is counted, from the words after the number, and how many characters further it ends."""
    match = _UNIT.match(after)
    if not match:
        return None, 0
    time = _TIME.match(match["unit"])
    if time:
        return _HOURS.get(time["unit"].lower(), f"{time['unit'].lower()}s"), match.start("unit") + time.end()
    kept: list[str] = []
    for word in match["unit"].split(" "):
        low = word.lower()
        joins = low == "and" and len(kept) == 1 and not _is_plural(kept[0])
        if (low in _UNIT_END and not joins) or (kept and _is_plural(kept[-1])):
            break
        kept.append(word)
    unit = " ".join(kept).rstrip("’'")
    return (unit, match.start("unit") + len(unit)) if unit else (None, 0)


def _is_partners(named: list[str], before: str) -> bool:
    """Whether "the three services" are who works together, and no count."""
    return bool(_DEFINITE.search(before)) and (named[-1] in _PARTNERS or named[0] in _PARTNERS or named[:2] == _ROOMS)


def _is_plural(word: str) -> bool:
    return word in _MANY or (word.endswith("s") and not word.endswith(("ss", "us")))


def is_count(text: str, number: Number, unit: str | None) -> bool:
    """Whether the number counts something; "one", idioms and "the three forces" do not."""
    before = text[max(0, number.place - 18) : number.place]
    if number.digits.lower() == "one":
        return bool(_SINGLE.match(text, number.end)) and not _IDIOM.search(before)
    if not unit:
        if _COMPARED.search(before) and not number.spelt:
            return True
        moved = (
            not number.spelt
            and not _SCORED.search(text)
            and _MOVED.search(text, max(0, number.place - 40), number.place)
        )
        if moved or (not number.spelt and _UNITLESS.match(text, number.end)):
            return True
        rate = bool(_RATE.match(text, number.end))
        return rate or (bool(_PRONOUN.match(text, number.end)) if number.spelt else bool(number.bound))
    named = unit.lower().split()
    if number.spelt and (_is_partners(named, before) or (named[0] in _CHIEFS and unit[0].isupper())):
        return False
    if named[0] == "cases" and before.endswith("in all "):
        return False
    if named[0] in _NO_COUNT or (named[-1] in _FORCES and _DEFINITE.search(before)):
        return False
    around = text[max(0, number.place - 50) : number.place]
    if "£" in around and _SPREAD.search(around) and _TIME.match(named[0]):
        return False  # "£4m over three years": the time of an amount
    return not (number.spelt and _NOT_COUNTED.search(before))
