"""The words and figures of Vietnamese dates, as patterns: what all share, and what each kind of reading adds."""
