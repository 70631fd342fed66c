"""The questions over the Model Context Protocol (MCP), by its official SDK; it needs the extra ``mcp``."""

from __future__ import annotations

from ...errors import MissingExtraError

try:
    import mcp as _mcp  # noqa: F401 - whether it is there
except ModuleNotFoundError:
    raise MissingExtraError.of("mcp", "mcp") from None
