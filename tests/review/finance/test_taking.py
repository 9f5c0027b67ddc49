"""Extracts: mapped once per sender, previewed, taken whole or not at all, idempotent by content, cited by the cell."""

from datetime import date

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.finance import FIXED, FUEL, HEADS, TYRES, extract, mapped, sent, taken

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Passage
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.money import Money
from concordat.registers.benefits.actions import reverse_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.review.finance.actions import ExtractNotTaken, map_extract, revoke_mapping, take_extract
from concordat.review.finance.models import Extract, ExtractLine
from concordat.review.finance.queries import extracts, layout, preview
from concordat.review.finance.records import RowStands
from concordat.review.lists.queries import sent_lists

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fleet(django_db_setup, db):
    return collaboration()


def amounts():
    return {one.what: one for one in entries(kent_lead())}


def test_rows_become_amounts_each_with_its_cell_as_evidence(fleet):
    done = taken(extract(FUEL, TYRES))
    assert (done.posted, done.changed, done.held) == (2, 0, 0)
    fuel, tyres = (amounts()[one[1]] for one in (FUEL, TYRES))
    assert (fuel.figure.amount, tyres.figure.amount) == (Money(120_050), Money(-20_050))
    assert (fuel.kind, fuel.standing, fuel.recurrence) == (EntryKind.SAVING, Standing.ACHIEVED, Recurrence.ONE_OFF)
    assert (fuel.collaboration, fuel.organisations, fuel.since.text, fuel.until.text) == (
        fleet, (KENT,), "2017-06", "2017-06",
    )  # fmt: skip
    (cited,) = citations(kent_lead(), [tyres.ref])[str(tyres.ref)]
    assert (cited.cell, cited.quote) == ("sheet 'savings', cell E5", "(200.50)")
    assert Passage.objects.get(pk=cited.passage).text[cited.start : cited.end] == "(200.50)"


def test_the_history_has_one_event_of_the_batch_with_its_count_and_hash():
    number = mapped(sent(extract(FUEL, TYRES)))
    before = Event.objects.count()
    take_extract(actor=kent_lead(), number=number, now=NOW)
    told = list(Event.objects.order_by("sequence"))[before:]
    assert [one.verb for one in told] == ["loaded a source", "posted amounts", "took in a finance extract"]
    assert (told[-1].detail["posted"], len(told[-1].detail["sha256"])) == (2, 64)
    assert Extract.objects.get().sha256 == told[-1].detail["sha256"]


def test_the_same_file_again_and_the_same_rows_in_another_file_are_held():
    taken(extract(FUEL, TYRES))
    events = Event.objects.count()
    again = take_extract(actor=kent_lead(), number=sent(extract(FUEL, TYRES)), now=NOW)
    assert (again.posted, again.changed, again.held, Event.objects.count()) == (0, 0, 2, events)
    oil = ("T3", "Oil bought together", FUEL[2], "July 2017", "10")
    other = sent(extract(oil, TYRES, FUEL), name="later.csv", dated=date(2018, 1, 1))
    found = preview(kent_lead(), number=other)
    assert found.counts == {RowStands.NEW: 1, RowStands.HELD: 2}
    done = take_extract(actor=kent_lead(), number=other, now=NOW)
    assert (done.posted, done.held, len(amounts())) == (1, 2, 3)


def test_a_changed_amount_supersedes_the_one_that_it_was():
    taken(extract(FUEL, TYRES))
    later = sent(extract((*FUEL[:4], "1,300.00"), TYRES), dated=date(2018, 1, 1))
    (changed,) = preview(kent_lead(), number=later).of(RowStands.CHANGED)
    assert (changed.before, changed.row.written) == ("£1,200.50", "1,300.00")
    done = take_extract(actor=kent_lead(), number=later, now=NOW)
    assert (done.posted, done.changed, done.held) == (0, 1, 1)
    now = amounts()[FUEL[1]]
    assert (now.figure.amount, now.supersedes is not None) == (Money(130_000), True)
    assert [one.figure.amount for one in entries(kent_lead(), as_at=date(2017, 12, 31)) if one.what == FUEL[1]] == [
        Money(120_050)
    ]


