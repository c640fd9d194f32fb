"""What may be dropped and pasted: photos and folders of this machine; and where."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


def dropped(data: QMimeData) -> list[Path]:
    """The files and folders that are being dropped, or were copied in a file manager."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths or not data.hasText():
        return paths
    lines = [line.strip() for line in data.text().splitlines()]
    named = [Path(line) for line in lines if os.path.isabs(line)]  # noqa: PTH117
    return [path for path in named if _is_there(path)]


class DropTarget(QObject):
    """Lets files and folders be dropped on a widget; what is marked says so while they are over it.

    Signals:
        came: What was dropped (a list of paths).
    """

    came = Signal(list)

    def __init__(
        self,
        widget: QWidget,
        marked: QWidget | None = None,
        wanted: Callable[[QMimeData], list[Path]] = dropped,
    ) -> None:
        """Take what is dropped from now on.

        Args:
            widget: Where things may be dropped.
            marked: What has the property ``over`` for the style; ``None`` for the widget itself.
            wanted: Picks what is taken; nothing is let in that it finds nothing in.
        """
        super().__init__(widget)
        self._marked = marked or widget
        self._wanted = wanted
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take part in what is dragged."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._mark(over=False)
        elif isinstance(event, QDropEvent) and kind != QEvent.Type.DragMove:
            paths = self._wanted(event.mimeData())
            self._mark(over=bool(paths) and kind == QEvent.Type.DragEnter)
            if paths:
                self._take(event, paths)
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent, paths: list[Path]) -> None:
        if event.type() == QEvent.Type.DragEnter:
            event.acceptProposedAction()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # whatever the file manager proposed
        event.accept()
        self.came.emit(paths)

    def _mark(self, *, over: bool) -> None:
        self._marked.setProperty("over", over)
        self._marked.style().polish(self._marked)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
