"""Rules on citations and legal bases (CIT)."""
