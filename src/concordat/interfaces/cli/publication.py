"""``concordat publication``: the public page of a policing body, with its documents, as files for its own website."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from concordat.interfaces.cli.setting_up import FAILED, console, fail, now, set_up
from concordat.kernel.errors import NotThere


def write_page(body: str, out: Path, data: Path) -> int:
    """Write ``agreements.html`` and a folder ``documents`` to a folder. Returns the exit status.

    Only what the body decided to publish is asked for, as anyone may read it. A body without a page lists those that
    have one.
    """
    set_up(data)
    from concordat.foundation.access.actors import NOBODY
    from concordat.registers.agreements.queries import published

    try:
        found = published(NOBODY, organisation=body)
    except NotThere:
        return _list_bodies(body)
    from concordat.rendering.listings.page import written
    from concordat.reporting.publication.page import file_name, listing_of
    from concordat.review.attachments.queries import public_file

    listing = listing_of(found, made_on=now().date(), address=lambda file: f"documents/{quote(file_name(file))}")
    try:
        (out / "documents").mkdir(parents=True, exist_ok=True)
        (out / "agreements.html").write_bytes(written(listing))
        for one in (entry.file for entry in found.entries if entry.file):
            (out / "documents" / file_name(one)).write_bytes(public_file(NOBODY, number=one.number)[1])
    except OSError as error:
        return fail(f"{out} cannot be written: {error.strerror}")
    console.print(f"{out / 'agreements.html'}: {len(found.entries)} agreements of {found.name}", soft_wrap=True)
    return 0


def _list_bodies(body: str) -> int:
    """One line a body, never folded, so that a key can be copied."""
    from concordat.foundation.access.actors import NOBODY
    from concordat.registers.agreements.queries import publishing_bodies

    held = [f"  {key}: {name}" for key, name, _ in publishing_bodies(NOBODY)]
    said = "The bodies with a page are:" if held else "No policing body has published an agreement yet."
    for line in (f"{body} has no page of agreements.", said, *held):
        console.print(line, soft_wrap=True)
    return FAILED
