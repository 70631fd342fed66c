"""Many documents: read, searched for citations and checked in batches, in several processes, under Spark.

Everything here takes and gives Arrow record batches (extra ``tables``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .columns import BulkTask
    from .mapping import ArrowMapper
    from .running import BulkProgress, citation_batches, document_batches, finding_batches
    from .sources import ArrowRows

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "columns": "BulkTask",
    "mapping": "ArrowMapper",
    "running": "BulkProgress citation_batches document_batches finding_batches",
    "sources": "ArrowRows",
}

__all__ = [
    "ArrowMapper", "ArrowRows", "BulkProgress", "BulkTask", "citation_batches", "document_batches", "finding_batches",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
