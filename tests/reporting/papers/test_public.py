"""The public version: what is exempt is in no byte of it, and is said where it would stand."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pytest
from tests.factories.benefits import post, pounds
from tests.factories.building import BuiltOnce
from tests.factories.cast import ESSEX, KENT, NOW, kent_lead, kent_scrutineer, outsider, typed
from tests.factories.delivery import risk_of
from tests.factories.governance import promise
from tests.reporting.papers.register import AS_AT, SENSITIVE, filled, secretary

from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.delivery.models import Risk
from concordat.rendering.documents.writing import FORMATS
from concordat.reporting.papers.actions import correct_paper, issue_paper, issue_public
from concordat.reporting.papers.composing.actions import save_outline
from concordat.reporting.papers.composing.rules import outline_of
from concordat.reporting.papers.exemptions import GIVEN, Reason
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.public import public_material
from concordat.reporting.papers.queries import issued_file, issued_inputs, issued_paper, material
from concordat.reporting.papers.queries.exempt import sensitive_amounts
from concordat.reporting.papers.secrets import Secrets
from concordat.reporting.papers.styles import STYLES

pytestmark = pytest.mark.django_db
LATER = datetime(2020, 2, 3, 8, 0, tzinfo=UTC)
WORKSHOPS = "joint-fleet-workshops"
RISK = "The bidder for the tyres may withdraw"


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(with_a_sensitive_sum)


def with_a_sensitive_sum() -> str:
    """The register, with a sum that contains a sensitive amount, and a paper that repeats it in words."""
    key = filled()
    sensitive = replace(typed(), marking=Marking.SENSITIVE_COMMERCIAL)
    tyres: dict[str, Any] = {"collaboration": WORKSHOPS, "standing": Standing.PLANNED, "recurrence": Recurrence.ONE_OFF}
    post(pounds(41_357), what="Tyres bought by the first partner", evidence=sensitive, **tyres)
    post(pounds(28_643), what="Tyres bought by the second partner", organisations=[ESSEX], **tyres)
    post(pounds(70_000), what="Tyres bought together", organisations=[KENT, ESSEX], **tyres)
    risk_of(WORKSHOPS, RISK)
    risk_of(WORKSHOPS, "The price of £41.357k may not hold")
    return key


def exempt() -> dict[str, Reason]:
    """The risk that stands in confidence, and a collaboration as a whole."""
    risk = Risk.objects.get(what=RISK)
    return {f"risk:{risk.pk}": Reason.CONFIDENCE, "collaboration:shared-dog-section": Reason.CRIME}


def full_and_public(board: str, *formats: str, **more: Any) -> tuple[int, int]:
    full = issue_paper(actor=secretary(), board=board, as_at=AS_AT, now=NOW, formats=formats or ("txt",))
    return full, issue_public(actor=secretary(), number=full, **({"now": LATER} | more))


def text_in(content: bytes, form: str) -> str:
    """All that a file says, its packed parts and its properties among it."""
    if form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    if form == "pdf":
        with pypdfium2.PdfDocument(content) as pdf:
            return "\n".join(page.get_textpage().get_text_bounded() for page in pdf) + str(pdf.get_metadata_dict())
    return content.decode()


def test_nothing_that_is_withheld_is_in_any_byte_of_any_format_nor_in_the_inputs(board: str) -> None:
    full, public = full_and_public(board, *FORMATS, exempt=exempt())
    held = {form: text_in(issued_file(secretary(), number=public, form=form), form) for form in FORMATS}
    held["inputs"] = json.dumps(issued_inputs(secretary(), number=public), ensure_ascii=False)
    secret = ("41,357", "41357", "4135700", "41.357k", "123,456", "123456", "70,000", "7000000", SENSITIVE, RISK,
              "Shared Dog Section", "shared-dog-section", "kent-lead", "programme-office")  # fmt: skip
    for form, words in held.items():
        found = [one for one in secret if one in words]
        assert not found, f"{form} says {found}"
    assert "70,000" in text_in(issued_file(secretary(), number=full, form="txt"), "txt"), "the full one has the sum"


def test_each_is_said_where_it_would_stand_with_its_reason(board: str) -> None:
    said = " ".join(
        issued_file(secretary(), number=full_and_public(board, exempt=exempt())[1], form="txt").decode().split()
    )
    assert "This is the public version of the paper." in said
    for reason in (Reason.COMMERCIAL, Reason.CONFIDENCE, Reason.CRIME, Reason.RECKONED):
        assert reason.printed in said
    assert said.count("Joint Fleet Workshops") >= 3
    assert "28,643" in said, "what leads to nothing stays"


def test_a_sum_is_withheld_only_where_it_leads_to_what_is(board: str) -> None:
    found = material(secretary(), board=board, as_at=AS_AT)
    sensitive = sensitive_amounts(secretary(), board=board, as_at=AS_AT)
    shown = public_material(found, sensitive=sensitive)
    gone = {one.what for one in found.entries} - {one.what for one in shown.entries}
    assert gone == {"Tyres bought together", "Saved by both since 2010"}
    assert {line.key for line in shown.position.lines} == {line.key for line in found.position.lines}


def test_a_named_amount_takes_its_line_out_of_the_total(board: str) -> None:
    found = material(secretary(), board=board, as_at=AS_AT)
    ours = next(one for one in found.entries if one.what == "Saved to date" and one.organisations == (KENT,))
    shown = public_material(found, exempt={str(ours.ref): Reason.COMMERCIAL})
    lines = {(line.key.collaboration, line.key.organisation) for line in shown.position.lines}
    assert ("cleaning-framework", KENT) not in lines
    assert ("cleaning-framework", ESSEX) in lines
    assert not any(finding.collaboration == "cleaning-framework" for finding in shown.findings)
    amount = ours.figure.amount
    assert amount is not None
    assert str(amount) not in str(shown.findings)


def test_it_is_a_paper_of_its_own_that_names_the_full_one(board: str) -> None:
    full, public = full_and_public(board)
    found = issued_paper(kent_scrutineer(), number=public)
    assert (found.public_of, found.version, found.formats) == (full, 1, ("txt",))
    assert found.file_name("txt").endswith("-public.txt")
    assert issued_paper(secretary(), number=full).public_version == public
    with pytest.raises(NotThere):
        issued_paper(outsider(), number=public)


def test_the_same_parts_withheld_are_the_same_version_and_others_another(board: str) -> None:
    full, public = full_and_public(board)
    assert issue_public(actor=secretary(), number=full, now=LATER) == public
    assert issue_public(actor=secretary(), number=full, now=LATER, exempt=exempt()) != public


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (kent_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_who_may_not_issue_it_leaves_nothing(board: str, who: Any, refusal: type[Exception]) -> None:
    full = issue_paper(actor=secretary(), board=board, as_at=AS_AT, now=NOW, formats=("txt",))
    with pytest.raises(refusal):
        issue_public(actor=who(), number=full, now=LATER)
    assert IssuedPaper.objects.count() == 1


def test_of_what_has_changed_or_is_public_there_is_none(board: str) -> None:
    full, public = full_and_public(board)
    with pytest.raises(RuleBroken, match="is a public version already"):
        issue_public(actor=secretary(), number=public, now=LATER)
    post(pounds(5_000), what="Saved on tyres")
    with pytest.raises(RuleBroken, match="The register has changed since"):
        issue_public(actor=secretary(), number=full, now=LATER)


def test_of_a_corrected_paper_it_is_one_more_though_nothing_that_is_shown_differs(board: str) -> None:
    full, public = full_and_public(board)
    second = correct_paper(actor=secretary(), number=full, erratum="What is withheld was wrong.", now=LATER)
    again = issue_public(actor=secretary(), number=second, now=LATER)
    assert again != public
    said = issued_file(secretary(), number=again, form="txt").decode()
    assert "this is of version 2" in said
    assert "was wrong" not in said


def test_what_the_office_wrote_into_the_house_style_says_nothing_of_the_withheld(board: str) -> None:
    drafted = outline_of(STYLES["position"], name="The £41,357 style")
    first = replace(drafted.rows[0], given="The tyres cost £41.357k.", asks=("Pay the £41,357",))
    save_outline(
        actor=secretary(), board=board, outline=replace(drafted, rows=(first, *drafted.rows[1:])), now=NOW
    )  # fmt: skip
    full = issue_paper(
        actor=secretary(), board=board, as_at=AS_AT, now=NOW, formats=("txt",), style="the-41357-style"
    )  # fmt: skip
    public = issue_public(actor=secretary(), number=full, now=LATER)
    said = issued_file(secretary(), number=public, form="txt").decode()
    kept = json.dumps(issued_inputs(secretary(), number=public), ensure_ascii=False)
    for words in (said, kept, issued_paper(secretary(), number=public).file_name("txt")):
        assert not re.search(r"41[,.]?357", words)
    assert Reason.RECKONED.printed in said
    assert "£41,357" in issued_file(secretary(), number=full, form="txt").decode()


def test_a_reference_that_is_of_nothing_in_the_paper_is_refused_and_not_passed_over(board: str) -> None:
    full = issue_paper(actor=secretary(), board=board, as_at=AS_AT, now=NOW, formats=("txt",))
    with pytest.raises(RuleBroken, match="The paper holds no collaboration:shared-dogs") as refused:
        issue_public(actor=secretary(), number=full, now=LATER, exempt={"collaboration:shared-dogs": Reason.CRIME})
    assert refused.value.field == "exempt"
    assert IssuedPaper.objects.count() == 1


def test_what_says_the_same_as_a_record_that_is_named_goes_with_it(board: str) -> None:
    promise(WORKSHOPS, what=f"Ask whether {RISK.lower()}")
    found = material(secretary(), board=board, as_at=AS_AT)
    assert any(RISK.lower() in one.what for one in found.commitments)
    assert not any(RISK.lower() in one.what for one in public_material(found, exempt=exempt()).commitments)


def test_a_short_name_is_found_alone_and_not_within_another_word(board: str) -> None:
    entry = material(secretary(), board=board, as_at=AS_AT).entries[0]
    secrets = Secrets([], ["IT", "Joint  Fleet"], [entry])
    assert secrets.within("Their IT, shared")
    assert secrets.within("the joint\u00a0fleet")
    assert not secrets.within("all said with it, WITHIN limits")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It is £1,250,000.", True), ("It is 1250000.00 in all", True), ("about £1.25m", True), ("£1.25 million", True),
        ("£1,250k", True), ("£11,250,000", False), ("£1,250,000.50", False), ("£1.256m", False), ("1,250", False),
    ],
)  # fmt: skip
def test_an_amount_is_found_in_any_spelling(words: str, found: bool, board: str) -> None:
    entry = material(secretary(), board=board, as_at=AS_AT).entries[0]
    stated = replace(entry.stated, figure=replace(entry.stated.figure, amount=Money.pounds(1_250_000)))
    secrets = Secrets([replace(entry, stated=stated)], [], [entry])
    assert secrets.within((words,)) is found
    assert secrets.within(Money.pounds(1_250_000))


def test_each_reason_that_a_person_gives_names_its_law() -> None:
    assert all(" Act " in reason.law for reason in GIVEN)
