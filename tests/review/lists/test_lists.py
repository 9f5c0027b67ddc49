"""Lists kept in Excel: columns mapped once per sender, previewed, taken whole or not at all, with cells as evidence."""

import io
from datetime import date

import openpyxl
import pytest
from tests.factories.cast import KENT, NOW, collaboration, essex_lead, kent_lead, kent_scrutineer, outsider
from tests.factories.delivery import risk_of
from tests.factories.governance import promise
from tests.factories.lists import RISK_HEADS, mapped, risk_list, sent, taken, workbook

from concordat.calculations.risks import Scale
from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Source
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.rules import AgreementKind, AgreementState
from concordat.registers.delivery.actions import set_risk_scale
from concordat.registers.delivery.queries import issues, risks
from concordat.registers.delivery.rules import IssueState, RiskKind, RiskState, Severity
from concordat.registers.governance.queries import commitment, meeting_actions
from concordat.registers.governance.rules import CommitmentState
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.review.lists.actions import ListNotTaken, map_columns, take_list
from concordat.review.lists.models import TakenLine
from concordat.review.lists.queries import layout, preview, sent_lists
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.lines import Standing

pytestmark = pytest.mark.django_db

DEPOT = ("R1", "The depot opens late", "Joint Fleet Workshops", 4.0, 5.0, "Open", "A. Person")
STAFF = ("R2", "Too few fitters are trained", "Joint Fleet Workshops", "2 - Unlikely", "Minor", "Closed", "")
OWN = ("R3", "Fuel becomes dearer for us", "", 3.0, 3.0, "", "")
JUNE = date(2018, 6, 1)
FLOOD = ["R1", "The depot floods", "Fleet", 3, 4]


@pytest.fixture
def fleet():
    return collaboration()


def test_the_heads_are_found_and_the_columns_guessed_by_their_words(fleet):
    found = layout(kent_lead(), number=sent(risk_list(DEPOT, STAFF)))
    assert found.heads.row == 2
    assert found.mapping.columns == {"ref": 0, "what": 1, "collaboration": 2, "likelihood": 3, "impact": 4, "state": 5}
    assert found.mapping.id is None
    assert found.rows[0] == ("R1", "The depot opens late", "Joint Fleet Workshops", "4", "5", "Open", "A. Person")
    assert found.missing == ()


def test_risks_come_in_with_their_cells_as_evidence_and_the_owners_left_out(fleet):
    done = taken(risk_list(DEPOT, STAFF, OWN))
    assert (done.taken, done.same) == (3, 0)
    depot, staff = risks(kent_lead(), collaboration=fleet)
    assert (depot.last.likelihood_level, depot.last.impact_level, depot.last.reported_on) == (4, 5, date(2017, 12, 6))
    assert (staff.last.likelihood_level, staff.last.impact_level, staff.last.state) == (2, 2, RiskState.CLOSED)
    (own,) = risks(kent_lead(), organisation=KENT)
    assert (own.what, own.last.score) == ("Fuel becomes dearer for us", 9)
    (cited,) = citations(kent_lead(), [depot.ref])[str(depot.ref)]
    assert cited.cell == "sheet 'Risk register', cell B4"
    assert cited.quote == "The depot opens late"
    kept = Source.objects.get(pk=done.source)
    assert "A. Person" not in "".join(passage.text for passage in kept.passages.all())


def test_the_next_file_of_the_same_heads_goes_straight_to_the_preview_and_shows_each_difference(fleet):
    taken(risk_list(DEPOT, STAFF))
    later = sent(risk_list(("R1", DEPOT[1], DEPOT[2], 2.0, 5.0, "Open"), OWN), dated=JUNE)
    assert layout(kent_lead(), number=later).mapping.id is not None
    found = preview(kent_lead(), number=later)
    (changed,), (new,) = found.of(Standing.CHANGED), found.of(Standing.NEW)
    (change,) = changed.changes
    assert (change.label, change.cell, change.before, change.after) == ("Likelihood now", "D4", "4", "2")
    assert new.line.said["what"] == OWN[1]
    assert [one.what for one in found.gone] == ["Too few fitters are trained"]
    take_list(actor=kent_lead(), number=later, now=NOW)
    depot = risks(kent_lead(), collaboration=fleet)[0]
    assert [report.likelihood_level for report in depot.reports] == [4, 2]


