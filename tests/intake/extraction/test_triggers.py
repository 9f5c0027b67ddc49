"""Triggers: one pass tells which rules can find anything in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.extraction.triggers import DIGIT, POUND, Triggers, mask_of, small, trigger, words_of

_FLEET, _HANGAR = trigger("fleet", "vehicle"), trigger("hangar")


def test_a_mask_meets_only_texts_that_hold_one_of_its_words() -> None:
    mask = mask_of("two vehicles for £300")
    assert mask & _FLEET
    assert mask & DIGIT
    assert mask & POUND
    assert not mask & _HANGAR


def test_the_same_words_have_the_same_mask_and_a_mask_tells_its_words() -> None:
    assert trigger("vehicle", "fleet") == _FLEET
    assert words_of(_FLEET | _HANGAR) == {"fleet", "vehicle", "hangar"}


def test_a_span_has_the_triggers_that_end_in_it() -> None:
    text = "the hangar holds the fleet"
    found = Triggers(text)
    assert found.mask & _FLEET
    assert not found.within(0, 16) & _FLEET
    assert found.within(0, 16) & _HANGAR
    assert found.within(17, len(text)) & _FLEET
    assert not found.within(11, len(text)) & _HANGAR


@pytest.mark.parametrize("word", ["", "Fleet"])
def test_a_word_that_can_never_be_found_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        trigger("fleet", word)


@given(st.text())
def test_small_letters_keep_every_place(text: str) -> None:
    assert len(small(text)) == len(text)


def test_a_letter_that_grows_when_made_small_stays() -> None:
    assert small("İZMİR") == "İzmİr"


@given(st.text(alphabet="fleta hngr£1", max_size=60))
def test_masks_agree_with_a_plain_search(text: str) -> None:
    mask = mask_of(text)
    for rule in (_FLEET, _HANGAR, DIGIT, POUND):
        assert bool(mask & rule) == any(word in text for word in words_of(rule))
    assert Triggers(text).within(0, len(text)) == Triggers(text).mask == mask
