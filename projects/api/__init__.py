"""The open data for programs: read-only, `/api/v1/`."""
