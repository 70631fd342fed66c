"""Programme 1322's own model: orientations, tasks, deliverables, quotas, their calendar and progress."""
