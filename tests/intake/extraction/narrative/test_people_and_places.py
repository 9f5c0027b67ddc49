"""Posts, shares, sites, risks, deployments, benefits and methods."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind, read_text

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "post", "state"),
    [
        ("The panel is chaired by the Head of Custody.", "Head of Custody", "filled"),
        ("A new director of estates joined in January 2019.", "new director of estates", "filled"),
        ("The programme lead retired from the service on 4 February 2019.", "programme lead", "vacant"),
        (
            "The report asks for the appointment of a permanent head of procurement.",
            "permanent head of procurement",
            "vacant",
        ),
    ],
)
def test_a_post_and_its_state(text: str, post: str, state: str) -> None:
    found = read_kind(text, Kind.ROLE)
    assert [((one.post or "").removeprefix("The "), one.state) for one in found] == [(post, state)]


def test_a_holder_is_never_named() -> None:
    for holder in (", Mr Fictitio Example,", " Fictitio Example", ", F Example,"):
        found = read_kind(f"The Head of Fleet{holder} was appointed in May 2018.", Kind.ROLE)
        assert [one.post for one in found] == ["Head of Fleet"]
    assert all(
        "Fictitio" not in (one.what or "") for one in read_text("Mr Fictitio Example was appointed in May 2018.")
    )


def test_a_list_under_sharing_is_a_share_a_line() -> None:
    text = (
        "Documents have been shared with these partners:\n\n"
        "- Kent Police – cleaning specification\n- Environment Agency – flood plans\n"
    )
    found = read_kind(text, Kind.SHARE)
    assert [(one.what, one.with_) for one in found] == [
        ("Cleaning specification", ["Kent Police"]),
        ("Flood plans", ["Environment Agency"]),
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The report will be shared with Kent Police.", "planned"),
        ("Essex Police shared its survey results with the team.", None),
        ("The charity is hoping to use police data in its work.", "proposed"),
    ],
)
def test_a_share_and_its_state(text: str, state: str | None) -> None:
    assert [one.state for one in read_kind(text, Kind.SHARE)] == [state]


def test_each_place_of_a_list_is_a_site() -> None:
    text = "Police share space with fire at the following locations: Alford, Beck-on-the-Hill and Carrow."
    assert [one.quote for one in read_kind(text, Kind.SITE)] == ["Alford", "Beck-on-the-Hill", "Carrow"]


def test_a_proposed_hub_is_not_in_use() -> None:
    found = read_kind("A feasibility study looks at a blue light hub at Marsh End.", Kind.SITE)
    assert [(one.what, one.state) for one in found] == [("Blue light hub at Marsh End", "proposed")]


@pytest.mark.parametrize(
    "text",
    [
        "There is a risk that the supplier withdraws.",
        "Delivery has been delayed by the supplier.",
        "Resourcing pressures remain in the department.",
        "The grant did not meet the whole cost.",
        "Response rates were lower than expected.",
        "The trust may not be able to take part.",
    ],
)
def test_a_risk(text: str) -> None:
    assert len(read_kind(text, Kind.RISK)) == 1


@pytest.mark.parametrize(
    "text", ["The risk register was updated.", "Crews visit high-risk premises.", "There was no delay."]
)
def test_what_is_no_risk(text: str) -> None:
    assert read_kind(text, Kind.RISK) == []


def test_a_deployment_has_ranks_and_sides() -> None:
    text = (
        "Under mutual aid Kent Police sent approximately 40 Police Constables, 6 Sergeants and an Inspector "
        "to assist Essex Police."
    )
    (found,) = read_kind(text, Kind.DEPLOYMENT)
    assert (found.value, found.qualifier) == (47, "approximately")
    assert found.strength == [
        {"rank": "Police Constable", "count": 40},
        {"rank": "Sergeant", "count": 6},
        {"rank": "Inspector", "count": 1},
    ]
    assert (found.provider, found.requester) == ("Kent Police", "Essex Police")


def test_requests_for_mutual_aid_are_expected() -> None:
    text = "Future mutual aid requests include the Harbour Derby and the State Visit in the month of June."
    assert [one.event for one in read_kind(text, Kind.DEPLOYMENT)] == ["The Harbour Derby", "The State Visit"]
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == ["2019-06", "2019-06"]


def test_benefits_and_methods() -> None:
    assert read_kind("The shared rota has improved resilience at night.", Kind.BENEFIT)
    assert read_kind("The Safeguarding Board met.", Kind.BENEFIT) == []
    assert read_kind("A governance framework is in place for joint work.", Kind.METHOD)
    assert read_kind("Managers meet at a monthly board meeting.", Kind.METHOD)


@pytest.mark.parametrize(
    ("text", "post", "state"),
    [
        ("Recruit a Quality Manager, the post having been empty since December.", "Quality Manager", "vacant"),
        ("The Fleet Change Manager's post is being covered by Dorset Police.", "Fleet Change Manager", "filled"),
        ("An acting Head of Estates is in place.", "Head of Estates", "filled"),
        ("Nominate a Senior Responsible Owner, the last having retired.", "Senior Responsible Owner", "vacant"),
    ],
)
def test_posts_left_empty_or_covered(text: str, post: str, state: str) -> None:
    assert [(post in (one.post or ""), one.state) for one in read_kind(text, Kind.ROLE)] == [(True, state)]
