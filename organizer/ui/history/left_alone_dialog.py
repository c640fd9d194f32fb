"""Which files and folders were left alone, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from organizer.files.photo import LeftAlone
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.roomy_lines import RoomyLines
from organizer.ui.widgets.tables import ColumnOf, RowsModel
from organizer.ui.widgets.wording import said

FOREIGN = "foreign folder"
"""The kind under which a scan tells of folders that belong to other programs."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stays for one reason under one name.

    Attributes:
        left: What was left alone; of several of one name the first.
        count: How many there are: folders of other programs are named once.
    """

    left: LeftAlone
    count: int = 1


def lines_of(left: Sequence[LeftAlone]) -> list[Line]:
    """One line a file; other programs' folders come first, each name once with its owner."""
    theirs: dict[tuple[str, str], list[LeftAlone]] = {}
    for item in left:
        if item.kind == FOREIGN:
            theirs.setdefault((item.path.name, str(item.reason)), []).append(item)
    named = [Line(items[0], len(items)) for items in theirs.values()]
    return [*named, *(Line(item) for item in left if item.kind != FOREIGN)]


class LeftAloneModel(RowsModel[Line]):
    """The lines, each with its whole path as a tooltip."""

    def __init__(self, left: Sequence[LeftAlone], folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self.columns = (ColumnOf("", self._words, _whole_path),)
        self.show_rows(lines_of(left))

    def _words(self, row: Line) -> str:
        """Where from the folder on, and why."""
        path, reason = row.left.path, said(row.left.reason)
        if row.left.kind == FOREIGN:
            name = printable(path.name)
            if row.count == 1:
                return self.tr("{0} {1} and is not entered").format(name, reason)
            words = self.tr("{0} {1} and is not entered (%Ln such folder(s))", "", row.count)
            return words.format(name, reason)
        inside = path.relative_to(self._folder) if path.is_relative_to(self._folder) else path
        return f"{printable(str(inside))}: {reason}"


def _whole_path(row: Line) -> str:
    return printable(str(row.left.path))


class LeftAloneDialog(QDialog):
    """A list of names with reasons."""

    def __init__(
        self, left: Sequence[LeftAlone], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Left alone"))
        self.resize(620, 400)
        heading = QLabel(self.tr("Left alone"))
        heading.setObjectName("title")
        words = QLabel(self.tr("These are not tidied and stay exactly where they are."))
        words.setObjectName("muted")
        words.setWordWrap(True)
        self.names = QListView()
        self.names.setObjectName("list")
        self.names.setItemDelegate(RoomyLines(self.names))
        self.names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.names.setUniformItemSizes(True)
        self.names.setAccessibleName(self.tr("What was left alone"))
        self.names.setModel(LeftAloneModel(left, folder, self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(self.names, 1)
        layout.addWidget(buttons)
        plain(self)
