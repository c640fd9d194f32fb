"""Reads a photo for the detail pane: scaled down while it is decoded, off the window's thread."""

from __future__ import annotations

import os
import stat
from collections.abc import Generator
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from organizer.ui.jobs import Job, JobRunner

_FORMATS = frozenset({b"jpeg", b"jpg", b"png", b"webp", b"gif", b"bmp"})
_LARGEST_FILE = 256 * 2**20
_MOST_PIXELS = 64_000_000
"""Only JPEG shrinks while it is decoded; others are held in memory whole."""


class PreviewLoader(QObject):
    """One photo at a time; the newest wish wins.

    Signals:
        loaded: The path and its :class:`QImage`; a null image where Qt cannot read it.
    """

    loaded = Signal(object, object)

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None

    def load(self, path: Path, size: QSize) -> None:
        """Read a photo so that it fits into ``size`` device pixels."""
        self.forget()
        self._job = self._runner.start(partial(_read, path, size))
        self._job.batch.connect(self._on_batch)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        if self._job is not None:
            self._job.cancel(discard=True)
            self._job = None

    def _on_batch(self, batch: list[tuple[Path, QImage]]) -> None:
        for path, image in batch:
            self.loaded.emit(path, image)


def _read(path: Path, size: QSize) -> Generator[tuple[Path, QImage], None, None]:
    yield path, read_scaled(path, size)


def read_scaled(path: Path, size: QSize) -> QImage:
    """Read a photo upright, no larger than ``size``; a null image where that is not possible.

    Never blocks on what is no regular file, and never takes the memory of a huge picture.
    """
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | _NO_SURPRISES)
        try:
            status = os.fstat(handle)
            if stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_FILE:
                return _decode(handle, size)
        finally:
            os.close(handle)
    return QImage()


_NO_SURPRISES = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def _decode(handle: int, size: QSize) -> QImage:
    file = QFile()
    if not file.open(handle, QIODevice.OpenModeFlag.ReadOnly):
        return QImage()
    reader = QImageReader(file)
    reader.setAutoTransform(True)
    kind = reader.format().data()
    whole = reader.size()
    if kind not in _FORMATS or not whole.isValid():
        return QImage()
    if kind not in (b"jpeg", b"jpg") and whole.width() * whole.height() > _MOST_PIXELS:
        return QImage()
    turned = reader.transformation().value & 4  # a quarter turn: width and height change places
    box = size.transposed() if turned else size
    fitted = whole.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < whole.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    return reader.read()
