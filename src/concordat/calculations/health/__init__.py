"""The health of a collaboration on the four themes of the 2020 inspection of police collaborations, from the record."""
