"""Which cases and benefits rely on a grant: the grant's own links beside what other registers name."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import dependencies, profiles
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.business_cases.queries import cases
from concordat.registers.business_cases.queries.life import reliances
from concordat.registers.business_cases.records.reliances import RelianceRecord
from concordat.registers.business_cases.rules.reliances import RelianceState
from concordat.registers.exchange.records.grants import GrantLinkRecord, GrantRecord
from concordat.registers.exchange.rules.grants import LinkRole
from concordat.reporting.portfolio.grants.records import Reliant

CASE, BENEFIT = "Business case", "Benefit"


def reliant_on(actor: Actor, *, held: GrantRecord, as_at: date | None = None) -> list[Reliant]:
    """What relies on a grant: linked cases, benefits that name it (or the report it was read in), and what words say.

    A grant that is lost while its case or benefit goes on as if it came is told of: each is then not ``aware``.
    """
    links = held.linked(LinkRole.RELIES)
    return [*_cases(actor, held, links, as_at), *_benefits(actor, held, as_at), *_words(links)]


def _cases(actor: Actor, held: GrantRecord, links: list[GrantLinkRecord], as_at: date | None) -> list[Reliant]:
    named = [(one, one.to) for one in links if one.to is not None]
    if not named:
        return []
    titles = {one.ref: one.title for one in cases(actor, as_at=as_at)}
    found = []
    for link, ref in named:
        told = reliances(actor, case=ref.key, as_at=as_at) if ref in titles else []
        failed = any(one.state is RelianceState.FAILED for one in told)
        found.append(Reliant(
            CASE, ref, titles.get(ref), None, "; ".join(_said(one) for one in told) or "it tells of no reliance",
            link.reported_on, link.id, aware=failed or not held.state.lost or ref not in titles,
        ))  # fmt: skip
    return found


def _said(one: RelianceRecord) -> str:
    hang = ", ".join(f"{what} ({figure.shown()} a year)" for what, figure in one.benefits)
    return f"{one.what}: {one.state.words.lower()}" + (f", for {hang}" if hang else "")


def _benefits(actor: Actor, held: GrantRecord, as_at: date | None) -> list[Reliant]:
    """The benefits whose profile names the grant as a thing that they depend on."""
    wanted = {held.ref, *([RecordRef("term", str(held.term))] if held.term is not None else [])}
    named = [one for one in dependencies(actor, as_at=as_at) if one.on_record in wanted]
    if not named:
        return []
    keys = sorted({one.benefit for one in named})
    titles = {one.key: one.title for one in benefits(actor, as_at=as_at, keys=keys)}
    told = profiles(actor, as_at=as_at, keys=keys)
    found = []
    for one in named:
        profile = told[one.benefit].told if one.benefit in told else None
        dropped = profile is not None and profile.status is ProfileStatus.GIVEN_UP
        found.append(Reliant(
            BENEFIT, RecordRef("benefit", one.benefit), titles.get(one.benefit), profile.figure if profile else None,
            f"{profile.status.word.lower()}, {profile.lasting.word.lower()}" if profile else "no profile is told",
            one.reported_on, aware=dropped or not held.state.lost,
        ))  # fmt: skip
    return found


def _words(links: list[GrantLinkRecord]) -> list[Reliant]:
    return [Reliant("In words", None, one.what, None, "", one.reported_on, one.id) for one in links if one.to is None]
