"""The body of a document as a tree: phần, chương, mục, điều, khoản, điểm, phụ lục."""

from __future__ import annotations

from .nodes import Node
from .trees import Outline, outline

__all__ = [
    "Node",
    "Outline",
    "outline",
]
