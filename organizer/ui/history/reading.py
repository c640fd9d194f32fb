"""Reads something off the window's thread and shows all of it at once."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from organizer.ui.background.jobs import Job, JobRunner

T = TypeVar("T")


class Reading(QObject):
    """Something that is being read; goes with the dialog, and then nothing is shown any more."""

    def __init__(
        self,
        job: Job,
        show: Callable[[list[Any]], object],
        fail: Callable[[Exception], object],
        parent: QObject,
    ) -> None:
        """Wait for a job.

        Args:
            job: What reads.
            show: Gets all that it yielded, once it has ended.
            fail: Gets the error, where there was one.
            parent: With which this goes.
        """
        super().__init__(parent)
        self._job = job
        self._show = show
        self._fail = fail
        self._found: list[Any] = []
        self.running = True
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)

    def forget(self) -> None:
        """What is read is not wanted any more."""
        if self.running:
            self.running = False
            self._job.cancel(discard=True)

    def _on_batch(self, batch: list[Any]) -> None:
        self._found.extend(batch)

    def _on_finished(self, _result: object) -> None:
        if self.running:
            self.running = False
            self._show(self._found)

    def _on_failed(self, error: Exception) -> None:
        if self.running:
            self.running = False
            self._fail(error)


class Reader(QObject):
    """Several of them, until nothing is wanted any more."""

    def __init__(
        self, runner: JobRunner, fail: Callable[[Exception], object], parent: QObject
    ) -> None:
        """Prepare.

        Args:
            runner: Does the reading.
            fail: Gets the error, where there is one.
            parent: With which this goes.
        """
        super().__init__(parent)
        self._runner = runner
        self._fail = fail
        self._readings: list[Reading] = []

    def read(
        self, work: Callable[[], Generator[T, None, None]], show: Callable[[list[T]], object]
    ) -> Reading:
        """Read something and show all of it at once."""
        begun = Reading(self._runner.start(work), show, self._fail, self)
        self._readings = [each for each in self._readings if each.running]
        self._readings.append(begun)
        return begun

    def forget(self) -> None:
        """Nothing that is being read is wanted any more."""
        for each in self._readings:
            each.forget()
