"""A quiet strip below the photos: "12 more look like this"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from organizer.ui.folder.photo_item import PhotoKey
from organizer.ui.pictures.picture_button import PictureButton
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.review.suggester import Suggester
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_PICTURE = 68
_SHOWN = 24
_GAP = 6


class SuggestionStrip(QFrame):
    """Words, the photos, yes and no. A photo that is clicked is left out."""

    def __init__(
        self,
        suggester: Suggester,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggester = suggester
        self._without: set[PhotoKey] = set()
        self._shortcuts: list[QShortcut] = []
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Suggestion"))
        self._words = QLabel()
        self._words.setObjectName("heading")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._more = QLabel()
        self._more.setObjectName("muted")
        self._pictures = [PictureButton(theme, thumbnails, _PICTURE) for _ in range(_SHOWN)]
        self.yes = QPushButton()
        self.yes.setObjectName("primary")
        self.yes.setAccessibleName(self.tr("Label them"))
        self.yes.setToolTip(self.tr("Give them this label, too (Y, or Return in the grid)"))
        self.no = QPushButton(self.tr("No"))
        self.no.setAccessibleName(self.tr("No, leave them"))
        self.no.setToolTip(self.tr("Leave them as they are (N)"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for picture in self._pictures:
            picture.setFixedSize(_PICTURE, round(_PICTURE * 3 / 4))
            picture.clicked.connect(self._on_picture)
            picture.hide()
            row.addWidget(picture)
        row.addWidget(self._more)
        row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._words)
        words.addLayout(row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        layout.addWidget(self.no, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignVCenter)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(suggester.refuse)
        suggester.changed.connect(self._show_offer)
        self.hide()

    def listen(self, page: QWidget, grid: QWidget) -> None:
        """Take one key for each answer, while there is an offer.

        Args:
            page: While it is seen, Y and N answer, wherever the focus is; text fields keep them.
            grid: Where Return answers, too.
        """
        only = Qt.ShortcutContext.WidgetShortcut
        self._shortcuts = [
            QShortcut(QKeySequence("Y"), page, self.accept),
            QShortcut(QKeySequence("N"), page, self._suggester.refuse),
            QShortcut(QKeySequence("Return"), grid, self.accept, context=only),
            QShortcut(QKeySequence("Enter"), grid, self.accept, context=only),
        ]
        self._enable_keys()

    def accept(self) -> None:
        """Label what is offered, but for what was left out."""
        self._suggester.accept(frozenset(self._without))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many pictures as there is room for."""
        super().resizeEvent(event)
        self._show_pictures()

    def _show_offer(self) -> None:
        self._without.clear()
        offer = self._suggester.offer
        self.setVisible(offer is not None)
        self._enable_keys()
        if offer is not None:
            self._show_words()
            self._show_pictures()

    def _show_words(self) -> None:
        offer = self._suggester.offer
        if offer is None:
            return
        count = len(offer.keys)
        words = self.tr("%Ln more look(s) like this. Label them “{0}”?", "", count)
        words = words.format(offer.label)
        self._words.setText(words)
        self.setAccessibleDescription(words)
        wanted = count - len(self._without)
        self.yes.setText(self.tr("Label {0}  (Y)").format(number(wanted)))
        self.no.setText(self.tr("No  (N)"))
        self.yes.setEnabled(bool(wanted))

    def _show_pictures(self) -> None:
        items = self._suggester.items()
        taken = self.yes.sizeHint().width() + self.no.sizeHint().width() + 110
        room = max(1, (self.width() - taken) // (_PICTURE + _GAP))
        shown = items[: min(room, _SHOWN)]
        for place, picture in enumerate(self._pictures):
            if place < len(shown):
                item = shown[place]
                picture.show_item(item, "", self.tr("{0}: leave it out").format(item.name))
                picture.leave_out(item.key in self._without)
            else:
                picture.show_item(None)
        more = len(items) - len(shown)
        self._more.setText(self.tr("and {0} more").format(number(more)) if more else "")

    def _enable_keys(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(self._suggester.offer is not None)

    def _on_picture(self) -> None:
        picture = self.sender()
        if isinstance(picture, PictureButton) and picture.item is not None:
            self._without ^= {picture.item.key}
            picture.leave_out(picture.item.key in self._without)
            self._show_words()
