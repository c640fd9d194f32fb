"""Which files of the folder were left alone, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from organizer.files.photo import LeftAlone
from organizer.ui.dialog_buttons import plain
from organizer.ui.photo_item import printable
from organizer.ui.roomy_lines import RoomyLines
from organizer.ui.wording import said


class LeftAloneDialog(QDialog):
    """A list of names with reasons."""

    def __init__(self, left: Sequence[LeftAlone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Left alone"))
        self.resize(560, 380)
        words = QLabel(self.tr("These are not tidied and stay exactly where they are."))
        words.setObjectName("muted")
        names = QListView()
        names.setObjectName("list")
        names.setItemDelegate(RoomyLines(names))
        names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        names.setAccessibleName(self.tr("Files left alone"))
        lines = [f"{printable(item.path.name)}: {said(item.reason)}" for item in left]
        names.setModel(QStringListModel(lines, self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(names, 1)
        layout.addWidget(buttons)
        plain(self)
