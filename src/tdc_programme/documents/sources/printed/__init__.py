"""Printed pages: letters with places, put together to lines, columns, paragraphs and tables."""
