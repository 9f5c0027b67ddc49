"""What a paper tells in sentences, as tables of its workbook: a row for every finding, promise and risk. Pure."""

from __future__ import annotations

from concordat.rendering.documents.tree import Cell, Column, Table, TextCell, text
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, on_day

_FINDINGS = (Column("Finding"), Column("About"), Column("How sure"), Column("Arithmetic"), Column("Question"),
             Column("Paper of"))  # fmt: skip
_PROMISES = (Column("Promise"), Column("About"), Column("Promised on"), Column("Promised for"), Column("Due"),
             Column("State"))  # fmt: skip
_RISKS = (
    Column("Risk"),
    Column("About"),
    Column("State"),
    Column("Likelihood"),
    Column("Impact"),
    Column("Reported on"),
)


def sheets(material: Material) -> tuple[Table, ...]:
    """The tables that have a row; a paper of any style has the same."""
    return tuple(table for table in (_findings(material), _promises(material), _risks(material)) if table.rows)


def _findings(material: Material) -> Table:
    rows = tuple(
        _row(
            one.sentence, material.named(one.collaboration) or one.about, capital(one.severity.value), one.arithmetic,
            one.question, on_day(one.paper_date) if one.paper_date else "",
        )
        for one in material.findings
    )  # fmt: skip
    return Table("All findings, surest first", _FINDINGS, rows, sheet="All findings")


def _promises(material: Material) -> Table:
    rows = tuple(
        _row(
            capital(one.what), _about(material, one.collaboration, one.organisation), on_day(one.promised_on),
            on_day(one.promised_for), on_day(one.due), capital(one.state.value),
        )
        for one in material.commitments
    )  # fmt: skip
    return Table("All commitments", _PROMISES, rows, sheet="All commitments")


def _risks(material: Material) -> Table:
    rows = tuple(
        _row(
            one.what, _about(material, one.collaboration, one.organisation), capital(one.last.state.value),
            one.last.likelihood or "", one.last.impact or "", on_day(one.last.reported_on),
        )
        for one in material.risks
    )  # fmt: skip
    return Table("All risks", _RISKS, rows, sheet="All risks")


def _about(material: Material, collaboration: str | None, organisation: str | None) -> str:
    return material.named(collaboration) or material.named(organisation)


def _row(*words: str) -> tuple[Cell, ...]:
    return tuple(TextCell(text(one)) for one in words)
