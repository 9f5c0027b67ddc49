"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.collaborations.queries.accounts import accounts
from concordat.registers.collaborations.queries.aims import (
    collaborations_of_theme,
    collaborations_serving,
    kinds,
    plan,
    plans,
    priorities,
    themes,
    themes_of,
)
from concordat.registers.collaborations.queries.collaborations import (
    collaboration,
    collaborations,
    current,
    named,
    names,
    outline,
    own_names,
    seen,
    wholes,
)
from concordat.registers.collaborations.queries.departures import departures, functions
from concordat.registers.collaborations.queries.objectives import objective, objectives
from concordat.registers.collaborations.queries.partners import (
    partner_history,
    partner_keys,
    partners_anywhere,
    present_partners,
)
from concordat.registers.collaborations.queries.posts import post_record, posts, same_post
from concordat.registers.collaborations.queries.readiness import readiness
from concordat.registers.collaborations.queries.reviews import (
    last_reviews,
    overdue_reviews,
    review,
    review_draft,
    review_drafts,
    reviews,
    timetable,
)
from concordat.registers.collaborations.queries.successions import family, handed_over, redirects, successions
from concordat.registers.collaborations.queries.team import post_view, team

__all__ = [
    "accounts",
    "collaboration",
    "collaborations",
    "collaborations_of_theme",
    "collaborations_serving",
    "current",
    "departures",
    "family",
    "functions",
    "handed_over",
    "kinds",
    "last_reviews",
    "named",
    "names",
    "objective",
    "objectives",
    "outline",
    "overdue_reviews",
    "own_names",
    "partner_history",
    "partner_keys",
    "partners_anywhere",
    "plan",
    "plans",
    "post_record",
    "post_view",
    "posts",
    "present_partners",
    "priorities",
    "readiness",
    "redirects",
    "review",
    "review_draft",
    "review_drafts",
    "reviews",
    "same_post",
    "seen",
    "successions",
    "team",
    "themes",
    "themes_of",
    "timetable",
    "wholes",
]
