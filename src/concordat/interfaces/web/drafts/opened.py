"""What a form says of its own opening: whose it is, at which address. Signed, and sent back with the form.

With it a form that comes from a session which has ended is still known for its author's, and nobody else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict

FIELD = "opened"
ACT = "draft"  # the button, or the page itself, that keeps or throws away
LATER, QUIETLY, AGAIN = "later", "quietly", "again"
PART = "part"  # the button that leads from one part of a long form to another
SETTLE = "settle:"  # before the name of a field: whose answer stands
MINE, THEIRS = "mine", "theirs"
STALE = timedelta(days=14)
_SALT = "concordat.form"
# Not typed by anybody: the token of the form, its opening, its buttons.
_OWN = frozenset({"csrfmiddlewaretoken", FIELD, ACT, PART, "step", "sure", "change"})


@dataclass(frozen=True, slots=True)
class Opened:
    """A form as it was opened: by whom (a reference), where, under which title, and whether it is long.

    ``version`` is the number of the last event of its record then, 0 for a form without one; ``showed`` has a mark of
    what each field showed. Where somebody else changed the record, ``since`` is the version that the form was first
    opened on, and ``theirs`` has what the other recorded: by field that differs, the texts of each of its names.
    """

    person: str
    address: str
    title: str = ""
    long: bool = False
    version: int = 0
    showed: dict[str, str] = field(default_factory=dict)
    since: int = 0
    theirs: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def signed(self) -> str:
        """As a field of the form holds it."""
        return signing.dumps(asdict(self), salt=_SALT, compress=True)

    @classmethod
    def read(cls, text: str, *, for_ever: bool = False) -> Opened | None:
        """What was signed; None for what was not, and for what is older than a fortnight unless it was kept."""
        try:
            told: dict[str, Any] = signing.loads(text, salt=_SALT, max_age=None if for_ever else STALE)
            return cls(**told)
        except (signing.BadSignature, TypeError, ValueError):
            return None


def opened_of(request: HttpRequest) -> Opened | None:
    """The opening that a posted form brings; None where it has none, or one of another address."""
    brought = Opened.read(request.POST.get(FIELD, ""))
    return brought if brought and brought.address == request.get_full_path() else None


def typed(data: QueryDict) -> Iterator[tuple[str, str]]:
    """What was typed into a form, without what the page itself put there."""
    return (
        (name, text)
        for name, texts in data.lists()
        for text in texts
        if name not in _OWN and not name.startswith(SETTLE)
    )
