"""Walks a tree of widgets and says what keeps people from using it, or from reading it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QWidget,
)

_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QTextEdit, QPlainTextEdit)
_CONTROLS = (*_FIELDS, QAbstractButton, QAbstractItemView, QTabBar)
_KEY = re.compile(r"\((?:\w+\+)*\S+\)$|^\d: ")
_MARKERS = ("qt_", "ScrollLeftButton", "ScrollRightButton")
"""How Qt's own parts of widgets are called, which nobody has to reach by themselves."""


def controls(root: QWidget) -> list[QWidget]:
    """What people can use in a window, and is there to be used."""
    return [widget for widget in _shown(root) if _is_control(widget) and not _is_part(widget)]


def unnamed(root: QWidget) -> list[str]:
    """Controls whose purpose a screen reader can't tell."""
    return [_called(widget) for widget in controls(root) if not _name(widget)]


def without_role(root: QWidget) -> list[str]:
    """Controls of which a screen reader can't tell what they are."""
    vague = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if _is_page(widget) and widget.accessibleDescription():
            continue  # a page that answers to keys says what is on it
        if interface is None or interface.role() in vague:
            found.append(_called(widget))
    return found


def unreachable(root: QWidget) -> list[str]:
    """Controls that the Tab key passes by, and that name no key of their own."""
    return [
        _called(widget)
        for widget in controls(root)
        if widget.isEnabled() and not _takes_tab(widget) and not _names_a_key(widget)
    ]


def without_buddy(root: QWidget) -> list[str]:
    """Labels in front of a field that do not belong to it, so that their letter leads nowhere."""
    found = []
    for label, field in _pairs(root):
        if label.isVisibleTo(root) and field.isVisibleTo(root) and label.buddy() is None:
            found.append(f"{label.text()!r} before {_called(field)}")
    return found


def without_focus_mark(root: QWidget) -> list[str]:
    """Controls that look the same with the focus and without it."""
    found = []
    for widget in controls(root):
        if not widget.isEnabled() or not _has_tab_focus(widget) or _is_page(widget):
            continue
        if isinstance(widget, QAbstractItemView) and not widget.model().rowCount():
            continue  # there is nothing in it to mark
        widget.clearFocus()
        QApplication.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not widget.hasFocus() and widget.focusProxy() is None:
            found.append(f"{_called(widget)} does not take the focus")
        elif widget.grab().toImage() == before:
            found.append(_called(widget))
    return found


def clipped(root: QWidget) -> list[str]:
    """Words that do not fit into their widget, and widgets that do not fit into their parent."""
    found = []
    for widget in _shown(root):
        if _is_part(widget):
            continue
        if isinstance(widget, QLabel) and type(widget) is QLabel and widget.text():
            if widget.wordWrap():
                lacking = widget.heightForWidth(widget.width()) > widget.height() + 1
            else:
                lacking = _smaller(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            lacking = _smaller(widget)
        elif isinstance(widget, QComboBox | QLineEdit | QAbstractSpinBox):
            lacking = widget.height() < widget.fontMetrics().height() + 6
        else:
            lacking = False
        parent = widget.parentWidget()
        scrolled = parent is None or isinstance(parent.parent(), QScrollArea)
        if parent is not None and widget is not root and not scrolled and not widget.isWindow():
            outside = not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
            lacking = lacking or outside
        if lacking:
            wanted, has = widget.sizeHint(), widget.size()
            found.append(
                f"{_called(widget)}: {has.width()}x{has.height()}"
                f" of {wanted.width()}x{wanted.height()}"
            )
    return found


def _smaller(widget: QWidget) -> bool:
    wanted, has = widget.minimumSizeHint(), widget.size()
    return has.width() + 1 < wanted.width() or has.height() + 1 < wanted.height()


def _shown(root: QWidget) -> Iterator[QWidget]:
    yield root
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.window() is root.window():
            yield widget


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QHeaderView | QMenuBar):
        return False
    own = not type(widget).__module__.startswith("PySide6") and bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return isinstance(widget, _CONTROLS) or (own and not isinstance(widget, QAbstractScrollArea))


