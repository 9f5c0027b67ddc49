"""What is told of publication, laid beside the agreements. It asks the database nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from concordat.registers.agreements.records import AgreementLine, Duty, PublicationRecord
from concordat.registers.agreements.rules.publication import asked_of, made_on, standing_of
from concordat.registers.agreements.rules.versions import STARTS, day_held


def duties_told(lines: Sequence[AgreementLine], told: Mapping[str, Iterable[PublicationRecord]]) -> list[Duty]:
    """How each policing body stands to each of these agreements that it is a party to; ``told`` by key of these.

    Agreements of other kinds than those of police collaboration, and such as have ended, ask nothing.
    """
    asked = [one for one in lines if asked_of(one.record.kind) and one.standing.word not in ("Ended", "Expired")]
    by_body = {(key, one.organisation): one for key, rows in told.items() for one in rows}
    return [_duty(line, body, by_body.get((line.record.key, body))) for line in asked for body in line.publishers]


def _duty(line: AgreementLine, body: str, told: PublicationRecord | None) -> Duty:
    held, name = line.record, next(one.name for one in line.members if one.key == body)
    made, day = made_on(held.state, held.state_since, day_held(line.held, STARTS),
                        [member.signed_on for member in line.members])  # fmt: skip
    standing = standing_of(told.state if told else None, made=made, day=day, on=line.on,
                           kept_back=told.kept_back if told else "")  # fmt: skip
    return Duty(held, body, name, day, standing, told)
