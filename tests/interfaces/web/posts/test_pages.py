"""Posts on pages: what is reported, what is refused, what the list and files show, and who sees a load."""

import pytest
from django.urls import reverse
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, collaboration, kent_lead, programme_office, typed
from tests.factories.posts import MANAGER, funded, holder_of, parts_of, post_of, share_of
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.access.models import User
from concordat.kernel.money import Money
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.rules import Backfill, ControlHead, Particulars, PostKind, PostState

pytestmark = pytest.mark.django_db
WHY = {"reason": "The team list of June"}


@pytest.fixture
def fleet() -> str:
    accounts()
    return collaboration()


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def give(path: str, who: str = "kent", **form: str):
    return client(who).post(path, WHY | form, follow=True)


def view(number: int):
    return queries.post_view(kent_lead(), number=number)


def test_a_post_is_recorded_after_its_answers_are_shown(fleet):
    form = {"collaboration": fleet, "title": "Workshop Manager", "kind": "programme_lead", "head": "provided",
            "home": KENT, "control": ESSEX, "grade": "PO6", "fte": "0.6"}  # fmt: skip
    shown = said(give("/posts/record/", **form))
    assert "Check your answers" in shown
    assert "Workshop Manager" in shown
    assert queries.posts(kent_lead()) == []
    assert "The post is recorded." in said(give("/posts/record/", **form, step="confirm"))
    (held,) = queries.team(kent_lead())
    assert held.particulars == Particulars(
        PostKind.PROGRAMME_LEAD, KENT, None, None, ESSEX, ControlHead.PROVIDED, "PO6", 60
    )
    give("/posts/record/", **form, step="confirm")
    assert len(queries.posts(kent_lead())) == 1, "a second post of one title is refused"


def test_every_report_shows_on_the_page(fleet):
    number = post_of(fleet)
    base = f"/posts/{number}/"
    for path, form in (
        ("holder/", {"name": "A. N. Other", "since": "June 2017", "step": "confirm"}),
        ("leaving/", {"leaves": "30 September 2030"}),
        ("succession/", {"how": "recruit", "recruiting_from": "June 2030"}),
        ("split/", {"collaboration_1": fleet, "organisation_1": KENT, "share_1": "70",
                    "collaboration_2": fleet, "organisation_2": ESSEX, "share_2": "40"}),
        ("funding/", {"year": "2018/19", "funder": KENT, "share": "60", "cost": "50,000"}),
        ("secondment/", {"lent_by": KENT, "lent_to": ESSEX, "ends": "March 2019", "payer": ESSEX, "backfill": "no"}),
        ("stage/", {"words": "The workshop opens", "due": "June 2019"}),
    ):  # fmt: skip
        answer = give(base + path, **form)
        assert "is recorded" in said(answer), path
    page = said(client("kent").get(base))
    for part in (
        "A. N. Other", "30 September 2030", "To be recruited, recruiting from June 2030", "£30,000",
        "These parts come to 10% more than the whole of the post.",
        "The shares come to 60%; 40% has no funder on record.", "Kent Police lends the holder to Essex Police",
        "What Kent Police pays ends 31 March 2019, before The workshop opens is due (June 2019).",
        "The secondment ends March 2019",
    ):  # fmt: skip
        assert part in page, part
    held = view(number)
    assert held.years[0].cost == Money.pounds(50_000)
    assert held.secondment is not None
    assert held.secondment.backfill is Backfill.NO
    assert "The vacancy is recorded." in said(give(f"{base}vacancy/", since="October 2030"))
    assert view(number).post.state is PostState.VACANT


