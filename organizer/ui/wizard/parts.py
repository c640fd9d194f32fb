"""Labels and buttons as all pages of the wizard make them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton


def show_far(bar: QProgressBar, done: int, total: int) -> None:
    """Show how far something is, when the window is painted next.

    Left to itself a bar is painted at once, and with it all else that has changed in the window.

    Args:
        bar: What shows it.
        done: How much is done.
        total: Of how much; 0 where nobody knows.
    """
    bar.setUpdatesEnabled(False)
    bar.setRange(0, total)
    bar.setValue(done if total else 0)
    bar.setUpdatesEnabled(True)


def plain_label(name: str, *, wraps: bool = True) -> QLabel:
    """A label that shows words as they are, whatever file names and categories hold.

    Args:
        name: Its name in the style sheet.
        wraps: Whether it takes several lines.
    """
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(wraps)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def mark_primary(button: QPushButton, *, primary: bool) -> None:
    """Show whether a button is what to press next; one on the screen is."""
    if button.property("primary") != primary:
        button.setProperty("primary", primary)
        button.style().polish(button)


def named_button(words: str, name: str) -> QPushButton:
    """A button that Return in a field does not press.

    Args:
        words: What it says.
        name: Its name for the style sheet and for tests.
    """
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setAutoDefault(False)
    return button
