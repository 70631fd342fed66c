"""What is said on a terminal of an error."""

from __future__ import annotations

from ..checks.reasons import reason_in
from ..errors import TdcError
from ..text.screen import visible
from ..values import Language


def told(error: TdcError | OSError, language: Language) -> str:
    """Return why something could not be done, on one line; of a DataError each fault has a line of its own."""
    said = reason_in(error, language)
    if isinstance(error, OSError) and error.filename:
        said = f"{error.filename}: {said}"
    return "\n".join(map(visible, said.split("\n")))
