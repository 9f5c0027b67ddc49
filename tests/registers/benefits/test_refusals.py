"""What the database itself refuses of the ledger; and two people who supersede one entry at the same moment."""

from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, connections, transaction
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, actor, collaboration, kent_lead, programme_office, typed

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.actions import correct_entry, reverse_entry, verify_entry
from concordat.registers.benefits.models import EntryParty, LedgerEntry, SetAside, Verification
from concordat.registers.benefits.rules import Proof

LEDGER = (LedgerEntry, EntryParty, SetAside, Verification)
VERBS = {
    "update": "UPDATE {table} SET id = id", "delete": "DELETE FROM {table}", "truncate": "TRUNCATE {table} CASCADE",
}  # fmt: skip


def verified(number: int) -> int:
    return verify_entry(
        actor=actor("kent-finance", Role.FINANCE, KENT), entry=number, proof=Proof.REDEPLOYMENT,
        cost_centre_from="1", cost_centre_to="2", year=FinancialYear(2017), evidence=typed(), now=NOW,
    )  # fmt: skip


def filled() -> int:
    """One entry at least in every table of the ledger; the number of one that stands."""
    key = collaboration()
    post(pounds(5), collaboration=key, organisations=[KENT, ESSEX])
    held = post(pounds(6), collaboration=key, actor=kent_lead())
    post(pounds(7), collaboration=key, contradicts=held)
    verified(held)
    return held


@pytest.mark.django_db
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("model", LEDGER)
def test_the_database_refuses_to_change_or_empty_any_table_of_the_ledger(model, verb):
    filled()
    before = list(model.objects.order_by("pk").values())
    assert before
    if verb == "truncate" and connection.vendor == "sqlite":
        return  # SQLite has no such statement
    connection.check_constraints()  # else PostgreSQL refuses for what it has yet to check of the rows above
    sql = VERBS[verb].format(table=model._meta.db_table)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert list(model.objects.order_by("pk").values()) == before


@pytest.mark.django_db
def test_the_database_refuses_a_second_superseding_and_a_second_proof():
    held = filled()
    row = LedgerEntry.objects.get(pk=held)
    correct_entry(actor=kent_lead(), entry=held, stated=pounds(8), reason="Wrong.", evidence=typed(), now=NOW)
    columns = {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if one.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry.objects.create(**{**columns, "supersedes_id": held, "reason": "Again."})
    proof = Verification.objects.get(entry_id=held)
    again = {one.attname: getattr(proof, one.attname) for one in proof._meta.concrete_fields if one.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Verification.objects.create(**again)
    with pytest.raises(IntegrityError), transaction.atomic():
        Verification.objects.create(**{**again, "entry_id": LedgerEntry.objects.last().pk, "cost_centre_to": "1"})
    other = SetAside.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        SetAside.objects.create(entry=other.entry, by=other.by, why=other.why)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_supersede_one_entry_at_once_one_wins_and_the_other_is_told():
    held = post(pounds(6), collaboration=collaboration())
    start, told = Barrier(2), {}
    actors = [kent_lead(), programme_office()]
    before = Event.objects.count(), Citation.objects.count()

    def correct() -> int:
        return correct_entry(
            actor=actors[0], entry=held, stated=pounds(8), reason="New tender.", evidence=typed(), now=NOW
        )  # fmt: skip

    def reverse() -> int:
        return reverse_entry(actor=actors[1], entry=held, reason="Never agreed.", evidence=typed(), now=NOW)

    def run(place: int, act) -> None:
        start.wait()
        try:
            told[place] = act()
        except RuleBroken as broken:
            told[place] = str(broken)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate((correct, reverse))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    (won,) = [one for one in told.values() if isinstance(one, int)]
    (lost,) = [one for one in told.values() if isinstance(one, str)]
    row = LedgerEntry.objects.get(supersedes_id=held)
    verb = "reversed" if row.reversal else "corrected"
    assert row.pk == won
    assert f"no longer stands: entry {won} of Kent Police {verb} it on 6 January 2020" in lost
    assert row.reason.rstrip(".") in lost
    assert "Nothing of yours was recorded." in lost
    assert LedgerEntry.objects.count() == 2
    assert (Event.objects.count(), Citation.objects.count()) == (before[0] + 1, before[1] + 1)
