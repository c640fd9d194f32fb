"""What a photo may show: the likeliest names and their chances as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.widgets.bar_line import BarLine, BarLook, paint_bar_line
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

if TYPE_CHECKING:
    from organizer.vision.facts import Prediction

_LINE_GAP = 10
_BAR_HEIGHT = 4
_ABOVE = 2


class PredictionBars(QWidget):
    """A line for each guess: name, share, bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._predictions: Sequence[Prediction] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What it may be"))
        self.setToolTip(
            self.tr(
                "Of a hundred photos like this one, so many show it. The first number is the one "
                "beside the label; all of them share a hundred."
            )
        )
        theme.changed.connect(self.update)

    def show_predictions(self, predictions: Sequence[Prediction]) -> None:
        """Show other guesses, best first."""
        self._predictions = predictions
        said = ", ".join(f"{guess.label} {percent(guess.probability)}" for guess in predictions)
        self.setAccessibleDescription(said)
        self.setVisible(bool(predictions))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        return QSize(160, len(self._predictions) * self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._line_height()
        for place, guess in enumerate(self._predictions):
            line = QRect(0, place * height, self.width(), height)
            self._paint_line(painter, line, guess, first=place == 0)
        painter.end()

    def _line_height(self) -> int:
        return self.fontMetrics().height() + _ABOVE + _BAR_HEIGHT + _LINE_GAP

    def _paint_line(
        self, painter: QPainter, area: QRect, guess: Prediction, *, first: bool
    ) -> None:
        colour = self._theme.colour
        look = BarLook(
            thick=_BAR_HEIGHT,
            above=_ABOVE,
            words=colour("text" if first else "muted"),
            full=colour("accent" if first else "muted"),
            muted=colour("muted"),
            well=colour("well"),
        )
        line = BarLine(guess.label, percent(guess.probability), guess.probability)
        paint_bar_line(painter, area, line, look)
