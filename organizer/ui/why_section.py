"""Why a photo has its label: guesses, what adds up, and the photos most like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from organizer.ui.explaining import SIMILAR, Similar, summed
from organizer.ui.photo_item import PhotoItem
from organizer.ui.picture_button import PictureButton
from organizer.ui.prediction_bars import PredictionBars
from organizer.ui.session import Session
from organizer.ui.sum_bar import SumBar
from organizer.ui.theme import Theme
from organizer.ui.thumbnails import Thumbnails
from organizer.ui.wording import percent


class WhySection(QWidget):
    """Three short parts, each gone where it has nothing to say.

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
        self._bars_heading = self._heading(self.tr("What the model sees"))
        self._sum_heading = self._heading(self.tr("What adds up"))
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
        ):
            layout.addWidget(heading)
            layout.addWidget(part)
            layout.addSpacing(4)
        layout.addWidget(self._similar_heading)
        layout.addLayout(row)
        layout.addSpacing(8)
        self.show_similar(())

    def show_item(self, item: PhotoItem) -> None:
        """Show what is known at once; similar photos come later."""
        logits = None if item.analysis is None else item.analysis.logits
        taxonomy = self._session.bench.taxonomy
        if logits is None or taxonomy is None:
            self._bars.show_predictions(())
        else:
            from organizer.vision import judge  # imported long since by whoever made the logits

            self._bars.show_predictions(judge.top(logits, taxonomy))
        self._bars_heading.setVisible(not self._bars.isHidden())
        self._sum.show_sum(summed(item, self._session.rules.level, self._session.bench))
        self._sum_heading.setVisible(not self._sum.isHidden())

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
