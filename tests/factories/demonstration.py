"""The demonstration register: five papers and two quarters of returns. Build it once a run, by a restore point."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from django.utils import timezone

from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.intake.actions import receive_prepared
from concordat.interfaces.cli.demonstration.agreements import fill_agreements
from concordat.interfaces.cli.demonstration.appraisals import fill_appraisals
from concordat.interfaces.cli.demonstration.benefit_profiles import fill_benefits
from concordat.interfaces.cli.demonstration.cases import fill_cases
from concordat.interfaces.cli.demonstration.delivery import fill_delivery
from concordat.interfaces.cli.demonstration.exchange import fill_exchange
from concordat.interfaces.cli.demonstration.extracts import fill_extracts
from concordat.interfaces.cli.demonstration.filling import fill
from concordat.interfaces.cli.demonstration.funds import fill_funds
from concordat.interfaces.cli.demonstration.governance import fill_governance
from concordat.interfaces.cli.demonstration.grants import fill_grants
from concordat.interfaces.cli.demonstration.ideas import fill_ideas
from concordat.interfaces.cli.demonstration.leaving import fill_leaving
from concordat.interfaces.cli.demonstration.meetings import fill_meetings
from concordat.interfaces.cli.demonstration.money import fill_money
from concordat.interfaces.cli.demonstration.posts import fill_posts
from concordat.interfaces.cli.demonstration.prepared import read_prepared
from concordat.interfaces.cli.demonstration.returns import fill_returns
from concordat.interfaces.cli.demonstration.reviews import fill_reviews
from concordat.interfaces.cli.demonstration.shares import fill_shares
from concordat.interfaces.cli.demonstration.uncertainty import fill_uncertainty

NOW = datetime(2020, 1, 6, 9, 30, tzinfo=UTC)


def build_demonstration() -> None:
    """All organisations, accounts, papers and what was accepted from them, recorded on one day."""
    load_gazetteer(actor=system_actor("set-up"), now=NOW)
    fill(lambda: NOW)
    fill_delivery(lambda: NOW)
    fill_returns(lambda: NOW)
    fill_leaving(timezone.now, fill_agreements(timezone.now))
    fill_shares(timezone.now)
    fill_reviews(timezone.now)
    fill_posts(timezone.now)
    fill_benefits(timezone.now)
    fill_cases(lambda: NOW)
    fill_appraisals(lambda: NOW)
    fill_ideas(timezone.now)
    fill_meetings(timezone.now)  # pages show what is planned from today
    fill_governance(timezone.now)
    fill_money(timezone.now)
    fill_extracts(timezone.now)
    fill_exchange(timezone.now)
    fill_grants(timezone.now)
    fill_uncertainty(timezone.now)
    fill_funds(timezone.now)


def receive_savings_paper(folder: Path) -> str:
    """A sixth paper, invented: its front and two savings of one paragraph wait for review. Returns its title."""
    title = "Savings on window cleaning"
    front = f"Paper of 4 September 2019: {title}."
    said = "Kent Police saved £12,500 and Essex Police £9,000 on window cleaning."
    paper = {"kind": "paper", "subject": "Kent Police", "who": ["Kent Police"], "date": "2019-09-04", "title": title,
             "board": "Kent Performance and Delivery Board", "what": title, "quote": front}  # fmt: skip
    lines = [
        {"notes": [], "boards": [], "left_for_review": []},
        {"kind": "paragraph", "line": 1, "text": front, "statements": [paper]},
        {"kind": "paragraph", "line": 3, "paragraph": "1.1", "text": said,
         "statements": [_saving("Kent Police", 12_500), _saving("Essex Police", 9_000)]},
    ]  # fmt: skip
    path = folder / "2019-09-04-windows.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    prepared = read_prepared(path)
    receive_prepared(
        actor=system_actor("demonstration"), document=prepared.document, statements=prepared.statements, path=path,
        now=NOW,
    )  # fmt: skip
    return title


def _saving(partner: str, pounds: int) -> dict[str, object]:
    return {"kind": "saving", "subject": "Cleaning services framework", "who": [partner], "value": pounds,
            "what": f"Saved on window cleaning, {partner}", "unit": "GBP", "written": f"£{pounds:,}",
            "basis": "achieved", "recurrence": "one_off", "quote": f"£{pounds:,}"}  # fmt: skip
