"""Rules on dates and periods (DAT)."""
