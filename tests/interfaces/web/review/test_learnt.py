"""What was learnt, on its pages: the card says it, the list shows it, a person keeps it to one place or revokes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed
from tests.factories.lessons import (
    HUB,
    WORKSHOPS,
    about_the_hub,
    correct,
    hub_paper,
    next_paper,
    rating,
    saving,
)
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.statements import Kind
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.rules import Tier
from concordat.review.learning.models import Lesson, Revocation

pytestmark = pytest.mark.django_db
FORM = {"meaning": "other", "subject": WORKSHOPS, "what": "Saved by the hub", "amount": "95,500",
        "standing": "achieved", "recurrence": "annual", "date": ""}  # fmt: skip


@pytest.fixture
def spring(tmp_path: Path) -> str:
    accounts()
    collaboration(WORKSHOPS)
    return hub_paper(tmp_path)


def page(path, who="kent"):
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def posted(path, form, who="kent"):
    answer = client(who).post(path, form, follow=True)
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def leads_to(node, href):
    return href in {link.get("href") for link in select(node, "a")}


def card_of(source, number):
    node = page(f"/sources/{source}/review/")
    return next(card for card in select(node, ".cc-card") if leads_to(card, f"/statements/{number}/"))


def test_a_correction_says_what_is_remembered_and_the_next_card_that_it_was_followed(spring, tmp_path):
    done = words(posted(f"/statements/{saving(spring).id}/", FORM))
    assert "Remembered for the papers of this board: “Fleet Hub” means Joint Fleet Workshops." in done
    second = saving(next_paper(tmp_path))
    card = card_of(second.source, second.id)
    assert "Read as “Fleet Hub”; taken as Joint Fleet Workshops, as you corrected on" in words(card)
    assert "About Joint Fleet Workshops (collaboration)" in words(card)
    link = one(card, ".cc-card__learnt a").get("href")
    assert link == f"/sources/learnt/{Lesson.objects.get().pk}/"
    assert "“Fleet Hub” means Joint Fleet Workshops" in words(page(link))


def test_another_person_reads_that_it_was_corrected(spring):
    correct(saving(spring), subject=WORKSHOPS)
    promise = about_the_hub(spring, Kind.COMMITMENT)[0]
    assert "as corrected on 6 January 2020" in words(card_of(spring, promise.id))


def test_what_is_only_here_is_not_remembered(spring):
    done = words(posted(f"/statements/{saving(spring).id}/", FORM | {"only_here": "on"}))
    assert "accepted and in the register" in done
    assert "Remembered" not in done
    assert not Lesson.objects.exists()


def test_a_statement_taken_as_learnt_can_be_corrected_otherwise(spring):
    collaboration("County Garage")
    correct(saving(spring), subject=WORKSHOPS)
    promise = about_the_hub(spring, Kind.COMMITMENT)[0]
    node = page(f"/statements/{promise.id}/")
    assert one(node, "[name=meaning][checked]").get("value") == WORKSHOPS
    assert f"{WORKSHOPS} (collaboration, as learnt)" in words(node)
    assert f"Create the collaboration “{HUB}”" in words(node)
    posted(f"/statements/{promise.id}/", {"meaning": "other", "subject": "County Garage", "what": "Opens", "date": ""})
    assert [str(row.means) for row in Lesson.objects.order_by("-pk")] == [
        "collaboration:county-garage", "collaboration:joint-fleet-workshops",
    ]  # fmt: skip


def test_against_a_lesson_the_name_as_read_can_be_created(spring):
    correct(saving(spring), subject=WORKSHOPS)
    promise = about_the_hub(spring, Kind.COMMITMENT)[0]
    posted(f"/statements/{promise.id}/", {"meaning": "create", "what": "A depot opens", "date": ""})
    assert Collaboration.objects.filter(name=HUB).exists()
    assert Lesson.objects.count() == 1


def test_a_rating_says_under_which_heading_it_was_learnt(spring, tmp_path):
    correct(rating(spring, "time"), dimension="benefits")
    found = rating(next_paper(tmp_path), "time")
    card = words(card_of(found.source, found.id))
    assert "Read under “Delivery” as time; taken as benefits, as corrected on 6 January 2020." in card
    assert "Benefits is rated Red" in card
    assert "“Delivery” means the rating of benefits" in words(page(f"/sources/learnt/{Lesson.objects.get().pk}/"))


def test_the_list_shows_each_lesson_with_its_state_and_the_reason_of_a_revocation(spring):
    collaboration("County Garage")
    correct(saving(spring), subject=WORKSHOPS)
    correct(about_the_hub(spring, Kind.COMMITMENT)[0], subject="County Garage")
    rows = [words(row) for row in select(page("/sources/learnt/"), "tbody tr")]
    assert [("County Garage" in row, "In force" in row) for row in rows] == [(True, True), (False, False)]
    assert "Overruled" in rows[1]
    number = Lesson.objects.latest("pk").pk
    done = posted(f"/sources/learnt/{number}/revoke/", {"reason": "It was one depot alone."})
    assert "It is revoked and applies no more." in words(done)
    assert "It was one depot alone." in words(done)
    assert not leads_to(done, f"/sources/learnt/{number}/revoke/")
    again = posted(f"/sources/learnt/{number}/revoke/", {"reason": "Once more."})
    assert "revoked already" in words(one(again, ".govuk-error-summary"))


def test_without_a_reason_nothing_is_revoked(spring):
    correct(saving(spring), subject=WORKSHOPS)
    node = posted(f"/sources/learnt/{Lesson.objects.get().pk}/revoke/", {"reason": " "})
    assert "Why is it revoked?" in words(one(node, ".govuk-error-summary"))
    assert not Revocation.objects.exists()


def test_who_may_not_revoke_sees_no_button_and_other_organisations_see_nothing(spring):
    assert "Nothing yet." in words(page("/sources/learnt/"))
    correct(saving(spring), subject=WORKSHOPS)
    number = Lesson.objects.get(organisation=KENT).pk
    record = f"/sources/learnt/{number}/"
    assert leads_to(page(record), f"{record}revoke/")
    assert not leads_to(page(record, "scrutineer"), f"{record}revoke/")
    assert "Nothing yet." in words(page("/sources/learnt/", "essex"))


def test_the_history_names_what_was_learnt_only_to_who_may_see_it(spring):
    create_collaboration(
        actor=programme_office(), name="Northfield Hub", tier=Tier.BILATERAL, partners=[ESSEX],
        evidence=typed(by=ESSEX), now=NOW,
    )  # fmt: skip
    correct(about_the_hub(spring, Kind.COMMITMENT)[0], subject="Northfield Hub")
    seen = {who: [row for row in select(page("/history/", who), "tbody tr") if "learnt what" in words(row)]
            for who in ("office", "kent", "essex")}  # fmt: skip
    assert "means: collaboration:northfield-hub" in words(seen["office"][0])
    assert leads_to(seen["office"][0], f"/sources/learnt/{Lesson.objects.get().pk}/")
    assert "northfield" not in words(seen["kent"][0])
    assert seen["essex"] == []
    assert "something that you may not see" in words(page("/sources/learnt/"))
