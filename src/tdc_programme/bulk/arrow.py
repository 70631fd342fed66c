"""pyarrow, which record batches are made with (extra ``tables``)."""

from __future__ import annotations

from typing import Any

from ..errors import MissingExtraError

try:
    import pyarrow
    from pyarrow import RecordBatch as RecordBatch
    from pyarrow import Schema as Schema
except ImportError:
    pyarrow = None

    # What stands in signatures where pyarrow is not installed.

    class RecordBatch:  # type: ignore[no-redef]  # the one or the other
        """Some rows of pyarrow."""

    class Schema:  # type: ignore[no-redef]  # the one or the other
        """The columns of a table of pyarrow."""


def arrow() -> Any:
    """Return pyarrow, or say what to install.

    Raises:
        MissingExtraError: it is not installed.

    >>> arrow().array([1]).type
    DataType(int64)
    """
    if pyarrow is None:
        raise MissingExtraError.of("tables", "pyarrow")
    return pyarrow
