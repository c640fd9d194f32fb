"""Earlier runs, and what became of every file."""
