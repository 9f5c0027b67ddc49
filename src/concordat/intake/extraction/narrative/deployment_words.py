"""Ranks and appliances with their numbers, as mutual aid is counted."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.patterns import choice
from concordat.intake.extraction.numerals import WORD_NUMBERS

Strength = list[dict[str, str | int]]

_BRANCH = choice(
    "police highways_england national_highways fire special military public_order firearms detective chief"
)
_RANKS = choice(
    "constables? pcs sergeants? inspectors? superintendents? officers? firefighters? paramedics? crews? appliances? "
    "ambulances? psus? police_support_units? detectives? investigators? call_handlers? dog_handlers dog_units horses "
    "drones? drivers? personnel soldiers? "
    "specials staff volunteers boats? pumps? engines? divers? crew_members? search_teams? handlers"
)
_THINGS = frozenset(
    {"appliance", "ambulance", "psu", "police support unit", "dog unit", "horse", "drone", "boat", "pump", "engine"}
)
_BOUND = choice("over in_excess_of more_than approximately around up_to some about at_least")
_NAMED = r"(?!(?i:police|fire|special|public|chief|detective)\b)[A-Z][\w’'-]+\s"
COUNTED = re.compile(
    rf"(?i:(?:\b(?P<bound>{_BOUND})\s)?(?:a further )?\b(?P<count>\d[\d,]{{0,9}}|an?|{'|'.join(WORD_NUMBERS)})\s)"
    rf"(?:{_NAMED}){{0,2}}(?P<rank>(?i:(?:{_BRANCH}\s)*{_RANKS}(?: and staff)?))\b"
)
_LIST_BEFORE = re.compile(r"\d[\w ]+(?:,| and)\s*$")


def counted(text: str) -> list[re.Match[str]]:
    """The numbers of ranks in a text; "A Police Inspector" counts as one only in a list of numbers."""
    found = []
    for match in COUNTED.finditer(text):
        if match["count"].lower() in ("a", "an") and not _LIST_BEFORE.search(text[: match.start()]):
            continue
        found.append(match)
    return found


def counted_in(text: str) -> Strength:
    """The ranks of a text with their numbers."""
    return [{"rank": singular(match["rank"]), "count": number(match["count"])} for match in counted(text)]


def people_of(strength: Strength) -> int:
    """How many people: what is driven, flown or ridden counts only where nobody is counted."""
    people = [int(row["count"]) for row in strength if str(row["rank"]).lower() not in _THINGS]
    return sum(people or [int(row["count"]) for row in strength])


def number(text: str) -> int:
    """A count in digits or in words."""
    low = text.lower().replace(",", "")
    return 1 if low in ("a", "an") else WORD_NUMBERS.get(low) or int(low)


def singular(rank: str) -> str:
    """One of a rank: "constable" of "constables"."""
    return rank if rank.lower().endswith("staff") else rank.removesuffix("s")
