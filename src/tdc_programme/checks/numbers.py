"""Rules on numbers (NUM)."""
