"""Dialogs as large as they would like to be, and never larger than their screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SHARE = 0.9
"""How much of a small screen, or of a large one at 200%, a dialog may take."""


def fit(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog its size, or what there is room for."""
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() * _SHARE))
