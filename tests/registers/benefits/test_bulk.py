"""Posting many amounts at once: the same rules, all or nothing, cited, one event."""

from dataclasses import replace

import pytest
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, outsider, programme_office, typed

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import timeline
from concordat.foundation.provenance.queries import citations
from concordat.foundation.search.checking import differences
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import post_entries
from concordat.registers.benefits.models import EntryParty, LedgerEntry
from concordat.registers.benefits.queries import entries, posting_faults
from concordat.registers.benefits.rules import Budget, EntryKind, Posting, Reckoning, Recurrence, Standing, Stated

pytestmark = pytest.mark.django_db


def row(stated: Stated, **more: object) -> Posting:
    values = {"kind": EntryKind.SAVING, "what": "Saving of the stores", "organisations": (KENT,), **more}
    return Posting(stated=stated, **values)


def batch(*rows, actor=None, **more):
    return post_entries(actor=actor or programme_office(), rows=rows, evidence=typed(), now=NOW, **more)


def test_a_row_becomes_what_a_single_posting_makes_of_it():
    key = collaboration()
    said = {
        "standing": Standing.PLANNED, "recurrence": Recurrence.TIME_LIMITED, "collaboration": key, "cashable": True,
        "since": PreciseDate.parse("FY2017/18"), "until": PreciseDate.parse("FY2019/20"), "budget": Budget.CAPITAL,
        "reckoning": Reckoning.GROSS, "basis": "estimated",
    }  # fmt: skip
    alone = post(pounds(100), what="Saving of the stores", **said)
    (together,) = batch(row(pounds(100), **said)).numbers
    first, second = (one for one in entries(kent_lead()))
    assert {first.id, second.id} == {alone, together}
    assert replace(first, id=second.id) == second
    assert (second.budget, second.reckoning, second.recurrence.word) == (
        Budget.CAPITAL, Reckoning.GROSS, "Time-limited",
    )  # fmt: skip


def test_each_is_cited_and_the_history_has_one_event():
    collaboration()
    own = [replace(typed(), reason="Row 1 of the extract."), replace(typed(), reason="Row 2 of the extract.")]
    before = Event.objects.count()
    made = batch(row(pounds(1)), row(unknown(), organisations=(KENT, ESSEX)), each=own)
    told = Event.objects.order_by("sequence").last()
    assert (Event.objects.count() - before, told.verb, told.subject) == (
        1, "posted amounts", f"ledger-batch:{made.sha256}",
    )  # fmt: skip
    assert (told.detail["entries"], told.detail["sha256"]) == (2, made.sha256)
    held = entries(programme_office(), numbers=made.numbers)
    cited = citations(programme_office(), [one.ref for one in held])
    assert [cited[str(one.ref)][0].reason for one in held] == ["Row 1 of the extract.", "Row 2 of the extract."]
    assert EntryParty.objects.filter(entry_id=made.numbers[1]).count() == 2
    assert list(differences(programme_office())) == []


def test_the_history_of_one_amount_tells_of_the_many_among_which_it_came():
    collaboration()
    before = post(pounds(9))
    first, _ = batch(row(pounds(1)), row(pounds(2))).numbers, batch(row(pounds(3)))
    for number in first:
        (told,) = timeline(kent_lead(), of=RecordRef("ledger-entry", str(number)))
        assert (told.verb, told.detail["first"], told.detail["last"]) == ("posted amounts", first[0], first[-1])
        assert timeline(outsider(), of=RecordRef("ledger-entry", str(number))) == []
    assert [one.verb for one in timeline(kent_lead(), of=RecordRef("ledger-entry", str(before)))] == ["posted a saving"]
    assert timeline(kent_lead(), of=RecordRef("ledger-entry", "first")) == []


def test_the_hash_is_of_what_the_rows_say():
    collaboration()
    first, again, other = batch(row(pounds(1))), batch(row(pounds(1))), batch(row(pounds(2)))
    assert first.sha256 == again.sha256 != other.sha256


def test_one_bad_row_stops_all_and_every_fault_is_named():
    collaboration()
    bad = [
        row(pounds(1)),
        row(pounds(1), what="x"),
        row(pounds(1), collaboration="not-there", organisations=("nobody",)),
        row(pounds(1), recurrence=Recurrence.TIME_LIMITED),
        row(pounds(1), benefit="not-there"),
    ]
    found = [(fault.place, fault.field) for fault in posting_faults(programme_office(), rows=bad)]
    assert found == [(1, "what"), (2, "collaboration"), (2, "organisations"), (3, "until"), (4, "benefit")]
    with pytest.raises(RuleBroken, match=r"Nothing was posted. Row 2: .* Row 3: There is no collaboration not-there"):
        batch(*bad)
    assert not LedgerEntry.objects.exists()


def test_what_is_not_there_and_who_may_not():
    key = collaboration()
    assert posting_faults(outsider(), rows=[row(pounds(1), collaboration=key)])[0].field == "collaboration"
    with pytest.raises(NotAllowed):
        batch(row(pounds(1)), actor=outsider())
    for rows, more in (((), {}), ((row(pounds(1)),), {"each": [typed(), typed()]})):
        with pytest.raises(RuleBroken):
            batch(*rows, **more)
    with pytest.raises(RuleBroken, match="Say where this comes from"):
        batch(row(pounds(1)), each=[replace(typed(), reason="")])
    assert not LedgerEntry.objects.exists()
