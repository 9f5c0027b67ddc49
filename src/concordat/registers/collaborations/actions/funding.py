"""Writes of who pays for a post, of secondments, and of the stage that a post serves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import check_known
from concordat.registers.collaborations.actions.posts import editable
from concordat.registers.collaborations.models import PostCost, PostFunding, PostStage, Secondment
from concordat.registers.collaborations.rules import funding as rules
from concordat.registers.collaborations.rules.funding import Backfill, FunderShare
from concordat.registers.collaborations.rules.posts import check_tenure, shown_share


@in_turn
def report_funding(
    *,
    actor: Actor,
    post: int,
    year: int,
    shares: Sequence[FunderShare],
    evidence: Evidence,
    now: datetime,
    cost: Money | None = None,
) -> list[int]:
    """What funders pay for a post in the financial year that starts in April ``year``; returns the rows' numbers.

    Each replaces what was last told of that funder and year; ``cost`` is told where it is given. What the year misses
    then is told on its page, not refused: money that is not found yet is the state of things.
    """
    held = editable(actor, post, evidence)
    rules.check_funders(shares)
    for one in shares:
        rules.check_share(one, year)
    check_known(actor, (("funder", one.organisation) for one in shares))
    if cost is not None:
        report_cost(actor=actor, post=post, year=year, amount=cost, evidence=evidence, now=now)
    return [
        keep(
            PostFunding(
                post_id=post, year=year, organisation_id=one.organisation, share=one.share, amount=one.amount,
                funder="" if one.organisation else one.name.strip(), effective_from=one.starts, effective_to=one.ends,
                **told(evidence, now),
            ),
            "post-funding", "reported who pays for a post", evidence, actor=actor, now=now,
            collaboration=held.collaboration, subject=held.ref, year=rules.year_words(year),
            funder=one.organisation or one.name.strip(), pays=_pays(one),
        )
        for one in shares
    ]  # fmt: skip


@in_turn
def report_cost(
    *, actor: Actor, post: int, year: int, amount: Money | None, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """What a post costs in a financial year; None where it is not known any more. Returns the row's number."""
    held = editable(actor, post, evidence)
    if year not in rules.YEARS:
        raise RuleBroken("Give the financial year as 2018/19.", field="year")
    if amount is not None and amount.pence <= 0:
        raise RuleBroken("What a post costs is above nought; leave it empty where it is not known.", field="cost")
    row = PostCost(post_id=post, year=year, amount=amount, **told(evidence, now))
    return keep(
        row, "post-cost", "reported what a post costs", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, year=rules.year_words(year),
        cost=amount.exact() if amount else "not known",
    )  # fmt: skip


@in_turn
def report_secondment(
    *,
    actor: Actor,
    post: int,
    lent_by: str,
    lent_to: str,
    evidence: Evidence,
    now: datetime,
    starts: PreciseDate | None = None,
    ends: PreciseDate | None = None,
    payer: str | None = None,
    backfill: Backfill = Backfill.NOT_STATED,
    note: str = "",
) -> int:
    """Who holds the post is lent to an organisation: from, to, who pays, backfill. Returns the row's number."""
    held = editable(actor, post, evidence)
    if lent_by == lent_to:
        raise RuleBroken("A secondment goes from one organisation to another.", field="lent_to")
    check_tenure(starts, ends)
    check_known(actor, (("lent_by", lent_by), ("lent_to", lent_to), ("payer", payer)))
    row = Secondment(
        post_id=post, lent_by_id=lent_by, lent_to_id=lent_to, effective_from=starts, effective_to=ends, payer_id=payer,
        backfill=backfill, note=note.strip()[:500], **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "secondment", "reported a secondment", evidence, actor=actor, now=now, collaboration=held.collaboration,
        subject=held.ref, lent_by=lent_by, lent_to=lent_to, ends=ends.text if ends else None,
    )  # fmt: skip


@in_turn
def report_stage_served(
    *,
    actor: Actor,
    post: int,
    evidence: Evidence,
    now: datetime,
    stage: RecordRef | None = None,
    words: str = "",
    due: PreciseDate | None = None,
) -> int:
    """The stage that a post serves: by the reference of its record, or in words with the date told; none of it ends it.

    ``stage`` is ``case-stage:key/fbc`` or ``milestone:12``; its date is asked of its register, never copied here.
    """
    held = editable(actor, post, evidence)
    if stage is not None and stage.kind not in {"case-stage", "milestone"}:
        raise RuleBroken("Choose a stage of a business case, or a milestone.", field="stage")
    if due and stage is not None:
        raise RuleBroken("The register holds when that is due: leave the date empty.", field="due")
    row = PostStage(post_id=post, stage=str(stage or ""), words=words.strip()[:300], due=due, **told(evidence, now))
    return keep(
        row, "post-stage", "reported the stage that a post serves", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, stage=str(stage or words),
    )  # fmt: skip


def _pays(one: FunderShare) -> str:
    if one.amount is not None:
        return one.amount.exact()
    return "not known" if one.share is None else shown_share(one.share)
