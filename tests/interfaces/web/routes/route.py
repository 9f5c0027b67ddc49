"""What a row of the table of routes says, and who gets what, named."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.factories.register import ACCOUNTS

from concordat.kernel.permissions.catalogue import Permission

WHO = (*ACCOUNTS, None)
OK, GONE, NO, AWAY, POSTED = 200, 404, 403, 302, 405
#                 office kent essex scrutineer outsider nobody
OPEN = (OK, OK, OK, OK, OK, OK)
ALL = (OK, OK, OK, OK, OK, AWAY)
PARTNERS = (OK, OK, OK, OK, GONE, AWAY)
KENTS = (OK, OK, GONE, OK, GONE, AWAY)
KENTS_WRITERS = (OK, OK, GONE, NO, GONE, AWAY)
OFFICE = (OK, NO, GONE, NO, GONE, AWAY)
ASKERS = (NO, NO, NO, OK, NO, AWAY)
LOADERS = (OK, OK, OK, NO, OK, AWAY)
JUDGES = (OK, NO, NO, NO, GONE, AWAY)
FILLERS = (OK, OK, NO, NO, GONE, AWAY)
UPLOADER = (OK, GONE, GONE, NO, GONE, AWAY)
ONLY_POSTED = (POSTED, POSTED, POSTED, POSTED, POSTED, AWAY)
SEE = Permission.REGISTER_VIEW


@dataclass(frozen=True)
class Route:
    """A route as it is asked for: the permission it needs, and what each of WHO gets for a GET and for a POST.

    ``args`` name what the register of the test has; ``form`` is what is posted.
    """

    permission: Permission | None
    get: tuple[int, ...]
    args: tuple[str, ...] = ()
    post: tuple[int, ...] | None = None
    form: dict[str, str] = field(default_factory=dict)
