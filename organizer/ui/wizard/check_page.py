"""How good the model is: in one sentence, by category, by mistake, and on any photo."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from organizer.training import kept_evaluation
from organizer.training.evaluate import Evaluation
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.wording import percent, said, sentences
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.measured_panel import MeasuredPanel
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.photo_strip import Picture
from organizer.ui.wizard.try_panel import TryPanel


class _View(StrEnum):
    MEASURED = "measured"
    TRY = "try"


class CheckPage(WizardPage):
    """The numbers of the last training, the photos behind them, and a place to try it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("How good is it?")
        self.words = self.tr("Look at what it gets wrong, and try it on photos of your own.")
        self._evaluation: Evaluation | None = None
        self.headline = QLabel()
        self.headline.setObjectName("heading")
        self.details = QLabel()
        self.details.setObjectName("muted")
        for label in (self.headline, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.views = Segments(
            self.tr("What is shown"),
            (
                (_View.MEASURED, self.tr("What it gets wrong"), self.tr("Counts and mistakes")),
                (_View.TRY, self.tr("Try it"), self.tr("Drop any photo and see what it says")),
            ),
        )
        self.views.show_value(_View.MEASURED)
        self.views.picked.connect(self._show_view)
        self.measured = MeasuredPanel(desk)
        self.measured.picture_opened.connect(self._try_picture)
        self.trying = TryPanel(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.measured)
        self._stack.addWidget(self.trying)
        self._lay_out()

    def enter(self) -> None:
        """Show what was measured last."""
        self._evaluation = kept_evaluation.load(self.desk.project.folder)
        self.headline.setText(self._headline())
        self.details.setText(sentences(*self._details()))
        self.details.setVisible(bool(self.details.text()))
        self.measured.show_evaluation(self._evaluation)
        for part in (self.views, self._stack):
            part.setVisible(self._evaluation is not None)
        self.ready_changed.emit()

    def stop(self) -> None:
        """Forget what is being tried."""
        self.trying.stop()
        self.measured.stop()

    def hindrance(self) -> str:
        """There has to be a model."""
        return "" if self._evaluation is not None else self.tr("Let it learn first.")

    def _headline(self) -> str:
        if self._evaluation is None:
            return self.tr("Nothing was learnt yet, so there is nothing to check.")
        share = percent(self._evaluation.metrics.accuracy)
        return self.tr("Right on {0} of the photos it had not seen").format(share)

    def _details(self) -> list[str]:
        """More sentences about it."""
        if self._evaluation is None:
            return []
        found, told = self._evaluation, []
        told.append(
            self.tr(
                "Measured on %Ln photo(s) that it did not learn from.", "", found.metrics.photos
            )
        )
        if found.open_set.called is not None:
            called = percent(found.open_set.called)
            told.append(
                self.tr("Of photos that show something else it takes {0} for yours.").format(called)
            )
        if found.curve is not None and found.curve.advice is not None:
            told.append(said(found.curve.advice))
        return told

    def _show_view(self, view: _View) -> None:
        self._stack.setCurrentIndex(list(_View).index(view))

    def _try_picture(self, picture: Picture) -> None:
        self.views.show_value(_View.TRY)
        self._show_view(_View.TRY)
        self.trying.try_photo(picture.path)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.headline)
        words.addWidget(self.details)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(words, 1)
        top.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addStretch()  # below the words, where there is nothing to check
