"""The pictures of the large view: the one that is looked at, parts of it, and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPixmap

from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.viewer.viewer_reading import DENOMINATORS, Sight, Wish, read
from organizer.ui.viewer.zooming import Zoom

_KEPT = 4
"""Pictures kept: the one that is shown, its neighbours, and the one before."""
_MARGIN = 0.25
"""How much more than is seen of a part is read on each side: a short pull finds it there."""
_MOST_PIXELS = 36_000_000
"""Of a part: what is seen on the largest screens, at twice its size."""
_ENOUGH = 1.05
_EDGE = 8.0
"""Pixels at the edges that a part may lack, see :mod:`organizer.ui.viewer.viewer_reading`."""


class ViewerPictures(QObject):
    """Reads what is wanted most, one after the other; the newest wishes win.

    Signals:
        came: The path and :class:`QPixmap` of a photo, whole.
        detailed: The path, a pixmap, and the part that it shows (a QRectF; empty for all).
        failed: The path, and why there is no picture (a Text).
    """

    came = Signal(object, object)
    detailed = Signal(object, object, object)
    failed = Signal(object, object)

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._reading: Wish | None = None
        self._whole: dict[Path, QPixmap] = {}
        self._wishes: list[Wish] = []
        self._first: Path | None = None
        self._detail: Wish | None = None
        self._have: tuple[Path, QRectF, float] | None = None

    def get(self, path: Path) -> QPixmap | None:
        """A photo's picture where it is here."""
        return self._whole.get(path)

    def want(self, paths: Sequence[Path], room: QSize) -> None:
        """Read photos, the first one first.

        Args:
            paths: Others are no longer wanted.
            room: How large they may be, pixels of the screen.
        """
        self._wishes = [Wish(path, room) for path in paths]
        self._first = paths[0] if paths else None
        self._detail = self._have = None
        self._go_on()

    def want_detail(self, path: Path, zoom: Zoom, resolution: float) -> None:
        """Read the part of a photo that is seen, where what is here is too coarse for it.

        Args:
            path: The photo.
            zoom: Where it is.
            resolution: Pixels that are here a pixel of the picture.
        """
        needed = min(1.0, zoom.scale)
        seen = zoom.seen
        if resolution * _ENOUGH >= needed or self._has(path, seen, needed):
            return
        denominator = next(each for each in DENOMINATORS if each == 1 or needed * each <= _ENOUGH)
        part = _with_margin(seen, zoom, denominator)
        self._detail = Wish(path, QSize(), part, denominator)
        self._go_on()

    def forget(self, path: Path | None = None) -> None:
        """Nothing is wanted any more, and nothing kept; of one photo only where it is named."""
        if path is not None:
            self._whole.pop(path, None)
            return
        self._wishes, self._detail, self._have = [], None, None
        self._whole.clear()
        self._stop()

    def _has(self, path: Path, seen: QRectF, needed: float) -> bool:
        if self._have is None or self._have[0] != path:
            return False
        _, part, resolution = self._have
        there = part.isEmpty() or part.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).contains(seen)
        return there and resolution * _ENOUGH >= needed

    def _next(self) -> Wish | None:
        """What is wanted most and not here: the first photo, its part, the others."""
        missing = [wish for wish in self._wishes if wish.path not in self._whole]
        if missing and missing[0].path == self._first:
            return missing[0]
        return self._detail or (missing[0] if missing else None)

    def _go_on(self) -> None:
        wish = self._next()
        if wish == self._reading:
            return
        self._stop()
        if wish is not None and not self._runner.closed:
            self._reading = wish
            self._job = self._runner.start(partial(read, wish))
            self._job.batch.connect(self._on_batch)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel(discard=True)
        self._job = self._reading = None

    def _on_batch(self, batch: list[Sight | None]) -> None:
        for sight in filter(None, batch):
            self._take(sight)

    def _take(self, sight: Sight) -> None:
        wish, pixmap = sight.wish, QPixmap.fromImage(sight.image)
        self._job = self._reading = None
        if wish.part is not None:
            self._detail = None
            part = QRectF(sight.part)
            if not pixmap.isNull():
                self._have = wish.path, part, 1.0 if part.isEmpty() else 1 / wish.denominator
                self.detailed.emit(wish.path, pixmap, part)
        else:
            self._wishes = [each for each in self._wishes if each.path != wish.path]
            if sight.problem is not None:
                self.failed.emit(wish.path, sight.problem)
            else:
                self._whole[wish.path] = pixmap
                while len(self._whole) > _KEPT:
                    del self._whole[next(iter(self._whole))]
                self.came.emit(wish.path, pixmap)
        self._go_on()


def _with_margin(seen: QRectF, zoom: Zoom, denominator: int) -> QRect:
    """What is seen and some more around it, as far as memory allows."""
    across, down = seen.width() * _MARGIN, seen.height() * _MARGIN
    more = seen.adjusted(-across, -down, across, down)
    everything = QRectF(0, 0, zoom.picture.width(), zoom.picture.height())
    more = more.intersected(everything)
    if more.width() * more.height() / denominator**2 > _MOST_PIXELS:
        more = seen
    return more.toAlignedRect()
