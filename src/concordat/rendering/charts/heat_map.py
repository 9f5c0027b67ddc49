"""The heat map of risks: likelihood up, impact along, in each place how many risks there are and its band in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from concordat.calculations.risks import Band, HeatCell
from concordat.rendering import palette
from concordat.rendering.charts.chart import TEXT, Chart, Figures, framed, joined

# From pale to dark, so that a grey print keeps the order; text on each has at least 4.5:1.
_FILLS = {
    None: (palette.WHITE, palette.INK), Band.LOW: (palette.PALE, palette.INK), Band.MEDIUM: ("#f5d49a", palette.INK),
    Band.HIGH: ("#d08200", palette.INK), Band.CRITICAL: ("#8f1020", palette.WHITE),
}  # fmt: skip
_NO_BAND = "no band set"

Rows = Sequence[Sequence[HeatCell]]


def heat_map_chart(rows: Rows, *, of: str = "", unscored: Sequence[str] = ()) -> Chart:
    """Counts by likelihood (rows, highest first) and impact (cells, 1 up), as ``calculations.risks.heat_rows`` gives.

    ``of`` says whose risks they are; ``unscored`` names the risks that have no place, which are told and not drawn.
    Raises ValueError when no risk has a place.
    """
    cells = [cell for row in rows for cell in row]
    title = f"Open risks by likelihood and impact{f': {of}' if of else ''}"
    if not any(cell.count for cell in cells):
        raise ValueError(f"Nothing to draw in {title!r}: no risk has a likelihood and an impact in numbers")
    sentence = _finding(cells, unscored)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Heat map with {len(rows)} rows of likelihood and {len(rows)} columns of impact. {sentence}",
        spec=framed([_place(cell) for cell in cells], _body(len(rows))),
        table=Figures(
            ("Likelihood", *(f"Impact {cell.impact}" for cell in rows[0])),
            tuple((str(row[0].likelihood), *map(printed, row)) for row in rows),
            numeric=False,
        ),
    )


def printed(cell: HeatCell) -> str:
    """2 (high); – (low) where there is none."""
    return f"{cell.count or '–'} ({_word(cell)})"


def _word(cell: HeatCell) -> str:
    return cell.band.word.lower() if cell.band else _NO_BAND


def _finding(cells: Sequence[HeatCell], unscored: Sequence[str]) -> str:
    """How many there are, of which band, the highest score, and those without a place."""
    total = sum(cell.count for cell in cells)
    said = f"{total} open risk{'' if total == 1 else 's'}"
    highest = max(cell.likelihood * cell.impact for cell in cells if cell.count)
    of = max(cell.likelihood for cell in cells) ** 2
    counts = Counter[Band | None]()
    for cell in cells:
        counts[cell.band] += cell.count
    if counts[None]:
        words = f"{said} on a scale without bands"
    else:
        words = f"{said}: {joined([f'{counts[band]} {band}' for band in reversed(Band) if counts[band]])}"
    left = f" Not drawn, because they have no numbers on this scale: {joined(list(unscored))}." if unscored else ""
    return f"{words}. The highest score is {highest} of {of}.{left}"


def _place(cell: HeatCell) -> dict[str, Any]:
    fill, ink = _FILLS[cell.band]
    return {
        "likelihood": cell.likelihood, "impact": cell.impact, "fill": fill, "ink": ink,
        "count": str(cell.count or "–"), "word": _word(cell),
    }  # fmt: skip


def _body(highest: int) -> dict[str, Any]:
    axis = {"ticks": False, "domain": False, "labelAngle": 0}
    count = {"type": "text", "dy": -8, "fontSize": TEXT + 5, "fontWeight": "bold"}
    shade = {"fill": {"field": "fill", "scale": None}}
    ink = {"color": {"field": "ink", "scale": None}}
    return {
        "height": 56 * highest,
        "encoding": {
            "y": {"field": "likelihood", "type": "ordinal", "sort": "descending",
                  "axis": {**axis, "title": "Likelihood"}},
            "x": {"field": "impact", "type": "ordinal", "axis": {**axis, "title": "Impact"}},
        },
        "layer": [
            {"mark": {"type": "rect", "stroke": palette.GREY, "strokeWidth": 1}, "encoding": shade},
            {"mark": count, "encoding": {"text": {"field": "count"}, **ink}},
            {"mark": {"type": "text", "dy": 12}, "encoding": {"text": {"field": "word"}, **ink}},
        ],
    }  # fmt: skip
