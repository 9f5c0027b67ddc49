"""Words that tell whether two parts at a line's end are one word."""

from __future__ import annotations

import re

# Words of three letters and fewer, which are no rest of a longer one.
SHORT_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at but by can day do due few for go had has he his how in is it its key led
        low may met nil no nor not now of off on one or our out own per pre put ran run saw see set
        she ten the tbc to top two up us use via was way we who why yet you
        """,
    )
)

# What comes before a hyphen that stays: "two-force", "non-cashable".
FORMERS = frozenset(
    re.findall(
        r"\w+",
        """
        one two three four five six seven eight nine ten multi non cross inter joint long short mid
        high low well self part full half co re pre post semi ex all best blue cost day end face
        first second third front follow fit hard in on off out up over under large medium small new
        old lead right single year public police fire force county value risk evidence data business
        go sub tri bi
        """,
    )
)

# What comes after one: "region-wide", "long-term".
ENDERS = frozenset(
    re.findall(
        r"\w+",
        """
        force forces wide based term year years month months day led way site level service services
        agency party time scale area house hand side long end line up down off in out on to by
        related driven effective going owned
        """,
    )
)
