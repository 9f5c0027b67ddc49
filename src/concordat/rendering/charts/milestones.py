"""The slip chart: one row a milestone, from the first baseline over the one in force to where it is expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.calculations.slips import slip_words
from concordat.kernel.dates import PreciseDate, day_words
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, TEXT, Chart, Figures, framed, joined, turned

_SHAPES = {"First baseline": "circle", "Baseline": "diamond", "Forecast": "triangle-right", "Reached": "square"}
_FILLS = {
    "First baseline": palette.WHITE, "Baseline": palette.GREY, "Forecast": "#d08200", "Reached": palette.NAVY,
}  # fmt: skip
UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Slip:
    """One milestone; a date that is not known is None and is not drawn. ``slip`` is in months, from each baseline."""

    what: str
    first: PreciseDate | None
    baseline: PreciseDate | None
    forecast: PreciseDate | None
    reached: PreciseDate | None
    slip_from_first: int | None = None
    slip: int | None = None
    overdue: bool = False

    def points(self) -> Iterator[tuple[str, PreciseDate]]:
        """Its known dates by name; a baseline that was never moved is told once, as the first."""
        moved = self.baseline if self.baseline != self.first else None
        dates = (self.first, moved, self.forecast if self.reached is None else None, self.reached)
        return ((name, when) for name, when in zip(_SHAPES, dates, strict=True) if when)

    def words(self) -> str:
        """3 months late, overdue without a forecast, no slip, not known."""
        if self.overdue:
            return "overdue without a forecast"
        return UNKNOWN if self.slip is None else slip_words(self.slip)


def slip_chart(slips: Sequence[Slip], *, as_at: date, title: str = "Milestones: planned and expected") -> Chart:
    """One row a milestone with a date, in the order given. ValueError when none has one.

    A date known to a month or a year is drawn at its last day and printed as it is known.
    """
    drawn = [one for one in slips if any(one.points())]
    if not drawn:
        raise ValueError(f"{title!r} needs at least one milestone with a date")
    sentence = _finding(slips, as_at)
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Slip chart with one row a milestone. {sentence}",
        spec=framed([row for place, one in enumerate(drawn) for row in _rows(place, one)], _body(drawn, as_at)),
        table=Figures(
            ("Milestone", *_SHAPES, "Slip from the baseline", "Slip from the first baseline"),
            tuple(_printed(one) for one in slips),
            numeric=False,
        ),
    )


def _printed(one: Slip) -> tuple[str, ...]:
    dates = (one.first, one.baseline, one.forecast, one.reached)
    first = UNKNOWN if one.slip_from_first is None else slip_words(one.slip_from_first)
    return (one.what, *(when.words() if when else "–" for when in dates), one.words(), first)


def _finding(slips: Sequence[Slip], as_at: date) -> str:
    """How many are late, overdue, and the latest by name."""
    late = [one for one in slips if (one.slip or 0) > 0 and not one.overdue]
    overdue = [one for one in slips if one.overdue]
    known = [one for one in slips if one.slip is not None and one.slip <= 0 and not one.overdue]
    unknown = len(slips) - len(late) - len(overdue) - len(known)
    parts = [f"{len(late)} late", f"{len(overdue)} overdue without a forecast", f"{len(known)} without slip"]
    counts = joined([*parts, f"{unknown} not known"] if unknown else parts)
    worst = max(late, key=lambda one: one.slip or 0, default=None)
    tail = f" The latest is “{worst.what}”, {worst.words()}." if worst else ""
    return f"Of {len(slips)} milestone{'' if len(slips) == 1 else 's'} at {day_words(as_at)}: {counts}.{tail}"


def _name(place: int, one: Slip) -> str:
    """Two milestones may have the same words: the place keeps their rows apart and is not shown."""
    return f"{place}|{turned(one.what)}"


def _rows(place: int, one: Slip) -> list[dict[str, Any]]:
    points = sorted(one.points(), key=lambda point: point[1].last)  # the words stand after the last of them
    return [
        {"name": _name(place, one), "event": event, "day": when.last.isoformat(),
         "slip": one.words() if number == len(points) else ""}
        for number, (event, when) in enumerate(points, start=1)
    ]  # fmt: skip


def _body(drawn: Sequence[Slip], as_at: date) -> dict[str, Any]:
    domain = list(_SHAPES)
    # UTC throughout: in local time a day would move with the machine's time zone. Room on the right for the words.
    day = {"field": "day", "type": "temporal", "scale": {"type": "utc", "padding": 40},
           "axis": {"title": None, "format": "%b %Y", "labelOverlap": "greedy", "labelSeparation": 10}}  # fmt: skip
    key = {"legend": {"offset": 24}}  # the day of the view stands between the key and the rows
    shape = {"field": "event", **key, "scale": {"domain": domain, "range": list(_SHAPES.values())}}
    colour = {"field": "event", **key, "scale": {"domain": domain, "range": list(_FILLS.values())}}
    now = {"data": {"values": [{"day": as_at.isoformat()}]}}
    return {
        "height": 38 * len(drawn),
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": [_name(at, one) for at, one in enumerate(drawn)],
                  "axis": {**NAMES, "grid": True, "labelExpr": "split(split(datum.label, '|')[1], '\\n')"}},
            "x": day,
        },
        "layer": [
            {**now, "mark": {"type": "rule", "strokeDash": [4, 3], "color": palette.INK},
             "encoding": {"y": {"value": 0}, "y2": {"value": "height"}}},
            {"mark": {"type": "line", "color": palette.GREY, "strokeWidth": 2},
             "encoding": {"detail": {"field": "name"}, "order": {"field": "day", "type": "temporal"}}},
            {"mark": {"type": "point", "filled": True, "size": 130, "stroke": palette.INK, "strokeWidth": 1.2,
                      "opacity": 1},
             "encoding": {"shape": shape, "fill": colour}},
            {"mark": {"type": "text", "align": "left", "dx": 12, "fontWeight": "bold"},
             "encoding": {"text": {"field": "slip"}}},
            {**now,
             "mark": {"type": "text", "text": day_words(as_at), "baseline": "bottom", "dy": -4, "fontSize": TEXT},
             "encoding": {"y": {"value": 0}}},
        ],
    }  # fmt: skip
