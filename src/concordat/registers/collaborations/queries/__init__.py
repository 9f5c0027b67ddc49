"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.collaborations.queries.accounts import accounts
from concordat.registers.collaborations.queries.collaborations import (
    collaboration,
    collaborations,
    named,
    names,
    outline,
    seen,
)
from concordat.registers.collaborations.queries.partners import partner_keys, partners_anywhere
from concordat.registers.collaborations.queries.posts import posts

__all__ = [
    "accounts",
    "collaboration",
    "collaborations",
    "named",
    "names",
    "outline",
    "partner_keys",
    "partners_anywhere",
    "posts",
    "seen",
]
