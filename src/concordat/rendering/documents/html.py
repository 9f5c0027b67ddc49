"""A prepared paper as one HTML file: no script, nothing fetched, tables and notes that a screen reader can walk.

``SECURITY_POLICY`` is the Content-Security-Policy header under which it shows whole: its one style sheet by hash,
pictures from within, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

import jinja2

from concordat.rendering import palette
from concordat.rendering.documents.tree import Block, Cell, Chart, Paper, Run, cell_notes

_FOLDER = Path(__file__).parent


def _style() -> str:
    """The style sheet with a class for each rating, from the one palette."""
    tags = "\n".join(
        f".rag-{colour.value} {{ background: {tag.fill}; color: {tag.ink}; border-color: {tag.edge}; }}"
        for colour, tag in palette.TAGS.items()
    )
    names = {"ink": palette.INK, "navy": palette.NAVY, "grey": palette.GREY, "rule": palette.RULE, "pale": palette.PALE}
    root = " ".join(f"--{name}: {value};" for name, value in names.items())
    return f":root {{ {root} }}\n{(_FOLDER / 'paper.css').read_text(encoding='utf-8')}\n{tags}\n"


STYLE = _style()
_DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
SECURITY_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'"
)


def written(paper: Paper) -> bytes:
    """The whole page in UTF-8."""
    marks = _Marks()
    page = _template().render(paper=paper, style=STYLE, mark=marks.mark, returns=marks.returns)
    return page.encode()


class _Marks:
    """Gives every citation of a note its own anchor, so that the note can lead back to each."""

    def __init__(self) -> None:
        self.count: dict[int, int] = {}

    def mark(self, number: int) -> str:
        """The anchor of this citation: ref-3, then ref-3-2."""
        times = self.count[number] = self.count.get(number, 0) + 1
        return _anchor(number, times)

    def returns(self, number: int) -> list[str]:
        """The anchors of all citations of the note so far."""
        return [_anchor(number, times) for times in range(1, self.count.get(number, 0) + 1)]


def _anchor(number: int, times: int) -> str:
    return f"ref-{number}" if times == 1 else f"ref-{number}-{times}"


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    world = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    world.filters |= {"kind": _kind, "notes": cell_notes, "picture": _picture}
    return world.get_template("paper.html.jinja")


def _kind(part: Block | Cell | Run) -> str:
    return type(part).__name__.lower()


def _picture(chart: Chart) -> str:
    """The drawing as a data address: inline SVGs of one page would share their ids."""
    return "data:image/svg+xml;base64," + base64.b64encode(chart.svg.encode()).decode()
