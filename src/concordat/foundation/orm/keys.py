"""Keys that people read in addresses."""

from __future__ import annotations

from django.db import models


def free_key(model: type[models.Model], stem: str) -> str:
    """The stem itself, or with the first number from 2 on that no row of the model has as its key: "board-2"."""
    key, number = stem, 2
    while model._default_manager.filter(pk=key).exists():
        key, number = f"{stem}-{number}", number + 1
    return key
