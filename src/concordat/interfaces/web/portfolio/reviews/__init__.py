"""Periodic reviews: their timetable, those of one collaboration, and writing one page by page."""
