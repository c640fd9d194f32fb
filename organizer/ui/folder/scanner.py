"""Fills the photo model while a folder is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.files.photo import LeftAlone, Photo
from organizer.text import Text
from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import Judging
from organizer.ui.folder.folder_pass import Before, look_at
from organizer.ui.folder.judged import Judged
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.scan_progress import Gathered, ScanProgress
from organizer.ui.folder.sights import EngineReady, Found, Listed, Looked, Sight, Waits
from organizer.vision.wanted import Wanted

_IDLE_MS = 20_000
"""After this long without a pass the decode processes end."""


class Scanner(QObject):
    """Looks at the open folder, one pass at a time.

    Signals:
        progressed: A :class:`ScanProgress`, about every 50 ms.
        judged: What some photos show, a :class:`Block`.
        stale: A verdict came that was made under rules of before.
        ended: The pass is over; the argument says whether it came to its end.
        failed: Why the folder could not be looked at (a Text or an exception).
    """

    progressed = Signal(object)
    judged = Signal(object)
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
        self._pass = Gathered()
        self._wanted = Wanted()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._rest)
        self.left_alone: tuple[LeftAlone, ...] = ()
        self.engine = ""
        self._version = ""
        self.engine_problem: Text | None = None
        self.engine_details: tuple[tuple[str, float | None, Text], ...] = ()
        self.model_missing = False
        self.refused = False
        """Whether the last pass ended because the folder cannot be looked at."""

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._job is not None

    @property
    def paused(self) -> bool:
        """Whether the pass that is under way rests."""
        return self.running and self._wanted.paused

    def warm_up(self) -> None:
        """Open what the first folder will need."""
        self._runner.start(self._bench.warm_up)

    def start(self, folder: Path, *, recursive: bool, judged: Judged | None) -> None:
        """Look at a folder, ending another pass; photos known already are recognised.

        Args:
            folder: The folder.
            recursive: Whether its subfolders count.
            judged: What the photos show that are here already.
        """
        self.stop()
        self._idle.stop()
        self._pass = Gathered()
        self._wanted = Wanted()
        self.refused = False
        self.left_alone = ()
        before = Before(list(self._photos.items()), judged, self._version)
        job = self._runner.start(
            partial(
                look_at,
                folder,
                recursive=recursive,
                bench=self._bench,
                judging=self._judging,
                before=before,
                wanted=self._wanted,
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

    def pause(self) -> None:
        """Let the pass rest; photos that are being looked at still come."""
        if self.running and not self._wanted.paused:
            self._wanted.pause()
            self._pass.pause()
            self.progressed.emit(self._pass.progress(self.engine))

    def resume(self) -> None:
        """Go on after a pause."""
        if self._wanted.paused:
            self._wanted.resume()
            self._pass.resume()
            self.progressed.emit(self._pass.progress(self.engine))

    def pause_or_resume(self) -> None:
        """Let the pass rest, or go on after a rest."""
        if self.paused:
            self.resume()
        else:
            self.pause()

    def cancel(self) -> None:
        """Ask the pass to end; what was found so far stays."""
        if self._job is not None:
            self._job.cancel()
            self._wanted.resume()

    def stop(self) -> None:
        """End the pass at once and hear nothing more of it."""
        if self._job is not None:
            self._job.cancel(discard=True)
            self._wanted.resume()
            self._job.cancelled.disconnect(self._on_cancelled)
            self._job.finished.disconnect(self._on_finished)
            self._job.failed.disconnect(self._on_failed)
            self._job = None

    def _on_batch(self, batch: list[Sight]) -> None:
        new: list[PhotoItem] = []
        changed: dict[PhotoKey, PhotoItem] = {}
        for sight in batch:
            self._pass.waits = sight if isinstance(sight, Waits) else Waits()
            match sight:
                case Found():
                    self._take_found(sight, new, changed)
                case Looked():
                    self._photos.add(new)  # they may have been found in this very batch
                    new = []
                    self._take_looked(sight, changed)
                case Listed():
                    # Before photos that are gone go, those of this batch must be in.
                    self._photos.add(new)
                    new = []
                    self._take_listed(sight)
                case EngineReady():
                    self.engine = sight.name
                    self._version = sight.version or self._version
                    self.engine_problem = sight.problem
                    self.engine_details = sight.details
                    self.model_missing = not sight.name and sight.problem is None
        self._photos.add(new)
        self._photos.update_items(changed.values())
        self.progressed.emit(self._pass.progress(self.engine))

    def _take_found(
        self, found: Found, new: list[PhotoItem], changed: dict[PhotoKey, PhotoItem]
    ) -> None:
        for group in found.groups:
            order = len(self._pass.keys)
            key = self._pass.key_of(group)
            old = self._photos.find(key)
            if old is None:
                new.append(PhotoItem(key, order, group))
            elif _same_file(old.photo, group.lead):
                changed[key] = PhotoItem(key, order, group, old.analysis, old.verdict, old.ruled)
            else:  # edited in place since
                changed[key] = PhotoItem(key, order, group)

    def _take_looked(self, looked: Looked, changed: dict[PhotoKey, PhotoItem]) -> None:
        state = self._pass
        if not state.began:
            state.began = time.monotonic()
        for seen in looked.seen:
            key = state.keys[id(seen.analysis.group)]
            old = changed.get(key) or self._photos.find(key)
            if old is not None:
                changed[key] = PhotoItem(
                    key, old.order, old.group, seen.analysis, seen.verdict, seen.ruled
                )
            state.fresh += not seen.analysis.cached
        state.done += len(looked.seen)
        self.judged.emit(looked.block)
        if looked.judging != self._judging():
            self.stale.emit()

    def _take_listed(self, listed: Listed) -> None:
        self.left_alone = listed.left
        self._pass.listed = True
        if self._photos.rowCount() > len(self._pass.keys):
            self._photos.keep(set(self._pass.keys.values()))

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
        self._pass = Gathered()  # with its keys go megabytes, before a plan takes its own
        self._idle.start()
        self.ended.emit(whole)

    def _rest(self) -> None:
        if not (self.running or self._runner.closed):
            self._runner.start(self._bench.rest)


def _same_file(old: Photo, new: Photo) -> bool:
    """Whether a file is as it was, wherever it is now."""
    return (old.file_id, old.size, old.mtime_ns) == (new.file_id, new.size, new.mtime_ns)
