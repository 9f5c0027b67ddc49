"""Headings that name no joint work by what they are: questions, fields, labels, numbers of items, posts."""

from __future__ import annotations

import re

from concordat.intake.extraction.head.labels import label_alone
from concordat.intake.extraction.head.lines import field_of, is_of_a_day, is_post
from concordat.intake.extraction.section_words import is_saying

_CODE = re.compile(r"[A-Z]{1,4}\d{1,4}\W*")
_JOINT_TEAM = re.compile(
    r"(?:joint|shared|regional|combined|collaborative|integrated|\w+-service|\w+-force)\b.*\b(?:team|office)$",
    re.IGNORECASE,
)


def names_nothing(text: str) -> bool:
    """Whether a heading is a saying, a field such as "Lead: X", a label, a code, a day's position, or a post alone."""
    return is_saying(text) or _is_field(text) or bool(_CODE.fullmatch(text)) or is_of_a_day(text) or _is_post(text)


def _is_field(text: str) -> bool:
    """ "Lead: X" and the like say something of what stands above them."""
    field = field_of(text)
    return bool(label_alone(text)) or (field is not None and field[0] not in {"work", "title"})


def _is_post(text: str) -> bool:
    """A post; a joint team is work of its own."""
    return is_post(text) and not _JOINT_TEAM.match(text)
