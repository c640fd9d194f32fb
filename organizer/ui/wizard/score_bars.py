"""How many photos of each category were recognised, as bars."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.training.metrics import Metrics
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.bar_line import BarLine, BarLook, paint_bar_line
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_BAR, _GAP = 6, 12
_BETWEEN = 8
_ABOVE = 6
"""Between words and bar: letters of another font than the first may be larger than it says."""


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    found: int
    real: int
    wrongly: int


class ScoreBars(QWidget):
    """A line for each category: its name, how many of its photos were recognised, a bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[_Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Category by category"))
        theme.changed.connect(self.update)

    def show_metrics(self, metrics: Metrics | None) -> None:
        """Show other numbers."""
        lines = []
        for place, label in enumerate(() if metrics is None else metrics.labels):
            assert metrics is not None  # noqa: S101 - there are no labels without
            found = int(metrics.confusion[place, place])
            real = int(metrics.confusion[place].sum())
            called = int(metrics.confusion[:, place].sum())
            lines.append(_Line(printable(label), found, real, called - found))
        self._lines = tuple(lines)
        self.setAccessibleDescription(". ".join(map(self._sentence, self._lines)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        return QSize(220, len(self._lines) * self._height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, line in enumerate(self._lines):
            area = QRect(0, place * self._height(), self.width(), self._height())
            self._paint_line(painter, area, line)
        painter.end()

    def _height(self) -> int:
        """Of a line: what is written, which may be higher than the font says, the bar, a gap."""
        return self.fontMetrics().height() + _ABOVE + _BAR + _GAP

    def _paint_line(self, painter: QPainter, area: QRect, line: _Line) -> None:
        colour = self._theme.colour
        look = BarLook(
            thick=_BAR,
            above=_ABOVE,
            words=colour("text"),
            full=colour("accent"),
            muted=colour("muted"),
            well=colour("well"),
        )
        share = self._shown_share(line, area.width())
        part = line.found / max(line.real, 1)
        paint_bar_line(painter, area, BarLine(line.label, share, part), look)

    def _shown_share(self, line: _Line, width: int) -> str:
        """What fits beside the name, which is worth more than how often others are taken for it."""
        metrics, share = self.fontMetrics(), self._share(line)
        wanted = metrics.horizontalAdvance(line.label) + _BETWEEN + metrics.horizontalAdvance(share)
        return share if wanted <= width else self._short_share(line)

    def _short_share(self, line: _Line) -> str:
        return self.tr("{0} of {1}").format(number(line.found), number(line.real))

    def _share(self, line: _Line) -> str:
        found = self.tr("{0} of {1} recognised").format(number(line.found), number(line.real))
        if not line.wrongly:
            return found
        return self.tr("{0} · %Ln other(s) taken for it", "", line.wrongly).format(found)

    def _sentence(self, line: _Line) -> str:
        return self.tr("{0}: {1}").format(line.label, self._share(line))
