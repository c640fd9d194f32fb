"""After a correction: offers the same label for photos that look alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.folder.deciding import LabelDeed
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.session import Session
from organizer.ui.review.suggesting import Suggested, look_alikes


class Suggester(QObject):
    """One offer at a time, that of the last correction.

    Signals:
        changed: :attr:`offer` changed.
    """

    changed = Signal()

    def __init__(self, session: Session, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._job: Job | None = None
        self._accepted: LabelDeed | None = None
        self._refused: set[tuple[str, str]] = set()
        self.offer: Suggested | None = None
        """What is offered; ``None`` for nothing."""
        session.decider.relabelled.connect(self._on_relabelled)
        session.labels.taken_back.connect(self._on_taken_back)
        session.folder_changed.connect(self._on_folder)

    def items(self) -> list[PhotoItem]:
        """The photos that are offered, the most alike first."""
        keys = () if self.offer is None else self.offer.keys
        found = [self._session.photos.find(key) for key in keys]
        return [item for item in found if item is not None]

    def accept(self, without: frozenset[PhotoKey] = frozenset()) -> None:
        """Label what is offered, but for some."""
        if self.offer is None:
            return
        label = self.offer.label
        wanted = [item for item in self.items() if item.key not in without]
        self._refuse([item for item in self.items() if item.key in without])
        self._withdraw()
        if wanted:
            self._accepted = self._session.relabel(wanted, label)

    def refuse(self) -> None:
        """Leave them as they are, and do not offer them this label again."""
        self._refuse(self.items())
        self._withdraw()

    def _refuse(self, items: list[PhotoItem]) -> None:
        if self.offer is not None:
            self._refused |= {(item.content, self.offer.label) for item in items}

    def _withdraw(self) -> None:
        if self._job is not None:
            self._job.cancel(discard=True)
            self._job = None
        if self.offer is not None:
            self.offer = None
            self.changed.emit()

    def _on_relabelled(self, deed: LabelDeed) -> None:
        self._withdraw()
        if deed.label is None or deed is self._accepted:  # one offer leads to no other
            return
        items = list(self._session.photos.items())
        work = partial(look_alikes, deed, items, set(self._refused), self._session.bench)
        job = self._runner.start(work)
        job.finished.connect(self._on_found)
        self._job = job

    def _on_found(self, found: Suggested | None) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        if found is not None:
            self.offer = found
            self.changed.emit()

    def _on_taken_back(self, deed: LabelDeed) -> None:  # noqa: ARG002 - a slot
        self._withdraw()

    def _on_folder(self) -> None:
        self._refused.clear()
        self._withdraw()
