"""Reads of posts with all that is told of them: particulars, split, money, secondment, succession, stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.models import (
    LATEST,
    PostCost,
    PostDetail,
    PostFunding,
    PostPart,
    PostStage,
    PostSuccession,
    Secondment,
)
from concordat.registers.collaborations.queries.posts import records, seen_posts, tenures
from concordat.registers.collaborations.records.posts import (
    FundedYear,
    PartRecord,
    PostView,
    SecondmentRecord,
    StageServed,
    SuccessionOfPost,
)
from concordat.registers.collaborations.rules.funding import Backfill, FunderShare
from concordat.registers.collaborations.rules.posts import ControlHead, Particulars, PostKind, TimePart

Told = dict[int, list[Any]]


def team(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[PostView]:  # fmt: skip
    """The posts that the actor may see, as last told; of some collaborations, those that belong to or serve them.

    By collaboration, kind and title. Nine database queries at most, whatever the number of rows.
    """
    found = _views(actor, list(seen_posts(actor, as_at).order_by(*LATEST)), as_at)
    kinds = list(PostKind)
    if collaborations is not None:
        wanted = frozenset(collaborations)
        found = [one for one in found if one.collaborations & wanted]
    return sorted(found, key=lambda one: (one.post.collaboration, kinds.index(one.kind), one.post.title.casefold()))


def post_view(actor: Actor, *, number: int, as_at: date | None = None) -> PostView:
    """One post with all that is told of it; NotThere where the actor may not see it."""
    found = _views(actor, list(seen_posts(actor, as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no post {number}.")
    return found[0]


def _views(actor: Actor, rows: list[Any], as_at: date | None) -> list[PostView]:
    if not rows:
        return []
    numbers = [row.pk for row in rows]

    def told(model: Any, *related: str) -> Told:
        found: Told = defaultdict(list)
        of_posts = model.objects.visible_to(actor).as_at(as_at).filter(post_id__in=numbers)
        of_posts = of_posts.select_related(*related) if related else of_posts
        for row in of_posts.order_by(*LATEST):
            found[row.post_id].append(row)
        return found

    held = tenures(actor, rows, as_at)
    details, parts, follows = told(PostDetail), told(PostPart), told(PostSuccession)
    money, costs, lent, stages = told(PostFunding, "organisation"), told(PostCost), told(Secondment), told(PostStage)
    return [
        PostView(
            post=one, particulars=_particulars(details[one.id]), tenures=tuple(held.get(one.id, ())),
            succession=_succession(follows[one.id]), parts=_parts(parts[one.id]),
            years=_years(money[one.id], costs[one.id]), secondment=_secondment(lent[one.id]),
            stage=_stage(stages[one.id]),
            refs=(one.ref, *(tenure.ref for tenure in held.get(one.id, ())), *_refs(
                [row for by_post in (details, parts, follows, money, costs, lent, stages) for row in by_post[one.id]]
            )),
        )
        for one in records(actor, rows, as_at, held)
    ]  # fmt: skip


KINDS: dict[type[Any], str] = {
    PostDetail: "post-detail", PostPart: "post-part", PostSuccession: "post-succession", PostFunding: "post-funding",
    PostCost: "post-cost", Secondment: "secondment", PostStage: "post-stage",
}  # fmt: skip


def _ref(row: Any) -> RecordRef:
    return RecordRef(KINDS[type(row)], str(row.pk))


def _refs(rows: Iterable[Any]) -> list[RecordRef]:
    return [_ref(row) for row in rows]


def _particulars(rows: list[PostDetail]) -> Particulars:
    if not rows:
        return Particulars()
    row = rows[-1]
    return Particulars(
        PostKind(row.kind), row.home_id, row.employer_id, row.line_manager_id, row.control_id, ControlHead(row.head),
        row.grade, row.fte,
    )  # fmt: skip


def _succession(rows: list[PostSuccession]) -> SuccessionOfPost | None:
    if not rows or not rows[-1].holds:
        return None
    row = rows[-1]
    return SuccessionOfPost(_ref(row), row.successor, row.recruiting_from, row.effective_from)


def _parts(rows: list[PostPart]) -> tuple[PartRecord, ...]:
    last = {(row.collaboration_id, row.organisation_id): row for row in rows}
    return tuple(
        PartRecord(_ref(row), TimePart(row.collaboration_id, row.organisation_id, row.share), row.effective_from)
        for row in last.values() if row.share
    )  # fmt: skip


def _years(money: list[PostFunding], costs: list[PostCost]) -> tuple[FundedYear, ...]:
    cost = {row.year: row for row in costs}
    by_year: dict[int, dict[tuple[str | None, str], PostFunding]] = defaultdict(dict)
    for row in money:
        by_year[row.year][row.organisation_id, row.funder.casefold()] = row
    return tuple(
        FundedYear(
            year, tuple(_share(row) for row in by_year.get(year, {}).values()),
            cost[year].amount if year in cost else None,
            tuple(_refs([*by_year.get(year, {}).values(), *(cost[one] for one in (year,) if one in cost)])),
        )
        for year in sorted({*by_year, *cost})
    )  # fmt: skip


def _share(row: PostFunding) -> FunderShare:
    name = row.organisation.name if row.organisation else row.funder
    return FunderShare(row.organisation_id, name, row.amount, row.share, row.effective_from, row.effective_to)


def _secondment(rows: list[Secondment]) -> SecondmentRecord | None:
    if not rows:
        return None
    row = rows[-1]
    return SecondmentRecord(
        _ref(row), row.lent_by_id, row.lent_to_id, row.effective_from, row.effective_to, row.payer_id,
        Backfill(row.backfill), row.note,
    )  # fmt: skip


def _stage(rows: list[PostStage]) -> StageServed | None:
    if not rows or not (rows[-1].stage or rows[-1].words):
        return None
    row = rows[-1]
    return StageServed(_ref(row), RecordRef.parse(row.stage) if row.stage else None, row.words, row.due)
