"""Invented projects in any number, to see how the site looks and how fast it is with many."""
