"""The doubtful photos one by one, and what follows from a correction."""
