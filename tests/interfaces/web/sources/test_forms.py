"""The form for loading a paper offers what the readers read."""

from __future__ import annotations

import re

from concordat.intake.readers.reading import READERS
from concordat.interfaces.web.sources.forms import LoadForm


def test_every_format_that_is_read_can_be_chosen() -> None:
    accepted = str(LoadForm()["file"].field.widget.attrs["accept"]).split(",")
    assert accepted == list(READERS)


def test_the_hint_names_no_format_that_is_not_read_and_every_reader_once() -> None:
    hint = str(LoadForm()["file"].help_text)
    named = re.findall(r"\.[a-z]+\b", hint.replace("PDF", ".pdf"))
    assert {READERS[ending] for ending in named} == set(READERS.values())
    assert "up to 50 MB" in hint
