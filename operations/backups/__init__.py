"""Database and uploaded files in one archive, and back. Only whole archives bear the name by which they are found."""
