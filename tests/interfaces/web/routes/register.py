"""A register with one of everything that a route names: the values of the routes' arguments and forms."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from tests.factories import finance
from tests.factories.agreements import answering_bodies, entered
from tests.factories.apportionment import scheme, weights
from tests.factories.appraisals import OPTIONS, appraised
from tests.factories.benefit_profiles import of_the_hub
from tests.factories.business_cases import answered, business_case, challenge_of, relied
from tests.factories.business_cases import submitted as submitted_case
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    programme_office,
    typed,
)
from tests.factories.collaborations import ON, objective_of, plan_of
from tests.factories.delivery import dependency_of, risk_of, scale_of
from tests.factories.exchange import serve, worth
from tests.factories.exits import data_agreement
from tests.factories.funds import bidding
from tests.factories.governance import decision, meeting, ran
from tests.factories.grants import granted
from tests.factories.lessons_learned import judged, learned
from tests.factories.lists import mapped, risk_list, sent
from tests.factories.opportunities import decided, idea
from tests.factories.papers import paper, read
from tests.factories.posts import holder_of, post_of
from tests.factories.ranges import uncertain_hub
from tests.factories.register import FLEET, HUB, Register, filled
from tests.factories.returns import READY, accepted, alliance, led, opened, save, submitted
from tests.factories.returns_web import PERIOD
from tests.factories.successions import bodies_that_change
from tests.review.workbooks.making import altered, type_in

from concordat.foundation.access.actors import actor_for
from concordat.foundation.access.models import User
from concordat.intake.workbooks.actions import keep_workbooks
from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.agreements.actions import Decision, Entry, keep_page, publish, start_draft
from concordat.registers.agreements.queries.weights import weight_sets
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.entering import Page
from concordat.registers.business_cases.queries import submission as submission_of
from concordat.registers.business_cases.rules.opportunities import OpportunityState, Route
from concordat.registers.business_cases.rules.submissions import CaseAnswer
from concordat.registers.collaborations.actions import merge_collaboration, start_review
from concordat.registers.collaborations.queries import plans
from concordat.registers.exchange.actions import record_term
from concordat.registers.exchange.rules import TermKind
from concordat.registers.governance.queries import commitments
from concordat.reporting.assurance.actions.questions import draft_question, put_question
from concordat.reporting.assurance.queries import findings
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.composing.actions import save_outline
from concordat.reporting.papers.composing.rules import outline_of
from concordat.reporting.papers.styles import STYLES
from concordat.review.attachments.actions import attach_document
from concordat.review.learning.actions import learn
from concordat.review.learning.records import Drawn
from concordat.review.learning.rules import LessonKind
from concordat.review.letters.actions import read_return
from concordat.review.workbooks.actions import take_workbooks
from concordat.review.workbooks.models import TakenWorkbook
from concordat.review.workbooks.queries.blanks import blanks
from concordat.review.workbooks.queries.previews import known_returns

BOARD = "joint-performance-board"
DAY = datetime(2022, 1, 4, 9, tzinfo=UTC)


def values(folder: Path) -> dict[str, str]:
    """The values that the routes' arguments and forms name."""
    register = filled(paper(folder))
    known = {"collaboration": FLEET, "organisation": KENT, "board": BOARD, "form": "html", "style": house_style(),
             "kind": "collaboration",
             "meeting": str(meeting(BOARD, date(2022, 2, 1))), "decision": str(decision(BOARD, KENT))}  # fmt: skip
    known |= ran(int(known["meeting"])) | {"next_meeting": str(meeting(BOARD, date(2022, 3, 1)))}
    known |= collaborations(register)
    known |= of_the_hub(HUB) | cases() | posts() | bodies_that_change()
    known |= uncertain_hub(HUB, known["benefit"])
    known |= exchanged() | granted() | bidding()
    known |= numbers(register) | quarter() | agreements()
    # Last, as a public version is refused once the register says more; of a day before the returns that it would hold.
    issued = issue_paper(actor=programme_office(), board=BOARD, as_at=date(2018, 12, 31), now=DAY, formats=("html",))
    return known | {"paper": str(issued)}


