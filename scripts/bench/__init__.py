"""`make bench`: how fast the parts of the product are on this machine. Nothing here passes or fails."""