def test_the_same_list_again_changes_nothing(fleet):
    content = risk_list(DEPOT, STAFF)
    taken(content)
    events = Event.objects.count()
    again = sent(content)
    assert Event.objects.count() == events
    done = take_list(actor=kent_lead(), number=again, now=NOW)
    assert (done.taken, done.same, Event.objects.count()) == (0, 2, events)


def test_what_the_register_holds_already_gains_a_report_not_a_second_risk(fleet):
    held = risk_of(fleet, "The depot opens late")
    assert preview(kent_lead(), number=mapped(sent(risk_list(DEPOT)))).lines[0].standing is Standing.HELD
    taken(risk_list(DEPOT))
    (found,) = risks(kent_lead(), collaboration=fleet)
    assert (found.id, found.last.score) == (held, 20)


def test_every_fault_is_named_by_sheet_and_cell_and_nothing_is_taken(fleet):
    content = risk_list(
        DEPOT, ("R2", "The lease ends", "Nobody's project", 3.0, 3.0, ""), ("R3", "The roof leaks", "", 9.0, 1.0, ""),
        ("R4", "The clock stops", "", 3.0, "Dire", ""), ("R1", "The depot opens late", "Joint Fleet Workshops"),
        ("R6", "", "", 2.0, 2.0, ""),
    )  # fmt: skip
    with pytest.raises(ListNotTaken) as refused:
        taken(content)
    said = {(one.cell, one.field): one.message for one in refused.value.remarks}
    assert "no collaboration on record is called “Nobody's project”" in said["C5", "Collaboration"]
    assert "“9” is not on your scale of 1 to 5" in said["D6", "Likelihood now"]
    assert "“Dire” is not on your scale of 1 to 5" in said["E7", "Impact now"]
    assert "the same line as row 4 of sheet 'Risk register'" in said["A8", "Reference"]
    assert "what the risk is is not said" in said["B9", "What the risk is"]
    assert risks(kent_lead()) == []
    assert not TakenLine.objects.exists()


def test_formulas_merged_cells_and_days_as_text_each_get_their_message(fleet):
    book = openpyxl.load_workbook(io.BytesIO(workbook({"Actions": [
        ["Project", "Action", "Due", "Status"],
        ["Joint Fleet Workshops", "Renew the lease of the depot", "31.3.18", "Open"],
        ["", "Train three more fitters", 43252.0, "=A1"],
    ]})))  # fmt: skip
    book["Actions"].merge_cells("A2:A3")
    made = io.BytesIO()
    book.save(made)
    notes = {
        one.cell: one for one in preview(kent_lead(), number=mapped(sent(made.getvalue(), ListKind.ACTIONS))).remarks
    }
    assert "merged with others; “Joint Fleet Workshops” is read for each row" in notes["A2"].message
    assert "a day written as text; it is read as 31 March 2018" in notes["C2"].message
    assert "a day written as a number; it is read as 1 June 2018" in notes["C3"].message
    assert "a formula without its result" in notes["D3"].message
    assert notes["D3"].stops
    assert not notes["A2"].stops


def test_a_word_that_nobody_knows_is_asked_once_on_the_senders_own_scale(fleet):
    scale = Scale(4, 4, 8, 12)
    evidence = Evidence(KENT, date(2017, 1, 1), reason="Set by the board.")
    set_risk_scale(
        actor=kent_lead(), organisation=KENT, scale=scale, since=date(2017, 1, 1), evidence=evidence, now=NOW
    )
    number = sent(risk_list(("R1", "The depot opens late", "", "Fairly likely", "Severe", "")))
    asked = layout(kent_lead(), number=number)
    assert asked.unknown == {"likelihood": ("Fairly likely",)}
    assert asked.choices["likelihood"] == ("1", "2", "3", "4")
    mapped(number, words={"likelihood": {"fairly likely": "3"}})
    take_list(actor=kent_lead(), number=number, now=NOW)
    report = risks(kent_lead(), organisation=KENT)[0].last
    assert (report.likelihood_level, report.impact_level, report.scale, report.band) == (3, 4, 4, "critical")


