"""Where the cells of a grid are: all of one size, so that no list of places is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView

Move = QAbstractItemView.CursorAction


@dataclass(frozen=True, slots=True)
class Cells:
    """A grid, filled line by line.

    Attributes:
        columns: Cells in a line.
        width: Of a cell, pixels.
        height: Likewise.
        count: How many there are.
    """

    columns: int = 1
    width: int = 1
    height: int = 1
    count: int = 0

    @property
    def length(self) -> int:
        """How high the whole grid is."""
        return -(-self.count // self.columns) * self.height

    def with_count(self, count: int) -> Cells:
        """The same grid with another number of cells."""
        return self if count == self.count else replace(self, count=count)

    def rect(self, row: int) -> QRect:
        """Where a cell is."""
        line, column = divmod(row, self.columns)
        return QRect(column * self.width, line * self.height, self.width, self.height)

    def top(self, row: int) -> int:
        """Where a cell begins."""
        return row // self.columns * self.height

    def at(self, x: int, y: int) -> int | None:
        """The cell at a place; ``None`` where there is none."""
        column = x // self.width
        row = y // self.height * self.columns + column
        return row if 0 <= column < self.columns and 0 <= row < self.count else None

    def rows(self, top: int, bottom: int) -> Sequence[int]:
        """The cells between two heights."""
        first = max(0, top // self.height) * self.columns
        end = max(0, -(-bottom // self.height)) * self.columns
        return range(min(first, self.count), min(end, self.count))

    def first_below(self, top: int) -> int:
        """The first cell that is not cut off at a height."""
        return min(self.count, -(-top // self.height) * self.columns)

    def in_column(self, row: int, wanted: int) -> int:
        """The cell nearest to ``wanted`` that is in the column of ``row``; that one itself at most.

        Args:
            row: Where one comes from.
            wanted: Some lines above or below; there may be none.
        """
        column = row % self.columns
        last = (self.count - 1 - column) // self.columns * self.columns + column
        if wanted > last:  # a last line that is not full ends the way down
            at_end = row // self.columns < (self.count - 1) // self.columns
            return self.count - 1 if at_end and row == last else last
        return max(column, wanted)

    def after(self, row: int, move: Move, height: int) -> int:
        """The cell that a key leads to.

        Args:
            row: The cell one is at.
            move: What the key means.
            height: How much of the grid is in view, pixels.
        """
        page = self.columns * max(1, height // self.height)
        step = {
            Move.MoveLeft: -1,
            Move.MovePrevious: -1,
            Move.MoveRight: 1,
            Move.MoveNext: 1,
            Move.MoveUp: -self.columns,
            Move.MoveDown: self.columns,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -row,
            Move.MoveEnd: self.count - 1 - row,
        }[move]
        wanted = row + step
        if abs(step) >= self.columns and move not in (Move.MoveHome, Move.MoveEnd):
            wanted = self.in_column(row, wanted)
        return min(self.count - 1, max(0, wanted))

    def inside(self, area: QRect) -> Iterator[tuple[int, int]]:
        """The cells that a rectangle touches: the first and the last of each line."""
        left = min(self.columns, max(0, area.left() // self.width))
        right = min(self.columns - 1, area.right() // self.width)
        if right < left:
            return
        for line in range(max(0, area.top() // self.height), area.bottom() // self.height + 1):
            first, last = line * self.columns + left, line * self.columns + right
            if first < self.count:
                yield first, min(last, self.count - 1)

    def between(self, area: QRect) -> Iterator[tuple[int, int]]:
        """The cells from one corner to the opposite one, as one reads, be they turned."""
        ends = (self.at(area.left(), area.top()), self.at(area.right(), area.bottom()))
        found = [row for row in ends if row is not None]
        if found:
            yield min(found), max(found)
