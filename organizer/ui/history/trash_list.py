"""What was put into the trash, and taking it out again."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from organizer.files import trashcan
from organizer.files.trash import Entry
from organizer.ui.folder.photo_item import printable
from organizer.ui.tidying import trashing
from organizer.ui.widgets.tables import ColumnOf, RowsModel, make_table, width_of
from organizer.ui.widgets.wording import longest_moment, moment, said


class Column(IntEnum):
    """The columns."""

    WHEN = 0
    FILE = 1
    FOLDER = 2
    STATE = 3


class TrashModel(RowsModel[Entry]):
    """Files, the one that went last first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns = (
            ColumnOf(self.tr("When"), lambda entry: moment(entry.when.astimezone())),
            ColumnOf(self.tr("File"), lambda entry: printable(entry.original.name), _whole_path),
            ColumnOf(
                self.tr("From"), lambda entry: printable(str(entry.original.parent)), _whole_path
            ),
            ColumnOf(self.tr("Now"), self._state, self._why),
        )

    def _why(self, entry: Entry) -> str:
        """Why a file is where it is."""
        return self._state(entry) if entry.note is None else printable(said(entry.note))

    def _state(self, entry: Entry) -> str:
        return {
            "trashed": self.tr("In the trash"),
            "restored": self.tr("Put back"),
            "kept": self.tr("Did not go"),
            "gone": self.tr("No longer in the trash"),
            "pending": self.tr("Interrupted"),
        }[entry.state]


def _whole_path(entry: Entry) -> str:
    return printable(str(entry.original))


class TrashList(QWidget):
    """The list.

    Signals:
        chosen_changed: Other files are chosen.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self.model = TrashModel(self)
        self.table = make_table(
            self.model,
            self.tr("Files put into the trash"),
            {Column.WHEN: width_of(longest_moment()), Column.FILE: 220, Column.STATE: 170},
            Column.FOLDER,
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self.table, 1)
        self.table.selectionModel().selectionChanged.connect(self.chosen_changed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what was put into the trash."""
        self._entries = entries
        self.model.show_rows(entries)
        if not entries:
            words = self.tr("Nothing has been put into the trash. Select photos and press Delete.")
        elif trashcan.FREEDESKTOP:
            words = self.tr(
                "Files go back to where they were, under their names, until the trash is emptied."
            )
        else:
            words = self.tr("Open the system's trash to put files back from it.")
        self._words.setText(words)
        if entries:
            self.table.selectRow(0)
        self.chosen_changed.emit()

    def chosen(self) -> list[int]:
        """The numbers of the chosen files that can be put back, and of what belongs to them."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        entries = [self.model.row(row) for row in rows]
        numbers = [entry.number for entry in entries if trashing.can_take_out(entry)]
        return trashing.with_companions(self._entries, numbers)
