"""Every route, who gets what, proved with real requests.

The table is compared with the addresses that there are: a route that is not in it fails, and so does one that is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse
from tests.factories.cast import ESSEX, KENT, collaboration, essex_lead, kent_lead, kent_scrutineer, programme_office
from tests.factories.delivery import dependency_of, risk_of, scale_of
from tests.factories.governance import meeting
from tests.factories.lists import mapped, risk_list, sent
from tests.factories.papers import paper, read
from tests.factories.register import ACCOUNTS, FLEET, HUB, Register, client, filled
from tests.factories.returns import ALLIANCE, READY, accepted, alliance, led, opened, save, submitted
from tests.factories.returns_web import PERIOD
from tests.rendering.word_template import template
from tests.review.workbooks.making import altered, type_in

from concordat.foundation.access.actors import actor_for
from concordat.foundation.access.models import User
from concordat.foundation.history.models import Event
from concordat.intake.workbooks.actions import keep_workbooks
from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.governance.queries import commitments
from concordat.reporting.assurance.actions.questions import draft_question, put_question
from concordat.reporting.assurance.queries import findings
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.composing.actions import save_outline
from concordat.reporting.papers.composing.rules import outline_of
from concordat.reporting.papers.styles import STYLES
from concordat.review.learning.actions import learn
from concordat.review.learning.records import Drawn
from concordat.review.learning.rules import LessonKind
from concordat.review.letters.actions import read_return
from concordat.review.workbooks.actions import take_workbooks
from concordat.review.workbooks.models import TakenWorkbook
from concordat.review.workbooks.queries.blanks import blanks
from concordat.review.workbooks.queries.previews import known_returns

pytestmark = pytest.mark.django_db
WHO = (*ACCOUNTS, None)
BOARD = "joint-performance-board"
DAY = datetime(2022, 1, 4, 9, tzinfo=UTC)

OK, GONE, NO, AWAY, POSTED = 200, 404, 403, 302, 405
#                 office kent essex scrutineer outsider nobody
OPEN = (OK, OK, OK, OK, OK, OK)
ALL = (OK, OK, OK, OK, OK, AWAY)
PARTNERS = (OK, OK, OK, OK, GONE, AWAY)
KENTS = (OK, OK, GONE, OK, GONE, AWAY)
KENTS_WRITERS = (OK, OK, GONE, NO, GONE, AWAY)
OFFICE = (OK, NO, GONE, NO, GONE, AWAY)
ASKERS = (NO, NO, NO, OK, NO, AWAY)
LOADERS = (OK, OK, OK, NO, OK, AWAY)
JUDGES = (OK, NO, NO, NO, GONE, AWAY)
FILLERS = (OK, OK, NO, NO, GONE, AWAY)
UPLOADER = (OK, GONE, GONE, NO, GONE, AWAY)
ONLY_POSTED = (POSTED, POSTED, POSTED, POSTED, POSTED, AWAY)


@dataclass(frozen=True)
class Route:
    """A route as it is asked for: the permission it needs, and what each of WHO gets for a GET and for a POST.

    ``args`` name what the register of the test has; ``form`` is what is posted.
    """

    permission: Permission | None
    get: tuple[int, ...]
    args: tuple[str, ...] = ()
    post: tuple[int, ...] | None = None
    form: dict[str, str] = field(default_factory=dict)


SEE = Permission.REGISTER_VIEW
MEETING = {"held_on_0": "1", "held_on_1": "9", "held_on_2": "2022", "reason": "The board's forward plan."}
MEETING = {"held_on_0": "1", "held_on_1": "9", "held_on_2": "2022", "reason": "The board's forward plan."}
SHOWN = ("coverage", "last meeting", "commitments", "other commitments")
STYLE = {"name": "A style of our own", "title": "Position at [date]", "rows": "4", "act": "save"}
STYLE |= {f"{name}-{n}": one for n, one in enumerate(SHOWN, start=1) for name in ("heading", "content")}
ROUTES: dict[str, Route] = {
    # Open to all
    "health": Route(None, OPEN),
    "accessibility": Route(None, OPEN),
    "privacy": Route(None, OPEN),
    "help": Route(None, OPEN),
    "feedback": Route(None, OPEN),
    "cookies": Route(None, OPEN),
    # Signing in: who is signed in is sent on; nobody can make an account for themselves
    "account_login": Route(None, (AWAY, AWAY, AWAY, AWAY, AWAY, OK)),
    "account_logout": Route(None, ALL),
    "account_change_password": Route(None, ALL),
    "account_reauthenticate": Route(None, ALL),
    "account_inactive": Route(None, ALL),
    "account_signup": Route(None, (AWAY,) * 6),
    # Lists: everyone signed in, each with its own rows
    "home": Route(SEE, ALL),
    "search": Route(SEE, ALL),
    "portfolio": Route(SEE, ALL),
    "portfolio-csv": Route(SEE, ALL),
    "ratings": Route(SEE, ALL),
    "sharing": Route(SEE, ALL),
    "organisations": Route(SEE, ALL),
    "organisation": Route(SEE, ALL, ("organisation",)),
    "boards": Route(SEE, ALL),
    "board-dropped": Route(SEE, KENTS, ("board",)),
    "commitments": Route(SEE, ALL),
    "decisions": Route(SEE, ALL),
    "money": Route(SEE, ALL),
    "money-chart": Route(SEE, PARTNERS),
    "ledger": Route(SEE, ALL),
    "ledger-csv": Route(SEE, ALL),
    "exchange": Route(SEE, ALL),
    "findings": Route(SEE, ALL),
    "questions": Route(SEE, ALL),
    "papers": Route(SEE, ALL),
    "sources": Route(Permission.SOURCE_VIEW, ALL),
    "history": Route(Permission.HISTORY_VIEW, ALL),
    # Records: the partners of the collaboration
    "collaboration": Route(SEE, PARTNERS, ("collaboration",)),
    "slip-chart": Route(SEE, PARTNERS, ("collaboration",)),
    "heat-map": Route(SEE, PARTNERS, ("collaboration", "organisation")),
    "ledger-entry": Route(SEE, PARTNERS, ("entry",)),
    "ledger-verify": Route(
        Permission.LEDGER_VERIFY, (NO, NO, NO, NO, GONE, AWAY), ("entry",), post=(NO, NO, NO, NO, GONE, AWAY)
    ),
    "ledger-reverse": Route(
        Permission.LEDGER_POST, (OK, OK, OK, NO, GONE, AWAY), ("entry",),
        post=(AWAY, AWAY, AWAY, NO, GONE, AWAY), form={"reason": "Posted twice by mistake."},
    ),
    "commitment": Route(SEE, PARTNERS, ("commitment",)),
    "finding": Route(SEE, KENTS, ("finding",)),
    **{
        f"finding-{act}": Route(
            Permission.FINDING_SETTLE, KENTS, ("finding",), post=(AWAY, AWAY, GONE, AWAY, GONE, AWAY),
            form={"words": "The row is of another year.", "to": "{person}"},
        )
        for act in ("assign", "answer", "close")
    },
    "finding-reopen": Route(
        Permission.FINDING_SETTLE, KENTS, ("finding",), post=(OK, OK, GONE, OK, GONE, AWAY), form={"words": "Again."}
    ),
    # A policing body's notes and drafts are its own; a sent question is of both sides
    "note-new": Route(
        Permission.QUESTION_PUT, ASKERS, post=(NO, NO, NO, AWAY, NO, AWAY), form={"text": "Ask at the panel."}
    ),
    "question-new": Route(
        Permission.QUESTION_PUT, ASKERS, post=(NO, NO, NO, AWAY, NO, AWAY),
        form={"text": "How was it measured?", "meant_for": ESSEX},
    ),
    "question-draft": Route(
        Permission.QUESTION_PUT, (GONE, GONE, GONE, OK, GONE, AWAY), ("draft",),
        post=(GONE, GONE, GONE, AWAY, GONE, AWAY), form={"text": "How was it measured?", "meant_for": ESSEX},
    ),
    "question": Route(SEE, PARTNERS, ("question",)),
    "question-answer": Route(
        Permission.QUESTION_ANSWER, (OK, NO, OK, NO, GONE, AWAY), ("question",),
        post=(AWAY, NO, AWAY, NO, GONE, AWAY), form={"text": "From the ledger."},
    ),
    "question-withdraw": Route(
        Permission.QUESTION_PUT, (NO, NO, NO, OK, GONE, AWAY), ("question",),
        post=(NO, NO, NO, AWAY, GONE, AWAY), form={"text": "Answered at the meeting."},
    ),
    # Periods of those who answer in them; returns of the partners; judged by the office, filled in by who answers
    "returns": Route(SEE, ALL),
    "returns-digest": Route(SEE, ALL),
    "exceptions-csv": Route(SEE, ALL),
    "returns-open": Route(
        Permission.PERIOD_OPEN, (OK, NO, NO, NO, NO, AWAY), post=(AWAY, NO, NO, NO, NO, AWAY),
        form={"step": "open", "alliance": ALLIANCE, FLEET: KENT, "starts_0": "1", "starts_1": "1", "starts_2": "2019",
              "ends_0": "31", "ends_1": "3", "ends_2": "2019", "due_on_0": "18", "due_on_1": "4", "due_on_2": "2019"},
    ),
    "period": Route(SEE, KENTS, ("period",)),
    "period-csv": Route(SEE, KENTS, ("period",)),
    "period-remind": Route(
        Permission.PERIOD_OPEN, ONLY_POSTED, ("period",), post=(AWAY, NO, GONE, NO, GONE, AWAY)
    ),
    "period-freeze": Route(Permission.PERIOD_OPEN, OFFICE, ("period",), post=(AWAY, NO, GONE, NO, GONE, AWAY)),
    "period-workbooks": Route(
        Permission.RETURN_EDIT, KENTS_WRITERS, ("period",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"file": ""}
    ),
    "period-workbook": Route(Permission.RETURN_EDIT, KENTS_WRITERS, ("period", "organisation")),
    "workbook-upload": Route(
        Permission.RETURN_EDIT, UPLOADER, ("period", "upload"), post=(AWAY, GONE, GONE, NO, GONE, AWAY)
    ),
    "workbook-comments": Route(Permission.RETURN_EDIT, UPLOADER, ("period", "upload", "sent")),
    "workbook-received": Route(Permission.RETURN_EDIT, KENTS, ("taken",)),
    "return": Route(SEE, PARTNERS, ("period", "begun")),
    "return-history": Route(SEE, PARTNERS, ("period", "begun")),
    "return-fill": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"help": "A decision.", "later": "1"},
    ),
    "return-save": Route(Permission.RETURN_EDIT, ONLY_POSTED, ("period", "begun"), post=FILLERS),
    "return-check": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY)
    ),
    "return-letters": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"pasted": "Progress: the second workshop has opened."},
    ),
    "return-letter": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun", "letter"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"keys": "progress"},
    ),
    "return-accept": Route(
        Permission.PERIOD_OPEN, ONLY_POSTED, ("period", "submitted"), post=(AWAY, NO, NO, NO, GONE, AWAY)
    ),
    "return-challenge": Route(
        Permission.PERIOD_OPEN, JUDGES, ("period", "submitted"), post=(AWAY, NO, NO, NO, GONE, AWAY),
        form={"note": "Is that so?"},
    ),
    "return-reopen": Route(
        Permission.PERIOD_OPEN, JUDGES, ("period", "accepted"), post=(AWAY, NO, NO, NO, GONE, AWAY),
        form={"note": "A figure was wrong."},
    ),
    # What is Kent's own
    "board": Route(SEE, KENTS, ("board",)),
    "calendar": Route(SEE, ALL),
    "meeting-new": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=MEETING
    ),
    "meeting-change": Route(
        Permission.PAPER_ISSUE, OFFICE, ("meeting",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=MEETING
    ),
    "meeting-cancel": Route(
        Permission.PAPER_ISSUE, OFFICE, ("meeting",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"reason": "An election was called."},
    ),
    "source": Route(Permission.SOURCE_VIEW, KENTS, ("source",)),
    "issued-paper": Route(SEE, KENTS, ("paper",)),
    "paper-inputs": Route(SEE, KENTS, ("paper",)),
    "paper-file": Route(SEE, KENTS, ("paper", "form")),
    "paper-correct": Route(
        Permission.PAPER_ISSUE, OFFICE, ("paper",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"erratum": "A figure was misread."},
    ),
    "paper-public": Route(
        Permission.PAPER_ISSUE, OFFICE, ("paper",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form={"reason": ""}
    ),
    "review": Route(
        Permission.STATEMENT_REVIEW, KENTS, ("source",),
        post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"reject": "{waiting}"},
    ),
    "review-sure": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("source",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)
    ),
    "statement": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("waiting",),
        post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"meaning": "other", "subject": "Joint Fleet Workshops"},
    ),
    "lessons": Route(Permission.SOURCE_VIEW, ALL),
    "lesson": Route(Permission.SOURCE_VIEW, KENTS, ("lesson",)),
    "lesson-revoke": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("lesson",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"reason": "It means something else."},
    ),
    "source-load": Route(
        Permission.SOURCE_LOAD, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY), form={"file": "a paper"}
    ),
    "source-date": Route(
        Permission.SOURCE_LOAD, KENTS_WRITERS, ("undated",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"dated_0": "6", "dated_1": "12", "dated_2": "2017"},
    ),
    "dependencies": Route(SEE, ALL),
    "dependency-record": Route(
        Permission.DELIVERY_EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"collaboration": HUB, "what": "A lease for the hub", "on_text": "the council", "reason": "Minutes."},
    ),
    "dependency": Route(SEE, KENTS, ("dependency",)),
    "dependency-report": Route(
        Permission.DELIVERY_EDIT, KENTS_WRITERS, ("dependency",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"state": "met", "reason": "Minutes."},
    ),
    "risk-scales": Route(SEE, ALL),
    "risk-scale-set": Route(
        Permission.DELIVERY_EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"organisation": KENT, "highest": "4", "medium": "4", "high": "8", "critical": "12", "since_0": "1",
              "since_1": "1", "since_2": "2020", "reason": "Minutes."},
    ),
    "risk-scale": Route(SEE, KENTS, ("organisation",)),
    "tolerances": Route(SEE, ALL),
    "tolerance-set": Route(
        Permission.PERIOD_OPEN, (OK, NO, NO, NO, NO, AWAY), post=(AWAY, NO, NO, NO, NO, AWAY),
        form={"alliance": ALLIANCE, "achieved_amber": "90", "spend_green": "100", "spend_amber": "110",
              "slip_amber_months": "1", "since_0": "1", "since_1": "1", "since_2": "2020", "reason": "Minutes."},
    ),
    "lists": Route(Permission.SOURCE_VIEW, ALL),
    "list-send": Route(Permission.SOURCE_LOAD, LOADERS),
    "list": Route(Permission.SOURCE_LOAD, KENTS, ("list",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)),
    "list-columns": Route(
        Permission.SOURCE_LOAD, KENTS_WRITERS, ("list",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"column-1": "what"},
    ),
    "paper-preview": Route(Permission.PAPER_ISSUE, OFFICE, ("board",)),
    "house-styles": Route(Permission.PAPER_ISSUE, OFFICE, ("board",)),
    "house-style-new": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=STYLE
    ),
    "house-style": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board", "style"), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=STYLE
    ),
    "word-template": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"template": "a Word file"},
    ),
    "paper-issue": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"as_at_0": "1", "as_at_1": "9", "as_at_2": "2021", "style": "position", "preview": "1"},
    ),
}  # fmt: skip


def routes(node: object = None) -> Iterator[URLPattern]:
    """Every address of the product."""
    for pattern in (node or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern)
        else:
            yield pattern


@pytest.fixture
def known(tmp_path) -> dict[str, str]:
    """The values that the routes' arguments and forms name."""
    register = filled(paper(tmp_path))
    known = {"collaboration": FLEET, "organisation": KENT, "board": BOARD, "form": "html", "style": house_style(),
             "meeting": str(meeting(BOARD, date(2022, 2, 1)))}  # fmt: skip
    return known | numbers(register) | quarter()


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
    issued = issue_paper(actor=office, board=BOARD, as_at=date(2021, 9, 1), now=DAY, formats=("html",))
    savings = [c for c in read(register.source, Kind.SAVING) if c.statement.value == 95_500]
    shared = {one.id for one in findings(essex_lead(), today=DAY.date())}
    asker, asked = kent_scrutineer(), {"meant_for": ESSEX, "organisation": KENT, "now": DAY}
    taught = Drawn(LessonKind.NAME, "Fleet Hub", "fleet hub", RecordRef("collaboration", FLEET))
    return {
        "lesson": str(learn(actor=office, found=savings[0], drawn=taught, now=DAY)),
        "list": str(mapped(sent(risk_list(("R1", "The depot opens late", "", 4.0, 4.0, "", ""))))),
        "dependency": str(dependency_of(HUB, on_text="the council")),
        "draft": str(draft_question(actor=asker, text="Which saving?", **asked)),
        "question": str(put_question(actor=asker, text="When?", answer_due=date(2022, 2, 1), **asked)),
        "person": User.objects.get(username="kent").person_id,
        "source": register.source,
        "undated": register.undated,
        "waiting": str(register.waiting),
        "paper": str(issued),
        "entry": savings[0].record.partition(":")[2],
        "commitment": str(commitments(office, as_at=DAY.date())[0].id),
        "finding": next(one.id for one in findings(office, today=DAY.date()) if one.id not in shared),
    }


