"""A fire authority's paper as a Word file, with real tables, merged cells and numbered lists; all of it invented."""

from __future__ import annotations

import io

import docx

FRONT = (
    ("REPORT TO:", "Resources Committee"),
    ("DATE OF MEETING:", "8 February 2022"),
    ("SUBJECT:", "Collaboration with police and ambulance partners"),
    ("REPORT OF:", "Chief Fire Officer"),
)
SAVINGS = (
    ("Workstream", "Estimated annual saving", "Achieved 2021/22", "RAG"),
    ("Procurement", "£120,000", "£98,450", "Amber"),
    ("Occupational health", "£64,000", "£66,100", "Green"),
    ("Control and mobilising", "£210,000", "TBC", "Red"),
    ("Total", "£394,000", "£164,550", ""),
)
CONTRIBUTIONS = (
    ("Partner", "2020/21", "2021/22"),
    ("Devon and Cornwall Police", "15,000", "17,500"),
    ("South Western Ambulance Service", "9,000", "(2,250)"),
)


def fire_authority_paper() -> bytes:
    """The file's content."""
    word = docx.Document()
    word.add_paragraph("Devon and Somerset Fire and Rescue Authority").runs[0].bold = True
    _fill(word.add_table(rows=4, cols=2), FRONT)
    word.add_heading("1. Introduction", 1)
    word.add_paragraph(
        "This report sets out progress on the collaboration programme of Devon and Somerset Fire and Rescue Service "
        "for the nine months to 31 December 2021."
    )
    word.add_heading("2. Shared estate", 1)
    word.add_heading("Tiverhead blue light hub", 2)
    word.add_paragraph(
        "Devon and Cornwall Police moved into the station in June 2021. Rental income of £28,500 per annum is received "
        "from the police. The refurbishment cost £412,000 against a budget of £400,000.",
        style="List Number",
    )
    word.add_paragraph(
        "A lease agreement with South Western Ambulance Service was signed on 1 October 2021.", style="List Number"
    )
    word.add_heading("Exford drill ground", 2)
    word.add_paragraph(
        "A feasibility study is being carried out. The service has secured £75k of One Public Estate funding.",
        style="List Number",
    )
    word.add_heading("3. Savings", 1)
    word.add_paragraph("Table 1: savings by workstream")
    _fill(word.add_table(rows=5, cols=4), SAVINGS)
    word.add_paragraph("")
    table = word.add_table(rows=4, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Contributions from partners (£)"
    _fill(table, CONTRIBUTIONS, first=1)
    word.add_heading("4. Networked fire control", 1)
    paragraph = word.add_paragraph()
    paragraph.add_run("Networked Fire Services Partnership. ").bold = True
    paragraph.add_run(
        "Dorset and Wiltshire Fire and Rescue Service and Hampshire and Isle of Wight Fire and Rescue Service share a "
        "control system with the service. The full business case for its replacement was submitted to the Authority "
        "on 17 December 2021 and the tender will be issued in the summer of 2022. Costs are expected to fall by £1.2 "
        "million over five years."
    )
    word.add_heading("5. Recommendation", 1)
    word.add_paragraph("That the report be noted.")
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _fill(table: object, rows: tuple[tuple[str, ...], ...], first: int = 0) -> None:
    for number, row in enumerate(rows, first):
        for column, text in enumerate(row):
            table.cell(number, column).text = text  # type: ignore[attr-defined]
