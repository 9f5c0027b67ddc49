"""``concordat verify-history``: whether the history is as it was recorded."""

from __future__ import annotations

from pathlib import Path


def verify(data: Path) -> int:
    """Print how many events were checked, or the first whose seal does not follow. Returns the exit status."""
    from concordat.interfaces.cli.setting_up import fail, set_up

    set_up(data)
    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.history.queries import broken_link, number_of_events
    from concordat.interfaces.cli.many import counted

    actor = system_actor("history")
    broken = broken_link(actor)
    if broken is not None:
        return fail(
            f"The history of {data} is broken at event {broken}: it, or an event before it, is not as it was recorded. "
            "Keep this database as it is, and compare it with the last backup that holds."
        )
    print(f"The history holds: {counted(number_of_events(actor), 'event')} checked.")
    return 0
