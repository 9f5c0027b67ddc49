"""The history: who did what, when, on what evidence."""
