"""The time line of commitments: promised, due, moved to, kept; silent ones on top, the day of the view as a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.kernel.dates import day_words
from concordat.rendering import palette
from concordat.rendering.charts.chart import NAMES, TEXT, Chart, Figures, framed, joined, turned

STATES = ("silent", "slipped", "open", "kept", "dropped")
_SHAPES = {"Promised": "circle", "Due": "diamond", "Moved to": "triangle-right", "Kept": "square"}
_FILLS = {"Promised": palette.WHITE, "Due": palette.GREY, "Moved to": "#d08200", "Kept": palette.NAVY}


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment; ``state`` is one of ``STATES``, and a day that is not known is None and is not drawn."""

    what: str
    state: str
    promised: date
    due: date | None = None
    moved: date | None = None
    kept: date | None = None

    def events(self) -> Iterator[tuple[str, date]]:
        """Its known days in the order in which they are told."""
        days = zip(_SHAPES, (self.promised, self.due, self.moved, self.kept), strict=True)
        return ((name, day) for name, day in days if day)


def promise_line(promises: Sequence[Promise], *, as_at: date, title: str = "Promises made and kept") -> Chart:
    """One row a promise, its days joined by a line. ValueError when there is none, or a state is not known."""
    if not promises or any(one.state not in STATES for one in promises):
        raise ValueError(f"{title!r} needs at least one promise, each with a state among {', '.join(STATES)}")
    ordered = sorted(promises, key=lambda one: (STATES.index(one.state), one.promised, one.what))
    counts = Counter(one.state for one in ordered)
    said = joined([f"{counts[state]} {state}" for state in STATES if counts[state]])
    sentence = f"Of {len(ordered)} promises at {day_words(as_at)}: {said}."
    rows = [row for place, one in enumerate(ordered) for row in _rows(place, one)]
    return Chart(
        title=title,
        sentence=sentence,
        alt=f"Time line with one row a promise. {sentence}",
        spec=framed(rows, _body(ordered, as_at)),
        table=Figures(
            ("Promise", "State", *_SHAPES),
            tuple((one.what, one.state.capitalize(), *_days(one)) for one in ordered),
            numeric=False,
        ),
    )


def _days(one: Promise) -> tuple[str, ...]:
    known = dict(one.events())
    return tuple(day_words(known[name]) if name in known else "–" for name in _SHAPES)


def _name(place: int, one: Promise) -> str:
    """Two promises may have the same words: the place keeps their rows apart and is not shown."""
    return f"{place}|{turned(one.what)}"


def _rows(place: int, one: Promise) -> list[dict[str, Any]]:
    known = list(one.events())
    last = max(known, key=lambda event: event[1])
    return [
        {"name": _name(place, one), "event": event, "day": day.isoformat(), "fill": _FILLS[event],
         "state": one.state.capitalize() if (event, day) == last else ""}
        for event, day in known
    ]  # fmt: skip


def _body(ordered: Sequence[Promise], as_at: date) -> dict[str, Any]:
    domain = list(_SHAPES)
    # UTC throughout: in local time a day would move with the machine's time zone.
    day = {"field": "day", "type": "temporal", "scale": {"type": "utc", "padding": 12},
           "axis": {"title": None, "format": "%b %Y", "labelOverlap": "greedy", "labelSeparation": 10}}  # fmt: skip
    key = {"legend": {"offset": 24}}  # the day of the view stands between the key and the rows
    shape = {"field": "event", **key, "scale": {"domain": domain, "range": list(_SHAPES.values())}}
    colour = {"field": "event", **key, "scale": {"domain": domain, "range": list(_FILLS.values())}}
    now = {"data": {"values": [{"day": as_at.isoformat()}]}}
    return {
        "height": 38 * len(ordered),
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": [_name(at, one) for at, one in enumerate(ordered)],
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
             "encoding": {"text": {"field": "state"}}},
            {**now,
             "mark": {"type": "text", "text": day_words(as_at), "baseline": "bottom", "dy": -4, "fontSize": TEXT},
             "encoding": {"y": {"value": 0}}},
        ],
    }  # fmt: skip
