"""The load on one holder: sums, what is not known, and what must always hold."""

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.posts.stretch import WHOLE, Held, load

PARTS = st.lists(
    st.tuples(st.sampled_from(["fleet", "hub", "stores"]), st.sampled_from([None, "kent", "essex"]),
              st.integers(1, WHOLE)), max_size=4,
)  # fmt: skip
POSTS = st.lists(st.builds(Held, st.text(min_size=1, max_size=5), PARTS, st.just("fleet"), st.just("kent")), max_size=4)


def test_a_holder_of_two_posts_carries_both() -> None:
    found = load([
        Held("Programme Manager", [("fleet", "kent", 6_000), ("hub", "fire", 2_000)], "fleet", "kent"),
        Held("Board Secretary", [("fleet", "essex", 4_000)], "fleet", "kent"),
        Held("Adviser", [], "stores", "essex"),
    ])  # fmt: skip
    assert (found.share, found.over) == (12_000, 2_000)
    assert found.by_collaboration == (("fleet", 10_000), ("hub", 2_000))
    assert found.by_organisation == (("kent", 6_000), ("essex", 4_000), ("fire", 2_000))
    assert (found.collaborations, found.organisations) == (("fleet", "hub", "stores"), ("essex", "fire", "kent"))
    assert found.unknown == ("Adviser",)


def test_a_part_of_no_named_organisation_is_the_home_organisations() -> None:
    assert load([Held("Analyst", [("fleet", None, 5_000)], "fleet", "kent")]).by_organisation == (("kent", 5_000),)
    assert load([Held("Analyst", [("fleet", None, 5_000)], "fleet")]).by_organisation == ()


def test_nothing_held_is_no_load() -> None:
    empty = load([])
    assert (empty.share, empty.over, empty.posts, empty.collaborations) == (0, 0, (), ())


@settings(max_examples=60)
@given(POSTS, POSTS)
def test_loads_add_up_whatever_the_order(first: list[Held], second: list[Held]) -> None:
    together = load([*first, *second])
    assert together.share == load(first).share + load(second).share == sum(s for _, s in together.by_collaboration)
    assert together.share == load([*second, *first]).share
    assert set(together.collaborations) == {*load(first).collaborations, *load(second).collaborations}
    assert len(together.unknown) == sum(not one.parts for one in [*first, *second])
