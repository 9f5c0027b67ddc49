"""Accounts are opened by a programme office, never by the visitor."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """The account adapter of an installation without sign-up; its messages are in our words."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "The sign-in name or the password is not right. Check both and try again.",
        "too_many_login_attempts": "Too many attempts to sign in. Wait five minutes and try again.",
        "enter_current_password": "That is not your password now",
        "incorrect_password": "That is not your password",
        "same_as_current": "Choose a password that differs from the one you have",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Signing in and out shows by itself; only a changed password is announced."""
        if "account/messages/password_changed.txt" in args:
            super().add_message(*args, **kwargs)
