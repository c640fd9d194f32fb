"""One photo explained: preview, why, what it may be."""
