"""Folders and photos dropped on the window, wherever on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


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


class Dropping(QObject):
    """Lets things be dropped on a window and everything in it that does not take them itself.

    Signals:
        hovering: Whether something that could be dropped is over the window.
        came: It was let go (a :class:`Dropped`).
    """

    hovering = Signal(bool)
    came = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take part in what is dragged; the grid's own photos are none of it."""
        if event.type() == QEvent.Type.DragLeave:
            self.hovering.emit(False)
        elif isinstance(event, QDropEvent):  # which entering and moving are too
            foreign = event.source() is None
            if foreign and any(url.isLocalFile() for url in event.mimeData().urls()):
                event.acceptProposedAction()
                self._take(event)
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        if event.type() == QEvent.Type.DragEnter:
            self.hovering.emit(True)
        elif event.type() == QEvent.Type.Drop:
            self.hovering.emit(False)
            found = dropped(event.mimeData())
            if found is not None:
                self.came.emit(found)
