"""The parts of a Word file beside its body: styles, lists, notes, comments, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

_ID, _TYPE = qn("w:id"), qn("w:type")
_R_ID = qn("r:id")
_TITLE_PAGE = qn("w:titlePg")


class Parts:
    """The parts of an open Word file, each parsed when first asked for."""

    def __init__(self, word: Any) -> None:
        self._word = word
        self._by_kind = {relation.reltype.rsplit("/", 1)[-1]: relation for relation in word.part.rels.values()}

    @property
    def body(self) -> Any:
        """The element that holds paragraphs and tables."""
        return self._word.element.body

    @property
    def styles(self) -> Any:
        """The element that holds the styles."""
        return self._word.styles.element

    @property
    def numbering(self) -> Any:
        """The element that holds the lists; None where the file has none."""
        return self._root("numbering")

    def note(self, kind: str, key: str) -> Any:
        """A footnote or endnote by its id; None where the file holds no such words."""
        return self._notes[kind].get(key)

    @cached_property
    def comments(self) -> int:
        """How many comments stand in the margin."""
        root = self._root("comments")
        return 0 if root is None else len(root.findall(qn("w:comment")))

    def first_page(self) -> Iterator[tuple[str, Any]]:
        """("header" or "footer", its element) as printed on the first page."""
        section = next(self.body.iter(qn("w:sectPr")), None)
        if section is None:
            return
        wanted = "first" if section.find(_TITLE_PAGE) is not None else "default"
        for where in ("header", "footer"):
            for reference in section.findall(qn(f"w:{where}Reference")):
                relation = self._word.part.rels.get(reference.get(_R_ID))
                if reference.get(_TYPE) == wanted and relation is not None and not relation.is_external:
                    yield where, _parsed(relation.target_part)

    @cached_property
    def _notes(self) -> dict[str, dict[str, Any]]:
        return {kind: self._of_kind(kind) for kind in ("footnote", "endnote")}

    def _of_kind(self, kind: str) -> dict[str, Any]:
        root = self._root(f"{kind}s")
        found = root.findall(qn(f"w:{kind}")) if root is not None else []
        return {note.get(_ID): note for note in found if note.get(_TYPE) in {None, "normal"}}

    def _root(self, kind: str) -> Any:
        relation = self._by_kind.get(kind)
        return None if relation is None or relation.is_external else _parsed(relation.target_part)


def _parsed(part: Any) -> Any:
    element = getattr(part, "element", None)
    return element if element is not None else parse_xml(part.blob)