def test_inherent_and_target_scores_have_their_own_reports(fleet):
    heads = (
        "Risk",
        "Inherent likelihood",
        "Inherent impact",
        "Likelihood",
        "Impact",
        "Target likelihood",
        "Target impact",
    )
    taken(risk_list(("The depot opens late", 5.0, 5.0, 4.0, 5.0, 1.0, 5.0), heads=heads))
    (found,) = risks(kent_lead(), organisation=KENT)
    assert [found.of_kind(kind).score for kind in RiskKind] == [25, 20, 5]


def test_actions_have_their_post_and_day_and_are_moved_or_done(fleet):
    heads = ["Action", "Owner post", "Due date", "Status", "Date completed"]

    def of(*rows):
        return workbook({"Actions": [heads, *rows]})

    taken(of(("Renew the lease", "Head of Estates", date(2018, 3, 31), "Open", ""),
             ("Train the fitters", "", date(2018, 2, 1), "In progress", "")),
          ListKind.ACTIONS, collaboration=fleet)  # fmt: skip
    found = {one.what: one for one in meeting_actions(kent_lead(), as_at=date(2017, 12, 31), collaboration=fleet)}
    lease = found["Renew the lease"]
    assert (lease.due.words(), lease.owner_post, lease.organisation) == ("31 March 2018", "Head of Estates", KENT)
    taken(of(("Renew the lease", "Head of Estates", date(2018, 9, 30), "Open", ""),
             ("Train the fitters", "", date(2018, 2, 1), "Complete", date(2018, 1, 30))),
          ListKind.ACTIONS, on=date(2018, 2, 6), collaboration=fleet)  # fmt: skip
    later = {one.what: one for one in meeting_actions(kent_lead(), as_at=date(2018, 2, 28), collaboration=fleet)}
    moved, done = later["Renew the lease"], later["Train the fitters"]
    assert (moved.state, moved.due.words()) == (ActionState.MOVED, "30 September 2018")
    assert (done.state, done.reports[0].done_on.words()) == (ActionState.DONE, "30 January 2018")
    assert moved.reports[0].why == "So the list of 6 February 2018 says."


def test_an_action_that_says_what_a_paper_promised_reports_on_the_promise(fleet):
    number = promise(fleet, what="Renew the lease", due="2018-03-31")
    heads = ["Action", "Due", "Status"]
    book = workbook({"A": [heads, ("Renew the lease", date(2018, 3, 31), "Complete")]})
    taken(book, ListKind.ACTIONS, on=date(2018, 2, 6), collaboration=fleet)
    assert meeting_actions(kent_lead()) == []
    assert commitment(kent_lead(), number=number, as_at=date(2018, 2, 28)).state is CommitmentState.KEPT


def test_a_rule_of_the_register_that_a_line_breaks_is_named_at_its_cell(fleet):
    heads = ["Action", "Due", "Status"]
    taken(workbook({"A": [heads, ("Renew the lease", date(2018, 3, 31), "Open")]}), ListKind.ACTIONS)
    earlier = workbook({"A": [heads, ("Renew the lease", date(2018, 1, 31), "Open")]})
    with pytest.raises(ListNotTaken, match="sheet 'A', cell B2, Due: An action moves to a later time"):
        taken(earlier, ListKind.ACTIONS, on=JUNE)


def test_issues_need_a_collaboration_and_keep_severity_and_post(fleet):
    row = ["The supplier has withdrawn", "High", "Head of Fleet", "In progress"]
    content = workbook({"Issues": [["Issue", "Priority", "Post", "Status"], row]})
    with pytest.raises(ListNotTaken, match="an issue is of a collaboration"):
        taken(content, ListKind.ISSUES)
    taken(content, ListKind.ISSUES, collaboration=fleet)
    (found,) = issues(kent_lead())
    assert (found.last.severity, found.last.owner_post, found.last.state) == (
        Severity.HIGH, "Head of Fleet", IssueState.IN_HAND,
    )  # fmt: skip


def test_agreements_come_in_as_reported_with_their_terms_and_parties(fleet):
    heads = ["Agreement", "Type", "Start date", "Expiry", "Review date", "Status", "Parties"]
    times = [date(2017, 4, 1), date(2022, 3, 31), "2020"]
    row = ["Sharing of workshops", "s22A", *times, "In force", "Kent Police; Essex Police; Nobody at all"]
    content = workbook({"Register": [heads, row]})
    number = mapped(sent(content, ListKind.AGREEMENTS, collaboration=fleet))
    assert any("no organisation on record is called “Nobody at all”" in one.message
               for one in preview(kent_lead(), number=number).notes)  # fmt: skip
    take_list(actor=kent_lead(), number=number, now=NOW)
    (found,) = agreements(kent_lead(), collaboration=fleet)
    assert (found.kind, found.state, found.terms.ends.text) == (
        AgreementKind.S22A,
        AgreementState.IN_FORCE,
        "2022-03-31",
    )
    assert [party.organisation for party in found.parties] == ["kent-police", "essex-police"]
    assert found.signed == 0


