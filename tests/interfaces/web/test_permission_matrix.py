"""The permission matrix, proved: each cell by the policy itself, each address by a real request of a real account."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from django.test import Client
from tests.factories.building import BuiltOnce
from tests.factories.cast import KENT, NOW, programme_office
from tests.interfaces.web.routes.matrix import BODIES, LET_IN, Cell, Standing, cells, holder, policies
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.test_routes import posted

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.models import User
from concordat.kernel.permissions.policy import may
from concordat.kernel.permissions.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def known(built_once: BuiltOnce, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built_once(lambda: _with_accounts(values(tmp_path_factory.mktemp("matrix"))))


def _with_accounts(known: dict[str, str]) -> dict[str, str]:
    for role in Role:
        for standing, body in BODIES.items():
            create_user(
                actor=programme_office(), username=f"{role}-{standing}", password="a-long-enough-word",
                organisation=body, role=role, everywhere=False, now=NOW,
            )  # fmt: skip
    return known


def browser(role: Role, standing: Standing) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=f"{role}-{standing}"))
    return client


def test_every_permission_is_held_by_the_roles_that_have_it_over_what_is_their_own() -> None:
    found = [(one, may(holder(one[1], one[2]), one[0], [KENT])) for one in policies()]
    assert [one for one, held in found if held != one[3]] == []


@pytest.mark.parametrize("role", list(Role))
def test_who_may_post_where(role: Role, known: dict[str, str]) -> None:
    wrong: dict[str, str] = {}
    for standing in Standing:
        client = browser(role, standing)
        for cell in (one for one in cells() if (one.role, one.standing) == (role, standing)):
            status, events = posted(client, cell.route, known)
            if status not in cell.answers or (events and not cell.may):
                wrong[f"{cell.route} {standing}"] = f"{status} with {events} events, not {sorted(cell.answers)}"
    assert [f"{cell}: {told}" for cell, told in wrong.items()] == []


def test_the_matrix_is_as_large_as_its_parts_and_says_both() -> None:
    by_route: defaultdict[str, list[Cell]] = defaultdict(list)
    for cell in cells():
        by_route[cell.route].append(cell)
    assert {len(found) for found in by_route.values()} == {len(Role) * len(Standing)}
    said = Counter(bool(cell.answers & LET_IN) for cell in cells())
    assert min(said.values()) > len(by_route)
