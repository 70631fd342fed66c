"""The arithmetic of quotas: totals, rates, durations and how each follows from the others."""
