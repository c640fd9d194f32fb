"""What is shown while something is being learnt: what, how far, how long still, and the curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from organizer.training.step import Step
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import duration, said
from organizer.ui.wizard.parts import named_button, plain_label

if TYPE_CHECKING:  # it loads pyqtgraph, which the quick way does without
    from organizer.ui.wizard.train_curves import TrainCurves

_FINE = 1000
"""Parts of a round that progress is told in."""


class TrainProgress(QFrame):
    """Progress, pause and cancel; before them what is waited for.

    Attributes:
        curves: Of the thorough way; ``None`` until it is first gone.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.what = plain_label("heading")
        self.left = plain_label("muted", wraps=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the learning is"))
        self.pause = named_button(self.tr("Pause"), "trainPause")
        self.cancel = named_button(self.tr("Cancel"), "trainCancel")
        self.end_search = named_button(self.tr("Stop the search"), "trainEndSearch")
        self.curves: TrainCurves | None = None
        self._theme = theme
        self._epochs = 0
        self._epoch = 0.0
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.what, 1)
        head.addWidget(self.left)
        head.addWidget(self.end_search)
        head.addWidget(self.pause)
        head.addWidget(self.cancel)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self.bar)

    def wait(self, words: str) -> None:
        """Say what is waited for before anything is learnt."""
        self.begin(0)
        self.what.setText(words)
        self.end_search.show()

    def begin(self, epochs: int) -> None:
        """Begin anew.

        Args:
            epochs: Rounds at most; 0 for the quick way, which has none.
        """
        self._epochs, self._epoch = epochs, 0.0
        if epochs and self.curves is None:
            from organizer.ui.wizard.train_curves import TrainCurves

            self.curves = TrainCurves(self._theme)
            self._column.addWidget(self.curves, 1)
        if self.curves is not None:
            self.curves.clear(max(epochs, 1))
            self.curves.setVisible(bool(epochs))
        vertical = QSizePolicy.Policy.Expanding if epochs else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.pause.setVisible(bool(epochs))
        self.end_search.hide()
        self.cancel.setEnabled(True)
        self.show_resting(wanted=False, resting=False)
        self.what.setText(self.tr("Getting ready…"))
        self.left.clear()
        self.bar.setRange(0, 0)

    def show_step(self, step: Step) -> tuple[int, int]:
        """Show how far it is; returns that as done and total, 0 where nobody knows."""
        if step.points and self.curves is not None:
            self.curves.add(step.points)
            self._epoch = max(self._epoch, step.points[-1].epoch)
        if self._epochs and self._epoch and self._epoch < self._epochs:
            words = self.tr("Round {0} of {1} at most: {2}").format(
                min(int(self._epoch) + 1, self._epochs), self._epochs, said(step.what)
            )
            done, total = round(_FINE * self._epoch), _FINE * self._epochs
        else:
            words, done, total = said(step.what), step.done, step.total or 0
        self.what.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        return done, total

    def show_left(self, seconds: float | None) -> None:
        """Say how long it still takes; ``None`` where nobody knows."""
        if seconds is None:
            self.left.clear()
        elif self._epochs:
            self.left.setText(self.tr("at most {0} left").format(duration(seconds)))
        else:
            self.left.setText(self.tr("{0} left").format(duration(seconds)))

    def show_resting(self, *, wanted: bool, resting: bool) -> None:
        """Say whether it rests, or is about to."""
        words = self.tr("Go on") if wanted else self.tr("Pause")
        if self.pause.text() != words:
            self.pause.setText(words)
            self.pause.setAccessibleName(words)
        if wanted:
            self.left.setText(self.tr("paused") if resting else self.tr("pausing…"))

    def show_cancelling(self) -> None:
        """Say that it ends."""
        self.cancel.setEnabled(False)
        self.what.setText(self.tr("Stopping…"))
        self.left.clear()
