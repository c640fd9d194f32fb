"""Photos of one's own on their way into categories: dropped, pasted, or chosen in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from organizer.errors import OrganizerError
from organizer.files import foreign, kinds
from organizer.training import bringable, categories, dataset
from organizer.training.project import Category
from organizer.ui.widgets.wording import explained
from organizer.ui.wizard.category_work import CategoryWork, Wanted
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.dropping import dropped
from organizer.ui.wizard.own_photos import OwnPhotos


class CategoryIntake(QObject):
    """Finds out which photos are meant for which category, and has them copied.

    Signals:
        told: Why something is not taken, in a sentence; empty when it is.

    Args:
        desk: The project.
        work: Copies.
        at_hand: The category that the user is busy with; empty where that is none.
        page: Parent of the dialogs.
    """

    told = Signal(str)

    def __init__(
        self, desk: Desk, work: CategoryWork, at_hand: Callable[[], str], page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._work = work
        self._at_hand = at_hand
        self._own = OwnPhotos(desk, page)
        self._pasted: list[TemporaryDirectory[str]] = []
        work.busy_changed.connect(self._on_busy)

    def bring(self, name: str, paths: Sequence[Path]) -> None:
        """Copy photos of one's own into a category, and remember where they are from."""
        self._bring([(name, paths)])

    def take(self, paths: Sequence[Path]) -> None:
        """Take what was dropped beside the categories: folders become categories."""
        wanted: list[tuple[str, Sequence[Path]]] = []
        loose = [path for path in paths if not path.is_dir()]
        problem = ""
        for folder in [path for path in paths if path.is_dir()]:
            if self._is_too_much([folder]):
                return
            try:
                wanted += self._categories_in(folder)
            except (OrganizerError, OSError) as error:
                problem = explained(error)
        names = self._desk.project.names
        if loose and len(names) == 1:
            wanted.append((names[0], loose))
        elif loose:
            problem = self.tr("Drop photos on the category that they show.")
        if wanted:
            self._bring(wanted)
        if problem:
            self.told.emit(problem)

    def paste(self) -> None:
        """Take copied files, or a copied picture, into the category that is at hand."""
        data = QGuiApplication.clipboard().mimeData()
        name = self._at_hand()
        paths = dropped(data)
        if not paths and data.hasImage() and name:
            paths = self._pasted_picture(QGuiApplication.clipboard().image())
        if not paths:
            self.told.emit(self.tr("There is no photo to paste."))
        elif name:
            self.bring(name, paths)
        else:
            self.take(paths)

    def choose(self, name: str) -> None:
        """Ask for photos of a category."""
        endings = " ".join(f"*.{ending}" for ending in sorted(kinds.PHOTO))
        only = self.tr("Photos ({0})").format(f"{endings} {endings.upper()}")
        chosen = self._own.photos(self.tr("Photos of {0}").format(name), only)
        if chosen:
            self.bring(name, chosen)

    def choose_folder(self, name: str) -> None:
        """Ask for a folder of photos of a category."""
        chosen = self._own.folder(self.tr("Photos of {0}").format(name))
        if chosen is not None:
            self.bring(name, [chosen])

    def choose_folders(self) -> None:
        """Ask for a folder that holds a folder for each category."""
        chosen = self._own.folder(self.tr("A folder that holds a folder for each category"))
        if chosen is not None:
            self.take([chosen])

    def look_again(self, name: str) -> None:
        """Take what is new where a category's photos came from."""
        entry = next(entry for entry in self._desk.project.categories if entry.name == name)
        self._work.bring([(name, entry.own)])

    def _bring(self, wanted: Wanted) -> None:
        self.told.emit("")
        if self._is_too_much([path for _, paths in wanted for path in paths]):
            return
        pasted = [Path(folder.name) for folder in self._pasted]
        mine = {
            name: [path for path in paths if path.parent not in pasted] for name, paths in wanted
        }
        entries = tuple(
            replace(entry, own=tuple(dict.fromkeys((*entry.own, *mine.get(entry.name, ())))))
            for entry in self._desk.project.categories
        )
        self._desk.change(categories=entries)
        self._work.bring(wanted)

    def _is_too_much(self, paths: Sequence[Path]) -> bool:
        """Say so where somebody would have a whole home copied."""
        if not any(foreign.needs_asking(path) for path in paths):
            return False
        self.told.emit(
            self.tr("That is a whole home or drive: drop the folders of photos that are in it.")
        )
        return True

    def _categories_in(self, folder: Path) -> list[tuple[str, Sequence[Path]]]:
        """The categories that a folder holds, made where they are not there yet."""
        found: dict[str, list[Path]] = {}
        if next(dataset.pictures(folder), None) is None:
            found = bringable.class_folders(folder)
        if not found:
            found = {folder.name: [folder]}
        return [(self._existing(name), paths) for name, paths in found.items()]

    def _existing(self, wanted: str) -> str:
        """The category of a name, made where there is none."""
        names = self._desk.project.names
        for name in names:
            if name.casefold() == wanted.casefold():
                return name
        name = categories.free_name(wanted, names)
        self._desk.change(categories=(*self._desk.project.categories, Category(name)))
        return name

    def _pasted_picture(self, image: QImage) -> list[Path]:
        folder = TemporaryDirectory(prefix="organizer-")
        path = Path(folder.name) / "pasted.png"
        if not image.save(str(path)):
            folder.cleanup()
            return []
        self._pasted.append(folder)
        return [path]

    def _on_busy(self, busy: bool) -> None:
        if not busy:
            for folder in self._pasted:
                folder.cleanup()
            self._pasted.clear()
