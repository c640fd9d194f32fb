"""All that works on an open folder, and how it is connected."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from organizer.ui.commands import Commands
from organizer.ui.dialogs import Dialogs
from organizer.ui.enabling import Enabling
from organizer.ui.folder.session import Session
from organizer.ui.history.records import OpenRecords
from organizer.ui.photos.main_page import MainPage
from organizer.ui.photos.photo_deeds import PhotoDeeds
from organizer.ui.photos.seeking import Seeking
from organizer.ui.review.review_page import ReviewPage
from organizer.ui.rules.editors import Editors
from organizer.ui.rules.model_choice import ModelChoice
from organizer.ui.start.model_offer import ModelOffer
from organizer.ui.tidying.mover import Deed, Done, Mover
from organizer.ui.tidying.preview_page import PreviewPage
from organizer.ui.tidying.reporter import Reporter
from organizer.ui.tidying.undoing import Undoing
from organizer.ui.viewer.viewing import Viewing
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import said
from organizer.ui.wizard.improving import Improving
from organizer.ui.wizard.teaching import Teaching

if TYPE_CHECKING:
    from organizer.ui.background.lanes import Lanes
    from organizer.ui.main_window import MainWindow
    from organizer.ui.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of an open folder.

    Attributes:
        main: Its photos.
        preview: What would happen to them.
        review: The doubtful ones, one by one.
    """

    main: MainPage
    preview: PreviewPage
    review: ReviewPage

    def all(self) -> tuple[QWidget, ...]:
        """Every page."""
        return self.main, self.preview, self.review


class Workspace(QObject):
    """Made once the start page is up; see :mod:`organizer.ui.furnishing`."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        opened: OpenRecords,
        pages: Pages,
        lanes: Lanes,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.session = session
        self.opened = opened
        self.main, self.preview, self.review = pages.main, pages.preview, pages.review
        for page in pages.all():
            window.pages.addWidget(page)
        actions, running, notices = window.actions_, window.running, window.notices
        self.mover = Mover(opened.journal, opened.records.trash, lanes.work, self)
        self.deeds = PhotoDeeds(session, self.main.grid, actions, window)
        self.seeking = Seeking(session, self.main, self)
        self.viewing = Viewing(self, window, lanes.preview, theme)
        self.reporter = Reporter(session, self.mover, window.status, notices, running, self)
        self.model_offer = ModelOffer(session, lanes.work, notices, running, self)
        self.dialogs = Dialogs(session, self.mover, opened.records, lanes.records, window)
        self.editors = Editors(session, window)
        self.model_choice = ModelChoice(actions.label_with, session, self)
        self.undoing = Undoing(session, self.mover, actions, self)
        self.teaching = Teaching(session.bench, lanes, running, theme, window)
        self.improving = Improving(session, self.teaching, lanes, running, notices, self)
        self.main.sort_button.setMenu(actions.sort_menu)
        self.main.preview_button.setToolTip(actions.preview.toolTip())
        self.commands = Commands(self, window)
        actions.set_ready(ready=True)
        self.enabling = Enabling(
            actions,
            session,
            self.mover,
            window.pages,
            self.main,
            self.preview,
            self.deeds,
            self.undoing,
            self,
        )
        self.viewing.opened.connect(self.enabling.deeds_also_on)
        self._connect()
        for page in pages.all():
            icons.tint(page, theme.colours)
        self._say_what_was_found()
        self.mover.look_for_interrupted()

    def open(self, folder: Path) -> None:
        """Open a folder and show its photos."""
        self.session.open(folder)
        self.main.show_folder(folder)
        self._window.go(self.main)
        self.main.grid.setFocus()

    def close(self) -> None:
        """Stop what is being done to the folder; nothing new is begun."""
        self.teaching.close()
        self.session.close()
        self.main.detail.show_item(None, 0)  # whose picture would be asked for in vain

    def _connect(self) -> None:
        window, commands = self._window, self.commands
        self.main.preview_button.clicked.connect(commands.show_preview)
        self.main.other_folder.clicked.connect(window.actions_.open.trigger)
        self.main.review_wanted.connect(commands.review)
        self.main.detail.change_wanted.connect(self.deeds.change_label)
        self.preview.back_wanted.connect(commands.go_back)
        self.preview.apply_wanted.connect(commands.apply)
        self.review.left.connect(commands.go_back)
        self.deeds.trash_wanted.connect(self.mover.trash)
        self.mover.ended.connect(self._on_moved)
        self.mover.interrupted.connect(self.reporter.offer_recovery)
        self.reporter.report_wanted.connect(self.dialogs.history)
        self.teaching.use_wanted.connect(self.model_choice.choose)
        self.teaching.renamed.connect(self.model_choice.rename)
        self.session.folder_changed.connect(lambda: self.teaching.show_folder(self.session.folder))
        window.status.aside.clicked.connect(self.dialogs.left_alone)
        window.notices.left.connect(self._give_keys_to_page)

    def _say_what_was_found(self) -> None:
        journal, problem = self.opened.journal, self.opened.problem
        if problem is not None:
            self.reporter.say_read_only(said(problem))
        elif journal is not None and journal.warning is not None:
            self._window.notices.show_notice("journal", said(journal.warning), "error")

    def _on_moved(self, done: Done) -> None:
        if self._window.pages.currentWidget() is self.preview and done.deed is Deed.APPLY:
            self._window.go(self.main)
            self.main.grid.setFocus()
        if not self._window.closing:
            self.session.look_again()

    def _give_keys_to_page(self) -> None:
        shown = self._window.pages.currentWidget()
        if shown is self.main:
            self.main.grid.setFocus()
        elif shown is self.preview:
            self.preview.table.setFocus()
        elif shown is not None:
            shown.setFocus()
