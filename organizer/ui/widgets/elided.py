"""A label that shortens its words instead of pushing the window wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """One line, elided where it does not fit; a tooltip with the whole is up to its owner."""

    def __init__(
        self,
        words: str = "",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._elide = elide

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may become as narrow as it has to."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._elide, area.width())
        painter.drawText(area, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
