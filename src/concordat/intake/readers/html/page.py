"""Which parts of a saved web page are the paper: not the menus, links, scripts and hidden parts around it."""

from __future__ import annotations

import re
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser, LexborNode

Node: TypeAlias = LexborNode

MAIN = ("main", "[role=main]", "#main-content", "#maincontent", "#main", "#content", ".main-content", "article")
NEVER = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "select",
        "textarea",
        "button",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "head",
        "input",
        "map",
        "area",
        "datalist",
        "dialog",
    ]
)
_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar".split()  # noqa: SIM905
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip(?:-?link|-?to)?|navbar|nav(?:igation)?|menu|side-?bar|share|social|"
    r"pagination|pager|related|feedback|toolbar|site-?(?:header|footer|search)|masthead|search)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SHORT = 200  # letters below which a "main part" is not taken for the paper
_FORM = 400  # letters up to which a part with a form is the form
_LINKS = 0.4  # share of a part's words that are links, from which it is a menu


def parts_of(tree: LexborHTMLParser) -> tuple[list[Node], bool]:
    """The parts of the page that hold the paper, in order, and whether the rest of the page was left out."""
    body = tree.body
    if body is None:
        return [], False
    whole = len(body.text(strip=True))
    for wanted in MAIN:
        for found in tree.css(wanted):
            size = len(found.text(strip=True))
            if size >= min(_SHORT, whole // 3) and size >= whole // 5 and size:
                return [*_title_part(tree, found), found], size < whole
    return [body], False


def _title_part(tree: LexborHTMLParser, main: Node) -> list[Node]:
    """The header with the paper's title where that stands before the main part."""
    if main.css_first("h1") is not None:
        return []
    title = tree.css_first("h1")
    if title is None:
        return []
    above = title.parent
    while above is not None and above.tag not in {"header", "body"}:
        above = above.parent
    held = above if above is not None and above.tag == "header" and not is_furniture(above) else title
    return [] if held.css_first("main") is not None else [held]


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether an element with these attributes is not shown."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style and _HIDDEN.search(style))


def is_furniture(node: Node) -> bool:
    """A menu, a banner, the links around a paper; not a header or an aside that holds words of the paper."""
    tag, attributes = node.tag, node.attributes
    if tag == "nav" or (attributes.get("role") or "").lower() in _ROLES:
        return True
    marked = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if tag == "form":  # some sites wrap the whole page in one
        return node.css_first("p,table,h1,h2") is None
    if tag in {"header", "footer", "aside"}:
        return _is_links(node)
    return bool(marked.strip() and _FURNITURE.search(marked)) and _is_links(node)


def _is_links(node: Node) -> bool:
    words = len(node.text(strip=True))
    links = node.css("a")
    linked = sum(len(link.text(strip=True)) for link in links)
    if words < _FORM and node.css_first("form, input") is not None:
        return True
    return not words or (bool(links) and linked >= _LINKS * words)
