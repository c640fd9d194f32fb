"""A heading of the grid with the keyboard on it, as a screen reader and the eye meet it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from organizer.ui.widgets.theme import Theme

Key = Qt.Key
_STEPS: dict[int, int] = {Key.Key_Up: -1, Key.Key_Down: 1}
_FOLDS: dict[int, bool] = {
    Key.Key_Left: True,
    Key.Key_Minus: True,
    Key.Key_Right: False,
    Key.Key_Plus: False,
}
_TURNS = (Key.Key_Return, Key.Key_Enter)
_OWN = (*_STEPS, *_FOLDS, *_TURNS, Key.Key_Space)
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class HeadingButton(QAbstractButton):
    """Lies over one heading while the keyboard is there, and paints nothing but a ring.

    The mouse goes through it. It is :attr:`clicked` by Space.

    Signals:
        stepped: Up (-1) or down (1) from here.
        folded: The group is to be collapsed (``True``) or expanded.
        turned: The group is to become what it is not.
    """

    stepped = Signal(int)
    folded = Signal(bool)
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Reached by its keys from the photos: with Tab one would pass hundreds of headings.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Group"))
        self.setAccessibleDescription(
            self.tr("Left collapses the group, Right expands it, Space chooses its photos.")
        )
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Take its keys before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _OWN and not event.modifiers() & _HELD:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What each key does; others are the grid's."""
        key = event.key()
        if event.modifiers() & _HELD:
            event.ignore()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _FOLDS:
            self.folded.emit(_FOLDS[key])
        elif key in _TURNS:
            self.turned.emit()
        elif key == Key.Key_Space:
            self.click()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """It is there for the keyboard only."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 5, -4, -1), 6, 6)
        painter.end()
