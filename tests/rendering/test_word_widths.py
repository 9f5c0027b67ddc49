"""The columns of a Word table: as their shares say, but no word is broken where there is room for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.rag import Colour
from concordat.rendering.documents.tree import Column, RagCell, Table, TextCell, text
from concordat.rendering.documents.word.widths import widths

WHOLE = 6_120_000  # 17 cm


def table(*shares: float, words: str = "word") -> Table:
    columns = tuple(Column(f"Head {number}", share) for number, share in enumerate(shares))
    return Table("A table", columns, (tuple(TextCell(text(words)) for _ in shares),))


def test_wide_enough_columns_have_their_shares():
    first, second = widths(table(1, 3), WHOLE)
    assert abs(second - 3 * first) <= 3


def test_a_rating_in_words_is_not_broken():
    columns = (Column("Workstream", 6), *(Column(name, 1) for name in ("Time", "Costs", "Savings", "Benefits", "All")))
    row = (TextCell(text("Digital evidence")), *[RagCell(Colour.TO_BE_DETERMINED)] * 5)
    found = widths(Table("Ratings", columns, (row,)), WHOLE)
    letters = len("determined") * 5.9 * 12_700
    assert all(width >= letters for width in found[1:])
    assert found[0] > found[1]


def test_what_cannot_fit_is_shared_out_as_it_was():
    found = widths(table(1, 1, 1, 1, 1, 1, 1, 1, 1, words="unaccountabilities"), WHOLE)
    assert len(set(found)) == 1


@given(st.lists(st.floats(0.2, 9), min_size=1, max_size=9), st.integers(1, 30))
def test_the_columns_fill_the_page_and_no_more(shares, letters):
    found = widths(table(*shares, words="x" * letters), WHOLE)
    assert WHOLE - len(shares) <= sum(found) <= WHOLE
