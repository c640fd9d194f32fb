"""The photos of one class as a list for a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from organizer.training import originals
from organizer.training.doubts import Doubt, Sight
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.wording import said, sentence

MIME = "application/x-photo-organizer-photos"
"""What is dragged from one class to another; which photos they are the page knows."""

SIGHT = Qt.ItemDataRole.UserRole

_MOST_RUNS = 50
"""Places at which rows come or go, beyond which showing all anew is sooner done."""


class CleanModel(QAbstractListModel):
    """The photos of one class, in the order in which they are worth looking at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sights: list[Sight] = []

    def show(self, sights: Sequence[Sight]) -> None:
        """Show other photos; where some only come or go, the others keep place and selection."""
        news = list(sights)
        old, new = {one.path for one in self._sights}, {one.path for one in news}
        gone = [row for row, one in enumerate(self._sights) if one.path not in new]
        came = [row for row, one in enumerate(news) if one.path not in old]
        stay = [one.path for one in self._sights if one.path in new]
        apart = _runs(gone), _runs(came)
        in_order = stay == [one.path for one in news if one.path in old]
        if not in_order or not stay or sum(map(len, apart)) > _MOST_RUNS:
            self.beginResetModel()
            self._sights = news
            self.endResetModel()
            return
        for first, last in reversed(apart[0]):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._sights[first : last + 1]
            self.endRemoveRows()
        for first, last in apart[1]:
            self.beginInsertRows(QModelIndex(), first, last)
            self._sights[first:first] = news[first : last + 1]
            self.endInsertRows()
        changed = [row for row, one in enumerate(self._sights) if one is not news[row]]
        self._sights = news
        for first, last in ((changed[0], changed[-1]),) if changed else ():
            self.dataChanged.emit(self.index(first), self.index(last))

    def renew(self, sights: Iterable[Sight]) -> None:
        """Show what is known now of photos that are shown or not; none moves for it."""
        news = {sight.path: sight for sight in sights}
        rows = [row for row, one in enumerate(self._sights) if one.path in news]
        for row in rows:
            self._sights[row] = news[self._sights[row].path]
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

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


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of each run of rows that follow each other."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
