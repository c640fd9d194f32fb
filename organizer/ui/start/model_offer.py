"""Says that the model is missing, and fetches it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.background.running import Running, Task
from organizer.ui.folder.session import Session
from organizer.ui.tidying.work import Fetched, fetch_model
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.wording import explained, size


class ModelOffer(QObject):
    """Watches whether there is a model; everything that needs no label works without."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        notices: NoticeBar,
        running: Running,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._notices = notices
        self._running = running
        self._job: Job | None = None
        self._task: Task | None = None
        session.scanner.ended.connect(self._on_scan_ended)

    @property
    def running(self) -> bool:
        """Whether a model is being fetched."""
        return self._job is not None

    def cancel(self) -> None:
        """Stop fetching; what is here is kept for the next time."""
        if self._job is not None:
            self._job.cancel()

    def fetch(self) -> None:
        """Fetch the model, then look at the folder again."""
        if self._job is not None:
            return
        self._notices.take_back("model")
        self._job = self._runner.start(fetch_model)
        self._job.batch.connect(self._on_batch)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._task = self._running.begin(self.tr("Fetching the model…"), self.cancel)

    def _on_scan_ended(self) -> None:
        if self._session.scanner.model_missing:
            self._offer()
        elif self._session.scanner.engine:
            self._notices.take_back("model")

    def _offer(self) -> None:
        words = self.tr(
            "The model that labels photos is not here yet (4 MB). "
            "Sorting by date and camera works without it."
        )
        self._notices.show_notice("model", words, "doubt", [(self.tr("Download"), self.fetch)])

    def _on_batch(self, batch: list[Fetched]) -> None:
        last = batch[-1]
        words = self.tr("Fetching the model · {0} of {1}").format(size(last.done), size(last.total))
        if self._task is not None:
            self._task.progress(last.done, last.total, words=words)

    def _end(self, outcome: str = "", *, failed: bool = False) -> None:
        self._job = None
        if self._task is not None:
            self._task.finished(outcome, failed=failed)
            self._task = None

    def _on_finished(self) -> None:
        self._end(self.tr("The model is here."))
        self._session.look_again()

    def _on_failed(self, error: Exception) -> None:
        self._end(explained(error), failed=True)
        offers = [(self.tr("Try again"), self.fetch)]
        self._notices.show_notice("model", explained(error), "error", offers)

    def _on_cancelled(self) -> None:
        self._end()
        self._offer()
