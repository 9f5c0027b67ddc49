"""The register as files: what is exported changes nothing when it comes back; what a file adds stands with its cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.agreements import entered
from tests.factories.cast import ESSEX, KENT, NOW, bodies, collaboration, essex_lead, outsider, programme_office
from tests.factories.governance import decision as decision_of

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.queries import citations
from concordat.intake.workbooks.cells import BookCells, SheetCells
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.errors import NotAllowed
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.queries import agreements
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.governance.queries import boards, decisions
from concordat.review.register.actions import FileNotTaken, take_register
from concordat.review.register.files import as_csv, as_workbook
from concordat.review.register.queries import look, register_rows
from concordat.review.register.rules.reading import rows_of
from concordat.review.register.rules.rows import Held, Standing
from concordat.review.register.rules.sheets import COLUMNS, Reads, Sheet

DAY = NOW.date()


def book(**sheets):
    """A file of sheets, each a list of rows of texts with its heads on top."""
    pages = tuple(SheetCells(name, rows) for name, rows in sheets.items())
    return BookCells("rows.xlsx", "0" * 64, pages)


NEW = {
    "Collaborations": [
        ["Name", "Reference", "Tier", "Kind", "State", "Part of", "Also called"],
        ["Joint drones", "d2", "bilateral", "project", "scoping", "Air support", "Drones; Unmanned aircraft"],
        ["Air support", "", "bilateral", "programme", "", "", ""],
    ],
    "Partners": [["Collaboration", "Organisation", "Role", "Joined"], ["d2", "Kent Police", "host", "2019-04"],
                 ["Joint drones", ESSEX, "", "FY2019/20"]],
    "Boards": [["Name", "Organisation"], ["Air board", KENT]],
    "Agreements": [["Title", "Sort", "Collaboration", "Starts", "State"],
                   ["Drones agreement", "s22a", "d2", "1 April 2019", "signed"]],
    "Parties": [["Agreement", "Organisation", "Signed on"], ["Drones agreement", KENT, "2019-03-28"]],
    "Decisions": [["Decision", "State", "Board", "Collaboration", "Decided on"],
                  ["Buy two drones", "approved", "Air board", "Joint drones", "2019-02-01"]],
    "Posts": [["Collaboration", "Post", "State"], ["d2", "Chief pilot", "vacant"]],
}  # fmt: skip


def take(what, actor=None, organisation=KENT):
    return take_register(actor=actor or programme_office(), organisation=organisation, book=what, now=NOW)


@pytest.fixture
def register(db):
    bodies()
    key = collaboration("Joint fleet", partners=(KENT, ESSEX))
    take(book(Boards=[["Name", "Organisation", "Also called"], ["Fleet board", KENT, "The = board"]]))
    decision_of("fleet-board", KENT)
    entered(KENT, collaboration=key, parties=[KENT], title="Fleet agreement")
    return key


def test_a_file_of_new_rows_is_taken_whole_and_the_same_again_takes_nothing(register):
    found = look(programme_office(), book(**NEW))
    assert found.faults == ()
    assert {one.standing for one in found.rows} == {Standing.NEW}
    done = take(book(**NEW))
    assert (done.taken, done.same) == (len(found.rows), 0)
    kept = {one.name: one for one in collaborations(programme_office())}
    drones = kept["Joint drones"]
    assert (drones.parent, drones.kind, drones.state) == (kept["Air support"].key, "project", "scoping")
    assert drones.aliases == ("Drones", "Unmanned aircraft")
    assert {(one.organisation, one.role.value, one.joined) for one in drones.partners} == {
        (KENT, "host", "2019-04"), (ESSEX, "member", "FY2019/20"),
    }  # fmt: skip
    (made,) = [one for one in agreements(programme_office()) if one.title == "Drones agreement"]
    assert (made.collaboration, made.signed) == (drones.key, 1)
    assert "Air board" in {one.name for one in boards(programme_office())}
    assert "Buy two drones" in {one.what for one in decisions(programme_office())}
    events = Event.objects.count()
    assert (take(book(**NEW)).taken, Event.objects.count()) == (0, events)


def test_each_write_names_the_cell_that_says_it(register):
    take(book(**NEW))
    key = next(one.key for one in collaborations(programme_office()) if one.name == "Joint drones")
    ref = RecordRef("collaboration", key)
    (cited,) = citations(programme_office(), [ref])[str(ref)]
    assert (cited.quote, cited.cell) == ("Joint drones", "sheet 'Collaborations', cell A2")


def test_what_is_exported_comes_back_and_changes_nothing(register):
    office = programme_office()
    take(book(**NEW))
    rows = register_rows(office)
    assert all(rows[sheet] for sheet in Sheet if sheet is not Sheet.MEMBERSHIPS)
    files = [("register.xlsx", as_workbook(rows, on=DAY))]
    files += [(f"{sheet}.csv".lower(), as_csv(sheet, rows[sheet])) for sheet in Sheet if rows[sheet]]
    for name, content in files:
        found = look(office, read_list(content, name))
        assert found.remarks == (), name
        assert found.wanted == (), name
        assert len(found.rows) == (sum(map(len, rows.values())) if name.endswith("xlsx") else len(found.rows))
        assert len(found.rows) > 0, name


def test_a_change_is_told_cell_by_cell_and_taken_as_a_further_report(register):
    changed = book(
        Collaborations=[["Reference", "Name", "State"], [register, "Joint fleet", "scoping"]],
        Partners=[["Collaboration", "Organisation", "Left"], [register, ESSEX, "2020-03-31"]],
    )
    found = look(programme_office(), changed)
    assert [(c.label, c.cell, c.before, c.after) for one in found.rows for c in one.changes] == [
        ("State", "C2", "", "scoping"), ("Left", "C2", "", "2020-03-31"),
    ]  # fmt: skip
    assert take(changed).taken == 2
    (fleet,) = collaborations(programme_office(), keys=[register])
    assert {one.organisation: one.left for one in fleet.partners}[ESSEX] == "2020-03-31"
    assert take(changed).taken == 0


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ({"Collaborations": [["Name", "Tier"], ["New", "huge"]]},
         "sheet 'Collaborations', cell B2, Tier: “huge” is not one of: bilateral"),
        ({"Collaborations": [["Name", "Tier"], ["New", "x" * 5_000]]},
         f"sheet 'Collaborations', cell B2, Tier: “{'x' * 80}…” is not one of: bilateral"),
        ({"Collaborations": [["Name", "Tier"], ["", "local"]]},
         "sheet 'Collaborations', cell A2, Name: is empty; every row needs it."),
        ({"Partners": [["Collaboration", "Organisation"], ["Joint fleet", "Nobody at all"]]},
         "sheet 'Partners', cell B2, Organisation: there is no organisation “Nobody at all”"),
        ({"Partners": [["Collaboration", "Organisation"], ["No such", KENT]]},
         "sheet 'Partners', cell A2, Collaboration: there is no row of Collaborations “No such”"),
        ({"Collaborations": [["Reference", "Name"], ["joint-fleet", "Another name"]]},
         "sheet 'Collaborations', cell B2, Name: the register has “Joint fleet”"),
        ({"Boards": [["Name", "Organisation"], ["One board", KENT], ["one  board", KENT]]},
         "Reference: is of the same record as row 2 of sheet Boards"),
        ({"Collaborations": [["Name", "Started"], ["New", "some day"]]}, "sheet 'Collaborations', cell B2, Started:"),
        ({"Notes": [["To do"], ["Nothing"]]}, "no sheet has the heads of a sheet of the register"),
        ({"Posts": [["Post"], ["Pilot"]]}, "sheet 'Posts': the heads are not there; a row with at least Collaboration"),
    ],
)  # fmt: skip
def test_a_fault_names_its_cell_and_what_to_do_and_nothing_is_taken(register, sheets, told):
    events, others = Event.objects.count(), {name: rows for name, rows in NEW.items() if name not in sheets}
    with pytest.raises(FileNotTaken) as refused:
        take(book(**sheets, **({} if "Notes" in sheets else others)))
    assert told in str(refused.value)
    assert Event.objects.count() == events


def test_a_rule_of_a_register_is_told_at_its_cell_and_leaves_nothing(register):
    names = {one.name for one in collaborations(programme_office())}
    with pytest.raises(FileNotTaken) as refused:
        take(book(Collaborations=[["Name", "Part of"], ["Egg", "Hen"], ["Hen", "Egg"]]))
    assert "cell B2, Part of: names a row that names this one in turn" in str(refused.value)
    assert {one.name for one in collaborations(programme_office())} == names


def test_a_name_that_begins_like_a_stand_in_is_a_name(register):
    names = ["new: air board", "new:Boards:Air board", "Air board"]
    take(book(Boards=[["Name", "Organisation"], *([name, KENT] for name in names)]))
    assert {one.name for one in boards(programme_office())} >= set(names)


def test_who_may_not_write_takes_nothing(register):
    for actor, whose in ((essex_lead(), KENT), (outsider(), KENT)):
        events = Event.objects.count()
        with pytest.raises(NotAllowed):
            take(book(**NEW), actor, whose)
        assert Event.objects.count() == events


def test_an_outsider_exports_nothing_of_others(register):
    rows = register_rows(outsider())
    assert {sheet: len(some) for sheet, some in rows.items() if some and sheet is not Sheet.MEMBERSHIPS} == {}


def test_the_register_as_at_an_earlier_day_is_what_was_reported_by_then(register):
    assert register_rows(programme_office(), as_at=DAY.replace(year=DAY.year - 30))[Sheet.COLLABORATIONS] == []


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)


def values(column):
    if column.reads is Reads.CHOICE:
        return st.sampled_from(column.choices)
    if column.reads is Reads.DATE:
        return st.sampled_from(["2019-03-28", "2019-03", "FY2018/19", "2019"])
    if column.reads is Reads.NAMES:
        return st.lists(WORDS.map(lambda text: text.replace(";", "")).filter(str.strip), min_size=1, max_size=3,
                        unique=True).map(lambda names: "; ".join(" ".join(name.split()) for name in names))  # fmt: skip
    return WORDS.filter(bool)


@settings(max_examples=25, deadline=None)
@given(st.data(), st.sampled_from(Sheet))
def test_any_row_written_is_read_as_it_was(data, sheet):
    said = {one.key: data.draw(values(one)) for one in COLUMNS[sheet]}
    rows = {sheet: [Held("", said)]}
    for name, content in ((f"{sheet}.csv", as_csv(sheet, rows[sheet])), ("all.xlsx", as_workbook(rows, on=DAY))):
        found, remarks = rows_of(read_list(content, name))
        assert [remark for remark in remarks if remark.stops] == []
        assert [dict(row.said) for row in found] == [said], name
