"""Buttons of dialogs, named and without the style's own icons."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QPushButton


def plain(dialog: QDialog) -> None:
    """Take icons off the buttons that Qt made, which are not of this program's drawing."""
    for button in dialog.findChildren(QAbstractButton):
        button.setIcon(QIcon())
        if not button.accessibleName():
            button.setAccessibleName(button.text())


def saving(dialog: QDialog, save_text: str) -> QDialogButtonBox:
    """Cancel, and the button that keeps what was edited; Return in a field presses neither."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    save = QPushButton(save_text)
    save.setObjectName("primary")
    save.setAutoDefault(False)
    buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
