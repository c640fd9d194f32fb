"""Reads a photo for the detail pane: scaled down while it is decoded, off the window's thread.

What Qt reads is read here; everything else in a process of its own, which costs a fifth of a second
more and is gone at once when something else is wanted.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from organizer.errors import StartError
from organizer.ui.background.jobs import Job, JobRunner
from organizer.vision import sniff

_FORMATS = frozenset({b"jpeg", b"jpg", b"png", b"webp", b"gif", b"bmp"})
JPEG = (b"jpeg", b"jpg")
"""What Qt calls the one format of which a part can be read."""
_APART = frozenset({"AVIF", "HEIF", "RAW", "TIFF"})
_LARGEST_FILE = 256 * 2**20
_MOST_PIXELS = 64_000_000
"""Only JPEG shrinks while it is decoded; others are held in memory whole."""


class PreviewLoader(QObject):
    """One photo at a time; the newest wish wins.

    Signals:
        loaded: The path and its :class:`QImage`; a null image where it cannot be read.
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

    def _on_batch(self, batch: list[tuple[Path, QImage] | None]) -> None:
        for done in filter(None, batch):
            self.loaded.emit(*done)


def _read(path: Path, size: QSize) -> Generator[tuple[Path, QImage] | None, None, None]:
    yield path, (yield from read_photo(path, size))


def read_photo(path: Path, size: QSize) -> Generator[None, None, QImage]:
    """Read a photo of any format upright, no larger than ``size``, wherever that is safe.

    Yields:
        Nothing, while another process is waited for.

    Returns:
        A null image where that is not possible.
    """
    if is_for_another_process(path):
        return (yield from read_apart(path, size))
    return read_scaled(path, size)


def read_apart(path: Path, size: QSize) -> Generator[None, None, QImage]:
    """Read a photo of any format in a process of its own, upright, no larger than ``size``.

    Yields:
        Nothing, while it is waited for; closing the generator ends the process.

    Returns:
        A null image where that is not possible.
    """
    from organizer.vision.large import large_picture  # Pillow: only where it is needed

    try:
        found = yield from large_picture(path, size.width(), size.height())
    except StartError:
        return QImage()
    if not found.rgb:
        return QImage()
    row = 3 * found.width
    shared = QImage(found.rgb, found.width, found.height, row, QImage.Format.Format_RGB888)
    return shared.copy()  # the bytes go with this function


def is_for_another_process(path: Path) -> bool:
    """Whether there is a decoder for it that is not trusted in the window's own process."""
    try:
        handle = os.open(path, os.O_RDONLY | _NO_SURPRISES)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return False
            return sniff.picture_format(os.read(handle, sniff.HEAD), path.suffix) in _APART
        finally:
            os.close(handle)
    except OSError:
        return False


def read_scaled(path: Path, size: QSize) -> QImage:
    """Read a photo upright, no larger than ``size``; a null image where that is not possible."""
    return read_with(path, partial(_scaled, size=size))


def read_with(path: Path, read: Callable[[QImageReader], QImage]) -> QImage:
    """Let something read a photo; a null image where that is not possible.

    Never blocks on what is no regular file, and never takes the memory of a huge picture.

    Args:
        path: The file.
        read: Given a reader of a file that may be read here, makes an image.
    """
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | _NO_SURPRISES)
        try:
            status = os.fstat(handle)
            if stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_FILE:
                return _decode(handle, read)
        finally:
            os.close(handle)
    return QImage()


_NO_SURPRISES = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def _decode(handle: int, read: Callable[[QImageReader], QImage]) -> QImage:
    file = QFile()
    if not file.open(handle, QIODevice.OpenModeFlag.ReadOnly):
        return QImage()
    reader = QImageReader(file)
    try:
        reader.setAutoTransform(True)
        return read(reader) if _may_be_read(reader) else QImage()
    finally:
        # Before the file: the TIFF reader looks into it once more when it goes, which ended the
        # process.
        del reader


def _may_be_read(reader: QImageReader) -> bool:
    kind, whole = reader.format().data(), reader.size()
    if kind not in _FORMATS or not whole.isValid():
        return False
    return kind in JPEG or whole.width() * whole.height() <= _MOST_PIXELS


def _scaled(reader: QImageReader, size: QSize) -> QImage:
    whole = reader.size()
    turned = reader.transformation().value & 4  # a quarter turn: width and height change places
    box = size.transposed() if turned else size
    fitted = whole.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < whole.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    return reader.read()
