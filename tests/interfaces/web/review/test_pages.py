"""The review page: the paper on the left, what was read on the right, and what each button does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.cast import programme_office
from tests.factories.cast import source as stored
from tests.factories.papers import paper, read, received
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.provenance.queries import source as source_named
from concordat.kernel.statements import Kind
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.collaborations.models import Collaboration

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(tmp_path):
    accounts()
    return received(paper(tmp_path)).source


def page(path, who="office", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def press(source, who="office", **button):
    answer = client(who).post(f"/sources/{source}/review/", button, follow=True)
    return answer.status_code, words(parsed(answer.content.decode()))


def first(source, kind):
    return read(source, kind)[0]


def test_each_statement_stands_beside_its_passage_and_is_marked_in_it(source):
    node = page(f"/sources/{source}/review/")
    saving = first(source, Kind.SAVING)
    passage = one(node, f"#passage-{saving.passage}")
    text, card = words(one(passage, ".cc-passage__text")), words(one(passage, ".cc-passage__cards"))
    assert "To date the workshops have saved" in text
    assert "£95,500" in words(one(passage, "mark"))
    assert "£95,500 (written “£95,500”)" in card
    assert "New" in card
    assert "not held yet" in card
    number = words(one(passage, ".cc-card__number"))
    assert one(passage, "mark a").get("href") == f"#statement-{number}"


def test_the_buttons_say_which_statement_they_are_for(source):
    names = [words(button) for button in select(page(f"/sources/{source}/review/"), "button[name=accept]")]
    assert len(names) == len(set(names)) > 10


def test_names_together_then_one_by_one_then_bring_back(source):
    node = page(f"/sources/{source}/review/")
    group = select(node, "button[name=group]")[0]
    status, text = press(source, group=group.get("value"))
    assert (status, "statements accepted together" in text) == (200, True)
    assert Collaboration.objects.filter(key="joint-fleet-workshops").exists()
    saving = first(source, Kind.SAVING)
    press(source, accept=saving.id)
    assert LedgerEntry.objects.count() == 1
    role = first(source, Kind.ROLE)
    press(source, reject=role.id)
    assert "Bring back" in words(page(f"/sources/{source}/review/?show=decided"))
    press(source, back=role.id)
    assert first(source, Kind.ROLE).waiting


def test_an_obstacle_is_said_at_the_top_and_nothing_is_written(source):
    status, text = press(source, accept=first(source, Kind.SAVING).id)
    assert (status, "Choose what “Joint Fleet Workshops” means, or create it" in text) == (200, True)
    assert not LedgerEntry.objects.exists()


def test_a_subject_is_created_by_its_own_button(source):
    press(source, create=first(source, Kind.SAVING).id)
    assert Collaboration.objects.get().name == "Joint Fleet Workshops"


@pytest.mark.parametrize("button", ["accept", "create", "reject", "back", "group", "passage"])
def test_a_made_up_number_is_not_there(source, button):
    assert press(source, **{button: "one"})[0] == 404
    assert press(source, **{button: "9" * 5_000})[0] == 404


def test_correcting_shows_the_quote_and_takes_what_was_typed(source):
    press(source, create=first(source, Kind.ROLE).id)
    saving = first(source, Kind.SAVING)
    node = page(f"/statements/{saving.id}/")
    assert saving.statement.quote in words(one(node, "blockquote"))
    assert one(node, "[name=amount]").get("value") == "95,500"
    form = {"meaning": "Joint Fleet Workshops", "what": "Saved by the workshops", "amount": "95,000",
            "standing": "achieved", "recurrence": "annual", "date": ""}  # fmt: skip
    answer = client("office").post(f"/statements/{saving.id}/", form, follow=True)
    assert "accepted and in the register" in words(parsed(answer.content.decode()))
    entry = LedgerEntry.objects.get()
    assert (entry.amount.pence, entry.recurrence, entry.what) == (9_500_000, "annual", "Saved by the workshops")


def test_a_wrong_date_is_an_error_in_the_form_and_what_was_typed_stays(source):
    saving = first(source, Kind.SAVING)
    form = {"meaning": "create", "what": "Saved by the workshops", "amount": "95,000", "standing": "achieved",
            "recurrence": "annual", "date": "the spring"}  # fmt: skip
    answer = client("office").post(f"/statements/{saving.id}/", form)
    node = parsed(answer.content.decode())
    assert "the spring is not a date" in words(one(node, ".govuk-error-summary"))
    assert one(node, "[name=what]").get("value") == "Saved by the workshops"
    assert not Collaboration.objects.exists()


def test_the_sure_ones_are_listed_before_they_are_accepted(source):
    node = page(f"/sources/{source}/review/sure/")
    listed = len(select(node, ".cc-card"))
    assert f"Accept {listed} sure statements" in words(node)
    assert not {words(kind) for kind in select(node, ".cc-card__kind")} & {"saving", "status", "agreement"}
    answer = client("office").post(f"/sources/{source}/review/sure/", follow=True)
    assert f"{listed} statements accepted in bulk" in words(parsed(answer.content.decode()))
    assert "accepted a statement in bulk" in words(page("/history/"))


def test_filters_leave_what_was_asked_for(source):
    kinds = {words(k) for k in select(page(f"/sources/{source}/review/?kind=saving"), ".cc-card__kind")}
    assert kinds == {"saving"}
    assert not select(page(f"/sources/{source}/review/?show=decided"), ".cc-card")


def test_a_scrutineer_reads_and_has_no_buttons(source):
    node = page(f"/sources/{source}/review/", "scrutineer")
    assert "£95,500" in words(node)
    assert not select(node, "button[name=accept]")
    assert press(source, "scrutineer", reject=first(source, Kind.ROLE).id)[0] == 403


def test_a_paper_is_loaded_and_loaded_again_adds_nothing(tmp_path):
    accounts()
    content = paper(tmp_path).read_bytes()
    for said in ("statements wait", "is loaded already; nothing was added"):
        answer = client("kent").post("/sources/load/", {"file": SimpleUploadedFile("spring.txt", content)}, follow=True)
        assert said in words(parsed(answer.content.decode()))
    (row,) = select(page("/sources/", "kent"), "tbody tr")
    assert "Collaboration update" in words(row)
    assert "14 June 2021" in words(row)


@pytest.mark.parametrize(("name", "content"), [("empty.txt", b""), ("picture.docx", b"\x89PNG"), ("odd.xyz", b"text")])
def test_a_file_that_cannot_be_read_says_why_with_its_name(name, content):
    accounts()
    answer = client("kent").post("/sources/load/", {"file": SimpleUploadedFile(name, content)})
    assert name in words(one(parsed(answer.content.decode()), ".govuk-error-summary"))
    assert "No paper has been loaded yet" in words(page("/sources/", "kent"))


def test_an_undated_source_asks_for_its_date_once():
    accounts()
    key = stored(None, title="Undated note")
    assert "Undated: give its date" in words(page("/sources/", "kent"))
    assert "Give its date: Undated note" in words(page("/", "kent"))
    form = {"dated_0": "6", "dated_1": "12", "dated_2": "2017"}
    client("kent").post(f"/sources/{key}/date/", form)
    assert source_named(programme_office(), key=key).dated.isoformat() == "2017-12-06"
    again = client("kent").post(f"/sources/{key}/date/", form)
    assert "has a date already" in words(one(parsed(again.content.decode()), ".govuk-error-summary"))


def test_the_text_of_a_source_has_an_address_for_each_passage(source):
    node = page(f"/sources/{source}/")
    assert "The Head of Fleet post is vacant." in words(one(node, "article"))
    assert len(select(node, "article .cc-passage")) == len({p.get("id") for p in select(node, "article .cc-passage")})
