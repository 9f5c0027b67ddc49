"""How a file's tests share what is costly to build: the type of the fixture ``built_once`` of tests/conftest.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Built = TypeVar("Built")


class BuiltOnce(Protocol):
    """Runs what builds a register, and gives back what that returns."""

    def __call__(self, build: Callable[[], Built]) -> Built: ...
