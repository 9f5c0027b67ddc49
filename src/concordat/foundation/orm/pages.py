"""Rows of which only a page is asked for at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

Told = TypeVar("Told")

AT_A_TIME = 2_000  # rows: what they tell is asked for by their numbers, far fewer than a database takes


@dataclass(frozen=True)
class Pages(Sequence[Told], Generic[Told]):
    """An ordered queryset as a sequence of records: counted, and read slice by slice.

    ``told`` makes records of rows, in a constant number of queries. Nothing is kept: each slice asks again.
    """

    rows: Any
    told: Callable[[list[Any]], Sequence[Told]]

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        return int(self.rows.count())

    @overload
    def __getitem__(self, index: int) -> Told: ...
    @overload
    def __getitem__(self, index: slice) -> list[Told]: ...
    def __getitem__(self, index: int | slice) -> Told | list[Told]:
        if isinstance(index, int):
            return self.told([self.rows[index]])[0]
        return list(self.told(list(self.rows[index])))

    def __iter__(self) -> Iterator[Told]:
        for start in range(0, len(self), AT_A_TIME):
            yield from self[start : start + AT_A_TIME]
