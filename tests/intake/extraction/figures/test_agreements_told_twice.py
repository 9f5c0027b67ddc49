"""One agreement in title, body and annex of a notice is one statement with what each of them adds."""

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement

NOTICE = """DECISION NOTICE

Title: Regional Boat Recovery – Section 22A Collaboration Agreement

Summary

The agreement under section 22A of the Police Act 1996 will run for five years from 1 April 2021.

Annex A

This collaboration agreement was signed on 4 March 2021 by Kent Police and Essex Police.
"""


def agreements(text: str) -> list[Statement]:
    return [s for s in extract(read_bytes(text.encode(), "notice.txt")) if s.kind is Kind.AGREEMENT]


def test_an_agreement_told_twice_is_one_with_the_details_of_both() -> None:
    (one,) = agreements(NOTICE)
    assert (one.legal_basis, one.parties) == ("s22A Police Act 1996", ["Kent Police", "Essex Police"])


def test_another_form_is_another_agreement() -> None:
    more = NOTICE + "\nA memorandum of understanding on boats was signed on 9 May 2021.\n"
    assert {one.legal_basis for one in agreements(more)} == {"s22A Police Act 1996", "MoU"}
