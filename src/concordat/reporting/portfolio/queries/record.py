"""One collaboration, from every register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.benefits.queries import benefits, entries
from concordat.registers.business_cases.queries import cases
from concordat.registers.collaborations.queries import collaboration, family
from concordat.registers.delivery.queries import (
    dependencies,
    issues,
    milestones,
    risk_scales,
    risk_scores,
    status_history,
)
from concordat.registers.delivery.records import heat_maps
from concordat.registers.governance.queries import commitments, decisions, happenings
from concordat.registers.measures.queries import measures
from concordat.reporting.portfolio.beside import money_of
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.queries.ratings import rated
from concordat.reporting.portfolio.records import CollaborationView, Ratings


def collaboration_view(actor: Actor, *, key: str, today: date, as_at: date | None = None) -> CollaborationView:
    """All that the registers hold of one collaboration; NotThere where the actor may not see it.

    The records that were merged into it stand beside, each by itself: a merge moves no fact and changes no sum.
    """
    whole = _view(actor, key, today, as_at)
    others = family(actor, key=key, as_at=as_at)[1:] if whole.detail.follows else ()
    return replace(whole, merged=tuple(_view(actor, one, today, as_at) for one in others))


def _view(actor: Actor, key: str, today: date, as_at: date | None) -> CollaborationView:
    detail = collaboration(actor, key=key, as_at=as_at)
    held = risk_scores(actor, collaboration=key, as_at=as_at)
    scales = {name: found.scale for name, found in risk_scales(actor, on=as_at or today).items()}
    stands = standings(actor, today=today, as_at=as_at, collaboration=key, whole=True, each=True)
    beside = rated(actor, money_of(stands), today=today, as_at=as_at, collaborations=[key])
    return CollaborationView(
        on=as_at or today,
        detail=detail,
        ratings=beside.get(key, Ratings()),
        status_history=tuple(status_history(actor, as_at=as_at, collaborations=[key])),
        money=stands,
        entries=tuple(entries(actor, as_at=as_at, collaboration=key)),
        benefits=tuple(benefits(actor, as_at=as_at, collaboration=key)),
        measures=tuple(measures(actor, as_at=as_at, collaboration=key)),
        agreements=tuple(agreements(actor, as_at=as_at, collaboration=key)),
        business_cases=tuple(cases(actor, as_at=as_at, collaboration=key)),
        commitments=tuple(commitments(actor, as_at=as_at or today, collaboration=key)),
        decisions=tuple(decisions(actor, as_at=as_at, collaboration=key)),
        happenings=tuple(happenings(actor, as_at=as_at, collaboration=key)),
        risks=tuple(one.risk for one in held),
        milestones=tuple(milestones(actor, as_at=as_at, collaborations=[key])),
        issues=tuple(issues(actor, as_at=as_at, collaborations=[key])),
        dependencies=tuple(dependencies(actor, as_at=as_at, collaborations=[key])),
        risk_scores=tuple(held),
        heat_maps=tuple(heat_maps(held, scales)),
    )
