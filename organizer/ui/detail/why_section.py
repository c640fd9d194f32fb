"""Why a photo has its label: guesses, what adds up, and the photos most like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from organizer.ui.detail.explaining import SIMILAR, Similar, explained
from organizer.ui.detail.prediction_bars import PredictionBars
from organizer.ui.detail.sign_words import sign_words
from organizer.ui.detail.sum_bar import SumBar
from organizer.ui.folder.choosing import likeliest
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.session import Session
from organizer.ui.pictures.picture_button import PictureButton
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

_WORTH_A_BAR = 0.005
"""Less likely names would all read 0%."""


class WhySection(QWidget):
    """Four short parts, each gone where it has nothing to say.

    Signals:
        photo_wanted: The user wants to see another photo (a PhotoKey).
    """

    photo_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bars = PredictionBars(theme)
        self._sum = SumBar(theme)
        self._similar = [PictureButton(theme, thumbnails) for _ in range(SIMILAR)]
        self._bars_heading = self._heading(self.tr("What it may be"))
        self._sum_heading = self._heading(self.tr("What adds up"))
        self._signs = QLabel()
        self._signs.setObjectName("fact")
        self._signs.setWordWrap(True)
        self._signs.setTextFormat(Qt.TextFormat.PlainText)
        self._signs.setAccessibleName(self.tr("Also measured"))
        self._signs_heading = self._heading(self.tr("Also measured"))
        self.has_places = False
        """Whether a heat map can say where the label was seen."""
        self._similar_heading = self._heading(self.tr("Most like it in this folder"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self._similar:
            row.addWidget(button, 1)
            button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for heading, part in (
            (self._bars_heading, self._bars),
            (self._sum_heading, self._sum),
            (self._signs_heading, self._signs),
        ):
            layout.addWidget(heading)
            layout.addWidget(part)
            layout.addSpacing(4)
        layout.addSpacing(4)
        layout.addWidget(self._similar_heading)
        layout.addLayout(row)
        layout.addSpacing(8)
        self.show_similar(())

    def show_item(self, item: PhotoItem) -> None:
        """Show what is known at once; similar photos come later."""
        session = self._session
        level, looking = session.rules.level, session.looking
        guesses = likeliest(item, level, looking, session.bench)
        worth = [guess for guess in guesses[1:] if guess.probability >= _WORTH_A_BAR]
        self._bars.show_predictions([*guesses[:1], *worth])
        self._bars_heading.setVisible(bool(guesses))
        found = explained(item, level, looking, session.bench)
        own = session.bench.own
        if own is not None and own.said(item.shown):
            self.has_places = not own.custom.model.network
        else:
            self.has_places = found is not None and not found.by_sign
        adds_up = found is not None and (len(found.shares) > 1 or found.others > 0)
        self._sum.show_sum(found if adds_up else None)
        self._sum_heading.setVisible(adds_up)
        words = sign_words(item, looking)
        self._signs.setText(words)
        self._signs.setAccessibleDescription(words)
        for part in (self._signs, self._signs_heading):
            part.setVisible(bool(words))

    def show_similar(self, similar: Sequence[Similar]) -> None:
        """Show the most similar photos, the most similar first."""
        photos = self._session.photos
        found = [(photos.find(each.key), each.likeness) for each in similar]
        shown = [(item, likeness) for item, likeness in found if item is not None]
        for place, button in enumerate(self._similar):
            if place < len(shown):
                item, likeness = shown[place]
                caption = photos.caption(item)
                tip = self.tr("{0}: {1}, {2} alike").format(
                    item.name, caption, percent(max(0.0, likeness))
                )
                button.show_item(item, caption, tip)
            else:
                button.show_item(None)
        self._similar_heading.setVisible(bool(shown))

    @staticmethod
    def _heading(words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName("caption")
        return label

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PictureButton) and button.item is not None:
            self.photo_wanted.emit(button.item.key)
