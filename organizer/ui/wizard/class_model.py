"""The classes of a project and how many photos each has, as a list for a view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

ROW = Qt.ItemDataRole.UserRole
"""Gives the :class:`ClassRow`."""


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class.

    Attributes:
        folder: The name of its folder.
        name: What people call it.
        count: Its photos.
        doubts: How many of them are worth a look.
        thin: It has so few photos that it is said.
        shelf: It is no class but the shelf of the rejected ones.
    """

    folder: str
    name: str
    count: int
    doubts: int = 0
    thin: bool = False
    shelf: bool = False


class ClassModel(QAbstractListModel):
    """The classes, and the shelf at the end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[ClassRow] = []

    def show(self, rows: Sequence[ClassRow]) -> None:
        """Show other numbers; the same classes keep their place."""
        same = [row.folder for row in rows] == [row.folder for row in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[ClassRow]:
        """What is shown."""
        return self._rows

    @property
    def most(self) -> int:
        """Photos of the largest class."""
        return max((row.count for row in self._rows if not row.shelf), default=0)

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override] # noqa: N802
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # type: ignore[override]
        """What a view asks for."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = [row.name, self.tr("%Ln photo(s)", "", row.count)]
            if row.doubts:
                words.append(self.tr("%Ln to look at", "", row.doubts))
            if row.thin:
                words.append(self.tr("that is few"))
            return ", ".join(words)
        return None
