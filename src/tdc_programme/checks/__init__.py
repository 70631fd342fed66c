"""Checks of texts, documents and programme values against the rules they must keep."""
