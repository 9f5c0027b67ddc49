"""A file that cannot be read gives its name and one reason."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from concordat.intake.readers import packages
from concordat.intake.readers.reading import read_bytes, read_document
from concordat.kernel.errors import UnreadableFile


def _zip(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "no text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "binary"),
        ("code.txt", bytes([0x80, 0xA4, 0xB1, 0xC9, 0xF0, 0x90]) * 60, "encoding"),
        ("half.txt", b"\xff\xfeA\x00B", "utf-16"),
        ("slides.pptx", b"anything", "save them as PDF"),
        ("old.doc", b"anything", "save it as .docx"),
        ("letter.rtf", b"anything", "save it as .docx"),
        ("letter.odt", b"anything", "save it as .docx"),
        ("page.mht", b"anything", "web archive"),
        ("book.zap", b"anything", "format"),
        ("noending", b"anything", "format"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
        ("broken.docx", b"PK\x03\x04 and then nothing of use", "damaged"),
        ("other.docx", _zip({"readme.txt": b"hello"}), "no Word document"),
        ("hollow.docx", _zip({"word/document.xml": b"<not xml"}), "damaged"),
        ("blank.docx", _zip({"word/document.xml": b""}), "damaged"),
        ("really.docx", b"%PDF-1.7 and so on", "holds a PDF"),
        ("really.docx", b"{\\rtf1 and so on}", "rich text"),
        ("really.docx", b"<!DOCTYPE html><p>words</p>", "a web page"),
    ],
)
def test_gives_name_and_reason_in_one_line(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert reason in message
    assert "\n" not in message


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="folder"):
        read_document(tmp_path)
    with pytest.raises(UnreadableFile, match="no such file"):
        read_document(tmp_path / "none.txt")


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.write_text("word " * 1000)
    with pytest.raises(UnreadableFile, match="too large"):
        read_document(path, max_bytes=1000)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_UNPACKED", 100_000)
    bomb = _zip({"word/document.xml": b" " * 2_000_000})
    assert len(bomb) < 10_000
    with pytest.raises(UnreadableFile, match="unpacks"):
        read_bytes(bomb, "bomb.docx")


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(_zip({"word/document.xml": b"<w/>"}))
    directory = data.rfind(b"PK\x01\x02")
    data[directory + 8] |= 1
    with pytest.raises(UnreadableFile, match="password"):
        read_bytes(bytes(data), "secret.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_in_the_usual_encodings_is_read(encoding: str) -> None:
    text = "1. Purpose\n\nThe force’s saving was £1.2m – more than planned.\n" * 3
    document = read_bytes(text.encode(encoding), "paper.txt")
    assert any("force’s saving was £1.2m – more" in block.text for block in document.blocks)


def test_another_encoding_is_named_in_the_notes() -> None:
    document = read_bytes("Cost: £5 for the force’s hub.\n".encode("cp1252"), "paper.txt")
    assert document.notes == ["Read as cp1252."]


def test_an_empty_word_file_holds_no_text() -> None:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with pytest.raises(UnreadableFile, match="no text"):
        read_bytes(buffer.getvalue(), "blank.docx")
