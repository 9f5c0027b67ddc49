"""Whether somebody holds a post. Pure."""

from __future__ import annotations

from enum import StrEnum


class PostState(StrEnum):
    """Whether somebody holds the post."""

    FILLED = "filled"
    VACANT = "vacant"
    SUCCESSION = "succession"
    NOT_STATED = "not_stated"
