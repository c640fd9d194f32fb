"""Folders and photos dropped on the window, wherever on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from organizer.ui.folder.photo_item import printable


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped.

    Attributes:
        folder: What is to be opened: the first folder, else that of the first file.
        files: What is to be chosen in it: the files that were dropped, where no folder was.
        others: Further folders.
    """

    folder: Path
    files: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()


def dropped(data: QMimeData) -> Dropped | None:
    """What is being dropped; ``None`` where it is nothing on this computer's disks."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    folders = list(dict.fromkeys(path for path in paths if path.is_dir()))
    if folders:
        return Dropped(folders[0], (), tuple(folders[1:]))
    if not paths:
        return None
    first = paths[0].parent
    return Dropped(first, tuple(path for path in paths if path.parent == first), _parents(paths))


def _parents(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The folders of other files."""
    return tuple(dict.fromkeys(path.parent for path in paths if path.parent != paths[0].parent))


class DropHint(QLabel):
    """Says over the middle of a window what letting go would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("dropHint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, found: Dropped | None) -> None:
        """Say what would be opened; nothing for ``None``."""
        if found is not None:
            folder = printable(found.folder.name or str(found.folder))
            chosen = self.tr("Drop to open {0} and choose %n photo(s)", "", len(found.files))
            words = chosen if found.files else self.tr("Drop to open {0}")
            self.setText(words.format(folder))
            self.adjustSize()
            middle = self._window.rect().center()
            self.move(middle.x() - self.width() // 2, middle.y() - self.height() // 2)
            self.raise_()
        self.setVisible(found is not None)


class Dropping(QObject):
    """Lets things be dropped on a window and everything in it that does not take them itself.

    Signals:
        hovering: What could be dropped is over the window (a :class:`Dropped`); ``None`` when it
            went.
        came: It was let go (a :class:`Dropped`).
    """

    hovering = Signal(object)
    came = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take part in what is dragged; the grid's own photos are none of it."""
        if event.type() == QEvent.Type.DragLeave:
            self.hovering.emit(None)
        elif isinstance(event, QDropEvent):  # which entering and moving are too
            foreign = event.source() is None
            if foreign and any(url.isLocalFile() for url in event.mimeData().urls()):
                event.acceptProposedAction()
                self._take(event)
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        if event.type() == QEvent.Type.DragEnter:
            self.hovering.emit(dropped(event.mimeData()))
        elif event.type() == QEvent.Type.Drop:
            self.hovering.emit(None)
            found = dropped(event.mimeData())
            if found is not None:
                self.came.emit(found)
