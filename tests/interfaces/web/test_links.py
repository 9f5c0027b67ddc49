"""No page leads where its reader is refused: the demonstration is walked. And no page is without a way to it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from tests.factories.demonstration import build_demonstration
from tests.interfaces.web.reading import parsed, select

import concordat.interfaces.web

READERS = ("programme-office", "lead-kent", "scrutineer")
EACH = 2  # pages of one address that are walked: of many records the first few
GOOD = {200, 302, 405}  # 405: what a form posts to
# Of one kind they are seen as links; to fetch each would take long and shows no further page.
NOT_FETCHED = ("-csv", "-xlsx", "-docx", "-file", "-workbook", "-chart", "-zip", "-document", "account_logout")
NO_FILE = {"extract"}  # it is read from the file that was sent, which the copy of the demonstration has not with it

WEB = Path(concordat.interfaces.web.__file__).parent
# Of no page of ours: those of the accounts library, what a monitor asks, and the files of every list (its own names).
NOT_OURS, OF_A_LIST = ("account_", "health"), ("-csv", "-xlsx")


def walk(who: str) -> tuple[set[str], list[str]]:
    """What a reader meets who follows all links: the names of the addresses, and the links that failed."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=who))
    waiting, met, seen, failed = deque([("/", "")]), Counter[str](), set[str](), list[str]()
    while waiting:
        address, before = waiting.popleft()
        name = named(address)
        if name is None or address in seen or (name in met and met[name] >= EACH):
            continue
        seen.add(address)
        met[name] += 1
        if name.endswith(NOT_FETCHED) or name in NO_FILE:
            continue
        answer = client.get(address)
        if answer.status_code not in GOOD:
            failed.append(f"{answer.status_code} {address} from {before}")
        waiting.extend((link, address) for link in leads(answer, address))
    return set(met), failed


def named(address: str) -> str | None:
    try:
        return resolve(urlsplit(address).path).url_name
    except Resolver404:
        return None


def leads(answer: Any, address: str) -> Iterator[str]:
    """Where an answer leads: its links, forms, pictures and files, or to where it sends on."""
    if answer.status_code == 302:
        yield urljoin(address, answer["Location"])
    elif answer.status_code == 200 and "html" in answer["Content-Type"]:
        for node in select(parsed(answer.content.decode()), "[href], [action], [src]"):
            target = next(value for value in map(node.get, ("href", "action", "src")) if value)
            if not urlsplit(target).netloc:
                yield urljoin(address, target.partition("#")[0])


def every_name(resolver: URLResolver) -> Iterator[str]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield from filter(None, [one.name])
        else:
            yield from every_name(one)


@pytest.mark.parametrize("who", READERS)
def test_no_link_leads_to_a_refusal(transactional_db: None, restore_points: Any, who: str) -> None:
    restore_points.fill("demonstration", build_demonstration)
    met, failed = walk(who)
    assert len(met) > 100
    assert failed == []


def test_every_address_is_named_by_what_leads_to_it() -> None:
    """A form that no page leads to is found by nobody: its name stands in the table of addresses alone."""
    files = [path for ending in ("*.py", "*.html") for path in WEB.rglob(ending) if path.name != "urls.py"]
    words = " ".join(path.read_text(encoding="utf-8") for path in files)
    names = {name for name in every_name(get_resolver()) if not name.startswith(NOT_OURS)}
    assert len(names) > 300
    assert [name for name in sorted(names) if f'"{name}"' not in words and not name.endswith(OF_A_LIST)] == []
