"""What anybody may take away: records of everything public, as known on a day, for the API, downloads and OC4IDS."""
