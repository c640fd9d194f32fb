"""The keys of the large view: browsing and zooming here, the rest as the page says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from organizer.ui.viewer.zoom_view import ZoomView

Act = Callable[[], object]
Key = Qt.Key

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_PULL = 80  # pixels for a press of Shift and an arrow
_PULLS: Mapping[int, tuple[int, int]] = {
    Key.Key_Left: (_PULL, 0),
    Key.Key_Right: (-_PULL, 0),
    Key.Key_Up: (0, _PULL),
    Key.Key_Down: (0, -_PULL),
}
_ON = (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space)
_BACK = (Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace)
_EVER = 1 << 30
"""More photos than there are: to the first, or the last."""


class ViewerKeys:
    """What each key does.

    Args:
        view: What is zoomed and moved.
        step: Goes on by so many photos.
        others: What else keys do.
    """

    def __init__(
        self,
        view: ZoomView,
        step: Callable[[int], object],
        others: Sequence[tuple[Sequence[Qt.Key], Act]],
    ) -> None:
        self._view = view
        self._step = step
        acts: list[tuple[Sequence[Qt.Key], Act]] = [
            (_ON, lambda: step(1)),
            (_BACK, lambda: step(-1)),
            ((Key.Key_Home,), lambda: step(-_EVER)),
            ((Key.Key_End,), lambda: step(_EVER)),
            ((Key.Key_Plus, Key.Key_Equal), lambda: view.zoom_by(1)),
            ((Key.Key_Minus,), lambda: view.zoom_by(-1)),
            ((Key.Key_0,), view.fit),
            ((Key.Key_1,), lambda: view.zoom_to(1.0)),
            *others,
        ]
        self._acts: dict[int, Act] = {each: act for keys, act in acts for each in keys}

    def act_of(self, event: QKeyEvent) -> Act | None:
        """What a key does here; ``None`` for nothing."""
        key, shift = event.key(), Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~shift not in _PLAIN:
            return None
        if event.modifiers() & shift:
            if key in _PULLS:
                return lambda: self._view.move_by(*_PULLS[key])
            if key == Key.Key_Space:
                return lambda: self._step(-1)
        return self._acts.get(key)
