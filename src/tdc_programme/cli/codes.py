"""What the command ends with."""

from __future__ import annotations

#: Nothing was found; something was; something could not be read, or the command could not run.
CLEAN, FOUND, FAILED = 0, 1, 2
