"""What is simulated on the page: whose benefits, for how many years, and by which seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest

from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits.records.ranges import Asked
from concordat.registers.collaborations.queries import named, partners_anywhere

Choices = Sequence[tuple[str, str]]
USUAL = Asked()
# How benefits move together. Any two of them sum to less than 1, so that there is always a joint distribution.
THEME = [("", f"{USUAL.by_theme}, some"), ("0", "0, none"), ("0.1", "0.1, little"), ("0.5", "0.5, much"),
         ("0.7", "0.7, nearly as one")]  # fmt: skip
DEPENDENCY = [("", f"{USUAL.by_dependency}, some"), ("0", "0, none"), ("0.1", "0.1, little"), ("0.28", "0.28, much")]


class UncertaintyFilters(forms.Form):
    """Whose benefits, how many years, on what their ranges rest, how they move together; no choice counts as unsaid."""

    collaboration = forms.ChoiceField(label="Collaboration", required=False)
    organisation = forms.ChoiceField(label="Partner", required=False)
    years = forms.ChoiceField(
        label="Years", required=False,
        choices=[("", "5 years"), ("1", "1 year"), ("3", "3 years"), ("10", "10 years")],
    )  # fmt: skip
    rests = forms.ChoiceField(label="Ranges", required=False,
                              choices=[("", "As judged"), ("earlier", "What earlier cases came to")])  # fmt: skip
    trials = forms.ChoiceField(label="Trials", required=False,
                               choices=[("", "20,000"), ("2000", "2,000"), ("50000", "50,000")])  # fmt: skip
    theme = forms.ChoiceField(label="Correlation within a theme", required=False, choices=THEME)
    dependency = forms.ChoiceField(label="Correlation through what they hang on", required=False, choices=DEPENDENCY)
    seed = forms.IntegerField(label="Seed", required=False, min_value=0, max_value=999_999)

    def __init__(self, collaborations: Choices, bodies: Choices, data: Any = None) -> None:
        super().__init__(data)
        self.fields["collaboration"].choices = [("", "Every collaboration"), *collaborations]  # type: ignore[attr-defined]
        self.fields["organisation"].choices = [("", "Every partner"), *bodies]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, request: HttpRequest) -> UncertaintyFilters:
        """What a request asks for, among what its actor may see."""
        actor, as_at = actor_of(request), as_at_of(request)
        return cls(named(actor, as_at=as_at), partners_anywhere(actor, as_at=as_at), request.GET)

    @property
    def asked(self) -> Asked:
        given = self._given
        seed = given.get("seed")
        return Asked(
            trials=int(given.get("trials") or USUAL.trials), seed=USUAL.seed if seed is None else seed,
            years=int(given.get("years") or USUAL.years), collaboration=given.get("collaboration") or None,
            organisation=given.get("organisation") or None, reference=given.get("rests") == "earlier",
            by_theme=float(given.get("theme") or USUAL.by_theme),
            by_dependency=float(given.get("dependency") or USUAL.by_dependency),
        )  # fmt: skip

    @property
    def query(self) -> dict[str, str]:
        """What was chosen as query parameters, for pictures that show the same."""
        return {name: str(value) for name, value in self._given.items() if value not in ("", None)}

    @property
    def _given(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data
