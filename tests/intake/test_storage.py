"""Keeping files by their content: what two write at once stands whole, and nothing half is left."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest

from concordat.intake.storage import held, hold, place
from concordat.kernel.errors import UnreadableFile

CONTENT = b"The same file, received twice at once. " * 5_000


def test_two_who_receive_the_same_file_at_once_do_not_disturb_each_other(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    key = sha256(CONTENT).hexdigest()
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda number: hold(CONTENT, key, f"paper-{number}.PDF"), range(24)))
    assert set(told) == {place(key, ".pdf")}
    assert held(key, "any.pdf") == CONTENT
    assert [one.suffix for one in tmp_path.rglob("*") if one.is_file()] == [".pdf"], "no part is left behind"


def test_a_file_that_is_lost_or_was_changed_is_told_and_never_handed_out(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    key = sha256(CONTENT).hexdigest()
    with pytest.raises(UnreadableFile, match=r"paper\.pdf: on record, but not in the folder of files"):
        held(key, "paper.pdf")
    hold(CONTENT, key, "paper.pdf").write_bytes(CONTENT + b"one more")
    with pytest.raises(UnreadableFile, match=r"paper\.pdf: not as it was received"):
        held(key, "paper.pdf")
