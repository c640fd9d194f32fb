"""The worker threads of the window, and how they end."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.ui.background.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class Lanes:
    """The worker threads, by what they do.

    Attributes:
        work: Looking at folders and moving photos.
        decisions: Judging and planning.
        pictures: Thumbnails.
        preview: The large preview.
        records: Looking into the history.
        training: What the wizard does: copying, looking, training.
        gathering: Finding photos on the web, beside all else.
    """

    work: JobRunner
    decisions: JobRunner
    pictures: JobRunner
    preview: JobRunner
    records: JobRunner
    training: JobRunner
    gathering: JobRunner

    def all(self) -> tuple[JobRunner, ...]:
        """Every lane."""
        return (
            self.work,
            self.decisions,
            self.pictures,
            self.preview,
            self.records,
            self.training,
            self.gathering,
        )

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return any(lane.busy for lane in self.all())

    def cancel_all(self) -> None:
        """Tell everything that runs to end, and hear nothing more of it."""
        for lane in self.all():
            lane.cancel_all(discard=True)

    def shutdown(self, timeout_s: float) -> bool:
        """End the threads; says whether all have ended."""
        ended = [lane.shutdown(timeout_s) for lane in self.all()]
        return all(ended)
