"""Agreements as their keeper reports them: sort, times, state and parties."""

from __future__ import annotations

import re
from datetime import date

from concordat.kernel.comparing import same_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.agreements import actions, queries
from concordat.registers.agreements.rules import AgreementState, Terms, kind_of
from concordat.review.lists.roads.road import Act, Road
from concordat.review.lists.rules.lines import Line
from concordat.review.lists.rules.values import day
from concordat.review.names import Names

_BETWEEN = re.compile(r"\s*[;\n]\s*")


def _held(actor: Actor, organisation: str, dated: date, line: Line) -> RecordRef | None:
    """The one with nearly the same title: a register of agreements has many of one sort."""
    own = None if line.collaboration else organisation
    held = queries.agreements(actor, collaboration=line.collaboration, organisation=own)
    return next((one.ref for one in held if same_words(one.title, line.said["what"])), None)


def _take(act: Act) -> RecordRef:
    said = act.said
    basis = said.get("legal_basis", "")
    terms = Terms(
        kind_of(basis or said["what"]), day(said.get("starts")), day(said.get("ends")), day(said.get("review_on"))
    )
    state = AgreementState(said["state"]) if "state" in said else None
    parties = Names(act.actor).organisations(_BETWEEN.split(said.get("parties", "")))
    if act.change.record is None:
        key = actions.create_agreement(
            actor=act.actor, title=said["what"], terms=terms, evidence=act.evidence(), now=act.now, legal_basis=basis,
            collaboration=act.line.collaboration, organisation=act.own, state=state, parties=parties,
        )  # fmt: skip
        return RecordRef("agreement", key)
    key = act.change.record.key
    _report(act, key, terms, basis, state, parties)
    return act.change.record


def _report(
    act: Act, key: str, terms: Terms, basis: str, state: AgreementState | None, parties: list[str]
) -> None:  # fmt: skip
    held = queries.agreement(act.actor, key=key).summary
    by = {"actor": act.actor, "agreement": key, "now": act.now}
    new = set(parties) - {party.organisation for party in held.parties}
    wrote = False
    if act.differs("legal_basis", "starts", "ends", "review_on"):
        wrote = bool(actions.report_terms(**by, terms=terms, legal_basis=basis, evidence=act.evidence("ends")))  # type: ignore[arg-type]
    if state and state is not held.state:
        wrote = bool(actions.report_state(**by, state=state, evidence=act.evidence("state")))  # type: ignore[arg-type]
    for party in sorted(new):
        wrote = bool(actions.report_party(**by, organisation=party, evidence=act.evidence("parties")))  # type: ignore[arg-type]
    if not wrote:
        act.cite(held.ref)


AGREEMENTS = Road(_held, _take)
