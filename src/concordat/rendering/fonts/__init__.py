"""The one sans face that charts and PDF papers carry with them (Source Sans Pro, SIL Open Font Licence 1.1).

Fonts of the machine are never used, so the same paper has the same bytes wherever it is made.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
FAMILY = "Source Sans Pro"
