"""What is due when, what was delivered, and the stages of a task."""
