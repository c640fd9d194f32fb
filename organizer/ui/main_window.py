"""The window: puts the parts together and connects what they say."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organizer.files import foreign
from organizer.files.journal import Journal
from organizer.files.rules import Level, Mode, Rules
from organizer.ui import icons
from organizer.ui.actions import Actions
from organizer.ui.bench import Bench
from organizer.ui.dialogs import Dialogs
from organizer.ui.editors import Editors
from organizer.ui.enabling import Enabling
from organizer.ui.lanes import Lanes
from organizer.ui.main_page import MainPage
from organizer.ui.model_offer import ModelOffer
from organizer.ui.mover import Deed, Done, Mover
from organizer.ui.notice_bar import NoticeBar
from organizer.ui.photo_deeds import PhotoDeeds
from organizer.ui.photo_item import printable
from organizer.ui.preview_loader import PreviewLoader
from organizer.ui.preview_page import PreviewPage
from organizer.ui.records import Records
from organizer.ui.remembered import Remembered
from organizer.ui.reporter import Reporter
from organizer.ui.review_page import ReviewPage
from organizer.ui.running import Running
from organizer.ui.session import Session
from organizer.ui.start_page import StartPage
from organizer.ui.status_line import StatusLine
from organizer.ui.suggester import Suggester
from organizer.ui.theme import Theme
from organizer.ui.thumbnails import Thumbnails
from organizer.ui.undoing import Undoing

_CARD_STEP = 24
_CARD_SIZES = (112, 400)
_CLOSE_LOOK_MS = 30
_CLOSE_PATIENCE_MS = 15_000
"""How long closing waits for a job that is in the middle of something, such as a stalled disk."""


class MainWindow(QMainWindow):
    """The window.

    Signals:
        closed: Everything that ran has ended, and the window is gone.
    """

    closed = Signal()

    def __init__(
        self,
        *,
        bench: Bench,
        lanes: Lanes,
        journal: Journal | None,
        records: Records,
        remembered: Remembered,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._lanes = lanes
        self._remembered = remembered
        self._theme = theme
        self._agreed: set[Path] = set()
        self._closing = False
        self._waited_ms = 0
        self._patience = QTimer(self)
        self._patience.setInterval(_CLOSE_LOOK_MS)
        self._patience.timeout.connect(self._close_again)
        self.session = Session(
            bench, lanes.work, lanes.decisions, remembered.rules(), remembered.looking(), self
        )
        self.session.recursive = remembered.settings.recursive
        self.mover = Mover(journal, records.trash, lanes.work, self)
        thumbnails = Thumbnails(bench, lanes.pictures, self)
        loader = PreviewLoader(lanes.preview, self)
        self.notices = NoticeBar(theme)
        self.running = Running(self)
        self.status = StatusLine(self.running)
        self.start = StartPage(theme)
        card_size = remembered.settings.card_size
        suggester = Suggester(self.session, lanes.preview, self)
        self.main = MainPage(
            self.session, suggester, thumbnails, loader, lanes.preview, theme, card_size
        )
        self.preview = PreviewPage(theme)
        large = PreviewLoader(lanes.preview, self)
        self.review = ReviewPage(self.session, suggester, thumbnails, large, theme)
        self.pages = QStackedWidget()
        self.actions_ = Actions(self)
        self.deeds = PhotoDeeds(self.session, self.main.grid, self.actions_, self)
        self.reporter = Reporter(
            self.session, self.mover, self.status, self.notices, self.running, self
        )
        self.model_offer = ModelOffer(self.session, lanes.work, self.notices, self.running, self)
        self.dialogs = Dialogs(self.session, self.mover, records, lanes.records, self)
        self.editors = Editors(self.session, self)
        self.undoing = Undoing(self.session, self.mover, self.actions_, self)
        self._lay_out()
        self.enabling = Enabling(
            self.actions_,
            self.session,
            self.mover,
            self.pages,
            self.main,
            self.preview,
            self.deeds,
            self.undoing,
            self,
        )
        self._connect()
        self._connect_actions()
        self._tint()
        self._show_recent()
        self._go(self.start)
        self.mover.look_for_interrupted()

    # What others ask of it

    def open_folder(self, folder: Path) -> None:
        """Open a folder; a whole home or drive only after a yes, asked once."""
        if self.mover.running:
            return
        folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
        question = None if folder in self._agreed else foreign.needs_asking(folder)
        if question is not None:
            self.dialogs.ask_first(question, partial(self._open_after_all, folder))
            return
        self._remembered.keep_folder(folder)
        self._show_recent()
        self.session.open(folder)
        self.main.show_folder(folder)
        self._go(self.main)
        self.main.grid.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once everything that runs has been told to end and has."""
        if not self._closing:
            self._closing = True
            self._keep()
            self.session.close()
            self.main.detail.show_item(None, 0)  # whose picture would be asked for in vain
            self._lanes.cancel_all()
        if self._lanes.busy and self._waited_ms < _CLOSE_PATIENCE_MS:
            event.ignore()
            self.hide()
            self._patience.start()
            return
        self._patience.stop()
        event.accept()
        self.closed.emit()

    # Putting it together

    def _lay_out(self) -> None:
        self.setWindowTitle("Photo Organizer")
        self.setMinimumSize(720, 440)
        for page in (self.start, self.main, self.preview, self.review):
            self.pages.addWidget(page)
        whole = QWidget()
        whole.setObjectName("page")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)
        self.main.sort_button.setMenu(self.actions_.sort_menu)
        self.main.preview_button.setToolTip(self.actions_.preview.toolTip())
        room = self.screen().availableSize()
        self.resize(QSize(1180, 760).boundedTo(room))
        geometry = self._remembered.settings.window_geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))

    def _connect(self) -> None:
        mover = self.mover
        self.start.choose_wanted.connect(self._choose_folder)
        self.start.folder_chosen.connect(self.open_folder)
        self.main.folder_dropped.connect(self.open_folder)
        self.main.preview_button.clicked.connect(self._show_preview)
        self.main.detail.change_wanted.connect(self.deeds.change_label)
        self.preview.back_wanted.connect(self._back)
        self.review.left.connect(self._back)
        self.main.review_wanted.connect(self._review)
        self.preview.apply_wanted.connect(self._apply)
        self.status.aside.clicked.connect(self.dialogs.left_alone)
        self.deeds.trash_wanted.connect(mover.trash)
        mover.ended.connect(self._on_moved)
        mover.interrupted.connect(self.reporter.offer_recovery)
        self.reporter.report_wanted.connect(self.dialogs.history)
        self._theme.changed.connect(self._tint)

    def _connect_actions(self) -> None:
        actions, grid = self.actions_, self.main.grid
        for action, act in (
            (actions.open, self._choose_folder),
            (actions.look_again, self.session.look_again),
            (actions.close_folder, self._close_folder),
            (actions.quit, self.close),
            (actions.review, self._review),
            (actions.names, self.editors.edit_names),
            (actions.filing_rules, self.editors.edit_rules),
            (actions.history, self.dialogs.history),
            (actions.select_all, grid.selectAll),
            (actions.find, self.main.search.setFocus),
            (actions.preview, self._show_preview),
            (actions.apply, self._apply),
            (actions.back, self._back),
            (actions.template, self.main.rules_bar.focus_template),
            (actions.options, self.main.rules_bar.open_options),
            (actions.destination, self.main.rules_bar.choose_destination),
            (actions.stop, self._stop_or_back),
            (actions.pause, self.session.scanner.pause_or_resume),
            (actions.about, self.dialogs.about),
        ):
            action.triggered.connect(partial(_call, act))
        actions.larger.triggered.connect(partial(self._resize_cards, _CARD_STEP))
        actions.smaller.triggered.connect(partial(self._resize_cards, -_CARD_STEP))
        actions.details.toggled.connect(self.main.detail.setVisible)
        actions.heat.toggled.connect(self.main.detail.show_heat)
        self.main.detail.heat_toggled.connect(actions.heat.setChecked)
        actions.recursive.setChecked(self.session.recursive)
        actions.recursive.toggled.connect(self._set_recursive)
        for mode, action in actions.modes.items():
            action.triggered.connect(partial(_call, partial(self._set_mode, mode)))
        for level, action in actions.levels.items():
            action.triggered.connect(partial(_call, partial(self._set_level, level)))
        for action in (*actions.orders.values(), actions.descending):
            action.triggered.connect(self._sort)
        next(iter(actions.orders.values())).setChecked(True)

    # What the user asks for

    def _open_after_all(self, folder: Path) -> None:
        self._agreed.add(folder)
        self.open_folder(folder)

    def _choose_folder(self) -> None:
        recent = self._remembered.settings.recent_folders
        start = recent[0] if recent else str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of photos"), start)
        if chosen:
            self.open_folder(Path(chosen))

    def _close_folder(self) -> None:
        if self.session.folder is None:
            self.close()
        elif not self.mover.running:
            self.session.close()
            self._go(self.start)

    def _show_preview(self) -> None:
        plan = self.session.plan
        if plan is None or self.mover.running:
            return
        mode = self.session.rules.mode
        self.preview.show_plan(plan, mode, read_only=self.mover.read_only)
        self._go(self.preview)
        self.preview.table.setFocus()

    def _review(self) -> None:
        keys = self.session.doubtful()
        if keys and self.pages.currentWidget() is self.main and not self.mover.running:
            self._go(self.review)
            self.review.begin(keys)

    def _apply(self) -> None:
        plan = self.preview.plan
        if self.pages.currentWidget() is self.preview and plan is not None and plan.moves:
            self.mover.apply(plan)

    def _back(self) -> None:
        away = self.pages.currentWidget() in (self.preview, self.review)
        if away and not self.mover.running:
            self._go(self.main)
            self.main.grid.setFocus()

    def _stop_or_back(self) -> None:
        if not self.running.stop_shown():
            self._back()

    def _resize_cards(self, step: int) -> None:
        least, most = _CARD_SIZES
        grid = self.main.grid
        grid.set_card_width(min(most, max(least, grid.card_width + step)))

    def _set_recursive(self, recursive: bool) -> None:
        self.session.recursive = recursive
        if not self._closing:
            self.session.look_again()

    def _set_mode(self, mode: Mode) -> None:
        destination = None if mode is Mode.RENAME else self.session.rules.destination
        self._set_rules(replace(self.session.rules, mode=mode, destination=destination))

    def _set_level(self, level: Level) -> None:
        self._set_rules(replace(self.session.rules, level=level))

    def _set_rules(self, rules: Rules) -> None:
        self.main.rules_bar.show_rules(rules)
        self.session.set_rules(rules)

    def _sort(self) -> None:
        actions = self.actions_
        key = next(key for key, action in actions.orders.items() if action.isChecked())
        self.main.shown.sort_by(key, descending=actions.descending.isChecked())

    # What follows from what happened

    def _on_moved(self, done: Done) -> None:
        if self.pages.currentWidget() is self.preview and done.deed is Deed.APPLY:
            self._go(self.main)
        if not self._closing:
            self.session.look_again()

    def _go(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.status.show_while_idle(wanted=page is not self.start)
        folder = self.session.folder
        name = "" if folder is None or page is self.start else printable(folder.name or str(folder))
        self.setWindowTitle(f"{name} · Photo Organizer" if name else "Photo Organizer")

    def _show_recent(self) -> None:
        folders = self._remembered.settings.recent_folders
        self.start.show_recent(folders)
        menu = self.actions_.recent
        menu.clear()
        for folder in folders:
            action = menu.addAction(printable(folder).replace("&", "&&"))
            action.triggered.connect(partial(_call, partial(self.open_folder, Path(folder))))
        menu.setEnabled(bool(folders))

    def _tint(self) -> None:
        icons.tint(self, self._theme.colours)

    def _keep(self) -> None:
        self._remembered.keep_rules(self.session.rules)
        self._remembered.keep_looking(self.session.looking)
        self._remembered.change(
            window_geometry=bytes(self.saveGeometry().toHex().data()).decode(),
            card_size=self.main.grid.card_width,
            recursive=self.session.recursive,
        )
        self._remembered.save()

    def _close_again(self) -> None:
        self._waited_ms += _CLOSE_LOOK_MS
        if not self._lanes.busy or self._waited_ms >= _CLOSE_PATIENCE_MS:
            self.close()


def _call(act: object, *_checked: object) -> None:
    """Let an action call what takes no ``checked``."""
    if callable(act):
        act()
