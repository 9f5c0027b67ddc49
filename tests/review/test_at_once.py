"""Two people who decide at once: the second finds what the first wrote."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import NOW, PAPER_DAY, bodies, programme_office
from tests.factories.papers import accept_all, paper, read, received

from concordat.foundation.history.recording import hold_the_chain
from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.models import Source
from concordat.kernel.errors import RuleBroken
from concordat.kernel.statements import Kind
from concordat.registers.benefits.models import LedgerEntry
from concordat.review.actions import accept, accept_passage, reject

HEAD = "history_chainhead"


def at_once(*acts):
    """What each act gave or raised, all started at the same moment, each with a connection of its own."""
    start = Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            return act()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def savings_of(source):
    return [one for one in read(source, Kind.SAVING) if one.statement.value == 95_500]


def test_a_saving_that_two_people_accept_from_two_papers_is_one_entry(transactional_db, tmp_path):
    first = received(paper(tmp_path)).source
    second = received(paper(tmp_path, "autumn.txt", date="13 September 2021")).source
    both = [savings_of(first)[0].id, savings_of(second)[0].id]
    accept_all(first, but=[one.id for one in read(first, Kind.SAVING)])
    refs = at_once(*(lambda n=number: accept(actor=programme_office(), number=n, now=NOW) for number in both))
    assert LedgerEntry.objects.count() == 1
    assert len({str(ref) for ref in refs}) == 1


def test_a_statement_that_two_people_accept_is_accepted_once(transactional_db, tmp_path):
    source = received(paper(tmp_path)).source
    number = savings_of(source)[0].id
    accept_all(source, but=[one.id for one in read(source, Kind.SAVING)])
    done = at_once(*[lambda: accept(actor=programme_office(), number=number, now=NOW)] * 2)
    assert sorted(type(one).__name__ for one in done) == ["RecordRef", "RuleBroken"]
    assert LedgerEntry.objects.count() == 1


def test_who_rejects_what_another_is_accepting_waits_and_is_told(transactional_db, tmp_path):
    """Both take the chain first: if one took the statement first, they would wait for each other for ever."""
    source = received(paper(tmp_path)).source
    number = savings_of(source)[0].id
    accept_all(source, but=[one.id for one in read(source, Kind.SAVING)])
    writes, rejected = Event(), Event()

    def accepting():
        with transaction.atomic():
            hold_the_chain()
            writes.set()
            rejected.wait(0.4)
            return accept(actor=programme_office(), number=number, now=NOW)

    def rejecting():
        writes.wait()
        try:
            return reject(actor=programme_office(), number=number, reason="Not ours.", now=NOW)
        finally:
            rejected.set()

    done = at_once(accepting, rejecting)
    assert [type(one).__name__ for one in done] == ["RecordRef", "RuleBroken"]
    assert LedgerEntry.objects.count() == 1


def stored():
    return store_source(
        actor=programme_office(), owner="kent-police", title="Update", dated=PAPER_DAY, file_name="update.txt",
        sha256="a" * 64, size=4, now=NOW, passages=[{"ordinal": 1, "kind": "paragraph", "text": "Text", "line": 1}],
    )  # fmt: skip


def test_a_paper_that_is_sent_twice_is_stored_once_and_the_second_is_told(transactional_db):
    bodies()
    done = at_once(stored, stored)
    assert sorted(type(one).__name__ for one in done) == ["RuleBroken", "str"]
    assert "loaded already" in str(next(one for one in done if isinstance(one, RuleBroken)))
    assert Source.objects.count() == 1


def reads(asked):
    return [query["sql"] for query in asked.captured_queries if query["sql"].startswith("SELECT")]


@pytest.mark.django_db
def test_the_lock_is_taken_before_anything_held_is_read(tmp_path):
    source = received(paper(tmp_path)).source
    first, second = read(source, Kind.COLLABORATION)[:2]
    office = programme_office()
    with CaptureQueriesContext(connection) as asked:
        accept(actor=office, number=first.id, now=NOW)
    assert HEAD in reads(asked)[0]
    with CaptureQueriesContext(connection) as asked:
        accept_passage(actor=office, source=source, passage=second.passage, now=NOW)
    listed, locked = reads(asked)[:2]
    assert ("intake_candidate" in listed, HEAD in locked) == (True, True)


def test_the_lock_needs_a_transaction(transactional_db):
    with pytest.raises(RuntimeError, match="transaction"):
        hold_the_chain()