def collaborations(register: Register) -> dict[str, str]:
    """A plan that is published; the hub with an objective; another record of Kent's, and one merged into it."""
    office = programme_office()
    plan = plan_of(KENT, published_on=date(2016, 10, 1))
    other, merged = collaboration("Kent vehicle yard", partners=(KENT,)), collaboration("Yard", partners=(KENT,))
    merge_collaboration(
        actor=office, collaboration=merged, into=other, on=ON, reason="One yard", evidence=typed(), now=DAY
    )
    known = {"hub": HUB, "other": other, "merged": merged, "plan": plan, "words": "purpose", "leaver": "estates"}
    return known | {"priority": str(plans(office)[0].priorities[0].id), "objective": str(objective_of(HUB)),
                    "saving": str(register.hub_entry)}  # fmt: skip


def agreements() -> dict[str, str]:
    """An agreement of Kent and its commissioner with a document, one that comes after it, and one half entered."""
    answering_bodies()
    parties = [KENT, "kent-police-and-crime-commissioner"]
    key, later = (entered(KENT, collaboration=HUB, parties=parties, title=f"Rent of the {what}")
                  for what in ("hub", "yard"))  # fmt: skip
    office = programme_office()
    attached = attach_document(
        actor=office, agreement=key, name="rent.txt", content=b"The rent.", title="Rent", evidence=typed(), now=DAY
    )
    body = parties[1]
    on_page = publish(
        actor=office, agreement=key, organisation=body, entry=Entry("Rent of the hub", document=attached), now=DAY,
        decision=Decision(PublicationState.FULL, "The commissioner", DAY.date()),
    )  # fmt: skip
    what = {"title": "Sharing radios", "kind": "mou", "collaboration": HUB}
    number = start_draft(actor=office, organisation=KENT, answers=what, now=DAY)
    pages = {Page.PARTIES: {"parties": [KENT], "lead": ""}, Page.DATES: {"reason": "The draft of June"}}
    for version, (page, answers) in enumerate(pages.items(), 1):
        keep_page(actor=office, draft=number, page=page, answers=answers, version=version, now=DAY)
    return {"agreement": key, "later": later, "clause": "notice", "document": str(attached), "entering": str(number),
            "policing_body": body, "on_page": str(on_page), "page": "parties", "exit_part": "notice",
            "data_part": "set",
            "data": data_agreement(HUB, "Sharing of the hub's data", parties=(KENT,))} | shared()  # fmt: skip


def shared() -> dict[str, str]:
    """A scheme of the hub by weights of its two partners; Essex sees neither."""
    weights({KENT: Decimal(3), KENT_FIRE: Decimal(1)}, about=HUB)
    key = weight_sets(programme_office())[0].key
    return {"weights": key, "scheme": scheme(HUB, parties=(KENT, KENT_FIRE)), "sharer": KENT}


def exchanged() -> dict[str, str]:
    """A service of Kent's for its fire service, and what that pays toward the hub."""
    term = record_term(
        actor=kent_lead(), kind=TermKind.CONTRIBUTION, purpose="Share of the hub", payer=KENT_FIRE, receiver=KENT,
        collaboration=HUB, evidence=typed(), now=DAY,
    )  # fmt: skip
    number = serve("Driver training", worth("1572.24"), collaboration=HUB)
    return {"service": str(number), "served": KENT_FIRE, "term": str(term)}


def posts() -> dict[str, str]:
    """A post of the hub, which Essex does not see; its holder's name is kept by Kent."""
    number = post_of(HUB)
    holder_of(number, name="A. N. Othr")
    return {"post": str(number)}


def cases() -> dict[str, str]:
    """A case of the hub, which Essex does not see, put to Kent with a condition made; and a challenge of Kent's."""
    case = business_case(HUB)
    submission = submitted_case(case, KENT)
    answered(submission, KENT, CaseAnswer.WITH_CONDITIONS, "The lease is signed")
    again = submitted_case(case, KENT, told_on=date(2019, 1, 1))
    (condition,) = submission_of(programme_office(), number=submission).conditions
    return {
        "case": case, "other_case": business_case(HUB, "A second hub"), "case_stage": "fbc", "submission": str(again),
        "condition": str(condition.id), "reliance": str(relied(case)), "appraisal": str(appraised(case, OPTIONS)),
        "challenge": challenge_of(None),
    } | ideas()  # fmt: skip


