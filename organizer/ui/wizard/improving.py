"""Offers to improve a model of the user's own with what was corrected while reviewing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from organizer.ui.background.jobs import Job
from organizer.ui.background.lanes import Lanes
from organizer.ui.background.running import Running, Task
from organizer.ui.folder.photo_item import printable
from organizer.ui.folder.session import Session
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.wording import explained
from organizer.ui.wizard.lessons import Lessons, find_lessons, take_lessons
from organizer.ui.wizard.teaching import Teaching

_TOPIC = "lessons"
_PAUSE_MS = 700
"""Corrections come in a row; it is asked when one pauses."""


class Improving(QObject):
    """Looks after corrections for what the model at work could learn from them.

    Args:
        session: The open folder.
        teaching: Opens the wizard.
        lanes: Where it is looked and copied.
        running: Told of the copying.
        notices: Where it is offered.
        parent: Qt's parent.
    """

    def __init__(
        self,
        session: Session,
        teaching: Teaching,
        lanes: Lanes,
        running: Running,
        notices: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._teaching = teaching
        self._lanes = lanes
        self._running = running
        self._notices = notices
        self._job: Job | None = None
        self._task: Task | None = None
        self._offered = 0
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        for signal in (session.decider.relabelled, session.labels.taken_back):
            signal.connect(self._timer.start)
        session.folder_changed.connect(self._forget)

    def _look(self) -> None:
        if self._session.folder is None or not self._session.looking.own.name:
            return
        items = list(self._session.photos.items())
        self._job = self._lanes.decisions.start(partial(find_lessons, items, self._session.bench))
        self._job.finished.connect(self._on_found)

    def _on_found(self, found: Lessons | None) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        count = 0 if found is None else found.count
        if found is None:
            self._notices.take_back(_TOPIC)
        elif count > self._offered:  # not the same again to somebody who said no
            words = self.tr("“{0}” could learn from %Ln photo(s) that you corrected.", "", count)
            self._notices.show_notice(
                _TOPIC,
                words.format(printable(found.project.name)),
                offers=[(self.tr("Learn from them…"), partial(self._take, found))],
            )
        self._offered = count

    def _take(self, lessons: Lessons) -> None:
        self._notices.take_back(_TOPIC)
        job = self._lanes.training.start(partial(take_lessons, lessons, self._session.bench))
        job.batch.connect(self._on_batch)
        job.finished.connect(self._teaching.open)
        job.failed.connect(self._on_failed)
        self._task = self._running.follow(job, self.tr("Copying photos to learn from"))

    def _on_batch(self, batch: list[tuple[int, int]]) -> None:
        if self._task is not None:
            self._task.progress(*batch[-1])

    def _on_failed(self, error: Exception) -> None:
        self._notices.show_notice(_TOPIC, explained(error), "error")

    def _forget(self) -> None:
        self._offered = 0
        self._notices.take_back(_TOPIC)
