"""Fills the photo model while a folder is looked at."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from organizer.files.photo import FileId, LeftAlone
from organizer.text import Text
from organizer.ui.bench import Bench
from organizer.ui.deciding import Judging
from organizer.ui.jobs import Job, JobRunner
from organizer.ui.photo_item import PhotoItem, PhotoKey
from organizer.ui.photo_model import PhotoModel
from organizer.ui.work import EngineReady, Found, Listed, Seen, Sight, look_at, pathless
from organizer.vision.wanted import Wanted

_ENOUGH = 6
"""Photos looked at before their speed says anything: the first ones wait for workers to start."""


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """How far looking at a folder is.

    Attributes:
        done: Photos looked at.
        total: Photos found; still growing while ``listing``.
        rate: Photos a second; 0 when unknown.
        seconds_left: Estimate; ``None`` when unknown.
        engine: What runs the model, for people.
        listing: Whether the folder is still being listed.
    """

    done: int = 0
    total: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    engine: str = ""
    listing: bool = True


@dataclass(slots=True, eq=False)
class _Pass:
    """What one pass over the folder has gathered so far."""

    keys: dict[Path, PhotoKey] = field(default_factory=dict)
    twins: Counter[FileId] = field(default_factory=Counter)
    done: int = 0
    fresh: int = 0
    listed: bool = False
    began: float = 0.0

    def key_of(self, found: Found) -> PhotoKey:
        file_id = found.group.lead.file_id
        key = PhotoKey(file_id, self.twins[file_id])
        self.twins[file_id] += 1
        self.keys[found.group.lead.path] = key
        return key


class Scanner(QObject):
    """Looks at the open folder, one pass at a time.

    Signals:
        progressed: A :class:`ScanProgress`, about every 50 ms.
        stale: A verdict came that was made under rules of before.
        ended: The pass is over; the argument says whether it came to its end.
        failed: Why the folder could not be looked at (a Text or an exception).
    """

    progressed = Signal(object)
    stale = Signal()
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        photos: PhotoModel,
        runner: JobRunner,
        bench: Bench,
        judging: Callable[[], Judging],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._runner = runner
        self._bench = bench
        self._judging = judging
        self._job: Job | None = None
        self._pass = _Pass()
        self._wanted = Wanted()
        self.left_alone: tuple[LeftAlone, ...] = ()
        self.engine = ""
        self.engine_problem: Text | None = None
        self.engine_details: tuple[tuple[str, float | None, Text], ...] = ()
        self.model_missing = False
        self.refused = False
        """Whether the last pass ended because the folder cannot be looked at."""

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._job is not None

    def start(self, folder: Path, *, recursive: bool) -> None:
        """Look at a folder, ending another pass; photos known already are recognised."""
        self.stop()
        self._pass = _Pass()
        self._wanted = Wanted()
        self.refused = False
        self.left_alone = ()
        known = {
            pathless(item.photo): item.analysis
            for item in self._photos.items()
            if item.analysis is not None
        }
        job = self._runner.start(
            partial(
                look_at,
                folder,
                recursive=recursive,
                bench=self._bench,
                judging=self._judging,
                known=known,
            )
        )
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._job = job
        self.progressed.emit(ScanProgress())

    def show(self, seen: Sequence[PhotoItem], near: Sequence[PhotoItem]) -> None:
        """Ask for photos before all others.

        Args:
            seen: What is on the screen.
            near: What is near it.
        """
        waiting = [item.photo.path for item in (*seen, *near) if item.analysis is None]
        self._wanted.show(waiting)

    def cancel(self) -> None:
        """Ask the pass to end; what was found so far stays."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """End the pass at once and hear nothing more of it."""
        if self._job is not None:
            self._job.cancel(discard=True)
            self._job.cancelled.disconnect(self._on_cancelled)
            self._job.finished.disconnect(self._on_finished)
            self._job.failed.disconnect(self._on_failed)
            self._job = None

    def _on_batch(self, batch: list[Sight]) -> None:
        new: list[PhotoItem] = []
        changed: dict[PhotoKey, PhotoItem] = {}
        for sight in batch:
            match sight:
                case Found():
                    self._take_found(sight, new, changed)
                case Seen():
                    self._take_seen(sight, new, changed)
                case Listed():
                    # Before photos that are gone go, those of this batch must be in.
                    self._photos.add(new)
                    new = []
                    self._take_listed(sight)
                case EngineReady():
                    self.engine = sight.name
                    self.engine_problem = sight.problem
                    self.engine_details = sight.details
                    self.model_missing = not sight.name and sight.problem is None
        self._photos.add(new)
        self._photos.update_items(changed.values())
        self.progressed.emit(self._progress())

    def _take_found(
        self, found: Found, new: list[PhotoItem], changed: dict[PhotoKey, PhotoItem]
    ) -> None:
        key = self._pass.key_of(found)
        order = len(self._pass.keys) - 1
        old = self._photos.find(key)
        if old is None:
            new.append(PhotoItem(key, order, found.group))
        elif pathless(old.photo) == pathless(found.group.lead):
            changed[key] = replace(old, order=order, group=found.group)
        else:  # edited in place since
            changed[key] = PhotoItem(key, order, found.group)

    def _take_seen(
        self, seen: Seen, new: list[PhotoItem], changed: dict[PhotoKey, PhotoItem]
    ) -> None:
        key = self._pass.keys[seen.analysis.group.lead.path]
        if new:  # found in this very batch
            self._photos.add(new)
            new.clear()
        old = changed.get(key) or self._photos.find(key)
        if old is not None:
            changed[key] = replace(
                old, analysis=seen.analysis, verdict=seen.verdict, ruled=seen.ruled
            )
        self._pass.done += 1
        if not seen.analysis.cached:
            self._pass.fresh += 1
        if seen.judging != self._judging():
            self.stale.emit()

    def _take_listed(self, listed: Listed) -> None:
        self.left_alone = listed.left
        self._pass.listed = True
        self._pass.began = time.monotonic()
        self._photos.keep(set(self._pass.keys.values()))

    def _progress(self) -> ScanProgress:
        state = self._pass
        total = len(state.keys)
        passed = time.monotonic() - state.began if state.listed else 0.0
        rate = state.fresh / passed if state.fresh >= _ENOUGH else 0.0
        return ScanProgress(
            done=state.done,
            total=total,
            rate=rate,
            seconds_left=(total - state.done) / rate if rate else None,
            engine=self.engine,
            listing=not state.listed,
        )

    def _on_finished(self, _result: object) -> None:
        self._end(whole=True)

    def _on_cancelled(self) -> None:
        self._end(whole=False)

    def _on_failed(self, error: Exception) -> None:
        self.refused = True
        self._end(whole=False)
        self.failed.emit(error)

    def _end(self, *, whole: bool) -> None:
        self._job = None
        self.ended.emit(whole)
