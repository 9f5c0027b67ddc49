"""A correction of a rating teaches which dimension a heading means; the same heading is taken so from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import NOW, collaboration, kent_lead, programme_office
from tests.factories.lessons import (
    WORKSHOPS,
    correct,
    hub_paper,
    next_paper,
    rating,
    saving,
)

from concordat.calculations.checks.facts import Rated
from concordat.kernel.rag import Dimension
from concordat.registers.delivery.models import StatusReport
from concordat.review import assurance
from concordat.review.actions import accept, accept_passage
from concordat.review.assurance import findings_in_review
from concordat.review.learning.actions import revoke
from concordat.review.learning.models import Lesson
from concordat.review.learning.queries import lessons
from concordat.review.queries import review_card, review_page
from concordat.review.records import Card

pytestmark = pytest.mark.django_db


@pytest.fixture
def spring(tmp_path: Path) -> str:
    collaboration(WORKSHOPS)
    return hub_paper(tmp_path)


def card(number: int) -> Card:
    return review_card(programme_office(), number=number, now=NOW)


def test_the_head_of_a_column_is_learnt_and_applied_to_the_next_table(spring: str, tmp_path: Path) -> None:
    correct(rating(spring, "time"), dimension="benefits")
    (held,) = lessons(kent_lead())
    assert (held.kind, held.printed, str(held.means)) == ("heading", "Delivery", "dimension:benefits")
    summer = next_paper(tmp_path)
    shown = card(rating(summer, "time").id)
    assert shown.taken.heading == held
    assert (shown.candidate.statement.dimension, shown.candidate.as_read.dimension) == ("benefits", "time")
    assert shown.candidate.statement.what == "benefits rated red"
    assert card(rating(summer, "costs").id).taken.lessons == ()


def test_the_page_and_the_passage_take_it_so(spring: str, tmp_path: Path) -> None:
    correct(rating(spring, "time"), dimension="benefits")
    summer = next_paper(tmp_path)
    found = rating(summer, "time")
    shown = next(c for c in review_page(kent_lead(), source_key=summer, now=NOW).cards if c.candidate.id == found.id)
    assert shown.candidate.statement.dimension == "benefits"
    accept_passage(actor=kent_lead(), source=summer, passage=found.passage, now=NOW)
    reported = StatusReport.objects.filter(reported_on="2021-09-13").values_list("dimension", "colour")
    assert set(reported) == {("benefits", "red"), ("costs", "green"), ("savings", "amber"), ("overall", "amber")}


def test_a_rating_of_a_name_that_was_learnt_too(spring: str, tmp_path: Path) -> None:
    correct(saving(spring), subject=WORKSHOPS)
    correct(rating(spring, "time"), dimension="benefits")
    found = rating(next_paper(tmp_path, rated="Fleet Hub"), "time")
    shown = card(found.id)
    assert [lesson.kind for lesson in shown.taken.lessons] == ["name", "heading"]
    accept(actor=kent_lead(), number=found.id, now=NOW)
    row = StatusReport.objects.get(reported_on="2021-09-13")
    assert (row.dimension, row.collaboration_id) == ("benefits", "joint-fleet-workshops")


def test_corrected_back_to_what_was_read_contradicts_the_lesson(spring: str, tmp_path: Path) -> None:
    correct(rating(spring, "time"), dimension="benefits")
    summer = next_paper(tmp_path)
    correct(rating(summer, "time"), dimension="time")
    younger, older = lessons(kent_lead())
    assert (str(younger.means), younger.state, older.state) == ("dimension:time", "in force", "overruled")
    assert rating(summer, "time").state == "accepted", "it stands as it was read"


def test_revoked_it_applies_no_more(spring: str, tmp_path: Path) -> None:
    correct(rating(spring, "time"), dimension="benefits")
    revoke(actor=kent_lead(), number=lessons(kent_lead())[0].number, reason="That was one table alone.", now=NOW)
    assert card(rating(next_paper(tmp_path), "time").id).taken.lessons == ()


def test_another_colour_or_a_dimension_kept_teaches_nothing(spring: str) -> None:
    correct(rating(spring, "time"), colour="green")
    assert not Lesson.objects.exists()


def test_the_checks_in_review_see_what_was_learnt(spring: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    correct(saving(spring), subject=WORKSHOPS)
    correct(rating(spring, "time"), dimension="benefits")
    summer = next_paper(tmp_path, rated="Fleet Hub")
    given: list[tuple[Rated, ...]] = []

    def examined(facts: object, **_: object) -> list[object]:
        given.append(facts.ratings)  # type: ignore[attr-defined]
        return []

    monkeypatch.setattr(assurance, "examine", examined)
    findings_in_review(programme_office(), now=NOW)
    seen = {(one.about.collaboration, one.dimension) for one in given[0] if one.evidence.source == summer}
    assert seen == {
        ("joint-fleet-workshops", dimension)
        for dimension in (Dimension.BENEFITS, Dimension.COSTS, Dimension.SAVINGS, Dimension.OVERALL)
    }


def asked_by_findings() -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        findings_in_review(programme_office(), now=NOW)
    return [query["sql"] for query in asked]


def test_the_checks_ask_for_lessons_once_and_for_tables_only_where_a_heading_was_learnt(
    spring: str, tmp_path: Path
) -> None:
    next_paper(tmp_path)
    before = asked_by_findings()
    assert sum("learning_lesson" in sql for sql in before) == 1
    correct(saving(spring), subject=WORKSHOPS)
    assert len(asked_by_findings()) == len(before)
    correct(rating(spring, "time"), dimension="benefits")
    hub_paper(tmp_path, "autumn.txt", date="13 December 2021")
    assert len(asked_by_findings()) == len(before) + 1
