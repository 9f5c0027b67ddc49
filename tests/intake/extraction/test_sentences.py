import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.extraction.sentences import sentences


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
