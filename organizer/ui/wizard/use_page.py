"""Puts the model to use: what would change in the open folder, with which others, from now on."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from organizer.training import kept_evaluation, originals
from organizer.ui.background.jobs import Job
from organizer.ui.background.running import Task
from organizer.ui.background.running_words import far
from organizer.ui.folder.looking import OwnModel
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.wording import explained, number, sentences
from organizer.ui.wizard.changes import Change, Changes, changes
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.parts import plain_label
from organizer.ui.wizard.photo_strip import PhotoStrip, Picture


class _With(StrEnum):
    GENERAL = "general"
    ALONE = "alone"


class UsePage(WizardPage):
    """Which photos would be called something else, and the button that makes it so."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("Use it")
        self.words = self.tr("Your categories can label photos in the window from now on.")
        self._job: Job | None = None
        self._task: Task | None = None
        self._folder: Path | None = None
        self._asked: tuple[Path, str] | None = None
        self.how = Segments(
            self.tr("How it labels"),
            (
                (
                    _With.GENERAL,
                    self.tr("Together with the general names"),
                    self.tr("Photos that show none of your categories keep their general names"),
                ),
                (
                    _With.ALONE,
                    self.tr("Only your categories"),
                    self.tr("Photos that show none of your categories get no label"),
                ),
            ),
        )
        self.how.show_value(_With.GENERAL)
        self.how.picked.connect(self._on_how)
        self.heading = plain_label("heading")
        self.details = plain_label("muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Photos compared"))
        self.progress.hide()
        self._left = plain_label("muted", wraps=False)
        self._left.hide()
        self.photos = PhotoStrip(
            self.tr("Photos that would be called something else"),
            desk.theme,
            Thumbnails(desk.bench, desk.pictures, self),
        )
        self.choose = QPushButton(self.tr("Choose a &folder…"))
        self.choose.setAccessibleName(self.tr("Choose a folder to compare"))
        self.choose.clicked.connect(self._choose)
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the comparison"))
        self.cancel.clicked.connect(self._cancel)
        self.cancel.hide()
        self.use = QPushButton(self.tr("&Use it in the window"))
        self.use.setObjectName("primary")
        self.use.setAccessibleName(self.tr("Use it in the window"))
        self.use.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.use.clicked.connect(self._on_use)
        self._done = plain_label("muted")
        self._done.hide()
        self._lay_out()
        desk.folder_changed.connect(self._on_folder_changed)

    def enter(self) -> None:
        """Compare the open folder, unless that is done already."""
        self._done.hide()
        self._folder = self._folder or self.desk.open_folder
        self.use.setEnabled(not self.hindrance())
        self.ready_changed.emit()
        self._compare()

    def stop(self) -> None:
        """Compare no more."""
        if self._job is not None:
            self._job.cancel(discard=True)
            for signal, slot in (
                (self._job.batch, self._on_batch),
                (self._job.finished, self._on_finished),
                (self._job.failed, self._on_failed),
                (self._job.cancelled, self._on_cancelled),
            ):
                signal.disconnect(slot)
            self._end()

    def hindrance(self) -> str:
        """There has to be a model."""
        learnt = kept_evaluation.load(self.desk.project.folder) is not None
        return "" if learnt else self.tr("Let it learn first.")

    @property
    def _alone(self) -> bool:
        return self.how.value() is _With.ALONE

    def _compare(self) -> None:
        if self.hindrance():
            self.heading.setText(self.tr("There is nothing to use yet: let it learn first."))
            self.photos.hide()
            return
        if self._folder is None:
            self.heading.setText(self.tr("No folder is open"))
            self.details.setText(self.tr("Choose one to see what would change in it."))
            self.photos.hide()
            return
        model = kept_evaluation.load(self.desk.project.folder)
        version = 0 if model is None else model.model.version
        asked = self._folder, f"{version} {self._alone}"
        if asked == self._asked:
            return
        self.stop()
        self._asked = asked
        self.photos.show_pictures(())
        self.photos.hide()
        name = printable(self._folder.name or str(self._folder))
        self.heading.setText(self.tr("Comparing the photos in {0}…").format(name))
        self.details.clear()
        self.progress.setRange(0, 0)
        self._left.clear()
        self.cancel.setEnabled(True)
        for part in (self.progress, self._left, self.cancel):
            part.show()
        self._job = job = self.desk.work.start(
            partial(
                changes, self._folder, self.desk.project.name, self.desk.bench, alone=self._alone
            )
        )
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._task = self.desk.running.follow(job, self.tr("Comparing photos"))
        self.busy_changed.emit(True)

    def _on_batch(self, batch: list[tuple[int, int]]) -> None:
        done, total = batch[-1]
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        if self._task is not None:
            self._task.progress(done, total)
            self._left.setText(far(self._task))

    def _on_finished(self, found: Changes) -> None:
        self._end()
        name = printable(self._folder.name or str(self._folder)) if self._folder else ""
        if not found.changed:
            self.heading.setText(
                self.tr("No photo in {0} would be called something else").format(name)
            )
        else:
            self.heading.setText(
                self.tr(
                    "%Ln photo(s) in {0} would be called something else", "", found.changed
                ).format(name)
            )
        words = self.tr("Of %Ln photo(s) in all. Nothing is moved by this.", "", found.total)
        first = self.tr("The first {0} are shown.").format(number(len(found.shown)))
        some = found.changed > len(found.shown)
        self.details.setText(sentences(words, first if some else ""))
        self.photos.show_pictures([self._picture(each) for each in found.shown])
        self.photos.setVisible(bool(found.shown))

    def _picture(self, change: Change) -> Picture:
        before = printable(change.before) or self.tr("unsure")
        after = printable(change.after) or self.tr("unsure")
        caption = self.tr("{0}, was {1}").format(after, before)
        tip = self.tr("{0}: {1} so far, {2} from then on").format(
            printable(originals.name_of(change.path)), before, after
        )
        return Picture(change.path, change.content, caption, tip)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._asked = None
        self.heading.setText(explained(error))

    def _on_cancelled(self) -> None:
        self._end()
        self._asked = None
        self.heading.setText(self.tr("The comparison was cancelled"))
        self.details.setText(self.tr("The model can be used all the same."))

    def _end(self) -> None:
        self._job = self._task = None
        for part in (self.progress, self._left, self.cancel):
            part.hide()
        self.busy_changed.emit(False)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)

    def _on_how(self) -> None:
        self._done.hide()
        self._compare()

    def _on_folder_changed(self) -> None:
        self._folder = self.desk.open_folder or self._folder
        if self.isVisible():
            self._compare()

    def _choose(self) -> None:
        start = str(self._folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Compare the photos in"), start)
        if chosen:
            self._folder = Path(chosen)
            self._compare()

    def _on_use(self) -> None:
        self.desk.use(OwnModel(self.desk.project.name, self._alone))
        self._done.setText(
            self.tr(
                "It labels photos in the window now. To label with the general names again: "
                "menu Tidy, Label with."
            )
        )
        self._done.show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.how)
        top.addStretch(1)
        top.addWidget(self.choose)
        working = QHBoxLayout()
        working.setSpacing(8)
        working.addWidget(self.progress, 1)
        working.addWidget(self._left)
        working.addWidget(self.cancel)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.use)
        below.addWidget(self._done, 1)
        below.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.heading)
        layout.addWidget(self.details)
        layout.addLayout(working)
        layout.addLayout(below)
        layout.addWidget(self.photos, 100)
        layout.addStretch(1)  # where there are no photos to show
