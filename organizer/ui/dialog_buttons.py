"""Buttons of dialogs, named and without the style's own icons."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QDialog


def plain(dialog: QDialog) -> None:
    """Take icons off the buttons that Qt made, which are not of this program's drawing."""
    for button in dialog.findChildren(QAbstractButton):
        button.setIcon(QIcon())
        if not button.accessibleName():
            button.setAccessibleName(button.text())
