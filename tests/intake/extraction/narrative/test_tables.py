"""Tables whose heads say what their rows are."""

from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind

_MILESTONES = (
    "Milestone\tBaseline\tForecast\tStatus\n"
    "Survey of the depot\tJanuary 2019\tFebruary 2019\tComplete\n"
    "Ramp opens\tMay 2019\tJuly 2019\tOn track\n"
    "Old yard handed back\tJune 2019\tnot known\tRed\n"
)
_GATES = (
    "Gate\tBody\tDate\tResult\n"
    "Mandate\tChief Officers\tMay 2018\tAgreed\n"
    "Final case\tJoint Board\tQ1 2019/20\tPlanned\n"
)
_RISKS = (
    "Ref\tRisk\tLikelihood\tImpact\tMitigation\n"
    "R1\tStaff leave before the move\t3\t4\tRetention plan by June 2019\n"
    "R2\tTenders come in high\tLow\tHigh\tNone needed\n"
)
_ACTIONS = (
    "Action\tOwner\tDue\tStatus\n"
    "Circulate the draft protocol\tHead of Fleet\t30 April 2019\tOpen\n"
    "Book the hall\tClerk\t1 March 2019\tClosed\n"
)
_POSTS = "Post\tStatus\nProgramme Manager\tVacant since May 2018\nFleet Lead\tIn post\n"
_STATIONS = "Station\tShared with\tStatus\nMill Lane\tAmbulance\tOpen\nHigh Street\tPolice\tProposed\n"
_INDICATORS = "Indicator\tBaseline\tTarget\nDays lost to sickness\t14.2\t10\nCalls passed in error\tnil\t5\n"


def test_milestones_are_promises_until_they_are_met() -> None:
    assert [(one.what, one.date) for one in read_kind(_MILESTONES, Kind.EVENT)] == [
        (("Survey of the depot"), "2019-02")
    ]
    due = [(one.what, one.due) for one in read_kind(_MILESTONES, Kind.COMMITMENT)]
    assert due == [("Ramp opens", "2019-07"), ("Old yard handed back", None)]


def test_a_gate_that_a_body_passed_is_its_decision() -> None:
    (decision,) = read_kind(_GATES, Kind.DECISION)
    assert (decision.decided_by, decision.state, decision.date) == ("Chief Officers", "agreed", "2018-05")
    assert [(one.what, one.due) for one in read_kind(_GATES, Kind.COMMITMENT)] == [("Final case", "2019-Q1")]


def test_a_row_of_a_register_is_a_risk_and_its_dated_answer_a_promise() -> None:
    found = [(one.quote, one.likelihood, one.impact) for one in read_kind(_RISKS, Kind.RISK)]
    assert found == [("Staff leave before the move", "3", "4"), ("Tenders come in high", "low", "high")]
    assert [(one.quote, one.due) for one in read_kind(_RISKS, Kind.COMMITMENT)] == [
        ("Retention plan by June 2019", "2019-06")
    ]


def test_actions_keep_their_state() -> None:
    found = [(one.what, one.due, one.state) for one in read_kind(_ACTIONS, Kind.COMMITMENT)]
    assert found == [
        ("Circulate the draft protocol", "2019-04-30", None),
        ("Book the hall", "2019-03-01", "closed"),
    ]


def test_posts_stations_and_indicators() -> None:
    posts = [(one.post, one.state) for one in read_kind(_POSTS, Kind.ROLE)]
    assert posts == [("Programme Manager", "vacant"), ("Fleet Lead", "filled")]
    stations = [(one.quote, one.state) for one in read_kind(_STATIONS, Kind.SITE)]
    assert stations == [("Mill Lane", "in use"), ("High Street", "proposed")]
    assert [one.value for one in read_kind(_INDICATORS, Kind.MEASURE)] == [14.2, 10, 0, 5]
