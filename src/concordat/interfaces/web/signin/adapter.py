"""Accounts are opened by a programme office, never by the visitor."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """The account adapter of an installation without sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
