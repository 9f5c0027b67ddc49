"""Works that a paper calls by the part of their name that is their own; every word is invented."""

from __future__ import annotations

from concordat.intake.extraction.parts_of_names import named_by_part, own_parts
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS

NAMES = ["Hebblethwaite tri-station", "Networked Signals Partnership", "Alliance Fleet", "Joint Fleet Unit", "Dog Unit"]
PAPER = """Estate works

1. Hebblethwaite tri-station

1.1 The walls are up and the roof is on before the winter, as had been hoped by both of the services.

2. Thornbeck quad station

2.1 The walls are up and the roof is on before the winter, as had been hoped by both of the services.

3. Next steps

3.1 The lease at Thornbeck will cost £9,000 a year. A survey of all the roofs will cost £2,000.
"""


def test_what_is_a_name_s_own_is_neither_a_function_nor_common_to_several() -> None:
    assert own_parts(NAMES) == {
        "Hebblethwaite": "Hebblethwaite tri-station",
        "Networked Signals": "Networked Signals Partnership",
        "Fleet": "Alliance Fleet",
    }


def test_the_nearest_part_tells_unless_it_is_only_included() -> None:
    parts = own_parts(NAMES)
    text = "The case for Hebblethwaite follows that for Networked Signals."
    assert named_by_part(parts, text, text.index("Signals")) == "Networked Signals Partnership"
    assert named_by_part(parts, "All costs, including Hebblethwaite, rose.", 4) is None


def test_a_sentence_under_no_telling_heading_is_about_the_work_it_calls_by_a_part() -> None:
    found = {s.value: s.subject for s in extract(read_bytes(PAPER.encode(), "p.txt")) if s.kind in MONEY_KINDS}
    assert found[9000] == "Thornbeck quad station"
    assert found[2000] != "Thornbeck quad station"
