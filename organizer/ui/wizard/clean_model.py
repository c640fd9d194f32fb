"""The photos of one class as a list for a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from organizer.training import originals
from organizer.training.doubts import Doubt, Sight
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.wording import said, sentence

MIME = "application/x-photo-organizer-photos"
"""What is dragged from one class to another; which photos they are the page knows."""

SIGHT = Qt.ItemDataRole.UserRole


class CleanModel(QAbstractListModel):
    """The photos of one class, in the order in which they are worth looking at."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._sights: list[Sight] = []
        thumbnails.arrived.connect(self._on_thumbnails)

    def show(self, sights: Sequence[Sight]) -> None:
        """Show other photos; where some only go, the others keep place and selection."""
        old = [sight.path for sight in self._sights]
        new = [sight.path for sight in sights]
        if old != new:
            kept = set(new)
            if [path for path in old if path in kept] == new:
                self._remove({row for row, path in enumerate(old) if path not in kept})
            else:
                self.beginResetModel()
                self._sights = list(sights)
                self.endResetModel()
                return
        self._sights = list(sights)
        if sights:
            self.dataChanged.emit(self.index(0), self.index(len(sights) - 1))

    def renew(self, sights: Iterable[Sight]) -> None:
        """Show what is known now of photos that are shown or not; none moves for it."""
        rows = {sight.path: row for row, sight in enumerate(self._sights)}
        for sight in sights:
            row = rows.get(sight.path)
            if row is not None:
                self._sights[row] = sight
                self.dataChanged.emit(self.index(row), self.index(row))

    def sight(self, row: int) -> Sight:
        """The photo in a row."""
        return self._sights[row]

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override] # noqa: N802
        """How many photos."""
        return 0 if parent is not None and parent.isValid() else len(self._sights)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # type: ignore[override]
        """What a view asks for."""
        sight = self._sights[index.row()]
        if role == SIGHT:
            return sight
        name = printable(originals.name_of(sight.path))
        why = "" if sight.reason is None else sentence(said(sight.reason))
        if role == Qt.ItemDataRole.DisplayRole:
            return why or name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{name}: {why}" if why else name
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        """Photos can be chosen and dragged."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid():
            return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """What is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """A sign that photos are dragged."""
        data = QMimeData()
        data.setData(MIME, str(len(indexes)).encode())
        return data

    def joined(self, row: int) -> bool:
        """Whether a photo shows the same as the one after it, and stands beside it for that."""
        if row + 1 >= len(self._sights):
            return False
        this, after = self._sights[row], self._sights[row + 1]
        pressing = this.doubt < Doubt.REPEAT or after.doubt < Doubt.REPEAT
        return bool(this.cluster) and this.cluster == after.cluster and not pressing

    def _remove(self, rows: set[int]) -> None:
        row = len(self._sights) - 1
        while row >= 0:
            if row not in rows:
                row -= 1
                continue
            last = row
            while row - 1 in rows:
                row -= 1
            self.beginRemoveRows(QModelIndex(), row, last)
            del self._sights[row : last + 1]
            self.endRemoveRows()
            row -= 1

    def _on_thumbnails(self, contents: list[str]) -> None:
        arrived = set(contents)
        for row, sight in enumerate(self._sights):
            if sight.content in arrived:
                self.dataChanged.emit(self.index(row), self.index(row))
