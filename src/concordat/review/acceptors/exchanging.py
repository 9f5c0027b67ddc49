"""Services in kind, what is shared, and the terms of grants and funding."""

from __future__ import annotations

from dataclasses import replace

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.provenance.actions import add_citation
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.exchange import actions, queries, rules
from concordat.registers.exchange.records import ServiceRecord, ShareRecord
from concordat.registers.exchange.rules import ShareState, TermKind, TermState
from concordat.review.acceptors import money
from concordat.review.cases import NEW, Acceptor, Case, Held

SHARE_STATES = {"shared": ShareState.SHARED, "completed": ShareState.SHARED, "planned": ShareState.PLANNED,
                "proposed": ShareState.PROPOSED}  # fmt: skip
TERM_KINDS = {Kind.GRANT: TermKind.GRANT, Kind.FUNDING: TermKind.FUNDING}


def _service(case: Case) -> ServiceRecord | None:
    provider, receiver = _pair(case)
    return queries.same_service(
        case.actor, provider=provider, receiver=receiver, what=_what(case), year=case.date(_year(case))
    )  # fmt: skip


def _held_service(case: Case) -> Held:
    held = _service(case)
    if held is None:
        return NEW
    own = case.evidence.reported_by in (held.reported_by, held.provider, held.receiver)
    known = rules.compare_values(held.value, held.reported_on, _value(case), case.evidence.reported_on, own=own)
    return Held(known, held.ref, f"{held.what}: {held.value.shown()}")


