"""Rules on deliverables, quotas and tasks (DLV, TSK)."""
