"""What is above and below the large photo: what it is, where one is, and which keys do what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.viewer.zoom_view import ZoomView
from organizer.ui.widgets import icons
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.key_hints import KeyHints
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import moment, number, percent


class ViewerHead(QFrame):
    """The photo's label, name and date; the zoom; its place among the others.

    Signals:
        left: The user has seen enough.
        stepped: One photo back (-1) or on (1).
    """

    left = Signal()
    stepped = Signal(int)

    def __init__(self, view: ZoomView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._label = QLabel()
        self._label.setObjectName("folderName")
        self._sure = QLabel()
        self._name = ElidedLabel()
        self._place = QLabel()
        self._scale = QLabel()
        for label in (self._sure, self._name, self._place, self._scale):
            label.setObjectName("muted")
        back = _button("arrow-left", self.tr("Back to the photos"), self.tr("Esc"))
        back.clicked.connect(self.left)
        self._previous = _button("chevron-left", self.tr("Previous photo"), "←")
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next = _button("chevron-right", self.tr("Next photo"), "→")
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self._sure)
        row.addSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._scale)
        for name, words, key, act in (
            ("minus", self.tr("Smaller"), "-", lambda: view.zoom_by(-1)),
            ("plus", self.tr("Larger"), "+", lambda: view.zoom_by(1)),
            ("fit", self.tr("All of it"), "0", view.fit),
        ):
            button = _button(name, words, key)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._previous)
        row.addWidget(self._place)
        row.addWidget(self._next)

    def show_facts(self, item: PhotoItem, caption: str, row: int, count: int) -> str:
        """Show what is known of a photo.

        Args:
            item: The photo.
            caption: Its label, or why it has none.
            row: Its place among those that are shown, from 0.
            count: How many those are.

        Returns:
            The same in one line, for a screen reader.
        """
        facts = item.analysis
        self._label.setText(caption)
        unsure = item.verdict is not None and not item.corrected
        self._sure.setText(percent(item.verdict.confidence) if unsure and item.verdict else "")
        when = "" if facts is None or facts.taken_at is None else moment(facts.taken_at)
        self._name.setText(" · ".join(filter(None, (item.name, when))))
        place = self.tr("{0} of {1}").format(number(row + 1), number(count))
        self._place.setText(place)
        self._previous.setEnabled(row > 0)
        self._next.setEnabled(row < count - 1)
        return f"{caption}, {self._name.text()}, {place}"

    def show_scale(self, scale: float | None) -> None:
        """Show how large the picture is; ``None`` without one."""
        self._scale.setText("" if scale is None else f"{round(scale * 100)}%")


class ViewerFoot(QFrame):
    """Which keys do what."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = KeyHints(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(hints)
        hints.show_hints(
            [
                ("← →", self.tr("browse")),
                (self.tr("Esc"), self.tr("back")),
                ("+ -", self.tr("zoom")),
                ("0", self.tr("all of it")),
                ("1", self.tr("full size")),
                ("L", self.tr("label")),
                (self.tr("Del"), self.tr("trash")),
                ("F11", self.tr("full screen")),
            ]
        )


def _button(icon: str, words: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setToolTip(f"{words} ({key})")
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the page
    icons.give(button, icon)
    return button
