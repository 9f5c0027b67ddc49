"""What cannot be read is said, page by page or of the whole file."""

from __future__ import annotations

import io
import random

import pikepdf
import pytest
from tests.intake.readers.pdf.making import read, read_typeset, saved, texts, typeset

from concordat.intake.readers.pdf import letters, opening
from concordat.kernel.errors import UnreadableFile

PICTURE = '#image(bytes((0, 255, 255, 0)), format: (encoding: "luma8", width: 2, height: 2), width: 100%, height: 98%)'
WORDS = "The board met in May and saved £5,000 on its fleet, more than was planned for the year."


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    message = str(caught.value)
    assert message.startswith("paper.pdf: ")
    assert "\n" not in message
    return message


def test_a_scanned_page_is_named() -> None:
    document = read_typeset(f"{WORDS}\n#pagebreak()\nAgain. {WORDS}\n#pagebreak()\n{PICTURE}")
    assert "Page 3 is a picture without text (scanned); it was not read." in document.notes
    assert len([text for text in texts(document) if WORDS in text]) == 2


def test_several_scanned_pages_are_named_in_one_note() -> None:
    document = read_typeset("\n#pagebreak()\n".join([WORDS, PICTURE, PICTURE]))
    assert "Pages 2, 3 are pictures without text (scanned); they were not read." in document.notes


def test_a_paper_that_is_all_scanned_says_what_to_do() -> None:
    message = reason(typeset(f"{PICTURE}\n#pagebreak()\n{PICTURE}"))
    assert "whole paper is scanned" in message
    assert "OCR" in message


def test_blank_pages_hold_no_text() -> None:
    assert "no text" in reason(typeset("#pagebreak()"))


def test_a_password_is_named() -> None:
    with pikepdf.open(io.BytesIO(typeset(WORDS))) as pdf:
        locked = saved(pdf, encryption=pikepdf.Encryption(user="a", owner="b"))
        free = saved(pdf, encryption=pikepdf.Encryption(user="", owner="b"))
    assert "password" in reason(locked)
    assert texts(read(free)) == [WORDS]


def test_a_file_without_pages() -> None:
    empty = saved(pikepdf.new())
    assert "damaged" in reason(empty)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 a zip archive", "not a PDF"),
        (b"%PDF-1.7\n" + b"\0" * 400, "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
    ],
)
def test_what_is_no_pdf_or_broken(data: bytes, said: str) -> None:
    assert said in reason(data)


def test_a_file_that_is_cut_off_says_so_or_is_refused() -> None:
    data = typeset("\n#pagebreak()\n".join([WORDS] * 4))
    outcomes = set()
    for share in range(1, 20):
        try:
            notes = read(data[: len(data) * share // 20]).notes
        except UnreadableFile:
            outcomes.add("refused")
        else:
            assert any("cut off" in note for note in notes)
            outcomes.add("noted")
    assert "refused" in outcomes


def test_bytes_changed_at_random_are_read_or_refused_in_one_line() -> None:
    chance = random.Random(7)
    data = typeset(f"= Fleet\n{WORDS}\n#table(columns: 2, [A], [£5,000], [B], [£7,000])")
    read_at_all = 0
    said: list[str] = []
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 10, 200))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        try:
            read_at_all += bool(read(bytes(changed)).blocks)
        except UnreadableFile as error:
            said.append(str(error))
    assert read_at_all > 0
    assert said
    assert not [message for message in said if "\n" in message or not message.startswith("paper.pdf: ")]


def test_only_so_many_pages_are_read_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_PAGES", 2)
    document = read_typeset("\n#pagebreak()\n".join(f"Part {n} of it. {WORDS}" for n in range(4)))
    assert {block.page for block in document.blocks} == {1, 2}
    assert "The file has 4 pages; the first 2 were read." in document.notes


def test_only_so_many_letters_of_a_page_are_read_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MAX_LETTERS", 50)
    monkeypatch.setattr(opening, "MAX_LETTERS", 50)
    document = read_typeset(WORDS)
    assert len("".join(texts(document))) <= 50
    assert "Page 1 holds more than 50 letters; the rest of it was not read." in document.notes


def test_an_absurdly_large_page_is_read() -> None:
    with pikepdf.open(io.BytesIO(typeset(WORDS))) as pdf:
        pdf.pages[0].mediabox = [-1e7, -1e7, 1e9, 1e9]
        data = saved(pdf)
    assert texts(read(data)) == [WORDS]


def test_one_damaged_page_does_not_lose_the_others() -> None:
    with pikepdf.open(io.BytesIO(typeset(f"{WORDS}\n#pagebreak()\nThe second page is here."))) as pdf:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"BT /F99 1 Tf ((((( TJ ET Q Q Q")
        assert "The second page is here." in texts(read(saved(pdf)))
