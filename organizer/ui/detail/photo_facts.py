"""What is known of a photo's file: name, date, camera, size, companions, folder."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from organizer.ui.folder.photo_item import PhotoItem, printable
from organizer.ui.widgets.wording import moment, size


class PhotoFacts(QWidget):
    """A line for each fact; what is not known has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QFormLayout(self)
        self._lines.setContentsMargins(0, 2, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(4)
        self._lines.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_item(self, item: PhotoItem, root: Path | None) -> None:
        """Show another photo's facts.

        Args:
            item: The photo.
            root: The open folder.
        """
        while self._lines.rowCount():
            self._lines.removeRow(0)
        for name, value in self._facts(item, root):
            caption = QLabel(name)
            caption.setObjectName("muted")
            self._lines.addRow(caption, selectable("fact", breakable(value)))

    def _facts(self, item: PhotoItem, root: Path | None) -> list[tuple[str, str]]:
        facts = item.analysis
        rows = [(self.tr("Name"), item.name)]
        if facts is not None and facts.taken_at is not None:
            rows.append((self.tr("Taken"), moment(facts.taken_at)))
        if facts is not None and facts.camera:
            rows.append((self.tr("Camera"), facts.camera))
        large = size(item.photo.size)
        if facts is not None and facts.width:
            large = f"{facts.width} × {facts.height}, {large}"
        rows.append((self.tr("Size"), large))
        if item.group.companions:
            names = "\n".join(printable(file.path.name) for file in item.group.companions)
            rows.append((self.tr("With it"), names))
        rows.append((self.tr("Folder"), _folder_of(item, root)))
        return rows


def selectable(name: str, words: str = "") -> QLabel:
    """A label of plain text that breaks its lines and can be copied from.

    Args:
        name: Its name in the style sheet.
        words: What it says.
    """
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def breakable(words: str) -> str:
    """Let a long path break at its separators: labels break lines at spaces only."""
    return words.replace(os.sep, os.sep + "\u200b").replace("_", "_\u200b")


def _folder_of(item: PhotoItem, root: Path | None) -> str:
    parent = item.photo.path.parent
    if root is None or not parent.is_relative_to(root):
        return printable(str(parent))
    return printable(str(parent.relative_to(root.parent)))
