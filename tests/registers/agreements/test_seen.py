"""Who sees an agreement and its facts: each marking told or given since, published or not, for every reader."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from tests.factories.cast import ELSEWHERE, ESSEX, KENT, NOW, actor, bodies, outsider, programme_office, typed

from concordat.foundation.access.actors import NOBODY
from concordat.foundation.orm.facts import told
from concordat.kernel.markings import Marking, higher
from concordat.kernel.permissions.actor import EVERYWHERE
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import Role
from concordat.registers.agreements.models import Agreement, AgreementMark, AgreementParty, AgreementTerms
from concordat.registers.agreements.rules import AgreementKind

pytestmark = pytest.mark.django_db
CASES = [
    (f"a-{number}", *case)
    for number, case in enumerate(product(Marking, (None, *Marking), (None, date(2018, 1, 1)), (KENT, ELSEWHERE)))
]


@pytest.fixture
def laid():
    """An agreement for every case, Essex a party of each, with its terms."""
    bodies()
    for key, marking, since, published, by in CASES:
        facts = told(replace(typed(by=by), marking=marking), NOW) | {"published_on": published}
        row = Agreement.objects.create(key=key, title=key, organisation_id=by, **facts)
        AgreementTerms.objects.create(agreement=row, kind=AgreementKind.MOU, **facts)
        AgreementParty.objects.create(agreement=row, organisation_id=ESSEX, **facts)
        if since:
            AgreementMark.objects.create(agreement=row, **told(replace(typed(by=by), marking=since), NOW))


def holding(**where):
    """Somebody who holds permissions in organisations of their own."""
    names = {"view": Permission.REGISTER_VIEW, "commercial": Permission.COMMERCIAL_VIEW}
    grants = frozenset((names[name], one) for name, organisations in where.items() for one in organisations)
    return replace(NOBODY, reference="somebody", grants=grants)


READERS = [
    lambda: actor("lead", Role.LEAD, KENT), lambda: actor("member", Role.MEMBER, KENT), outsider, programme_office,
    lambda: NOBODY, lambda: holding(view=[KENT], commercial=[ELSEWHERE]), lambda: holding(commercial=[KENT]),
    lambda: holding(view=[KENT, ELSEWHERE], commercial=[KENT]), lambda: holding(view=[ESSEX], commercial=[ESSEX]),
]  # fmt: skip


def sees(who, marking, since, published, by):
    """The rule in plain words: one's own, or what is published, while official; what is commercial by a permission."""
    if EVERYWHERE in who.organisations_for(Permission.REGISTER_VIEW):
        return True
    stands = higher(marking, since or marking)
    own = {by, ESSEX} & who.organisations_for(Permission.REGISTER_VIEW)
    if stands is Marking.OFFICIAL:
        return bool(own or published)
    return stands is Marking.SENSITIVE_COMMERCIAL and bool(
        {by, ESSEX} & who.organisations_for(Permission.COMMERCIAL_VIEW)
    )


@pytest.mark.parametrize("reader", READERS)
def test_seen_is_what_the_markings_let_the_reader_see(laid, reader):
    who = reader()
    wanted = {key for key, *case in CASES if sees(who, *case)}
    assert set(Agreement.objects.visible_to(who).values_list("key", flat=True)) == wanted
    assert set(AgreementTerms.objects.visible_to(who).values_list("agreement_id", flat=True)) == wanted
