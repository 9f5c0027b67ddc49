"""A few seconds of what scripts/fuzz.py does for half an hour: the same spoiled papers every time."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from tests.intake.malformed.mutations import spoiled
from tests.intake.malformed.samples import samples
from tests.intake.malformed.verdicts import verdict

from concordat.intake.readers.reading import READERS

EXAMPLES = 120


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(spoiled())
def test_any_bytes_are_a_paper_or_one_line(paper: tuple[str, bytes]) -> None:
    assert verdict(*paper)


def test_what_is_spoiled_is_honest_at_first() -> None:
    read = {name: verdict(name, data) for name, data in samples().items() if f".{name.rpartition('.')[2]}" in READERS}
    assert set(read.values()) == {"read"}
    assert verdict("papers.zip", samples()["papers.zip"]) == "read"
