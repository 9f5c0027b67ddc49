"""The pages on which an agreement is entered, and what they come to. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.kinds import AgreementKind
from concordat.registers.agreements.rules.provisions import Head, Provision, ProvisionKind, provisions_of
from concordat.registers.agreements.rules.terms import Terms

Answers = Mapping[str, Mapping[str, Any]]


class Page(StrEnum):
    """One page of entering, in their order."""

    WHAT = "what"
    PROVISION = "provision"
    PARTIES = "parties"
    DATES = "dates"

    @property
    def words(self) -> str:
        """What the page asks."""
        return {
            "what": "What is it?", "provision": "What does it provide?", "parties": "Who are the parties?",
            "dates": "From when, until when?",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """What the pages come to. ``lead`` is the key of the party that leads or hosts, "" where none is named."""

    title: str
    terms: Terms
    collaboration: str | None
    organisation: str | None
    provision: Provision | None
    parties: tuple[str, ...]
    lead: str
    notice_months: int | None
    reason: str


def pages_of(answers: Answers) -> tuple[Page, ...]:
    """The pages of this agreement: one that holds no provision of law is not asked for it."""
    kind = str(answers.get(Page.WHAT, {}).get("kind", ""))
    asks = not kind or bool(provisions_of(AgreementKind(kind)))
    return tuple(page for page in Page if page is not Page.PROVISION or asks)


def plan_of(answers: Answers) -> Plan:
    """What was typed as one agreement; RuleBroken names the page that is not filled yet."""
    empty = next((page for page in pages_of(answers) if page not in answers), None)
    if empty is not None:
        raise RuleBroken(f"Fill in the page “{empty.words}” first.", field=empty.value)
    what, parties, dates = answers[Page.WHAT], answers[Page.PARTIES], answers[Page.DATES]
    return Plan(
        title=what["title"], collaboration=what.get("collaboration") or None,
        organisation=what.get("organisation") or None, provision=_provision(answers),
        parties=tuple(parties["parties"]), lead=parties.get("lead") or "", reason=dates["reason"],
        notice_months=dates.get("notice_months"), terms=Terms(
            AgreementKind(what["kind"]), _day(dates, "starts"), _day(dates, "ends"), _day(dates, "review_on")
        ),
    )  # fmt: skip


def provision_of(given: Mapping[str, Any]) -> Provision:
    """The provision that a page describes."""
    return Provision(
        ProvisionKind(given["kind"]), tuple(given["bodies"]), tuple(Head(head) for head in given.get("heads", ())),
        given.get("functions", ""),
    )  # fmt: skip


def _provision(answers: Answers) -> Provision | None:
    given = answers.get(Page.PROVISION)
    return provision_of(given) if given and Page.PROVISION in pages_of(answers) and given.get("kind") else None


def _day(given: Mapping[str, Any], name: str) -> PreciseDate | None:
    text = given.get(name)
    return PreciseDate.parse(text) if text else None
