"""The composer without a script: start from a style, move rows, be told what is wrong, see it, save, load a file."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories.building import BuiltOnce
from tests.factories.cast import ELSEWHERE, KENT, NOW
from tests.interfaces.web.papers.test_pages import DAY, signed_in
from tests.interfaces.web.reading import one, parsed, select, words
from tests.rendering.word_template import template
from tests.reporting.papers.composing.outline import outline
from tests.reporting.papers.register import filled, secretary

from concordat.interfaces.web.papers.composing_rows import posted
from concordat.kernel.permissions.roles import Role
from concordat.rendering.documents.html import SECURITY_POLICY
from concordat.reporting.papers.composing.actions import save_outline
from concordat.reporting.papers.composing.queries import outlines, templates
from concordat.reporting.papers.composing.rules import DAY as DATE
from concordat.reporting.papers.composing.rules import Row, outline_of
from concordat.reporting.papers.models import PaperOutline
from concordat.reporting.papers.styles import STYLES, Content

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(filled)


@pytest.fixture
def office(board: str) -> Client:
    return signed_in(Role.BOARD_SECRETARY)


def saved(board: str, **changed: Any) -> str:
    return save_outline(actor=secretary(), board=board, outline=outline(**changed), now=NOW)[0]


def sent(page: Any, **changed: str) -> dict[str, Any]:
    """What the browser would send from the composer's form, with some of it changed."""
    form: dict[str, Any] = {}
    for field in select(page, "form.cc-compose input, form.cc-compose textarea"):
        kind = field.get("type")
        if field.get("name") and (kind != "radio" or field.get("checked") is not None):
            form[str(field.get("name"))] = field.get("value") if kind else words(field)
    for field in select(page, "form.cc-compose select"):
        chosen = [option.get("value") or "" for option in select(field, "option[selected]")]
        form.setdefault(str(field.get("name")), []).extend(chosen)
    for area in select(page, "form.cc-compose textarea"):
        form[str(area.get("name"))] = area.text_content() or ""
    return form | changed


