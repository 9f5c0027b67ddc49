"""House styles: their sections, how they count, and that what one part says of another is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.factories.cast import NOW, kent_lead, programme_office
from tests.reporting.papers.quarter import material, quarter
from tests.reporting.papers.register import commissioner, filled, gathered, secretary
from tests.reporting.papers.test_assembly import finding

from concordat.kernel.findings import Severity
from concordat.rendering.documents.tree import Annex, Bullets, Paper, Paragraph, Section, Text, text, words_of
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.assembly import WRITERS, assembled
from concordat.reporting.papers.inputs import fingerprint, plain
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.numbers import Numbering, Numbers
from concordat.reporting.papers.queries import issued_file, issued_inputs, issued_paper
from concordat.reporting.papers.records import Asked
from concordat.reporting.papers.styles import STYLES, Content

db = pytest.mark.django_db


def headings(paper: Paper) -> list[str]:
    found = []
    for block in paper.blocks:
        if isinstance(block, Annex):
            found.append(f"Annex {block.letter} {block.heading}")
        if isinstance(block, Section):
            found.append(f"{block.number} {block.heading}".strip())
            found += [f"{b.number} {b.heading}" for b in block.blocks if isinstance(b, Section) and b.number]
    return found


def paragraphs(value: object) -> Iterator[Paragraph]:
    if isinstance(value, Paragraph):
        yield value
    if isinstance(value, Section | Annex | Paper):
        for block in value.blocks:
            yield from paragraphs(block)


def test_every_content_has_its_writer_and_every_style_its_opening_coverage_and_sources() -> None:
    assert set(WRITERS) == set(Content)
    for style in STYLES.values():
        parts = [part for top in (*style.parts, *style.annexes) for part in (top, *top.parts)]
        told = [content for part in parts for content in part.contents]
        wanted = {Content.PURPOSE, Content.RECOMMENDATION, Content.LAST_MEETING, Content.COVERAGE, Content.RETURNS,
                  Content.SAVINGS, Content.MILESTONES, Content.DEPENDENCIES, Content.RISKS, Content.ISSUES,
                  Content.COMMITMENTS, Content.OTHER_COMMITMENTS, Content.FINDINGS, Content.OTHER_FINDINGS,
                  Content.LEDGER, Content.SOURCES}  # fmt: skip
        assert wanted <= set(told)
        assert {Content.LAST_MEETING, Content.COVERAGE} <= set(style.parts[0].contents)
        assert len(style.summary) < 130


@db
def test_partner_and_theme_counts_its_paragraphs_throughout() -> None:
    paper = assembled(gathered(filled()), style=STYLES["partner-and-theme"])
    assert [one.number for one in paragraphs(paper) if one.number] == [
        f"{place}." for place in range(1, sum(bool(one.number) for one in paragraphs(paper)) + 1)
    ]
    assert headings(paper)[:3] == ["Introduction", "Collaboration by partner", "Ratings"]
    partners = next(block for block in paper.blocks if isinstance(block, Section) and "partner" in block.heading)
    groups = [block.heading for block in partners.blocks if isinstance(block, Section)]
    assert groups == ["With Essex Police", "With several partners"]


@db
def test_sections_and_ratings_has_nine_sections_and_five_implications() -> None:
    paper = assembled(gathered(filled()), style=STYLES["sections-and-ratings"])
    found = headings(paper)
    assert [one.split(" ")[0] for one in found if re.match(r"\d\.0 ", one)] == [f"{n}.0" for n in range(1, 10)]
    assert [one for one in found if one.startswith("6.")] == [
        "6.0 Implications", "6.1 Links to police and crime plan priorities", "6.2 Demand", "6.3 Risks and mitigation",
        "6.4 Equality and human rights", "6.5 Health and safety",
    ]  # fmt: skip
    words = write(paper, "txt").decode()
    assert "Ratings of Joint Fleet Workshops\nCollaboration\tOverall\tTime\tCosts\tSavings\tBenefits" in words


@db
def test_a_decision_paper_recommends_at_both_ends_and_gives_the_legal_basis() -> None:
    paper = assembled(gathered(filled()), style=STYLES["decision-paper"])
    found = headings(paper)
    assert found[:3] == ["1 Purpose", "2 Recommendation", "3 Background"]
    assert found[-5:] == [
        "9 Recommendation", "Annex A Ledger lines", "Annex B Other commitments", "Annex C Other findings",
        "Annex D Background papers",
    ]  # fmt: skip
    words = write(paper, "txt").decode()
    assert words.count("The board is asked to:") == 2
    assert "Sections 22A to 23I of the Police Act 1996" in words


@db
@pytest.mark.parametrize(
    ("style", "place"),
    [("position", "paragraph 9.2"), ("partner-and-theme", "paragraph "), ("sections-and-ratings", "section 8.0"),
     ("decision-paper", "paragraph 8.2"), ("programme-review", "paragraph 8.2")],
)  # fmt: skip
def test_what_is_to_be_decided_is_where_the_recommendation_says(style: str, place: str) -> None:
    found = replace(gathered(filled()), findings=(finding("The total is wrong.", Severity.CERTAIN),))
    paper = assembled(found, style=STYLES[style])
    asked = next(
        words_of(item)
        for block in paper.blocks
        if isinstance(block, Section)
        for bullets in block.blocks
        if isinstance(bullets, Bullets)
        for item in bullets.items
        if "The total is wrong" in words_of(item)
    )
    assert place in asked
    told = next(one for one in paragraphs(paper) if words_of(one.runs).startswith("The total is wrong."))
    assert told.number.rstrip(".") in asked
    assert "⟦" not in write(paper, "txt").decode()


def test_words_of_a_source_that_look_like_a_place_fail_no_paper() -> None:
    numbers = Numbers(Numbering.SECTIONS)
    numbers.section("Findings", "findings")
    assert numbers.settled(text(f"see {numbers.at('findings')} and ⟦nothing⟧")) == (
        Text("see section 1 and ⟦nothing⟧"),
    )


@db
@pytest.mark.parametrize("style", STYLES)
def test_each_style_says_what_was_asked_last_time_and_what_was_done(style: str) -> None:
    asked = Asked(1, commissioner(), "kent-police", "Who pays for the lift?", date(2018, 1, 5), date(2018, 2, 1))
    answered = replace(asked, number=2, text="When does it open?", answered_on=date(2018, 1, 9), reply="In June.")
    found = gathered(filled(commissioner()), as_at=date(2018, 3, 1), actor=programme_office())
    words = write(assembled(replace(found, questions=(asked, answered)), style=STYLES[style]), "txt").decode()
    assert "The last paper to this board was of 6 December 2017." in words
    assert "two questions (one answered, one open)" in words
    assert "No answer yet; asked for by 1 February 2018. That day has passed." in words
    assert "Answered on 9 January 2018: In June." in words
    assert "Decision: Run the workshops from one site." in words


@db
def test_styles_of_one_day_are_papers_of_their_own_and_keep_their_style() -> None:
    key = quarter()
    numbers = {
        style: issue_paper(actor=secretary(), board=key, as_at=date(2019, 1, 22), now=NOW, formats=["txt"], style=style)
        for style in STYLES
    }
    assert len(set(numbers.values())) == len(STYLES)
    for style, number in numbers.items():
        before = issued_file(secretary(), number=number, form="txt")
        again = issue_paper(
            actor=secretary(), board=key, as_at=date(2019, 1, 22), formats=["txt"], style=style,
            now=datetime(2021, 1, 1, tzinfo=UTC),
        )  # fmt: skip
        assert again == number
        assert issued_file(secretary(), number=again, form="txt") == before
        found = issued_paper(secretary(), number=number)
        assert found.style == style
        kept = issued_inputs(secretary(), number=number)
        assert kept["style"] == plain(STYLES[style])
        assert fingerprint(kept) == found.inputs_hash
        assert found.file_name("txt").endswith("-22.txt" if style == "position" else f"-{style}.txt")


@db
def test_a_paper_that_was_issued_before_there_were_styles_stands_as_it_was() -> None:
    key = filled()
    kept = {"as_at": "2018-06-01", "board": {"key": key}, "position": {"lines": []}}
    row = IssuedPaper.objects.create(
        board=key, organisation="kent-police", title="Old", as_at=date(2018, 6, 1), issued_at=NOW,
        issued_by="kent-secretary", inputs=kept, inputs_hash=fingerprint(kept),
    )  # fmt: skip
    row.files.create(format="txt", content=b"as it was", sha256="0" * 64)
    found = issued_paper(kent_lead(), number=row.pk)
    assert (found.style, found.file_name("txt")) == ("position", f"{key}-2018-06-01.txt")
    assert issued_file(kent_lead(), number=row.pk, form="txt") == b"as it was"
    new = issue_paper(actor=secretary(), board=key, as_at=date(2018, 6, 1), now=NOW, formats=["txt"])
    assert new != row.pk
    assert issued_file(kent_lead(), number=row.pk, form="txt") == b"as it was"


@db
def test_the_same_material_in_a_style_gives_an_equal_paper() -> None:
    found = material(quarter())
    for style in STYLES.values():
        assert assembled(found, style=style) == assembled(replace(found), style=style)
