"""Formats that are known and not read: what a person can do instead."""

from __future__ import annotations

_SAVE_AS = {
    ".doc": "the old Word format (.doc) is not read; open it in Word and save it as .docx",
    ".rtf": "rich text (.rtf) is not read; open it in a word processor and save it as .docx",
    ".odt": "OpenDocument text (.odt) is not read; open it in a word processor and save it as .docx",
    ".pages": "this word processor's format (.pages) is not read; export it as .docx",
    ".mht": "a web archive (.mht) is not read; save the page as a web page (.html) or as PDF",
    ".mhtml": "a web archive (.mhtml) is not read; save the page as a web page (.html) or as PDF",
    ".ppt": "slides (.ppt) are not read; save them as PDF",
    ".pptx": "slides (.pptx) are not read; save them as PDF",
    ".odp": "slides (.odp) are not read; save them as PDF",
    ".xlsb": "the binary Excel format (.xlsb) is not read; open it in Excel and save it as .xlsx",
    ".numbers": "this spreadsheet's format (.numbers) is not read; export it as .xlsx",
    ".msg": "a mail (.msg) is not read; save the paper that is attached to it and read that",
    ".eml": "a mail (.eml) is not read; save the paper that is attached to it and read that",
}


def advice_for(ending: str) -> str | None:
    """What to do with a file of this ending (".doc"), in one line; None where the ending is not known."""
    return _SAVE_AS.get(ending.lower())
