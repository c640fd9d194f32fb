"""Carries out plans, takes them back, puts photos into the trash: on the worker thread."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal

from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.plan import Outcome, Plan
from organizer.files.trash import Marked, Trash, Trashed
from organizer.text import Text
from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.tidying import trashing


class Deed(Enum):
    """What is being done."""

    APPLY = auto()
    UNDO = auto()
    REDO = auto()
    RECOVER = auto()
    TRASH = auto()
    RESTORE = auto()


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a deed.

    Attributes:
        deed: Which one.
        total: Photos that were to be moved; of a restoring, files.
        moved: Photos that were.
        failed: Those that could not be, and why.
        cancelled: Whether the user stopped it.
        batch: Its number in the history; ``None`` when it was stopped before it had one, and for
            the trash.
        numbers: What went into the trash, as its record has it.
        notes: What else there is to know, such as that a changed photo was put back.
    """

    deed: Deed
    total: int
    moved: int
    failed: tuple[Outcome, ...]
    cancelled: bool
    batch: int | None = None
    numbers: tuple[int, ...] = ()
    notes: tuple[Text, ...] = ()


class Mover(QObject):
    """One deed at a time.

    Signals:
        started: A :class:`Deed` begins.
        progressed: The deed, photos done, photos in all (0: not known).
        ended: A :class:`Done`.
        failed: The deed and the exception that kept it from being done at all.
        history_changed: There is something new in the history.
        interrupted: Runs (a list) that a crash left half done.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    failed = Signal(object, object)
    history_changed = Signal()
    interrupted = Signal(list)

    def __init__(
        self, journal: Journal | None, trash: Trash, runner: JobRunner, parent: QObject
    ) -> None:
        """Prepare.

        Args:
            journal: Open for writing; ``None`` where it is not ours to write.
            trash: The way into the system's trash.
            runner: Where the work is done.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._journal = journal
        self._trash = trash
        self._runner = runner
        self._job: Job | None = None
        self._deed = Deed.APPLY
        self._total = 0
        self._outcomes: list[Outcome] = []
        self._numbers: list[int] = []

    @property
    def running(self) -> bool:
        """Whether a deed is under way."""
        return self._job is not None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be moved, because the journal is not ours."""
        return self._journal is None

    def apply(self, plan: Plan) -> None:
        """Do what a plan says."""
        if self._journal is not None:
            work = partial(moving.apply_plan, plan, self._journal)
            self._start(Deed.APPLY, len(plan.moves), work)

    def undo(self, batch: int | None = None) -> None:
        """Take back a run; ``None`` for the last one."""
        if self._journal is not None:
            batch = self.undoable() if batch is None else batch
            work = partial(moving.undo, self._journal, batch)
            self._start(Deed.UNDO, self._moves_of(batch), work)

    def redo(self, batch: int | None = None) -> None:
        """Do again a run that was taken back; ``None`` for the last one."""
        if self._journal is not None:
            batch = self.redoable() if batch is None else batch
            work = partial(moving.redo, self._journal, batch)
            self._start(Deed.REDO, self._moves_of(batch), work)

    def recover(self, direction: Literal["undo", "continue"], total: int) -> None:
        """Finish what a crash interrupted, or take it back; ``total`` photos are concerned."""
        if self._journal is not None:
            self._start(Deed.RECOVER, total, partial(moving.recover, self._journal, direction))

    def trash(self, marked: Sequence[Marked]) -> None:
        """Put photos into the system's trash, with the files that belong to them."""
        if self._journal is not None:
            work = partial(trashing.put_away, self._trash, self._journal, marked)
            self._start(Deed.TRASH, len(marked), work)

    def restore(self, numbers: Sequence[int]) -> None:
        """Put files back from the trash; numbers are those of its record."""
        if self._journal is not None:
            work = partial(trashing.take_out, self._trash, self._journal, numbers)
            self._start(Deed.RESTORE, len(numbers), work)

    def cancel(self) -> None:
        """Stop after the photo that is being moved; what was done can be undone."""
        if self._job is not None:
            self._job.cancel()

    def look_for_interrupted(self) -> None:
        """Look for runs that a crash left half done; ``interrupted`` says so if there are any."""
        if self._journal is not None:
            self._runner.start(partial(_interrupted, self._journal)).batch.connect(self.interrupted)

    def undoable(self) -> int | None:
        """The number of the run that undo would take back.

        Where no run stands, one of which some photos could not be put back: it is tried again.
        """
        if self._journal is None:
            return None
        candidates = self._journal.undo_candidates() or self._journal.undone_in_part()
        last = next(iter(candidates), None)
        return last.number if last is not None and self._journal.has_moved(last.id) else None

    def redoable(self) -> int | None:
        """The number of the run that redo would do again."""
        if self._journal is None:
            return None
        last = next(iter(self._journal.redo_candidates()), None)
        return None if last is None else last.number

    def _moves_of(self, batch: int | None) -> int:
        """How many photos a run moved; 0 when it is not known."""
        run = None if self._journal is None or batch is None else self._journal.run(batch)
        return 0 if run is None else run.moves

    def _start(
        self,
        deed: Deed,
        total: int,
        work: Callable[[], Generator[Outcome | Trashed, None, moving.Report | None]],
    ) -> None:
        if self._job is not None:
            return
        self._deed, self._total, self._outcomes, self._numbers = deed, total, [], []
        job = self._runner.start(work)
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.cancelled.connect(self._on_cancelled)
        job.failed.connect(self._on_failed)
        self._job = job
        self.started.emit(deed)
        self.progressed.emit(deed, 0, total)

    def _on_batch(self, batch: list[Outcome | Trashed]) -> None:
        for step in batch:
            if isinstance(step, Trashed):
                self._numbers.extend(step.numbers)
                step = Outcome(step.source, step.source, step.error)
            self._outcomes.append(step)
        self.progressed.emit(self._deed, len(self._outcomes), self._total)

    def _on_finished(self, report: moving.Report | None) -> None:
        if report is None:
            self._end(self._counted(cancelled=False))
            return
        self._end(
            Done(
                self._deed,
                report.total,
                report.done,
                report.failed,
                cancelled=False,
                batch=report.batch,
                notes=report.notes,
            )
        )

    def _on_cancelled(self) -> None:
        self._end(self._counted(cancelled=True))

    def _counted(self, *, cancelled: bool) -> Done:
        """What became of a deed that made no report of its own: the trash, or a stopped run."""
        failed = tuple(outcome for outcome in self._outcomes if outcome.error is not None)
        moved = len(self._outcomes) - len(failed)
        batch = None
        if self._deed in {Deed.TRASH, Deed.RESTORE}:
            notes = () if self._trash.warning is None else (self._trash.warning,)
            self._trash.warning = None
        else:
            notes = ()
            batch = self.undoable() if moved else None
        return Done(
            self._deed,
            self._total,
            moved,
            failed,
            cancelled=cancelled,
            batch=batch,
            numbers=tuple(self._numbers),
            notes=notes,
        )

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.history_changed.emit()
        self.failed.emit(self._deed, error)

    def _end(self, done: Done) -> None:
        self._job = None
        self.history_changed.emit()
        self.ended.emit(done)


def _interrupted(journal: Journal) -> Generator[moving.Interrupted, None, None]:
    """Looks at the disk, so not for the window's thread."""
    yield from moving.interrupted(journal)