def _accept_service(case: Case) -> RecordRef:
    """A new service in kind; a changed value corrects the held row, which stays, superseded.

    RuleBroken for a value that contradicts the held one: both would be added to the balance.
    """
    held = _service(case)
    known = _held_service(case).known
    if held and known is Known.CONTRADICTORY:
        raise RuleBroken(f"{held.value.shown()} is held for this; correct that, or reject this.", field="value")
    if held and known is Known.CHANGED:
        number = actions.correct_service(
            actor=case.actor, service=held.id, value=_value(case), reason="a later source gives another value",
            evidence=case.evidence, now=case.now,
        )  # fmt: skip
        return RecordRef("service", str(number))
    provider, receiver = _pair(case)
    number = actions.record_service(
        actor=case.actor, provider=provider, receiver=receiver, what=_what(case), value=_value(case),
        year=case.date(_year(case)), collaboration=case.collaboration, evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("service", str(number))


def _held_total(case: Case) -> Held:
    provider, receiver = _pair(case)
    held = queries.same_printed_total(
        case.actor, provider=provider, receiver=receiver, year=case.date(_year(case)), amount=_printed(case)
    )  # fmt: skip
    return Held(Known.HELD, held.ref, f"printed total {held.printed}") if held else NEW


def _accept_total(case: Case) -> RecordRef:
    """A total that the paper prints under its rows stands beside their sum and is added to nothing."""
    provider, receiver = _pair(case)
    number = actions.record_printed_total(
        actor=case.actor, provider=provider, receiver=receiver, amount=_printed(case), year=case.date(_year(case)),
        collaboration=case.collaboration, evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("printed-total", str(number))


def _printed(case: Case) -> Money:
    amount = _value(case).amount
    if amount is None:
        raise RuleBroken("Give the total that is printed.", field="value")
    return amount


def _held_exchange(case: Case) -> Held:
    return _held_total(case) if money.is_total(case) else _held_service(case)


def _accept_exchange(case: Case) -> RecordRef:
    return _accept_total(case) if money.is_total(case) else _accept_service(case)


def _pair(case: Case) -> tuple[str, str]:
    """Who gives and who receives; RuleBroken where the paper does not name both."""
    found = [case.names.organisations([name] if name else []) for name in _named(case)]
    if not all(len(keys) == 1 for keys in found):
        raise RuleBroken("Say which organisation gives and which receives.", field="provider")
    return found[0][0], found[1][0]


def _named(case: Case) -> tuple[str | None, str | None]:
    return case.statement.provider, case.statement.receiver


def _what(case: Case) -> str:
    return case.words()[:300]


def _year(case: Case) -> str | None:
    return case.statement.year or case.statement.date


def _value(case: Case) -> Figure:
    """The value; where neither amount nor year is given, an arrangement is described, not one service."""
    figure = money.stated_of(case).figure
    if figure.state is FigureState.NOT_STATED and not _year(case):
        return replace(figure, state=FigureState.NOT_APPLICABLE)
    return figure


def _share(case: Case) -> ShareRecord | None:
    giver, receivers = _parties(case)
    return queries.same_share(
        case.actor, what=_what(case), giver=giver, receivers=receivers, collaboration=case.collaboration
    )  # fmt: skip


def _held_share(case: Case) -> Held:
    held = _share(case)
    if held is None:
        return NEW
    return Held(rules.compare_shares(held.state, _share_state(case)), held.ref, f"{held.what}: {held.state.word}")


def _accept_share(case: Case) -> RecordRef:
    giver, receivers = _parties(case)
    number = actions.record_share(
        actor=case.actor, what=_what(case), giver=giver, receivers=receivers, state=_share_state(case),
        shared=case.date(case.statement.date), collaboration=case.collaboration, evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("share", str(number))


def _parties(case: Case) -> tuple[str | None, list[str]]:
    """The giver is the first body concerned that is not among the receivers."""
    receivers = case.names.organisations(case.statement.with_ or [])
    givers = [key for key in case.bodies if key not in receivers]
    return (givers[0] if givers else None), receivers


def _share_state(case: Case) -> ShareState:
    return SHARE_STATES.get(case.statement.state or "", ShareState.NOT_STATED)


def _accept_funding(case: Case) -> RecordRef:
    """The amount goes to the ledger; who pays for whom stays here, with a reference to it.

    A term that is held already, and of which nothing else is said, gains a citation.
    """
    entry = money.ENTRY.accept(case)
    payer, receiver = _payer_and_receiver(case)
    kind, state = TERM_KINDS[case.statement.kind], _term_state(case)
    held = queries.same_term(
        case.actor, kind=kind, purpose=_what(case), payer=payer, receiver=receiver, collaboration=case.collaboration
    )  # fmt: skip
    if held and rules.compare_terms(held.state, held.reported_on, state, case.evidence.reported_on) is Known.HELD:
        add_citation(
            actor=case.actor, ref=held.ref, evidence=case.evidence, now=case.now, collaboration=case.collaboration
        )  # fmt: skip
        return entry
    actions.record_term(
        actor=case.actor, kind=kind, purpose=_what(case), payer=payer, receiver=receiver, state=state, entry=entry,
        payer_text="" if payer else (case.statement.provider or "")[:200],
        receiver_text="" if receiver else _receiver_words(case, payer), collaboration=case.collaboration,
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return entry


def _payer_and_receiver(case: Case) -> tuple[str | None, str | None]:
    """Who pays and who receives: as the paper says it, else the one body of government pays and the one other receives.

    None where the paper does not say which: words stand in its place, never the body whose paper it happens to be.
    """
    payer, receiver = _one(case, case.statement.provider), _one(case, case.statement.receiver)
    if payer is None and not case.statement.provider and case.bodies:
        known = organisations(case.actor, keys=case.bodies)
        paying = [body.key for body in known if body.kind is OrganisationKind.GOVERNMENT and body.key != receiver]
        payer = paying[0] if len(paying) == 1 else None
    if receiver is None and not case.statement.receiver:
        others = [key for key in case.bodies if key != payer] or ([case.organisation] if case.organisation else [])
        receiver = others[0] if len(others) == 1 and others[0] != payer else None
    return payer, receiver


def _one(case: Case, name: str | None) -> str | None:
    found = case.names.organisations([name] if name else [])
    return found[0] if len(found) == 1 else None


def _receiver_words(case: Case, payer: str | None) -> str:
    """The words for who receives; empty where only the payer is named, the subject where nobody is."""
    others = [name for name in case.statement.who if _one(case, name) != payer or payer is None]
    words = case.statement.receiver or ", ".join(others)
    return (words or ("" if payer else case.statement.subject or case.candidate.owner))[:200]


def _term_state(case: Case) -> TermState:
    return TermState.RECEIVED if case.statement.basis == "actual" else TermState.NOT_STATED


SERVICE = Acceptor(_held_exchange, _accept_exchange)
SHARE = Acceptor(_held_share, _accept_share)
FUNDING = Acceptor(money.ENTRY.held, _accept_funding)
