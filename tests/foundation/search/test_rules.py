"""What a person typed, read as words: whatever it is, it is no error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.foundation.orm.full_text import match, vector
from concordat.foundation.search.records import Piece
from concordat.foundation.search.rules import CLOSE, MOST, OPEN, clean, pieces, wanted_of, widened, words_of


def said(typed):
    return [("*" if term.prefix else "").join([" ".join(term.words), ""]) for term in wanted_of(typed).terms]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("shared fleet", ["shared", "fleet"]),
        ('"joint control room" kent', ["joint control room", "kent"]),
        ("“joint control”", ["joint control"]),
        ('"left open', ["left open"]),
        ("collab*", ["collab*"]),
        ("s22A(5) £1.25m", ["s22A 5", "1 25m"]),
        ("blue-light", ["blue light"]),
        ("the fleet of kent", ["fleet", "kent"]),
        ("the of", ["the", "of"]),
        ("fleet fleet", ["fleet"]),
        ("a*", ["a"]),
        ('"" \' ( ) ^ : - + * 🚒 \x00', []),
        ("", []),
    ],
)
def test_terms(typed, terms):
    assert said(typed) == terms


def test_little_words_that_are_left_out_are_told_and_kept_in_a_phrase():
    assert wanted_of("the fleet").left_out == ("the",)
    assert wanted_of("the").left_out == ()
    assert said('"cost of leaving"') == ["cost of leaving"]


def test_of_a_long_text_the_beginning_is_read():
    assert len(wanted_of(" ".join(f"word{number}" for number in range(300))).terms) == MOST


def test_words_become_beginnings_where_nothing_was_found():
    assert [(term.words, term.prefix) for term in widened(wanted_of('collabora fleet "a b"')).terms] == [
        (("collabo",), True), (("fleet",), True), (("a", "b"), False),
    ]  # fmt: skip


def test_a_snippet_in_pieces():
    assert pieces(f"…the {OPEN}fleet{CLOSE} of Kent") == (Piece("…the "), Piece("fleet", hit=True), Piece(" of Kent"))
    assert pieces("") == ()


def test_the_words_of_a_name():
    assert words_of("Police and Crime Commissioner for Kent") == {"police", "crime", "commissioner", "kent"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_nothing_that_is_typed_is_an_operator(typed):
    wanted = wanted_of(typed)
    query = match(wanted.terms)
    assert query.count('"') == 2 * len(wanted.terms)
    assert all("".join(term.words).isalnum() for term in wanted.terms)
    sql, given_ = vector(wanted.terms) if wanted else ("", [])
    assert sql.count("%s") == len(given_)
    assert "\x00" not in "".join(given_)
    assert not set(clean(typed)) & {OPEN, CLOSE}
