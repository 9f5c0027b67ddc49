"""Portfolio, a collaboration, an organisation and who shares what, as people read them."""

from urllib.parse import urlencode

import pytest
from tests.factories.cast import ELSEWHERE, ESSEX, KENT, NOW, programme_office, typed
from tests.factories.papers import accept_all, paper, received
from tests.factories.register import FLEET, client, filled
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.organisations.actions import create_alliance, report_member, report_succession
from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.kernel.dates import PreciseDate

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def register(built_once, tmp_path_factory):
    return built_once(lambda: filled(paper(tmp_path_factory.mktemp("papers"))))


def page(path, who="kent", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def test_the_portfolio_says_each_colour_as_a_word(register):
    node = page("/portfolio/")
    text = words(one(node, "main"))
    for said in ("Joint Fleet Workshops", "Cleaning contract", "Northfield Hub", "Amber", "Green", "not stated"):
        assert said in text
    filtered = words(one(page("/portfolio/?colour=amber"), "main table"))
    assert "Joint Fleet Workshops" in filtered
    assert "Northfield Hub" not in filtered


def test_a_collaboration_says_all_that_the_paper_said(register):
    text = words(one(page(f"/collaborations/{FLEET}/"), "main"))
    for said in (
        "Kent Police", "Essex Police", "£95,500", "Overall", "Amber", "depot at Northfield", "September 2021",
        "vehicle lift", "s22A Police Act 1996", "14 June 2021, paragraph 2.2",
    ):  # fmt: skip
        assert said in text, said


def test_figures_of_a_collaboration_lead_to_their_passages(register):
    node = page(f"/collaborations/{FLEET}/")
    leads = {a.get("href") for a in select(node, "main a") if "#passage-" in (a.get("href") or "")}
    assert len(leads) > 4
    assert all(href.startswith(f"/sources/{register.source}/#passage-") for href in leads)


def test_a_partner_without_the_source_sees_the_figures_without_quotes(register):
    node = page(f"/collaborations/{FLEET}/", "essex")
    assert "£95,500" in words(node)
    assert "To date the workshops" not in words(node)
    assert not [a for a in select(node, "main a") if "#passage-" in (a.get("href") or "")]


def test_another_organisations_collaboration_is_not_there(register):
    for who in ("essex", "outsider"):
        text = words(page("/collaborations/northfield-hub/", who, 404))
        assert "Northfield Hub" not in text
    assert "Northfield" not in words(one(page("/portfolio/", "essex"), "main"))


def test_as_at_a_day_is_kept_by_every_link(register):
    node = page("/portfolio/?as_at=2021-06-14")
    assert "14 June 2021" in words(node)
    links = [a.get("href") for a in select(node, "main table a")]
    assert links
    assert all("as_at=2021-06-14" in href for href in links)
    assert "Joint Fleet Workshops" not in words(one(page("/portfolio/?as_at=2021-06-13"), "main"))
    page(f"/collaborations/{FLEET}/?as_at=2021-06-13", status=404)


def test_a_day_that_is_none_is_said_and_the_view_is_of_today(register):
    text = words(page("/portfolio/?as_at=yesterday"))
    assert "“yesterday” is not a date" in text
    assert "Joint Fleet Workshops" in text


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_of_another_age_is_said_too(register, day):
    assert f"“{day}” is not between 1900 and 2100" in words(page(f"/portfolio/?as_at={day}"))


def test_what_changed_stands_beside_what_was(register, tmp_path):
    more = received(paper(tmp_path, "autumn.txt", date="13 September 2021", saved="£120,000", time="Amber"))
    accept_all(more.source)
    now = words(one(page(f"/collaborations/{FLEET}/"), "main"))
    then = words(one(page(f"/collaborations/{FLEET}/?as_at=2021-06-30"), "main"))
    assert "£120,000" in now
    assert ("£95,500" in then, "£120,000" in then) == (True, False)


def test_who_shares_what(register):
    text = words(one(page("/portfolio/sharing/"), "main table"))
    assert "Fleet" in text
    assert "Joint Fleet Workshops" in text
    assert "Joint Fleet Workshops" not in words(one(page("/portfolio/sharing/", "outsider"), "main"))


def test_an_organisation_and_its_list(register):
    text = words(one(page(f"/organisations/{ESSEX}/"), "main"))
    assert "Joint Fleet Workshops" in text
    assert "Northfield Hub" not in text
    assert "Joint Fleet Workshops" not in words(one(page(f"/organisations/{KENT}/", "outsider"), "main"))
    listed = words(one(page(f"/organisations/?kind={OrganisationKind.FIRE_SERVICE}"), "main table"))
    assert "Kent Fire and Rescue Service" in listed
    assert "Essex Police" not in listed
    page("/organisations/no-such-body/", status=404)


def test_organisations_are_found_by_alliance_and_by_whether_they_stand(register):
    office = programme_office()
    group = create_alliance(actor=office, name="Estuary Partners", evidence=typed(), now=NOW)
    report_member(actor=office, alliance=group, organisation=ESSEX, evidence=typed(), now=NOW)
    report_succession(
        actor=office, kind=SuccessionKind.ABOLITION, predecessors=[ELSEWHERE], successors={KENT: ""},
        on=PreciseDate.parse("2021-04"), stands=Standing.IN_FORCE, basis="The order", evidence=typed(), now=NOW,
    )  # fmt: skip

    def listed(**asked):
        return words(one(page(f"/organisations/?{urlencode(asked)}"), "main table"))

    assert "Essex Police" in listed(alliance=group)
    assert "Kent Police" not in listed(alliance=group)
    assert "Cumbria Constabulary now Kent Police" in listed(standing="Abolished")
    assert "Essex Police" not in listed(standing="Abolished")
    assert "Cumbria Constabulary now" not in listed(standing="Current", kind="police_force")
    assert "Cumbria Constabulary" in listed(standing="Current", as_at="2020-01-01")
    rows = client("kent").get("/organisations/organisations.csv").getvalue().decode()
    assert "Estuary Partners" in rows


def test_who_may_add_an_organisation_is_led_there(register):
    assert "/organisations/add/" in client("office").get("/organisations/").content.decode()
    assert "/organisations/add/" not in client("kent").get("/organisations/").content.decode()
