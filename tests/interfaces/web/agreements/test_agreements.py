"""Pages of agreements: what a reader sees, what a lead records, and what is refused at its field."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.factories import agreements as factory
from tests.factories.cast import ESSEX, KENT, PAPER_DAY, collaboration, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.intake.storage import place
from concordat.registers.agreements.queries import agreement_file, drafts
from concordat.registers.agreements.rules import AgreementKind, Clause, Presence

pytestmark = pytest.mark.django_db
KENT_PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
SOURCE = {"reason": "The board of 6 January 2020"}


@pytest.fixture(autouse=True)
def register() -> None:
    accounts()
    factory.answering_bodies()


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def posted(path: str, given: dict[str, object], who: str = "kent") -> str:
    return said(client(who).post(path, {**SOURCE, **given}, follow=True))


def held(key: str):
    return agreement_file(kent_lead(), key=key, on=timezone.localdate()).line


def test_the_list_says_how_each_stands_and_filters_by_it() -> None:
    factory.entered(KENT, ESSEX, sign=[KENT])
    factory.agreement(collaboration(), "Sharing of radios", kind=AgreementKind.MOU)
    page = said(client("kent").get("/agreements/"))
    for part in ("Not signed by all", "1 of 4", "Reported in force", "0 of 2", "No rule on parties", "2 agreements"):
        assert part in page, part
    only = said(client("kent").get("/agreements/", {"state": "Not signed by all"}))
    assert "Working together on fleet" in only
    assert "Sharing of radios" not in only
    assert "No agreement matches" in said(client("kent").get("/agreements/", {"partner": KENT, "review": "30"}))
    assert "No agreement is on record" in said(client("outsider").get("/agreements/"))
    backwards = said(client("kent").get("/agreements/", {"sort": "-title"}))
    assert backwards.index("Working together") < backwards.index("Sharing of radios")


def test_the_list_as_csv_has_every_party() -> None:
    factory.entered(KENT, ESSEX, sign="all", ends="2031-12-31")
    lines = client("essex").get("/agreements/agreements.csv").getvalue().decode().splitlines()
    assert len(lines) == 2
    for part in ("Kent Police and Crime Commissioner", "4 of 4", "2019-01-01", "2031-12-31", "Expires"):
        assert part in lines[1], part


def test_the_record_says_what_is_missing_and_what_comes_next() -> None:
    key = factory.entered(KENT, ESSEX, parties=[KENT, ESSEX, ESSEX_PCC], sign=[KENT, ESSEX])
    page = said(client("kent").get(f"/agreements/{key}/"))
    for part in (
        "Not in force. Incomplete: 3 of 4 needed parties are named; missing: Kent Police and Crime Commissioner.",
        "Record Kent Police and Crime Commissioner as a party: responsible for Kent Police",
        "Record the signature of Essex Police, Fire and Crime Commissioner",
        "Force collaboration provision", "Attach the document", "0 of 33 clauses",
    ):  # fmt: skip
        assert part in page, part
    seen = said(client("scrutineer").get(f"/agreements/{key}/"))
    assert "Not in force. Incomplete" in seen
    assert "What comes next" not in seen
    assert client("outsider").get(f"/agreements/{key}/").status_code == 404


def test_the_last_signature_puts_it_in_force() -> None:
    key = factory.entered(KENT, ESSEX, sign=[KENT, ESSEX, KENT_PCC])
    refused = posted(f"/agreements/{key}/state/", {"state": "in_force"})
    assert "the signature of Essex Police, Fire and Crime Commissioner is not on record" in refused
    assert "Signed on" in posted(f"/agreements/{key}/sign/", {"party": ESSEX_PCC, "signed_on": "2 January 2019"})
    page = posted(f"/agreements/{key}/state/", {"state": "in_force"})
    assert "In force since 1 January 2019; signed by all 4 parties." in page


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Kent Fire and Rescue Service", "Name Kent and Medway Fire and Rescue Authority instead"),
        ("Kent Polise", "“Kent Polise” is not known by that name. Did you mean Kent Police?"),
        ("Zzz", "Look it up under Organisations"),
    ],
)
def test_a_party_that_cannot_be_one_is_refused_at_its_field(name: str, message: str) -> None:
    key = factory.entered(KENT, ESSEX)
    assert message in posted(f"/agreements/{key}/party/", {"organisation": name})


def test_a_party_joins_and_a_successor_takes_a_place() -> None:
    key = factory.entered(KENT, ESSEX, sign="all")
    page = posted(f"/agreements/{key}/party/", {"organisation": "Kent County Council", "role": "associate"})
    assert "Kent County Council Associate" in page
    successor = {"party": KENT_PCC, "successor": "Sussex Police and Crime Commissioner", "ground": "law",
                 "since": "1 January 2020"}  # fmt: skip
    page = posted(f"/agreements/{key}/novate/", successor)
    assert "in place of Kent Police and Crime Commissioner, by law" in page
    again = posted(f"/agreements/{key}/novate/", {**successor, "party": ESSEX_PCC})
    assert "The successor is a party already" in again


def test_shares_and_votes_that_differ_stand_on_the_page() -> None:
    key = factory.entered("west-mercia-police", "warwickshire-police")
    shares = {"presence": "present", "rule": "fixed", "weights": "West Mercia Police 69\nWarwickshire Police: 30%"}
    refused = posted(f"/agreements/{key}/clauses/cost_share/", shares)
    assert "The shares come to 99 percent; they must come to 100." in refused
    shares["weights"] = "West Mercia Police 69\nWarwickshire Police: 31%"
    assert "shares 69:31" in posted(f"/agreements/{key}/clauses/cost_share/", {**shares, "number": "14.2"})
    factory.clause(key, Clause.VOTING, on=timezone.localdate(), rule="unanimity", weights={
        "west-mercia-police": Decimal(50), "warwickshire-police": Decimal(50),
    })  # fmt: skip
    page = said(client("kent").get(f"/agreements/{key}/"))
    assert "Costs are shared 69:31, votes 50:50: West Mercia Police pays 69% and holds 50% of the votes" in page


def test_the_checklist_names_every_clause_and_who_gave_it() -> None:
    key = factory.entered(KENT, ESSEX, sign="all")
    factory.clause(key, Clause.NOTICE, months=6)
    vary = {"title": "First variation", "effective": "1 July 2019", "ends": "31 December 2031"}
    assert "First variation Varies 1 July 2019" in posted(f"/agreements/{key}/vary/", vary)
    posted("/agreements/first-variation/clauses/notice/", {"presence": "present", "months": "12"})
    page = said(client("kent").get(f"/agreements/{key}/clauses/"))
    assert "Notice of withdrawal Present – 12 months First variation from 1 July 2019" in page
    assert page.count("Not known") == len(Clause) - 1
    assert client("kent").get(f"/agreements/{key}/clauses/nonsense/").status_code == 404
    absent = {"presence": "absent", "says": "It is there"}
    assert "has no number and says nothing" in posted(f"/agreements/{key}/clauses/disputes/", absent)


def test_what_is_due_stands_by_day_with_what_is_overdue_first() -> None:
    key = factory.entered(KENT, ESSEX, sign="all", ends="2031-12-31")
    posted(f"/agreements/{key}/dates/", {"review_on": "1 January 2020"})
    page = said(client("kent").get("/agreements/calendar/"))
    assert "Review due" in page
    assert "days overdue" in page
    assert "Expires Working together" not in page
    assert "Expires Working together" in said(client("kent").get("/agreements/calendar/", {"horizon": "all"}))
    assert "days overdue" not in said(client("kent").get("/agreements/calendar/", {"kind": "expiry", "horizon": "all"}))
    assert "Nothing is due" in said(client("outsider").get("/agreements/calendar/"))
    home = said(client("kent").get("/"))
    assert "To be published: Working together on fleet" in home  # longer overdue than its review
    assert "2 more of agreements" in home
    assert "Give one date at least" in posted(f"/agreements/{key}/dates/", {})


def test_a_document_is_kept_with_its_hash_and_read_by_who_sees_the_agreement(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    key, content = factory.entered(KENT, ESSEX), b"%PDF-1.7 the agreement"
    given = {"title": "The signed agreement", "file": SimpleUploadedFile("signed.pdf", content)}
    assert "The signed agreement signed.pdf 1 KB" in posted(f"/agreements/{key}/attach/", given)
    (found,) = agreement_file(kent_lead(), key=key, on=timezone.localdate()).documents
    answer = client("essex").get(f"/agreements/documents/{found.id}/")
    assert (answer.content, answer["Content-Type"]) == (content, "application/pdf")
    assert client("outsider").get(f"/agreements/documents/{found.id}/").status_code == 404
    place(found.sha256, ".pdf").unlink()
    lost = client("essex").get(f"/agreements/documents/{found.id}/")
    assert lost.status_code == 400
    assert "on record, but not in the folder of files" in lost.content.decode()
    wrong = {"title": "A list", "file": SimpleUploadedFile("list.exe", b"MZ")}
    assert "list.exe is not a PDF, DOCX, ODT or TXT file" in posted(f"/agreements/{key}/attach/", wrong)


def test_each_policing_body_says_what_it_publishes() -> None:
    key = factory.entered(KENT, ESSEX)
    given = {"organisation": KENT_PCC, "state": "exempt"}
    assert "Say why it is not published in full" in posted(f"/agreements/{key}/publish/", given)
    page = posted(f"/agreements/{key}/publish/", {**given, "why": "It names premises."})
    assert "Kent Police and Crime Commissioner Withheld – Withheld as reported; It names premises." in page


def test_another_agreement_supersedes_it() -> None:
    key = factory.entered(KENT, ESSEX)
    later = factory.entered(KENT, ESSEX, title="Working together again")
    page = posted(f"/agreements/{key}/change/", {"by": later, "kind": "supersedes", "effective": "1 December 2019"})
    assert "Superseded on 1 December 2019 by Working together again." in page
    assert held(key).standing.word == "Ended"


def test_entering_one_goes_page_by_page_and_is_looked_at_before_it_is_made() -> None:
    lead = client("kent")
    first = lead.post("/agreements/enter/", {"title": "Shared kennels", "kind": "s22a"}, follow=True)
    assert "What does it provide?" in said(first)
    (number,) = [draft.number for draft in drafts(kent_lead())]
    base = f"/agreements/drafts/{number}"
    wrong = {"kind": "force", "bodies": "Kent Police\nKent Fire and Rescue Service\nNobody", "version": "1"}
    page = said(lead.post(f"{base}/provision/", wrong))
    assert "Line 2: Kent Fire and Rescue Service is a service, not a legal person" in page
    assert "Line 3: “Nobody” is not known by that name" in page
    right = {**wrong, "bodies": "Kent Police\nEssex Police", "heads": ["members"]}
    parties = lead.post(f"{base}/provision/", right, follow=True).content.decode()
    for name in ("Kent Police", "Essex Police", "Kent Police and Crime Commissioner"):
        assert name in parties, name
    assert "saved this draft since" in said(lead.post(f"{base}/provision/", right))
    named = {"parties": "Kent Police\nEssex Police\nKent Police and Crime Commissioner", "lead": "Kent Police"}
    lead.post(f"{base}/parties/", {**named, "version": "2"})
    dates = {"starts": "1 April 2020", "ends": "March 2020", "reason": "The ninth draft", "version": "3"}
    assert "It cannot end before it begins" in said(lead.post(f"{base}/dates/", dates))
    look = said(lead.post(f"{base}/dates/", {**dates, "ends": "March 2025", "notice_months": "12"}, follow=True))
    for part in ("Check your answers", "Shared kennels", "Parties (3)", "Lead", "March 2025", "12 months",
                 "missing: Essex Police, Fire and Crime Commissioner"):  # fmt: skip
        assert part in look, part
    assert client("essex").get(f"{base}/check/").status_code == 404
    page = said(lead.post(f"{base}/check/", follow=True))
    assert "The agreement is entered" in page
    assert held("shared-kennels").clause(Clause.NOTICE).value.months == 12
    assert held("shared-kennels").clause(Clause.REVIEW).presence is Presence.NOT_KNOWN
    assert client("kent").get(f"{base}/").status_code == 404


def test_a_memorandum_is_not_asked_what_it_provides_and_a_draft_can_be_given_up() -> None:
    lead = client("kent")
    page = lead.post("/agreements/enter/", {"title": "Sharing radios", "kind": "mou"}, follow=True)
    assert "Who are the parties?" in said(page)
    (number,) = [draft.number for draft in drafts(kent_lead())]
    assert lead.get(f"/agreements/drafts/{number}/provision/").status_code == 404
    assert "Sharing radios" in said(lead.get("/agreements/"))
    assert "given up" in said(lead.post(f"/agreements/drafts/{number}/drop/", follow=True))
    assert drafts(kent_lead()) == []


def test_the_page_as_at_an_earlier_day_shows_what_was_known() -> None:
    key = factory.entered(KENT, ESSEX, sign="all")
    posted(f"/agreements/{key}/dates/", {"ends": "31 December 2031"})
    before = said(client("kent").get(f"/agreements/{key}/", {"as_at": PAPER_DAY.isoformat()}))
    assert "31 December 2031" not in before
    assert "Record a party" not in before


def test_a_party_that_was_said_to_have_left_comes_back_and_what_makes_no_sense_is_refused_at_its_field() -> None:
    key = factory.entered(KENT, ESSEX, parties=[KENT, ESSEX, KENT_PCC], sign="all")
    path = f"/agreements/{key}/"
    page = said(client("kent").get(path))
    assert "Incomplete: 3 of 4" in page
    assert "Record that it is in force" not in page
    offered = f"{path}party/?organisation=Essex+Police%2C+Fire+and+Crime+Commissioner"
    assert offered in client("kent").get(path).content.decode()
    name = {"organisation": "Essex Police, Fire and Crime Commissioner"}
    refused = posted(f"{path}party/", {**name, "joined": "1 April 2019", "left": "1 January 2019"})
    assert "It cannot leave before it joins: it is a party since 1 April 2019." in refused
    posted(f"{path}party/", {**name, "joined": "1 April 2018", "left": "31 March 2019"})
    assert ESSEX_PCC not in {one.key for one in held(key).members}
    assert "It left on 31 March 2019. Say since when it is a party." in posted(f"{path}party/", name)
    posted(f"{path}party/", {**name, "joined": "1 April 2019"})
    assert ESSEX_PCC in {one.key for one in held(key).members}
    assert held(key).completeness.missing == ()


def test_nothing_changes_an_agreement_before_it_begins_and_a_force_provision_is_about_forces() -> None:
    key = factory.entered(KENT, ESSEX, sign="all", starts="2019-04-01")
    early = {"title": "First variation", "effective": "1 January 2019"}
    assert "The agreement begins on 1 April 2019" in posted(f"/agreements/{key}/vary/", early)
    other = factory.agreement(collaboration(), "Sharing of radios", kind=AgreementKind.S22A)
    change = {"by": other, "kind": "varies", "effective": "March 2019"}
    assert "nothing changes it before" in posted(f"/agreements/{key}/change/", change)
    about = {"kind": "force", "bodies": "Kent Police\nEssex Police, Fire and Crime Commissioner"}
    assert "Commissioner is no police force" in posted(f"/agreements/{key}/provision/", about)
