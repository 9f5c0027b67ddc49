"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.agreements.queries.agreements import agreement, agreements, same_agreement
from concordat.registers.agreements.queries.drafts import draft, drafts
from concordat.registers.agreements.queries.holdings import document
from concordat.registers.agreements.queries.people import authorities_on, parties_named, people_on
from concordat.registers.agreements.queries.publications import published, published_file, publishing_bodies
from concordat.registers.agreements.queries.publishing import duties, publishable
from concordat.registers.agreements.queries.register import Filters, agreement_file, calendar, paged, register

__all__ = [
    "Filters",
    "agreement",
    "agreement_file",
    "agreements",
    "authorities_on",
    "calendar",
    "document",
    "draft",
    "drafts",
    "duties",
    "paged",
    "parties_named",
    "people_on",
    "publishable",
    "published",
    "published_file",
    "publishing_bodies",
    "register",
    "same_agreement",
]
