"""Drop any photo: what it is called now, where that was seen, and what it was called before."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.background.jobs import Job
from organizer.ui.detail.prediction_bars import PredictionBars
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.picture_view import PictureView
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.widgets.wording import explained, percent, said
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.dropping import DropTarget, dropped
from organizer.ui.wizard.parts import plain_label
from organizer.ui.wizard.trying import Tried, try_photo

_SIDE = 224
_SHOWN = QSize(900, 700)
_WORDS = 220
"""Pixels that the words beside the photo have at least."""


class TryPanel(QFrame):
    """Tries the project's model on a photo that is dropped or chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        DropTarget(self, wanted=_first_file).came.connect(self._on_dropped)
        self.setAccessibleName(self.tr("Try it on any photo"))
        self._desk = desk
        self._job: Job | None = None
        self._path: Path | None = None
        self._heat = QImage()
        self._loader = PreviewLoader(desk.pictures, self)
        self._loader.loaded.connect(self._on_loaded)
        self.picture = PictureView(desk.theme, fills=True)
        self.picture.setAccessibleName(self.tr("The photo that is tried"))
        self.verdict = plain_label("heading")
        self.verdict.setMinimumWidth(_WORDS)
        self.general = plain_label("muted")
        self.bars = PredictionBars(desk.theme)
        self.bars.setToolTip(self.tr("How likely the model finds each of its categories"))
        self.bars.hide()
        self.heat = QCheckBox(self.tr("Show &where it was seen"))
        self.heat.setAccessibleName(self.tr("Show where it was seen"))
        self.heat.setChecked(True)
        self.heat.hide()
        self.heat.toggled.connect(self._show_heat)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("The photo is being looked at"))
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the looking"))
        self.cancel.clicked.connect(self._on_cancel)
        self._show_working(working=False)
        self.choose = QPushButton(self.tr("Choose a &photo…"))
        self.choose.setAccessibleName(self.tr("Choose a photo to try"))
        self.choose.clicked.connect(self._choose)
        self._lay_out()
        self._invite()

    def try_photo(self, path: Path) -> None:
        """Try a photo; one that is being tried is forgotten."""
        self.stop()
        self._path = path
        self._heat = QImage()
        self._show_heat()
        self.verdict.setText(self.tr("Looking…"))
        self.general.clear()
        self.bars.hide()
        self.heat.hide()
        self.picture.show_pixmap(None)
        self._show_working(working=True)
        self._job = self._desk.work.start(self._work(path))
        self._desk.running.follow(self._job, self.tr("Trying a photo"))
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Forget what is being tried."""
        self._loader.forget()
        if self._job is not None:
            self._job.cancel(discard=True)
            self._job.finished.disconnect(self._show)
            self._job.failed.disconnect(self._on_failed)
            self._job = None
            self._show_working(working=False)

    def _work(self, path: Path) -> partial[Generator[None, None, Tried]]:
        return partial(try_photo, path, self._desk.project.name, self._desk.bench)

    def _invite(self) -> None:
        self.verdict.setText(self.tr("Drop any photo here"))
        self.general.setText(
            self.tr(
                "You see what it is called, where in the photo that was seen, and what it was "
                "called before."
            )
        )

    def _show(self, tried: Tried) -> None:
        self._job = None
        self._show_working(working=False)
        if tried.error is not None:
            self.verdict.setText(said(tried.error))
            self.picture.show_pixmap(None, "broken")
            return
        self._loader.load(tried.path, _SHOWN)
        best = tried.guesses[0]
        name, chance = printable(best.label), percent(best.probability)
        if tried.stranger:
            self.verdict.setText(self.tr("Nothing of what it was taught"))
        else:
            self.verdict.setText(self.tr("{0}, {1} sure").format(name, chance))
        self.general.setText(self._before(tried))
        self.bars.show_predictions(tried.guesses[:5])
        if tried.heat:
            shared = QImage(tried.heat, _SIDE, _SIDE, 4 * _SIDE, QImage.Format.Format_RGBA8888)
            self._heat = shared.copy()  # the bytes go with the answer
        self.heat.setVisible(bool(tried.heat) and not tried.stranger)
        self._show_heat()

    def _before(self, tried: Tried) -> str:
        if tried.general is None:
            return self.tr("The general model would have said nothing.")
        label, chance = printable(tried.general.label), percent(tried.general.probability)
        if tried.stranger:
            return self.tr("So the general model names it: {0}, {1} sure.").format(label, chance)
        return self.tr("The general model would have said: {0}, {1} sure.").format(label, chance)

    def _on_cancel(self) -> None:
        self.stop()
        self._invite()
        self.choose.setFocus()  # the button that had the keys is gone

    def _show_working(self, *, working: bool) -> None:
        self.progress.setVisible(working)
        self.cancel.setVisible(working)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._show_working(working=False)
        self.verdict.setText(explained(error))

    def _on_loaded(self, path: Path, image: QImage) -> None:
        if path == self._path:
            pixmap = None if image.isNull() else QPixmap.fromImage(image)
            self.picture.show_pixmap(pixmap, "broken" if image.isNull() else "photo")

    def _show_heat(self) -> None:
        shown = self.heat.isChecked() and not self.heat.isHidden() and not self._heat.isNull()
        self.picture.show_heat(self._heat if shown else None)

    def _on_dropped(self, paths: list[Path]) -> None:
        self.try_photo(paths[0])

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a photo to try"))
        if path:
            self.try_photo(Path(path))

    def _lay_out(self) -> None:
        aside = QVBoxLayout()
        aside.setSpacing(8)
        working = QHBoxLayout()
        working.setSpacing(8)
        working.addWidget(self.progress, 1)
        working.addWidget(self.cancel)
        for part in (self.verdict, self.general, self.bars, self.heat):
            aside.addWidget(part)
        aside.addLayout(working)
        aside.addStretch(1)
        aside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.picture, 3)
        layout.addLayout(aside, 2)


def _first_file(data: QMimeData) -> list[Path]:
    """One photo is tried at a time."""
    return [path for path in dropped(data) if path.is_file()][:1]
