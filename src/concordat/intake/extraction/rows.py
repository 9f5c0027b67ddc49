"""Which rows of a table are of joint work: under a head that says so, or by a name that the paper has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concordat.intake.extraction.acronyms import initials_of
from concordat.intake.extraction.head.lines import is_post
from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.subjects import Subjects

_OF_WORK = re.compile(
    r"\s*(?:(?:name of |joint |collaborative |major |key |capital )*(?:work ?streams?|projects?|programmes?|portfolio|"
    r"collaborations?|(?:business )?cases?|schemes?|initiatives?|proposals?|arrangements?|pilots?|partnerships?|lots?|"
    r"contracts?|agreements?|shared services?|joint (?:units?|teams?)|business areas?|framework|workpackages?|"
    r"tranches?|deals?)(?:\s*(?:/|or|and|&)\s*\w+)?(?:\s+(?:name|title))?)\s*",
    re.IGNORECASE,
)
_OF_AREA = re.compile(
    r"\s*(?:(?:service |policing |operational )?(?:functions?|areas?|services?|themes?|departments?|units?|"
    r"directorates?|commands?)|name|about|subject)\s*",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r".*\b(?:options?|milestones?|gates?|stages?|risks?|measures?|actions?|authorit\w+|forces?|partners?|bod(?:y|ies)|"
    r"organisations?|contributors?|funders?|sources?|years?|periods?|quarters?|dates?|posts?|roles?|ranks?|lines?|"
    r"heads?|expenditure|costs?|budgets?|when|who|where|ref|"
    r"events?|agenc\w+|members?|councils?|owners?|payers?|type|detail|indicators?|metrics?|kpis?|targets?)\b.*",
    re.IGNORECASE,
)
_SERVICE = re.compile(r"\b(?:fire|police|ambulance|council|constabulary|authority|trust)$", re.IGNORECASE)
_HINT = re.compile(r"[A-Za-z]{3,}")
_LETTERS, _STEM = 3, 6
MILESTONES = re.compile(r"\s*(?:key )?(?:milestones?|deliverables?)\s*", re.IGNORECASE)
# Rows of any budget.
_COST_LINE = re.compile(
    r"\b(?:team|staff(?:ing)?|employees?|pay|salar\w+|contingenc\w+|advice|fees?|licen[cs]\w+|accommodation|premises|"
    r"equipment|supplies|travel|consultan\w+|redundanc\w+|cleansing|interfaces|hardware|software|rent|utilities|"
    r"overheads?|recharges?|maintenance|overtime|costs?|savings?|grants?|income|capital|revenue|borrowing|reserves?|"
    r"do nothing|do minimum|as is|status quo|balance|surplus|deficit|share|vat|inflation|"
    r"one[- ]off|recurring|recurrent|per annum|in[- ]house|fit[- ]?out|relocation|refurbishment|construction|"
    r"building works?|removals?|decant|dilapidations|installation|decommissioning|professional|archive|"
    r"extraction)\b|^option\b|^[A-H]\s{1,3}\S",
    re.IGNORECASE,
)


def work_of(label: str, head: str, subjects: Subjects) -> str | None:
    """The joint work that a row is of, by its label and the head over the label; None for any other row.

    A name of the paper is taken in its full form wherever the head does not say that the rows are something else.
    """
    text = label.strip(" .:*")
    own = subjects.of_alliance(text) if text and not _OF_OTHERS.fullmatch(head) else None
    if own or not text or subjects.is_body(text):
        return own
    if is_generic(text):
        return text if is_function(text) and _OF_AREA.fullmatch(head) else None
    if _OF_WORK.fullmatch(head):
        return text
    if _OF_OTHERS.fullmatch(head):
        return None
    known = subjects.known(text)
    if known and len(text.split()) >= min(2, len(known.split())):
        return known
    told = not _OF_OTHERS.fullmatch(head)
    return text if told and _may_be_work(text) and not _SERVICE.search(text) else None


def _may_be_work(text: str) -> bool:
    return not (is_post(text) or (_COST_LINE.search(text) and not is_function(text)))


def hinted(label: str, names: Iterable[str]) -> str | None:
    """The one name of several that a row speaks of by a word of it or its letters: "DCF test" of Digital Case File."""
    found: dict[str, None] = {}
    for word in _HINT.findall(label):
        fitting = [name for name in names if _is_hint(word, name)]
        if len(fitting) == 1:
            found.setdefault(fitting[0])
    return next(iter(found)) if len(found) == 1 else None


def _is_hint(word: str, name: str) -> bool:
    if word.isupper() and len(word) >= _LETTERS:
        return initials_of(name) == word or word in name.split()
    stem = word.lower()[:_STEM]
    return len(stem) == _STEM and any(part.lower().startswith(stem) for part in name.split())
