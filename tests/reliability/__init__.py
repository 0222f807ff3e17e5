"""What the site has to bear, tried on the real server over a throw-away database: `make reliability`."""
