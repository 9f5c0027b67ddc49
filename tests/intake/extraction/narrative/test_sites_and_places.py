"""Places of shared premises: in lists, as leads of bullets, with rooms and staff; never a month."""

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind

HEAD = "Joint Support Programme: progress\n\nDate: 4 March 2021\n\n1. Stores\n\n"


def sites(text: str, head: str = HEAD) -> list[tuple[str, str | None]]:
    found = extract(read_bytes(f"{head}{text}\n".encode(), "paper.txt"))
    return [(s.quote, s.state) for s in found if s.kind is Kind.SITE]


def test_a_month_is_no_part_of_a_place() -> None:
    quotes = sites("1.1 The teams work from a depot at Northmoor in September and then leave.")
    assert [quote for quote, _ in quotes if "Northmoor" in quote]
    (what,) = [s.what for s in extract(read_bytes(f"{HEAD}1.1 The depot at Northmoor in September is cold.\n".encode(),
                                                   "paper.txt")) if s.kind is Kind.SITE]  # fmt: skip
    assert what == "Depot at Northmoor"


def test_sites_counted_and_listed() -> None:
    assert sites("1.1 The unit has worked from three sites: Northmoor, Easthill and a yard.") == [
        ("Northmoor", "in use"), ("Easthill", "in use"),
    ]  # fmt: skip


def test_rooms_and_staff_at_a_place() -> None:
    assert len(sites("1.1 The partners share a training room at Northmoor.")) == 1
    assert len(sites("1.1 The joint team has 40 staff at Easthill.")) == 1


def test_bullets_under_an_estate_begin_with_their_place() -> None:
    head = "Joint Support Programme: progress\n\nDate: 4 March 2021\n\n1. Shared estate\n\n"
    text = "- Northmoor – roof renewed in May 2020\n- Easthill – design complete\n- Westfold – desk closed in June 2020"
    assert sites(text, head) == [("Northmoor", "in use"), ("Easthill", "proposed"), ("Westfold", "closed")]
