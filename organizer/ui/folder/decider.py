"""Keeps verdicts and the plan up to date with the rules, without ever holding up the window."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.errors import UsageError
from organizer.files.plan import Move, Skip
from organizer.files.rules import Rules
from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import (
    LabelDeed,
    caught,
    keep_filing_rules,
    keep_names,
    relabel,
)
from organizer.ui.folder.judged import Block, Judged
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.replanning import Decided, Rejudged, Told, Wishes, decide

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.filing_rules import FilingRule
    from organizer.vision.taxonomy import Taxonomy
    from organizer.vision.user_taxonomy import Overlay

_PAUSE_MS = 120
"""Changes that come faster than this, as from a slider, are decided together: what is decided
meanwhile would only slow the slider down."""


class Decider(QObject):
    """Decides again whenever something changed; the newest change wins.

    Signals:
        judged_again: Verdicts changed in the photo model.
        planned: :attr:`decided` changed; it is ``None`` while the plan is out of date.
        relabelled: The user's word about photos is kept (a :class:`LabelDeed`).
        not_relabelled: It could not be kept (a :class:`LabelDeed`).
        failed: The exception that kept a correction from being kept.
    """

    judged_again = Signal()
    planned = Signal()
    relabelled = Signal(object)
    not_relabelled = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        photos: PhotoModel,
        runner: JobRunner,
        bench: Bench,
        wishes: Callable[[], tuple[Rules, Looking]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._runner = runner
        self._bench = bench
        self._wishes = wishes
        self._folder: Path | None = None
        self._planning = False
        self._job: Job | None = None
        self._overtaken: Job | None = None
        self._due = False
        self._keeping: dict[Job, LabelDeed | None] = {}
        self._unwritten: dict[str, str | None] = {}
        self._blocks: list[Block] = []
        self._learning: dict[int, set[int]] = {}
        self._told = Told()
        self._in_view: frozenset[PhotoKey] = frozenset()
        self.judged: Judged | None = None
        """What the photos show, so far as that was worked out."""
        self.decided: Decided | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether anything is being written or decided."""
        waiting = self._timer.isActive() or self._due
        return bool(self._keeping) or self._job is not None or waiting

    def open(self, folder: Path | None) -> None:
        """Forget the plan; ``folder`` is what plans are for from now on."""
        if folder != self._folder:
            self.judged = None
            self._blocks, self._told = [], Told()
        self._folder = folder
        self._planning = False
        self._forget()

    def plan_from_now_on(self, *, wanted: bool) -> None:
        """Say whether plans are wanted: not while photos are still being looked at."""
        self._planning = wanted
        self.schedule()

    def schedule(self) -> None:
        """Something changed: decide again shortly."""
        self._forget()
        if self._folder is not None:
            self._timer.start()

    def relabel(self, contents: Sequence[str], label: str | None) -> LabelDeed:
        """Keep what the user said about photos, then decide again.

        Args:
            contents: The photos.
            label: ``None`` to go back to the model's word.

        Returns:
            What is being done, for :meth:`take_back`.
        """
        deed = LabelDeed(label, {content: self._said_of(content) for content in contents})
        self._keep(deed, {label: contents}, said=dict.fromkeys(contents, label))
        return deed

    def take_back(self, deed: LabelDeed) -> None:
        """Make photos show what had been said before a deed, then decide again."""
        self._keep(None, deed.reverse(), said=deed.before)

    def keep_names(self, overlay: Overlay, taxonomy: Taxonomy) -> None:
        """Keep what the user made of the names, then decide again."""
        self._change(partial(keep_names, overlay, taxonomy, self._bench))

    def keep_filing_rules(self, rules: Sequence[FilingRule]) -> None:
        """Keep the user's own rules, then decide again."""
        self._change(partial(keep_filing_rules, rules, self._bench))

    def count_caught(
        self, rules: Sequence[FilingRule], taxonomy: Taxonomy, found: Callable[[list[int]], object]
    ) -> None:
        """Count, for ``found``, how many photos each rule catches."""
        items = list(self._photos.items())
        job = self._runner.start(partial(caught, rules, items, taxonomy))
        job.finished.connect(found)

    def _change(self, work: Callable[[], Generator[None, None, None]]) -> None:
        job = self._runner.start(work)
        job.finished.connect(self.schedule)
        job.failed.connect(self.failed)

    def learn(self, block: Block) -> None:
        """Take note of photos that were judged while the folder was looked at."""
        self._blocks.append(block)

    def show(self, in_view: Sequence[PhotoItem]) -> None:
        """Say which photos are in view: what becomes of them is shown first."""
        self._in_view = frozenset(item.key for item in in_view)

    def fate_of(self, item: PhotoItem) -> Move | Skip | None:
        """What is planned for a photo; ``None`` while there is no plan."""
        return None if self.decided is None else self.decided.fate_of(item.group)

    def _said_of(self, content: str) -> str | None:
        """What the user said about a photo last, written or not."""
        if content in self._unwritten:
            return self._unwritten[content]
        corrections = self._bench.corrections
        known = None if corrections is None else corrections.get(content)
        return None if known is None else known.label

    def _keep(
        self,
        deed: LabelDeed | None,
        by_label: Mapping[str | None, Sequence[str]],
        said: Mapping[str, str | None],
    ) -> None:
        self._unwritten.update(said)
        job = self._runner.start(partial(relabel, by_label, self._bench))
        job.finished.connect(self._on_kept)
        job.failed.connect(self._on_not_kept)
        self._keeping[job] = deed

    def _on_kept(self) -> None:
        deed = self._end_of_keeping()
        self.schedule()
        if deed is not None:
            self.relabelled.emit(deed)

    def _on_not_kept(self, error: Exception) -> None:
        deed = self._end_of_keeping()
        if deed is not None:
            self.not_relabelled.emit(deed)
        self.failed.emit(error)

    def _end_of_keeping(self) -> LabelDeed | None:
        job = self.sender()
        deed = self._keeping.pop(job, None) if isinstance(job, Job) else None
        if not self._keeping:
            self._unwritten.clear()
        return deed

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()  # what it told so far still comes: see _start
            self._job, self._overtaken = None, self._job
        if self.decided is not None:
            self.decided = None
            self.planned.emit()

    def _start(self) -> None:
        """Begin to decide, once all is here that was told before: else it would undo that."""
        self._due = self._overtaken is not None
        if self._folder is None or self._due:
            return
        rules, looking = self._wishes()
        wishes = Wishes(self._folder, rules, looking, self._planning, self._in_view)
        judged = [] if self.judged is None else [self.judged.block]
        blocks = [*judged, *self._blocks]
        photos = list(self._photos.items())
        job = self._runner.start(partial(decide, photos, wishes, self._bench, blocks, self._told))
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_overtaken)
        self._job = job
        self._learning = {id(job): set(map(id, blocks))}

    def _on_batch(self, batch: list[Judged | list[Rejudged] | None]) -> None:
        changed = []
        for new in batch:
            if isinstance(new, Judged):
                self.judged = new
                part = self._learning.pop(id(self.sender()), set())
                self._blocks = [block for block in self._blocks if id(block) not in part]
            for each in new if isinstance(new, list) else ():
                item = self._photos.find(each.key)
                if item is not None and item.analysis is each.analysis:
                    changed.append(
                        PhotoItem(
                            item.key,
                            item.order,
                            item.group,
                            each.analysis,
                            each.verdict,
                            each.ruled,
                        )
                    )
        self._photos.update_items(changed)
        if any(isinstance(new, Judged) for new in batch) or (changed and self._bench.filing_rules):
            self.judged_again.emit()

    def _on_finished(self, decided: Decided | None) -> None:
        if self.sender() is not self._job:
            self._on_overtaken()
            return
        self._job = None
        self.decided = decided
        self.planned.emit()

    def _on_overtaken(self) -> None:
        """All that an overtaken one told has come."""
        if self.sender() is self._overtaken:
            self._overtaken = None
            if self._due:
                self._start()

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            self._on_overtaken()
            return
        self._job = None
        # A wrong template is said beside the template; without a plan there is no preview.
        self.planned.emit()
        if not isinstance(error, UsageError):
            self.failed.emit(error)
