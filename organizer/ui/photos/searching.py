"""The search field, how many photos it finds, and the way back where it finds none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPushButton, QWidget

from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.widgets import icons

_BELOW = 28  # pixels from the words in the middle to the button


class SearchField(QLineEdit):
    """Words that names and labels must hold. Esc empties it, Down and Return go to the photos.

    Signals:
        done: On to what was found.
        left: Back to all photos.
    """

    done = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search names and labels"))
        self.setAccessibleName(self.tr("Search"))
        self.setToolTip(self.tr("Search names and labels (Ctrl+F)"))
        icons.make_clearable(self)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's shortcut does, while there is something to empty."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.setAccepted(bool(self.text()))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys that mean more than text."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class HitCount(QLabel):
    """How many photos were found; hidden while nothing is sought."""

    def __init__(self, field: QLineEdit, shown: ShownPhotos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._shown = shown
        self.setObjectName("muted")
        self.hide()
        field.textChanged.connect(self._show)
        for signal in (shown.arranged, shown.rowsInserted, shown.rowsRemoved):
            signal.connect(self._show)

    def _show(self) -> None:
        sought = bool(self._field.text().split())
        if sought and not self._shown.busy:
            words = self.tr("%n found", "", self._shown.rowCount())
            self.setText(words)
            self._field.setAccessibleDescription(words)
        elif not sought:
            self._field.setAccessibleDescription("")
        self.setVisible(sought)


class MiddleButton(QPushButton):
    """Lies on the grid, below the words in its middle; hidden at first.

    It is wanted with :attr:`clicked`; what it does is up to the page.
    """

    def __init__(self, grid: QAbstractItemView, words: str) -> None:
        super().__init__(words, grid.viewport())
        self.setAccessibleName(words)
        self.hide()
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay below the words in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def offer(self, *, wanted: bool) -> None:
        """Be there, or not."""
        self.setVisible(wanted)
        self._place()

    def _place(self) -> None:
        room = self.parentWidget()
        if room is not None:
            self.adjustSize()
            middle = room.rect().center()
            self.move(middle.x() - self.width() // 2, middle.y() + _BELOW)


class WayBack(MiddleButton):
    """Is there while nothing of what is there is shown, and shows all of it."""

    def __init__(self, grid: QAbstractItemView, shown: ShownPhotos, photos: PhotoModel) -> None:
        super().__init__(grid, self.tr("Show all photos"))
        self._shown = shown
        self._photos = photos
        for signal in (
            shown.arranged,
            shown.rowsInserted,
            shown.rowsRemoved,
            photos.rowsInserted,
            photos.rowsRemoved,
        ):
            signal.connect(self._show)

    def _show(self) -> None:
        nothing = self._shown.narrowed and not self._shown.rowCount()
        self.offer(wanted=nothing and self._photos.rowCount() > 0)
