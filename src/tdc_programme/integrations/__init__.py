"""Parts for other people's frameworks. Each module needs the extra of its name, and is imported by itself."""
