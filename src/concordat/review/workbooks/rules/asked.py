"""What a return asks, ready to be found in a sheet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from concordat.registers.delivery.records import AskedQuestion, ReturnForm
from concordat.review.workbooks.rules.words import fold


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of a return by key, and their keys by wording: two risks may be worded alike."""

    form: ReturnForm
    by_key: Mapping[str, AskedQuestion]
    by_label: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, form: ReturnForm) -> Asked:
        """Of a return as it is filled in."""
        by_label: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for one in form.questions:
            by_label[fold(one.question.label)] += (one.question.key,)
        return cls(form, {one.question.key: one for one in form.questions}, dict(by_label))

    def label(self, key: str) -> str:
        """The wording of a question."""
        return self.by_key[key].question.label
