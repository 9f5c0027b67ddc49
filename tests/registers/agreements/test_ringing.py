"""What may ring is found in SQL: the calendar holds the very dates that all lines of the register tell."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest
from tests.factories import agreements as factory
from tests.factories import cast

from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements import actions
from concordat.registers.agreements.models import Agreement
from concordat.registers.agreements.queries import calendar
from concordat.registers.agreements.queries import register as lines
from concordat.registers.agreements.queries.ringing import that_may_ring
from concordat.registers.agreements.rules import AgreementKind, AlarmKind, Clause

pytestmark = pytest.mark.django_db
TODAY = cast.NOW.date()
ENDS = ("2020-03-31", "FY2019/20", "2020-Q1", "2019-12", "2031")


@pytest.fixture(autouse=True)
def told() -> dict[str, str]:
    """An agreement for each way in which something may be due, and one of which nothing is."""
    factory.answering_bodies()
    own = {"parties": (), "kind": AgreementKind.MOU}
    found = {one: factory.entered(title=f"It ends in {one}", ends=one, **own) for one in ENDS}  # type: ignore[arg-type]
    found["clause"] = factory.entered(title="Reviewed each year", **own)  # type: ignore[arg-type]
    factory.clause(found["clause"], Clause.REVIEW, months=12)
    found["varied"] = factory.entered(title="Its variation ends", **own)  # type: ignore[arg-type]
    actions.vary_agreement(
        actor=cast.kent_lead(), agreement=found["varied"], title="The variation", evidence=cast.typed(), now=cast.NOW,
        effective=PreciseDate.parse("2019-07"), ends=PreciseDate.parse("2020-05-31"),
    )  # fmt: skip
    found["published"] = factory.entered(cast.KENT, cast.ESSEX, sign="all")
    found["silent"] = factory.entered(title="Nothing is due", **own)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("as_at", [None, date(2019, 6, 30), TODAY])
def test_the_calendar_is_that_of_all_lines(as_at: date | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> list[Any]:
        return [
            calendar(actor, on=TODAY, horizon=horizon, as_at=as_at, kind=kind)
            for actor in (cast.kent_lead(), cast.outsider())
            for horizon, kind in ((0, None), (30, None), (90, AlarmKind.REVIEW), (365, AlarmKind.EXPIRY), (None, None))
        ]

    found = asked()
    module = import_module("concordat.registers.agreements.queries.register")  # the package has a function of this name
    monkeypatch.setattr(module, "that_may_ring", lambda actor, rows, **_: rows)
    assert found == asked()
    if as_at is None:
        assert len({one.key for one in found[4]}) >= len(ENDS) + 3


def test_what_has_nothing_due_is_not_built(told: dict[str, str]) -> None:
    actor, until = cast.kent_lead(), date(2020, 12, 31)
    rows = Agreement.objects.visible_to(actor)
    kept = set(
        that_may_ring(actor, rows, on=TODAY, until=until, as_at=None, publication=True).values_list("key", flat=True)
    )
    assert kept & {told["silent"], told["2031"]} == set()
    assert {told[one] for one in (*ENDS[:4], "clause", "varied", "published")} <= kept
    assert len(lines(actor, on=TODAY)) > len(kept)