def test_a_row_whose_amount_was_taken_back_by_hand_stays_taken_back():
    taken(extract(FUEL))
    (entry,) = entries(kent_lead())
    reverse_entry(actor=kent_lead(), entry=entry.id, reason="Booked to another force.", evidence=typed(), now=NOW)
    later = sent(extract((*FUEL[:4], "1,300.00")), dated=date(2018, 1, 1))
    assert preview(kent_lead(), number=later).counts == {RowStands.HELD: 1}


def test_every_fault_is_told_by_its_cell_and_nothing_is_taken():
    rows = [
        FUEL, ("T2", "Tyres", "Nobody's project", "June 2017", "5"), ("T3", "Oil", FUEL[2], "soon", "6"),
        ("T4", "Wax", FUEL[2], "June 2017", "a lot"), FUEL,
    ]  # fmt: skip
    number = mapped(sent(extract(*rows)))
    with pytest.raises(ExtractNotTaken) as refused:
        take_extract(actor=kent_lead(), number=number, now=NOW)
    said = {(one.sheet, one.cell, one.field): one.message for one in refused.value.remarks}
    assert "no collaboration on record is called “Nobody's project”" in said["savings", "C5", "Collaboration"]
    assert "“soon” is no period" in said["savings", "D6", "Period"]
    assert "“a lot” is no amount" in said["savings", "E7", "Amount"]
    assert "the same line as row 4 of sheet 'savings'" in said["savings", "A8", "Reference"]
    assert not LedgerEntry.objects.exists()
    assert not ExtractLine.objects.exists()


def test_a_total_row_is_checked_and_never_taken_as_an_amount():
    assert taken(extract(FUEL, TYRES, ("", "Total", "", "", "1,000.00"))).posted == 2
    assert len(amounts()) == 2


def test_a_total_that_does_not_agree_stops_the_file_and_says_the_difference():
    found = preview(kent_lead(), number=mapped(sent(extract(FUEL, TYRES, ("", "Grand total", "", "", "1,010.00")))))
    (fault,) = found.faults
    assert (fault.cell, found.takes) == ("E6", False)
    assert "a total of 1,010.00, but the rows above it come to 1,000.00: 10.00 more than they" in fault.message


def test_subtotals_and_an_amount_alone_at_the_end_are_totals_too():
    oil = ("T3", "Oil", FUEL[2], "July 2017", "10")
    rows = [
        FUEL,
        TYRES,
        ("", "Sub-total", "", "", "1000"),
        oil,
        ("", "Subtotal", "", "", "10"),
        ("", "", "", "", "1010"),
    ]
    found = preview(kent_lead(), number=mapped(sent(extract(*rows))))
    assert (found.faults, found.total_rows, found.wanted) == ((), 3, 3)


def test_sums_are_told_as_printed_and_as_read_with_unknowns_beside():
    rows = [("T1", "Fuel", FUEL[2], "June 2017", "(12.5)"), ("T2", "Oil", FUEL[2], "June 2017", "TBC"),
            ("T3", "Wax", FUEL[2], "June 2017", "up to 3")]  # fmt: skip
    found = preview(kent_lead(), number=mapped(sent(extract(*rows)), {"unit": "1000"}))
    (one,) = found.sums
    assert (one.kind, one.standing, one.rows, str(one.printed)) == (EntryKind.SAVING, Standing.ACHIEVED, 3, "-9.5")
    assert (one.read, one.unknown, one.bounds) == (Money(-950_000), 1, 1)


def test_the_mapping_of_a_sender_is_kept_for_its_next_file_and_can_be_revoked():
    mapped(sent(extract(FUEL)))
    later = sent(extract(TYRES), dated=date(2018, 1, 1))
    known = layout(kent_lead(), number=later).mapping
    assert (known.id is not None, known.fixed) == (True, FIXED)
    revoke_mapping(actor=kent_lead(), number=later, now=NOW)
    found = layout(kent_lead(), number=later)
    assert (found.mapping.id, found.missing) == (None, ("Kind", "Standing", "Recurrence"))
    with pytest.raises(RuleBroken, match="Say first what the columns"):
        take_extract(actor=kent_lead(), number=later, now=NOW)
    with pytest.raises(RuleBroken, match="Nothing is kept"):
        revoke_mapping(actor=kent_lead(), number=later, now=NOW)


