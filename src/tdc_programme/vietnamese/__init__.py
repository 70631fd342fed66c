"""The Vietnamese language in official papers: letters, numbers, dates, quantities. Nothing of law."""
