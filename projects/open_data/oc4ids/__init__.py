"""Every public project in the Open Contracting for Infrastructure Data Standard 0.9.5.

What the standard has no place for stands in fields of our own; docs/open-data.md lists them.
"""

from projects.open_data.oc4ids.package import about_package, package_projects

__all__ = ["about_package", "package_projects"]
