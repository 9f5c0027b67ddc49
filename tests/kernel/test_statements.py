"""Statements, references and errors as plain data."""

from dataclasses import fields

import pytest

from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.known import Known
from concordat.kernel.markings import Marking
from concordat.kernel.rag import RATED, Colour
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

SAVING = Statement(
    Kind.SAVING, subject="Fleet", who=["Kent Police"], value=110_000, from_="2017-06-01", with_=["A"], block=4
)


def test_a_row_has_the_keys_of_the_vocabulary():
    row = SAVING.as_row()
    assert (row["kind"], row["from"], row["with"], row["value"]) == ("saving", "2017-06-01", ["A"], 110_000)
    assert not {"from_", "with_", "block"} & set(row)
    assert len(row) == len(fields(Statement)) - 1


def test_a_row_reads_back_but_for_its_block():
    SAVING.block = 4
    back = Statement.from_row(SAVING.as_row())
    assert back.block is None
    back.block = 4
    assert back == SAVING


def test_what_a_row_leaves_out_is_not_stated():
    bare = Statement.from_row({"kind": "cost"})
    assert (bare.kind, bare.value, bare.who, bare.confidence) == (Kind.COST, None, [], 0.5)


def test_a_strange_key_or_kind_is_refused():
    with pytest.raises(ValueError, match="no key colour_of_money, person"):
        Statement.from_row({"kind": "cost", "person": "x", "colour_of_money": "y"})
    with pytest.raises(ValueError, match="gossip"):
        Statement.from_row({"kind": "gossip"})


def test_the_kinds_that_carry_money():
    assert Kind.SAVING in MONEY_KINDS
    assert {Kind.MEASURE, Kind.STATUS, Kind.BENEFIT}.isdisjoint(MONEY_KINDS)


@pytest.mark.parametrize("text", ["collaboration:joint-fleet", "ledger-entry:12", "note:a:b"])
def test_a_reference_reads_back(text):
    assert str(RecordRef.parse(text)) == text


@pytest.mark.parametrize("text", ["", "board", "board:", ":one"])
def test_what_is_no_reference_is_refused(text):
    with pytest.raises(ValueError, match="not a record reference"):
        RecordRef.parse(text)


@pytest.mark.parametrize("evidence", [Evidence("a", None), Evidence("a", None, reason="   ")])
def test_evidence_is_a_passage_or_a_reason(evidence):
    with pytest.raises(RuleBroken) as refused:
        evidence.check()
    assert refused.value.field == "reason"


def test_either_is_enough():
    assert Evidence("a", None, passage=1).check() is None
    assert Evidence("a", None, reason="Told by the lead.").check() is None


def test_what_is_not_there_is_refused_as_what_is_not_allowed():
    assert issubclass(NotThere, NotAllowed)
    error = UnreadableFile("paper.docx", "it is encrypted")
    assert (str(error), error.name) == ("paper.docx: it is encrypted", "paper.docx")


def test_a_colour_is_also_a_word():
    assert [colour.word for colour in Colour] == [
        "Green", "Amber", "Red", "Blue", "Not applicable", "To be determined", "Not stated",
    ]  # fmt: skip
    assert {Colour.NOT_STATED, Colour.NOT_APPLICABLE}.isdisjoint(RATED)


def test_words_for_people():
    assert Known.HELD.word == "already held"
    assert Marking.SENSITIVE_COMMERCIAL.word == "OFFICIAL-SENSITIVE (commercial)"
