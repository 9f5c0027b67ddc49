"""An alliance that a person records: its names, its first members, and that it is not recorded twice."""

from __future__ import annotations

import pytest
from tests.factories.cast import ESSEX, KENT
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.organisations.models import Alliance

pytestmark = pytest.mark.django_db
RECORD = "/alliances/all/record/"
NEW = {"name": "Thames Estuary Alliance", "aliases": "TEA\n\nEstuary forces", "reason": "The agreement of 2026"}


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def test_an_alliance_is_recorded_and_its_members_join_with_a_day():
    accounts()
    assert "Record an alliance" in said(client("office").get("/organisations/"))
    page = said(client("office").post(RECORD, NEW, follow=True))
    assert "The alliance is recorded. Name its members next." in page
    assert "Also called TEA, Estuary forces" in page
    for body in (KENT, ESSEX):
        member = {"organisation": body, "joined": "April 2020", "reason": "The agreement", "step": "confirm"}
        page = said(client("office").post("/alliances/thames-estuary-alliance/member/", member, follow=True))
    assert "Essex Police yes April 2020" in page
    refused = said(client("office").post(RECORD, {**NEW, "name": "Estuary Forces"}))
    assert "is known already as Thames Estuary Alliance" in refused
    assert Alliance.objects.filter(name="Estuary Forces").count() == 0


def test_who_does_not_keep_organisations_is_not_offered_it():
    accounts()
    assert client("kent").post(RECORD, NEW).status_code == 403
    assert "Record an alliance" not in said(client("kent").get("/organisations/"))
    assert not Alliance.objects.filter(name=NEW["name"]).exists()
