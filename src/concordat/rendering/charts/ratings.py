"""The RAG heat map: collaborations down, periods across, a letter in each cell and a mark where the derived differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.rag import Colour
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, TEXT, Chart, Figures, framed, joined, turned


@dataclass(frozen=True, slots=True)
class Rating:
    """What one collaboration declared for one period, and what its figures give where that can be derived."""

    collaboration: str
    period: str
    declared: Colour
    derived: Colour | None = None

    @property
    def differs(self) -> bool:
        return self.derived is not None and self.derived is not self.declared

    @property
    def words(self) -> str:
        return (
            f"{self.declared.word} (derived: {self.derived.word})"
            if self.differs and self.derived
            else self.declared.word
        )


def rag_heat_map(ratings: Sequence[Rating], *, title: str = "Declared ratings by period") -> Chart:
    """One cell a collaboration and period, in the order given. ValueError when there are none, or two for one cell."""
    cells = {(one.collaboration, one.period): one for one in ratings}
    if not ratings or len(cells) != len(ratings):
        raise ValueError(f"{title!r} needs one rating a cell, and at least one")
    down = list(dict.fromkeys(one.collaboration for one in ratings))
    across = list(dict.fromkeys(one.period for one in ratings))
    sentence = _finding([one for one in ratings if one.period == across[-1]], across[-1])
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Heat map of {len(down)} collaborations over {len(across)} periods. {sentence}",
        spec=framed([_cell(one) for one in ratings], _body(ratings, [turned(name) for name in down], across)),
        table=Figures(
            ("Collaboration", *across),
            tuple((row, *(_words(cells.get((row, column))) for column in across)) for row in down),
            numeric=False,
        ),
    )


def _words(rating: Rating | None) -> str:
    return rating.words if rating else "no return"


def _finding(latest: list[Rating], period: str) -> str:
    counts = Counter(one.declared for one in latest)
    said = [f"{counts[colour]} {colour.word.lower()}" for colour in Colour if counts[colour]]
    differing = [one.collaboration for one in latest if one.differs]
    tail = f" The derived rating differs for {joined(differing)}." if differing else ""
    return f"In {period}: {joined(said)}.{tail}"


def _cell(one: Rating) -> dict[str, Any]:
    tag = palette.TAGS[one.declared]
    return {
        "collaboration": turned(one.collaboration), "period": one.period, "word": one.declared.word,
        "letter": tag.letter, "ink": tag.ink, "differs": one.differs,
    }  # fmt: skip


def _body(ratings: Sequence[Rating], down: list[str], across: list[str]) -> dict[str, Any]:
    used = [colour for colour in Colour if any(one.declared is colour for one in ratings)]
    scale = {"domain": [one.word for one in used], "range": [palette.TAGS[one].fill for one in used]}
    marks: list[dict[str, Any]] = [
        {"mark": {"type": "rect", "stroke": palette.INK, "strokeWidth": 1},
         "encoding": {"color": {"field": "word", "scale": scale, "legend": {
             "columns": 3, "labelExpr": _letters(used),
             "symbolType": "square", "symbolStrokeColor": palette.INK, "symbolStrokeWidth": 1}}}},
        {"mark": {"type": "text", "fontWeight": "bold", "fontSize": TEXT + 1},
         "encoding": {"text": {"field": "letter"}, "color": {"field": "ink", "scale": None}}},
    ]  # fmt: skip
    if any(one.differs for one in ratings):
        marks.append(
            {
                "transform": [{"filter": "datum.differs"}],
                "mark": {"type": "text", "text": "≠", "fontSize": TEXT + 3, "fontWeight": "bold", "dx": 16},
                "encoding": {"color": {"field": "ink", "scale": None}},
            }
        )
    return {
        "height": 36 * len(down),
        "title": _key(ratings),
        "encoding": {
            "y": {"field": "collaboration", "type": "nominal", "sort": down,
                  "axis": {**NAMES, "domain": False}, "scale": {"padding": 0.08}},
            "x": {"field": "period", "type": "ordinal", "sort": across, "scale": {"padding": 0.04},
                  "axis": {"title": None, "labelAngle": 0, "orient": "top", "ticks": False, "domain": False}},
        },
        "layer": marks,
    }  # fmt: skip


def _letters(used: list[Colour]) -> str:
    """The key says what each letter stands for: white cells differ in nothing else."""
    return (
        " : ".join(f"datum.label == '{one.word}' ? '{palette.TAGS[one].letter}  {one.word}'" for one in used) + " : ''"
    )


def _key(ratings: Sequence[Rating]) -> dict[str, Any] | None:
    if not any(one.differs for one in ratings):
        return None
    return {"text": "≠ the rating derived from the figures differs", "orient": "bottom", "anchor": "start",
            "fontSize": TEXT, "fontWeight": "normal", "color": palette.INK}  # fmt: skip
