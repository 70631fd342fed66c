"""What every reader stands on: a text with places, patterns, and the frame of a reader."""

from __future__ import annotations

from .views import Found, View, view

__all__ = [
    "Found",
    "View",
    "view",
]
