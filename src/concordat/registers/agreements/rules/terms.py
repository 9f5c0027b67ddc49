"""What an agreement is: title, sort, start, end and review; and a held one against a further source."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.comparing import compare_dates, most_serious
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.registers.agreements.rules.kinds import AgreementKind

_ADDRESSES = frozenset({"calendar", "enter", "drafts", "documents"})


@dataclass(frozen=True, slots=True)
class Terms:
    """What a source says an agreement is: sort, start, end and review."""

    kind: AgreementKind
    starts: PreciseDate | None = None
    ends: PreciseDate | None = None
    review_on: PreciseDate | None = None


def key_stem(slug: str) -> str:
    """The stem of an agreement's key; the words that are addresses of the register itself are not used alone."""
    return slug if slug and slug not in _ADDRESSES else f"agreement-{slug}".rstrip("-")


def check_title(title: str) -> None:
    """An agreement has a title of 2 to 300 characters."""
    if not 2 <= len(title.strip()) <= 300:
        raise RuleBroken("Give the agreement a title of 2 to 300 characters.", field="title")


def check_about(collaboration: str | None, organisation: str | None) -> None:
    """An agreement is of a collaboration, or of an organisation where it serves none that we hold."""
    if not collaboration and not organisation:
        raise RuleBroken("Say which collaboration or organisation this agreement is of.", field="collaboration")


def check_terms(terms: Terms) -> None:
    """An agreement does not end before it starts."""
    if terms.starts and terms.ends and terms.ends.last < terms.starts.first:
        raise RuleBroken("An agreement cannot end before it starts.", field="ends")


def compare_agreements(before: Terms, after: Terms) -> Known:
    """The held terms against those of a new source: another section, start or end cannot both be true."""
    other_kind = after.kind not in (before.kind, AgreementKind.OTHER)
    contradicted = other_kind and before.kind is not AgreementKind.OTHER
    kind = Known.CONTRADICTORY if contradicted else Known.CHANGED if other_kind else Known.HELD
    return most_serious(
        kind,
        compare_dates(before.starts, after.starts, apart=Known.CONTRADICTORY),
        compare_dates(before.ends, after.ends, apart=Known.CHANGED),
        compare_dates(before.review_on, after.review_on, apart=Known.CHANGED),
    )
