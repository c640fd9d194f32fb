"""The page on which a project's photos are looked through, sorted and thrown out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from organizer.training import dataset
from organizer.training.cleaning import Cleaning, Event, Moved, Stuck, Work
from organizer.training.doubts import Seen, Sight
from organizer.training.learnable import FEWEST
from organizer.training.step import Step
from organizer.training.target import REJECTED, folder_name
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import explained, said, sentence, sentences
from organizer.ui.wizard import clean_work
from organizer.ui.wizard.class_bars import ClassRow
from organizer.ui.wizard.clean_layout import CleanLayout
from organizer.ui.wizard.clean_looking import CleanLooking
from organizer.ui.wizard.clean_pile import Pile, repeats_among
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.large_look import LargeLook
from organizer.ui.wizard.page import WizardPage


class CleanPage(WizardPage):
    """See the module."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("Look through the photos")
        self.words = self.tr(
            "Take out what does not belong. What is odd comes first; nothing is deleted, every "
            "step can be undone, and Space shows a photo large."
        )
        self.setObjectName("page")
        self._pile = Pile()
        self._cleaning = Cleaning(desk.project.folder)
        self._deeds = 0
        self._repeats: list[Path] = []
        self._fresh = False
        self._thumbnails = Thumbnails(desk.bench, desk.pictures, self)
        self.parts = CleanLayout(self, self._thumbnails, desk.theme)
        self._looking = CleanLooking(desk, self)
        self._looking.seen.connect(self._on_seen)
        self._looking.told.connect(self._on_told)
        self._looking.looked.connect(self._on_looked)
        self._looking.failed.connect(self._on_failed)
        self._looking.ended.connect(self.parts.hide_progress)
        self._make_actions()
        self.parts.classes.chosen.connect(self._show_class)
        self.parts.classes.dropped.connect(self._drop)
        self.parts.grid.menu_wanted.connect(self._open_menu)
        self.parts.grid.selectionModel().selectionChanged.connect(self._tell_selection)
        self.parts.grid.activated.connect(self._look_large)
        self.parts.stop_looking.clicked.connect(self.stop)
        desk.theme.changed.connect(self._tint)
        desk.gathering_changed.connect(self._on_gathering)
        icons.tint(self, desk.theme.colours)
        self._tell_selection()

    # What the wizard asks of a page

    def enter(self) -> None:
        """List what there is, and look for what is odd."""
        self._fresh = False
        job = self.desk.pictures.start(partial(clean_work.listing, self._cleaning))
        job.batch.connect(self._on_listed)
        job.failed.connect(self._on_failed)

    def _on_gathering(self) -> None:
        """List what was found on the web while this page was shown."""
        if self.desk.gathering is None and self.isVisible():
            self.enter()

    def stop(self) -> None:
        """Look no further; deeds are short, and end by themselves."""
        self._looking.stop()

    def hindrance(self) -> str:
        """Two classes with two photos each are the least that can be learnt from."""
        if not self._fresh:
            return self.tr("The photos are being listed.")
        counts = self._pile.counts()
        rows = [row for row in self._rows() if not row.shelf]
        poor = [row for row in rows if counts.get(row.folder, 0) < FEWEST]
        if poor:
            return self.tr(
                "“{0}” has %Ln photo(s); each category needs {1} at least.",
                "",
                counts.get(poor[0].folder, 0),
            ).format(poor[0].name, FEWEST)
        if len(rows) < 2:
            return self.tr("At least two categories are needed, so that they can be told apart.")
        return ""

    # What can be done

    def reject(self) -> None:
        """Put the chosen photos on the shelf."""
        if self.parts.classes.current == REJECTED:
            return
        self._do(self._chosen(), self._cleaning.reject)

    def reject_repeats(self) -> None:
        """Put what another photo shows already on the shelf, in the class that is looked at."""
        self._do(self._repeats, self._cleaning.reject)

    def take_back(self) -> None:
        """Put the chosen photos of the shelf back where they came from."""
        if self.parts.classes.current == REJECTED:
            self._do(self._chosen(), self._cleaning.take_back)

    def move_to(self, folder: str) -> None:
        """Put the chosen photos into another class."""
        if folder == REJECTED:
            self.reject()
        elif folder != self.parts.classes.current:
            name = self._names().get(folder, folder)
            self._do(self._chosen(), lambda paths: self._cleaning.move(paths, name))

    def undo(self) -> None:
        """Take the last deed back."""
        if self._cleaning.can_undo:
            self._start(self._cleaning.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._cleaning.can_redo:
            self._start(self._cleaning.redo)

    def _tint(self) -> None:
        icons.tint(self, self.desk.theme.colours)

    def _drop(self, folder: str) -> None:
        if self.parts.classes.current == REJECTED and folder == REJECTED:
            return
        self.move_to(folder)

    def _do(self, paths: Sequence[Path], deed: Callable[[Sequence[Path]], Work]) -> None:
        if paths:
            self._start(lambda: deed(paths))

    def _start(self, work: Callable[[], Work]) -> None:
        """Carry a deed out; one comes after the other."""
        self.parts.notices.take_back("deed")
        self._deeds += 1
        self.parts.grid.setFocus()  # else the keys leave the page with a button that is greyed
        job = self.desk.pictures.start(work)
        job.batch.connect(self._on_deed)
        job.failed.connect(self._on_deed_failed)
        for end in (job.finished, job.cancelled):
            end.connect(self._on_deed_end)
        self._tell_selection()

    def _on_deed(self, events: list[Event]) -> None:
        stuck = [event for event in events if isinstance(event, Stuck)]
        for event in events:
            if isinstance(event, Moved):
                label = self._label_of(event.target)
                why = clean_work.why_rejected(event.target) if label == REJECTED else None
                self._pile.move(event.source, event.target, label, why)
        if stuck:
            more = len(stuck) - 1
            self.parts.notices.show_notice(
                "deed",
                sentences(
                    self.tr("{0}.").format(sentence(said(stuck[0].reason))),
                    self.tr("%Ln more stay(s) where it is (they are).", "", more) if more else "",
                ),
                "error",
            )
        self._show()

    def _on_deed_failed(self, error: Exception) -> None:
        self.parts.notices.show_notice("deed", explained(error), "error")
        self._on_deed_end()

    def _on_deed_end(self, _result: object = None) -> None:
        self._deeds -= 1
        self._tell_selection()

    def _label_of(self, path: Path) -> str:
        parts = path.relative_to(self.desk.project.photos).parts
        return REJECTED if parts[0] == REJECTED else path.parent.name

    # Looking

    def _on_listed(self, batch: list[clean_work.Listed]) -> None:
        for listed in batch:
            self._pile.renew(listed.sights)
        self._fresh = True
        self._show()
        if any(sight.label != REJECTED for sight in batch[-1].sights) and self._looking.start():
            self.parts.show_progress(0, 0, self.tr("Looking through the photos…"))
        if self.parts.classes.current == REJECTED:
            self._look_at_shelf()

    def _on_told(self, step: Step) -> None:
        self.parts.show_progress(step.done, step.total or 0, said(step.what))

    def _on_seen(self, seen: list[Seen]) -> None:
        news = [event.path for event in seen if self._pile.see(event.path, event.content)]
        self.parts.model.renew([self._pile[path] for path in news])

    def _on_looked(self, sights: tuple[Sight, ...]) -> None:
        self._pile.judge(sights)
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self.parts.notices.show_notice(
            "look", explained(error), "error", [(self.tr("Try again"), self._try_again)]
        )

    def _try_again(self) -> None:
        self.parts.notices.take_back("look")
        self.enter()

    def _look_at_shelf(self) -> None:
        """Find the thumbnails of the shelf, which nobody needs before it is looked at."""
        if not all(sight.content for sight in self._pile.of(REJECTED)):
            self._looking.start_shelf()

    # Showing

    def _names(self) -> dict[str, str]:
        """What people call each class, by its folder."""
        return {folder_name(entry.name): entry.name for entry in self.desk.project.categories}

    def _rows(self) -> list[ClassRow]:
        counts, doubts, names = self._pile.counts(), self._pile.doubts(), self._names()
        others = sorted(set(counts) - set(names) - {REJECTED})
        rows = [
            ClassRow(
                folder,
                printable(names.get(folder, folder)),
                counts.get(folder, 0),
                doubts.get(folder, 0),
                counts.get(folder, 0) < dataset.FEW,
            )
            for folder in (*names, *others)
        ]
        shelf = ClassRow(REJECTED, self.tr("Taken out"), counts.get(REJECTED, 0), shelf=True)
        return [*rows, shelf]

    def _show(self) -> None:
        rows = self._rows()
        self.parts.classes.show_rows(rows)
        found = {row.name: {"": row.count} for row in rows if not row.shelf}
        remarks = dataset.remarks(found) if self._fresh else []
        self.parts.show_remarks([said(remark) for remark in remarks])
        self._show_grid()
        self.ready_changed.emit()

    def _show_class(self, folder: str) -> None:
        self._show_grid()
        self.parts.grid.scrollToTop()
        if folder == REJECTED:
            self._look_at_shelf()

    def _show_grid(self) -> None:
        folder = self.parts.classes.current
        sights = self._pile.of(folder)
        self._repeats = [] if folder == REJECTED else repeats_among(sights)
        self.parts.model.show(sights)
        name = next((row.name for row in self._rows() if row.folder == folder), "")
        doubts = self._pile.doubts().get(folder, 0)
        summary = self.tr("%Ln photo(s)", "", len(sights))
        if doubts:
            summary = self.tr("{0}, {1}").format(summary, self.tr("%Ln to look at", "", doubts))
        self.parts.show_heading(name, summary)
        self.parts.grid.say_when_empty(self._why_empty(folder))
        self._tell_selection()

    def _why_empty(self, folder: str) -> str:
        if not self._fresh:
            return ""
        if folder == REJECTED:
            return self.tr("Nothing was taken out yet. What you take out is kept here.")
        return self.tr("There are no photos here: go back and find some, or drag some here.")

    def _chosen(self) -> list[Path]:
        rows = sorted(index.row() for index in self.parts.grid.selectionModel().selectedIndexes())
        return [self.parts.model.sight(row).path for row in rows]

    def _tell_selection(self) -> None:
        chosen = self.parts.grid.selectionModel().hasSelection()
        shelf = self.parts.classes.current == REJECTED
        self.reject_action.setEnabled(chosen and not shelf)
        self.move_action.setEnabled(chosen)
        self.look_action.setEnabled(chosen)
        self.back_action.setEnabled(chosen and shelf)
        self.back_action.setVisible(shelf)
        self.reject_action.setVisible(not shelf)
        repeats = self._repeats
        self.repeats_action.setVisible(bool(repeats))
        self.repeats_action.setText(self.tr("Take out %Ln repeat(s)", "", len(repeats)))
        self.undo_action.setEnabled(self._cleaning.can_undo and not self._deeds)
        self.redo_action.setEnabled(self._cleaning.can_redo and not self._deeds)

    # Actions

    def _make_actions(self) -> None:
        act = self._action
        self.reject_action = act(
            self.tr("Take out"), self.reject, "cleanReject", "Del", "Backspace"
        )
        self.move_action = act(self.tr("Move to…"), self._ask_where, "cleanMove", "M")
        self.back_action = act(self.tr("Take back"), self.take_back, "cleanTakeBack", "T")
        self.repeats_action = act(
            self.tr("Take out repeats"), self.reject_repeats, "cleanRepeats", "R"
        )
        self.undo_action = act(self.tr("Undo"), self.undo, "cleanUndo", "Ctrl+Z")
        self.redo_action = act(self.tr("Redo"), self.redo, "cleanRedo", "Ctrl+Shift+Z", "Ctrl+Y")
        self.look_action = act(self.tr("Look at it large"), self._look_large, "cleanLook", "Space")
        self.parts.show_actions(
            [self.reject_action, self.back_action, self.move_action, self.repeats_action],
            [self.undo_action, self.redo_action],
        )

    def _action(self, words: str, act: Callable[[], object], name: str, *keys: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _look_large(self) -> None:
        """Show the current photo large; the one that was looked at last is current afterwards."""
        grid = self.parts.grid
        look = LargeLook(self.parts.model, self.desk.pictures, self.desk.theme, self)
        look.show_row(max(grid.currentIndex().row(), 0))
        look.finished.connect(
            lambda: self.parts.grid.setCurrentIndex(self.parts.model.index(look.row))
        )
        look.open()

    def _where(self) -> QMenu:
        """The classes that the chosen photos can go to."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Move to"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in self._rows():
            if row.folder != self.parts.classes.current and not row.shelf:
                entry = menu.addAction(row.name.replace("&", "&&"))
                entry.triggered.connect(partial(self.move_to, row.folder))
        return menu

    def _ask_where(self) -> None:
        grid = self.parts.grid
        card = grid.visualRect(grid.currentIndex())
        menu = self._where()
        menu.popup(grid.viewport().mapToGlobal(card.center()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _open_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (self.look_action, self.reject_action, self.back_action):
            if action.isVisible():
                menu.addAction(action)
        where = self._where()
        where.setTitle(self.tr("Move to"))
        where.setParent(menu, where.windowFlags())
        where.menuAction().setEnabled(self.move_action.isEnabled())
        menu.addMenu(where)
        menu.addSeparator()
        menu.addActions([self.undo_action, self.redo_action])
        menu.popup(position)
