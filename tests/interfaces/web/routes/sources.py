"""Papers and lists that Kent's people sent, what was read in them and what was learnt."""

from __future__ import annotations

from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

SOURCES: dict[str, Route] = {
    "source": Route(Permission.SOURCE_VIEW, KENTS, ("source",)),
    "review": Route(
        Permission.STATEMENT_REVIEW, KENTS, ("source",),
        post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"reject": "{waiting}"},
    ),
    "review-sure": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("source",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)
    ),
    "statement": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("waiting",),
        post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"meaning": "other", "subject": "Joint Fleet Workshops"},
    ),
    "learnt": Route(Permission.SOURCE_VIEW, ALL),
    "learnt-meaning": Route(Permission.SOURCE_VIEW, KENTS, ("learnt",)),
    "learnt-revoke": Route(
        Permission.STATEMENT_REVIEW, KENTS_WRITERS, ("learnt",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"reason": "It means something else."},
    ),
    "source-load": Route(
        Permission.SOURCE_LOAD, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY), form={"file": "a paper"}
    ),
    "source-date": Route(
        Permission.SOURCE_LOAD, KENTS_WRITERS, ("undated",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"dated_0": "6", "dated_1": "12", "dated_2": "2017"},
    ),
    "lists": Route(Permission.SOURCE_VIEW, ALL),
    "list-send": Route(Permission.SOURCE_LOAD, LOADERS),
    "register-files": Route(Permission.SOURCE_LOAD, LOADERS),
    "register-xlsx": Route(SEE, ALL),
    "register-template": Route(SEE, ALL),
    "list": Route(Permission.SOURCE_LOAD, KENTS, ("list",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)),
    "list-columns": Route(
        Permission.SOURCE_LOAD, KENTS_WRITERS, ("list",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"column-1": "what"},
    ),
}  # fmt: skip
