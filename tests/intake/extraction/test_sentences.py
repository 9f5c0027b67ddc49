import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.extraction.sentences import LONGEST, sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One went. Two stayed.", ["One went.", "Two stayed."]),
        ("The rate was 3.5% in May. It fell.", ["The rate was 3.5% in May.", "It fell."]),
        ("See e.g. Appendix No. 4. It ends.", ["See e.g. Appendix No. 4.", "It ends."]),
        ("Mr. A. Person spoke.", ["Mr. A. Person spoke."]),
        ("They said no. The board agreed.", ["They said no.", "The board agreed."]),
        ("“We agree.” The board left.", ["“We agree.”", "The board left."]),
        ("It cost approx. 30 days. Fine", ["It cost approx. 30 days.", "Fine"]),
        ("Done by March 2021.The review follows.", ["Done by March 2021.", "The review follows."]),
        ("A firm called Blue.Box won.", ["A firm called Blue.Box won."]),
        ("First part\n\nsecond part", ["First part", "second part"]),
        ("Is it ready? Yes! Good.", ["Is it ready?", "Yes!", "Good."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _split(text) == expected


@given(st.text(alphabet='abcA. ?!\n"”)', max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    assert "".join("".join(_split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("words", ["£1 ", "word, ", "one two; ", "A" * 90 + " ", "A"])
def test_what_never_ends_is_cut_where_it_pauses_and_nothing_is_lost(words: str) -> None:
    text = (words * 4_000)[:4_000]
    parts = _split(text)
    assert max(map(len, parts)) <= LONGEST < len(text)
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
    if words.strip() != "A":
        assert all(part == part.strip() and part.split()[0] == words.split(maxsplit=1)[0] for part in parts)


def test_a_long_sentence_of_ordinary_length_stays_whole() -> None:
    sentence = "The board " + "considered the matter, " * 40 + "and agreed."
    assert _split(sentence) == [sentence]
