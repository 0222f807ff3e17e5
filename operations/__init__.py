"""Running the site: probes, logs, metrics, backups. What the site is about stands in `projects` and `importers`."""
