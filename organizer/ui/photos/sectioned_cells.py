"""Where the cells of a grid with sections are: each begins with a heading, on a line of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
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
        collapsed: The sections of which no more is seen than the heading. Their cells keep their
            rows, so that what is chosen or counted does not depend on what is collapsed.
    """

    starts: tuple[int, ...] = ()
    tops: tuple[int, ...] = ()
    heading: int = 0
    collapsed: frozenset[int] = frozenset()

    @property
    def length(self) -> int:
        """How high the whole grid is."""
        if not self.count:
            return 0
        last = self.section_of(self.count - 1)
        return self.tops[last] + self.heading + self._lines(last) * self.height

    def rect(self, row: int) -> QRect:
        """Where a cell is; one that is not seen is where its heading is."""
        section = self.section_of(row)
        if section in self.collapsed:
            return QRect(0, self.tops[section], self.columns * self.width, self.heading)
        line, column = divmod(row - self.starts[section], self.columns)
        top = self.tops[section] + self.heading + line * self.height
        return QRect(column * self.width, top, self.width, self.height)

    def top(self, row: int) -> int:
        """Where a cell begins, with its heading where it is below one."""
        section = self.section_of(row)
        first = row - self.starts[section] < self.columns
        return self.tops[section] if first else self.rect(row).top()

    def at(self, x: int, y: int) -> int | None:
        """The cell at a place; ``None`` where there is none."""
        section = self._section_at(y)
        inside, column = y - self.tops[section] - self.heading, x // self.width
        if not 0 <= inside < self._lines(section) * self.height or not 0 <= column < self.columns:
            return None
        row = self.starts[section] + inside // self.height * self.columns + column
        return row if row < self._end(section) else None

    def rows(self, top: int, bottom: int) -> Sequence[int]:
        """The cells between two heights, without those that are not seen."""
        found: list[int] = []
        if bottom <= 0 or not self.count:
            return found
        for section in range(self._section_at(top), len(self.starts)):
            begin = self.tops[section] + self.heading
            if begin >= bottom:
                break
            if section not in self.collapsed:
                start, end = self.starts[section], self._end(section)
                above = max(0, top - begin) // self.height * self.columns
                below = -(-(bottom - begin) // self.height) * self.columns
                found += range(min(start + above, end), min(start + below, end))
        return found

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
        """The cell that a key leads to, over headings and what is collapsed.

        Up and down it is one in the same column.
        """
        page = max(1, height // self.height)
        lines = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -page, Move.MovePageDown: page}
        section = self.section_of(row)
        if move not in lines:
            wanted = Cells.after(self, row, move, height)
            back = move in (Move.MoveLeft, Move.MovePrevious, Move.MoveEnd)
            step = -1 if back else 1
            found = self.seen_from(wanted, step, row)
            return self.seen_from(row, -step, row) if found == row else found
        line, column = divmod(row - self.starts[section], self.columns)
        if section in self.collapsed:
            line, column = (-1 if lines[move] > 0 else 0), 0
        line += lines[move]
        while line < 0 and section > 0:
            section -= 1
            line += self._lines(section)
        while line >= self._lines(section) and self._end(section) < self.count:
            line -= self._lines(section)
            section += 1
        if section in self.collapsed:  # nothing more is seen that way: the last line that is
            nearest = self.seen_from(self.starts[section], -1 if lines[move] > 0 else 1, row)
            section = self.section_of(nearest)
            line = (nearest - self.starts[section]) // self.columns
            if section in self.collapsed:
                return row
        line = min(max(line, 0), self._lines(section) - 1)
        return min(self.starts[section] + line * self.columns + column, self._end(section) - 1)

    def collapsed_beside(self, row: int, move: Move) -> int | None:
        """The collapsed section whose heading is right above or below a cell, or its own."""
        section = self.section_of(row)
        line = (row - self.starts[section]) // self.columns
        if section in self.collapsed:
            return section
        if move is Move.MoveUp and line == 0:
            section -= 1
        elif move is Move.MoveDown and line == self._lines(section) - 1:
            section += 1
        return section if section in self.collapsed else None

    def inside(self, area: QRect) -> Iterator[tuple[int, int]]:
        """The cells that a rectangle touches: the first and the last of each line."""
        left = min(self.columns, max(0, area.left() // self.width))
        right = min(self.columns - 1, area.right() // self.width)
        rows = self.rows(area.top(), area.bottom() + 1)
        firsts = (row for row in rows if self._column(row) == 0)
        for row in firsts if left <= right else ():
            end = self._end(self.section_of(row))
            if row + left < end:
                yield row + left, min(row + right, end - 1)

    def seen_from(self, row: int, step: int, otherwise: int) -> int:
        """The first cell that is seen, from one on in a direction."""
        section = self.section_of(row)
        while section in self.collapsed:
            section += step
            if not 0 <= section < len(self.starts) or self.starts[section] >= self.count:
                return otherwise
            row = self.starts[section] if step > 0 else self._end(section) - 1
        return row

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

    def section_of(self, row: int) -> int:
        """The section that a cell is in."""
        return max(0, bisect_right(self.starts, row) - 1)

    def _column(self, row: int) -> int:
        return (row - self.starts[self.section_of(row)]) % self.columns

    def _section_at(self, y: int) -> int:
        return max(0, bisect_right(self.tops, y) - 1)

    def _end(self, section: int) -> int:
        following = section + 1
        end = self.starts[following] if following < len(self.starts) else self.count
        return min(end, self.count)

    def _lines(self, section: int) -> int:
        """How many lines of cells are seen of a section."""
        if section in self.collapsed:
            return 0
        return -(-(self._end(section) - self.starts[section]) // self.columns)


def with_sections(
    cells: Cells, starts: Sequence[int], heading: int, collapsed: Collection[int] = ()
) -> Cells:
    """The same grid with sections; without any it is as it was."""
    plain = Cells(cells.columns, cells.width, cells.height, cells.count)
    if not starts:
        return plain
    tops, top = [], 0
    for section, (start, end) in enumerate(zip(starts, [*starts[1:], cells.count], strict=True)):
        tops.append(top)
        lines = 0 if section in collapsed else -(-max(0, end - start) // cells.columns)
        top += heading + lines * cells.height
    return SectionedCells(
        cells.columns,
        cells.width,
        cells.height,
        cells.count,
        tuple(starts),
        tuple(tops),
        heading,
        frozenset(collapsed),
    )
