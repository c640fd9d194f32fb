"""The window. PySide6 is imported here and in ``organizer.app``, nowhere else."""
