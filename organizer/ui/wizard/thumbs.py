"""Small pictures of a project's photos, decoded off the window's thread, some of each category."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Generator, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from organizer.ui.background.jobs import Job
from organizer.ui.wizard.desk import Desk

SIDE = 72
"""Device-independent pixels of a small picture's side."""

_KEPT = 250
"""Small pictures kept: 20 MB at most."""


class Thumbs(QObject):
    """A cache of small square pictures by path.

    Signals:
        arrived: Paths (a list) whose pictures are here now.
    """

    arrived = Signal(list)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures: OrderedDict[Path, QPixmap] = OrderedDict()
        self._wishes: OrderedDict[Path, None] = OrderedDict()
        self._lock = threading.Lock()
        self._job: Job | None = None

    def get(self, path: Path) -> QPixmap | None:
        """A photo's picture; ``None`` while it is not here, and then it is fetched.

        A null picture means that it has none.
        """
        found = self._pictures.get(path)
        if found is not None:
            self._pictures.move_to_end(path)
            return found
        self._wish([path])
        return None

    def put(self, path: Path, thumbnail: bytes) -> None:
        """Take a picture that somebody else made anyway."""
        image = QImage()
        image.loadFromData(thumbnail)
        self._keep(path, squared(image))

    def stop(self) -> None:
        """Fetch nothing more."""
        with self._lock:
            self._wishes.clear()
        if self._job is not None:
            self._job.cancel(discard=True)

    def _wish(self, paths: Iterable[Path]) -> None:
        if self._desk.pictures.closed:
            return
        with self._lock:
            for path in paths:
                self._wishes[path] = None
            while len(self._wishes) > _KEPT:
                self._wishes.popitem(last=False)
        if self._job is None:
            self._job = self._desk.pictures.start(self._read)
            self._job.batch.connect(self._on_batch)
            for end in (self._job.finished, self._job.failed, self._job.cancelled):
                end.connect(self._on_end)

    def _read(self) -> Generator[tuple[Path, QImage], None, None]:
        """Decode what is wished for until nothing is; runs on the worker thread."""
        pool = self._desk.bench.take_pool()
        under_way: dict[int, Path] = {}
        ticket = 0
        try:
            while True:
                while pool.has_room and (path := self._next_wish()) is not None:
                    under_way[ticket] = path
                    pool.submit(ticket, path)
                    ticket += 1
                if not under_way:
                    return
                for done, decoded in pool.collect(timeout=0.1):
                    image = QImage()
                    image.loadFromData(getattr(decoded, "thumbnail", b""))
                    yield under_way.pop(done), squared(image)
        finally:
            self._desk.bench.keep_pool(pool)

    def _next_wish(self) -> Path | None:
        with self._lock:
            return self._wishes.popitem(last=False)[0] if self._wishes else None

    def _on_batch(self, batch: list[tuple[Path, QImage]]) -> None:
        for path, image in batch:
            self._keep(path, image)
        self.arrived.emit([path for path, _ in batch])

    def _on_end(self) -> None:
        self._job = None
        with self._lock:
            left = bool(self._wishes)
        if left:  # wished for just as the worker ended
            self._wish([])

    def _keep(self, path: Path, image: QImage) -> None:
        self._pictures[path] = QPixmap.fromImage(image)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)


def squared(image: QImage) -> QImage:
    """The middle of a picture, :data:`SIDE` a side at double density; null for a null one."""
    if image.isNull():
        return image
    side = 2 * SIDE
    scaled = image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (scaled.width() - side) // 2, (scaled.height() - side) // 2
    cut = scaled.copy(left, top, side, side)
    cut.setDevicePixelRatio(2)
    return cut