def test_words_that_nobody_knows_are_asked_once():
    heads = ("Description", "Type", "Amount")
    number = sent(extract(("Fuel", "Benefit realised", "5"), ("Oil", "Saving", "-"), heads=heads))
    mapped(number, columns={"what": 0, "kind": 1, "amount": 2})
    assert layout(kent_lead(), number=number).unknown == {"kind": ("Benefit realised",), "amount": ("-",)}
    mapped(number, words={"kind": {"benefit realised": "saving"}, "amount": {"-": "nought"}},
           columns={"what": 0, "kind": 1, "amount": 2})  # fmt: skip
    found = preview(kent_lead(), number=number)
    assert (found.faults, found.sums[0].rows, found.sums[0].read) == ((), 2, Money(500))


def test_what_every_row_must_say_is_a_column_or_fixed():
    number = sent(extract(FUEL))
    columns = layout(kent_lead(), number=number).mapping.columns
    with pytest.raises(
        RuleBroken, match="Choose a column, or what holds for every row, of: Kind, Standing, Recurrence"
    ):
        map_extract(actor=kent_lead(), number=number, columns=columns, now=NOW)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "a.csv", "empty"), (b"x", "a.pdf", "read from an .xlsx or .csv"),
        (b"PK\x03\x04rest", "a.xlsx", "damaged"),
        (b"just words\nand more words\n", "a.csv", "no sheet has a row of heads"),
        (b"\xff\xfeA\x00\x00\xd8", "a.csv", "letters cannot be told|no sheet has"),
    ],
)  # fmt: skip
def test_what_is_no_extract_is_refused_in_one_line(content, name, says):
    with pytest.raises(UnreadableFile, match=says):
        sent(content, name=name)


def test_other_letters_than_utf8_are_read_and_told_and_lost_ones_stop_the_file():
    heads = ("Description", "Project", "Amount (£)")
    row = ("Café bought together", FUEL[2], "£5")
    found = preview(kent_lead(), number=mapped(sent(extract(row, heads=heads, code="cp1252"))))
    assert (found.wanted, found.notes[0].message) == (1, "its letters are read as Windows-1252, not UTF-8.")
    lost = extract(("Caf\ufffd", FUEL[2], "5"), heads=heads)
    assert "a letter that was lost" in preview(kent_lead(), number=mapped(sent(lost))).faults[0].message
    utf16 = extract(row, heads=heads, code="utf-16")
    assert preview(kent_lead(), number=mapped(sent(utf16))).wanted == 1


def test_only_who_posts_for_the_sender_may_send_map_or_take_and_the_rest_leave_nothing():
    with pytest.raises(NotAllowed):
        sent(extract(FUEL), actor=essex_lead())
    number = mapped(sent(extract(FUEL)))
    with pytest.raises(NotAllowed):
        take_extract(actor=kent_scrutineer(), number=number, now=NOW)
    for actor in (essex_lead(), outsider()):
        assert extracts(actor) == []
        with pytest.raises(NotThere):
            preview(actor, number=number)
    assert not LedgerEntry.objects.exists()
    assert [one.id for one in extracts(kent_scrutineer())] == [number]
    assert sent_lists(kent_lead()) == []


def test_partners_see_the_amounts_but_not_the_file():
    taken(extract(FUEL))
    assert len(entries(essex_lead())) == 1
    assert ExtractLine.objects.visible_to(essex_lead()).count() == 1
    assert ExtractLine.objects.visible_to(outsider()).count() == 0
    assert Extract.objects.visible_to(essex_lead()).count() == 0


def test_a_row_may_be_of_another_organisation_or_of_several():
    heads = (*HEADS, "Force")
    rows = [
        (*FUEL, "Essex Police"),
        (*TYRES, "Kent Police; Essex Police"),
        ("T9", "Oil", FUEL[2], "June 2017", "1", "No one"),
    ]
    number = mapped(sent(extract(*rows[:2], heads=heads)))
    take_extract(actor=kent_lead(), number=number, now=NOW)
    assert [amounts()[one[1]].organisations for one in rows[:2]] == [(ESSEX,), (KENT, ESSEX)]
    found = preview(kent_lead(), number=mapped(sent(extract(*rows, heads=heads))))
    assert "no organisation on record is called “No one”" in found.faults[0].message


def test_a_file_of_more_rows_than_are_kept_is_read_again_and_taken_alike(monkeypatch):
    monkeypatch.setattr("concordat.review.finance.actions.extracts.KEPT", 1)
    assert taken(extract(FUEL, TYRES)).posted == 2
    assert sorted(one.figure.amount for one in amounts().values()) == [Money(-20_050), Money(120_050)]
