"""What makes a mend certain: the text that it leaves is read again and says the same."""
