"""Looking through a project's photos on a worker thread, as the page for cleaning sees it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from organizer.training.doubts import Seen, Sight
from organizer.training.step import Step
from organizer.ui.background.jobs import Job
from organizer.ui.background.running import Task
from organizer.ui.widgets.wording import said
from organizer.ui.wizard import clean_work
from organizer.ui.wizard.desk import Desk


class CleanLooking(QObject):
    """One looking at a time, and one at the shelf.

    Signals:
        seen: Photos (a list of :class:`Seen`) whose contents are known now.
        told: How far it is (its :class:`Task`), and what it is at, in words.
        looked: It is done: every photo (a tuple of :class:`Sight`).
        failed: It is not (the error).
        ended: It has ended, however it did (its :class:`Task`); sent before ``looked`` and
            ``failed``.
    """

    seen = Signal(list)
    told = Signal(object, str)
    looked = Signal(object)
    failed = Signal(object)
    ended = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._shelf: Job | None = None
        self._task: Task | None = None

    def start(self) -> bool:
        """Look through all photos; says whether that was not under way already."""
        if self._job is not None:
            return False
        desk = self._desk
        job = desk.work.start(partial(clean_work.looking, desk.project.photos, desk.bench))
        self._job = job
        self._task = desk.running.follow(job, self.tr("Looking through the photos"))
        self.told.emit(self._task, "")
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_end)
        return True

    def start_shelf(self) -> None:
        """Find the thumbnails of the shelf."""
        if self._shelf is not None:
            return
        desk = self._desk
        job = desk.work.start(partial(clean_work.looking_at_shelf, desk.project.photos, desk.bench))
        self._shelf = job
        job.batch.connect(self._on_batch)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._on_shelf_end)

    def stop(self) -> None:
        """Look no further."""
        for job in (self._job, self._shelf):
            if job is not None:
                job.cancel()

    def _on_batch(self, batch: list[Seen | Step]) -> None:
        steps = [event for event in batch if isinstance(event, Step)]
        if steps and self._task is not None:
            self._task.progress(steps[-1].done, steps[-1].total or 0)
            self.told.emit(self._task, said(steps[-1].what))
        self.seen.emit([event for event in batch if isinstance(event, Seen)])

    def _on_finished(self, sights: tuple[Sight, ...]) -> None:
        self._on_end()
        self.looked.emit(sights)

    def _on_failed(self, error: Exception) -> None:
        self._on_end()
        self.failed.emit(error)

    def _on_end(self) -> None:
        task, self._task, self._job = self._task, None, None
        self.ended.emit(task)

    def _on_shelf_end(self, _result: object = None) -> None:
        self._shelf = None
