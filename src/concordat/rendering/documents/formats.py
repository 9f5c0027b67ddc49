"""The formats of papers by name, for who asks for the names only: the writers load large libraries."""

from __future__ import annotations

FORMATS = ("html", "docx", "pdf", "txt", "xlsx")
MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
