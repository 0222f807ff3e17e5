"""Forms for staff: what may be typed, and what is said when it can't stand."""
