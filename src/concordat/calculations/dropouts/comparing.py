"""From two papers to what the later one leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from concordat.calculations.checks.words import counted, listed, short
from concordat.calculations.dropouts.dropout import Dropout, Said, Sheet, What
from concordat.calculations.dropouts.naming import Named
from concordat.calculations.promises.promise import Fate, Papers, Promise
from concordat.calculations.promises.terms import telling
from concordat.calculations.promises.tracing import trace
from concordat.kernel.dates import day_words

MOST = 3  # so many amounts of one thing are printed
TELLING = 2
LONG = 160


def dropped(before: Sheet, after: Sheet) -> list[Dropout]:
    """What the earlier paper reports and the later one does not name (product.md, Finding), one thing once.

    A collaboration that is gone takes its amounts, posts and risks with it: they are counted in its sentence. An amount
    is given again where the later paper has any of its kind for the same thing, or prints the same figure.
    """
    named = Named(after)
    gone = {one.key: one for one in _gone_collaborations(before, named)}
    others = [one for one in before.said if one.what is not What.COLLABORATION]
    kept = [one for one in others if one.key not in gone]
    found = [_collaboration(one, before, after, [two for two in others if two.key == one.key]) for one in gone.values()]
    found += _amounts(kept, named, before)
    found += [_promise(one) for one in _unnamed(before, after)]
    found += [_post(one) for one in kept if one.what is What.POST and not named.holds(one.words)]
    found += [_risk(one) for one in kept if one.what is What.RISK and not named.speaks_of(one.words)]
    once = {one.id: one for one in reversed(found)}
    return sorted(once.values(), key=lambda one: (tuple(What).index(one.what), one.about.casefold(), one.id))


def _gone_collaborations(before: Sheet, named: Named) -> list[Said]:
    """Each once: a longer name for the same words stands back behind the one that more is told of."""
    gone = [
        one for one in before.said
        if one.what is What.COLLABORATION and not named.has(one.key) and not any(map(named.holds, one.names))
    ]  # fmt: skip
    kept: list[tuple[Said, frozenset[str]]] = []
    for one in sorted(gone, key=lambda one: (-one.reports, len(one.subject))):
        own = telling(one.subject)
        if not own or not any(own <= other or other <= own for _, other in kept):
            kept.append((one, own))
    return [one for one, _ in kept]


def _unnamed(before: Sheet, after: Sheet) -> Iterator[Promise]:
    """The promises of the earlier paper that nothing of the two papers tells of."""
    papers = Papers(
        {before.source: before.day, after.source: after.day}, {before.source: before.owner, after.source: after.owner}
    )
    for traced in trace(before.promises, [*before.passages, *after.passages], papers):
        if traced.fate is Fate.SILENT or (traced.fate is Fate.OPEN and not traced.tellings):
            yield traced.promise


def _amounts(said: Iterable[Said], named: Named, before: Sheet) -> Iterator[Dropout]:
    groups: dict[tuple[What, str], list[Said]] = defaultdict(list)
    for one in said:
        if one.what in (What.SAVING, What.COST):
            groups[one.what, one.key].append(one)
    for (what, key), rows in groups.items():
        lost = [] if named.gives(what, key) else [one for one in rows if not named.prints(one.words)]
        if lost:
            yield _amount(what, lost, before)


def _collaboration(one: Said, before: Sheet, after: Sheet, others: list[Said]) -> Dropout:
    numbers = ((sum(two.what is what for two in others), what) for what in (What.SAVING, What.COST, What.RISK))
    lost = [counted(number, what) for number, what in numbers if number]
    with_it = f" With it went {listed(lost)}." if lost else ""
    return Dropout(
        What.COLLABORATION, one.subject,
        f"{one.subject} was reported on in the paper of {day_words(before.day)} and is not named in that of "
        f"{day_words(after.day)}.{with_it}",
        f"What has become of {one.subject} since {day_words(before.day)}?",
        one.evidence,
    )  # fmt: skip


def _amount(what: What, lost: list[Said], before: Sheet) -> Dropout:
    first, printed = lost[0], list(dict.fromkeys(one.words for one in lost))
    more = f" and {len(printed) - MOST} more" if len(printed) > MOST else ""
    shown = listed(printed[:MOST]) if not more else ", ".join(printed[:MOST]) + more
    noun = f"a {what}" if len(printed) == 1 else f"{what}s"
    return Dropout(
        what, first.subject,
        f"{first.subject}: {noun} of {shown} {'was' if len(printed) == 1 else 'were'} given before, and none is now.",
        f"What {'is the ' + what if len(printed) == 1 else f'are the {what}s'} of {first.subject} now, against "
        f"{shown} in the paper of {day_words(before.day)}?",
        first.evidence,
    )  # fmt: skip


def _promise(one: Promise) -> Dropout:
    due = f"due {one.due.words()}" if one.due else "without a time"
    about, what = one.subject or "Promised", short(_what(one), LONG)
    return Dropout(
        What.PROMISE, about,
        f"{about}: “{what}” ({due}) is not named.",
        f"What became of this promise, {due}: {what}?",
        one.evidence,
    )  # fmt: skip


def _what(one: Promise) -> str:
    """What was promised; where that is a bare stage ("scoping in progress"), the words of the paper."""
    return one.what if len(telling(one.what)) >= TELLING else one.evidence.quote or one.what


def _post(one: Said) -> Dropout:
    return Dropout(
        What.POST, one.subject,
        f"{one.subject}: the post “{one.words}” was told of before and is not named.",
        f"Who holds the post “{one.words}” now?",
        one.evidence,
    )  # fmt: skip


def _risk(one: Said) -> Dropout:
    words = short(one.words, LONG)
    return Dropout(
        What.RISK, one.subject,
        f"{one.subject}: this risk is not named: {words}.",
        f"Is this still a risk to {one.subject}, and who holds it: {words}?",
        one.evidence,
    )  # fmt: skip
