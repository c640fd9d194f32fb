"""The photos of one class as cards, which can be dragged to another class."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from organizer.ui.photos.card_view import CardView
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.item_views import menu_place, paint_words
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number
from organizer.ui.wizard.clean_card import CleanCard
from organizer.ui.wizard.clean_model import CleanModel

_CARD = 168
_DRAGGED = 40


class CleanGrid(CardView):
    """The photos of one class.

    Signals:
        menu_wanted: Where on the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: CleanModel, thumbnails: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        card = CleanCard(model, thumbnails, theme, model)
        super().__init__(model, card, _CARD, parent)
        self._sights = model
        self._theme = theme
        self._empty = ""
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos of the category"))
        self.setViewportMargins(0, 0, 0, 0)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        thumbnails.arrived.connect(self._on_thumbnails)
        theme.changed.connect(self.viewport().update)

    def say_when_empty(self, words: str) -> None:
        """What to show where there are no photos."""
        if words != self._empty:
            self._empty = words
            self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802, ARG002 - Qt's signature
        """Drag the chosen photos; the pointer carries how many."""
        indexes = self.selectionModel().selectedIndexes()
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        label = QLabel(number(len(indexes)))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setObjectName("heading")
        label.resize(_DRAGGED, _DRAGGED)
        drag.setPixmap(label.grab())
        drag.setHotSpot(QPoint(_DRAGGED // 2, _DRAGGED // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu; also from the keyboard, beside the current card."""
        self.menu_wanted.emit(menu_place(self, event))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards, or the words that say why there are none."""
        if not self._empty or self.model().rowCount():
            super().paintEvent(event)
        else:
            paint_words(self, self._empty, self._theme)

    def _on_thumbnails(self, contents: list[str]) -> None:
        arrived = set(contents)
        for row in self.rows_in_view():
            if self._sights.sight(row).content in arrived:
                self.update_rows(row, row)
