"""One photo large, so that one can tell what is on it; arrow keys lead to the others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QVBoxLayout, QWidget

from organizer.training import originals
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.picture_view import PictureView
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.clean_model import CleanModel
from organizer.ui.wizard.desk import Desk

_SIZE = QSize(900, 700)
_LARGEST = QSize(2048, 2048)


class LargeLook(QDialog):
    """Shows the photos of a model one by one; deletes itself when it is closed."""

    def __init__(
        self,
        model: CleanModel,
        pictures: JobRunner,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        self._at = QPersistentModelIndex()
        self._path = Path()
        self.picture = PictureView(theme, fills=True)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._loader = PreviewLoader(pictures, self)
        self._loader.loaded.connect(self._on_loaded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.words)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.9))
        for keys, step in (("Left", -1), ("Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._next if step > 0 else self._before)
        space = QShortcut(QKeySequence("Space"), self)
        space.activated.connect(self.reject)

    @property
    def row(self) -> int:
        """The row that is shown; -1 when it is gone."""
        return self._at.row()

    def show_row(self, row: int) -> None:
        """Show a photo."""
        if not 0 <= row < self._model.rowCount():
            return
        index: QModelIndex = self._model.index(row)
        self._at = QPersistentModelIndex(index)
        self._path = self._model.sight(row).path
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.setWindowTitle(printable(originals.name_of(self._path)))
        self.words.setText(words)
        self.picture.setAccessibleName(words)
        self.picture.show_pixmap(None)
        self._loader.load(self._path, _LARGEST)

    def done(self, result: int) -> None:
        """Read nothing more, and close."""
        self._loader.forget()
        super().done(result)

    def _next(self) -> None:
        self.show_row(self.row + 1)

    def _before(self) -> None:
        self.show_row(self.row - 1)

    def _on_loaded(self, path: Path, image: QImage) -> None:
        if path == self._path:
            broken = image.isNull()
            pixmap = None if broken else QPixmap.fromImage(image)
            self.picture.show_pixmap(pixmap, "broken" if broken else "photo")


def look_from(grid: QAbstractItemView, model: CleanModel, desk: Desk, parent: QWidget) -> None:
    """Show the current photo large; the one that was looked at last is current afterwards."""
    look = LargeLook(model, desk.pictures, desk.theme, parent)
    look.show_row(max(grid.currentIndex().row(), 0))
    look.finished.connect(lambda: grid.setCurrentIndex(model.index(look.row)))
    look.open()
