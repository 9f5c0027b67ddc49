"""Whatever two people write, and in whatever order: no text is lost, and one answer stands."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.registers.delivery.rules.answers import (
    LONGEST_ANSWER,
    Place,
    clean,
    has_settled,
    place,
    standing_answer,
    too_long,
    waiting,
)


@dataclass(frozen=True)
class Said:
    number: int
    text: str
    base: int | None
    beside: bool
    settles: bool
    by: str


@dataclass
class Page:
    """The saved answers of one question, as the action saves them."""

    said: list[Said] = field(default_factory=list)

    def save(self, text: str, base: int | None, *, settles: bool = False, by: str = "", seen: bool = True) -> Place:
        where = place(self.said, text, base, settles=settles, seen=seen)
        if where is not Place.UNCHANGED:
            settled = where is Place.STANDS and has_settled(self.said, base, settles=settles)
            self.said.append(Said(len(self.said) + 1, text, base, where is Place.BESIDE, settled, by))
        return where


# A text, how many answers ago the page was loaded, whether it settles, and who writes.
SAVES = st.tuples(
    st.sampled_from(["", "red", "amber", "green"]), st.integers(0, 4), st.booleans(), st.sampled_from("ab")
)


@settings(max_examples=150)
@given(st.lists(SAVES, max_size=10))
def test_no_text_is_lost_and_one_answer_stands(saves):
    page = Page()
    for text, ago, settles, by in saves:
        seen = standing_answer(page.said[: max(0, len(page.said) - ago)])
        before, waited = standing_answer(page.said), waiting(page.said)
        where = page.save(text, seen.number if seen else None, settles=settles, by=by)
        stands = standing_answer(page.said)
        # Kept as a row, or said already by what stands or waits.
        kept = {said.text for said in page.said}
        assert text in kept or (text == "" and stands is None)
        if where is Place.STANDS:
            assert stands is not None
            assert stands.text == text
        else:
            assert stands == before
        # Unless it was written without sight of what stands: then it waits, and somebody is told.
        if where is Place.BESIDE:
            assert text in {other.text for other in waiting(page.said)}
        # What waited goes out of notice only where it was settled with sight, says what stands, or was written on.
        for other in waited:
            gone = other not in waiting(page.said)
            decided = where is Place.STANDS and settles
            grown = where is Place.BESIDE and page.said[-1].by == other.by and page.said[-1].base == other.base
            assert not gone or decided or grown or (stands is not None and other.text == stands.text)
    assert all(said.text in {s.text for s in page.said} for said in waiting(page.said))


def test_one_writer_writes_on():
    page = Page()
    assert page.save("", None) is Place.UNCHANGED
    assert page.save("red", None) is Place.STANDS
    assert page.save("red", 1) is Place.UNCHANGED
    assert page.save("amber", 1) is Place.STANDS
    assert page.save("", 2) is Place.STANDS
    assert [said.text for said in page.said] == ["red", "amber", ""]


def test_a_second_editor_who_did_not_see_waits_beside():
    page = Page()
    page.save("red", None)
    page.save("amber", 1, by="a")
    assert page.save("green", 1, by="b") is Place.BESIDE
    assert standing_answer(page.said).text == "amber"
    assert [said.text for said in waiting(page.said)] == ["green"]
    assert page.save("green", 1, by="b") is Place.UNCHANGED, "saved again by itself, it waits once"
    assert page.save("greener", 1, by="b") is Place.BESIDE
    assert [said.text for said in waiting(page.said)] == ["greener"], "written on, only its last wording waits"
    assert page.save("amber and red", 2, by="a") is Place.STANDS
    assert len(waiting(page.said)) == 1, "an answer that decides nothing settles nothing"
    assert page.save("greener", standing_answer(page.said).number, settles=True) is Place.STANDS
    assert waiting(page.said) == ()


def test_a_save_of_ones_own_that_was_on_its_way_is_written_on():
    page = Page()
    page.save("red", None, by="a")
    assert place(page.said, "red again", None, own=True) is Place.STANDS
    assert place(page.said, "red again", None, own=False) is Place.BESIDE, "of another, or long ago"
    page.save("amber", 1, by="a")
    assert place(page.said, "green", None, own=True) is Place.BESIDE, "begun before what stands was"


def test_keeping_what_stands_is_a_decision_too():
    page = Page()
    page.save("red", None)
    page.save("amber", None)
    assert page.save("red", None, settles=True) is Place.UNCHANGED
    assert len(waiting(page.said)) == 1, "who saw nothing decides nothing"
    assert page.save("red", 1, settles=True) is Place.STANDS
    assert waiting(page.said) == ()


def test_both_wrote_the_same_or_one_went_back():
    page = Page()
    page.save("red", None, by="a")
    assert page.save("red", None, by="b") is Place.UNCHANGED
    page.save("amber", 1)
    page.save("red", 2)
    assert page.save("green", 1) is Place.STANDS, "what stands says what the writer saw"


def test_who_may_not_see_what_stands_learns_nothing_of_it():
    page = Page()
    page.save("red", None)
    assert page.save("red", None, seen=False) is Place.BESIDE
    assert page.save("green", 1, seen=False) is Place.BESIDE
    assert [said.text for said in waiting(page.said)] == ["green"], "the same words need no decision"


def test_how_a_text_is_kept():
    assert clean("  one\r\ntwo\rthree \n") == "one\ntwo\nthree"
    assert clean("o\x00ne") == "one", "PostgreSQL holds no NUL"
    assert too_long("x" * LONGEST_ANSWER) is None
    assert "20,001" in too_long("x" * (LONGEST_ANSWER + 1))
