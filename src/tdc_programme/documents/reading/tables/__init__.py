"""Reading tables: lists of research tasks, and the duties that plans give to offices."""

from __future__ import annotations

from .columns import is_table_head
from .reading import Tables, read_tables

__all__ = ["Tables", "is_table_head", "read_tables"]
