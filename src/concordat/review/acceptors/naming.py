"""Organisations, collaborations, posts and methods."""

from __future__ import annotations

from concordat.foundation.organisations import actions as organisation_actions
from concordat.foundation.organisations.matching import fold
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.comparing import same_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.rules import AccountKind, PostState, Tier
from concordat.registers.governance.queries import same_board
from concordat.review.acceptors.governing import board_named, policing_body
from concordat.review.cases import NEW, Acceptor, Case, Held

BOARD, UNIT = "board", "unit"
POST_STATES = {"filled": PostState.FILLED, "vacant": PostState.VACANT, "succession_planned": PostState.SUCCESSION,
               "succession": PostState.SUCCESSION, "leaving": PostState.SUCCESSION}  # fmt: skip


def _held_organisation(case: Case) -> Held:
    name = case.statement.subject or ""
    if case.statement.type == BOARD:
        board = same_board(case.actor, name=name, organisation=policing_body(case))
        return Held(Known.HELD, board.ref, board.name) if board else NEW
    if case.statement.type == UNIT:
        # A unit is no legal person; that the paper names it is kept as a citation of the body.
        return Held(Known.HELD, RecordRef("organisation", case.candidate.owner), f"{name}: a unit, no body of its own")
    ref = case.names.body(case.statement.subject)
    return Held(Known.HELD, ref, case.statement.subject or "") if ref else NEW


def _accept_organisation(case: Case) -> RecordRef:
    name = case.statement.subject or case.statement.quote
    if case.statement.type == BOARD:
        return RecordRef("board", board_named(case, name) or "")
    kinds = {kind.statement_type: kind for kind in reversed(OrganisationKind)}
    kind = kinds.get(case.statement.type or "", OrganisationKind.OTHER)
    key = organisation_actions.create_organisation(
        actor=case.actor, name=name, kind=kind, evidence=case.evidence, now=case.now
    )
    case.names.add_organisation(key, name)
    return RecordRef("organisation", key)


def _held_collaboration(case: Case) -> Held:
    key = case.collaboration
    if key is None:
        return NEW
    missing = _missing_partners(case, key)
    before = f"{case.statement.subject}, without {', '.join(missing)}" if missing else case.statement.subject or ""
    return Held(Known.CHANGED if missing else Known.HELD, RecordRef("collaboration", key), before)


def _missing_partners(case: Case, key: str) -> list[str]:
    """The organisations that the paper names as partners and the register does not hold as such."""
    named = case.names.organisations(case.statement.partners or [])
    held = {p.organisation for row in queries.collaborations(case.actor, keys=[key]) for p in row.partners}
    return [organisation for organisation in named if organisation not in held] if named else []


def _accept_collaboration(case: Case) -> RecordRef:
    """A new collaboration, or further partners of the held one."""
    statement, key = case.statement, case.collaboration
    if key is not None:
        for organisation in _missing_partners(case, key):
            actions.add_partner(
                actor=case.actor, collaboration=key, organisation=organisation, evidence=case.evidence, now=case.now
            )  # fmt: skip
        return RecordRef("collaboration", key)
    name = statement.subject or statement.quote
    parent = case.names.collaboration(statement.parent)
    aliases = [alias for alias in statement.aliases or [] if fold(alias) != fold(name)]
    key = actions.create_collaboration(
        actor=case.actor,
        name=name,
        tier=Tier(statement.tier) if statement.tier else Tier.NOT_STATED,
        parent=parent,
        partners=_partners(case, parent),
        aliases=aliases,
        started=case.date(statement.started),
        evidence=case.evidence,
        now=case.now,
    )
    case.names.add_collaboration(key, name, aliases)
    return RecordRef("collaboration", key)


def _partners(case: Case, parent: str | None) -> list[str]:
    """The partners named; where none are, those of the whole that it is a part of, else the bodies concerned."""
    named = case.names.organisations(case.statement.partners or [])
    if named or parent is None:
        return named or case.bodies
    above = queries.collaborations(case.actor, keys=[parent])
    return [partner.organisation for row in above for partner in row.partners if not partner.left] or case.bodies


def create_collaboration_for(case: Case) -> str | None:
    """A collaboration with the name of the statement's subject; its key, or None where the name means something."""
    name = case.statement.subject
    if not name or case.collaboration or case.names.body(name):
        return None
    key = actions.create_collaboration(
        actor=case.actor, name=name, tier=Tier.NOT_STATED, partners=case.bodies, evidence=case.evidence, now=case.now
    )  # fmt: skip
    case.names.add_collaboration(key, name)
    return key


def _held_post(case: Case) -> Held:
    title, state = _post(case)
    for post in queries.posts(case.actor):
        if post.collaboration == case.collaboration and same_words(post.title, title):
            return Held(Known.HELD if post.state is state else Known.CHANGED, post.ref, f"{post.title}: {post.state}")
    return NEW


def _accept_post(case: Case) -> RecordRef:
    if case.collaboration is None:
        raise RuleBroken("A post belongs to a collaboration: choose which one.", field="subject")
    title, state = _post(case)
    held = _held_post(case).ref
    number = actions.report_post(
        actor=case.actor, collaboration=case.collaboration, title=title, state=state, what=case.statement.what or "",
        since=case.date(case.statement.from_), until=case.date(case.statement.to), evidence=case.evidence,
        now=case.now, post=int(held.key) if held else None,
    )  # fmt: skip
    return RecordRef("post", str(number))


def _post(case: Case) -> tuple[str, PostState]:
    title = case.statement.post or case.words()
    return title, POST_STATES.get(case.statement.state or "", PostState.NOT_STATED)


def _held_method(case: Case) -> Held:
    if case.collaboration is None:
        return NEW
    for account in queries.accounts(case.actor, collaboration_key=case.collaboration):
        if account.kind == AccountKind.METHOD and same_words(account.text, case.words()):
            return Held(Known.HELD, account.ref, account.text)
    return NEW


def _accept_method(case: Case) -> RecordRef:
    if case.collaboration is None:
        raise RuleBroken("A practice belongs to a collaboration: choose which one.", field="subject")
    number = actions.record_account(
        actor=case.actor, collaboration=case.collaboration, kind=AccountKind.METHOD, text=case.words(),
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("account", str(number))


ORGANISATION = Acceptor(_held_organisation, _accept_organisation)
COLLABORATION = Acceptor(_held_collaboration, _accept_collaboration)
POST = Acceptor(_held_post, _accept_post)
METHOD = Acceptor(_held_method, _accept_method)
