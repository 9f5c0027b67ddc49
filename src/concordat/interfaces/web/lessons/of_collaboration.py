"""The lessons of a collaboration's own page: its own, and those of its themes that others learned."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.lessons.tables import lessons_table
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.business_cases.queries import lessons_for
from concordat.registers.business_cases.records import CaseRecord

MOST = 10  # of others: the list of lessons holds the rest


def lesson_blocks(
    request: HttpRequest, key: str, cases: Sequence[CaseRecord]
) -> tuple[tuple[Component, ...], int]:  # fmt: skip
    """The blocks of the section and the number of lessons of its own; () where there is none to show.

    What others learned at another stage than that of its business case is left to the list.
    """
    links = Links.of(request)
    reached = next((one.reached for one in reversed(cases) if one.reached), None)
    stage = reached.told.stage if reached else None
    own, others = lessons_for(actor_of(request), collaboration=key, stage=stage, as_at=as_at_of(request))
    at = f" at the stage “{stage.words.lower()}”" if stage else ""
    blocks = [lessons_table("Learned or applied here", own, links)] if own else []
    if others:
        blocks.append(lessons_table(f"Lessons of others on the same themes{at}", others[:MOST], links))
    return tuple(blocks), len(own)
