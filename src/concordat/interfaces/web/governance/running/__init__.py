"""Running a meeting: its record, the tasks that fill it, and the actions that it raises."""
