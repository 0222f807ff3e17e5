"""What stops an import. Nothing of the run is written then."""

from __future__ import annotations


class ImportStoppedError(Exception):
    """The input can't be stored. The message is for users: it names the file, and the key or the words at fault."""