def address(name: str, known: dict[str, str]) -> str:
    return reverse(name, args=[known[arg] for arg in ROUTES[name].args])


def test_every_route_is_in_the_table():
    assert sorted(str(pattern.name) for pattern in routes()) == sorted(ROUTES)


def test_who_gets_which_page(known):
    for place, who in enumerate(WHO):
        browser = client(who)
        got = {name: browser.get(address(name, known)).status_code for name in ROUTES}
        assert got == {name: route.get[place] for name, route in ROUTES.items()}, who


def test_who_may_post_what_and_whoever_may_not_leaves_nothing(known):
    posts = {name: route for name, route in ROUTES.items() if route.post}
    for place, who in enumerate(WHO):
        browser = client(who)
        answers = {name: posted(browser, name, known) for name in posts}
        assert {name: status for name, (status, _) in answers.items()} == {
            name: route.post[place] for name, route in posts.items()
        }, who
        wrote = {name for name, (_, events) in answers.items() if events}
        may = {name for name, route in posts.items() if route.post[place] == AWAY} - {"paper-issue"}
        assert wrote == (may if who else set()), "a preview of a paper, and whoever is refused, leaves nothing"


def posted(browser, name, known):
    """The status of a post, and how many events it left; afterwards all is as before."""
    form = {key: value.format(**known) for key, value in ROUTES[name].form.items()}
    if "template" in form:
        form["template"] = SimpleUploadedFile("letter.docx", template())
    if "file" in form:
        form["file"] = SimpleUploadedFile("note.txt", b"A note of 14 June 2021.\n\n1. Fleet\n\n1.1 Nothing.\n")
    before = Event.objects.count()
    with transaction.atomic():
        status = browser.post(address(name, known), form).status_code
        events = Event.objects.count() - before
        transaction.set_rollback(True)
    return status, events


def test_a_route_takes_no_method_that_it_does_not_know(known):
    """A form of another site cannot post here: without its token every post is refused."""
    strict = client("office", strict=True)
    refused = {strict.post(address(name, known), {}).status_code for name, route in ROUTES.items() if route.post}
    assert refused == {403}
