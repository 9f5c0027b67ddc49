"""Board papers: composed from the record, issued with their bytes, inputs and as-at, and never changed afterwards."""
