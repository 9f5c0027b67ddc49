"""How papers of other houses say that something is due, at risk, counted or done."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The lease will be ready before Christmas.", "2019-12"),
        ("The rota will be settled in the New Year.", "2020-01"),
        ("A survey is due from the council in September.", "2019-09"),
        ("The deed should be sealed by 31 December 2019.", "2019-12-31"),
        ("Accreditation has slipped from May 2019 to August 2019.", "2019-08"),
        ("The trust will not choose until Q3 2019/20.", "2019-Q3"),
        ("If the case is approved, the tender will be issued in June 2019.", "2019-06"),
        ("The stores clerk transfers to the council on 1 July 2019.", "2019-07-01"),
    ],
)
def test_other_ways_to_be_due(text: str, due: str) -> None:
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "You will recall that the ramp was shut.",
        "If the pump fails in July 2019 the crew will borrow one.",
        "The council will pay the service £4,000 for the bays.",
        "The protocol is under review.",
        "The deed has still to be agreed.",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert read_kind(text, Kind.COMMITMENT) == []


def test_an_action_is_due_at_the_next_meeting_where_it_says_so() -> None:
    text = (
        "ACTION 4: Head of Fleet, to bring a plan to the next meeting.\n\n"
        "Date of next meeting\n\n5 June 2019, 10am, Town Hall.\n"
    )
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == ["2019-06-05", "2019-06-05"]


def test_lines_under_next_steps_promise_by_their_own_dates() -> None:
    text = "Next steps\n\nHead of Fleet to settle the hours by 14 June 2019.\n\n- Book the hall by 1 May 2019\n"
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == ["2019-06-14", "2019-05-01"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "The main risks are (i) tenders come in late, and (ii) the ramp cannot be widened.",
            ["tenders come in late", "the ramp cannot be widened"],
        ),
        ("The greatest worry is reliance on one mechanic.", ["The greatest worry is reliance on one mechanic"]),
        (
            "Top three risks\n\nRising steel prices push the depot beyond its budget. Score 20.\n",
            ["Rising steel prices push the depot beyond its budget"],
        ),
        ("Key risks\n\nNone at present.\n", []),
        ("Members doubted that the sum could be found.", ["Members doubted that the sum could be found"]),
    ],
)
def test_risks_in_other_words(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in read_kind(text, Kind.RISK)] == quotes


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The shop has been open since 3 May 2018.", "2018-05-03"),
        ("The agreement was signed in March 2018.", "2018-03"),
        ("The trust left in early 2018.", "2018-early"),
    ],
)
def test_events_in_other_words(text: str, when: str) -> None:
    assert [one.date for one in read_kind(text, Kind.EVENT)] == [when]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The lease was agreed by the three services.", []),
        ("Searches rose from 88 in 2017 to 131 in 2018.", [88, 131]),
        ("Logs are sent every fifteen minutes.", []),
        ("The laboratory has ISO 17025 accreditation.", []),
        ("4 Where the boats stand", []),
        ("Of the vans 702 have been fitted.", [702]),
    ],
)
def test_what_is_counted(text: str, values: list[float]) -> None:
    assert [one.value for one in read_kind(text, Kind.MEASURE)] == values


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A Fleet Adviser has been seconded from the council since May 2018.", "filled"),
        ("The Deputy Head of Stores is acting up until June 2019.", "filled"),
        ("The workshop supervisor retires on 31 May 2019.", "succession_planned"),
        ("The post of Hub Clerk will be advertised in May.", "vacant"),
        ("Interviews for the Boat Officer take place in April.", "vacant"),
    ],
)
def test_posts_by_their_rank(text: str, state: str) -> None:
    assert [one.state for one in read_kind(text, Kind.ROLE)] == [state]


@pytest.mark.parametrize(
    "text",
    [
        "The Marsham police team moved into the fire station in May 2018.",
        "Crews have worked from the Denby depot since 4 June 2018.",
        "The stores are based at Marsham fire station.",
        "The trust rents two bays from the fire service.",
        "The shared police and ambulance station opened last year.",
    ],
)
def test_premises_in_other_words(text: str) -> None:
    assert len(read_kind(text, Kind.SITE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The council has been given the call log for its study.",
        "Weekly lists of vehicles go to the two fire services.",
        "We pass our data on wells to the council every month.",
        "Footage is now visible to the control room of the trust.",
    ],
)
def test_shares_in_other_words(text: str) -> None:
    assert len(read_kind(text, Kind.SHARE)) == 1


@pytest.mark.parametrize("text", ["Members visited the hub in July.", "The officer works in Cyber Security."])
def test_what_is_no_site(text: str) -> None:
    assert read_kind(text, Kind.SITE) == []


def test_the_counted_title_of_an_item_states_nothing() -> None:
    text = "Apologies were heard.\n\n6/19 Shared training rooms\n\nNothing was said.\n"
    assert read_kind(text, Kind.SITE) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The ramp will be ready early next year.", "2020-early"),
        ("The ramp will be ready in six months' time.", "2019-09"),
        ("The ramp will be ready before the end of March.", "2019-03-31"),
        ("The ramp will be ready in quarter 4.", "2018-Q4"),
    ],
)
def test_times_counted_from_the_paper(text: str, due: str) -> None:
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == [due]


def test_a_list_led_by_the_word_risks_is_of_risks() -> None:
    text = "The principal risks to the move are:\n\n- tenders come in above the budget\n- staff choose not to travel\n"
    assert [one.quote for one in read_kind(text, Kind.RISK)] == [
        "tenders come in above the budget",
        "staff choose not to travel",
    ]


def test_a_list_of_what_a_board_did() -> None:
    text = "The Board:\n\n- noted the report on stores\n- approved the lease of the yard\n"
    assert [one.state for one in read_kind(text, Kind.DECISION)] == ["noted", "agreed"]


def test_an_action_without_a_verb_is_due_by_its_date() -> None:
    assert [one.due for one in read_kind("Next steps\n\nLease of the yard, May 2019.\n", Kind.COMMITMENT)] == [
        "2019-05"
    ]
