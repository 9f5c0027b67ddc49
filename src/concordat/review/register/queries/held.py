"""The register as rows of sheets: what an export holds, and what an import is held against."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date

from concordat.foundation.organisations.queries import alliances
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.collaborations.queries import collaborations, posts
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.governance.queries import boards, decisions
from concordat.registers.governance.records import BoardRecord
from concordat.review.register.rules.comparing import likeness
from concordat.review.register.rules.rows import Held
from concordat.review.register.rules.sheets import Sheet


def register_rows(actor: Actor, *, as_at: date | None = None) -> dict[Sheet, list[Held]]:
    """Every record that the actor may see as the row of its sheet, as reported by the end of ``as_at``.

    The database queries are the same for any number of rows.
    """
    shared = collaborations(actor, as_at=as_at)
    agreed, sitting = agreements(actor, as_at=as_at), boards(actor, as_at=as_at)
    keys, meeting = {one.key for one in shared}, {one.key for one in sitting}
    found = {
        Sheet.COLLABORATIONS: _collaborations(shared),
        Sheet.PARTNERS: _partners(shared),
        Sheet.MEMBERSHIPS: _memberships(actor, as_at),
        Sheet.BOARDS: _boards(sitting, meeting),
        Sheet.AGREEMENTS: _agreements(agreed, keys),
        Sheet.PARTIES: _parties(agreed),
        Sheet.DECISIONS: _decisions(actor, as_at, keys, meeting),
        Sheet.POSTS: _posts(actor, as_at, keys),
    }
    return {sheet: _once(sheet, rows) for sheet, rows in found.items()}


def _collaborations(shared: Iterable[CollaborationRecord]) -> Iterable[Held]:
    for one in shared:
        yield Held(one.key, _said(
            reference=one.key, name=one.name, tier=one.tier, kind=one.kind, parent=one.parent, state=one.state,
            started=one.started, aliases="; ".join(one.aliases),
        ))  # fmt: skip


def _partners(shared: Iterable[CollaborationRecord]) -> Iterable[Held]:
    for one in shared:
        for each in one.partners:
            yield Held(f"{one.key} {each.organisation}", _said(
                collaboration=one.key, organisation=each.organisation, role=each.role, joined=each.joined,
                left=each.left,
            ))  # fmt: skip


def _memberships(actor: Actor, as_at: date | None) -> Iterable[Held]:
    for one in alliances(actor, as_at=as_at):
        for each in one.members:
            yield Held(f"{one.key} {each.organisation}", _said(
                alliance=one.key, organisation=each.organisation, joined=each.joined, left=each.left
            ))  # fmt: skip


def _boards(sitting: Iterable[BoardRecord], seen: Set[str]) -> Iterable[Held]:
    for one in sitting:
        yield Held(one.key, _said(
            reference=one.key, name=one.name, organisation=one.organisation,
            clears_first=one.clears_first if one.clears_first in seen else None, aliases="; ".join(one.aliases),
        ))  # fmt: skip


def _agreements(agreed: Iterable[AgreementRecord], seen: Set[str]) -> Iterable[Held]:
    for one in agreed:
        yield Held(one.key, _said(
            reference=one.key, title=one.title, kind=one.kind, legal_basis=one.legal_basis,
            collaboration=one.collaboration if one.collaboration in seen else None, organisation=one.organisation,
            starts=one.terms.starts, ends=one.terms.ends, review_on=one.terms.review_on, state=one.state,
            since=one.state_since,
        ))  # fmt: skip


def _parties(agreed: Iterable[AgreementRecord]) -> Iterable[Held]:
    for one in agreed:
        for each in one.parties:
            yield Held(f"{one.key} {each.organisation or each.name}", _said(
                agreement=one.key, organisation=each.organisation, alliance="" if each.organisation else each.name,
                role=each.role, joined=each.joined, left=each.left, signed_on=each.signed_on,
            ))  # fmt: skip


def _decisions(actor: Actor, as_at: date | None, collaborating: Set[str], sitting: Set[str]) -> Iterable[Held]:
    for one in decisions(actor, as_at=as_at):
        yield Held(str(one.id), _said(
            reference=str(one.id), what=one.what, state=one.state, decided_by=one.decided_by,
            board=one.board if one.board in sitting else None, decided_on=one.decided_on,
            collaboration=one.collaboration if one.collaboration in collaborating else None,
            organisation=one.organisation,
        ))  # fmt: skip


def _posts(actor: Actor, as_at: date | None, seen: Set[str]) -> Iterable[Held]:
    for one in posts(actor, as_at=as_at):
        if one.collaboration in seen:
            yield Held(str(one.id), _said(
                collaboration=one.collaboration, title=one.title, state=one.state, since=one.since, until=one.until
            ))  # fmt: skip


def _said(**values: str | PreciseDate | None) -> dict[str, str]:
    """What is known, as text on one line; what is not known is left out."""
    texts = {key: value.text if isinstance(value, PreciseDate) else str(value or "") for key, value in values.items()}
    return {key: " ".join(text.split()) for key, text in texts.items() if text.strip()}


def _once(sheet: Sheet, rows: Iterable[Held]) -> list[Held]:
    """Rows that have a reference as they are; of others that are alike, the one last told."""
    found = list(rows)
    if any("reference" in one.said for one in found):
        return found
    return list({likeness(sheet, one.said): one for one in found}.values())
