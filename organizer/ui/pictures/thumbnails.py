"""Thumbnails from the index, read and decoded off the window's thread, the newest wish first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench

_KEPT = 120
"""Pixmaps kept: three screens' worth, at most 30 MB."""
_BESIDE = 40
"""Beyond those, where more cards than that are seen: small ones on a large screen."""
_WISHES = 160
"""Wishes remembered: what was scrolled past long ago is not worth reading."""


@dataclass(frozen=True, slots=True)
class _Read:
    content: str
    image: QImage


class Thumbnails(QObject):
    """A cache of pixmaps by content.

    Signals:
        arrived: Contents (a list) whose pixmaps are here now.
    """

    arrived = Signal(list)

    def __init__(self, bench: Bench, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._runner = runner
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._wishes: OrderedDict[str, None] = OrderedDict()
        self._lock = threading.Lock()
        self._kept = _KEPT
        self._reading = False

    def get(self, content: str) -> QPixmap | None:
        """A photo's thumbnail; ``None`` while it is not here, and then it is fetched.

        A null pixmap means that the photo has none.
        """
        pixmap = self._pixmaps.get(content)
        if pixmap is not None:
            self._pixmaps.move_to_end(content)
            return pixmap
        if content:
            self._wish(content)
        return None

    def has(self, content: str) -> bool:
        """Whether a photo's thumbnail is here."""
        return content in self._pixmaps

    def expect(self, contents: Sequence[str], seen: int = 0) -> None:
        """Fetch thumbnails that are seen now or may be soon.

        Args:
            contents: Those wanted first come first.
            seen: How many of them are on the screen: so many are kept whatever else comes, since
                one that went would be fetched again and push out another.
        """
        self._kept = max(_KEPT, seen + _BESIDE)
        missing = [each for each in contents[: self._kept] if each and each not in self._pixmaps]
        if missing:
            self._wish(*reversed(missing))

    def _wish(self, *contents: str) -> None:
        with self._lock:
            for content in contents:
                self._wishes[content] = None
                self._wishes.move_to_end(content)
            while len(self._wishes) > max(_WISHES, self._kept):
                self._wishes.popitem(last=False)
        if not self._reading:
            self._reading = True
            job = self._runner.start(self._read)
            job.batch.connect(self._on_batch)
            job.finished.connect(self._on_end)
            job.failed.connect(self._on_end)
            job.cancelled.connect(self._on_end)

    def _read(self) -> Generator[_Read, None, None]:
        """Serve wishes until there are none; runs on the worker thread."""
        index = self._bench.open_index()
        while (content := self._newest_wish()) is not None:
            image = QImage()
            data = index.thumbnail(content)
            if data is not None:
                image.loadFromData(data)
            yield _Read(content, image)

    def _newest_wish(self) -> str | None:
        with self._lock:
            return self._wishes.popitem(last=True)[0] if self._wishes else None

    def _on_batch(self, batch: list[_Read]) -> None:
        for read in batch:
            self._pixmaps[read.content] = QPixmap.fromImage(read.image)
        while len(self._pixmaps) > self._kept:
            self._pixmaps.popitem(last=False)
        self.arrived.emit([read.content for read in batch])

    def _on_end(self) -> None:
        self._reading = False
        with self._lock:
            left = next(reversed(self._wishes), None)
        if left is not None:  # wished for just as the worker ended
            self._wish(left)
