"""Pages open to all, signing in, and lists that everyone signed in has with rows of their own."""

from __future__ import annotations

from tests.interfaces.web.routes.route import ALL, AWAY, KENTS, OK, OPEN, PARTNERS, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EVERYONE: dict[str, Route] = {
    # Open to all
    "health": Route(None, OPEN),
    "accessibility": Route(None, OPEN),
    "privacy": Route(None, OPEN),
    "help": Route(None, OPEN),
    "feedback": Route(None, OPEN),
    "cookies": Route(None, OPEN),
    # Signing in: who is signed in is sent on; nobody can make an account for themselves
    "account_login": Route(None, (AWAY, AWAY, AWAY, AWAY, AWAY, OK)),
    "account_logout": Route(None, ALL),
    "account_change_password": Route(None, ALL),
    "account_reauthenticate": Route(None, ALL),
    "account_inactive": Route(None, ALL),
    "account_signup": Route(None, (AWAY,) * 6),
    # Lists: everyone signed in, each with its own rows
    "home": Route(SEE, ALL),
    "search": Route(SEE, ALL),
    "begun": Route(None, ALL),
    "portfolio": Route(SEE, ALL),
    "ratings": Route(SEE, ALL),
    "reviews": Route(SEE, ALL),
    "health-check": Route(SEE, ALL),
    "health-answers-csv": Route(SEE, ALL),
    "sharing": Route(SEE, ALL),
    "sharing-csv": Route(SEE, ALL),
    "sharing-xlsx": Route(SEE, ALL),
    "organisations": Route(SEE, ALL),
    "organisation": Route(SEE, ALL, ("organisation",)),
    "boards": Route(SEE, ALL),
    "board-dropped": Route(SEE, KENTS, ("board",)),
    "commitments": Route(SEE, ALL),
    "decisions": Route(SEE, ALL),
    "money": Route(SEE, ALL),
    "money-chart": Route(SEE, PARTNERS),
    "money-waterfall": Route(SEE, PARTNERS),
    "money-quarters": Route(SEE, PARTNERS),
    "money-behind": Route(SEE, ALL),
    "money-workbook": Route(SEE, ALL),
    "money-changes": Route(SEE, ALL),
    "ledger": Route(SEE, ALL),
    "exchange": Route(SEE, ALL),
    "services": Route(SEE, ALL),
    "terms": Route(SEE, ALL),
    "shares": Route(SEE, ALL),
    "findings": Route(SEE, ALL),
    "questions": Route(SEE, ALL),
    "papers": Route(SEE, ALL),
    "sources": Route(Permission.SOURCE_VIEW, ALL),
    "history": Route(Permission.HISTORY_VIEW, ALL),
    "timeline": Route(Permission.HISTORY_VIEW, PARTNERS, ("kind", "collaboration")),
    "differences": Route(SEE, PARTNERS, ("collaboration",)),
    "agreement-differences": Route(SEE, KENTS, ("agreement",)),
    "case-differences": Route(SEE, KENTS, ("case",)),
}  # fmt: skip
