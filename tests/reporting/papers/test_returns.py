"""What accepted returns put into a paper, what is left out and why, and that issuing freezes what was told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.factories.building import BuiltOnce
from tests.factories.cast import ELSEWHERE, ESSEX, KENT, NOW, actor, essex_lead, programme_office, typed
from tests.factories.returns import ENDS, NEXT, opened, submitted
from tests.reporting.papers.quarter import ANSWERS, AS_AT, CLEANING, DOGS, DONE, WORKSHOPS, material, number_of, quarter
from tests.reporting.papers.register import secretary

from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.rules import Tier
from concordat.registers.delivery.actions import add_returns, reopen
from concordat.registers.delivery.models import ReturnStep
from concordat.registers.delivery.queries import returns
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.queries import issued_file
from concordat.reporting.papers.styles import STYLES
from concordat.review.returns.actions import accept_return

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def key(built_once: BuiltOnce) -> str:
    return built_once(quarter)


def text_of(key: str, style: str = "position", **more: object) -> str:
    return write(assembled(material(key, **more), style=STYLES[style]), "txt").decode()


def issue(key: str, **more: Any) -> str:
    values: dict[str, Any] = {"actor": programme_office(), "as_at": AS_AT, "now": NOW, "formats": ("txt",)} | more
    number = issue_paper(board=key, **values)
    return issued_file(secretary(), number=number, form="txt").decode()


def states() -> dict[str, ReturnState]:
    return {one.collaboration: one.state for one in returns(programme_office(), today=AS_AT)}


@pytest.mark.parametrize("style", STYLES)
def test_narratives_and_figures_of_an_accepted_return_stand_in_the_update(key: str, style: str) -> None:
    words = text_of(key, style)
    assert f"{DONE} [" in words
    assert "not frozen" in words.partition(DONE)[0].rpartition("Joint Fleet Workshops")[2]
    assert "Next (new): The lift is to be tested in March 2019." in words
    assert "Asked of the board (new): Agree who pays for the tyre store." in words
    assert "Joint Fleet Workshops: figures reported for Q3 2018/19, not frozen" in words
    assert "Savings achieved, year to date\tKent Police\t£41,250 [" in words
    assert "\tNew\n" in words.partition("figures reported for Q3")[2]
    assert "Savings achieved, year to date\tEssex Police\tTBC [" in words


def test_each_statement_of_a_return_has_the_note_of_its_passage(key: str) -> None:
    found = material(key)
    (report,) = found.returns
    cited = {answer.key: found.citations[str(answer.ref)][0] for answer in report.answers}
    assert all(one.passage and one.paragraph and one.dated == date(2019, 1, 14) for one in cited.values())
    assert len({one.paragraph for one in cited.values()}) == len(cited)
    notes = [line for line in text_of_notes(found) if "Joint Fleet Workshops: return for Q3 2018/19" in line]
    assert f"paragraph {cited['progress'].paragraph}." in " ".join(notes)


def text_of_notes(found: Any) -> list[str]:
    return write(assembled(found), "txt").decode().partition("Notes and sources")[2].splitlines()


def test_what_is_not_accepted_is_named_and_not_told(key: str) -> None:
    words = text_of(key)
    assert "Of three returns for Q3 2018/19, one is accepted and told here." in words
    assert (
        "Left out, because not accepted: Cleaning framework (Kent Police, submitted) and Shared Dog Section "
        "(Kent Police, not started)."
    ) in words
    assert "The second depot opened. [" not in words


def test_a_paper_of_a_day_before_the_period_ended_knows_nothing_of_it(key: str) -> None:
    found = material(key, as_at=ENDS.replace(day=30))
    assert (found.returns, found.not_accepted) == ((), ())
    assert "Q3 2018/19" not in write(assembled(found), "txt").decode()


def test_a_return_that_was_sent_in_after_the_day_is_left_out(key: str) -> None:
    found = material(key, as_at=date(2019, 1, 10))
    assert found.returns == ()
    assert "submitted after that day" in {one.state for one in found.not_accepted}


def test_a_return_that_was_reopened_is_left_out_until_it_is_accepted_again(key: str) -> None:
    reopen(actor=programme_office(), number=number_of(WORKSHOPS), note="The savings look wrong.", now=NOW)
    words = text_of(key)
    assert DONE not in words
    assert "Joint Fleet Workshops (Kent Police, challenged)" in words


def test_issuing_freezes_the_returns_that_it_tells_of_and_no_others(key: str) -> None:
    words = issue(key)
    assert states() == {
        WORKSHOPS: ReturnState.FROZEN, CLEANING: ReturnState.SUBMITTED, DOGS: ReturnState.NOT_STARTED,
    }  # fmt: skip
    assert "not frozen" not in words
    assert f"Done (new): {DONE}" in words
    assert issue(key) == words
    assert IssuedPaper.objects.count() == 1


def test_who_may_not_freeze_issues_it_marked(key: str) -> None:
    words = issue(key, actor=secretary())
    assert states()[WORKSHOPS] is ReturnState.ACCEPTED
    assert "One is marked “not frozen”: what is said may still change." in words
    assert "not frozen" not in issue(key)
    assert IssuedPaper.objects.count() == 2


def test_a_paper_that_cannot_be_issued_freezes_nothing(key: str) -> None:
    for more in ({"style": "free-verse"}, {"formats": ("odt",)}, {"as_at": date(2999, 1, 1)}):
        with pytest.raises(RuleBroken):
            issue(key, **more)
    assert not ReturnStep.objects.filter(state=ReturnState.FROZEN).exists()


def test_a_failure_while_the_files_are_written_leaves_the_returns_as_they_were(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **more: object) -> bytes:
        raise RuleBroken("The disk is full.")

    monkeypatch.setattr("concordat.reporting.papers.actions.write", broken)
    with pytest.raises(RuleBroken, match="disk"):
        issue(key)
    assert states()[WORKSHOPS] is ReturnState.ACCEPTED
    assert not IssuedPaper.objects.exists()


def test_the_next_paper_does_not_tell_the_same_return_again(key: str) -> None:
    issue(key)
    words = text_of(key, as_at=date(2019, 2, 28))
    assert DONE not in words
    assert "Joint Fleet Workshops" in words.partition("No update reported")[2]


def test_a_return_accepted_after_the_last_paper_is_still_told_though_it_was_sent_in_before(key: str) -> None:
    issue(key)
    accept_return(actor=programme_office(), number=number_of(CLEANING), now=NOW)
    assert "The second depot opened." in text_of(key, as_at=date(2019, 2, 28))


def test_a_return_that_repeats_the_last_one_is_no_news(key: str) -> None:
    issue(key)
    after = datetime(2019, 4, 15, 10, 0, tzinfo=UTC)
    opened(starts=NEXT[0], ends=NEXT[1], due_on=NEXT[2], collaborations=[WORKSHOPS], now=after)
    submitted(number_of(WORKSHOPS), ANSWERS, now=after)
    accept_return(actor=programme_office(), number=number_of(WORKSHOPS), now=after)
    words = text_of(key, as_at=date(2019, 4, 30))
    assert DONE not in words
    assert "Joint Fleet Workshops" in words.partition("No update reported")[2].partition("Commitments")[0]


def test_a_narrative_that_is_repeated_beside_one_that_is_new_is_not_told_twice(key: str) -> None:
    after = datetime(2019, 4, 15, 10, 0, tzinfo=UTC)
    opened(starts=NEXT[0], ends=NEXT[1], due_on=NEXT[2], collaborations=[WORKSHOPS], now=after)
    submitted(number_of(WORKSHOPS), ANSWERS | {"next": "The lift passed its test."}, now=after)
    accept_return(actor=programme_office(), number=number_of(WORKSHOPS), now=after)
    words = text_of(key, as_at=date(2019, 4, 30))
    assert "Done: nothing new; the return says what the last one said." in words
    assert "Next (new): The lift passed its test." in words


def test_a_board_reads_only_the_returns_of_its_own_collaborations(key: str) -> None:
    secret = "The Essex range is to close."
    apart = create_collaboration(
        actor=essex_lead(), name="Firing range", tier=Tier.BILATERAL, partners=(ESSEX, ELSEWHERE),
        evidence=typed(by=ESSEX), now=NOW,
    )  # fmt: skip
    add_returns(actor=programme_office(), period="kent-and-essex-q3-2018-19", answered_by={apart: ESSEX}, now=NOW)
    submitted(number_of(apart), {"progress": secret}, actor=essex_lead())
    accept_return(actor=programme_office(), number=number_of(apart), now=NOW)
    words = issue(key)
    assert secret not in words
    assert "Firing range" not in words
    assert states()[apart] is ReturnState.ACCEPTED


def test_a_secretary_of_another_body_freezes_nothing_of_the_office(key: str) -> None:
    issue(key, actor=actor("kent-office", Role.BOARD_SECRETARY, KENT))
    assert states()[WORKSHOPS] is ReturnState.ACCEPTED
