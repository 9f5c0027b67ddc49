"""Words about a collaboration that are not figures. Pure."""

from __future__ import annotations

from enum import StrEnum


class AccountKind(StrEnum):
    """Words about a collaboration that are not figures."""

    PURPOSE = "purpose"
    METHOD = "method"
