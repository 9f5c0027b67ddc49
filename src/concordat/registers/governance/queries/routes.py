"""Who decides on many collaborations: the boards of their pathways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Pathway, PathwayStep


def boards_on_pathways(
    actor: Actor, *, collaborations: Collection[str], as_at: date | None = None
) -> dict[str, tuple[str, ...]]:  # fmt: skip
    """The names of the boards on the last told pathway of each of some collaborations, by key. Two database queries."""
    rows = Pathway.objects.visible_to(actor).as_at(as_at).filter(collaboration_id__in=list(collaborations))
    last = {row.collaboration_id: row.pk for row in rows.order_by(*LATEST)}
    steps = PathwayStep.objects.visible_to(actor).filter(pathway_id__in=list(last.values()))
    named: dict[int, list[str]] = defaultdict(list)
    for number, name in steps.order_by("pathway_id", "place").values_list("pathway_id", "board__name"):
        named[number].append(name)
    return {key: tuple(named[number]) for key, number in last.items()}
