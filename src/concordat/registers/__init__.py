"""THE RECORD: one app a subject, in the order of a collaboration's life."""
