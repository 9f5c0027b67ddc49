"""Appraisals in the register: seen by the partners, as at a day, and held to their constraints."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories.appraisals import OPTIONS, appraised, listed, taken
from tests.factories.business_cases import business_case, standing

from concordat.calculations.appraisal import GREEN_BOOK_2003
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.registers.business_cases.models import Appraisal, AppraisalOption, OptionAmount, OptionLine
from concordat.registers.business_cases.queries import appraisal, appraisals
from concordat.registers.business_cases.rules.appraisals import AppraisalTold, best, check_appraisal
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.stages import Stage
from concordat.review.appraisals.looking import look

pytestmark = pytest.mark.django_db
LATER = date(2018, 6, 1)


@pytest.fixture
def case() -> str:
    return business_case(cast.collaboration())


def test_owner_and_partner_see_it_and_an_outsider_nothing(case: str) -> None:
    number = taken(case).number
    for actor in (cast.kent_lead(), cast.essex_lead(), cast.programme_office()):
        assert [one.id for one in appraisals(actor, case=case)] == [number]
        assert appraisal(actor, number=number).line.title == "One workshop for two forces"
    assert appraisals(cast.outsider()) == []
    with pytest.raises(NotThere):
        appraisal(cast.outsider(), number=number)


def test_a_day_shows_what_had_been_told_by_then(case: str) -> None:
    first = taken(case).number
    second = taken(case, listed(OPTIONS.replace("200,,", "250,,")), dated=LATER).number
    (then,) = appraisals(cast.kent_lead(), case=case, as_at=cast.PAPER_DAY)
    assert (then.id, then.last, then.preferred, then.options) == (first, True, "One workshop", 2)
    assert [(one.id, one.last) for one in appraisals(cast.kent_lead(), case=case)] == [(first, False), (second, True)]
    with pytest.raises(NotThere):
        appraisal(cast.kent_lead(), number=second, as_at=cast.PAPER_DAY)


def test_a_case_that_has_ended_takes_no_appraisal(case: str) -> None:
    standing(case, Standing.STOPPED)
    with pytest.raises(RuleBroken, match="stopped"):
        taken(case)
    assert Appraisal.objects.count() == 0


def test_nothing_of_it_is_changed_or_said_twice(case: str) -> None:
    appraised(case, OPTIONS)
    held = Appraisal.objects.get()
    for row in (held, AppraisalOption.objects.first(), OptionLine.objects.first(), OptionAmount.objects.first()):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        AppraisalOption.objects.create(appraisal=held, place=9, name="Third", preferred=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        OptionAmount.objects.create(line=OptionLine.objects.first(), year=2040, amount=None, written="", cell="Z9")


def told(does_nothing: str = "As now", preferred: str = "", why: str = "") -> AppraisalTold:
    return AppraisalTold(Stage.OBC, look(listed()).options, GREEN_BOOK_2003, None, does_nothing, preferred, why)


def test_a_preferred_option_that_is_not_the_best_says_why() -> None:
    assert best(told(preferred="One workshop"))
    assert not best(told(preferred="As now"))
    check_appraisal(told(preferred="As now", why="The lease cannot be ended."))
    assert told().content == told().content != told(preferred="One workshop").content
