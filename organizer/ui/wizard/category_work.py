"""What the page of categories does on the worker thread: copies photos, renames, removes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from organizer.training import bringing, categories
from organizer.training.bringable import LeftOut
from organizer.training.bringing import Brought, Found
from organizer.training.project import Project
from organizer.ui.background.jobs import Job
from organizer.ui.background.running import Task
from organizer.ui.folder.bench import Bench
from organizer.ui.wizard.desk import Desk

Wanted = Sequence[tuple[str, Sequence[Path]]]
_Event = tuple[str, bringing.Event]


class CategoryWork(QObject):
    """Runs one thing after the other.

    Signals:
        brought: Photos came into a category (its name, a list of Brought).
        left_out: Some did not (a list of LeftOut).
        progressed: Photos dealt with, and in all; 0 while that is not known.
        changed: Photos of categories were moved or removed.
        failed: Something could not be done (the error).
        busy_changed: Whether anything runs.
    """

    brought = Signal(str, list)
    left_out = Signal(list)
    progressed = Signal(int, int)
    changed = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs: list[Job] = []
        self._tasks: dict[Job, Task] = {}
        self._rearranging: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._jobs)

    def bring(self, wanted: Wanted) -> None:
        """Copy photos into categories.

        Args:
            wanted: Categories, and the photos and folders for each.
        """
        photos, bench = self._desk.project.photos, self._desk.bench
        job = self._start(partial(_bringing, photos, list(wanted), bench))
        if self._desk.running is not None:
            self._tasks[job] = self._desk.running.follow(job, self.tr("Copying photos"))
        job.batch.connect(lambda batch: self._on_batch(job, batch))

    def move_photos(self, project: Project) -> None:
        """Move the photos of a category that was renamed."""
        job = self._start(partial(categories.move_photos, project))
        self._rearranging.append(job)
        self._desk.rearranging = True
        job.finished.connect(lambda _result: self._desk.change(renaming=None))

    def remove(self, project: Project, name: str) -> None:
        """Put a category's photos into the trash, and then forget it."""
        job = self._start(partial(categories.remove_photos, project, name))
        self._rearranging.append(job)
        self._desk.rearranging = True
        job.finished.connect(lambda _result: self._forget(name))

    def stop(self) -> None:
        """Cancel everything; what was copied is kept."""
        for job in list(self._jobs):
            job.cancel()

    def _forget(self, name: str) -> None:
        left = categories.without(self._desk.project, name)
        self._desk.change(categories=left.categories, unwanted=left.unwanted)
        self.changed.emit()

    def _start(self, work: Callable[[], Generator[object, None, object]]) -> Job:
        job = self._desk.work.start(work)
        self._jobs.append(job)
        job.failed.connect(self.failed)
        for end in (job.finished, job.failed):
            end.connect(lambda _result: self._on_end(job))
        job.cancelled.connect(lambda: self._on_end(job))
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        return job

    def _on_batch(self, job: Job, batch: list[_Event]) -> None:
        came: dict[str, list[Brought]] = {}
        missed: list[LeftOut] = []
        for category, event in batch:
            if isinstance(event, Brought):
                came.setdefault(category, []).append(event)
            elif isinstance(event, LeftOut):
                missed.append(event)
        for category, copies in came.items():
            self.brought.emit(category, copies)
        if missed:
            self.left_out.emit(missed)
        far = next((event for _, event in reversed(batch) if isinstance(event, Found)), None)
        if far is not None:
            self.progressed.emit(far.done, far.total)
            if job in self._tasks:
                self._tasks[job].progress(far.done, far.total)

    def _on_end(self, job: Job) -> None:
        self._jobs.remove(job)
        if job in self._rearranging:
            self._rearranging.remove(job)
            self._desk.rearranging = bool(self._rearranging)
        self._tasks.pop(job, None)
        self.changed.emit()
        if not self._jobs:
            self.busy_changed.emit(False)


def _bringing(photos: Path, wanted: Wanted, bench: Bench) -> Generator[_Event, None, None]:
    pool = bench.take_pool()
    try:
        for category, sources in wanted:
            with closing(bringing.bring(photos, category, sources, pool=pool)) as events:
                for event in events:
                    yield category, event
    finally:
        bench.keep_pool(pool)
