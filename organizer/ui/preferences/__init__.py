"""Settings and the language."""
