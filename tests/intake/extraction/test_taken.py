"""Spans that are taken: what overlaps is refused, what touches is not, in whatever order they came."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.intake.extraction.taken import Taken


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=30))
def test_a_span_meets_what_it_overlaps_and_nothing_else(asked: list[tuple[int, int]]) -> None:
    taken, kept = Taken(), list[tuple[int, int]]()
    for start, size in asked:
        end = start + size
        overlaps = any(start < last and first < end for first, last in kept)
        assert taken.meets(start, end) is overlaps
        if not overlaps:
            taken.add(start, end)
            kept.append((start, end))


def test_spans_that_touch_do_not_meet() -> None:
    taken = Taken()
    taken.add(5, 9)
    assert not taken.meets(0, 5)
    assert not taken.meets(9, 12)
    assert taken.meets(8, 9)
