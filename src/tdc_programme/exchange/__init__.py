"""The formats of the outside world: JSON, tables, calendars, linked data."""
