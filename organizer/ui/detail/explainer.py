"""Explains the photo that is looked at, off the window's thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from organizer.files.rules import Level
from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.detail.explaining import Similar, heat_map, most_similar
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel

_PAUSE_MS = 150
"""Walking through photos with the arrow keys compares only the one where one stops."""

_SIDE = 224
"""Pixels a side of a heat map."""


class Explainer(QObject):
    """Finds the most similar photos and draws heat maps; the newest wish wins.

    Signals:
        similar_found: The key of the photo and a tuple of :class:`Similar`.
        heat_drawn: The key of the photo and its heat map, a :class:`QImage`.
    """

    similar_found = Signal(object, object)
    heat_drawn = Signal(object, object)

    def __init__(
        self, photos: PhotoModel, bench: Bench, runner: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._bench = bench
        self._heat_job: Job | None = None
        self._runner = runner
        self._item: PhotoItem | None = None
        self._answer: tuple[Similar, ...] = ()
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def explain(self, item: PhotoItem | None) -> None:
        """Explain a photo; ``None`` for none."""
        if self._job is not None:
            self._job.cancel(discard=True)
            self._job = None
        self._item = item
        if item is None or item.analysis is None or item.analysis.embedding is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _start(self) -> None:
        if self._item is None:
            return
        self._answer = ()
        job = self._runner.start(partial(most_similar, self._item, list(self._photos.items())))
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        self._job = job

    def _on_batch(self, batch: list[tuple[Similar, ...]]) -> None:
        self._answer = batch[-1]

    def _on_finished(self) -> None:
        if self._item is not None and self.sender() is self._job:
            self._job = None
            key: PhotoKey = self._item.key
            self.similar_found.emit(key, self._answer)

    def draw_heat(self, item: PhotoItem, level: Level, looking: Looking) -> None:
        """Draw where in a photo its label was seen."""
        self.forget_heat()
        job = self._runner.start(partial(heat_map, item, level, looking, self._bench))
        job.batch.connect(self._on_heat)
        self._heat_job = job

    def forget_heat(self) -> None:
        """No heat map is wanted any more."""
        if self._heat_job is not None:
            self._heat_job.cancel(discard=True)
            self._heat_job = None

    def _on_heat(self, batch: list[tuple[PhotoKey, bytes]]) -> None:
        for key, pixels in batch:
            image = QImage(pixels, _SIDE, _SIDE, 4 * _SIDE, QImage.Format.Format_RGBA8888)
            self.heat_drawn.emit(key, image.copy())  # Qt does not keep the bytes alive
