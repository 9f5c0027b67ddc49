"""Names printed in capitals or in small letters, as names are written elsewhere."""

from __future__ import annotations

_SMALL = frozenset({"ON", "OF", "AND", "THE", "IN", "FOR", "TO", "WITH", "AT"})
# Short words that are no abbreviations.
_PLAIN = frozenset(
    {
        "HUB",
        "ANY",
        "NEW",
        "DOG",
        "CAR",
        "AIR",
        "LAW",
        "OUR",
        "ALL",
        "ONE",
        "TWO",
        "SIX",
        "BUY",
        "PAY",
        "WEB",
        "TAX",
        "AID",
        "USE",
        "VAN",
        "SEA",
        "KEY",
        "FEE",
        "END",
        "LAB",
        "OUT",
    }
)
_SHORT = 3  # longer words in capitals are words


def calm(text: str) -> str:
    """Capitals to an ordinary name: CONCORDAT ON CUSTODY to Concordat on Custody; short words in capitals stay."""
    words = [
        w.lower() if w in _SMALL and n else (w if len(w) <= _SHORT and w not in _PLAIN else w.capitalize())
        for n, w in enumerate(text.split())
    ]
    return " ".join(words)


def titled(function: str) -> str:
    """A function as part of a name: "learning and development" to "Learning and Development"; HR stays."""
    return function if function.isupper() else function.title().replace(" And ", " and ")