def composer(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return parsed(response.content.decode())


def headings(page: Any) -> list[str]:
    return [str(field.get("value") or "") for field in select(page, ".cc-row input")]


def test_the_board_and_the_issuing_page_lead_to_its_house_styles(office: Client, board: str) -> None:
    links = [link.get("href") for link in select(composer(office, f"/boards/{board}/paper/"), "main a")]
    assert f"/boards/{board}/styles/" in links
    page = composer(office, f"/boards/{board}/styles/")
    assert "none of its own yet" in words(one(page, "#own"))
    starts = [link.get("href") for link in select(page, "#built-in a")]
    assert starts == [f"/boards/{board}/styles/new/?from={key}" for key in STYLES]


def test_a_style_is_composed_from_a_built_in_one_and_papers_are_issued_in_it(office: Client, board: str) -> None:
    address = f"/boards/{board}/styles/new/?from=decision-paper"
    page = composer(office, address)
    assert headings(page) == [row.heading for row in outline_of(STYLES["decision-paper"]).rows]
    form = sent(page, name="Our decision paper", title=f"Matters for {DATE}", act="save")
    form["given-1"] = "A word of our own."
    done = office.post(address, form)
    assert done["Location"] == f"/boards/{board}/style/our-decision-paper/"
    (held,) = outlines(secretary(), board=board)
    copy = outline_of(STYLES["decision-paper"])
    assert [row.contents for row in held.outline.rows] == [row.contents for row in copy.rows]
    assert held.outline.rows[0].given == "A word of our own."
    offered = select(composer(office, f"/boards/{board}/paper/"), "input[name=style]")
    assert [field.get("value") for field in offered] == [*STYLES, "our-decision-paper"]
    issued = office.post(f"/boards/{board}/paper/", {**DAY, "style": "our-decision-paper"})
    shown = parsed(office.get(issued["Location"]).content.decode())
    assert words(one(shown, "h1")) == "Matters for 6 December 2017"
    assert "House style Our decision paper" in words(shown)


@pytest.mark.parametrize(
    ("act", "focus", "order"),
    [
        ("up-3", 2, [0, 2, 1]),
        ("down-1", 2, [1, 0, 2]),
        ("remove-2", 2, [0, 2]),
        ("up-1", 1, [0, 1, 2]),
        ("more-2", 2, [0, 1, 2]),
        ("after-1", 2, [0, None, 1, 2]),
        ("nonsense-99", None, [0, 1, 2]),
    ],
)
def test_buttons_move_rows_and_save_nothing(
    office: Client, board: str, act: str, focus: int | None, order: list[int | None]
) -> None:
    address = f"/boards/{board}/styles/new/"
    form = sent(composer(office, address))
    before = [form[f"heading-{n}"] for n in (1, 2, 3)]
    page = parsed(office.post(address, form | {"act": act}).content.decode())
    rows = ["" if at is None else before[at] for at in order]
    assert headings(page)[: len(rows)] == rows
    assert [field.get("id") for field in select(page, "[autofocus]")] == ([f"heading-{focus}"] if focus else [])
    assert not PaperOutline.objects.exists()


def test_a_section_is_added_at_the_end_and_what_was_typed_stays(office: Client, board: str) -> None:
    address = f"/boards/{board}/styles/new/"
    form = sent(composer(office, address), name="Half done", act="add")
    page = parsed(office.post(address, form).content.decode())
    assert headings(page) == [*(form[f"heading-{n}"] for n in range(1, int(form["rows"]) + 1)), ""]
    assert one(page, "#name").get("value") == "Half done"
    assert one(page, "input[name=rows]").get("value") == str(int(form["rows"]) + 1)


def test_what_is_wrong_is_summed_up_and_said_at_the_field(office: Client, board: str) -> None:
    address = f"/boards/{board}/styles/new/"
    form = sent(composer(office, address), name="", act="save") | {"heading-2": "", "title": "No day"}
    page = parsed(office.post(address, form).content.decode())
    found = {link.get("href"): words(link) for link in select(page, ".govuk-error-summary a")}
    assert found["#name"] == "Give the house style a name."
    assert found["#heading-2"].startswith("Row 2 has no heading")
    assert DATE in found["#title"]
    assert all(select(page, str(target)) for target in found), "each message leads to a field of the page"
    assert "Give the house style a name." in words(one(page, "#name-error"))
    assert words(one(page, "title")).startswith("Error: ")
    assert not PaperOutline.objects.exists()


def test_a_form_with_nonsense_is_told_and_does_not_break(office: Client, board: str) -> None:
    for rows in ("", "-1", "9" * 30, "41"):
        form = {"rows": rows, "numbering": "?", "kind-1": "?", "content-1": "?", "base": "x" * 20, "act": "save"}
        response = office.post(f"/boards/{board}/styles/new/", form)
        assert response.status_code == 200
        assert "There is a problem" in response.content.decode()


def test_the_paper_is_shown_as_composed_before_it_is_saved(office: Client, board: str) -> None:
    address = f"/boards/{board}/styles/new/"
    form = sent(composer(office, address), name="Draft", title=f"Draft of {DATE}", act="preview")
    shown = office.post(f"{address}?as_at=2017-12-06", form)
    assert "Draft of 6 December 2017" in shown.content.decode()
    assert "Preview, not issued" in shown.content.decode()
    assert shown["Content-Security-Policy"] == SECURITY_POLICY
    assert not PaperOutline.objects.exists()


def test_the_preview_of_a_board_takes_its_own_style_and_refuses_another(office: Client, board: str) -> None:
    key = saved(board)
    shown = office.get(f"/boards/{board}/paper/preview/?as_at=2017-12-06&style={key}")
    assert "Why this report" in shown.content.decode()
    assert office.get(f"/boards/{board}/paper/preview/?style=free-verse").status_code == 400


def test_saving_again_is_a_further_version_and_names_who_saved_it(office: Client, board: str) -> None:
    key = saved(board)
    address = f"/boards/{board}/style/{key}/"
    page = composer(office, address)
    form = sent(page, act="save") | {"heading-1": "Why we report"}
    assert office.post(address, form).status_code == 302
    versions = words(one(composer(office, address), "#versions"))
    assert "Version 2" in versions
    assert "Version 1" in versions
    first = composer(office, f"{address}?version=1")
    assert headings(first)[0] == "Why this report"
    assert headings(composer(office, address))[0] == "Why we report"
    stale = parsed(office.post(address, form | {"heading-1": "Another", "base": "1"}).content.decode())
    assert "Version 2 was saved since you began" in words(one(stale, ".govuk-error-summary"))
    assert headings(stale)[0] == "Another", "what was typed stays"
    assert "saved a house style" in words(composer(office, "/history/"))


def test_a_word_file_is_loaded_and_chosen(office: Client, board: str) -> None:
    address = f"/boards/{board}/word-template/"
    refused = office.post(address, {"template": SimpleUploadedFile("old.doc", b"\xd0\xcf\x11\xe0")})
    assert "old.doc: it is an old Word file" in words(one(parsed(refused.content.decode()), ".govuk-error-summary"))
    assert office.post(address, {}).status_code == 200
    done = office.post(address, {"template": SimpleUploadedFile("letter.docx", template())})
    assert done["Location"] == f"/boards/{board}/styles/"
    assert "letter.docx" in words(one(composer(office, done["Location"]), "#word-templates"))
    (held,) = templates(secretary(), organisation=KENT)
    page = composer(office, f"/boards/{board}/styles/new/")
    assert held.sha256 in [option.get("value") for option in select(page, "#template option")]
    form = sent(page, name="In our look", act="save") | {"template": held.sha256}
    assert office.post(f"/boards/{board}/styles/new/", form).status_code == 302
    assert outlines(secretary(), board=board)[0].outline.template == held.sha256


@pytest.mark.parametrize(
    ("role", "organisation", "status"),
    [(Role.BOARD_SECRETARY, KENT, 200), (Role.SCRUTINEER, KENT, 403), (Role.BOARD_SECRETARY, ELSEWHERE, 404)],
)
def test_who_gets_what(role: Role, organisation: str, status: int, board: str) -> None:
    client, key = signed_in(role, organisation), saved(board)
    for address in ("styles/", "styles/new/", f"style/{key}/", "word-template/"):
        assert client.get(f"/boards/{board}/{address}").status_code == status, address
    file = io.BytesIO(template())
    file.name = "letter.docx"
    for address, form in ((f"style/{key}/", {"act": "save", "rows": "0"}), ("word-template/", {"template": file})):
        assert (client.post(f"/boards/{board}/{address}", form).status_code in (200, 302)) == (status == 200)


def test_a_long_outline_is_no_heavy_page(office: Client, board: str) -> None:
    more = tuple(Row(f"More {n}", (Content.NOT_REPORTED,) * 2) for n in range(30))
    key = saved(board, rows=(*outline().rows, *more))
    assert len(office.get(f"/boards/{board}/style/{key}/").content) < 600_000


def test_more_house_styles_and_versions_ask_the_database_no_more(office: Client, board: str) -> None:
    def asked() -> list[int]:
        counts = []
        for address in ("styles/", "styles/new/", "style/northshire-house-style/", "paper/"):
            with CaptureQueriesContext(connection) as queries:
                assert office.get(f"/boards/{board}/{address}").status_code == 200
            counts.append(len(queries))
        return counts

    saved(board)
    first = asked()
    for n in range(3):
        saved(board, name=f"Another style {n}")
        save_outline(
            actor=secretary(), board=board, outline=outline(title=f"{n}: {DATE}"), now=NOW, key="northshire-house-style"
        )
    assert asked() == first
    assert max(first) <= 24


def test_signs_that_no_database_and_no_paper_can_hold_are_not_taken() -> None:
    data = QueryDict(mutable=True)
    data.update(
        {"rows": "1", "name": "Our\x00s", "heading-1": "a\x01b", "given-1": "one\x00\r\n\r\ntwo", "asks-1": "c\x7f"}
    )
    found = posted(data)
    assert (found.name, found.rows[0].heading) == ("Our s", "a b")
    assert (found.rows[0].given, found.rows[0].asks) == ("one \n\ntwo", ("c",))
