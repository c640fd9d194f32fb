"""What must hold of the Qt binding that is installed."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QRect


def test_qt_calls_take_no_references_from_none() -> None:
    """PySide6 6.12 does on Python 3.11, and the process dies after some thousands of calls."""
    area = QRect(0, 0, 10, 10)
    gc.collect()
    gc.disable()  # what it frees has references to None too
    try:
        before = sys.getrefcount(None)
        for _ in range(1000):
            area.setBottom(5)
        assert sys.getrefcount(None) > before - 500
    finally:
        gc.enable()
