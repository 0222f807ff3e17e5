"""The day's work of one person of the staff: what is due, what waits, what is missing, worst first.

`day_of(user, on)` asks the database a fixed number of questions; a page prints the frozen `Day` that it gives.
"""

from projects.day.desk import Desk, reporting_month
from projects.day.person import person_title
from projects.day.today import day_of, waiting_of
from projects.day.work import Act, Count, Day, Row, Section

__all__ = ["Act", "Count", "Day", "Desk", "Row", "Section", "day_of", "person_title", "reporting_month", "waiting_of"]
