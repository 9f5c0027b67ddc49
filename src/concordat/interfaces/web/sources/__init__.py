"""Sources: the papers that were loaded, and their text."""
