"""The open data as files: tables as CSV, XLSX and JSON, their description, and a year's archive."""