def _is_part(widget: QWidget) -> bool:
    """Whether it is the inside of another control, such as the field of a spin box."""
    if widget.objectName().startswith(_MARKERS):
        return True
    above: QObject | None = widget.parent()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QHeaderView | QTabBar):
            return True
        if (
            isinstance(above, QAbstractItemView)
            or type(above).__name__ == "QComboBoxPrivateContainer"
        ):
            return True
        above = above.parent()
    return False


def _is_page(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QStackedWidget)


def _names_a_key(widget: QWidget) -> bool:
    """Whether it says by which key it is pressed: “Back (Esc)”, or “1: Dogs”."""
    return bool(_KEY.search(widget.toolTip()) or _KEY.search(_name(widget)))


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab comes to it, or to one of its group, from where the arrow keys lead to it."""
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        if group is not None and group.exclusive():
            return any(_has_tab_focus(one) for one in group.buttons())
    return _has_tab_focus(widget)


def _has_tab_focus(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    return bool((proxy or widget).focusPolicy() & Qt.FocusPolicy.TabFocus)


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    parents: list[str] = []
    above = widget.parentWidget()
    while above is not None and len(parents) < 2:
        if not type(above).__module__.startswith("PySide6"):
            parents.append(type(above).__name__)
        above = above.parentWidget()
    inside = ".".join(reversed(parents))
    return f"{inside}.{type(widget).__name__}#{widget.objectName()} {words!r}"


def _pairs(root: QWidget) -> Iterator[tuple[QLabel, QWidget]]:
    for layout in root.findChildren(QLayout):
        if isinstance(layout, QGridLayout):
            yield from _pairs_of_grid(layout)
        elif isinstance(layout, QFormLayout):
            for row in range(layout.rowCount()):
                label = layout.itemAt(row, QFormLayout.ItemRole.LabelRole)
                field = layout.itemAt(row, QFormLayout.ItemRole.FieldRole)
                yield from _pair(label, field)
        elif isinstance(layout, QHBoxLayout):
            for place in range(layout.count() - 1):
                yield from _pair(layout.itemAt(place), layout.itemAt(place + 1))


def _pairs_of_grid(layout: QGridLayout) -> Iterator[tuple[QLabel, QWidget]]:
    for row in range(layout.rowCount()):
        for column in range(layout.columnCount() - 1):
            label = layout.itemAtPosition(row, column)
            yield from _pair(label, layout.itemAtPosition(row, column + 1))


def _pair(one: object, other: object) -> Iterator[tuple[QLabel, QWidget]]:
    label = one.widget() if one is not None else None  # type: ignore[attr-defined] # layout items
    field = other.widget() if other is not None else None  # type: ignore[attr-defined]
    if isinstance(label, QLabel) and isinstance(field, _FIELDS) and label.text():
        yield label, field


def faint(root: QWidget) -> list[str]:
    """Words that hardly stand out from their ground, measured on what is painted (WCAG 2 AA)."""
    image = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    ratio = image.devicePixelRatio()
    found = []
    for widget in _shown(root):
        words = isinstance(widget, QLabel | QAbstractButton) and widget.text().strip()
        if not words or not widget.isEnabled() or _is_part(widget) or _is_covered(widget):
            continue
        place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) & root.rect()
        left, top = round(place.left() * ratio), round(place.top() * ratio)
        right, bottom = round(place.right() * ratio), round(place.bottom() * ratio)
        pixels = rows[top + 4 : bottom - 4, left + 4 : right - 4]
        if not pixels.size:
            continue
        colours, counts = np.unique(pixels, return_counts=True)
        light = _luminance(colours.view(np.uint8).reshape(-1, 4)[:, :3])
        ground = light[counts.argmax()]
        contrasts = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
        if contrasts.max() < _AA:
            found.append(f"{_called(widget)}: {contrasts.max():.2f}")
    return found


_AA = 4.5


def _luminance(colours: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Relative luminance of colours in Qt's order, blue first; WCAG 2's definition."""
    share = colours[:, ::-1] / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    weighted: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighted


def _is_covered(widget: QWidget) -> bool:
    """Whether it is scrolled out of sight, or has nothing to show."""
    return widget.visibleRegion().boundingRect().height() < widget.height() // 2
