"""Tables: tasks, quotas, citations … as Arrow tables, and as Parquet, XLSX and CSV files (extra ``tables``).

The everyday names are at the top too (``tdc_programme.tasks_table``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .files import Headings, read_table, read_tables, write_table, write_tables
    from .of_programme import deliverables_table, quotas_table, tasks_table
    from .of_texts import citations_table, document_tables, findings_table, outline_table
    from .of_time import deliveries_table, milestones_table, progress_table
    from .schemas import TableName, table_schema
    from .values import read_deliveries, read_quotas, read_tasks
    from .workbooks import programme_tables

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "files": "Headings read_table read_tables write_table write_tables",
    "of_programme": "deliverables_table quotas_table tasks_table",
    "of_texts": "citations_table document_tables findings_table outline_table",
    "of_time": "deliveries_table milestones_table progress_table",
    "schemas": "TableName table_schema",
    "values": "read_deliveries read_quotas read_tasks",
    "workbooks": "programme_tables",
}

__all__ = [
    "Headings", "TableName", "citations_table", "deliverables_table", "deliveries_table", "document_tables",
    "findings_table", "milestones_table", "outline_table", "programme_tables", "progress_table", "quotas_table",
    "read_deliveries", "read_quotas", "read_table", "read_tables", "read_tasks", "table_schema", "tasks_table",
    "write_table", "write_tables",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
