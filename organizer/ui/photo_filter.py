"""Which photos the grid shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from organizer.ui.photo_item import PhotoItem, State
from organizer.ui.photo_model import PhotoModel


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the sidebar can narrow the grid to; all photos when nothing is asked for.

    Attributes:
        state: Only photos in this state.
        category: Only photos with this name at the current level.
        corrected: Only photos whose label is the user's own.
    """

    state: State | None = None
    category: str | None = None
    corrected: bool = False

    def holds(self, item: PhotoItem) -> bool:
        """Whether a photo belongs on it."""
        if self.corrected:
            return item.corrected
        if self.state is not None:
            return item.state is self.state
        if self.category is not None:
            return item.verdict is not None and item.verdict.category == self.category
        return True


ALL = Shelf()


class PhotoFilter(QSortFilterProxyModel):
    """Narrows a :class:`PhotoModel` to a shelf and to the words of the search box."""

    def __init__(self, photos: PhotoModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._shelf = ALL
        self._words: tuple[str, ...] = ()
        self.setSourceModel(photos)

    @property
    def shelf(self) -> Shelf:
        """The shelf that is shown."""
        return self._shelf

    @property
    def narrowed(self) -> bool:
        """Whether anything may be hidden."""
        return self._shelf != ALL or bool(self._words)

    def show_shelf(self, shelf: Shelf) -> None:
        """Narrow to a shelf."""
        if shelf != self._shelf:
            self.beginFilterChange()
            self._shelf = shelf
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def search(self, sought: str) -> None:
        """Narrow to photos whose name and labels hold every word."""
        words = tuple(sought.casefold().split())
        if words != self._words:
            self.beginFilterChange()
            self._words = words
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def item(self, index: QModelIndex | QPersistentModelIndex) -> PhotoItem:
        """The photo behind one of this model's indexes."""
        return self._photos.item(self.mapToSource(index).row())

    def filterAcceptsRow(  # noqa: N802 - Qt's name
        self,
        source_row: int,
        source_parent: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> bool:
        """Whether a row is shown."""
        item = self._photos.item(source_row)
        return self._shelf.holds(item) and self._matches(item)

    def _matches(self, item: PhotoItem) -> bool:
        if not self._words:
            return True
        verdict = item.verdict
        labels = "" if verdict is None else f"{verdict.category} {verdict.label}"
        text = f"{item.name} {labels}".casefold()
        return all(word in text for word in self._words)
