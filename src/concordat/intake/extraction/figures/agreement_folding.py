"""One agreement told in title, body and annex is one statement: the surest telling, with what the others add."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concordat.kernel.statements import Statement

# What a paper calls an agreement of the Act for short, once it has said under which section it is made.
_FOR_SHORT = frozenset({"collaboration agreement"})
_SECTION = re.compile(r"s2[23]")
_WORD = re.compile(r"[a-z0-9]+")
_LIGHT = frozenset({"the", "a", "an", "of", "for", "and", "in", "collaboration", "agreement", "joint", "police"})


def folded(statements: Iterable[Statement], whole: str | None) -> list[Statement]:
    """The statements, each agreement once; ``whole`` is what a paper of one matter is about, else None."""
    kept: list[Statement] = []
    for statement in statements:
        twin = next((other for other in kept if _is_same(other, statement, whole)), None)
        if twin is None:
            kept.append(statement)
        else:
            _complete(twin, statement)
    return kept


def _is_same(one: Statement, other: Statement, whole: str | None) -> bool:
    if one.block == other.block:
        return False  # two agreements of one passage are told apart there
    if not _is_one_form(one.legal_basis or "", other.legal_basis or ""):
        return False
    if one.date and other.date and one.date[:7] != other.date[:7]:
        return False
    subjects = {(one.subject or "").lower(), (other.subject or "").lower()}
    if len(subjects) == 1:
        return True
    if whole is None or one.legal_basis != other.legal_basis:
        return False
    first, second = (set(_WORD.findall(subject)) - _LIGHT for subject in subjects)
    return whole.lower() in subjects and (first <= second or second <= first)


def _is_one_form(one: str, other: str) -> bool:
    """Whether two forms are of one agreement: the same, or a section of the Act and its short name."""
    if one == other:
        return True
    return any(_SECTION.match(a) and b in _FOR_SHORT for a, b in ((one, other), (other, one)))


def _complete(held: Statement, more: Statement) -> None:
    """Add to an agreement what another telling of it says: its section, state, date and parties."""
    if _SECTION.match(more.legal_basis or "") and not _SECTION.match(held.legal_basis or ""):
        held.legal_basis = more.legal_basis
    if held.state in (None, "planned") and more.state:
        held.state = more.state
    held.date = held.date or more.date
    held.from_ = held.from_ or more.from_
    if len(more.parties or []) > len(held.parties or []):
        held.parties, held.who = more.parties, more.who
    held.what = ", ".join(part for part in (held.legal_basis, held.state) if part)
