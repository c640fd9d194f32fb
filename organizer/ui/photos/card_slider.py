"""How large photos are in the grid: a slider that follows keys, wheel and settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget

from organizer.ui.photos.card_view import CardView
from organizer.ui.photos.grid_gestures import GridGestures

_STEP = 24
_SIZES = (112, 400)
"""Pixels; the settings have the same limits."""
_WIDTH = 96


class CardSlider(QSlider):
    """Sets the width of a grid's cards."""

    def __init__(
        self, grid: CardView, gestures: GridGestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self.setRange(*_SIZES)
        self.setSingleStep(_STEP)
        self.setPageStep(2 * _STEP)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Size of photos"))
        self.setToolTip(self.tr("Size of photos (Ctrl++, Ctrl+-, or Ctrl and the wheel)"))
        self._follow()
        grid.resized.connect(self._follow)
        self.valueChanged.connect(grid.set_card_width)
        gestures.zoomed.connect(self.step)

    def step(self, steps: float) -> None:
        """Make photos larger by so many steps; smaller where negative."""
        self.setValue(self._grid.card_width + round(steps * _STEP))

    def _follow(self) -> None:
        self.setValue(self._grid.card_width)
