"""The first step: what the categories are called, and photos of one's own that show them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from organizer.training import categories
from organizer.training.bringing import Brought
from organizer.training.project import Category
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.questions import Question
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import explained, said
from organizer.ui.wizard.categories_layout import CategoriesLayout
from organizer.ui.wizard.category_card import CategoryCard
from organizer.ui.wizard.category_intake import CategoryIntake
from organizer.ui.wizard.category_pictures import SHOWN
from organizer.ui.wizard.category_work import CategoryWork
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.thumbs import Thumbs

_COUNT_MS = 300


class CategoriesPage(WizardPage):
    """Names, search words and photos of one's own, a card for each category."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("What do you want to tell apart?")
        self.words = self.tr(
            "Name at least two categories. Your own photos are copied; the originals stay as they "
            "are."
        )
        self.cards: dict[str, CategoryCard] = {}
        self.thumbs = Thumbs(desk, self)
        self.work = CategoryWork(desk, self)
        self.intake = CategoryIntake(desk, self.work, self._at_hand, self)
        self.layout_ = CategoriesLayout(self)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(self._count)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self.intake.paste)
        layout = self.layout_
        layout.name.textEdited.connect(self._on_typed)
        layout.name.returnPressed.connect(self._on_add)
        layout.add.clicked.connect(self._on_add)
        layout.folders.clicked.connect(self.intake.choose_folders)
        layout.other.clicked.connect(self._add_everything_else)
        layout.cancel.clicked.connect(self.work.stop)
        layout.dropped.connect(self.intake.take)
        self.intake.told.connect(layout.tell)
        self.work.brought.connect(self._on_brought)
        self.work.left_out.connect(layout.left_out.add)
        self.work.progressed.connect(layout.show_progress)
        self.work.changed.connect(self._count)
        self.work.failed.connect(lambda error: layout.tell(explained(error)))
        self.work.busy_changed.connect(self._on_busy)
        desk.changed.connect(self._show)

    def enter(self) -> None:
        """Show the categories; go on with a renaming that was cut off."""
        self._show()
        self._count()
        if self.desk.project.renaming is not None and not self.work.busy:
            self.work.move_photos(self.desk.project)
        if not self.cards:
            self.layout_.name.setFocus()

    def leave(self) -> None:
        """Keep what is still being typed."""
        for card in list(self.cards.values()):
            card.name.clearFocus()
            card.searches.clearFocus()

    def stop(self) -> None:
        """Copy no more."""
        self._counting.stop()
        self.thumbs.stop()
        self.work.stop()

    def hindrance(self) -> str:
        """Two categories are needed: a thing is told apart from something."""
        count = len(self.desk.project.categories)
        if count >= 2:
            return ""
        if count == 1:
            return self.tr("One more: a thing can only be told apart from something else.")
        return self.tr("Name two categories to go on.")

    # Categories

    def add(self, name: str, searches: tuple[str, ...] = ()) -> bool:
        """Add a category, or say why not; returns whether it was."""
        problem = self._problem(name, "")
        self.layout_.complain(problem)
        self.layout_.tell("")
        if problem:
            return False
        category = Category(name, searches)
        self.desk.change(categories=(*self.desk.project.categories, category))
        return True

    def give_name(self, old: str, new: str) -> None:
        """Call a category otherwise; its photos move along."""
        if self._waits():
            self.cards[old].name.setText(old)
            return
        changed = categories.renamed(self.desk.project, old, new)
        card = self.cards.pop(old)
        self.cards[new] = card
        self.desk.change(
            categories=changed.categories, unwanted=changed.unwanted, renaming=changed.renaming
        )
        self.work.move_photos(self.desk.project)

    def shift(self, name: str, distance: int) -> None:
        """Put a category further up or down."""
        entries = list(self.desk.project.categories)
        place = self.desk.project.names.index(name)
        entry = entries.pop(place)
        entries.insert(max(0, place + distance), entry)
        self.desk.change(categories=tuple(entries))
        self.cards[name].more.setFocus()

    def remove(self, name: str) -> None:
        """Remove a category and its copies, after a yes."""
        if self._waits():
            return
        count = sum(1 for _ in categories.pictures(self.desk.project, name))
        asked = Question(
            self.tr("Remove category"),
            self.tr("Remove “{0}”?").format(printable(name)),
            self.tr("%Ln copy(ies) of photos go(es) to the trash. Your own photos stay.", "", count)
            if count
            else self.tr("It has no photos yet."),
            yes=self.tr("Remove"),
            yes_is_default=not count,
            parent=self,
        )
        asked.accepted.connect(lambda: self.work.remove(self.desk.project, name))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # What the user does

    def _on_typed(self) -> None:
        name = self.layout_.name.text().strip()
        self.layout_.complain(self._problem(name, "") if name else "")

    def _on_add(self) -> None:
        if self.add(self.layout_.name.text().strip()):
            self.layout_.name.clear()
        self.layout_.name.setFocus()

    def _add_everything_else(self) -> None:
        self.add(self.tr("Everything else"), categories.ANYTHING)

    def _search(self, name: str, words: tuple[str, ...]) -> None:
        entries = self.desk.project.categories
        changed = tuple(replace(e, searches=words) if e.name == name else e for e in entries)
        self.desk.change(categories=changed)

    # How it looks

    def _show(self) -> None:
        entries = self.desk.project.categories
        for name in [name for name in self.cards if name not in self.desk.project.names]:
            card = self.cards.pop(name)
            self.layout_.cards.take_out(card)
        for place, entry in enumerate(entries):
            card = self.cards.get(entry.name) or self._card(entry)
            card.show_category(entry)
            card.set_place(first=place == 0, last=place == len(entries) - 1)
            self.layout_.cards.put(card, place)
        self.layout_.show_state(len(entries))
        self.ready_changed.emit()

    def _card(self, category: Category) -> CategoryCard:
        card = CategoryCard(category, self._problem, self.thumbs, self.desk.theme)
        self.cards[category.name] = card
        card.show_photos((), 0)

        def name() -> str:
            return card.category.name

        card.renamed.connect(lambda new: self.give_name(name(), new))
        card.searches_changed.connect(lambda words: self._search(name(), words))
        card.photos_wanted.connect(lambda paths: self.intake.bring(name(), paths))
        card.choose_wanted.connect(lambda: self.intake.choose(name()))
        card.folder_wanted.connect(lambda: self.intake.choose_folder(name()))
        card.look_again_wanted.connect(lambda: self.intake.look_again(name()))
        card.remove_wanted.connect(lambda: self.remove(name()))
        card.move_wanted.connect(lambda distance: self.shift(name(), distance))
        icons.tint(card, self.desk.theme.colours)
        self._counting.start()
        return card

    def _count(self) -> None:
        self._counting.stop()
        for name, card in self.cards.items():
            paths = list(categories.pictures(self.desk.project, name))
            card.show_photos(paths[:SHOWN], len(paths))
        self.ready_changed.emit()

    def _on_brought(self, _category: str, copies: list[Brought]) -> None:
        for copy in copies[-SHOWN:]:
            self.thumbs.put(copy.file, copy.thumbnail)
        if not self._counting.isActive():
            self._counting.start()

    def _on_busy(self, busy: bool) -> None:
        self.layout_.show_busy(busy=busy)
        self.busy_changed.emit(busy)

    def _at_hand(self) -> str:
        """The category with the focus; the only one where there is one."""
        focused = QApplication.focusWidget()
        for name, card in self.cards.items():
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                return name
        return next(iter(self.cards)) if len(self.cards) == 1 else ""

    def _problem(self, name: str, own: str) -> str:
        others = [other for other in self.desk.project.names if other != own]
        found = categories.problem(name, others)
        return "" if found is None else said(found)

    def _waits(self) -> bool:
        """Say so where something runs that photos must not be moved under."""
        if self.desk.gathering is None and not self.desk.work.busy:
            return False
        self.layout_.tell(
            self.tr("Wait until what runs has ended, or stop it.")
            if self.desk.gathering is None
            else self.tr(
                "Photos are being found on the web: wait until that has ended, or stop it."
            )
        )
        self._show()
        return True
