"""The first step: what the categories are called, and photos of one's own that show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from organizer.errors import OrganizerError
from organizer.files import foreign, kinds
from organizer.training import bringing, categories, dataset
from organizer.training.bringing import Brought
from organizer.training.project import Category
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.questions import Question
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import explained, said
from organizer.ui.wizard.categories_layout import CategoriesLayout
from organizer.ui.wizard.category_card import CategoryCard
from organizer.ui.wizard.category_pictures import SHOWN
from organizer.ui.wizard.category_work import CategoryWork
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.own_photos import OwnPhotos
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
        self._pasted: list[TemporaryDirectory[str]] = []
        self._own = OwnPhotos(desk, self)
        self.thumbs = Thumbs(desk, self)
        self.work = CategoryWork(desk, self)
        self.layout_ = CategoriesLayout(self)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(self._count)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self.paste)
        layout = self.layout_
        layout.name.textEdited.connect(self._on_typed)
        layout.name.returnPressed.connect(self._on_add)
        layout.add.clicked.connect(self._on_add)
        layout.folders.clicked.connect(self._choose_folders)
        layout.other.clicked.connect(self._add_everything_else)
        layout.cancel.clicked.connect(self.work.stop)
        layout.dropped.connect(self.take)
        self.work.brought.connect(self._on_brought)
        self.work.left_out.connect(layout.left_out.add)
        self.work.progressed.connect(layout.show_progress)
        self.work.changed.connect(self._count)
        self.work.failed.connect(lambda error: self._complain(explained(error)))
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
        self._complain(problem)
        if problem:
            return False
        category = Category(name, searches)
        self.desk.change(categories=(*self.desk.project.categories, category))
        return True

    def give_name(self, old: str, new: str) -> None:
        """Call a category otherwise; its photos move along."""
        if self._waits():
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

    # Photos

    def bring(self, name: str, paths: Sequence[Path]) -> None:
        """Copy photos of one's own into a category, and remember where they are from."""
        self._bring([(name, paths)])

    def take(self, paths: Sequence[Path]) -> None:
        """Take what was dropped on the page: folders become categories."""
        wanted: list[tuple[str, Sequence[Path]]] = []
        loose = [path for path in paths if not path.is_dir()]
        for folder in [path for path in paths if path.is_dir()]:
            if self._is_too_much([folder]):
                return
            try:
                wanted += self._categories_in(folder)
            except (OrganizerError, OSError) as error:
                self._complain(explained(error))
        if loose and len(self.cards) == 1:
            wanted.append((next(iter(self.cards)), loose))
        elif loose:
            self._complain(self.tr("Drop photos on the category that they show."))
        if wanted:
            self._bring(wanted)

    def paste(self) -> None:
        """Take copied files, or a copied picture, into the category that is at hand."""
        data = QGuiApplication.clipboard().mimeData()
        from organizer.ui.wizard.dropping import dropped

        card = self._at_hand()
        paths = dropped(data)
        if not paths and data.hasImage() and card is not None:
            paths = self._pasted_picture(QGuiApplication.clipboard().image())
        if not paths:
            self._complain(self.tr("There is no photo to paste."))
        elif card is not None:
            self.bring(card.category.name, paths)
        else:
            self.take(paths)

    def _bring(self, wanted: Sequence[tuple[str, Sequence[Path]]]) -> None:
        self._complain("")
        if self._is_too_much([path for _, paths in wanted for path in paths]):
            return
        mine = {name: tuple(paths) for name, paths in wanted}
        pasted = [Path(folder.name) for folder in self._pasted]
        entries = tuple(
            replace(
                entry,
                own=tuple(
                    dict.fromkeys(
                        (
                            *entry.own,
                            *(p for p in mine.get(entry.name, ()) if p.parent not in pasted),
                        )
                    )
                ),
            )
            for entry in self.desk.project.categories
        )
        self.desk.change(categories=entries)
        self.work.bring(wanted)

    def _is_too_much(self, paths: Sequence[Path]) -> bool:
        """Say so where somebody would have a whole home copied."""
        if not any(foreign.needs_asking(path) for path in paths):
            return False
        self._complain(
            self.tr("That is a whole home or drive: drop the folders of photos that are in it.")
        )
        return True

    def _categories_in(self, folder: Path) -> list[tuple[str, Sequence[Path]]]:
        """The categories that a folder holds, made where they are not there yet."""
        found: dict[str, list[Path]] = {}
        if next(dataset.pictures(folder), None) is None:
            found = bringing.class_folders(folder)
        if not found:
            found = {folder.name: [folder]}
        return [(self._existing(name), paths) for name, paths in found.items()]

    def _existing(self, wanted: str) -> str:
        names = self.desk.project.names
        for name in names:
            if name.casefold() == wanted.casefold():
                return name
        name = categories.free_name(wanted, names)
        self.desk.change(categories=(*self.desk.project.categories, Category(name)))
        return name

    def _pasted_picture(self, image: QImage) -> list[Path]:
        folder = TemporaryDirectory(prefix="organizer-")
        path = Path(folder.name) / "pasted.png"
        if not image.save(str(path)):
            folder.cleanup()
            return []
        self._pasted.append(folder)
        return [path]

    def _at_hand(self) -> CategoryCard | None:
        """The card with the focus; the only one where there is one."""
        focused = QApplication.focusWidget()
        for card in self.cards.values():
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                return card
        return next(iter(self.cards.values())) if len(self.cards) == 1 else None

    # What the user does

    def _on_typed(self) -> None:
        name = self.layout_.name.text().strip()
        self._complain(self._problem(name, "") if name else "")

    def _on_add(self) -> None:
        if self.add(self.layout_.name.text().strip()):
            self.layout_.name.clear()
        self.layout_.name.setFocus()

    def _add_everything_else(self) -> None:
        self.add(self.tr("Everything else"), categories.ANYTHING)

    def _choose_folders(self) -> None:
        words = self.tr("A folder that holds a folder for each category")
        chosen = self._own.folder(words)
        if chosen is not None:
            self.take([chosen])

    def _choose(self, name: str) -> None:
        endings = " ".join(f"*.{ending}" for ending in sorted(kinds.PHOTO))
        only = self.tr("Photos ({0})").format(f"{endings} {endings.upper()}")
        words = self.tr("Photos of {0}").format(name)
        chosen = self._own.photos(words, only)
        if chosen:
            self.bring(name, chosen)

    def _choose_folder(self, name: str) -> None:
        chosen = self._own.folder(self.tr("Photos of {0}").format(name))
        if chosen is not None:
            self.bring(name, [chosen])

    def _look_again(self, name: str) -> None:
        entry = next(entry for entry in self.desk.project.categories if entry.name == name)
        self.work.bring([(name, entry.own)])

    def _search(self, name: str, words: tuple[str, ...]) -> None:
        entries = self.desk.project.categories
        changed = tuple(replace(e, searches=words) if e.name == name else e for e in entries)
        self.desk.change(categories=changed)

    # How it looks

    def _show(self) -> None:
        entries = self.desk.project.categories
        for name in [name for name in self.cards if name not in self.desk.project.names]:
            card = self.cards.pop(name)
            self.layout_.take_out(card)
        for place, entry in enumerate(entries):
            card = self.cards.get(entry.name) or self._card(entry)
            card.show_category(entry)
            card.set_place(first=place == 0, last=place == len(entries) - 1)
            self.layout_.put(card, place)
        self.layout_.show_state(len(entries))
        self.ready_changed.emit()

    def _card(self, category: Category) -> CategoryCard:
        card = CategoryCard(category, self._problem, self.thumbs, self.desk.theme)
        self.cards[category.name] = card

        def name() -> str:
            return card.category.name

        card.renamed.connect(lambda new: self.give_name(name(), new))
        card.searches_changed.connect(lambda words: self._search(name(), words))
        card.photos_wanted.connect(lambda paths: self.bring(name(), paths))
        card.choose_wanted.connect(lambda: self._choose(name()))
        card.folder_wanted.connect(lambda: self._choose_folder(name()))
        card.look_again_wanted.connect(lambda: self._look_again(name()))
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
        if not busy:
            for folder in self._pasted:
                folder.cleanup()
            self._pasted.clear()
        self.busy_changed.emit(busy)

    def _problem(self, name: str, own: str) -> str:
        others = [other for other in self.desk.project.names if other != own]
        found = categories.problem(name, others)
        return "" if found is None else said(found)

    def _waits(self) -> bool:
        """Say so where something runs that photos must not be moved under."""
        if self.desk.gathering is None and not self.desk.work.busy:
            return False
        self._complain(
            self.tr("Wait until what runs has ended, or stop it.")
            if self.desk.gathering is None
            else self.tr(
                "Photos are being found on the web: wait until that has ended, or stop it."
            )
        )
        self._show()
        return True

    def _complain(self, words: str) -> None:
        self.layout_.complain(words)
