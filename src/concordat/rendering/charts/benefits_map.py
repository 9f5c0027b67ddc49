"""The benefits map: five columns from what is built to what it is for, boxes with wrapped text, arrows between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from concordat.rendering import palette
from concordat.rendering.charts.chart import TEXT, Chart, Figures, framed

_COLUMN, _BOX, _LETTERS = 196, 150, 18  # pixels from column to column, of a box, and letters of a line in it
_LINE, _SPACE, _HEAD = 17, 18, 34
_FILLS = (palette.WHITE, palette.PALE, palette.PLAN_FILL, palette.NAVY, palette.PALE)
NOTHING = "nothing yet"


@dataclass(frozen=True, slots=True)
class MapBox:
    """A thing on the map: its key, its column (0 to 4) and its words."""

    key: str
    column: int
    title: str


@dataclass(frozen=True, slots=True)
class _Placed:
    box: MapBox
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def left(self) -> float:
        return self.box.column * _COLUMN

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def benefits_map_chart(
    boxes: Sequence[MapBox], links: Sequence[tuple[str, str]], columns: Sequence[str], *, gaps: Sequence[str], of: str
) -> Chart:
    """The map of the collaboration ``of``; ``links`` are pairs of keys, ``gaps`` what is missing in words.

    Raises ValueError where nothing stands on it.
    """
    if not boxes:
        raise ValueError(f"Nothing to draw: the benefits map of {of} is empty")
    placed = _placed(boxes)
    by_key = {one.box.key: one for one in placed}
    arrows = [(by_key[source], by_key[target]) for source, target in links]
    sentence = _finding(boxes, links, columns, gaps)
    height = max(one.top + one.height for one in placed) + 8
    return Chart(
        title=f"Benefits map: {of}", sentence=sentence,
        alt=f"Map in {len(columns)} columns, {', '.join(columns).lower()}, with an arrow for each link. {sentence}",
        spec=framed([], _body(placed, arrows, columns, height)),
        table=Figures(
            ("What", "Column", "Leads to"),
            tuple((one.title, columns[one.column], _targets(one, by_key, links)) for one in boxes), numeric=False,
        ),
    )  # fmt: skip


def size(chart: Chart) -> tuple[int, int]:
    """The width and height of the drawing in pixels, for the page to keep room."""
    return int(chart.spec["width"]) + 22, int(chart.spec["height"]) + 12


def _targets(one: MapBox, by_key: dict[str, _Placed], links: Sequence[tuple[str, str]]) -> str:
    found = [by_key[target].box.title for source, target in links if source == one.key]
    return "; ".join(found) or NOTHING


def _finding(
    boxes: Sequence[MapBox], links: Sequence[tuple[str, str]], columns: Sequence[str], gaps: Sequence[str]
) -> str:  # fmt: skip
    held = [sum(one.column == place for one in boxes) for place in range(len(columns))]
    counts = ", ".join(f"{name.lower()} {number}" for number, name in zip(held, columns, strict=True))
    missing = f"{len(gaps)} {'gap' if len(gaps) == 1 else 'gaps'}" if gaps else "no gap"
    return f"On the map: {counts}; {len(links)} {'link' if len(links) == 1 else 'links'}, {missing}."


def _placed(boxes: Sequence[MapBox]) -> list[_Placed]:
    """Each column from the top down, in the order given."""
    tops: dict[int, float] = {}
    found = []
    for box in boxes:
        lines = tuple(wrap(box.title, _LETTERS)) or (box.title,)
        top = tops.get(box.column, float(_HEAD))
        height = len(lines) * _LINE + 14.0
        tops[box.column] = top + height + _SPACE
        found.append(_Placed(box, lines, top, height))
    return found


def _body(
    placed: Sequence[_Placed], arrows: Sequence[tuple[_Placed, _Placed]], columns: Sequence[str], height: float
) -> dict[str, Any]:  # fmt: skip
    width = (len(columns) - 1) * _COLUMN + _BOX
    heads = [{"x": place * _COLUMN, "y": 12, "text": name} for place, name in enumerate(columns)]
    rects = [
        {"x": one.left, "x2": one.left + _BOX, "y": one.top, "y2": one.top + one.height, "fill": _FILLS[one.box.column]}
        for one in placed
    ]
    words = [
        {"x": one.left + 9, "y": one.top + 7 + _LINE * (place + 0.5), "text": line,
         "ink": palette.WHITE if _FILLS[one.box.column] == palette.NAVY else palette.INK}
        for one in placed for place, line in enumerate(one.lines)
    ]  # fmt: skip
    lines = [
        {"x": a.left + _BOX, "y": a.middle, "x2": b.left - 7, "y2": b.middle} for a, b in arrows
    ]  # fmt: skip
    ends = [{"x": b.left - 6, "y": b.middle} for _, b in arrows]
    ink: dict[str, Any] = {"color": {"field": "ink", "type": "nominal", "scale": None}}
    text: dict[str, Any] = {"text": {"field": "text"}}
    fill: dict[str, Any] = {"fill": {"field": "fill", "scale": None}}
    head = {"type": "text", "align": "left", "fontWeight": "bold", "fontSize": TEXT + 1}
    layers = [
        _layer(lines, {"type": "rule", "color": palette.GREY, "strokeWidth": 1.5}, width, height, two=True),
        _layer(rects, {"type": "rect", "stroke": palette.NAVY, "strokeWidth": 1}, width, height, two=True, **fill),
        _layer(ends, {"type": "point", "shape": "triangle-right", "filled": True, "size": 70, "opacity": 1,
                      "color": palette.GREY}, width, height),
        _layer(words, {"type": "text", "align": "left", "baseline": "middle"}, width, height, **text, **ink),
        _layer(heads, head, width, height, **text),
    ]  # fmt: skip
    return {"width": width, "height": height, "autosize": {"type": "pad"}, "layer": layers}


def _layer(
    rows: Sequence[dict[str, Any]], mark: dict[str, Any], width: float, height: float, *, two: bool = False,
    **more: Any,
) -> dict[str, Any]:  # fmt: skip
    """Pixels as the data gives them: y runs downwards."""
    encoding: dict[str, Any] = {
        "x": {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": [0, width], "nice": False}},
        "y": {"field": "y", "type": "quantitative", "axis": None,
              "scale": {"domain": [height, 0], "nice": False, "zero": False}},
        **more,
    }  # fmt: skip
    if two:
        encoding |= {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}
