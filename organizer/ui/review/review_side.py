"""What a review asks about a photo, and the answers to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from organizer.ui.widgets.choice_button import ChoiceButton
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.theme import Theme

LINES = 6
"""Lines of choices: the likeliest five, or what typed letters jump to."""
_WIDTH = 300

Line = tuple[str, str, float | None]
"""A choice: the key that takes it (or none), its name, and its chance where that is known."""


class ReviewSide(QWidget):
    """A column: question, doubt, file, what is typed, choices, and an offer at its foot.

    Signals:
        taken: A choice was clicked (its name).
    """

    taken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = self._label("title")
        self.question.setWordWrap(True)
        self.doubt = self._label("muted")
        self.doubt.setWordWrap(True)
        self._name = ElidedLabel()
        self._name.setObjectName("muted")
        self._search = self._label("typed")
        self._choices = [ChoiceButton(theme) for _ in range(LINES)]
        self._offer = self._label("offer")
        self._offer.setWordWrap(True)
        self._offer.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(max(_WIDTH, 42 * self.fontMetrics().averageCharWidth()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.question)
        column.addWidget(self.doubt)
        column.addWidget(self._name)
        column.addSpacing(10)
        column.addWidget(self._search)
        for choice in self._choices:
            choice.clicked.connect(self._on_clicked)
            column.addWidget(choice)
        column.addStretch(1)
        column.addWidget(self._offer)

    def ask(self, question: str, doubt: str, name: str) -> None:
        """Ask about another photo.

        Args:
            question: What it may show.
            doubt: How sure that is.
            name: Its file.
        """
        self.question.setText(question)
        self.doubt.setText(doubt)
        self._name.setText(name)

    def show_choices(self, lines: Sequence[Line], lead: int, typed: str = "") -> None:
        """Show other choices.

        Args:
            lines: At most :data:`LINES`.
            lead: The one that Return takes.
            typed: What letters were typed, in words; empty for none.
        """
        self._search.setText(typed)
        self._search.setVisible(bool(typed))
        for place, choice in enumerate(self._choices):
            if place < len(lines):
                key, name, share = lines[place]
                choice.show_choice(key, name, share, lead=place == lead)
            else:
                choice.hide()

    def show_offer(self, words: str) -> None:
        """Offer to label more photos; empty for no offer."""
        self._offer.setText(words)
        self._offer.setVisible(bool(words))

    @staticmethod
    def _label(name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self.taken.emit(button.text())
