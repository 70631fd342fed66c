"""The articles of known documents: which there are, what they are called, whether the record has the last one."""

from __future__ import annotations

from .record import ArticleRecord
from .values import ArticleHeading, KnownArticles

__all__ = [
    "ArticleHeading",
    "ArticleRecord",
    "KnownArticles",
]
