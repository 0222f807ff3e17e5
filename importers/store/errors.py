"""What stops an import. Nothing of the run is written then."""

from __future__ import annotations


class ImportStoppedError(Exception):
    """The input can't be stored; the message, in the user's language, names the file and the key or the words at fault."""
