"""What each page shows: frozen dataclasses built from rows and a day. Templates format them and decide nothing."""
