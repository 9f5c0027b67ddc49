"""``concordat clear-drafts``: what nobody went on with is thrown away."""

from __future__ import annotations

from pathlib import Path


def clear(data: Path) -> int:
    """Print how many drafts of forms were thrown away. Returns the exit status."""
    from concordat.interfaces.cli.setting_up import now, set_up

    set_up(data)
    from concordat.foundation.drafts.actions import clear_expired
    from concordat.interfaces.cli.many import counted

    print(f"Thrown away: {counted(clear_expired(now=now()), 'draft')} of forms.")
    return 0
