"""The register on a day: needed parties, signatures, variations, successors, publication and files, for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from tests.factories import agreements as factory
from tests.factories import cast

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import actions, models
from concordat.registers.agreements.queries import (
    agreement_file,
    calendar,
    document,
    draft,
    drafts,
    paged,
    parties_named,
    register,
)
from concordat.registers.agreements.rules import (
    AgreementState,
    AlarmKind,
    ChangeKind,
    Clause,
    ClauseTold,
    Extent,
    NovationGround,
    PartyRole,
    Presence,
    Provision,
    ProvisionKind,
    PublicationState,
)
from concordat.registers.agreements.rules.entering import Page
from concordat.registers.agreements.rules.versions import ENDS, day_held

pytestmark = pytest.mark.django_db

when = PreciseDate.parse
TODAY = cast.NOW.date()
KENT_PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
FOUR = {cast.KENT, cast.ESSEX, KENT_PCC, ESSEX_PCC}
SEVEN = (
    "bedfordshire-police", "cambridgeshire-constabulary", "hertfordshire-constabulary", "norfolk-constabulary",
    "suffolk-constabulary", cast.ESSEX, cast.KENT,
)  # fmt: skip
TABLES = [
    models.AgreementProvision, models.AgreementClause, models.AgreementChange, models.AgreementNovation,
    models.AgreementPublication, models.AgreementDocument,
]  # fmt: skip


@pytest.fixture(autouse=True)
def known() -> None:
    factory.answering_bodies()


def line(key: str, on: date = TODAY, as_at: date | None = None, actor: Actor | None = None):
    return agreement_file(actor or cast.kent_lead(), key=key, on=on, as_at=as_at).line


def by(evidence: Evidence | None = None) -> dict[str, object]:
    return {"actor": cast.kent_lead(), "evidence": evidence or cast.typed(), "now": cast.NOW}


def test_seven_forces_make_fourteen_and_the_missing_one_is_named() -> None:
    key = factory.entered(*SEVEN, collaboration=cast.collaboration(), sign="all")
    found = line(key)
    assert (found.completeness.extent, found.signed_words) == (Extent.COMPLETE, "14 of 14")
    actions.report_state(agreement=key, state=AgreementState.IN_FORCE, **by())  # type: ignore[arg-type]
    assert line(key).standing.in_force
    actions.report_party(agreement=key, organisation=KENT_PCC, left=when("2019-06-30"), **by())  # type: ignore[arg-type]
    gone = line(key)
    assert gone.completeness.words.endswith("missing: Kent Police and Crime Commissioner.")
    assert gone.standing.words.startswith("Not in force. Incomplete: 13 of 14")


def test_what_parties_enter_is_in_force_when_the_last_has_signed() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX, sign=[cast.KENT, cast.ESSEX, KENT_PCC])
    assert line(key).standing.words.endswith(
        "waits for the signature of Essex Police, Fire and Crime Commissioner. Signatures evidenced: 3 of 4."
    )
    with pytest.raises(RuleBroken, match="not on record"), transaction.atomic():
        actions.report_state(agreement=key, state=AgreementState.IN_FORCE, **by())  # type: ignore[arg-type]
    signed = {"agreement": key, "party": ESSEX_PCC}
    with pytest.raises(RuleBroken, match="has not come yet"), transaction.atomic():
        actions.sign(signed_on=when("2031"), **signed, **by())  # type: ignore[arg-type]
    actions.sign(signed_on=when("2019-01-02"), **signed, **by())  # type: ignore[arg-type]
    actions.report_state(agreement=key, state=AgreementState.IN_FORCE, **by())  # type: ignore[arg-type]
    assert line(key).standing.words == "In force since 1 January 2019; signed by all 4 parties."


def test_what_a_paper_tells_is_reported_whatever_is_signed() -> None:
    key = factory.agreement(cast.collaboration())
    found = line(key)
    assert (found.standing.in_force, found.standing.word) == (None, "Reported in force")
    assert found.standing.words == "Reported in force; signatures evidenced: 0 of 2."
    assert found.completeness.extent is Extent.NOT_KNOWN


def test_a_fire_service_is_refused_with_its_authority_where_a_person_names_it() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    party = {"agreement": key, "organisation": cast.KENT_FIRE}
    with pytest.raises(RuleBroken, match="Name Kent and Medway Fire and Rescue Authority instead"):
        actions.report_party(**party, **by())  # type: ignore[arg-type]
    passage = cast.passage_of(cast.source(cast.PAPER_DAY))
    actions.report_party(**party, **by(passage))  # type: ignore[arg-type]
    said = "Kent Fire and Rescue Service is a service, not a legal person; the party is Kent and Medway Fire and Rescue"
    assert line(key).left_open == (f"{said} Authority.",)


def test_a_variation_gives_fields_from_its_day_on() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX, sign="all", ends="2021-12-31")
    factory.clause(key, Clause.NOTICE, months=6)
    later = actions.vary_agreement(
        agreement=key, title="First variation", effective=when("2019-07-01"), ends=when("2023-12-31"),
        **by(),  # type: ignore[arg-type]
    )  # fmt: skip
    factory.clause(later, Clause.NOTICE, months=12)
    before, after = line(key, date(2019, 6, 30)), line(key, date(2019, 7, 1))
    assert [before.clause(Clause.NOTICE).value.months, after.clause(Clause.NOTICE).value.months] == [6, 12]
    assert [day_held(one.held, ENDS) for one in (before, after)] == [when("2021-12-31"), when("2023-12-31")]
    assert after.held[Clause.NOTICE].agreement == later
    assert [(one.kind, one.day) for one in after.alarms] == [
        (AlarmKind.NOTICE, date(2022, 12, 31)), (AlarmKind.EXPIRY, date(2023, 12, 31)),
    ]  # fmt: skip
    varied = line(later)  # it rests on the provision of what it varies
    assert ({member.key for member in varied.members}, varied.completeness.extent) == (FOUR, Extent.COMPLETE)
    with pytest.raises(RuleBroken, match="cannot change itself"), transaction.atomic():
        actions.change_agreement(agreement=later, by=key, kind=ChangeKind.VARIES, **by())  # type: ignore[arg-type]


def test_what_is_superseded_has_ended_and_rings_no_more() -> None:
    old = factory.entered(cast.KENT, cast.ESSEX, sign="all", ends="2020-03-31")
    new = factory.entered(cast.KENT, cast.ESSEX, title="Working together again", ends="2025-03-31")
    assert {one.key for one in calendar(cast.kent_lead(), on=TODAY, horizon=90)} == {old}
    actions.change_agreement(
        agreement=old, by=new, kind=ChangeKind.SUPERSEDES, effective=when("2019-12-01"), **by()  # type: ignore[arg-type]
    )  # fmt: skip
    assert line(old).standing.words == "Superseded on 1 December 2019 by Working together again."
    assert calendar(cast.kent_lead(), on=TODAY, horizon=90) == []
    assert [one.key for one in calendar(cast.kent_lead(), on=TODAY, horizon=None)] == [new]


def test_a_successor_stands_in_the_place_of_a_party_from_its_day() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX, sign="all")
    told = {"agreement": key, "party": KENT_PCC, "successor": "kent-county-council", "ground": NovationGround.LAW}
    actions.novate(since=when("2019-11-01"), **told, **by())  # type: ignore[arg-type]
    successor = next(one for one in line(key).members if one.in_place_of)
    assert (successor.name, successor.signed) == ("Kent County Council", True)
    assert {one.key for one in line(key, date(2019, 10, 31)).members} == FOUR
    with pytest.raises(RuleBroken, match="stands on that day"), transaction.atomic():
        actions.novate(since=when("2019-12-01"), **told, **by())  # type: ignore[arg-type]


def test_each_policing_body_says_what_it_publishes() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    told = {"agreement": key, "state": PublicationState.FACT_ONLY, "why": "It names premises."}
    published = {"published_on": when("2019-02-01"), **told}
    actions.report_publication(organisation=KENT_PCC, **published, **by())  # type: ignore[arg-type]
    for body, words in ((cast.KENT, "not a policing body"), ("sussex-police-and-crime-commissioner", "not a party")):
        with pytest.raises(RuleBroken, match=words), transaction.atomic():
            actions.report_publication(organisation=body, **published, **by())  # type: ignore[arg-type]
    (found,) = agreement_file(cast.kent_lead(), key=key, on=TODAY).publications
    assert (found.name, found.state, found.why) == (
        "Kent Police and Crime Commissioner", PublicationState.FACT_ONLY, "It names premises."
    )  # fmt: skip


def test_as_at_an_earlier_day_nothing_later_is_known() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX, sign="all")
    factory.clause(key, Clause.NOTICE, months=6, on=date(2019, 5, 1))
    assert line(key, as_at=date(2019, 4, 30)).clause(Clause.NOTICE).presence is Presence.NOT_KNOWN
    assert line(key, as_at=date(2019, 5, 1)).clause(Clause.NOTICE).value.months == 6
    assert register(cast.kent_lead(), on=TODAY, as_at=date(2017, 1, 1)) == []


def test_parties_see_it_and_nobody_else() -> None:
    """It serves no collaboration: what lets Essex see it is that it is a party."""
    key = factory.entered(cast.KENT, cast.ESSEX)
    factory.clause(key, Clause.NOTICE, months=6)
    number = actions.record_document(
        agreement=key, title="As signed", file_name="a.pdf", media_type="application/pdf", sha256="0" * 64, size=4,
        **by(),  # type: ignore[arg-type]
    )  # fmt: skip
    assert line(key, actor=cast.essex_lead()).clause(Clause.NOTICE).value.months == 6
    assert document(cast.essex_lead(), number=number).title == "As signed"
    for act in (lambda: line(key, actor=cast.outsider()), lambda: document(cast.outsider(), number=number)):
        with pytest.raises(NotThere):
            act()
    assert register(cast.outsider(), on=TODAY) == []
    assert calendar(cast.outsider(), on=TODAY, horizon=None) == []


def test_the_register_asks_no_more_for_more_agreements(django_assert_max_num_queries: Callable[..., object]) -> None:
    for number in range(4):
        factory.entered(cast.KENT, cast.ESSEX, title=f"Agreement {number}", sign="all")
    with django_assert_max_num_queries(16):  # type: ignore[attr-defined]
        assert len(register(cast.kent_lead(), on=TODAY)) == 4


Act = Callable[[Actor, str, Evidence], object]


def _party(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.report_party(
        actor=actor, agreement=key, organisation="kent-county-council", role=PartyRole.ASSOCIATE, evidence=evidence,
        now=cast.NOW,
    )  # fmt: skip


def _sign(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.sign(
        actor=actor, agreement=key, party=cast.KENT, signed_on=when("2019"), evidence=evidence, now=cast.NOW
    )


def _provision(actor: Actor, key: str, evidence: Evidence) -> object:
    told = Provision(ProvisionKind.POLICING_BODY, (KENT_PCC, ESSEX_PCC))
    return actions.report_provision(actor=actor, agreement=key, provision=told, evidence=evidence, now=cast.NOW)


def _clause(actor: Actor, key: str, evidence: Evidence) -> object:
    told = ClauseTold(Clause.DISPUTES, Presence.ABSENT)
    return actions.report_clause(actor=actor, agreement=key, clause=told, evidence=evidence, now=cast.NOW)


def _novate(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.novate(
        actor=actor, agreement=key, party=cast.KENT, successor="sussex-police", ground=NovationGround.LAW,
        since=when("2019-06-01"), evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _publish(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.report_publication(
        actor=actor, agreement=key, organisation=KENT_PCC, state=PublicationState.EXEMPT, why="Premises.",
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _document(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.record_document(
        actor=actor, agreement=key, title="", file_name="a.pdf", media_type="application/pdf", sha256="1" * 64, size=9,
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _vary(actor: Actor, key: str, evidence: Evidence) -> object:
    return actions.vary_agreement(
        actor=actor, agreement=key, title="A variation", effective=when("2019-06-01"), evidence=evidence, now=cast.NOW
    )


ACTS = [_party, _sign, _provision, _clause, _novate, _publish, _document, _vary]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_cites_and_tells_and_refuses_who_may_not(act: Act) -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    tables = [*TABLES, models.AgreementParty, models.Agreement, Event, Citation]
    before = [table.objects.count() for table in tables]
    kents = cast.typed(by=cast.KENT)
    for who in (cast.kent_scrutineer, cast.essex_lead):
        with pytest.raises(NotAllowed), transaction.atomic():
            act(who(), key, kents)
    with pytest.raises(NotThere), transaction.atomic():
        act(cast.outsider(), key, cast.typed(by=cast.ELSEWHERE))
    assert [table.objects.count() for table in tables] == before
    act(cast.kent_lead(), key, kents)
    events = Event.objects.filter(actor="kent-lead")
    cited = Citation.objects.filter(actor="kent-lead").values_list("record", flat=True)
    assert events
    assert sorted(cited) == sorted(event.subject for event in events)


def test_a_file_is_attached_once() -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    _document(cast.kent_lead(), key, cast.typed())
    with pytest.raises(RuleBroken, match="attached to the agreement already"):
        _document(cast.kent_lead(), key, cast.typed())


@pytest.mark.parametrize("table", TABLES)
def test_what_is_told_is_never_overwritten(table: type[models.AgreementFact]) -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    for act in (_clause, _novate, _publish, _document, _vary):
        act(cast.kent_lead(), key, cast.typed())
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        table.objects.first().save()


@pytest.mark.parametrize(
    ("table", "columns", "constraint"),
    [
        (models.AgreementClause, {"clause": "notice", "presence": "absent", "months": 3}, "says_only_when_present"),
        (models.AgreementPublication, {"organisation_id": KENT_PCC, "state": "exempt"}, "with_a_reason"),
        (models.AgreementNovation, {"party_id": KENT_PCC, "successor_id": KENT_PCC, "ground": "law"}, "to_another"),
    ],
)
def test_the_tables_hold_the_rules(
    table: type[models.AgreementFact], columns: dict[str, object], constraint: str
) -> None:
    key = factory.entered(cast.KENT, cast.ESSEX)
    fact = {"reported_by": cast.KENT, "reported_on": TODAY, "recorded_at": cast.NOW, "agreement_id": key}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        table.objects.create(**fact, **columns)


def test_the_alliance_that_paid_and_voted_otherwise_says_so() -> None:
    """The failure of an alliance that shared its resources 69:31 and voted as equals: now its agreement says both."""
    forces = ("west-mercia-police", "warwickshire-police")
    key = factory.entered(*forces, title="Strategic alliance", by=forces[0], starts="2013")
    factory.clause(key, Clause.COST_SHARE, rule="fixed", weights=dict(zip(forces, map(Decimal, (69, 31)), strict=True)))
    factory.clause(key, Clause.VOTING, rule="unanimity", weights=dict.fromkeys(forces, Decimal(50)))
    lead = cast.actor("lead", Role.LEAD, forces[0])
    found = line(key, actor=lead)
    shares, votes = (found.clause(clause).value for clause in (Clause.COST_SHARE, Clause.VOTING))
    assert (shares.pattern(forces), votes.pattern(forces)) == ("69:31", "50:50")
    assert found.clause(Clause.CONSEQUENCES).presence is Presence.NOT_KNOWN  # and what leaving costs, nobody had asked


def test_a_page_of_the_register_holds_the_same_lines_and_reads_no_other() -> None:
    """A variation stands on another page than what it varies, and its fields count all the same."""
    key = cast.collaboration(partners=FOUR)
    told = {one: factory.agreement(key, one, parties=sorted(FOUR)) for one in ("Workshops", "Custody", "Stores")}
    actions.vary_agreement(
        agreement=told["Workshops"], title="Air support", effective=when("2017-04-01"), ends=when("2017-12-31"),
        **by(),  # type: ignore[arg-type]
    )  # fmt: skip
    for who in (cast.programme_office(), cast.kent_lead(), cast.outsider()):
        whole, pages = register(who, on=TODAY), paged(who, on=TODAY)
        assert [pages[number] for number in range(len(pages))] == whole == list(pages)
    assert line(told["Workshops"], TODAY).standing.word == "Expired"
    assert [line.record.title for line in paged(cast.kent_lead(), on=TODAY)[1:3]] == ["Custody", "Stores"]
    assert {key for key, _ in parties_named(cast.kent_lead())} == FOUR
    assert parties_named(cast.outsider()) == []


def test_a_draft_is_kept_page_by_page_and_entered_whole() -> None:
    lead, what = cast.kent_lead(), {"title": "Shared workshops", "kind": "s22a", "collaboration": ""}
    number = actions.start_draft(actor=lead, organisation=cast.KENT, answers=what, now=cast.NOW)
    assert [one.number for one in drafts(lead)] == [number]
    assert drafts(cast.essex_lead()) == []
    with pytest.raises(NotThere):
        draft(cast.essex_lead(), number=number)
    with pytest.raises(RuleBroken, match="What does it provide"), transaction.atomic():
        actions.enter_draft(actor=lead, draft=number, now=cast.NOW)
    pages = {
        Page.PROVISION: {"kind": "force", "bodies": [cast.KENT, cast.ESSEX], "heads": ["members"], "functions": ""},
        Page.PARTIES: {"parties": sorted(FOUR), "lead": cast.KENT},
        Page.DATES: {"starts": "2020-04-01", "review_on": "2021-04", "notice_months": 12, "reason": "Draft 9"},
    }  # fmt: skip
    for version, (page, answers) in enumerate(pages.items(), 1):
        kept = {"actor": lead, "draft": number, "page": page, "answers": answers, "now": cast.NOW}
        actions.keep_page(version=version, **kept)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match="Somebody else has saved"), transaction.atomic():
        actions.keep_page(version=1, **kept)  # type: ignore[arg-type]
    key = actions.enter_draft(actor=lead, draft=number, now=cast.NOW)
    found = line(key)
    assert (found.record.entered, found.completeness.extent, found.clause(Clause.NOTICE).value.months) == (
        True, Extent.COMPLETE, 12
    )  # fmt: skip
    assert [one.role for one in found.members if one.key == cast.KENT] == [PartyRole.LEAD]
    assert drafts(lead) == []
    with pytest.raises(NotThere):
        actions.drop_draft(actor=lead, draft=number, now=cast.NOW)


def test_a_draft_given_up_is_gone_and_another_body_cannot_begin_one() -> None:
    what = {"title": "Shared workshops", "kind": "mou", "collaboration": ""}
    number = actions.start_draft(actor=cast.kent_lead(), organisation=cast.KENT, answers=what, now=cast.NOW)
    actions.drop_draft(actor=cast.kent_lead(), draft=number, now=cast.NOW)
    assert drafts(cast.kent_lead()) == []
    with pytest.raises(NotAllowed), transaction.atomic():
        actions.start_draft(actor=cast.essex_lead(), organisation=cast.KENT, answers=what, now=cast.NOW)
