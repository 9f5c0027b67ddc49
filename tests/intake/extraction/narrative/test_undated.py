"""Papers without a printed date."""

from datetime import date

from concordat.intake.extraction import narrative
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.narrative.undated import likely_day
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind

TEXT = (
    "1. Update\n\nThe tender was launched on 4 February 2019. The case was approved on 19 December 2029. The panel met "
    "on 5 March 2019.\n\nThe trial will start on 1 April 2019 and is due to end on 30 June 2019. The report will be "
    "presented in the next three months.\n"
)


def _context(text: str) -> Context:
    return Context(read_bytes(text.encode(), "undated.txt"))


def test_the_likely_day_is_the_last_past_one_and_no_misprint() -> None:
    assert likely_day(_context(TEXT)) == date(2019, 3, 5)
    assert likely_day(_context("1. Update\n\nNothing was said of time.\n")) is None


def test_months_to_come_count_from_it() -> None:
    context = _context(TEXT)
    found = [s for block in context.blocks for s in narrative.read(block, context) if s.kind is Kind.COMMITMENT]
    assert [one.due for one in found] == ["2019-04-01", "2019-06-30", "2019-06"]


def test_the_beginning_of_a_year_is_no_day() -> None:
    text = TEXT.replace("on 4 February 2019", "in early 2019 and closed on 4 February 2019")
    assert likely_day(_context(text)) == date(2019, 3, 5)
