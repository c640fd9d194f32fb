"""Cards below each other, which come, go and change places."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

_GAP = 12


class CardColumn(QVBoxLayout):
    """The column."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(_GAP)

    def put(self, card: QWidget, place: int) -> None:
        """Put a card at its place, whether it is in the column already or not."""
        if self.indexOf(card) != place:
            self.insertWidget(place, card)
            card.show()

    def take_out(self, card: QWidget) -> None:
        """Take a card away."""
        self.removeWidget(card)
        card.hide()
        card.deleteLater()
