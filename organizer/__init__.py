"""Photo Organizer: labels photos, shows what it would do, tidies them, and can always undo."""

__version__ = "0.1.0"
