"""Posting, correcting, reversing: who may, what is refused, and that nothing is changed or lost."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Bound, FigureState
from concordat.kernel.known import Known
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.actions.ledger import correct_entry, reverse_entry
from concordat.registers.benefits.models import EntryParty, LedgerEntry
from concordat.registers.benefits.queries.entries import cumulative_estimates, entries, entry, same_entry
from concordat.registers.benefits.rules import Assurance, EntryKind, Prices, Recurrence, Standing, Stated

pytestmark = pytest.mark.django_db


def test_an_amount_keeps_what_the_paper_said():
    key = collaboration()
    number = post(
        pounds(1_620_000, "£1.62m", bound=Bound.OVER, step=1_000_000),
        collaboration=key,
        basis="estimated",
        cashable=True,
    )  # fmt: skip
    found = entry(kent_lead(), number=number)
    assert (found.figure.written, found.figure.amount) == ("£1.62m", Money.pounds(1_620_000))
    assert (found.figure.bound, found.figure.step, found.basis) == (Bound.OVER, 1_000_000, "estimated")
    assert (found.assurance, found.cashable, found.organisations) == (Assurance.AS_REPORTED, True, (KENT,))
    assert found.stands


def test_posting_is_cited_and_in_the_history():
    ref = RecordRef("ledger-entry", str(post(pounds(100), collaboration=collaboration())))
    assert events(kent_lead(), subjects=[ref])[0].verb == "posted a saving"
    assert citations(kent_lead(), [ref])[str(ref)][0].reason


def test_an_unknown_amount_is_not_nought():
    key = collaboration()
    found = entry(kent_lead(), number=post(unknown("TBA"), collaboration=key))
    assert found.figure.amount is None
    assert found.shown() == "TBA"


def test_a_range_is_shown_as_one():
    amount = Stated(pounds(1).figure.__class__("£1m to £2m"), Money.pounds(1_000_000), Money.pounds(2_000_000))
    found = entry(kent_lead(), number=post(amount, collaboration=collaboration()))
    assert found.shown() == "£1,000,000 to £2,000,000"


@pytest.mark.parametrize("who", [kent_scrutineer, outsider])
def test_who_may_not_post_leaves_nothing(who):
    key = collaboration()
    with pytest.raises(NotAllowed):
        post(pounds(1), actor=who(), collaboration=key)
    assert not LedgerEntry.objects.exists()


def test_nobody_posts_to_a_collaboration_that_is_not_there_for_them():
    key = collaboration()
    with pytest.raises(NotThere):
        post(pounds(1), actor=outsider(), collaboration=key, evidence=typed(by="cumbria-constabulary"))
    assert not LedgerEntry.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"what": " "},
        {"assurance": Assurance.VERIFIED},
        {"stated": Stated(unknown().figure.__class__("£"))},
        {"prices": Prices.NOMINAL, "price_year": FinancialYear(2016)},
    ],
)
def test_the_unlawful_is_refused(wrong):
    bodies()
    with pytest.raises(RuleBroken):
        post(**({"stated": pounds(1)} | wrong))
    assert not LedgerEntry.objects.exists()


def test_an_amount_without_evidence_is_refused_and_leaves_nothing():
    bodies()
    with pytest.raises(RuleBroken, match="where this comes from"):
        post(pounds(1), evidence=Evidence(reported_by=KENT, reported_on=date(2017, 12, 6)))
    assert not LedgerEntry.objects.exists()


def test_several_bodies_each_see_the_amount_and_no_one_else():
    bodies()
    number = post(pounds(8_300_000), organisations=[KENT, ESSEX])
    assert [found.id for found in entries(essex_lead())] == [number]
    assert entries(essex_lead())[0].organisations == (KENT, ESSEX)
    assert entries(fire_lead()) == []
    with pytest.raises(NotThere):
        entry(outsider(), number=number)


def test_a_party_sees_no_commercial_amount_without_the_permission():
    bodies()
    sensitive = Evidence(KENT, date(2017, 12, 6), reason="Tender", marking=Marking.SENSITIVE_COMMERCIAL)
    post(pounds(5), organisations=[KENT, ESSEX], evidence=sensitive)
    assert len(entries(essex_lead())) == 1
    assert entries(fire_lead()) == []


def test_a_correction_supersedes_and_says_why():
    first = post(pounds(308_000), collaboration=collaboration(), organisations=[KENT, ESSEX])
    second = correct_entry(
        actor=kent_lead(), entry=first, stated=pounds(310_000), reason="Late invoice.", evidence=typed(), now=NOW
    )  # fmt: skip
    found = entries(essex_lead())
    assert [(record.id, record.supersedes, record.figure.amount) for record in found] == [
        (second, first, Money.pounds(310_000))
    ]
    assert found[0].organisations == (KENT, ESSEX)
    assert entry(kent_lead(), number=first).superseded_by == second
    assert len(entries(kent_lead(), superseded=True)) == 2


def test_a_correction_keeps_the_prices_and_a_repeat_that_leaves_them_out_is_the_same_fact():
    key = collaboration()
    first = post(pounds(1), collaboration=key, prices=Prices.REAL, price_year=FinancialYear(2016))
    second = correct_entry(
        actor=kent_lead(), entry=first, stated=pounds(2), reason="A later count.", evidence=typed(), now=NOW
    )
    found = entry(kent_lead(), number=second)
    assert (found.prices, found.price_year, found.line.prices) == (
        Prices.REAL, FinancialYear(2016), "in prices of 2016/17",
    )  # fmt: skip
    assert rules.same_line(found.line, found.stated, replace(found.line, prices=""), found.stated)
    other = replace(found.line, prices="in prices of 2017/18")
    assert not rules.same_line(found.line, found.stated, other, found.stated)


def test_before_it_was_reported_the_correction_does_not_count():
    first = post(pounds(308_000), collaboration=collaboration())
    later = typed(on=date(2018, 3, 1))
    correct_entry(actor=kent_lead(), entry=first, stated=pounds(1), reason="Wrong sheet.", evidence=later, now=NOW)
    assert [found.id for found in entries(kent_lead(), as_at=date(2018, 2, 28))] == [first]
    assert [found.figure.amount for found in entries(kent_lead(), as_at=date(2018, 3, 1))] == [Money.pounds(1)]


def test_a_reversal_takes_the_amount_out_and_keeps_it():
    first = post(pounds(100), collaboration=collaboration())
    reverse_entry(actor=kent_lead(), entry=first, reason="Never agreed.", evidence=typed(), now=NOW)
    assert entries(kent_lead()) == []
    kept = entries(kent_lead(), superseded=True)
    assert [(found.reversal, found.reason) for found in kept] == [(False, ""), (True, "Never agreed.")]


def test_only_what_stands_is_corrected_or_reversed():
    first = post(pounds(100), collaboration=collaboration())
    second = reverse_entry(actor=kent_lead(), entry=first, reason="Never agreed.", evidence=typed(), now=NOW)
    for number in (first, second):
        with pytest.raises(RuleBroken, match=r"no longer stands|is a reversal"):
            reverse_entry(actor=kent_lead(), entry=number, reason="Again.", evidence=typed(), now=NOW)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_correction_without_a_reason_is_refused(reason):
    first = post(pounds(100), collaboration=collaboration())
    with pytest.raises(RuleBroken, match="Say why"):
        reverse_entry(actor=kent_lead(), entry=first, reason=reason, evidence=typed(), now=NOW)
    assert LedgerEntry.objects.count() == 1


def test_who_may_not_correct_leaves_nothing():
    first = post(pounds(100), collaboration=collaboration())
    with pytest.raises(NotThere):
        reverse_entry(
            actor=outsider(), entry=first, reason="No.", evidence=typed(by="cumbria-constabulary"), now=NOW
        )  # fmt: skip
    with pytest.raises(NotAllowed):
        correct_entry(
            actor=kent_scrutineer(), entry=first, stated=pounds(1), reason="No.", evidence=typed(), now=NOW
        )  # fmt: skip
    assert LedgerEntry.objects.count() == 1


def test_the_database_refuses_to_change_or_delete():
    row = LedgerEntry.objects.get(pk=post(pounds(100), collaboration=collaboration(), organisations=[KENT, ESSEX]))
    row.amount = Money(1)
    for attempt in (row.save, row.delete, EntryParty.objects.first().delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()


@pytest.mark.parametrize(
    "columns",
    [
        {"state": FigureState.KNOWN, "amount": None},
        {"state": FigureState.NOT_STATED},
        {"lower": Money(2), "upper": Money(1)},
        {"reversal": True},
        {"assurance": Assurance.VERIFIED},
        {"supersedes": True},
        {"price_year": 2016},
    ],
)
def test_each_constraint_of_the_table(columns):
    first = LedgerEntry.objects.get(pk=post(pounds(100), collaboration=collaboration()))
    kept = ("kind", "what", "standing", "state", "assurance", "amount", "reported_by", "recorded_at", "posted_by")
    values = {name: getattr(first, name) for name in kept} | columns
    if "supersedes" in columns:
        values["supersedes"] = first
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry.objects.create(**values)


def test_an_entry_is_superseded_once():
    first = LedgerEntry.objects.get(pk=post(pounds(100), collaboration=collaboration()))
    reverse_entry(actor=kent_lead(), entry=first.pk, reason="Never agreed.", evidence=typed(), now=NOW)
    kept = ("kind", "what", "standing", "state", "assurance", "amount", "reported_by", "recorded_at", "posted_by")
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry.objects.create(**{n: getattr(first, n) for n in kept}, supersedes=first, reason="Twice.")


def test_two_cumulative_estimates_are_listed_and_not_added():
    key, other = collaboration("Serious crime directorate"), collaboration("Support services directorate")
    post(pounds(8_300_000), collaboration=key, organisations=[KENT, ESSEX])
    post(pounds(17_500_000), collaboration=other, organisations=[KENT, ESSEX])
    post(pounds(5), collaboration=other, recurrence=Recurrence.ANNUAL)
    found = cumulative_estimates(kent_lead())
    assert [record.figure.amount for record in found] == [Money.pounds(8_300_000), Money.pounds(17_500_000)]


def test_filters():
    key = collaboration()
    saving = post(pounds(1), collaboration=key)
    cost = post(pounds(2), collaboration=key, kind=EntryKind.COST, standing=Standing.PLANNED, organisations=[ESSEX])
    joint = post(pounds(3), organisations=[KENT, ESSEX])
    actor = programme_office()
    assert [found.id for found in entries(actor, kinds=[EntryKind.COST])] == [cost]
    assert [found.id for found in entries(actor, collaboration=key)] == [saving, cost]
    assert [found.id for found in entries(actor, organisation=ESSEX)] == [cost, joint]
    assert [found.id for found in entries(actor, standing=Standing.PLANNED)] == [cost]
    assert entries(actor, organisation=KENT_FIRE) == []


def test_the_next_paper_repeats_the_amount():
    key = collaboration()
    number = post(pounds(8_300_000), collaboration=key, organisations=[KENT, ESSEX])
    line = entry(kent_lead(), number=number).line
    again = Stated(pounds(8_300_000).figure, reported_on=date(2018, 3, 1))
    held = same_entry(kent_lead(), line=line, stated=again)
    assert held is not None
    assert held.id == number
    assert rules.compare(held.stated, again) is Known.HELD
    changed = Stated(pounds(9_000_000).figure, reported_on=date(2018, 3, 1))
    assert rules.compare(held.stated, changed) is Known.CHANGED
    assert same_entry(outsider(), line=line, stated=again) is None


def test_an_entry_list_takes_four_queries(django_assert_num_queries):
    key = collaboration()
    for amount in range(1, 6):
        post(pounds(amount), collaboration=key, organisations=[KENT, ESSEX])
    actor = kent_lead()
    with django_assert_num_queries(4):
        assert len(entries(actor)) == 5
