"""Issues and what sources say of them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.delivery import issue_of

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.delivery.actions import report_issue
from concordat.registers.delivery.models import Issue, IssueReport
from concordat.registers.delivery.queries import issue, issues, same_issue
from concordat.registers.delivery.rules import IssueState, Severity

pytestmark = pytest.mark.django_db
LATER = date(2018, 3, 1)


def told(number, **more):
    values = {"actor": kent_lead(), "evidence": typed(on=LATER), "now": NOW} | more
    return report_issue(issue=number, **values)


def test_an_issue_is_recorded_cited_and_in_the_history():
    issue_of(collaboration(), severity=Severity.HIGH, owner_post="Head of Fleet")
    (found,) = issues(essex_lead())
    assert (found.last.state, found.last.severity, found.last.owner_post) == (
        IssueState.OPEN, Severity.HIGH, "Head of Fleet",
    )  # fmt: skip
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded an issue"


def test_what_a_later_report_leaves_out_stays():
    number = issue_of(collaboration(), severity=Severity.HIGH, owner_post="Head of Fleet")
    told(number, state=IssueState.IN_HAND, severity=Severity.MEDIUM)
    told(number, note="A second supplier was found")
    found = issue(kent_lead(), number=number)
    assert (found.last.state, found.last.severity, found.last.owner_post, found.last.note) == (
        IssueState.IN_HAND, Severity.MEDIUM, "Head of Fleet", "A second supplier was found",
    )  # fmt: skip
    assert citations(kent_lead(), [found.last.ref])
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "reported on an issue"
    assert issue(kent_lead(), number=number, as_at=date(2018, 1, 1)).last.state is IssueState.OPEN


def test_who_may_not_leaves_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        issue_of(key, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        issue_of(key, actor=outsider(), evidence=typed(by=ELSEWHERE))
    assert not Issue.objects.exists()
    number = issue_of(key)
    with pytest.raises(NotThere):
        told(number, actor=outsider(), evidence=typed(by=ELSEWHERE), state=IssueState.CLOSED)
    with pytest.raises(NotAllowed):
        told(number, actor=kent_scrutineer(), state=IssueState.CLOSED)
    assert IssueReport.objects.count() == 1
    assert issues(outsider()) == []
    with pytest.raises(NotThere):
        issue(outsider(), number=number)


def test_the_unlawful_leaves_nothing():
    key = collaboration()
    with pytest.raises(RuleBroken):
        issue_of(key, "x")
    assert not Issue.objects.exists()
    number = issue_of(key, state=IssueState.CLOSED)
    with pytest.raises(RuleBroken, match="reopen it"):
        told(number, state=IssueState.IN_HAND)
    with pytest.raises(RuleBroken, match="why the issue is open again"):
        told(number, state=IssueState.OPEN)
    assert IssueReport.objects.count() == 1
    told(number, state=IssueState.OPEN, note="The supplier withdrew again")
    assert issue(kent_lead(), number=number).last.state is IssueState.OPEN


def test_the_same_issue_is_found_again():
    key = collaboration()
    number = issue_of(key)
    found = same_issue(kent_lead(), what="Supplier has withdrawn", collaboration=key)
    assert found is not None
    assert found.id == number
    assert same_issue(kent_lead(), what="Two posts are vacant", collaboration=key) is None


def test_each_constraint_of_the_tables():
    row = Issue.objects.get(pk=issue_of(collaboration()))
    told_by = {"reported_by": KENT, "recorded_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.create(collaboration_id=row.collaboration_id, what="", **told_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        IssueReport.objects.create(issue=row, state="resolved", **told_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()


def test_two_queries_for_any_number(django_assert_num_queries):
    key = collaboration()
    for number in range(4):
        issue_of(key, f"Issue number {number}")
    actor = kent_lead()
    with django_assert_num_queries(2):
        assert len(issues(actor, collaborations=[key])) == 4
