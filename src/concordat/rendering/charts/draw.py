"""Draws a chart as SVG or PNG. Nothing is fetched: a specification that names an outside address is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import vl_convert

from concordat.rendering.fonts import FOLDER

# The grammar is pinned: a newer default would move the marks of a paper that is issued again.
GRAMMAR = "6.4"


def svg(spec: Mapping[str, Any]) -> str:
    """The drawing as one SVG element, with text as text."""
    return _svg(json.dumps(dict(spec)))


def png(spec: Mapping[str, Any]) -> bytes:
    """The drawing as PNG at twice its size in pixels, sharp when printed across an A4 page."""
    return _png(json.dumps(dict(spec)))


# A paper is looked at, issued and made public with the same drawings, half a second each.
@lru_cache(maxsize=64)
def _svg(spec: str) -> str:
    _fonts()
    return str(vl_convert.vegalite_to_svg(spec, vl_version=GRAMMAR, allowed_base_urls=[]))


@lru_cache(maxsize=64)
def _png(spec: str) -> bytes:
    _fonts()
    return bytes(vl_convert.vegalite_to_png(spec, vl_version=GRAMMAR, scale=2, allowed_base_urls=[]))


@lru_cache(maxsize=1)
def _fonts() -> None:
    vl_convert.register_font_directory(str(FOLDER))
