"""Organisations as people type them: one a line, by any name that they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from concordat.foundation.organisations.matching import Candidate, propose
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules import check_legal_person

SURE = 0.9  # a name or an alias; what is only like one is asked about
_SHARE = re.compile(r"(?P<name>.+?)[\s:,=]+(?P<share>\d+(?:\.\d+)?)\s*%?")


@dataclass(frozen=True, slots=True)
class Bodies:
    """What may be named: all that organisations are called, and the authority of each fire service, by its key."""

    candidates: Sequence[Candidate]
    authorities: Mapping[str, str]

    def key_of(self, name: str, where: str = "") -> str:
        """The key of the organisation that is called so; ValidationError says what else may be meant."""
        found = propose(name, self.candidates, limit=1)
        if not found or found[0].score < SURE:
            near = f" Did you mean {found[0].name}?" if found else " Look it up under Organisations."
            raise forms.ValidationError(f"{where}“{name}” is not known by that name.{near}")
        if found[0].kind == "alliance":
            raise forms.ValidationError(f"{where}“{name}” is an alliance; name each of its members.")
        try:
            check_legal_person(found[0].name, OrganisationKind(found[0].kind), self.authorities.get(found[0].key))
        except RuleBroken as error:
            raise forms.ValidationError(f"{where}{error}") from error
        return found[0].key

    def name_of(self, key: str) -> str:
        """The name of an organisation by its key."""
        return next((one.name for one in self.candidates if one.key == key and one.kind != "alliance"), key)


class BodyField(forms.CharField):
    """One organisation by name, to its key. ``bodies`` is set when the form is made."""

    bodies: Bodies

    def clean(self, value: Any) -> Any:
        """The key, or "" where the field is empty."""
        name = str(super().clean(value) or "").strip()
        return self.bodies.key_of(name) if name else ""


class BodiesField(forms.CharField):
    """Organisations one a line, to a list of keys, each once."""

    widget = forms.Textarea(attrs={"rows": 8})
    bodies: Bodies

    def clean(self, value: Any) -> Any:
        """The keys in the order typed; a message for each line that cannot be read."""
        text, keys, wrong = str(super().clean(value) or ""), [], []
        for number, line in enumerate(text.splitlines(), 1):
            if name := line.strip().strip(",;"):
                try:
                    keys.append(self.bodies.key_of(name, f"Line {number}: "))
                except forms.ValidationError as error:
                    wrong.append(error)
        if wrong:
            raise forms.ValidationError(wrong)
        return list(dict.fromkeys(keys))

    def prepare_value(self, value: Any) -> Any:
        """Names for keys."""
        return "\n".join(self.bodies.name_of(key) for key in value) if isinstance(value, list) else value


class SharesField(forms.CharField):
    """Organisations and their percent, one a line ("Kent Police 61.5"), to a mapping of key to percent."""

    widget = forms.Textarea(attrs={"rows": 5})
    bodies: Bodies

    def clean(self, value: Any) -> Any:
        """The shares; a message for each line that cannot be read."""
        found: dict[str, Decimal] = {}
        wrong: list[forms.ValidationError] = []
        for number, line in enumerate(str(super().clean(value) or "").splitlines(), 1):
            match = _SHARE.fullmatch(line.strip())
            if line.strip() and not match:
                wrong.append(forms.ValidationError(f"Line {number}: write a party and its percent, such as “X 62.5”."))
            elif match:
                try:
                    found[self.bodies.key_of(match["name"].strip(), f"Line {number}: ")] = Decimal(match["share"])
                except forms.ValidationError as error:
                    wrong.append(error)
        if wrong:
            raise forms.ValidationError(wrong)
        return found

    def prepare_value(self, value: Any) -> Any:
        """Names for keys."""
        if not isinstance(value, Mapping):
            return value
        return "\n".join(f"{self.bodies.name_of(key)} {share.normalize():f}" for key, share in value.items())
