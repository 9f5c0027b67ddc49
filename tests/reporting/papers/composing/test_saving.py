"""Saving a board's own house style, its Word template, and papers issued in it: who may, what is kept, what is seen."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from django.db import IntegrityError, transaction
from tests.factories.building import BuiltOnce
from tests.factories.cast import ELSEWHERE, KENT, NOW, actor, kent_lead, kent_scrutineer, outsider, programme_office
from tests.rendering.word_template import template
from tests.reporting.papers.composing.outline import ASKS, outline
from tests.reporting.papers.register import AS_AT, filled, secretary

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.permissions.roles import Role
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.composing.actions import receive_template, save_outline
from concordat.reporting.papers.composing.queries import outline as one_outline
from concordat.reporting.papers.composing.queries import (
    outline_versions,
    outlines,
    style_again,
    style_for,
    template_bytes,
    templates,
)
from concordat.reporting.papers.composing.rules import Row, outline_of
from concordat.reporting.papers.models import IssuedPaper, PaperOutline, PaperTemplate
from concordat.reporting.papers.queries import issued_file, issued_inputs, issued_paper
from concordat.reporting.papers.styles import STYLES, Content

pytestmark = pytest.mark.django_db
LATER = datetime(2020, 2, 3, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(filled)


def save(board: str, **more: Any) -> tuple[str, int]:
    values: dict[str, Any] = {"actor": secretary(), "outline": outline(), "now": NOW}
    return save_outline(board=board, **(values | more))


def issue(board: str, style: str, *formats: str, **more: Any) -> int:
    values: dict[str, Any] = {"actor": secretary(), "as_at": AS_AT, "now": NOW, "formats": formats or ("txt",)}
    return issue_paper(board=board, style=style, **(values | more))


def test_a_saved_outline_is_there_as_it_was_composed(board: str) -> None:
    assert save(board) == ("northshire-house-style", 1)
    (held,) = outlines(secretary(), board=board)
    assert (held.outline, held.version, held.saved_by) == (outline(), 1, "kent-secretary")
    assert held.style.summary == "Composed by the board, version 1."


def test_a_change_is_a_further_version_and_the_earlier_stays(board: str) -> None:
    key, _ = save(board)
    changed = outline(name="Northshire style  of 2021")
    assert save(board, key=key, outline=changed, base=1, now=LATER) == (key, 2)
    assert [one.version for one in outline_versions(secretary(), board=board, key=key)] == [1, 2]
    assert one_outline(secretary(), board=board, key=key).outline.name == "Northshire style of 2021"
    assert one_outline(secretary(), board=board, key=key, version=1).outline == outline()
    with pytest.raises(NotThere, match=f"{key} has no version 3"):
        one_outline(secretary(), board=board, key=key, version=3)


def test_what_has_not_changed_is_no_new_version(board: str) -> None:
    key, _ = save(board)
    assert save(board, key=key, base=1) == (key, 1)
    assert PaperOutline.objects.count() == 1


def test_the_history_says_who_changed_it(board: str) -> None:
    key, _ = save(board)
    save(board, key=key, outline=outline(name="Renamed"), now=LATER)
    held = one_outline(secretary(), board=board, key=key)
    told = events(programme_office(), subjects=[held.ref])
    assert [(one.verb, one.actor, one.detail["version"]) for one in told] == [
        ("saved a house style", "kent-secretary", 2), ("saved a house style", "kent-secretary", 1),
    ]  # fmt: skip


def test_of_two_editors_the_second_is_told_and_nothing_is_lost(board: str) -> None:
    key, _ = save(board)
    save(board, key=key, outline=outline(name="First editor"), base=1)
    with pytest.raises(RuleBroken, match="Version 2 was saved since you began"):
        save(board, key=key, outline=outline(name="Second editor"), base=1)
    assert one_outline(secretary(), board=board, key=key).outline.name == "First editor"


def test_a_name_names_one_style_of_the_board(board: str) -> None:
    save(board)
    with pytest.raises(RuleBroken, match="has a house style northshire House Style already"):
        save(board, outline=outline(name="northshire House Style"))
    assert save(board, outline=outline(name="Position"))[0] == "position-2", "no key of a built-in style is taken"


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"actor": None, "who": outsider}, NotThere),
        ({"actor": None, "who": kent_lead}, NotAllowed),
        ({"actor": None, "who": kent_scrutineer}, NotAllowed),
        ({"key": "no-such-style"}, NotThere),
        ({"outline": outline(rows=())}, RuleBroken),
        ({"outline": outline(template="0" * 64)}, RuleBroken),
    ],
)
def test_what_is_refused_leaves_nothing(board: str, more: dict[str, Any], refusal: type[Exception]) -> None:
    given = dict(more)
    if who := given.pop("who", None):
        given["actor"] = who()
    with pytest.raises(refusal):
        save(board, **given)
    assert not PaperOutline.objects.exists()


def test_the_tables_are_only_added_to(board: str) -> None:
    save(board)
    receive_template(actor=secretary(), board=board, name="letter.docx", content=template(), now=NOW)
    for model in (PaperOutline, PaperTemplate):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.update(organisation=ELSEWHERE)
    row = PaperOutline.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperOutline.objects.create(board=row.board, key=row.key, version=1, outline={}, saved_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperOutline.objects.create(board=row.board, key=row.key, version=0, outline={}, saved_at=NOW)


def test_another_force_neither_sees_nor_uses_it(board: str) -> None:
    key, _ = save(board)
    digest = receive_template(actor=secretary(), board=board, name="letter.docx", content=template(), now=NOW)
    stranger = actor("stranger", Role.BOARD_SECRETARY, ELSEWHERE)
    assert outlines(stranger, board=board) == []
    assert templates(stranger, organisation=KENT) == []
    with pytest.raises(NotThere):
        one_outline(stranger, board=board, key=key)
    with pytest.raises(NotThere):
        template_bytes(stranger, organisation=KENT, sha256=digest)
    with pytest.raises(RuleBroken, match="is no style of papers") as refused:
        issue(board, key, actor=stranger)
    assert str(refused.value).count("northshire") == 1, "its own word, and no list of what another force has"
    assert not IssuedPaper.objects.exists()


def test_the_style_of_another_board_is_none_here(board: str) -> None:
    key, _ = save(board)
    with pytest.raises(RuleBroken, match="no style of papers"):
        style_for(secretary(), board="another-board", key=key)


def test_a_style_is_found_by_key_and_version(board: str) -> None:
    key, _ = save(board)
    save(board, key=key, outline=outline(name="Renamed"))
    assert style_for(secretary(), board=board, key=key).name == "Renamed"
    assert style_for(secretary(), board=board, key=f"{key}@1").name == "Northshire house style"
    assert style_for(secretary(), board=board, key="decision-paper") is STYLES["decision-paper"]
    with pytest.raises(RuleBroken, match=rf"{key} has versions 1 to 2, not 9: choose from position, .*, {key}\."):
        style_for(secretary(), board=board, key=f"{key}@9")
    assert style_again(secretary(), board=board, kept={"key": key, "version": 1}).version == 1
    assert style_again(secretary(), board=board, kept=None) is STYLES["position"]


def test_a_paper_is_laid_out_in_it_and_keeps_it_whole(board: str) -> None:
    key, _ = save(board)
    number = issue(board, key)
    said = issued_file(secretary(), number=number, form="txt").decode()
    assert "Working together: report of 6 December 2017" in said
    told = said.casefold()
    places = [told.index(words) for words in (
        "why this report", "no group is affected", "the assessment is reviewed each year",
        "the treasurer has seen these figures", "annex b: where it is from",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "agree the programme for the next year; and" in said
    assert "⟦" not in said
    assert issued_paper(secretary(), number=number).file_name("txt") == f"{board}-2017-12-06-{key}.txt"
    kept = issued_inputs(secretary(), number=number)["style"]
    assert (kept["key"], kept["version"], kept["parts"][1]["asks"]) == (key, 1, list(ASKS))
    assert kept["parts"][3]["parts"][0]["heading"] == "Equality"


def test_it_issues_again_byte_for_byte_when_the_outline_has_changed_since(board: str) -> None:
    key, _ = save(board)
    first = issue(board, key, "txt", "docx")
    bytes_then = issued_file(secretary(), number=first, form="docx")
    rows = (*outline().rows, Row("Outlook", (Content.OUTLOOK,)))
    save(board, key=key, outline=outline(rows=rows))
    second = issue(board, key, "txt", now=LATER)
    assert second != first
    assert issue(board, f"{key}@1", "txt", "docx", "html", now=LATER) == first
    assert issued_file(secretary(), number=first, form="docx") == bytes_then
    assert b"Outlook" not in issued_file(secretary(), number=first, form="html")
    assert IssuedPaper.objects.count() == 2


def test_the_word_template_gives_the_docx_its_look_and_inputs_name_its_hash(board: str) -> None:
    digest = receive_template(actor=secretary(), board=board, name="letter.docx", content=template(), now=NOW)
    key, _ = save(board, outline=outline(template=digest))
    number = issue(board, key, "docx", "txt")
    content = issued_file(secretary(), number=number, form="docx")
    made = docx.Document(io.BytesIO(content))
    assert str(made.styles["Heading 1"].font.color.rgb) == "0B5D3B"
    assert made.sections[0].footer.paragraphs[0].text.startswith("Northshire Constabulary")
    assert issued_inputs(secretary(), number=number)["style"]["template"] == digest
    save(board, key=key, outline=outline())
    again = issue(board, key, "docx")
    assert again != number
    assert issued_file(secretary(), number=number, form="docx") == content
    assert IssuedPaper.objects.get(pk=again).inputs["style"]["template"] == ""


def test_a_template_is_kept_once_with_its_name_in_the_history(board: str) -> None:
    first = receive_template(actor=secretary(), board=board, name="letter.docx", content=template(), now=NOW)
    assert receive_template(actor=secretary(), board=board, name="copy.docx", content=template(), now=LATER) == first
    (held,) = templates(secretary(), organisation=KENT)
    assert (held.sha256, held.name) == (first, "letter.docx")
    assert template_bytes(secretary(), organisation=KENT, sha256=first) == template()
    assert template_bytes(secretary(), organisation=KENT, sha256="") is None
    told = [one for one in events(programme_office()) if one.verb == "received a Word template"]
    assert [one.detail["name"] for one in told] == ["letter.docx"]


@pytest.mark.parametrize(
    ("who", "content", "refusal"),
    [(outsider, template(), NotThere), (kent_lead, template(), NotAllowed), (secretary, b"PK not", UnreadableFile)],
)
def test_a_template_that_is_refused_leaves_nothing(
    board: str, who: Any, content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        receive_template(actor=who(), board=board, name="letter.docx", content=content, now=NOW)
    assert not PaperTemplate.objects.exists()


def test_every_built_in_style_saved_as_it_is_gives_the_same_words(board: str) -> None:
    for key, style in STYLES.items():
        own, _ = save(board, outline=outline_of(style, name=f"Ours {style.name}"))
        ours = issued_file(secretary(), number=issue(board, own), form="txt")
        theirs = issued_file(secretary(), number=issue(board, key), form="txt")
        assert ours == theirs
