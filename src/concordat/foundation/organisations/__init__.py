"""Bodies, their names and aliases, alliances, and what succeeds what in time. The gazetteer needs no database."""
