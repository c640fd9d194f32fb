"""Where the cells of a grid with sections are: each begins with a heading, on a line of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from organizer.ui.widgets.cells import Cells, Move


@dataclass(frozen=True, slots=True)
class SectionedCells(Cells):
    """A grid, filled section by section; without sections, as :class:`Cells`.

    Attributes:
        starts: The first cell of each section, rising; the first one is 0.
        tops: Where each section begins, pixels.
        heading: How high headings are.
    """

    starts: tuple[int, ...] = ()
    tops: tuple[int, ...] = ()
    heading: int = 0

    @property
    def length(self) -> int:
        """How high the whole grid is."""
        if not self.count:
            return 0
        last = self._section(self.count - 1)
        return self.tops[last] + self.heading + self._lines(last) * self.height

    def rect(self, row: int) -> QRect:
        """Where a cell is."""
        section = self._section(row)
        line, column = divmod(row - self.starts[section], self.columns)
        top = self.tops[section] + self.heading + line * self.height
        return QRect(column * self.width, top, self.width, self.height)

    def top(self, row: int) -> int:
        """Where a cell begins, with its heading where it is below one."""
        section = self._section(row)
        first = row - self.starts[section] < self.columns
        return self.tops[section] if first else self.rect(row).top()

    def at(self, x: int, y: int) -> int | None:
        """The cell at a place; ``None`` where there is none."""
        section = self._section_at(y)
        inside, column = y - self.tops[section] - self.heading, x // self.width
        if inside < 0 or not 0 <= column < self.columns:
            return None
        row = self.starts[section] + inside // self.height * self.columns + column
        return row if row < self._end(section) else None

    def rows(self, top: int, bottom: int) -> range:
        """The cells between two heights."""
        if bottom <= 0 or not self.count:
            return range(0)
        section = self._section_at(top)
        lines = max(0, top - self.tops[section] - self.heading) // self.height
        first = min(self.starts[section] + lines * self.columns, self._end(section))
        section = max(0, bisect_left(self.tops, bottom) - 1)
        lines = -(-max(0, bottom - self.tops[section] - self.heading) // self.height)
        end = min(self.starts[section] + lines * self.columns, self._end(section))
        return range(first, max(first, end))

    def first_below(self, top: int) -> int:
        """The first cell that is not cut off at a height."""
        if not self.count:
            return 0
        section = self._section_at(top)
        if top <= self.tops[section]:
            return min(self.starts[section], self.count)
        lines = -(-max(0, top - self.tops[section] - self.heading) // self.height)
        return min(self.starts[section] + lines * self.columns, self._end(section))

    def after(self, row: int, move: Move, height: int) -> int:
        """The cell that a key leads to; up and down over the headings, in the same column."""
        page = max(1, height // self.height)
        lines = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -page, Move.MovePageDown: page}
        if move not in lines:
            return Cells.after(self, row, move, height)
        section = self._section(row)
        line, column = divmod(row - self.starts[section], self.columns)
        line += lines[move]
        while line < 0 and section > 0:
            section -= 1
            line += self._lines(section)
        while line >= self._lines(section) and self._end(section) < self.count:
            line -= self._lines(section)
            section += 1
        line = min(max(line, 0), self._lines(section) - 1)
        wanted = self.starts[section] + line * self.columns + column
        return min(wanted, self._end(section) - 1)

    def inside(self, area: QRect) -> Iterator[tuple[int, int]]:
        """The cells that a rectangle touches: the first and the last of each line."""
        left = min(self.columns, max(0, area.left() // self.width))
        right = min(self.columns - 1, area.right() // self.width)
        rows = self.rows(area.top(), area.bottom() + 1)
        row = rows.start
        while row < rows.stop and left <= right:
            section = self._section(row)
            end = self._end(section)
            if row + left < end:
                yield row + left, min(row + right, end - 1)
            row = min(row + self.columns, end)

    def headings(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """The sections whose headings are between two heights, each with where it begins."""
        for section in range(self._section_at(top), len(self.starts)):
            if self.tops[section] >= bottom or self.starts[section] >= self.count:
                return
            if self.tops[section] + self.heading > top:
                yield section, self.tops[section]

    def rows_of(self, section: int) -> range:
        """The cells of a section."""
        return range(self.starts[section], self._end(section))

    def _section(self, row: int) -> int:
        return max(0, bisect_right(self.starts, row) - 1)

    def _section_at(self, y: int) -> int:
        return max(0, bisect_right(self.tops, y) - 1)

    def _end(self, section: int) -> int:
        following = section + 1
        end = self.starts[following] if following < len(self.starts) else self.count
        return min(end, self.count)

    def _lines(self, section: int) -> int:
        return -(-(self._end(section) - self.starts[section]) // self.columns)


def with_sections(cells: Cells, starts: Sequence[int], heading: int) -> Cells:
    """The same grid with sections; without any it is as it was."""
    plain = Cells(cells.columns, cells.width, cells.height, cells.count)
    if not starts:
        return plain
    tops, top = [], 0
    for start, end in zip(starts, [*starts[1:], cells.count], strict=True):
        tops.append(top)
        top += heading + -(-max(0, end - start) // cells.columns) * cells.height
    return SectionedCells(
        cells.columns,
        cells.width,
        cells.height,
        cells.count,
        tuple(starts),
        tuple(tops),
        heading,
    )
