"""The page on which a project's photos are looked through, sorted and thrown out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from organizer.training import dataset
from organizer.training.cleaning import Cleaning, Moved, Stuck
from organizer.training.doubts import Seen, Sight
from organizer.training.target import REJECTED, folder_name
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import explained, said
from organizer.ui.wizard import clean_words, clean_work
from organizer.ui.wizard.clean_actions import CleanActions
from organizer.ui.wizard.clean_classes import class_rows, label_of
from organizer.ui.wizard.clean_deeds import CleanDeeds
from organizer.ui.wizard.clean_layout import CleanLayout
from organizer.ui.wizard.clean_looking import CleanLooking
from organizer.ui.wizard.clean_pile import Pile, repeats_among
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.large_look import look_from
from organizer.ui.wizard.page import WizardPage


class CleanPage(WizardPage):
    """See the module.

    Attributes:
        parts: The widgets.
        actions_: What can be done.
        deeds: Does it.
    """

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
        self._repeats: list[Path] = []
        self._fresh = False
        self._showing = QTimer(self, singleShot=True, interval=0)
        self._thumbnails = Thumbnails(desk.bench, desk.pictures, self)
        self.parts = CleanLayout(self, self._thumbnails, desk.theme)
        self.actions_ = CleanActions(self)
        self.deeds = CleanDeeds(desk, self._cleaning, self)
        self._looking = CleanLooking(desk, self)
        self._connect()
        icons.tint(self, desk.theme.colours)
        self._tell_selection()

    # What the wizard asks of a page

    def enter(self) -> None:
        """List what there is, and look for what is odd."""
        self._fresh = False
        job = self.desk.pictures.start(partial(clean_work.listing, self._cleaning))
        job.batch.connect(self._on_listed)
        job.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Look no further; deeds end by themselves, and can be undone."""
        self._looking.stop()

    def hindrance(self) -> str:
        """Two classes with two photos each are the least that can be learnt from."""
        if not self._fresh:
            return self.tr("The photos are being listed.")
        return clean_words.why_not_on(self.desk.project, self._pile)

    # What can be done

    def reject(self) -> None:
        """Put the chosen photos on the shelf."""
        if self.parts.classes.current != REJECTED:
            self.deeds.reject(self._chosen())

    def reject_repeats(self) -> None:
        """Put what another photo shows already on the shelf, in the class that is looked at."""
        self.deeds.reject(self._repeats)

    def take_back(self) -> None:
        """Put the chosen photos of the shelf back where they came from."""
        if self.parts.classes.current == REJECTED:
            self.deeds.take_back(self._chosen())

    def move_to(self, folder: str) -> None:
        """Put the chosen photos into another class."""
        if folder == REJECTED:
            self.reject()
        elif folder != self.parts.classes.current:
            categories = self.desk.project.categories
            called = {folder_name(entry.name): entry.name for entry in categories}
            self.deeds.move(self._chosen(), called.get(folder, folder))

    def undo(self) -> None:
        """Take the last deed back."""
        self.deeds.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.deeds.redo()

    def _on_deed_began(self) -> None:
        self.parts.notices.take_back("deed")
        self.parts.grid.setFocus()  # else the keys leave the page with a button that is greyed
        self._tell_selection()

    def _on_moved(self, moved: list[Moved]) -> None:
        """Note where photos are; they are shown when the window had its turn: both take a while."""
        photos = self._cleaning.photos
        for event in moved:
            label = label_of(photos, event.target)
            why = clean_work.why_rejected(event.target) if label == REJECTED else None
            self._pile.move(event.source, event.target, label, why)
        self._showing.start()

    def _on_deed_ended(self) -> None:
        if self._showing.isActive():
            self._show()
        self._tell_selection()

    def _on_stuck(self, stuck: list[Stuck]) -> None:
        words = clean_words.stuck_words(stuck)
        self.parts.notices.show_notice("deed", words, "error")

    def _on_deed_failed(self, error: Exception) -> None:
        self.parts.notices.show_notice("deed", explained(error), "error")

    # Looking

    def _on_gathering(self) -> None:
        """List what was found on the web while this page was shown."""
        if self.desk.gathering is None and self.isVisible():
            self.enter()

    def _on_listed(self, batch: list[clean_work.Listed]) -> None:
        for listed in batch:
            self._pile.renew(listed.sights)
        self._fresh = True
        self._show()
        if any(sight.label != REJECTED for sight in batch[-1].sights):
            self._looking.start()
        if self.parts.classes.current == REJECTED:
            self._look_at_shelf()

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

    def _show(self) -> None:
        self._showing.stop()
        rows = class_rows(self.desk.project, self._pile)
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
        shown = self.parts.classes.current_row
        folder = "" if shown is None else shown.folder
        sights = self._pile.of(folder)
        self._repeats = [] if folder == REJECTED else repeats_among(sights)
        self.parts.model.show(sights)
        doubts = self._pile.doubts().get(folder, 0)
        words = clean_words.summary(len(sights), doubts)
        self.parts.show_heading("" if shown is None else shown.name, words)
        self.parts.grid.say_when_empty(clean_words.why_empty(folder) if self._fresh else "")
        self._tell_selection()

    def _chosen(self) -> list[Path]:
        rows = sorted(index.row() for index in self.parts.grid.selectionModel().selectedIndexes())
        return [self.parts.model.sight(row).path for row in rows]

    def _tell_selection(self) -> None:
        self.actions_.show_state(
            chosen=self.parts.grid.selectionModel().hasSelection(),
            shelf=self.parts.classes.current == REJECTED,
            repeats=len(self._repeats),
        )
        self.actions_.undo.setEnabled(self.deeds.can_undo)
        self.actions_.redo.setEnabled(self.deeds.can_redo)

    def _look_large(self) -> None:
        look_from(self.parts.grid, self.parts.model, self.desk, self)

    def _ask_where(self) -> None:
        grid = self.parts.grid
        card = grid.visualRect(grid.currentIndex())
        position = grid.viewport().mapToGlobal(card.center())
        self.actions_.ask_where(self.parts.classes.others, self.move_to, position)

    def _open_menu(self, position: QPoint) -> None:
        self.actions_.open_menu(self.parts.classes.others, self.move_to, position)

    def _connect(self) -> None:
        parts, actions, deeds, looking = self.parts, self.actions_, self.deeds, self._looking
        deeds.began.connect(self._on_deed_began)
        deeds.moved.connect(self._on_moved)
        deeds.stuck.connect(self._on_stuck)
        deeds.told.connect(parts.foot.show_task)
        deeds.failed.connect(self._on_deed_failed)
        deeds.ended.connect(parts.foot.hide_task)
        deeds.ended.connect(self._on_deed_ended)
        self._showing.timeout.connect(self._show)
        looking.seen.connect(self._on_seen)
        looking.told.connect(parts.foot.show_task)
        looking.looked.connect(self._on_looked)
        looking.failed.connect(self._on_failed)
        looking.ended.connect(parts.foot.hide_task)
        for action, act in (
            (actions.reject, self.reject),
            (actions.move, self._ask_where),
            (actions.back, self.take_back),
            (actions.repeats, self.reject_repeats),
            (actions.undo, self.undo),
            (actions.redo, self.redo),
            (actions.look, self._look_large),
        ):
            action.triggered.connect(act)
        parts.show_actions(
            [actions.reject, actions.back, actions.move, actions.repeats],
            [actions.undo, actions.redo],
        )
        parts.classes.chosen.connect(self._show_class)
        parts.classes.dropped.connect(self.move_to)
        parts.grid.menu_wanted.connect(self._open_menu)
        parts.grid.selectionModel().selectionChanged.connect(self._tell_selection)
        parts.grid.activated.connect(self._look_large)
        self.desk.theme.changed.connect(self._tint)
        self.desk.gathering_changed.connect(self._on_gathering)

    def _tint(self) -> None:
        icons.tint(self, self.desk.theme.colours)
