"""The files of the register, as the command line writes them."""

from pathlib import Path

import pytest

from concordat.interfaces.cli.register_files import put_whole


def test_a_file_is_written_whole_or_the_earlier_one_stays(tmp_path, monkeypatch):
    place = tmp_path / "register.xlsx"
    put_whole(place, b"before")
    put_whole(place, b"after")
    whole = Path.write_bytes

    def half(path, data):
        whole(path, data[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        put_whole(place, b"once more")
    assert place.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [place]
