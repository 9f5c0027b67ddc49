"""A return that comes as a letter: proposed with its passages, accepted by a person, nothing retyped or lost."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories.cast import ESSEX, KENT, collaboration, essex_lead, kent_lead, outsider, programme_office
from tests.factories.delivery import milestone_of, risk_of
from tests.factories.letters import EMAIL, FIGURES, word
from tests.factories.returns import IN_TIME, kept, return_of, save, submitted

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Source
from concordat.foundation.provenance.queries import passages
from concordat.intake.models import Candidate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.registers.delivery.actions import submit
from concordat.registers.delivery.models import Answer
from concordat.registers.delivery.queries import return_form
from concordat.registers.delivery.rules import Channel
from concordat.review.letters.actions import accept_read_answers, read_return
from concordat.review.letters.models import Letter
from concordat.review.letters.queries import letters_of, proposals
from concordat.review.letters.records import Answered, Certainty, LetterReading, WhyNot

pytestmark = pytest.mark.django_db
SAVED = f"money.savings.achieved.{KENT}"
TODAY = IN_TIME.date()
DISPUTED = "Kent Police has saved £15,000 in the year to date."


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def number() -> int:
    return return_of(collaboration())


def received(number: int, **what: Any) -> str:
    actor = what.pop("actor", None) or kent_lead()
    return read_return(actor=actor, number=number, now=IN_TIME, **what).source


def read(number: int, **what: Any) -> LetterReading:
    return proposals(kent_lead(), number=number, source=received(number, **what), today=TODAY)


def told(found: LetterReading) -> dict[str, list[str]]:
    return {one.key: [option.text for option in one.options] for one in found.reading.proposals}


def take(number: int, source: str, **more: Any) -> Answered:
    values: dict[str, Any] = {"actor": kent_lead(), "now": IN_TIME} | more
    return accept_read_answers(number=number, source=source, **values)


def test_a_word_return_is_read_by_its_tables_labels_and_headings(number):
    found = read(number, name="Our return.docx", content=word())
    assert told(found) == {
        "rating.overall": ["Green"], "rating.time": ["Amber"], "rating.time.why": ["Two weeks behind."],
        "rating.costs": ["Green"], "rating.savings": ["TBD"],
        "rating.savings.why": ["Finance has not closed the month."], "rating.benefits": ["G"], "state": ["Live"],
        "progress": ["The second depot opened on 3 December 2018.\nForty vehicles were moved."],
        "next": ["The stores move in February 2019."],
        "other": ["Visitors\nOfficers of three other forces came to see the workshop."],
        SAVED: ["£12,500"], f"money.savings.achieved.{ESSEX}": ["TBC"],
        f"money.costs.forecast.{KENT}": ["£40,000"], f"money.costs.forecast.{ESSEX}": ["£41,000"],
        "risk.new1.what": ["The lift fails its inspection"], "risk.new1.likelihood": ["4"], "risk.new1.impact": ["3"],
    }  # fmt: skip
    assert {one.certainty for one in found.reading.proposals} == {Certainty.SURE}
    assert [(one.place.words, one.why) for one in found.reading.also] == [
        (title, WhyNot.HEADING) for title in ("Joint Fleet Workshops", "Ratings", "Money", "Risks")
    ]
    rated = next(one for one in found.reading.proposals if one.key == "rating.time")
    assert rated.options[0].reason == "It stands under “Time, RAG”."


def test_it_is_kept_as_a_source_of_its_organisation_and_nothing_is_answered_yet(number):
    key = received(number, name="Our return.docx", content=word())
    kept_source = Source.objects.get(pk=key)
    assert (kept_source.kind, kept_source.owner, kept_source.title) == (
        "return letter", KENT, "Joint Fleet Workshops: return letter for Q3 2018/19",
    )  # fmt: skip
    assert kept(number) == (0, 0, 0)
    assert not Candidate.objects.exists()  # it is not reviewed a second time as a paper
    (letter,) = letters_of(kent_lead(), number=number)
    assert (letter.source, letter.channel, letter.file_name) == (key, Channel.WORD, "Our return.docx")


def test_all_sure_answers_are_one_decision_and_make_the_return_ready(number):
    key = received(number, name="Our return.docx", content=word())
    done = take(number, key)
    assert (done.taken, done.decisions, done.saved.conflicts, dict(done.saved.problems)) == (18, 1, (), {})
    answer = Answer.objects.get(of_id=number, question="rating.time")
    assert (answer.text, answer.channel, answer.organisation) == ("Amber", Channel.WORD, KENT)
    texts = {one.id: one.text for one in passages(kent_lead(), source_key=key)}
    for one in Answer.objects.filter(of_id=number):
        assert one.text.split("\n")[0] in texts[one.passage_id].replace("\t", " | ")
    assert Event.objects.get(verb="took answers from a letter").subject == f"return:{number}"
    again = proposals(kent_lead(), number=number, source=key, today=TODAY)
    assert {one.certainty for one in again.reading.proposals} == {Certainty.HELD}
    assert submit(actor=kent_lead(), number=number, now=IN_TIME)


def test_two_amounts_for_one_question_are_a_choice(number):
    key = received(number, name="Our return.docx", content=word(extra=[DISPUTED]))
    found = proposals(kent_lead(), number=number, source=key, today=TODAY)
    (choice,) = found.reading.of(Certainty.CHOICE)
    assert (choice.key, [one.text for one in choice.options]) == (SAVED, ["£12,500", "£15,000"])
    assert [one.places[0].words for one in choice.options] == ["£12,500", DISPUTED]
    assert SAVED not in take(number, key).saved.written
    with pytest.raises(RuleBroken, match="choose one of the answers"):
        take(number, key, keys=choice.keys)
    with pytest.raises(RuleBroken, match="no such answer"):
        take(number, key, keys=[SAVED])
    done = take(number, key, keys=[f"{SAVED}~2"])
    assert (done.taken, done.decisions) == (1, 1)
    assert Answer.objects.get(of_id=number, question=SAVED).text == "£15,000"


def test_an_email_is_read_without_its_greeting_signature_and_thread(number):
    found = read(number, pasted=EMAIL)
    assert told(found) == {
        "rating.overall": ["Green"], "rating.time": ["Amber"], "rating.time.why": ["two weeks behind"],
        "rating.costs": ["Green"], "rating.savings": ["TBD"], "rating.benefits": ["G"], "state": ["Live"],
        "progress": ["The second depot opened on 3 December 2018.\nForty vehicles were moved."],
        "next": ["The stores move in February 2019."],
    }  # fmt: skip
    why = {one.place.words: one.why for one in found.reading.also}
    assert why["> Overall: Red"] is why["> Progress: Nothing was done."] is WhyNot.EARLIER
    assert why["Hello all,"] is why["Please find our return below."] is WhyNot.GREETING
    assert why["Head of Fleet"] is why["Kent Police"] is WhyNot.SIGNATURE
    assert found.letter.channel is Channel.EMAIL


def test_figures_in_plain_text_go_to_the_partner_that_is_named(number):
    found = read(number, pasted=FIGURES)
    answers = told(found)
    assert answers[SAVED] == ["£12,500"]
    assert answers[f"money.savings.achieved.{ESSEX}"] == ["TBC"]
    assert answers[f"money.costs.actual.{KENT}"] == ["about £8,000", "£9,000"]
    assert [one.key for one in found.reading.of(Certainty.CHOICE)] == [f"money.costs.actual.{KENT}"]
    assert answers["other"] == ["Costs to date, Kent Police: about £8,000 or £9,000, depending on the invoice"]


@pytest.mark.parametrize("what", [{"name": "a.docx", "content": word(extra=[DISPUTED])}, {"pasted": EMAIL}])
def test_no_passage_is_lost(number, what):
    key = received(number, **what)
    found = proposals(kent_lead(), number=number, source=key, today=TODAY)
    behind = {p.ordinal for one in found.reading.proposals for o in one.options for p in o.places}
    listed = {one.place.ordinal for one in found.reading.also}
    labels = {"What we achieved", "Next steps", "Progress:", "Time"}  # their words are the answers' own names
    lost = [one.text for one in passages(kent_lead(), source_key=key) if one.ordinal not in behind | listed]
    assert set(lost) <= labels


def test_what_the_register_holds_is_found_by_its_words():
    key = collaboration()
    milestone, risk = milestone_of(key, "The second depot opens"), risk_of(key, "Contracts end on different days")
    number = return_of(key)
    found = read(
        number,
        pasted="Milestone “The second depot opens”, forecast date: 6 March 2019\n"
        "Risk “Contracts end on different days”, likelihood: 2\n",
    )
    assert told(found) == {f"milestone.{milestone}.forecast": ["6 March 2019"], f"risk.{risk}.likelihood": ["2"]}


def test_who_did_not_see_another_answer_does_not_replace_it(number):
    key = received(number, pasted=EMAIL)
    save(number, {"rating.overall": "Red"})
    found = proposals(kent_lead(), number=number, source=key, today=TODAY)
    (overall,) = found.reading.of(Certainty.LOOK)
    assert (overall.key, overall.standing) == ("rating.overall", "Red")
    assert "rating.overall" not in take(number, key).saved.written
    beside = take(number, key, keys=["rating.overall"])
    assert [one.question for one in beside.saved.conflicts] == ["rating.overall"]
    assert return_form(kent_lead(), number=number, today=TODAY).questions[0].answer.text == "Red"
    done = take(number, key, keys=["rating.overall"], base={"rating.overall": overall.base})
    assert not done.saved.conflicts
    assert return_form(kent_lead(), number=number, today=TODAY).questions[0].answer.text == "Green"


def test_the_office_may_receive_and_accept_on_behalf(number):
    key = received(number, pasted=EMAIL, actor=programme_office())
    done = take(number, key, actor=programme_office())
    assert done.decisions == 1
    assert {one.channel for one in Answer.objects.filter(of_id=number)} == {Channel.EMAIL}


def test_partners_and_outsiders_neither_send_nor_see(number):
    key = received(number, pasted=EMAIL)
    for actor, refusal in ((essex_lead(), NotAllowed), (outsider(), NotThere)):
        with pytest.raises(refusal):
            read_return(actor=actor, number=number, now=IN_TIME, pasted=FIGURES)
        assert letters_of(actor, number=number) == []
        with pytest.raises(NotThere):
            proposals(actor, number=number, source=key, today=TODAY)
        with pytest.raises(NotThere):
            take(number, key, actor=actor)
    assert (kept(number), Letter.objects.count(), Source.objects.filter(kind="e-mail").count()) == ((0, 0, 0), 1, 1)


def test_the_same_letter_again_adds_nothing(number):
    first = read_return(actor=kent_lead(), number=number, now=IN_TIME, pasted=EMAIL)
    second = read_return(actor=kent_lead(), number=number, now=IN_TIME, pasted=EMAIL)
    assert (first.already, second.already, first.source) == (False, True, second.source)
    assert Letter.objects.count() == 1


def test_what_cannot_be_received_leaves_nothing(number):
    for what, refusal in (
        ({"pasted": "  "}, RuleBroken), ({"name": "a.docx", "content": b"no file"}, UnreadableFile),
        ({"name": "a.msg", "content": b"x"}, UnreadableFile), ({"name": "a.txt", "content": b"\n"}, UnreadableFile),
    ):  # fmt: skip
        with pytest.raises(refusal):
            received(number, **what)
    submitted(number)
    with pytest.raises(RuleBroken, match="send it back"):
        received(number, pasted=EMAIL)
    assert not Letter.objects.exists()


def test_a_letter_accepted_too_late_writes_nothing(number):
    key = received(number, pasted=EMAIL)
    submitted(number)
    before = kept(number)
    with pytest.raises(RuleBroken, match="send it back"):
        take(number, key, keys=["rating.time"])
    assert kept(number) == before
    assert not Event.objects.filter(verb="took answers from a letter").exists()
