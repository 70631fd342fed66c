"""pyarrow, which the tables are made of (extra ``tables``).

The names of this package can be imported without it, so that ``from tdc_programme import *`` and the signatures of
its functions do not break; what needs it says what to install.
"""

from __future__ import annotations

from typing import Any

from ..errors import MissingExtraError

try:
    import pyarrow
    from pyarrow import RecordBatch as RecordBatch
    from pyarrow import Schema as Schema
    from pyarrow import Table as Table
except ImportError:
    pyarrow = None

    # What stands in signatures where pyarrow is not installed.

    class RecordBatch:  # type: ignore[no-redef]  # the one or the other
        """Some rows of pyarrow."""

    class Schema:  # type: ignore[no-redef]  # the one or the other
        """The columns of a table of pyarrow."""

    class Table:  # type: ignore[no-redef]  # the one or the other
        """A table of pyarrow."""


def arrow() -> Any:
    """Return pyarrow, or say what to install.

    Raises:
        MissingExtraError: it is not installed.

    >>> arrow().table({"a": [1]}).num_rows
    1
    """
    if pyarrow is None:
        raise MissingExtraError.of("tables", "pyarrow")
    return pyarrow
