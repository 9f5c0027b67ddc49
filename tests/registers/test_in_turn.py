"""Two people who write at once: the second decides by what the first wrote, on either database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal

from django.db import connections, transaction
from tests.factories.apportionment import values, weights_told
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed

from concordat.kernel.errors import NotThere, RuleBroken
from concordat.registers.agreements.actions import drop_draft, keep_page, start_draft
from concordat.registers.agreements.actions.weights import create_weight_set, report_weights
from concordat.registers.agreements.models import WeightVersion
from concordat.registers.agreements.rules.entering import Page
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.collaborations.actions import create_collaboration, record_post
from concordat.registers.collaborations.models import Collaboration, Post
from concordat.registers.collaborations.rules import Particulars, Tier

A_MOMENT = 0.4  # seconds that the first leaves the second to read as far as it gets


def one_after_the_other(first, second):
    """What the second act gave or raised that began when the first had written, and had not ended yet."""
    wrote, done = Signal(), Signal()

    def lead():
        with transaction.atomic():
            first()
            wrote.set()
            done.wait(A_MOMENT)
        connections.close_all()

    def follow():
        wrote.wait()
        try:
            return second()
        except Exception as error:
            return error
        finally:
            done.set()
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        leading, following = pool.submit(lead), pool.submit(follow)
        leading.result()
        return following.result()


def test_two_records_whose_names_differ_by_an_accent_get_two_keys(transactional_db):
    office = programme_office()
    collaboration("Something before")

    def make(name, tier):
        return lambda: create_collaboration(
            actor=office, name=name, tier=tier, partners=[KENT], evidence=typed(), now=NOW
        )

    first, second = make("Joint depot", Tier.BILATERAL), make("Joint dépôt", Tier.REGIONAL)
    assert one_after_the_other(first, second) == "joint-depot-2"
    assert isinstance(one_after_the_other(make("New stores", Tier.LOCAL), make("new stores", Tier.LOCAL)), RuleBroken)
    assert Collaboration.objects.get(pk="joint-depot").tier == Tier.BILATERAL


def test_a_post_is_recorded_once(transactional_db):
    office, hub = programme_office(), collaboration()

    def make():
        return record_post(
            actor=office, collaboration=hub, title="Head of fleet", particulars=Particulars(), evidence=typed(), now=NOW
        )

    assert isinstance(one_after_the_other(make, make), RuleBroken)
    assert Post.objects.filter(title="Head of fleet").count() == 1


def test_two_pages_of_a_draft_do_not_undo_each_other(transactional_db):
    collaboration()
    office = programme_office()
    number = start_draft(actor=office, organisation=KENT, answers={"title": "A deed"}, now=NOW)

    def save(title):
        return lambda: keep_page(
            actor=office, draft=number, page=Page.WHAT, answers={"title": title}, version=1, now=NOW
        )

    assert isinstance(one_after_the_other(save("An agreement"), save("A memorandum")), RuleBroken)


def test_a_draft_that_is_given_up_takes_no_further_page(transactional_db):
    collaboration()
    office = programme_office()
    number = start_draft(actor=office, organisation=KENT, answers={"title": "A deed"}, now=NOW)
    dropped = one_after_the_other(
        lambda: drop_draft(actor=office, draft=number, now=NOW),
        lambda: keep_page(actor=office, draft=number, page=Page.WHAT, answers={}, version=1, now=NOW),
    )
    assert isinstance(dropped, NotThere)


def test_versions_are_numbered_one_after_the_other(transactional_db):
    office, hub = programme_office(), collaboration()
    key = create_weight_set(
        actor=office, title="Officers", kind=WeightKind.HEADCOUNT, collaboration=hub, evidence=typed(), now=NOW
    )

    def make(kent, essex):
        weights = weights_told(values(kent, essex, parties=(KENT, ESSEX)))
        return lambda: report_weights(actor=office, weight_set=key, weights=weights, evidence=typed(), now=NOW)

    assert isinstance(one_after_the_other(make("1", "2"), make("3", "4")), int)
    assert list(WeightVersion.objects.order_by("pk").values_list("number", flat=True)) == [1, 2]
