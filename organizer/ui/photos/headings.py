"""The headings of the grid's groups at work: mouse and keys on them, and what they put away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from organizer.ui.folder.grouping import Section
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.photos.card_view import CardView
from organizer.ui.photos.cell_view import ranges_of
from organizer.ui.photos.collapsed import Collapsed
from organizer.ui.photos.heading_button import HeadingButton
from organizer.ui.photos.section_headings import MARK_WIDTH, heading_words, paint_heading
from organizer.ui.widgets.cells import Move
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

Flag = QItemSelectionModel.SelectionFlag
_MOVES: dict[int, Move] = {Qt.Key.Key_Up: Move.MoveUp, Qt.Key.Key_Down: Move.MoveDown}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Headings(QObject):
    """Collapses groups in a view, and leads the keyboard to their headings.

    What is collapsed is only not painted: its photos keep their rows, so that what is chosen,
    counted and planned is the same as before. A collapsed heading says how many are chosen below.

    Signals:
        changed: There are groups now, or there are none any more.
    """

    changed = Signal()

    def __init__(self, view: CardView, shown: ShownPhotos, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._shown = shown
        self._theme = theme
        self._here: Section | None = None
        self._grouped = False
        self.collapsed = Collapsed()
        self.button = HeadingButton(theme, view.viewport())
        self.button.stepped.connect(self._step)
        self.button.folded.connect(self._fold_here)
        self.button.turned.connect(self.turn)
        self.button.clicked.connect(self._choose_here)
        shown.sections_changed.connect(self._on_sections)
        view.moved.connect(self._place)
        view.resized.connect(self._place)
        view.selectionModel().selectionChanged.connect(self._on_chosen)

    @property
    def there(self) -> bool:
        """Whether photos are in groups."""
        return bool(self._shown.sections)

    # What is asked for

    def turn(self) -> None:
        """Collapse the group that the keyboard is in, or expand it."""
        at = self._current()
        if at is not None:
            self._fold([self._shown.sections[at]], away=at not in self._away)
            self.go_to(at)

    def turn_all(self) -> None:
        """Collapse all groups; expand them all where they are collapsed already."""
        sections, at = self._shown.sections, self._current()
        closed = {place for place, each in enumerate(sections) if not each.pending}
        self._fold(sections, away=not closed <= self._away)
        if at is not None:
            self.go_to(at)

    def go(self, step: int) -> None:
        """Lead the keyboard to the heading above (-1) or the next one (1)."""
        at = self._current()
        if at is None:
            return
        above = step < 0 and not self.button.isVisible()  # that of the group one is in
        wanted = at if above else at + step
        if 0 <= wanted < len(self._shown.sections):
            self.go_to(wanted)

    def go_to(self, at: int) -> None:
        """Lead the keyboard to a heading; what is chosen stays so."""
        section = self._shown.sections[at]
        self._here = section
        first = self._shown.index(section.first, 0)
        self._view.selectionModel().setCurrentIndex(first, Flag.NoUpdate)
        self._show_heading(at)
        self.button.show()
        self.button.raise_()
        self._place()
        self.button.setFocus()

    def reveal(self, row: int) -> None:
        """Expand the group of a photo that somebody is led to."""
        cells = self._view.sectioned
        at = None if cells is None else cells.section_of(row)
        if at is not None and at in self._away:
            self._fold([self._shown.sections[at]], away=False)

    # Mouse, keys and paint of the view

    def press(self, at: int, event: QMouseEvent) -> None:
        """The mark collapses or expands a group; all else of a heading chooses its photos."""
        if event.position().x() < MARK_WIDTH:
            self._fold([self._shown.sections[at]], away=at not in self._away)
            return
        added = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        self._choose(self._shown.sections[at], Flag.Select if added else Flag.ClearAndSelect)

    def press_twice(self, at: int) -> None:
        """Two clicks collapse or expand a group, on the mark as two single ones."""
        self._fold([self._shown.sections[at]], away=at not in self._away)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key led from the photos to the heading of a collapsed group."""
        cells, row = self._view.sectioned, self._view.currentIndex().row()
        move = _MOVES.get(event.key())
        if cells is None or row < 0 or move is None or event.modifiers() & ~_KEYPAD:
            return False
        at = cells.collapsed_beside(row, move)
        if at is None:
            return False
        self.go_to(at)
        return True

    def paint(self, painter: QPainter, at: int, area: QRect) -> None:
        """Say what the photos below have in common, and how many they are."""
        sections = self._shown.sections
        if at >= len(sections):
            return
        words = self._words(sections[at])
        away = None if sections[at].pending else at in self._away
        said = self._counted(sections[at]) if away else ""
        paint_heading(
            painter, self._theme, self._view.font(), area, words, sections[at].count, said, away
        )

    # In detail

    @property
    def _away(self) -> frozenset[int]:
        cells = self._view.sectioned
        return frozenset() if cells is None else cells.collapsed

    def _current(self) -> int | None:
        """The section of the heading, else of the photo, that the keyboard is at."""
        cells = self._view.sectioned
        if cells is None or not self._shown.sections:
            return None
        if self.button.isVisible() and self._here is not None:
            return self._place_of(self._here)
        row = self._view.currentIndex().row()
        seen = self._view.rows_in_view()
        return cells.section_of(row if row >= 0 else next(iter(seen), 0))

    def _place_of(self, section: Section) -> int | None:
        keys = (at for at, each in enumerate(self._shown.sections) if each.key == section.key)
        return next(keys, None)

    def _fold(self, sections: Iterable[Section], *, away: bool) -> None:
        self.collapsed.put(sections, away=away)
        self._on_sections()

    def _fold_here(self, away: bool) -> None:
        at = self._current()
        if at is not None and away is not (at in self._away):
            self._fold([self._shown.sections[at]], away=away)
            self.go_to(at)

    def _choose_here(self) -> None:
        at = self._current()
        if at is not None:
            self._choose(self._shown.sections[at], Flag.ClearAndSelect)

    def _choose(self, section: Section, how: Flag) -> None:
        first, last = section.first, section.first + section.count - 1
        chosen = QItemSelection(self._shown.index(first, 0), self._shown.index(last, 0))
        selection = self._view.selectionModel()
        selection.select(chosen, how)
        selection.setCurrentIndex(self._shown.index(first, 0), Flag.NoUpdate)

    def _step(self, step: int) -> None:
        """Up or down from a heading: to what is seen there, be it a photo or a heading."""
        at, cells = self._current(), self._view.sectioned
        if at is None or cells is None:
            return
        beside = at if step > 0 else at - 1
        if beside < 0 or (at in self._away and step > 0 and at + 1 == len(cells.starts)):
            return
        if beside in self._away:
            self.go_to(at + step)
            return
        rows = cells.rows_of(beside)
        row = (
            rows.start
            if step > 0
            else rows.start + (len(rows) - 1) // cells.columns * cells.columns
        )
        self._view.setFocus()
        self._view.selectionModel().setCurrentIndex(self._shown.index(row, 0), Flag.ClearAndSelect)

    def _on_sections(self) -> None:
        sections = self._shown.sections
        self.collapsed.grouping = self._shown.grouping
        firsts = [section.first for section in sections]
        self._view.set_sections(firsts, self.collapsed.among(sections))
        if bool(sections) is not self._grouped:
            self._grouped = bool(sections)
            self.changed.emit()

    def _on_chosen(self) -> None:
        """How many are chosen is seen on the heading of what is collapsed."""
        if self._away:
            self._view.viewport().update()

    def _place(self) -> None:
        """Keep the button where its heading is; without one the photos have the keyboard."""
        if self._here is None or not self.button.isVisible():
            return
        at = self._place_of(self._here)
        if at is None:
            self._here = None
            if self.button.hasFocus():
                self._view.setFocus()
            return
        section = self._here = self._shown.sections[at]
        state = (
            self.tr("{0}: {1}, collapsed") if at in self._away else self.tr("{0}: {1}, expanded")
        )
        said = state.format(self._words(section), number(section.count))
        self.button.setAccessibleName(said)
        self.button.setGeometry(self._view.heading_rect(at))

    def _show_heading(self, at: int) -> None:
        rect, height = self._view.heading_rect(at), self._view.viewport().height()
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + min(rect.top(), max(0, rect.bottom() + 1 - height)))

    def _words(self, section: Section) -> str:
        return heading_words(self._shown.grouping, section, self.collapsed.folder)

    def _counted(self, section: Section) -> str:
        """How many photos of a group are chosen; nothing where none is."""
        begin, end = section.first, section.first + section.count
        ranges = ranges_of(self._view.selectionModel().selection())
        count = sum(max(0, min(last + 1, end) - max(first, begin)) for first, last in ranges)
        return self.tr("%Ln chosen", "", count) if count else ""
