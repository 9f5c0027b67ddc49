"""Recording grants and contributions, how far they have got, their amounts and what hangs on them."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.money import ZERO
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries.schemes import scheme as visible_scheme
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.collaborations.queries import seen
from concordat.registers.exchange import rules as shared_rules
from concordat.registers.exchange.actions.grant_telling import editable, kept
from concordat.registers.exchange.models import Grant, GrantFigure, GrantLink, GrantStanding, ShortfallRule, Term
from concordat.registers.exchange.records.grants import GrantRecord
from concordat.registers.exchange.rules import grants as rules
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind

EDIT = Permission.EXCHANGE_EDIT


@in_turn
def record_grant(
    *, actor: Actor, title: str, holder: str, purpose: str, evidence: Evidence, now: datetime,
    kind: TermKind = TermKind.GRANT, funder: str | None = None, funder_text: str = "",
    state: GrantState = GrantState.APPLIED, on: PreciseDate | None = None, award: Figure | None = None,
    collaboration: str | None = None, nature: Nature = Nature.NOT_STATED, reference: str = "",
    first_year: int | None = None, last_year: int | None = None, term: int | None = None,
) -> str:  # fmt: skip
    """A grant or contribution that a funder gives a holder; returns its key.

    ``first_year`` 2018 is 2018/19. ``term`` is the number of the report of a source that it was first read in. An
    award of None is not told yet, which is not nought.
    """
    require(actor, EDIT, [evidence.reported_by])
    rules.check_grant_title(title)
    shared_rules.check_what(purpose)
    shared_rules.check_named(funder, funder_text)
    rules.check_years(first_year, last_year)
    if funder:
        shared_rules.check_two(funder, holder)
    if not evidence.reported:
        rules.check_start(state)
    if collaboration:
        seen(actor, key=collaboration)
    if term is not None and not Term.objects.visible_to(actor).filter(pk=term).exists():
        raise NotThere(f"There is no grant or contribution {term} among what was read.")
    row = Grant.objects.create(
        key=free_key(Grant, slugify(title)[:100].strip("-") or "grant"), title=title.strip(), kind=kind,
        funder_id=funder, funder_text=funder_text.strip(), holder_id=holder, purpose=purpose.strip(), nature=nature,
        reference=reference.strip(), first_year=first_year, last_year=last_year, term_id=term,
        collaboration_id=collaboration, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("grant", row.key), f"recorded a {kind}", evidence, actor=actor, now=now, collaboration=collaboration,
        title=row.title, funder=funder or row.funder_text, holder=holder,
    )  # fmt: skip
    report_grant(actor=actor, grant=row.key, state=state, on=on, evidence=evidence, now=now)
    if award is not None:
        tell_grant_amount(actor=actor, grant=row.key, of=FigureOf.AWARD, figure=award, evidence=evidence, now=now)
    return str(row.key)


@in_turn
def report_grant(
    *, actor: Actor, grant: str, state: GrantState, evidence: Evidence, now: datetime, note: str = "",
    on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """How far it has got since; returns the report's number."""
    held = editable(actor, grant, evidence)
    if held.standings and not evidence.reported:
        rules.check_grant_move(held.state, state, note)
    row = GrantStanding(
        grant_id=grant, state=state, note=note.strip()[:500], **told(evidence, now) | {"effective_from": on}
    )
    return kept(row, "grant-standing", "reported how far a grant has got", held, evidence, actor, now, state=str(state),
                note=row.note)  # fmt: skip


@in_turn
def tell_grant_amount(
    *, actor: Actor, grant: str, of: FigureOf, figure: Figure, evidence: Evidence, now: datetime,
    year: int | None = None,
) -> int:  # fmt: skip
    """The award, a financial year's part of it, or the whole cost of what it pays for; returns the amount's number."""
    held = editable(actor, grant, evidence)
    rules.check_amount(figure)
    if of is FigureOf.COST and year is not None:
        raise RuleBroken("The cost is that of the whole.", field="year")
    if of is FigureOf.AWARD and not evidence.reported:
        _check_award(held, figure, year)
    row = GrantFigure(
        grant_id=grant, of=of, year=year, amount=figure.amount, bound=figure.bound or "", step=figure.step,
        written=figure.written[:200], state=figure.state, **told(evidence, now),
    )  # fmt: skip
    return kept(row, "grant-figure", "told an amount of a grant", held, evidence, actor, now, of=str(of), year=year,
                shown=figure.shown())  # fmt: skip


@in_turn
def link_grant(
    *, actor: Actor, grant: str, role: LinkRole, evidence: Evidence, now: datetime, to: RecordRef | None = None,
    what: str = "", ends: PreciseDate | None = None, holds: bool = True,
) -> int:  # fmt: skip
    """The stage that it pays for, or what relies on it, or (``holds`` false) no longer does; returns its number."""
    held = editable(actor, grant, evidence)
    rules.check_link(role, str(to or ""), what, dated=ends is not None)
    row = GrantLink(
        grant_id=grant, role=role, ref=str(to or ""), what=what.strip(), ends=ends, holds=holds, **told(evidence, now)
    )
    verb = "linked a grant to what hangs on it" if holds else "took back a link of a grant"
    return kept(row, "grant-link", verb, held, evidence, actor, now, role=str(role), to=str(to or what))


@in_turn
def tell_shortfall_rule(
    *, actor: Actor, grant: str, basis: ShortfallBasis, evidence: Evidence, now: datetime, partner: str | None = None,
    scheme: str | None = None, slot: Slot | None = None, year: int | None = None, note: str = "",
) -> int:  # fmt: skip
    """Who makes up what it does not pay; a scheme needs its slot and the year that it is a cost of."""
    held = editable(actor, grant, evidence)
    rules.check_shortfall(basis, partner, scheme, note)
    if scheme is not None:
        visible_scheme(actor, key=scheme)
        if slot is None or year is None:
            raise RuleBroken("Say by which part of the scheme, and for which financial year.", field="year")
    row = ShortfallRule(
        grant_id=grant, basis=basis, partner_id=partner, scheme_id=scheme, slot=slot if slot and scheme else "",
        year=year if scheme else None, note=note.strip()[:500], **told(evidence, now),
    )  # fmt: skip
    return kept(row, "grant-shortfall-rule", "told who makes up a shortfall", held, evidence, actor, now,
                basis=str(basis), partner=partner, scheme=scheme, note=row.note)  # fmt: skip


def _check_award(held: GrantRecord, figure: Figure, year: int | None) -> None:
    """The years are within the award, and the award is not less than what was paid."""
    paid = held.whole.paid if year is None else held.drawn[year].paid if year in held.drawn else ZERO
    if figure.amount is not None and figure.amount < paid:
        raise RuleBroken(f"{paid} has been paid already: the amount is not less.", field="amount")
    allotted = dict(held.allotted)
    if year is not None:
        allotted.pop(year, None)
        if figure.amount is not None:
            allotted[year] = figure.amount
    rules.check_allotments(figure.amount if year is None else held.whole.award, allotted)
