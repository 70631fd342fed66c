"""Numbers and symbols of documents (group SYM)."""

from . import issuers, symbols

__all__ = ["issuers", "symbols"]
