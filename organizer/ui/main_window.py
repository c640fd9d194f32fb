"""The window: the start page at once, and everything else as soon as that is up."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from organizer.files import foreign
from organizer.ui.actions import Actions, call
from organizer.ui.background.lanes import Lanes
from organizer.ui.background.running import Running
from organizer.ui.background.status_line import StatusLine
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.photo_item import printable
from organizer.ui.furnishing import furnish
from organizer.ui.preferences.remembered import Remembered
from organizer.ui.start.first_steps import FirstSteps
from organizer.ui.start.recent_menu import RecentMenu
from organizer.ui.start.start_page import StartPage
from organizer.ui.widgets import icons
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.theme import Theme

if TYPE_CHECKING:  # these are imported once the window is up
    from organizer.ui.folder.session import Session
    from organizer.ui.photos.main_page import MainPage
    from organizer.ui.review.review_page import ReviewPage
    from organizer.ui.tidying.mover import Mover
    from organizer.ui.tidying.preview_page import PreviewPage
    from organizer.ui.workspace import Workspace

_CLOSE_LOOK_MS = 30
_CLOSE_PATIENCE_MS = 15_000
"""How long closing waits for a job that is in the middle of something, such as a stalled disk."""


class MainWindow(QMainWindow):
    """The window.

    What an open folder needs is imported and made after the first painting, step by step; asking
    for any of it makes the rest at once.

    Signals:
        closed: Everything that ran has ended, and the window is gone.
    """

    closed = Signal()

    def __init__(self, *, bench: Bench, lanes: Lanes, remembered: Remembered, theme: Theme) -> None:
        super().__init__()
        self._lanes = lanes
        self._remembered = remembered
        self._theme = theme
        self._agreed: set[Path] = set()
        self._closing = False
        self.reopens = False
        self.reopens_on: Path | None = None
        self._waited_ms = 0
        self._patience = QTimer(self)
        self._patience.setInterval(_CLOSE_LOOK_MS)
        self._patience.timeout.connect(self._close_again)
        self.notices = NoticeBar(theme)
        self.running = Running(self)
        self.status = StatusLine(self.running)
        self.start = StartPage(theme)
        self.pages = QStackedWidget()
        self.actions_ = Actions(self)
        self._recent = RecentMenu(self.actions_.recent, lanes.records)
        self._recent.chosen.connect(self.open_folder)
        self._first: Path | None = None
        self._begun = False
        self._workspace: Workspace | None = None
        self._steps = furnish(self, bench, lanes, remembered, theme)
        self._stepping = QTimer(self, interval=0)
        self._stepping.timeout.connect(self._step)
        self._lay_out()
        self.actions_.set_ready(ready=False)
        self.actions_.open.triggered.connect(partial(call, self._choose_folder))
        self.actions_.quit.triggered.connect(partial(call, self.close))
        self.start.choose_wanted.connect(self._choose_folder)
        self.start.folder_chosen.connect(self.open_folder)
        self.start.forget_wanted.connect(self._forget_recent)
        self.start.teach_wanted.connect(lambda: self.workspace.teaching.begin())
        self.first_steps = FirstSteps(self, lanes.records)
        theme.changed.connect(self._tint)
        self._tint()
        self._show_recent()
        self.go(self.start)

    # Its parts

    @property
    def workspace(self) -> Workspace:
        """All that works on an open folder."""
        while self._workspace is None:
            self._step()
        return self._workspace

    @property
    def session(self) -> Session:
        """The open folder."""
        return self.workspace.session

    @property
    def mover(self) -> Mover:
        """What moves photos."""
        return self.workspace.mover

    @property
    def main(self) -> MainPage:
        """The page of an open folder."""
        return self.workspace.main

    @property
    def preview(self) -> PreviewPage:
        """The page that shows what would happen."""
        return self.workspace.preview

    @property
    def review(self) -> ReviewPage:
        """The page that shows doubtful photos one by one."""
        return self.workspace.review

    @property
    def ready(self) -> bool:
        """Whether everything is there."""
        return self._workspace is not None

    @property
    def closing(self) -> bool:
        """Whether it has been told to close."""
        return self._closing

    # What others ask of it

    def begin(self, folder: Path | None) -> None:
        """Open a folder as soon as that can be done; without one, prepare for the first.

        Args:
            folder: Named at once, so that nobody takes the start page for an answer.
        """
        self._begun, self._first = True, folder
        if folder is not None:
            opening = QLabel(self.tr("Opening {0}…").format(printable(folder.name or str(folder))))
            opening.setObjectName("muted")
            opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.pages.addWidget(opening)
            self.pages.setCurrentWidget(opening)

    def open_folder(self, folder: Path) -> None:
        """Open a folder; a whole home or drive only after a yes, asked once."""
        self._first = None
        if self.mover.running:
            return
        folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
        question = None if folder in self._agreed else foreign.needs_asking(folder)
        if question is not None:
            self.workspace.dialogs.ask_first(question, partial(self._open_after_all, folder))
            return
        self._remembered.keep_folder(folder)
        self.first_steps.stop()
        self._show_recent()
        self.workspace.open(folder)

    def go(self, page: QWidget) -> None:
        """Show a page."""
        self.pages.setCurrentWidget(page)
        self.status.show_while_idle(wanted=page is not self.start)
        if page is self.start and self._workspace is not None and self._first is None:
            self.first_steps.look_around()
        folder = None if self._workspace is None else self._workspace.session.folder
        name = "" if folder is None or page is self.start else printable(folder.name or str(folder))
        self.setWindowTitle(f"{name} · Photo Organizer" if name else "Photo Organizer")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what else there is to make, once there is something to look at."""
        super().paintEvent(event)
        if self._workspace is None and not self._closing and not self._stepping.isActive():
            self._stepping.start()

    def reopen(self) -> None:
        """Close, and be made anew on the same folder: to speak another language."""
        self.reopens, self.reopens_on = True, self.session.folder
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once everything that runs has been told to end and has."""
        if not self._closing:
            self._closing = True
            self._stepping.stop()
            self._steps.close()
            self._keep()
            if self._workspace is not None:
                self._workspace.close()
            self._lanes.cancel_all()
        if self._lanes.busy and self._waited_ms < _CLOSE_PATIENCE_MS:
            event.ignore()
            self.hide()
            self._patience.start()
            return
        self._patience.stop()
        event.accept()
        self.closed.emit()

    def close_records(self) -> None:
        """Close the journal, once nothing uses it any more."""
        if self._workspace is not None:
            self._workspace.opened.close()

    # Putting it together

    def _lay_out(self) -> None:
        self.setMinimumSize(720, 440)
        self.pages.addWidget(self.start)
        whole = QWidget()
        whole.setObjectName("page")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)
        frame = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableSize() - QSize(frame // 2, 2 * frame)
        self.resize(QSize(1180, 760).boundedTo(room))
        geometry = self._remembered.settings.window_geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))

    def _step(self) -> None:
        """Make a little more; the last step begins with what was asked for at the start."""
        try:
            next(self._steps)
        except StopIteration as end:
            self._stepping.stop()
            if end.value is None:
                raise RuntimeError("the window is closed, or could not be made") from end
            self._workspace = end.value
            if self._begun:
                self._begin()

    def _begin(self) -> None:
        if self._first is not None:
            self.go(self.start)  # what a question is asked on
            self.open_folder(self._first)
        elif self.session.folder is None:
            self.first_steps.look_around()
            self.session.scanner.warm_up()

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

    def _show_recent(self) -> None:
        folders = self._remembered.settings.recent_folders
        self.start.show_recent(folders)
        self._recent.show_folders(folders)

    def _forget_recent(self, folder: Path | None) -> None:
        self._remembered.forget_folder(folder)
        self._show_recent()

    def _tint(self) -> None:
        icons.tint(self, self._theme.colours)

    def _keep(self) -> None:
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self._remembered.change(window_geometry=geometry)
        if self._workspace is not None:
            session = self._workspace.session
            self._remembered.keep_rules(session.rules)
            self._remembered.keep_looking(session.looking)
            main = self._workspace.main
            self._remembered.change(
                card_size=main.grid.card_width,
                grouping=main.shown.grouping,
                recursive=session.recursive,
            )
        self._remembered.save()

    def _close_again(self) -> None:
        self._waited_ms += _CLOSE_LOOK_MS
        if not self._lanes.busy or self._waited_ms >= _CLOSE_PATIENCE_MS:
            self.close()
