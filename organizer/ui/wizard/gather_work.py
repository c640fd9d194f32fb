"""What the page of gathering does on the worker thread, and what it knows of how far that is."""

from __future__ import annotations

from contextlib import ExitStack, closing
from functools import partial

from PySide6.QtCore import QObject, Signal

from organizer.errors import StartError
from organizer.training import gathering, probing
from organizer.training.events import Counts, Kept, Notice, Progress, Summary
from organizer.training.gathering import Asking, ProjectEvent, Refused
from organizer.training.sources.protocol import Health, Options
from organizer.ui.background.jobs import Job
from organizer.ui.background.running import Running, Task
from organizer.ui.wizard.desk import Desk
from organizer.vision.engine import Engine


class GatherWork(QObject):
    """Gathers for the project, and asks sources whether they work.

    Signals:
        kept: Photos that came (a list of Kept).
        counted: How far each category is (a dict of Counts by name).
        asking: Which source is asked now (its name).
        health: Whether a source works (its name and a Health).
        noticed: Something to know (a Text).
        ended: Gathering is over (the Summary, ``None`` where it was cancelled).
        failed: It could not be done at all (the error).
        probed: Every source that was asked has answered.
    """

    kept = Signal(list)
    counted = Signal(dict)
    asking = Signal(str)
    health = Signal(str, object)
    noticed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    probed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running = desk.running or Running(self)
        self._job: Job | None = None
        self._probing: Job | None = None
        self._task: Task | None = None
        self._enough: set[str] = set()
        self.source = ""

    @property
    def running(self) -> bool:
        """Whether something is being gathered."""
        return self._job is not None

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop and has not yet."""
        return self._job is not None and self._job.cancelling

    @property
    def probing(self) -> bool:
        """Whether sources are being asked whether they work."""
        return self._probing is not None

    def start(self) -> None:
        """Gather, or go on with it."""
        if self._job is not None:
            return
        self.stop_probing()
        self._enough.clear()
        project = self._desk.project
        work = partial(gathering.gather_for, project, _open_engine, self._enough)
        self._job = job = self._desk.web.start(work)
        self._task = self._running.follow(job, self.tr("Finding photos"), lasting=True)
        self._desk.show_gathering(self._task)
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_end)
        job.cancelled.connect(lambda: self._on_end(None))
        job.failed.connect(self._on_failed)

    def enough(self, name: str) -> None:
        """There are enough of a category."""
        self._enough.add(name)

    def stop(self) -> None:
        """Gather no more; what came is kept."""
        if self._job is not None:
            self._job.cancel()

    def probe(self) -> None:
        """Ask every source whether it works."""
        if self._probing is not None or self._job is not None:
            return
        asked: dict[str, Options] = {}
        for name in gathering.OFFERED:
            try:
                asked[name] = gathering.options_for(self._desk.project, name)
            except StartError as error:
                self.health.emit(name, Health(False, error.message))
        reach = gathering.reach_of(self._desk.project)
        self._probing = job = self._desk.web.start(partial(probing.probe_each, asked, reach))
        job.batch.connect(self._on_probed)
        job.finished.connect(self._on_all_probed)
        job.failed.connect(self._on_all_probed)
        job.cancelled.connect(self._on_all_probed)

    def stop_probing(self) -> None:
        """Ask no more."""
        if self._probing is not None:
            self._probing.cancel()

    def seconds_left(self) -> float | None:
        """How long it still takes; ``None`` while that cannot be said."""
        return None if self._task is None else self._task.seconds_left

    def _on_batch(self, batch: list[ProjectEvent]) -> None:
        kept = [event for event in batch if isinstance(event, Kept)]
        if kept:
            self.kept.emit(kept)
        for event in batch:
            match event:
                case Asking(source):
                    self.source = source
                    self.asking.emit(source)
                case Refused(source, reason):
                    self.health.emit(source, Health(False, reason))
                    self.noticed.emit(reason)
                case Notice(message):
                    self.noticed.emit(message)
        progress = [event for event in batch if isinstance(event, Progress)]
        if progress:
            self._on_counts(progress[-1].classes)

    def _on_counts(self, counts: dict[str, Counts]) -> None:
        if self._task is not None:
            done = sum(min(each.kept, each.wanted) for each in counts.values())
            total = sum(
                each.kept if name in self._enough else each.wanted for name, each in counts.items()
            )
            self._task.progress(done, total)
        self.counted.emit(counts)

    def _on_probed(self, batch: list[tuple[str, Health] | None]) -> None:
        for answer in batch:
            if answer is not None:
                self.health.emit(*answer)

    def _on_all_probed(self, _result: object = None) -> None:
        self._probing = None
        self.probed.emit()

    def _on_end(self, summary: Summary | None) -> None:
        self._forget()
        self.ended.emit(summary)

    def _on_failed(self, error: Exception) -> None:
        self._forget()
        self.failed.emit(error)

    def _forget(self) -> None:
        self._job = self._task = None
        self._desk.show_gathering(None)


def _open_engine(stack: ExitStack) -> Engine | None:
    """The model that near-duplicates and outliers are found by; without it the rest still works.

    Always the processor's: embeddings of this run are compared with those of earlier ones.
    """
    from organizer.vision import models
    from organizer.vision.engine_choice import open_engine

    path = models.find(models.DEFAULT)
    return None if path is None else stack.enter_context(closing(open_engine(path, "cpu")))
