"""The filters of findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import forms

from concordat.calculations.checks.catalogue import CHECKS
from concordat.kernel.findings import Finding, Severity


class FindingFilters(forms.Form):
    """Which findings to show."""

    severity = forms.ChoiceField(
        label="Severity", required=False, choices=[("", "Every severity"), *((s, s.capitalize()) for s in Severity)]
    )
    check = forms.ChoiceField(
        label="Check", required=False, choices=[("", "Every check"), *((check.id, check.title) for check in CHECKS)]
    )
    collaboration = forms.ChoiceField(label="Collaboration", required=False)

    def __init__(self, collaborations: Sequence[tuple[str, str]], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["collaboration"].choices = [("", "Every collaboration"), *collaborations]  # type: ignore[attr-defined]

    def kept(self, found: Iterable[Finding]) -> list[Finding]:
        """The findings that the chosen filters leave; all of them where a choice is not one that is offered."""
        chosen = {name: value for name, value in self.cleaned_data.items() if value} if self.is_valid() else {}
        return [finding for finding in found if all(getattr(finding, name) == chosen[name] for name in chosen)]


def collaborations_of(found: Iterable[Finding]) -> list[tuple[str, str]]:
    """The collaborations that findings are about, by name."""
    named = {finding.collaboration: finding.about for finding in found if finding.collaboration}
    return sorted(named.items(), key=lambda pair: pair[1].casefold())
