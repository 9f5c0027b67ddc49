"""Data agreements on pages: what is missing before signing, what waits for them, and recording what they say."""

from __future__ import annotations

import pytest
from tests.factories import exits
from tests.factories.cast import collaboration, kent_lead
from tests.factories.delivery import dependency_of
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.registers.agreements.queries.data_sharing import data_agreement

pytestmark = pytest.mark.django_db
WHY = {"reason": "The draft of 1 May"}
TERMS = {
    "purpose": "To plan both fleets", "basis": "6-1-e", "special": "no", "assessment": "done", "assessed_on_0": "1",
    "assessed_on_1": "5", "assessed_on_2": "2019", "assessment_at": "The shared drive", "retention": "Two years",
    "review_on_0": "1", "review_on_1": "5", "review_on_2": "2030", **WHY,
}  # fmt: skip


@pytest.fixture
def fleet() -> str:
    accounts()
    return collaboration()


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def test_what_is_missing_and_what_waits_stand_on_the_pages(fleet):
    key = exits.data_agreement(fleet)
    exits.data_agreement(fleet, "Sharing of stores data", full=True)
    dependency_of(fleet, "Journeys of both fleets", on_agreement=key)
    listed = said(client("kent").get("/agreements/data/"))
    assert "Sharing of fleet data In negotiation 8 Its purpose is not stated. Journeys of both fleets" in listed
    assert "Sharing of stores data In negotiation 0 nothing nothing on record" in listed
    page = said(client("kent").get(f"/agreements/{key}/data/"))
    for part in ("It cannot be signed yet: 8 things missing.", "UK GDPR, Article 6; s35",
                 "Journeys of both fleets Joint Fleet Workshops June 2018", "No data are described yet."):  # fmt: skip
        assert part in page, part
    waits = said(client("kent").get("/dependencies/"))
    assert "the agreement “Sharing of fleet data” (in negotiation)" in waits
    assert "fleet data" not in said(client("outsider").get("/agreements/data/"))


def test_it_is_recorded_part_by_part_until_nothing_is_missing(fleet):
    key = exits.data_agreement(fleet)
    kent, at = client("kent"), f"/agreements/{key}/data"
    kent.post(f"{at}/terms/", TERMS)
    kent.post(f"{at}/parties/", {"role_0": "controller", "role_1": "controller", **WHY})
    page = kent.post(f"{at}/set/", {"name": "Journeys", "description": "Start, end and miles", "people": "Drivers",
                                    **WHY}, follow=True)  # fmt: skip
    assert "It says everything that it needs before it is signed." in said(page)
    assert "Article 6(1)(e): a public task" in said(page)
    assert data_agreement(kent_lead(), key=key).gaps == []
    kent.post(f"{at}/set/?item=Journeys", {"name": "Journeys", "dropped": "on", **WHY})
    assert data_agreement(kent_lead(), key=key).data_sets == ()


def test_what_cannot_be_meant_is_told_at_its_field(fleet):
    key = exits.data_agreement(fleet, full=True)
    page = client("kent").post(f"/agreements/{key}/data/terms/", {**TERMS, "assessment": "none", "assessed_on_2": ""})
    assert "must include a year" in said(page)
    back = {name: given for name, given in TERMS.items() if not name.startswith("assessed")} | {"assessment": "none"}
    assert "does not go back" in said(client("kent").post(f"/agreements/{key}/data/terms/", back))
    assert "record a party first" in said(client("kent").post(f"/agreements/{key}/data/parties/", WHY))


def test_who_may_see_and_which_agreements_are_meant(fleet):
    key = exits.data_agreement(fleet)
    assert client("outsider").get(f"/agreements/{key}/data/").status_code == 404
    assert client("essex").get(f"/agreements/{key}/data/").status_code == 200
    assert client("kent").get(f"/agreements/{exits.precise(fleet)}/data/").status_code == 404
    assert client("kent").get(f"/agreements/{key}/data/nonsense/").status_code == 404
