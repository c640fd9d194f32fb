"""The page on which a project's categories are learnt."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from organizer.errors import OrganizerError
from organizer.training import deep
from organizer.training.deep_settings import DeepSettings
from organizer.training.pausing import Pause
from organizer.training.project_training import versions
from organizer.training.step import Step
from organizer.training.train import Trained
from organizer.ui.background.jobs import Job
from organizer.ui.background.running import Task
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.wording import explained, percent, said
from organizer.ui.wizard import train_work
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.train_progress import TrainProgress
from organizer.ui.wizard.train_result import TrainResult
from organizer.ui.wizard.train_ways import TrainWays
from organizer.ui.wizard.train_work import Known
from organizer.vision import custom_store
from organizer.vision.child_process import ChildLostError


class TrainPage(WizardPage):
    """See the module.

    Attributes:
        settings: How the thorough way trains.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("Learn")
        self.words = self.tr(
            "From your photos the program learns to tell the categories apart, and measures how "
            "often it is right on photos that it has not seen."
        )
        self.setObjectName("page")
        self.settings = DeepSettings()
        self.notices = NoticeBar(desk.theme)
        self.result = TrainResult()
        self.progress = TrainProgress(desk.theme)
        self.ways = TrainWays()
        self._job: Job | None = None
        self._task: Task | None = None
        self._pause = Pause()
        self._waits: bool | None = None
        self._current = custom_store.find(desk.project.name) is not None
        self._lay_out()
        self.ways.wanted.connect(self._on_wanted)
        self.progress.pause.clicked.connect(self.pause)
        self.progress.cancel.clicked.connect(self.stop)
        self.progress.end_search.clicked.connect(self._end_search)
        desk.gathering_changed.connect(self._on_gathering)
        self.result.version_wanted.connect(self._use_version)
        self.result.hide()
        self._show_idle()

    # What the wizard asks of a page

    def enter(self) -> None:
        """Show what there is, read anew."""
        job = self.desk.pictures.start(partial(train_work.known, self.desk.project))
        job.batch.connect(self._on_known)
        try:
            deep.check_available()
        except OrganizerError as error:
            self.ways.show_obstacle(said(error.message))
        else:
            self.ways.show_obstacle("")

    def stop(self) -> None:
        """Cancel the learning: nothing of it is kept, and the model that there was stays."""
        if self._job is not None:
            self._job.cancel()
            self.progress.show_cancelling()
        elif self._waits is not None:
            self._waits = None
            self._end()
            self.enter()

    def hindrance(self) -> str:
        """There has to be a model."""
        if self._waits is not None:
            return self.tr("Photos are still being found; learning begins after that.")
        if self._job is not None:
            return self.tr("It is still learning.")
        return "" if self._current else self.tr("Learn first: one click is enough.")

    # Learning

    @property
    def running(self) -> bool:
        """Whether something is being learnt."""
        return self._job is not None

    def learn(self, *, thoroughly: bool) -> None:
        """Begin to learn, the quick way or the thorough one; after photos have been found."""
        if self._job is not None:
            return
        self.notices.take_back("end")
        self.desk.change(deep=thoroughly)
        if self.desk.gathering is not None:
            self._wait(thoroughly=thoroughly)
            return
        self._pause = Pause()
        settings = self.settings if thoroughly else None
        project, bench, pause = self.desk.project, self.desk.bench, self._pause
        job = self.desk.work.start(partial(train_work.learning, project, bench, settings, pause))
        self._job = job
        job.batch.connect(self._on_steps)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._task = self.desk.running.begin(
            self.tr("Learning “{0}”").format(project.name),
            self.stop,
            self.pause if thoroughly else None,
            lasting=True,
        )
        self.progress.begin(settings.epochs if settings else 0)
        self._show_busy()
        self.busy_changed.emit(True)
        self.ready_changed.emit()

    def pause(self) -> None:
        """Let the learning rest, or go on."""
        self._pause.ask(rest=not self._pause.wanted)
        self._tell_rest()

    def _on_wanted(self, thoroughly: bool) -> None:
        self.learn(thoroughly=thoroughly)

    def _wait(self, *, thoroughly: bool) -> None:
        """Learn when the search has ended: what came after it would not be learnt from."""
        self._waits = thoroughly
        self.progress.wait(self.hindrance())
        self._show_busy()
        self.ready_changed.emit()

    def _end_search(self) -> None:
        if self.desk.gathering is not None:
            self.desk.gathering.cancel()

    def _on_gathering(self) -> None:
        if self._waits is not None and self.desk.gathering is None:
            thoroughly, self._waits = self._waits, None
            self.learn(thoroughly=thoroughly)

    def _on_steps(self, steps: list[Step]) -> None:
        if self._task is None or (self._job is not None and self._job.cancelling):
            return
        for step in steps:
            done, total = self.progress.show_step(step)
        self._task.progress(done, total)
        self.progress.show_left(self._task.seconds_left)
        self._tell_rest()

    def _tell_rest(self) -> None:
        self.progress.show_resting(wanted=self._pause.wanted, resting=self._pause.resting)
        if self._task is not None:
            self._task.rest(paused=self._pause.wanted)

    def _on_finished(self, trained: Trained) -> None:
        accuracy = percent(trained.evaluation.metrics.accuracy)
        words = self.tr("“{0}” is learnt: right on {1}.").format(self.desk.project.name, accuracy)
        self._end(words)
        found, current = versions(self.desk.project.name)
        self._show_known((trained.evaluation, found, current, False))
        self.ways.quick.setFocus()

    def _on_failed(self, error: Exception) -> None:
        words = self._explained(error)
        self._end(words, failed=True)
        self.notices.show_notice("end", words, "error")
        self.enter()

    def _explained(self, error: Exception) -> str:
        """An error; that of a process that died speaks to the command line's users."""
        cause = error.__cause__
        if isinstance(cause, ChildLostError):
            return self.tr(
                "The learning stopped: {0}. If memory was short, close other programs; learning "
                "thoroughly again goes on from the last round."
            ).format(said(cause.message))
        return explained(error)

    def _on_cancelled(self) -> None:
        self._end()
        self.notices.show_notice(
            "end",
            self.tr("Stopped. The model you had is as it was.")
            if self._current
            else self.tr("Stopped. Nothing was kept."),
        )
        self.enter()

    def _end(self, outcome: str = "", *, failed: bool = False) -> None:
        self._job = None
        if self._task is not None:
            self._task.finished(outcome, failed=failed)
            self._task = None
        self._show_idle()
        self.busy_changed.emit(False)
        self.ready_changed.emit()

    # Showing

    def _on_known(self, batch: list[Known]) -> None:
        for known in batch:
            self._show_known(known)

    def _show_known(self, known: Known) -> None:
        found, kept, current, changed = known
        self._current = bool(current)
        self.ways.suggest(again=self._current, wanted=changed or not self._current)
        if self._job is None and self._waits is None:
            self.result.show_result(found, kept, current)
            if changed and current:
                self.notices.show_notice(
                    "photos",
                    self.tr("The photos have changed since it learnt. Learn again to use them."),
                    "doubt",
                )
            else:
                self.notices.take_back("photos")
        self.ready_changed.emit()

    def _show_busy(self) -> None:
        self.ways.hide()
        self.result.hide()
        self.progress.show()
        self.progress.cancel.setFocus()

    def _show_idle(self) -> None:
        self.progress.hide()
        self.ways.show()

    def _use_version(self, number: int) -> None:
        try:
            custom_store.rollback(self.desk.project.name, number)
        except OrganizerError as error:
            self.notices.show_notice("end", explained(error), "error")
        self.enter()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.result)
        column.addWidget(self.progress, 100)
        column.addWidget(self.ways)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(scroll, 1)
