"""A file or a text becomes flat lines with places."""
