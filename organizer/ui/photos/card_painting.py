"""Paints what a grid of cards shows: the cards that are in view, and the rubber band over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionRubberBand,
    QStyleOptionViewItem,
)

from organizer.ui.pictures.card import Card

_ON = QStyle.StateFlag


def paint_cards(
    view: QAbstractItemView,
    card: Card,
    painter: QPainter,
    rows: Iterable[int],
    place_of: Callable[[int], QRect],
    area: QRect,
) -> None:
    """Paint cards, each as chosen, current or below the pointer as it is.

    Args:
        view: Whose cards they are.
        card: Paints one.
        painter: Of the view.
        rows: Those that may be in view.
        place_of: Where the card of a row is.
        area: What is to be painted.
    """
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    plain = option.state & ~(_ON.State_HasFocus | _ON.State_MouseOver)
    under = view.indexAt(view.viewport().mapFromGlobal(view.cursor().pos()))
    hovered = under.row() if view.viewport().underMouse() else -1
    current = view.currentIndex().row() if view.hasFocus() else -1
    selection = view.selectionModel()
    for row in rows:
        rect = place_of(row)
        if not rect.intersects(area):
            continue
        index, state = view.model().index(row, 0), plain
        if selection.isSelected(index):
            state |= _ON.State_Selected
        if row == current:
            state |= _ON.State_HasFocus
        if row == hovered:
            state |= _ON.State_MouseOver
        option.rect, option.state = rect, state
        card.paint(painter, option, index)


class RubberBand:
    """A rectangle that is pulled open; it stays with what is below it when that is scrolled."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._area: QRect | None = None

    @property
    def _pulled(self) -> bool:
        dragging = QAbstractItemView.State.DragSelectingState
        return self._area is not None and self._view.state() == dragging

    def begin(self, corner: QPoint) -> None:
        """A button was pressed at a place in the viewport."""
        self._area = QRect(self._inside(corner), QSize(0, 0))

    def stretch(self, corner: QPoint) -> None:
        """The pointer was moved."""
        if self._area is not None and self._pulled:
            self._area.setBottomRight(self._inside(corner))
            self._view.viewport().update()

    def end(self) -> None:
        """The button was let go."""
        self._area = None
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paint it where there is one."""
        if self._area is None or not self._pulled:
            return
        option = QStyleOptionRubberBand()
        option.initFrom(self._view)
        option.rect = self._area.normalized().translated(0, -self._view.verticalOffset())
        element = QStyle.ControlElement.CE_RubberBand
        self._view.style().drawControl(element, option, painter, self._view)

    def _inside(self, corner: QPoint) -> QPoint:
        return corner + QPoint(0, self._view.verticalOffset())