def ideas() -> dict[str, str]:
    """Two ideas that Essex was not notified of, one of them taken forward; and a lesson of the hub that is accepted."""
    known = {"idea": idea("A pool of vans"), "idea_taken": idea("A pool of trailers")}
    decided(known["idea_taken"], OpportunityState.TAKEN_FORWARD, route=Route.CHALLENGE)
    known["lesson"] = learned(HUB)
    judged(known["lesson"])
    return known


def house_style() -> str:
    """The key of a house style that the board composed."""
    whole = outline_of(STYLES["decision-paper"], name="Decisions first")
    return save_outline(actor=programme_office(), board=BOARD, outline=whole, now=DAY)[0]


def quarter() -> dict[str, str]:
    """A period with a return that is ready to be submitted, one submitted, one accepted, and one not started."""
    alliance()
    names = ("Shared Stores", "Joint Estate", "Dog Section")
    keys = [led(key) for key in (FLEET, *map(collaboration, names))]
    begun, submitted_one, accepted_one = (opened(collaborations=keys).returns)[:3]
    save(begun, READY)
    words = "Progress: the first workshop has opened its doors."
    letter = read_return(actor=programme_office(), number=begun, pasted=words, now=DAY).source
    submitted(submitted_one)
    accepted(accepted_one)
    numbered = {"begun": begun, "submitted": submitted_one, "accepted": accepted_one}
    return {"period": PERIOD, "letter": letter} | workbooks() | {name: str(number) for name, number in numbered.items()}


def workbooks() -> dict[str, str]:
    """A workbook that the office sent and nobody took, and one of Kent's that was taken."""
    office, today = actor_for(User.objects.get(username="office")), DAY.date()
    (made,) = blanks(office, period=PERIOD, organisation=KENT, today=today)

    def said(text: str) -> bytes:
        return altered(made.data, lambda book: type_in(book.worksheets[1], {"rating.time.why": text}))

    upload = keep_workbooks(actor=office, files=[("Reply.xlsx", said("An answer."))], now=DAY)
    books, known = [read_workbook(said("Another."), "Kent.xlsx")], known_returns(kent_lead(), today=today)
    take_workbooks(actor=kent_lead(), books=books, known=known, now=DAY)
    taken = TakenWorkbook.objects.get().workbook_id
    return {"upload": str(upload.number), "sent": str(upload.workbooks[0].number), "taken": str(taken)}


def numbers(register: Register) -> dict[str, str]:
    office = programme_office()
    risk_of(FLEET, likelihood="3", impact="4")
    scale_of(KENT)
    savings = [c for c in read(register.source, Kind.SAVING) if c.statement.value == 95_500]
    shared = {one.id for one in findings(essex_lead(), today=DAY.date())}
    asker, asked = kent_scrutineer(), {"meant_for": ESSEX, "organisation": KENT, "now": DAY}
    taught = Drawn(LessonKind.NAME, "Fleet Hub", "fleet hub", RecordRef("collaboration", FLEET))
    return {
        "learnt": str(learn(actor=office, found=savings[0], drawn=taught, now=DAY)),
        "list": str(mapped(sent(risk_list(("R1", "The depot opens late", "", 4.0, 4.0, "", ""))))),
        "extract": str(finance.mapped(finance.sent(finance.extract(finance.FUEL)))),
        "line": finance.claimed_line(FLEET),
        "dependency": str(dependency_of(HUB, on_text="the council")),
        "draft": str(draft_question(actor=asker, text="Which saving?", **asked)),
        "question": str(put_question(actor=asker, text="When?", answer_due=date(2022, 2, 1), **asked)),
        "reviewing": str(start_review(actor=office, collaboration=FLEET, organisation=KENT, now=DAY)),
        "heading": "purpose",
        "person": User.objects.get(username="kent").person_id,
        "source": register.source,
        "undated": register.undated,
        "waiting": str(register.waiting),
        "entry": savings[0].record.partition(":")[2],
        "commitment": str(commitments(office, as_at=DAY.date())[0].id),
        "finding": next(one.id for one in findings(office, today=DAY.date()) if one.id not in shared),
    }
