"""The little words of English, and the months: what a text is about, neither of them says."""

from __future__ import annotations

from concordat.kernel.dates import MONTHS


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(text.split())


LITTLE = word_set(
    "about after all also and any are been before being but can could during each for from had has have into its "
    "may more most not now only other our should some such than that the their then there these they this those "
    "through under was were what when where which who will with within would both between over per following "
    "including further first second next last new"
)
MONTH_WORDS = frozenset(month.casefold() for month in MONTHS)
