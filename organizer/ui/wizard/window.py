"""The wizard: its steps at the left, the step that is shown, and the way on from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organizer.errors import OrganizerError
from organizer.training.project import Project, Stage
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.questions import Question
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import explained
from organizer.ui.wizard import steps
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.step_list import StepList
from organizer.ui.wizard.work_strip import WorkStrip

_SIZE = QSize(1080, 740)


class WizardWindow(QWidget):
    """A window of its own, beside the main one. It opens where the project was left.

    Signals:
        closed: It was closed, and everything that ran in it was told to stop.
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk = desk
        desk.setParent(self)
        self.pages: dict[Stage, WizardPage] = {}
        self._entered: set[Stage] = set()
        self._busy: set[Stage] = set()
        self._sure = False
        self._asked: Question | None = None
        self.stage = desk.project.stage
        self.steps = StepList(printable(desk.project.name), desk.theme)
        self.behind = WorkStrip(desk.running)
        self.steps.put_below(self.behind)
        self.stack = QStackedWidget()
        self._title = QLabel()
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.hindrance = QLabel()
        self.hindrance.setObjectName("muted")
        self.hindrance.setWordWrap(True)
        self.back = self._button(self.tr("Back"), "Alt+Left", self._go_back)
        self.next = self._button(self.tr("Next"), "Alt+Right", self._go_next)
        self.next.setObjectName("primary")
        self.finish = self._button(self.tr("Close"), "Ctrl+W", self.close)
        self._lay_out()
        self.steps.wanted.connect(self.go)
        self.steps.rename_wanted.connect(self.rename)
        desk.changed.connect(self._on_changed)
        desk.failed.connect(self._complain)
        desk.gathering_changed.connect(self._show_behind)
        desk.theme.changed.connect(self._tint)
        self.go(self._where_it_was())

    # What others ask of it

    def go(self, stage: Stage) -> None:
        """Show a step, if everything before it is done."""
        if stage not in self._open_stages():
            self._refresh()
            return
        page = self._page(stage)
        if page is None:
            self._refresh()
            return
        before = self.pages.get(self.stage)
        if before is not None and before is not page:
            before.leave()
        self.stage = stage
        self._title.setText(page.title or steps.label(stage))
        self._words.setText(page.words)
        self._words.setVisible(bool(page.words))
        self.problem.hide()
        self.stack.setCurrentWidget(page)
        self._entered.add(stage)
        farthest = max(self.desk.project.reached, stage, key=steps.STAGES.index)
        self.desk.change(stage=stage, reached=farthest)
        page.enter()
        icons.tint(page, self.desk.theme.colours)
        self._refresh()
        self._show_behind()
        page.setFocus()

    def rename(self) -> None:
        """Ask what the project is to be called."""
        from organizer.ui.wizard.rename_dialog import RenameDialog

        asked = RenameDialog(self.desk.project.name, self.desk.rename, self)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def shut(self) -> None:
        """Close without asking, whatever runs."""
        self._sure = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close; while something runs only after a yes."""
        if self._busy and not self._sure:
            event.ignore()
            self._ask()
            return
        self._sure = True
        current = self.pages.get(self.stage)
        if current is not None:
            current.leave()
        for page in self.pages.values():
            page.stop()
        event.accept()
        self.closed.emit()

    # Where one may go

    def _where_it_was(self) -> Stage:
        wanted = self.desk.project.stage
        return wanted if wanted in self._open_stages() else Stage.CATEGORIES

    def _open_stages(self) -> set[Stage]:
        """The steps before which nothing is missing."""
        found = set()
        passed = steps.STAGES.index(self.desk.project.reached)
        for place, stage in enumerate(steps.STAGES):
            found.add(stage)
            if stage in self._entered:
                if self.pages[stage].hindrance():
                    break
            elif place >= passed:
                break
        return found

    def _neighbour(self, distance: int) -> Stage | None:
        place = steps.STAGES.index(self.stage) + distance
        return steps.STAGES[place] if 0 <= place < len(steps.STAGES) else None

    def _go_back(self) -> None:
        before = self._neighbour(-1)
        if before is not None:
            self.go(before)

    def _go_next(self) -> None:
        after = self._neighbour(1)
        if after is None:
            self.close()
        else:
            self.go(after)

    # How it looks

    def _page(self, stage: Stage) -> WizardPage | None:
        page = self.pages.get(stage)
        if page is None:
            try:
                page = steps.make(stage, self.desk)
            except OrganizerError as error:
                self._complain(error)
                return None
            self.pages[stage] = page
            self.stack.addWidget(page)
            page.ready_changed.connect(self._refresh)
            page.next_wanted.connect(self._go_next)
            page.busy_changed.connect(lambda busy: self._on_busy(stage, busy=busy))
        return page

    def _on_busy(self, stage: Stage, *, busy: bool) -> None:
        if busy:
            self._busy.add(stage)
        else:
            self._busy.discard(stage)
            if self._asked is not None and not self._busy:
                self._asked.reject()  # there is nothing left to ask about
        self._refresh()

    def _on_changed(self, project: Project) -> None:
        self.setWindowTitle(self.tr("{0} · Teach").format(printable(project.name)))
        self.steps.show_name(printable(project.name))

    def _refresh(self) -> None:
        page = self.pages.get(self.stage)
        hindrance = "" if page is None else page.hindrance()
        reachable = self._open_stages()
        done = {
            stage
            for stage in steps.STAGES[:-1]
            if steps.STAGES[steps.STAGES.index(stage) + 1] in reachable
            and steps.STAGES.index(stage) < steps.STAGES.index(self.desk.project.reached)
        }
        self.steps.show_steps(self.stage, reachable, done)
        self.hindrance.setText(hindrance)
        self.back.setEnabled(self._neighbour(-1) is not None)
        last = self._neighbour(1) is None
        self.next.setVisible(not last)
        self.next.setEnabled(not hindrance)
        self.next.setToolTip(hindrance or self.next.accessibleDescription())

    def _show_behind(self) -> None:
        """Show what goes on behind a page; the page that it belongs to shows more of it."""
        self.behind.follow(None if self.stage is Stage.GATHER else self.desk.gathering)

    def _complain(self, error: Exception) -> None:
        self.problem.setText(explained(error))
        self.problem.show()

    def _tint(self) -> None:
        icons.tint(self, self.desk.theme.colours)

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.raise_()
            return
        self._asked = Question(
            self.tr("Stop and close?"),
            self.tr("Something is still running here. Stop it and close?"),
            self.tr("What is there so far is kept, and you can go on from it later."),
            yes=self.tr("Stop and close"),
            yes_is_default=True,
            parent=self,
        )
        self._asked.accepted.connect(self.shut)
        self._asked.finished.connect(self._on_answered)
        self._asked.open()

    def _on_answered(self) -> None:
        if self._asked is not None:
            self._asked.deleteLater()
            self._asked = None

    def _button(self, words: str, keys: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        said = f"{words} ({QKeySequence(keys).toString()})"
        button.setToolTip(said)
        button.setAccessibleDescription(said)
        button.clicked.connect(act)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(760, 520)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(40, 60)))
        self._on_changed(self.desk.project)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 0)
        head.setSpacing(4)
        for part in (self._title, self._words, self.problem):
            head.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(self.finish)
        foot.addSpacing(8)
        foot.addWidget(self.hindrance, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        bottom = QFrame()
        bottom.setObjectName("statusLine")
        bottom.setLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self.stack, 1)
        right.addWidget(bottom)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.steps)
        layout.addLayout(right, 1)