def test_a_csv_of_excel_comes_in_as_a_workbook_does(fleet):
    content = "Ref;Risk;Likelihood;Impact\r\nR1;“The depot” opens late;4;5\r\n".encode("utf-8-sig")
    taken(content, name="risks.csv")
    assert risks(kent_lead(), organisation=KENT)[0].what == "“The depot” opens late"


def test_a_reference_that_meant_something_else_stops_the_list(fleet):
    taken(risk_list(DEPOT))
    with pytest.raises(ListNotTaken, match="reference R1 was “The depot opens late” before"):
        taken(risk_list(("R1", "Prices of energy rise sharply", *DEPOT[2:])), on=JUNE)


def test_columns_that_are_not_said_or_said_twice_are_refused(fleet):
    number = sent(risk_list(DEPOT))
    with pytest.raises(RuleBroken, match="Choose the column of: What the risk is"):
        map_columns(actor=kent_lead(), number=number, columns={"ref": 0}, now=NOW)
    with pytest.raises(RuleBroken, match="chosen for something else"):
        map_columns(actor=kent_lead(), number=number, columns={"what": 1, "ref": 1}, now=NOW)
    with pytest.raises(RuleBroken, match="Say first what the columns"):
        take_list(actor=kent_lead(), number=number, now=NOW)


def test_what_is_no_list_is_refused_in_one_line(fleet):
    with pytest.raises(UnreadableFile, match=r"save this \.xls as one"):
        sent(b"x", name="risks.xls")
    with pytest.raises(UnreadableFile, match="no sheet has the heads of a list of risks"):
        sent(workbook({"Notes": [["Dear all"], ["See you soon"]]}))


def test_a_list_is_its_senders_own_and_who_may_not_leaves_nothing(fleet):
    number = sent(risk_list(DEPOT))
    assert sent_lists(kent_lead())[0].id == number
    for other in (essex_lead(), outsider()):
        assert sent_lists(other) == []
        with pytest.raises(NotThere):
            preview(other, number=number)
    events = Event.objects.count()
    with pytest.raises(NotAllowed):
        sent(risk_list(STAFF), actor=essex_lead())
    with pytest.raises(NotAllowed):
        map_columns(actor=kent_scrutineer(), number=number, columns={"what": 1}, now=NOW)
    assert Event.objects.count() == events


def test_heads_that_are_merged_are_told_apart_by_the_person():
    collaboration()
    book = openpyxl.load_workbook(io.BytesIO(risk_list(DEPOT, heads=(*RISK_HEADS[:3], "Score", "", *RISK_HEADS[5:]))))
    book.active.merge_cells("D3:E3")
    made = io.BytesIO()
    book.save(made)
    found = layout(kent_lead(), number=sent(made.getvalue()))
    assert found.heads.words[3:5] == ("Score (1)", "Score (2)")
    assert "the head “Score” stands over columns 4 to 5" in found.remarks[0].message


def test_heads_that_nobody_knows_are_asked_and_rows_without_heads_are_refused(fleet):
    odd = ("Nr", "What might happen", "Which piece of work", "How likely (1-5)", "How bad (1-5)")
    found = layout(kent_lead(), number=sent(workbook({"Log": [["Our log"], [], odd, FLOOD]})))
    assert (found.heads.row, found.heads.words) == (2, odd)
    assert found.mapping.columns == {"likelihood": 3, "impact": 4}
    strange = ("Thing", "Words", "Where")
    found = layout(kent_lead(), number=sent(workbook({"Log": [["Our log"], strange, FLOOD[:3]]})))
    assert (found.heads.words, found.mapping.columns) == (strange, {})
    assert found.missing
    with pytest.raises(UnreadableFile, match="no sheet has the heads"):
        sent(workbook({"Log": [FLOOD, ["R2", "Staff leave", "Fleet", 2, 5]]}))
