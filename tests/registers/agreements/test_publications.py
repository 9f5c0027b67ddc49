"""What policing bodies publish: the rules of the decision, the page that anyone may read, and what is overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import agreements as factory
from tests.factories import cast

from concordat.foundation.access.actors import NOBODY
from concordat.foundation.history.models import Event
from concordat.foundation.search.checking import differences
from concordat.foundation.search.queries import search
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.registers.agreements import actions, models
from concordat.registers.agreements.actions import Decision, Entry
from concordat.registers.agreements.queries import (
    agreement_file,
    calendar,
    duties,
    publishable,
    published,
    published_file,
    publishing_bodies,
)
from concordat.registers.agreements.rules import AgreementKind, AlarmKind, Clause, PublicationState
from concordat.registers.agreements.rules.publication import (
    DUE_DAYS,
    MOVES,
    Detail,
    DutyState,
    asked_of,
    check_decided,
    made_on,
    standing_of,
)

TODAY = cast.NOW.date()
PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
FULL, FACT = PublicationState.FULL, PublicationState.FACT_ONLY
WITHHELD, WITHDRAWN = PublicationState.EXEMPT, PublicationState.WITHDRAWN
DETAILS = (Detail.KIND, Detail.PARTIES, Detail.STARTS)
day = PreciseDate.parse
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


# Rules


@given(days, st.integers(0, 4000))
def test_what_was_made_falls_due_once_and_stays_overdue(made: date, later: int) -> None:
    on = made + timedelta(days=later)
    found = standing_of(None, made=True, day=made, on=on)
    assert found.due == made + timedelta(days=DUE_DAYS)
    assert found.state is (DutyState.OVERDUE if later > DUE_DAYS else DutyState.DUE)


@given(st.sampled_from(PublicationState), days)
def test_what_is_public_is_never_overdue(state: PublicationState, on: date) -> None:
    assert (standing_of(state, made=True, day=date(2000, 1, 1), on=on).state is DutyState.MET) is state.public


def test_an_unknown_day_is_said_and_never_counted() -> None:
    found = standing_of(None, made=True, day=None, on=TODAY)
    assert (found.state, found.due) == (DutyState.DAY_NOT_KNOWN, None)
    assert standing_of(None, made=False, day=None, on=TODAY).state is DutyState.NOT_YET
    assert standing_of(WITHHELD, made=True, day=None, on=TODAY).state is DutyState.WITHHELD


def test_it_is_made_when_the_last_party_signs_and_else_when_it_is_told() -> None:
    from concordat.registers.agreements.rules import AgreementState

    last, first = day("2018-12-03"), day("2018-11-30")
    assert made_on(None, None, None, [first, last]) == (True, date(2018, 12, 3))
    assert made_on(None, None, None, [first, None]) == (False, None)
    assert made_on(AgreementState.IN_FORCE, None, day("2019"), [None]) == (True, date(2019, 12, 31))
    assert made_on(AgreementState.SIGNED, None, None, []) == (True, None)


@pytest.mark.parametrize(
    ("state", "before", "by", "on", "field"),
    [
        (WITHHELD, FULL, "The commissioner", TODAY, "state"),
        (WITHDRAWN, None, "The commissioner", TODAY, "state"),
        (FULL, None, " ", TODAY, "decided_by"),
        (FULL, WITHDRAWN, "The commissioner", TODAY + timedelta(days=1), "decided_on"),
    ],
)
def test_a_decision_that_cannot_be(
    state: PublicationState, before: PublicationState | None, by: str, on: date, field: str
) -> None:
    with pytest.raises(RuleBroken) as error:
        check_decided(state, before, by, on, TODAY)
    assert error.value.field == field


def test_every_state_has_its_successors_and_the_section_asks_of_police_collaboration_alone() -> None:
    assert set(MOVES) == set(PublicationState)
    assert {kind for kind in AgreementKind if asked_of(kind)} == {
        AgreementKind.S22A, AgreementKind.S23A, AgreementKind.S22,
    }  # fmt: skip


# The register

db = pytest.mark.django_db


@pytest.fixture
def made() -> str:
    factory.answering_bodies()
    key = factory.entered(cast.KENT, cast.ESSEX, sign="all", title="Working together on fleet")
    factory.clause(key, Clause.PURPOSE, says="One workshop for both forces")
    return key


def commissioner() -> Actor:
    return cast.actor("commissioner", Role.SCRUTINEER, PCC)


def decision(state: PublicationState = FACT, why: str = "A schedule names premises") -> Decision:
    return Decision(state, "The commissioner", TODAY, why)


def put(key: str, *, actor: Actor | None = None, body: str = PCC, state: PublicationState = FACT, **entry: Any) -> int:
    told = Entry(**{"title": "Fleet of both forces", "details": DETAILS, **entry})
    return actions.publish(actor=actor or commissioner(), agreement=key, organisation=body, decision=decision(state),
                           entry=told, now=cast.NOW)  # fmt: skip


def off(key: str, state: PublicationState = WITHDRAWN, **more: Any) -> int:
    told = {"actor": commissioner(), "organisation": PCC, "decision": decision(state), "now": cast.NOW, **more}
    return actions.withhold(agreement=key, **told)


def document(key: str, *, marking: Marking = Marking.OFFICIAL, name: str = "agreement.txt") -> int:
    return actions.record_document(
        actor=cast.kent_lead(), agreement=key, title="The signed agreement", file_name=name, media_type="text/plain",
        sha256=name.ljust(64, "0"), size=4, evidence=replace(cast.typed(), marking=marking), now=cast.NOW,
    )  # fmt: skip


@db
def test_the_page_prints_what_was_decided_and_anyone_reads_it(made: str) -> None:
    put(made, summary="Vehicles of both forces are serviced together.")
    page = published(NOBODY, organisation=PCC)
    (entry,) = page.entries
    assert (entry.title, entry.state, entry.file) == ("Fleet of both forces", FACT, None)
    assert [label for label, _ in entry.details] == ["Made under", "Parties", "Begins"]
    assert publishing_bodies(NOBODY) == [(PCC, page.name, 1)]
    assert Event.objects.filter(verb="published an agreement", organisation=PCC).count() == 1


@db
def test_what_the_page_prints_stays_as_it_was_decided(made: str) -> None:
    put(made, details=(Detail.PURPOSE,))
    factory.clause(made, Clause.PURPOSE, says="Two workshops after all", on=TODAY)
    assert published(NOBODY, organisation=PCC).entries[0].details == (("Purpose", "One workshop for both forces"),)


@db
def test_each_body_decides_for_itself(made: str) -> None:
    put(made)
    with pytest.raises(NotThere):
        published(NOBODY, organisation=ESSEX_PCC)
    states = {one.organisation: one.standing.state for one in duties(cast.kent_lead(), on=TODAY)}
    assert states == {PCC: DutyState.MET, ESSEX_PCC: DutyState.OVERDUE}


@db
@pytest.mark.parametrize("state", [WITHDRAWN])
def test_what_is_withdrawn_is_gone_and_the_reason_is_kept(made: str, state: PublicationState) -> None:
    put(made)
    off(made, state)
    with pytest.raises(NotThere):
        published(NOBODY, organisation=PCC)
    told = publishable(commissioner(), agreement=made, organisation=PCC, on=TODAY).told
    assert told is not None
    assert (told.state, told.why, told.decided_by) == (
        state,
        "A schedule names premises",
        "The commissioner",
    )
    put(made)
    assert len(published(NOBODY, organisation=PCC).entries) == 1


@db
def test_the_report_of_a_partner_takes_nothing_off_the_page(made: str) -> None:
    put(made)
    actions.report_publication(
        actor=cast.kent_lead(), agreement=made, organisation=PCC, state=PublicationState.NOT_PUBLISHED, why="Not found",
        evidence=cast.typed(on=TODAY), now=cast.NOW + timedelta(days=1),
    )  # fmt: skip
    assert len(published(NOBODY, organisation=PCC).entries) == 1
    (duty,) = duties(cast.kent_lead(), on=TODAY, organisation=PCC)
    assert duty.standing.state is DutyState.MET


@db
def test_a_document_is_public_only_while_it_stands_on_a_page(made: str) -> None:
    document(made, name="draft.txt")
    entry = put(made, state=FULL, document=document(made))
    assert published_file(NOBODY, number=entry).file_name == "agreement.txt"
    off(made)
    for number in (entry, entry + 1):
        with pytest.raises(NotThere):
            published_file(NOBODY, number=number)


@db
def test_nothing_that_is_marked_reaches_the_page(made: str) -> None:
    secret = document(made, marking=Marking.SENSITIVE_COMMERCIAL, name="prices.txt")
    marked = replace(cast.typed(on=TODAY), marking=Marking.SENSITIVE_COMMERCIAL)
    from concordat.registers.agreements.rules import ClauseTold, Presence

    actions.report_clause(
        actor=cast.programme_office(), agreement=made, clause=ClauseTold(Clause.NOTICE, Presence.PRESENT, says="£9m"),
        evidence=marked, now=cast.NOW,
    )  # fmt: skip
    offered = publishable(cast.programme_office(), agreement=made, organisation=PCC, on=TODAY)
    assert (offered.files, offered.left_out) == ((), 1)
    assert Detail.NOTICE not in offered.details
    office = cast.programme_office()
    with pytest.raises(RuleBroken, match="is marked OFFICIAL-SENSITIVE"):
        put(made, actor=office, state=FULL, document=secret)
    with pytest.raises(RuleBroken, match="not on record, or is marked"):
        put(made, actor=office, details=(Detail.NOTICE,))
    assert not models.AgreementPublication.objects.exists()


def mark(key: str, to: Marking = Marking.SENSITIVE_COMMERCIAL, *, who: Any = cast.kent_lead, **more: Any) -> int:
    return actions.mark(actor=who(), agreement=key, marking=to, evidence=cast.typed(), now=cast.NOW, **more)


@db
def test_an_agreement_marked_since_is_on_no_page_until_it_is_open_again(made: str) -> None:
    put(made)
    mark(made)
    with pytest.raises(NotThere):
        published(NOBODY, organisation=PCC)
    assert publishing_bodies(cast.programme_office()) == []
    (duty,) = duties(cast.kent_lead(), on=TODAY, organisation=PCC)
    assert duty.standing.state is DutyState.WITHHELD
    assert "is marked OFFICIAL-SENSITIVE (commercial) since" in duty.standing.words
    (before,) = duties(cast.kent_lead(), on=TODAY, as_at=TODAY - timedelta(days=1), organisation=PCC)
    assert before.told is None
    with pytest.raises(RuleBroken, match="itself is marked"):
        put(made, actor=cast.programme_office())
    mark(made, Marking.OFFICIAL)
    assert len(published(NOBODY, organisation=PCC).entries) == 1
    assert Event.objects.filter(verb="marked an agreement", detail__agreement=made).count() == 2


@db
def test_a_document_marked_since_takes_its_entry_and_its_file_off_the_page(made: str) -> None:
    number = document(made)
    entry = put(made, state=FULL, document=number)
    mark(made, document=number)
    for reader in (NOBODY, cast.programme_office()):
        with pytest.raises(NotThere):
            published_file(reader, number=entry)
    (duty,) = duties(cast.kent_lead(), on=TODAY, organisation=PCC)
    assert "The document is marked" in duty.standing.words
    assert publishable(cast.kent_lead(), agreement=made, organisation=PCC, on=TODAY).left_out == 1
    with pytest.raises(RuleBroken, match="is marked OFFICIAL-SENSITIVE"):
        put(made, actor=cast.programme_office(), state=FULL, document=number)


@db
def test_who_may_not_see_the_marking_sees_the_agreement_no_more(made: str) -> None:
    reader = cast.actor("reader", Role.MEMBER, cast.KENT)
    assert agreement_file(reader, key=made, on=TODAY).line.members
    assert search(reader, text="fleet", kind="agreement").hits
    mark(made)
    with pytest.raises(NotThere):
        agreement_file(reader, key=made, on=TODAY)
    assert not search(reader, text="fleet", kind="agreement").hits
    assert agreement_file(cast.essex_lead(), key=made, on=TODAY).line.members
    assert not list(differences(cast.programme_office()))


@db
@pytest.mark.parametrize(
    ("to", "who", "error", "match"),
    [
        (Marking.OFFICIAL, cast.kent_lead, RuleBroken, "marked OFFICIAL already"),
        (Marking.SENSITIVE_PERSONAL, cast.kent_lead, RuleBroken, "could not see it any more yourself"),
        (Marking.SENSITIVE_COMMERCIAL, cast.kent_scrutineer, NotAllowed, "permission"),
        (Marking.SENSITIVE_COMMERCIAL, cast.outsider, NotThere, "no agreement"),
    ],
)
def test_a_marking_that_cannot_be_given_leaves_nothing(
    made: str, to: Marking, who: Any, error: type[Exception], match: str
) -> None:
    with pytest.raises(error, match=match):
        mark(made, to, who=who)
    assert not models.AgreementMark.objects.exists()


@db
def test_what_its_source_marked_is_not_marked_lower(made: str) -> None:
    secret = document(made, marking=Marking.SENSITIVE_COMMERCIAL)
    with pytest.raises(RuleBroken, match="it cannot be marked lower"):
        mark(made, Marking.OFFICIAL, document=secret)
    with pytest.raises(NotThere):
        mark(made, document=secret + 1000)


@db
@pytest.mark.parametrize(
    ("who", "error"),
    [(cast.kent_lead, NotAllowed), (cast.kent_scrutineer, NotAllowed), (cast.outsider, NotThere)],
)
def test_only_the_body_decides(made: str, who: Any, error: type[Exception]) -> None:
    for act in (lambda: put(made, actor=who()), lambda: off(made, WITHHELD, actor=who())):
        with pytest.raises(error):
            act()
    assert not models.AgreementPublication.objects.exists()


@db
@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ({"title": " "}, "title"), ({"details": ()}, "details"), ({"state": FULL}, "document"),
        ({"details": (Detail.HOST,)}, "details"), ({"summary": "a" * 2001}, "summary"),
        ({"state": FULL, "document": 0}, "document"),
    ],
)  # fmt: skip
def test_what_cannot_go_on_the_page_leaves_nothing(made: str, entry: dict[str, Any], field: str) -> None:
    with pytest.raises(RuleBroken) as error:
        put(made, **entry)
    assert error.value.field == field
    assert not models.AgreementPublication.objects.exists()


@db
def test_a_force_has_no_page(made: str) -> None:
    with pytest.raises(NotThere):
        put(made, actor=cast.programme_office(), body=cast.KENT)


@db
def test_what_is_overdue_rings_by_body_until_it_is_published(made: str) -> None:
    def rings() -> list[str]:
        found = calendar(cast.kent_lead(), on=TODAY, horizon=30, kind=AlarmKind.PUBLICATION)
        assert {one.alarm.day for one in found} <= {date(2018, 12, 29)}
        return [one.alarm.reckoned for one in found]

    assert len(rings()) == 2
    put(made)
    assert len(rings()) == 1
    off(made)
    assert len(rings()) == 2


@db
def test_as_at_a_day_before_the_decision_nothing_was_published(made: str) -> None:
    put(made)
    (duty,) = duties(cast.kent_lead(), on=TODAY, as_at=TODAY - timedelta(days=1), organisation=PCC)
    assert duty.told is None


@db
def test_the_three_who_look(made: str) -> None:
    put(made)
    assert [len(duties(who(), on=TODAY)) for who in (cast.kent_lead, cast.essex_lead, cast.outsider)] == [2, 2, 0]


@db
@pytest.mark.parametrize(
    ("columns", "constraint"),
    [
        ({"state": "full", "on_page": True, "title": "Fleet"}, "on_a_page_by_decision"),
        ({"state": "exempt", "why": "x", "published_on": TODAY}, "public_only_on_a_page"),
    ],
)
def test_the_table_holds_the_rules(made: str, columns: dict[str, object], constraint: str) -> None:
    fact = {"reported_by": PCC, "reported_on": TODAY, "recorded_at": cast.NOW, "agreement_id": made}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        models.AgreementPublication.objects.create(organisation_id=PCC, **fact, **columns)
