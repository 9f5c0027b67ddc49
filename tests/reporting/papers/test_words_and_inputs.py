"""Counts and lists in plain words; records as plain JSON."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.reporting.papers.inputs import fingerprint, plain
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.words import capital, counted, first_of, listed, sentence, when


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no line"), (1, "one line"), (2, "two lines"), (10, "10 lines"), (1200, "1,200 lines")]
)
def test_counts(number: int, words: str) -> None:
    assert counted(number, "line") == words


def test_lists() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert first_of(["a", "b", "c", "d"], 2) == "a, b and two more"
    assert first_of(["a", "b"], 2) == "a and b"


def test_sentences() -> None:
    assert sentence("7F Vetting approved") == "7F Vetting approved."
    assert sentence("is it so?") == "Is it so?"
    assert capital("") == ""
    assert when(PreciseDate.parse("2017-06-01")) == "on 1 June 2017"
    assert when(PreciseDate.parse("2017-06")) == "in June 2017"
    assert when(None) == ""


def test_records_become_plain_values() -> None:
    value = {Colour.RED: (Money(12), date(2017, 1, 2)), "x": {RecordRef("a", "1")}, "n": None, "d": Decimal("60.0")}
    assert plain(value) == {"red": [12, "2017-01-02"], "x": ["a:1"], "n": None, "d": "60.0"}
    with pytest.raises(TypeError, match="has no place"):
        plain(object())


def test_a_fingerprint_does_not_hang_on_the_order_of_keys() -> None:
    assert fingerprint({"a": 1, "b": [2]}) == fingerprint({"b": [2], "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": 2})


def cited(title: str, paragraph: str, quote: str | None = None) -> CitationRecord:
    return CitationRecord(
        record="x:1", source_key="s", source_title=title, dated=date(2017, 12, 6), paragraph=paragraph, line=4,
        passage=1, start=0, end=1, quote=quote, reason="", actor="a", recorded_at=datetime(2020, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def test_one_passage_is_one_note_however_often_it_is_cited() -> None:
    refs = [RecordRef("entry", str(number)) for number in (1, 2, 3)]
    notes = Notes(
        {"entry:1": [cited("Update", "10")], "entry:2": [cited("Update", "10")], "entry:3": [cited("Update", "2")]}
    )
    assert notes.of(refs[0]) == notes.of(refs[1]) == (1,)
    assert notes.of(*refs) == (1, 2)
    assert notes.of(RecordRef("entry", "9"), None) == ()
    assert len(notes.all()) == 2
    assert notes.sources() == [("Update", date(2017, 12, 6), ["paragraph 10", "paragraph 2"])]


def test_a_quote_is_not_kept_with_the_inputs() -> None:
    assert "secret words" not in str(plain(cited("Update", "10", quote="secret words")))
