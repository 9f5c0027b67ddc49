"""The lists of the portfolio: collaborations, their health, and the timetable of reviews."""
