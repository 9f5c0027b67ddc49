"""What the names of bodies, and what becomes of bodies, must obey. Pure."""

from concordat.foundation.organisations.rules.names import LONGEST_NAME, check_name, check_span
from concordat.foundation.organisations.rules.successions import (
    ENDING,
    MOVES,
    Report,
    Standing,
    SuccessionKind,
    Whereabouts,
    check_report,
    check_stands,
    whole_successors,
)

__all__ = [
    "ENDING",
    "LONGEST_NAME",
    "MOVES",
    "Report",
    "Standing",
    "SuccessionKind",
    "Whereabouts",
    "check_name",
    "check_report",
    "check_span",
    "check_stands",
    "whole_successors",
]
