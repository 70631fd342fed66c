"""Rules on what one part of a text says against another."""
