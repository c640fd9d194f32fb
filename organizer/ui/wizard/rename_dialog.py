"""Asks what a project is to be called; says in a sentence why a name will not do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from organizer.errors import OrganizerError
from organizer.ui.widgets.dialog_buttons import plain, saving
from organizer.ui.widgets.wording import explained


class RenameDialog(QDialog):
    """A field with the name; Return takes it.

    Args:
        name: What it is called.
        rename: Gives it another name, or raises an :class:`OrganizerError`.
        parent: Qt's parent.
    """

    def __init__(
        self, name: str, rename: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rename = rename
        self.setWindowTitle(self.tr("Rename"))
        words = QLabel(self.tr("What are these categories to be called?"))
        words.setWordWrap(True)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("New name"))
        self.field.setMaxLength(64)
        self.field.selectAll()
        note = QLabel(
            self.tr("Photos, versions and settings stay; the model gets the new name too.")
        )
        note.setObjectName("muted")
        note.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = saving(self, self.tr("Rename"))
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        for part in (words, self.field, self.problem, note, self.buttons):
            layout.addWidget(part)
        self.setMinimumWidth(440)
        plain(self)
        self.field.returnPressed.connect(self.accept)
        self.field.textChanged.connect(self._on_typed)

    def accept(self) -> None:
        """Give it the name, then close; stay where it will not do."""
        try:
            self._rename(self.field.text().strip())
        except OrganizerError as error:
            self.problem.setText(explained(error))
            self.problem.show()
            self._grow()
            self.field.setFocus()
        else:
            super().accept()

    def _grow(self) -> None:
        """Make room for the sentence, which may take several lines."""
        self._column.activate()
        self.resize(self.width(), max(self.height(), self._column.heightForWidth(self.width())))

    def _on_typed(self) -> None:
        self.problem.hide()
        for button in self.buttons.buttons():
            if self.buttons.buttonRole(button) is QDialogButtonBox.ButtonRole.AcceptRole:
                button.setEnabled(bool(self.field.text().strip()))
