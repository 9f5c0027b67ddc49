"""A letter is read as the draft of its return is: by its own organisation alone until its answers are submitted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from tests.factories.cast import ESSEX, KENT, actor, collaboration, essex_lead, kent_lead, outsider, programme_office
from tests.factories.letters import EMAIL
from tests.factories.returns import IN_TIME, return_of, submitted

from concordat.foundation.access.actors import system_actor
from concordat.foundation.history.models import Event
from concordat.foundation.provenance.actions import open_sources
from concordat.foundation.provenance.models import Source
from concordat.foundation.provenance.queries import passages, readable_sources, source_by_content
from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import ROLES, SEE, Role
from concordat.registers.delivery.actions import challenge
from concordat.review.letters.actions import accept_read_answers, read_return
from concordat.review.letters.queries import letters_of, proposals

pytestmark = pytest.mark.django_db
COMMISSIONER = "kent-police-and-crime-commissioner"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def number() -> int:
    return return_of(collaboration())


def office() -> Actor:
    """The programme office as it signs in: it sees everything, and acts for a body of its own."""
    return replace(programme_office(), reference="office", acting_for=ESSEX)


def above() -> Actor:
    """The policing body of Kent: it sees what its force sees, drafts apart."""
    grants = {(permission, body) for permission in ROLES[Role.SCRUTINEER] & SEE for body in (COMMISSIONER, KENT)}
    return Actor("scrutineer", frozenset(grants), acting_for=COMMISSIONER)


OTHERS = (office, above, essex_lead, outsider, lambda: system_actor("job"))


def received(number: int, by: Actor | None = None, pasted: str = EMAIL) -> str:
    return read_return(actor=by or kent_lead(), number=number, now=IN_TIME, pasted=pasted).source


def reads(somebody: Actor, number: int, source: str) -> bool:
    """Whether somebody comes by the words of a letter: all ways to it agree."""
    try:
        found = bool(passages(somebody, source_key=source))
    except NotThere:
        found = False
    held = Source.objects.get(pk=source)
    assert found == (source_by_content(somebody, sha256=held.sha256) is not None)
    assert found == readable_sources(somebody).filter(pk=source).exists()
    return found


def test_before_its_answers_are_submitted_a_letter_is_its_organisations_own(number: int) -> None:
    key = received(number)
    colleague = actor("kent-scrutineer", Role.SCRUTINEER, KENT)
    assert reads(kent_lead(), number, key)
    assert reads(colleague, number, key)
    for other in OTHERS:
        assert not reads(other(), number, key), other().reference
        assert letters_of(other(), number=number) == []
        with pytest.raises(NotThere):
            proposals(other(), number=number, source=key, today=IN_TIME.date())
    accept_read_answers(actor=kent_lead(), number=number, source=key, now=IN_TIME)
    assert not reads(office(), number, key), "what it answers is still a draft"


def test_submitting_its_answers_opens_it_to_who_reads_the_sources_of_its_owner(number: int) -> None:
    key = received(number)
    accept_read_answers(actor=kent_lead(), number=number, source=key, now=IN_TIME)
    submitted(number)
    assert [reads(other(), number, key) for other in OTHERS] == [True, True, False, False, True]
    assert Event.objects.get(verb="opened a source").subject == f"source:{key}"
    challenge(actor=programme_office(), number=number, note="Say more.", now=IN_TIME)
    second = received(number, pasted="Overall we are red.")
    assert reads(office(), number, key), "what was read once is not taken back"
    assert not reads(office(), number, second), "what is written since is a draft again"


def test_a_letter_of_which_nothing_was_taken_stays_its_organisations_own(number: int) -> None:
    key = received(number)
    submitted(number)
    assert reads(kent_lead(), number, key)
    assert not reads(office(), number, key)


def test_a_letter_that_answers_two_returns_is_opened_by_the_later(number: int) -> None:
    other = return_of(collaboration("Shared stables"), starts=date(2018, 7, 1))
    key = received(number)
    assert received(other) == key
    for one in (number, other):
        accept_read_answers(actor=kent_lead(), number=one, source=key, now=IN_TIME)
    submitted(number)
    assert not reads(office(), number, key)
    submitted(other)
    assert reads(office(), number, key)


def test_who_received_it_for_another_reads_what_it_entered(number: int) -> None:
    key = received(number, by=office())
    assert reads(office(), number, key)
    assert reads(kent_lead(), number, key)
    assert [one.source for one in letters_of(office(), number=number)] == [key]
    assert not reads(above(), number, key)
    assert not reads(essex_commissioner(), number, key), "who sees what a reader sees sees no draft either"


def essex_commissioner() -> Actor:
    grants = {(permission, ESSEX) for permission in ROLES[Role.SCRUTINEER] & SEE}
    return Actor("essex-scrutineer", frozenset(grants), acting_for="essex-pfcc")


def test_only_who_may_submit_opens_a_source(number: int) -> None:
    key = received(number)
    with pytest.raises(NotAllowed):
        open_sources(actor=essex_lead(), keys=[key], now=IN_TIME)
    assert Source.objects.get(pk=key).held_back
    assert open_sources(actor=kent_lead(), keys=[key], now=IN_TIME) == [key]
    assert open_sources(actor=kent_lead(), keys=[key], now=IN_TIME) == []


def test_letters_from_before_are_held_back_where_nothing_of_them_is_submitted(number: int) -> None:
    told = return_of(collaboration("Shared stables"), starts=date(2018, 7, 1))
    draft, submitted_one = received(number), received(told, pasted=f"{EMAIL}\nRegards")
    accept_read_answers(actor=kent_lead(), number=told, source=submitted_one, now=IN_TIME)
    submitted(told)
    open_sources(actor=kent_lead(), keys=[draft], now=IN_TIME)
    import_module("concordat.review.letters.migrations.0002_letters_before_their_answers").hold_back(apps, None)
    assert {one.pk: one.held_back for one in Source.objects.filter(kind="e-mail")} == {
        draft: True, submitted_one: False,
    }  # fmt: skip
