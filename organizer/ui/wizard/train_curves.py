"""The curves of a network's training. The only module that knows pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from organizer.training.step import Point
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

_LEAST_HEIGHT = 150
_WIDTH = 2.0
_LOWEST = 50.0
"""Per cent at which the axis begins; lower only where a curve does."""


class TrainCurves(QWidget):
    """How far off the network is, and how often it is right, epoch by epoch."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: list[Point] = []
        self._loss = _plot()
        self._accuracy = _plot()
        self._learning = self._loss.plot([], [], antialias=True)
        self._unseen = self._loss.plot([], [], antialias=True)
        self._right = self._accuracy.plot([], [], antialias=True)
        self._legends = [QLabel(), QLabel()]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        titles = (self.tr("How far off it is (loss)"), self.tr("How often it is right (accuracy)"))
        plots = (self._loss, self._accuracy)
        for title, plot, legend in zip(titles, plots, self._legends, strict=True):
            layout.addLayout(_titled(title, plot, legend), 1)
        self._loss.setAccessibleName(titles[0])
        self._accuracy.setAccessibleName(titles[1])
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def points(self) -> Sequence[Point]:
        """What is drawn."""
        return self._points

    def clear(self, epochs: int) -> None:
        """Begin anew.

        Args:
            epochs: How far the curves may come.
        """
        self._points = []
        for plot in (self._loss, self._accuracy):
            plot.setXRange(0, epochs, padding=0.02)
        self._draw()

    def add(self, points: Sequence[Point]) -> None:
        """Draw further."""
        self._points += points
        self._draw()

    def _draw(self) -> None:
        learning = [(at.epoch, at.train_loss) for at in self._points if at.train_loss is not None]
        unseen = [(at.epoch, at.loss) for at in self._points if at.loss is not None]
        right = [(at.epoch, 100 * at.accuracy) for at in self._points if at.accuracy is not None]
        for curve, found in (
            (self._learning, learning),
            (self._unseen, unseen),
            (self._right, right),
        ):
            curve.setData([x for x, _ in found], [y for _, y in found])
        lowest = min((y for _, y in right), default=100.0)
        self._accuracy.setYRange(min(_LOWEST, lowest - 5), 100)
        last = next((at for at in reversed(self._points) if at.accuracy is not None), None)
        if last is None or last.accuracy is None or last.loss is None:
            words = self.tr("There is nothing to draw before the first round is done.")
        else:
            words = self.tr("After round {0}: right on {1}, off by {2}").format(
                round(last.epoch), percent(last.accuracy), f"{last.loss:.3f}"
            )
        for plot in (self._loss, self._accuracy):
            plot.setAccessibleDescription(words)
            plot.setToolTip(words)

    def _paint(self) -> None:
        """Everything in the theme's colours."""
        colour = self._theme.colour
        for plot in (self._loss, self._accuracy):
            plot.setBackground(colour("surface"))
            plot.showGrid(x=False, y=True, alpha=0.15)
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(pyqtgraph.mkPen(colour("edge")))
                axis.setTextPen(pyqtgraph.mkPen(colour("muted")))
        dashed = pyqtgraph.mkPen(colour("muted"), width=_WIDTH, style=Qt.PenStyle.DashLine)
        whole = pyqtgraph.mkPen(colour("accent"), width=_WIDTH)
        self._learning.setPen(dashed)
        for curve in (self._unseen, self._right):
            curve.setPen(whole)
            curve.setSymbol("o")
            curve.setSymbolSize(6)
            curve.setSymbolPen(None)
            curve.setSymbolBrush(pyqtgraph.mkBrush(colour("accent")))
        unseen, learning = self.tr("photos it has not seen"), self.tr("photos it learns from")
        accent, muted = colour("accent").name(), colour("muted").name()
        mark = '<span style="color:{0}">{1}</span> {2}'
        first = mark.format(accent, "●━", unseen)
        self._legends[0].setText(f"{first}&nbsp;&nbsp; {mark.format(muted, '╌╌', learning)}")
        self._legends[1].setText(first)


def _plot() -> pyqtgraph.PlotWidget:
    plot = pyqtgraph.PlotWidget()
    plot.setMinimumHeight(_LEAST_HEIGHT)
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFrameShape(plot.Shape.NoFrame)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return plot


def _titled(title: str, plot: QWidget, legend: QLabel) -> QVBoxLayout:
    heading = QLabel(title)
    heading.setObjectName("heading")
    legend.setObjectName("muted")
    legend.setTextFormat(Qt.TextFormat.RichText)
    layout = QVBoxLayout()
    layout.setSpacing(4)
    layout.addWidget(heading)
    layout.addWidget(plot, 1)
    layout.addWidget(legend)
    return layout
