"""Files, folders and zips: what is found, in what order, under what name."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from concordat.intake.batch import archives
from concordat.intake.batch.gathering import gather
from concordat.intake.batch.naming import left_by_a_program, shown, trick
from concordat.intake.batch.papers import Found, opened


def put(path: Path, text: str = "words") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pack(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)
    return path


def names(found: list[Found]) -> list[str]:
    return [one.name for one in found]


def test_a_folder_is_read_by_name_files_before_folders(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "z.txt", "a.txt", "a/deep/x.md", ".hidden/y.txt", "~$a.docx", ".DS_Store"):
        put(tmp_path / name)
    found = list(gather([tmp_path]))
    assert names(found) == ["a.txt", "z.txt", "a/deep/x.md", "b/1.txt", "b/2.txt"]
    assert opened(found[0]).data == b"words"


def test_a_file_that_is_named_is_tried_whatever_its_name(tmp_path: Path) -> None:
    path = put(tmp_path / ".hidden.txt")
    assert [opened(one).refusal for one in gather([path])] == [None]


def test_a_zip_in_a_folder_is_read_in_its_own_order_where_it_stands(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    pack(tmp_path / "m.ZIP", second="two", first="one")
    put(tmp_path / "z.txt")
    papers = [opened(one) for one in gather([tmp_path])]
    assert [(paper.name, paper.data) for paper in papers] == [
        ("a.txt", b"words"), ("m.ZIP/second.txt", b"two"), ("m.ZIP/first.txt", b"one"), ("z.txt", b"words"),
    ]  # fmt: skip


def test_where_results_are_written_is_never_read(tmp_path: Path) -> None:
    out = put(tmp_path / "out.txt")
    put(tmp_path / "paper.txt")
    assert names(list(gather([tmp_path, out], leave_out=[out]))) == ["paper.txt"]


def test_links_within_the_folder_are_followed_and_others_are_named(tmp_path: Path) -> None:
    put(tmp_path / "in" / "paper.txt")
    put(tmp_path / "outside.txt")
    (tmp_path / "in" / "again.txt").symlink_to("paper.txt")
    (tmp_path / "in" / "out.txt").symlink_to("../outside.txt")
    (tmp_path / "in" / "gone.txt").symlink_to("nothing")
    (tmp_path / "in" / "up").symlink_to("..")
    papers = {paper.name: paper.refusal for paper in map(opened, gather([tmp_path / "in"]))}
    assert papers == {
        "up": "a link to a folder is not followed",
        "again.txt": None,
        "gone.txt": "it is a link to nothing",
        "out.txt": "it is a link out of the folder and is not followed",
        "paper.txt": None,
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open every folder")
def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path) -> None:
    put(tmp_path / "shut" / "paper.txt")
    (tmp_path / "shut").chmod(0)
    papers = [opened(one) for one in gather([tmp_path, tmp_path / "shut"])]
    (tmp_path / "shut").chmod(0o700)
    assert [paper.refusal for paper in papers] == ["this folder cannot be opened (Permission denied)"] * 2


def test_equal_content_has_one_hash_and_other_formats_are_not_opened(tmp_path: Path) -> None:
    first, second = put(tmp_path / "a.txt"), put(tmp_path / "b.txt")
    one, two = (opened(found) for found in gather([first, second]))
    assert one.sha256 == two.sha256 != ""
    refused = opened(next(gather([put(tmp_path / "c.png")])))
    assert (refused.data, refused.sha256) == (b"", "")
    assert "this format is not read (.png)" in (refused.refusal or "")


def test_a_zip_of_too_much_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pack(tmp_path / "big.zip", a="x" * 600, b="y" * 600)
    monkeypatch.setattr(archives, "MAX_UNPACKED", 1000)
    assert [one.refusal for one in gather([path])] == ["the zip unpacks to more than 0 MB and is not opened"]


def test_a_list_of_members_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pack(tmp_path / "many.zip", a="x", b="y")
    monkeypatch.setattr(archives, "MAX_DIRECTORY", 10)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert [one.refusal for one in gather([path])] == [archives.TOO_MANY]


@pytest.mark.parametrize("place", [16, 20])  # in fields of the end record that nobody reads, and in its comment
def test_a_second_end_record_does_not_hide_how_long_the_list_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    path = pack(tmp_path / "many.zip", a="x", b="y")
    whole = path.read_bytes()
    end = whole.rfind(b"PK\5\6")
    path.write_bytes(whole[: end + place] + b"PK\5\6" + whole[end + place + 4 :] + bytes(22))
    monkeypatch.setattr(archives, "MAX_DIRECTORY", 10)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert [one.refusal for one in gather([path])] == [archives.TOO_MANY]


@pytest.mark.parametrize(
    ("name", "as_shown"),
    [("a b.txt", "a b.txt"), ("a\nb", "a\\x0ab"), ("\x1b[2J", "\\x1b[2J"), ("\udcff", "\\xff"),
     ("\u202etxt", "\\u202etxt")],
)  # fmt: skip
def test_a_name_is_shown_on_one_line(name: str, as_shown: str) -> None:
    assert shown(name) == as_shown


@pytest.mark.parametrize("name", ["~$a.docx", "a/~$b.docx", "__MACOSX/a.txt", "._a.txt", ".git/config", "x/Thumbs.db"])
def test_what_programs_leave_behind_is_passed_over(name: str) -> None:
    assert left_by_a_program(name)
    assert not left_by_a_program("papers/2017/a~b.docx")


@pytest.mark.parametrize("name", ["/a.txt", "C:/a.txt", "a/../../b.txt", "..\\b.txt", "NUL.txt", "x/com1.docx", "a\tb"])
def test_tricks_of_a_name_are_told(name: str) -> None:
    assert trick(name)
    assert trick("2017/minutes.of..June.txt") is None
