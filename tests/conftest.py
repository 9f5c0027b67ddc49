"""What every test stands on: the database, closed sockets, steady examples.

**Databases.** ``make test`` runs the tests twice: what could differ by database on PostgreSQL (DATABASE_URL is set
and ``--database-only`` given), then all of them on SQLite, in a file, as the product has it. The first worker makes the
tables as a new system gets them (``foundation.orm.empty_system``: one test runs the migrations and compares), the
others copy them.

**Tests that commit.** ``transactional_db``, ``live_server`` and ``django_db(transaction=True)`` work as usual, but are
undone by a copy of the database, not by a flush, which the append-only tables refuse (tests/restore_points.py). A test
that needs a filled database gets it once built, ever after copied:

    @pytest.fixture
    def demonstration(transactional_db, restore_points):
        restore_points.fill("demonstration", build_demonstration)

**Tests that share a register.** Where every test of a file begins with the same costly register, it is built once for
the file, inside a transaction around those of its tests; each test is still undone:

    @pytest.fixture(scope="module")
    def board(built_once: BuiltOnce) -> str:
        return built_once(filled)

**Network.** Sockets are closed but for this machine: a test that reaches out fails.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import hypothesis
import pytest
import pytest_socket
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker, Settings
from tests.factories.building import Built, BuiltOnce
from tests.restore_points import RestorePoints

from concordat.calculations.checks import kept
from concordat.calculations.promises import keeping
from concordat.foundation.orm.empty_system import lay

TESTS = Path(__file__).parent
PAGES = TESTS / "interfaces" / "web"
# Of the pages, what asks every address, list and search of the database, and what two people do to it at once.
PAGES_ON_BOTH = tuple(PAGES / name for name in ("test_routes.py", "test_lists.py", "search", "drafts"))
ON_SQLITE = (PAGES / "drafts" / "test_every_form.py", TESTS / "benchmarks")
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_reset_sequences"}
AS_MIGRATED = "as_migrated"
FILES = pytest.StashKey[Path]()

# The same examples every time, however slow the machine: a failure on one is a failure on the next.
hypothesis.settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="run only the tests that use the database")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds; left out of `make check`, never out of `make test`")
    config.addinivalue_line("markers", "node: judges files by a program of Node; once, on SQLite")
    # A strong hash takes 0.4 s of processor for every account that a test makes. What a command starts keeps it.
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    kept = [item for item in items if uses_database(item) and worth_both_databases(item.path)]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def uses_database(item: pytest.Item) -> bool:
    """Whether a test is marked for the database or asks for it through a fixture."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


def worth_both_databases(path: Path) -> bool:
    """Whether a file's tests could differ by database: a form's words do not, the queries and actions under it do."""
    folders = {path, *path.parents}
    return folders.isdisjoint(ON_SQLITE) and (PAGES not in folders or not folders.isdisjoint(PAGES_ON_BOTH))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    pytest_socket.socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, so that a live server's threads each have their own connection, as in the product."""
    connection.settings_dict["CONN_MAX_AGE"] = 0
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def shared_copies(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[RestorePoints]:
    """Named copies of the database for all workers of this run; the first is as migrations left it."""
    folder = tmp_path_factory.getbasetemp()
    points = RestorePoints((folder if worker_id == "master" else folder.parent) / "restore-points")
    with django_db_blocker.unblock(), points.in_use():
        yield points


@pytest.fixture(scope="session")
def django_db_setup(
    shared_copies: RestorePoints, django_test_environment: None, django_db_modify_db_settings: None,
    django_db_use_migrations: bool, django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:  # fmt: skip
    """The test database: made by the first worker that needs it, copied by the others."""
    creation, before = connection.creation, str(connection.settings_dict["NAME"])
    connection.settings_dict["TEST"]["MIGRATE"] = django_db_use_migrations  # pytest --nomigrations
    with django_db_blocker.unblock(), shared_copies.alone(AS_MIGRATED), pytest.MonkeyPatch.context() as patch:
        if shared_copies.kept(AS_MIGRATED):
            connection.close()
            connection.settings_dict["NAME"] = creation._get_test_db_name()
            shared_copies.load(AS_MIGRATED)
        else:
            if django_db_use_migrations:
                patch.setattr(creation, "_create_test_db", partial(_laid, creation._create_test_db))
            creation.create_test_db(verbosity=0, serialize=False)
            shared_copies.save(AS_MIGRATED)
    yield
    with django_db_blocker.unblock():
        creation.destroy_test_db(before, verbosity=0)


def _laid(create: Callable[..., str], *given: object, **named: object) -> str:
    """An empty test database with the tables of a new system; what is not in its script is migrated after."""
    connection.settings_dict["NAME"] = create(*given, **named)
    lay(connection)
    return str(connection.settings_dict["NAME"])


@pytest.fixture(scope="session")
def restore_points(
    shared_copies: RestorePoints, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[RestorePoints]:
    """The named copies; from here on one of them undoes what a test commits."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: shared_copies.load(AS_MIGRATED))
        yield shared_copies


@pytest.fixture(autouse=True)
def undo_by_copy(request: pytest.FixtureRequest) -> None:
    """A test that commits ends with the database as migrated."""
    if commits(request):
        assert FILES not in _module(request).stash, "a test that commits needs a file without built_once"
        request.getfixturevalue("restore_points")


def commits(request: pytest.FixtureRequest) -> bool:
    """Whether the test writes for good instead of inside a transaction that is rolled back."""
    marker = request.node.get_closest_marker("django_db")
    marked = marker is not None and bool(marker.kwargs.get("transaction"))
    return marked or bool({"transactional_db", "live_server"} & set(request.fixturenames))


@pytest.fixture(scope="module")
def built_once(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BuiltOnce]:  # fmt: skip
    """Runs what builds a register that stands for all tests of the file. No test of such a file may commit."""
    files = request.node.stash[FILES] = tmp_path_factory.mktemp("files")

    def built(build: Callable[[], Built]) -> Built:
        with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
            patch.setattr(django_settings, "MEDIA_ROOT", files)
            return build()

    around = transaction.atomic()
    with django_db_blocker.unblock():
        around.__enter__()
    yield built
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture(scope="session")
def data_folder(shared_copies: RestorePoints, django_db_setup: None) -> Callable[[Path], Path]:
    """Makes a data folder whose tables stand already: a command that must build them takes seconds more."""

    def made(folder: Path) -> Path:
        folder.mkdir(parents=True)
        if connection.vendor == "sqlite":
            shutil.copyfile(shared_copies.file(AS_MIGRATED), folder / "concordat.sqlite3")
        return folder

    return made


@pytest.fixture(scope="session", autouse=True)
def static_root(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The folder of collected static files, there and empty: whitenoise warns where it is missing."""
    django_settings.STATIC_ROOT = tmp_path_factory.mktemp("static")


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Passages get the same numbers again in the next test: nothing that was found in them is kept."""
    keeping.forget()
    kept.forget()


@pytest.fixture(autouse=True)
def own_files(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> None:
    """Files that a test stores go to a folder of its own, beside those of the register built once."""
    settings.MEDIA_ROOT = tmp_path / "files"
    if built := _module(request).stash.get(FILES, None):
        shutil.copytree(built, settings.MEDIA_ROOT)


def _module(request: pytest.FixtureRequest) -> pytest.Module:
    module = request.node.getparent(pytest.Module)
    assert module is not None
    return module
