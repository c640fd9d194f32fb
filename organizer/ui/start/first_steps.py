"""What the start page offers, and what is dropped on the window, become an open folder."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from organizer import paths
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.looking_around import Counted, Doors, Gone, look_around
from organizer.ui.start.dropping import DropHint, Dropped, Dropping
from organizer.ui.widgets.wording import explained

if TYPE_CHECKING:
    from organizer.ui.background.jobs import Job, JobRunner
    from organizer.ui.background.running import Task
    from organizer.ui.main_window import MainWindow
    from organizer.vision.samples.making import Drawn

_OFFERED = 3
"""Further folders that a notice has buttons for."""


class FirstSteps(QObject):
    """Looks around while the start page is up, draws samples, takes what is dropped."""

    def __init__(self, window: MainWindow, runner: JobRunner) -> None:
        """Listen.

        Args:
            window: Whose start page it is.
            runner: Where folders are looked for and pictures drawn.
        """
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._doors = Doors()
        self._looking: Job | None = None
        self._drawing: Job | None = None
        self._gone: set[str] = set()
        self._dropping = Dropping(window)
        self._hint = DropHint(window)
        self._dropping.hovering.connect(self._show_hovering)
        self._dropping.came.connect(self._take_dropped)
        window.start.samples_wanted.connect(self.draw_samples)

    def look_around(self) -> None:
        """See which recent folders are there, and count what is in Pictures."""
        if self._looking is not None:
            self._looking.cancel(discard=True)
        self._gone.clear()
        pictures = pictures_folder()
        work = partial(look_around, self._window.start.recent.shown, pictures, self._doors)
        self._looking = self._runner.start(work)
        self._looking.batch.connect(self._on_seen)

    def stop(self) -> None:
        """What is on the start page matters no more."""
        if self._looking is not None:
            self._looking.cancel(discard=True)
            self._looking = None

    def draw_samples(self) -> None:
        """Draw sample pictures, where they are not drawn yet, and open them."""
        if self._drawing is not None:
            return
        self.stop()
        self._window.start.show_drawing(drawing=True)
        self._drawing = job = self._runner.start(_draw)
        task = self._window.running.begin(self.tr("Drawing sample pictures"), job.cancel)
        job.batch.connect(partial(_show_progress, task))
        job.finished.connect(partial(self._on_drawn, task))
        job.failed.connect(partial(self._on_not_drawn, task))
        job.cancelled.connect(partial(self._end_drawing, task))

    def _show_hovering(self, found: Dropped | None) -> None:
        start = self._window.start
        start.mark_drop(over=found is not None)
        self._hint.show_for(None if start.isVisible() else found)

    def _take_dropped(self, found: Dropped) -> None:
        window = self._window
        if window.mover.running:
            words = self.tr("Photos are being moved; drop the folder again when that is done.")
            window.notices.show_notice("dropped", words)
            return
        window.open_folder(found.folder)
        if window.session.folder != found.folder:
            return  # it has to be asked for first, or something else must end
        window.workspace.seeking.choose(found.files)
        if not found.others:
            return
        words = self.tr(
            "One folder is open at a time: this is {0}. %n more was dropped.", "", len(found.others)
        ).format(printable(found.folder.name))
        offers = [
            (self.tr("Open {0}").format(printable(folder.name)), partial(self._open_other, folder))
            for folder in found.others[:_OFFERED]
        ]
        window.notices.show_notice("dropped", words, "plain", offers)

    def _open_other(self, folder: Path) -> None:
        self._window.notices.take_back("dropped")
        self._window.open_folder(folder)

    def _on_seen(self, batch: list[Gone | Counted]) -> None:
        start, pictures = self._window.start, pictures_folder()
        for seen in batch:
            if isinstance(seen, Gone):
                self._gone.add(seen.folder)
            elif pictures is not None:
                start.offer_pictures(pictures, seen.photos, more=seen.more)
        start.mark_gone(self._gone)

    def _on_drawn(self, task: Task, folder: Path) -> None:
        self._end_drawing(task)
        if not self._window.closing:
            self._window.open_folder(folder)

    def _on_not_drawn(self, task: Task, error: Exception) -> None:
        self._end_drawing(task)
        offers = [(self.tr("Try again"), self.draw_samples)]
        self._window.notices.show_notice("samples", explained(error), "error", offers)

    def _end_drawing(self, task: Task) -> None:
        self._drawing = None
        task.finished()
        self._window.notices.take_back("samples")
        self._window.start.show_drawing(drawing=False)


def _draw() -> Generator[object, None, Path]:
    from organizer.vision.samples.making import make_samples  # Pillow and numpy

    return (yield from make_samples(paths.samples_folder()))


def _show_progress(task: Task, batch: list[Drawn]) -> None:
    task.progress(batch[-1].done, batch[-1].total)


def pictures_folder() -> Path | None:
    """The user's folder of pictures; ``None`` where the system names none but the home."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folder = Path(place) if place else None
    return None if folder is None or folder == Path.home() else folder
