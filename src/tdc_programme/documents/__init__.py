"""Administrative documents as a whole: their model, reading them from files and text, writing them.

The everyday names are at the top too (``tdc_programme.read_document``); the others live here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .amending import Amendment, AmendmentAction, find_amendments
    from .assignments import Assignment
    from .chunking import Chunk, ChunkKind, chunks
    from .model import Attachment, Consultation, Document, Place, Problem, ProblemKind, ProgrammeName, Signature
    from .outline import Node, Outline  # outline() is at the top: its module has its name here
    from .reading import read_document
    from .writing import announcement, consultation_letter, format_document, to_html, write_docx

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "amending": "Amendment AmendmentAction find_amendments",
    "assignments": "Assignment",
    "chunking": "Chunk ChunkKind chunks",
    "model": "Attachment Consultation Document Place Problem ProblemKind ProgrammeName Signature",
    "outline": "Node Outline",
    "reading": "read_document",
    "writing": "announcement consultation_letter format_document to_html write_docx",
}

__all__ = [
    "Amendment", "AmendmentAction", "Assignment", "Attachment", "Chunk", "ChunkKind", "Consultation", "Document",
    "Node", "Outline", "Place", "Problem", "ProblemKind", "ProgrammeName", "Signature", "announcement", "chunks",
    "consultation_letter", "find_amendments", "format_document", "read_document", "to_html", "write_docx",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