@pytest.mark.parametrize(
    ("path", "form", "error"),
    [
        ("funding/", {"year": "2018/20", "funder": KENT}, "one financial year, such as 2018/19"),
        ("funding/", {"year": "2018/19", "share": "50"}, "Choose who pays"),
        ("funding/", {"year": "2018/19", "funder": KENT, "share": "50", "amount": "9,000"}, "not both"),
        ("split/", {"collaboration_1": "{fleet}"}, "Give the share that goes there"),
        ("split/", {"share_1": "40"}, "Choose the collaboration"),
        ("succession/", {"how": "named"}, "Choose or name who takes it over"),
        ("succession/", {"how": "nobody"}, "Nobody is told to follow"),
        ("leaving/", {"leaves": "some day"}, "There is a problem"),
        ("leaving/", {"leaves": "June 2030"}, "say first who does"),
        ("secondment/", {"lent_by": KENT, "lent_to": KENT, "backfill": "no"}, "one organisation to another"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_leaves_nothing(fleet, path, form, error):
    number = post_of(fleet)
    before = view(number)
    answer = said(give(f"/posts/{number}/{path}", **{key: value.format(fleet=fleet) for key, value in form.items()}))
    assert "There is a problem" in answer
    assert error in answer
    assert view(number) == before


def test_a_name_is_erased_after_it_was_said_what_that_means(fleet):
    number = post_of(fleet)
    holder_of(number, name="A. N. Other")
    path = f"/posts/{number}/name/"
    assert "cannot be brought back" in said(give(path, act="erase"))
    assert "A. N. Other" in said(client("kent").get(f"/posts/{number}/"))
    give(path, act="erase", step="confirm")
    page = said(client("kent").get(f"/posts/{number}/"))
    assert "A. N. Other" not in page
    assert "name erased" in page


def test_the_list_is_filtered_and_its_files_hold_no_name(fleet):
    vacant, held = post_of(fleet, "Analyst"), post_of(fleet, "Trainer", kind=PostKind.SECONDMENT, home=ESSEX)
    actions.report_vacancy(actor=kent_lead(), post=vacant, evidence=typed(), now=NOW)
    holder_of(held, name="A. N. Other")
    browser = client("kent")
    assert "A. N. Other" in said(browser.get("/posts/"))
    for query, shown, hidden in (
        ("state=vacant", "Analyst", "Trainer"), ("kind=secondment", "Trainer", "Analyst"),
        ("alarm=vacant", "Analyst", "Trainer"), (f"organisation={ESSEX}", "Trainer", "Analyst"),
        ("text=train", "Trainer", "Analyst"),
    ):  # fmt: skip
        table = words(one(parsed(browser.get(f"/posts/?{query}").content.decode()), "table"))
        assert shown in table, query
        assert hidden not in table, query
    assert "No post" in said(browser.get("/posts/?state=ending"))
    lines = browser.get("/posts/posts.csv").getvalue().decode()
    assert "Trainer" in lines
    assert "A. N. Other" not in lines
    assert b"A. N. Other" not in browser.get("/posts/posts.xlsx").content


def test_who_pays_says_what_is_not_known(fleet):
    number = post_of(fleet)
    funded(number, 2018, share_of(50), share_of(None, ESSEX))
    post_of(fleet, "Analyst")
    page = said(client("kent").get(f"/posts/who-pays/?collaboration={fleet}"))
    for part in ("2018/19", "not known (1 post)", "The totals leave out shares of Programme Manager",
                 "What Essex Police pays is not known.", "Nobody has told who pays."):  # fmt: skip
        assert part in page, part
    assert "Nobody has told who pays for a post" in said(client("outsider").get("/posts/who-pays/"))


def test_the_collaboration_shows_its_team_and_alarms(fleet):
    number = post_of(fleet, kind=PostKind.SRO)
    holder_of(number, until=None)
    actions.report_vacancy(actor=kent_lead(), post=post_of(fleet, "Analyst"), evidence=typed(), now=NOW)
    page = said(client("essex").get(f"/collaborations/{fleet}/"))
    for part in (
        "Programme team",
        "Senior responsible owner",
        "Analyst: The post stands vacant for more than a quarter",
    ):
        assert part in page, part


def test_only_the_line_manager_sees_the_load(fleet):
    manager, post = post_of(fleet, MANAGER), post_of(fleet)
    lead = User.objects.get(username="kent").person_id
    holder_of(manager, actor=programme_office(), person=lead)
    actions.report_particulars(
        actor=programme_office(), post=post, particulars=Particulars(line_manager=manager), evidence=typed(), now=NOW
    )
    holder_of(post, name="A. N. Other")
    parts_of(post, (fleet, KENT, 70), (fleet, ESSEX, 45))
    page = said(client("kent").get(reverse("stretch")))
    assert "115%" in page
    assert "15% more than one person has to give" in page
    for who in ("office", "essex", "outsider"):
        seen = said(client(who).get(reverse("stretch")))
        assert "You manage nobody that is on record" in seen, who
        assert "115%" not in seen
    assert client("scrutineer").get(reverse("stretch")).status_code == 403
    for path in ("/posts/", f"/posts/{post}/", "/posts/posts.csv", f"/collaborations/{fleet}/", "/findings/"):
        answer = client("office").get(path)
        content = answer.getvalue() if answer.streaming else answer.content
        assert b"115%" not in content, path


def test_who_is_served_sees_the_part_and_no_more(fleet):
    hub = collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    number = post_of(hub)
    holder_of(number, name="A. N. Other")
    assert client("essex").get(f"/posts/{number}/").status_code == 404
    parts_of(number, (hub, KENT, 60), (fleet, ESSEX, 40))
    page = said(client("essex").get(f"/posts/{number}/"))
    assert "40%" in page
    for hidden in ("60%", "A. N. Other", "Northfield Hub"):
        assert hidden not in page, hidden
    assert "Programme Manager" in said(client("essex").get(f"/collaborations/{fleet}/"))
