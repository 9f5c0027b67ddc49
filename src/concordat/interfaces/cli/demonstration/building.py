"""Building the demonstration in a folder of its own, by a process of its own: ``python -m ...building FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from concordat.interfaces.cli.setting_up import console, now, set_up


def build(folder: Path) -> None:
    """Create the tables, fill them, and close the database, so that it is one whole file."""
    set_up(folder)
    from django.db import connections

    from concordat.interfaces.cli.demonstration.agreements import fill_agreements
    from concordat.interfaces.cli.demonstration.aims import fill_aims
    from concordat.interfaces.cli.demonstration.appraisals import fill_appraisals
    from concordat.interfaces.cli.demonstration.begun import fill_begun
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
    from concordat.interfaces.cli.demonstration.returns import fill_returns
    from concordat.interfaces.cli.demonstration.reviews import fill_reviews
    from concordat.interfaces.cli.demonstration.shares import fill_shares
    from concordat.interfaces.cli.demonstration.successions import fill_successions
    from concordat.interfaces.cli.demonstration.uncertainty import fill_uncertainty
    from concordat.interfaces.cli.demonstration.writing import write_papers

    fill(now, console.print)
    fill_delivery(now)
    fill_returns(now)
    console.print("Two quarters of returns: one frozen, one in which the leads are at work")
    written = write_papers(folder / "papers", now)
    console.print(f"{len(written)} files of board papers that Concordat wrote are in the folder papers")
    fill_aims(now)
    fill_leaving(now, fill_agreements(now))
    fill_shares(now)
    fill_reviews(now)
    fill_posts(now)
    fill_benefits(now)
    fill_successions(now)
    fill_cases(now)
    fill_appraisals(now)
    fill_ideas(now)
    fill_meetings(now)  # after the papers, which tell of days long before
    fill_governance(now)
    fill_money(now)
    fill_extracts(now)
    for fill_more in (fill_exchange, fill_grants, fill_funds, fill_uncertainty, fill_begun):
        fill_more(now)
    connections.close_all()


if __name__ == "__main__":
    build(Path(sys.argv[1]))
