"""Ratings as declared, over time."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import rate

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.actions import correct_status
from concordat.registers.delivery.models import StatusReport
from concordat.registers.delivery.queries import same_status, status_history, statuses

pytestmark = pytest.mark.django_db
MARCH, JUNE = date(2019, 3, 31), date(2019, 6, 27)


def test_a_rating_is_recorded_cited_and_in_the_history():
    rate(collaboration(), text="Amber: the line is late")
    (found,) = statuses(essex_lead())
    assert (found.dimension, found.colour, found.text) == (Dimension.TIME, Colour.AMBER, "Amber: the line is late")
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "reported a rating"


def test_the_last_of_each_dimension_and_all_of_them():
    key = collaboration()
    rate(key, Colour.AMBER, evidence=typed(on=MARCH))
    rate(key, Colour.GREEN, evidence=typed(on=JUNE))
    rate(key, Colour.NOT_APPLICABLE, Dimension.SAVINGS, evidence=typed(on=MARCH))
    assert {s.dimension: s.colour for s in statuses(kent_lead())} == {
        Dimension.TIME: Colour.GREEN, Dimension.SAVINGS: Colour.NOT_APPLICABLE,
    }  # fmt: skip
    history = [s.colour for s in status_history(kent_lead()) if s.dimension is Dimension.TIME]
    assert history == [Colour.AMBER, Colour.GREEN]
    assert {s.colour for s in statuses(kent_lead(), as_at=MARCH)} == {Colour.AMBER, Colour.NOT_APPLICABLE}
    assert statuses(kent_lead(), as_at=date(2019, 3, 30)) == []


def test_an_undated_rating_counts_as_the_oldest():
    key = collaboration()
    rate(key, Colour.AMBER, evidence=typed(on=MARCH))
    rate(key, Colour.RED, evidence=typed(on=None))
    assert [s.colour for s in status_history(kent_lead())] == [Colour.RED, Colour.AMBER]
    assert [s.colour for s in statuses(kent_lead())] == [Colour.AMBER]


def test_who_may_not_leaves_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        rate(key, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        rate(key, actor=outsider(), evidence=typed(by="cumbria-constabulary"))
    assert not StatusReport.objects.exists()


def test_an_outsider_and_a_partner():
    key = collaboration()
    rate(key)
    rate(collaboration("Station hub", partners=[KENT, KENT_FIRE]))
    assert [s.collaboration for s in statuses(essex_lead())] == [key]
    assert statuses(outsider()) == []
    assert len(statuses(programme_office())) == 2
    assert statuses(programme_office(), collaborations=[]) == []


def test_one_source_rates_a_dimension_once_a_day():
    key = collaboration()
    rate(key)
    with pytest.raises(RuleBroken, match="correct that rating"):
        rate(key, Colour.GREEN)
    rate(key, Colour.GREEN, actor=essex_lead(), evidence=typed(by=ESSEX))
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusReport.objects.create(
            collaboration_id=key, dimension=Dimension.TIME, colour=Colour.RED, reported_by=KENT,
            reported_on=typed().reported_on, recorded_at=NOW,
        )  # fmt: skip


def test_a_correction_supersedes_and_says_why():
    key = collaboration()
    wrong = rate(key, Colour.AMBER)
    values = {"actor": kent_lead(), "status": wrong, "evidence": typed(), "now": NOW}
    with pytest.raises(RuleBroken, match="Say why"):
        correct_status(**values, colour=Colour.GREEN, reason="")
    correct_status(**values, colour=Colour.GREEN, reason="Misread cell.")
    assert [(s.colour, s.reason) for s in status_history(kent_lead())] == [(Colour.GREEN, "Misread cell.")]
    with pytest.raises(RuleBroken, match="corrected already"):
        correct_status(**values, colour=Colour.RED, reason="Again.")
    with pytest.raises(NotThere):
        correct_status(
            **(values | {"actor": outsider(), "evidence": typed(by="cumbria-constabulary")}),
            colour=Colour.RED, reason="No.",
        )  # fmt: skip
    assert StatusReport.objects.count() == 2


def test_the_table_refuses_a_correction_without_a_reason_and_any_change():
    row = StatusReport.objects.get(pk=rate(collaboration()))
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusReport.objects.create(
            collaboration_id=row.collaboration_id, dimension=row.dimension, colour=Colour.RED, supersedes=row,
            reported_by=KENT, recorded_at=NOW,
        )  # fmt: skip
    row.colour = Colour.GREEN
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_what_a_new_rating_is_compared_with():
    key = collaboration()
    first = rate(key, Colour.AMBER, evidence=typed(on=MARCH))
    second = rate(key, Colour.GREEN, evidence=typed(on=JUNE))
    about = {"collaboration": key, "dimension": Dimension.TIME, "reported_by": KENT}
    found = [same_status(kent_lead(), **about, reported_on=day) for day in (MARCH, date(2019, 4, 1), JUNE)]
    assert [status and status.id for status in found] == [first, first, second]
    assert same_status(kent_lead(), **about, reported_on=date(2019, 1, 1)) is None
    assert same_status(outsider(), **about, reported_on=MARCH) is None
