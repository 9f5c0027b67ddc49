"""Marking a source: who may, what it hides, and that its facts carry it."""

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, actor, essex_lead, kent_lead, outsider, programme_office
from tests.factories.papers import accept_all, paper, read, received

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.actions import mark_source
from concordat.foundation.provenance.models import Source
from concordat.intake.actions import receive_paper
from concordat.intake.queries import candidates
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.models import LedgerEntry

pytestmark = pytest.mark.django_db
COMMERCIAL = Marking.SENSITIVE_COMMERCIAL


@pytest.fixture
def source(tmp_path):
    return received(paper(tmp_path)).source


def test_what_is_accepted_from_a_marked_paper_carries_its_marking(source):
    mark_source(actor=kent_lead(), key=source, marking=COMMERCIAL, now=NOW)
    assert {one.marking for one in read(source)} == {COMMERCIAL}
    assert accept_all(source) == []
    assert set(LedgerEntry.objects.values_list("marking", flat=True)) == {COMMERCIAL}


def test_a_paper_is_marked_when_it_is_loaded(tmp_path, source):
    path = paper(tmp_path, "tender.txt", saved="£1")
    key = receive_paper(actor=programme_office(), path=path, now=NOW, marking=COMMERCIAL).source
    assert Source.objects.get(pk=key).marking == COMMERCIAL
    assert {one.marking for one in read(key)} == {COMMERCIAL}


def test_marking_writes_history(source):
    mark_source(actor=kent_lead(), key=source, marking=COMMERCIAL, now=NOW)
    event = Event.objects.latest("sequence")
    assert (event.verb, event.subject, event.organisation) == ("marked a source", f"source:{source}", KENT)
    assert event.detail == {"marking": COMMERCIAL.value, "before": Marking.OFFICIAL.value}


@pytest.mark.parametrize(("who", "refusal"), [
    (outsider, NotThere), (essex_lead, NotThere),
    (lambda: actor("scrutineer", Role.SCRUTINEER, KENT), NotAllowed),
])  # fmt: skip
def test_the_wrong_person_marks_nothing(source, who, refusal):
    before = Event.objects.count()
    with pytest.raises(refusal):
        mark_source(actor=who(), key=source, marking=COMMERCIAL, now=NOW)
    assert (Source.objects.get(pk=source).marking, Event.objects.count()) == (Marking.OFFICIAL, before)


def test_nobody_gives_a_marking_that_would_hide_the_paper_from_them(source):
    with pytest.raises(RuleBroken, match="may not read what is marked") as refused:
        mark_source(actor=kent_lead(), key=source, marking=Marking.SENSITIVE_PERSONAL, now=NOW)
    assert refused.value.field == "marking"
    assert Source.objects.get(pk=source).marking == Marking.OFFICIAL


def test_the_statements_of_a_paper_are_hidden_with_it(source):
    assert candidates(kent_lead(), source=source)
    mark_source(actor=programme_office(), key=source, marking=Marking.SENSITIVE_PERSONAL, now=NOW)
    assert candidates(kent_lead(), source=source) == []
    assert ESSEX not in {one.owner for one in read(source)}
