"""Pages that cannot show a past day, each with its reason. All others show what had been reported by the day asked for.

A test asks every address for a day before anything was reported: a page that shows something then stands here, or is a
form. What is no statement of a dated source has no day as at which it could be shown: returns being worked on, papers
as issued, sources as received, settings.
"""

from __future__ import annotations

from collections.abc import Mapping

FORM = "what is recorded here is recorded as of today."
_RETURNS = "returns are shown as they are being worked on; what a quarter said is kept when it is frozen."
_ISSUED = "a paper stays as it was issued; its own day is printed on it."
_SOURCE = "a source is shown whole, as it was received."
_LEARNT = "what was learnt from corrections is used as it stands today."
_SETTINGS = "settings have no past day here."
_PUBLIC = "a public page shows what is published now."

TODAY: Mapping[str, str] = {
    "home": "what waits for you is that of today; figures and promises are those of the day.",
    "collaboration-change": FORM,
    "list-send": FORM,
    **dict.fromkeys(("review", "statement", "return-fill"), FORM),
    **dict.fromkeys(
        ("returns", "returns-digest", "period", "period-csv", "return", "return-history"), _RETURNS,
    ),
    **dict.fromkeys(("issued-paper", "paper-inputs", "paper-file"), _ISSUED),
    "paper-preview": "the board is that of today; the position is as at the day.",
    **dict.fromkeys(("source", "extract-file", "appraisal-file"), _SOURCE),
    **dict.fromkeys(("learnt", "learnt-meaning"), _LEARNT),
    "house-styles": _SETTINGS,
    "succession": "what a change of bodies touches is what stands today.",
    **dict.fromkeys(
        ("published-bodies", "published", "published-csv", "published-zip", "published-document"), _PUBLIC
    ),
}  # fmt: skip
