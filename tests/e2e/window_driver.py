"""Uses the real window as a person would; run in a process of its own by ``test_window.py``.

Arguments: the folder to tidy, a folder for screenshots, and the name of a script. Prints a JSON
line after each step that changed the disk, so that the test can look at the disk in between; goes
on when a line comes back.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSlider

from organizer import app, paths
from organizer.settings import Grouping
from organizer.ui.background.status_line import StatusLine
from organizer.ui.detail.label_chooser import LabelChooser
from organizer.ui.main_window import MainWindow

Script = Generator[Callable[[], bool], None, None]
LIMIT_S = 180.0
LEFT = Qt.MouseButton.LeftButton


class Driver(QObject):
    """Goes through a script: each yield is a condition that is waited for."""

    def __init__(self, script: Callable[[Driver], Script], shots: Path) -> None:
        super().__init__()
        self.shots = shots
        self.failed = ""
        self._steps = 0
        self._script = script(self)
        self._wanted: Callable[[], bool] = lambda: True
        self._until = time.monotonic() + LIMIT_S
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(20)

    @property
    def window(self) -> MainWindow:
        """The program's window."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow):
                return widget
        raise LookupError("the window is not there")

    def shoot(self, name: str) -> None:
        """Keep a picture of the whole screen as a person sees it."""
        QApplication.primaryScreen().grabWindow(0).save(str(self.shots / f"{name}.png"))

    def tell(self, **facts: object) -> None:
        """Let the test look at the disk; returns when it has."""
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()
        sys.stdin.readline()

    def _step(self) -> None:
        if not self._wanted():
            if time.monotonic() > self._until:
                self._end(f"waited in vain after step {self._steps}")
            return
        try:
            self._wanted = next(self._script)
            self._steps += 1
            self._until = time.monotonic() + LIMIT_S
        except StopIteration:
            self._end("")
        except Exception:  # noqa: BLE001 - whatever goes wrong is the test's to show
            self._end(traceback.format_exc())

    def _end(self, problem: str) -> None:
        self._timer.stop()
        self.failed = problem
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        self.window.close()


def settled(window: MainWindow) -> bool:
    """Whether nothing runs and the plan is there."""
    session = window.session
    return session.plan is not None and not session.scanner.running and not window.mover.running


def tidy(driver: Driver) -> Script:
    """Open, wait, change a label, preview, apply, undo."""
    window = driver.window
    yield lambda: any(item.analysis for item in window.session.photos.items())
    driver.shoot("1-looking")
    yield lambda: settled(window)
    grid = window.main.grid
    index = window.main.shown.index(0, 0)
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(index).center())
    chosen = grid.current()
    assert chosen is not None
    yield pause(0.6)
    driver.shoot("2-done")
    QTimer.singleShot(0, window.actions_.change_label.trigger)
    yield lambda: isinstance(QApplication.activeModalWidget(), LabelChooser)
    chooser = QApplication.activeModalWidget()
    assert chooser is not None
    QTest.keyClicks(chooser.findChildren(QLineEdit)[0], "Holiday")
    yield pause(0.2)
    driver.shoot("3-label")
    QTest.keyClick(chooser, Qt.Key.Key_Return)
    yield lambda: window.session.photos.item(0).corrected
    yield lambda: settled(window)
    QTest.mouseClick(window.main.preview_button, LEFT)
    yield lambda: window.preview.isVisible()
    yield pause(0.2)
    driver.shoot("4-preview")
    plan = window.preview.plan
    assert plan is not None
    moves = [[str(move.group.lead.path), str(move.target)] for move in plan.moves]
    driver.tell(step="preview", moves=moves, changed=str(chosen.photo.path))
    QTest.mouseClick(window.preview.apply_button, LEFT)
    yield lambda: bool(window.notices.words_on("done"))
    yield lambda: settled(window)
    yield pause(0.3)
    driver.shoot("5-applied")
    driver.tell(step="applied", said=window.notices.words_on("done"))
    notice = window.notices.notice_on("done")
    assert notice is not None
    QTest.mouseClick(notice.buttons[0], LEFT)
    yield lambda: "put back" in window.notices.words_on("done")
    yield lambda: settled(window)
    yield pause(0.3)
    driver.shoot("6-undone")
    driver.tell(step="undone", said=window.notices.words_on("done"))
    # A bare X server has no setting that could change; the system says so by this signal.
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    yield pause(0.3)
    driver.shoot("7-dark")


def finish(driver: Driver) -> Script:
    """After a crash: take up the offer to continue."""
    yield from _recover(driver, 0, "8-continue")


def take_back(driver: Driver) -> Script:
    """After a crash: take up the offer to undo."""
    yield from _recover(driver, 1, "9-undo")


def _recover(driver: Driver, button: int, shot: str) -> Script:
    window = driver.window
    yield lambda: bool(window.notices.words_on("interrupted"))
    yield lambda: not window.session.scanner.running
    yield pause(0.3)
    driver.shoot(shot)
    notice = window.notices.notice_on("interrupted")
    assert notice is not None
    offers = [each.text() for each in notice.buttons]
    driver.tell(step="offered", said=notice.words.text(), offers=offers)
    QTest.mouseClick(notice.buttons[button], LEFT)
    yield lambda: bool(window.notices.words_on("done"))
    yield lambda: not window.session.scanner.running and not window.mover.running
    driver.tell(step="recovered", said=window.notices.words_on("done"))


def teach(driver: Driver) -> Script:
    """Review by keyboard, correct a photo, take the suggestion, preview, apply."""
    window = driver.window
    yield lambda: settled(window)
    slider = window.main.rules_bar.findChildren(QSlider)[0]
    slider.setValue(100)
    split = window.session.split()
    driver.tell(step="slider", said=slider.accessibleDescription(), split=str(split))
    yield lambda: settled(window)
    window.actions_.review.trigger()
    yield pause(0.5)
    driver.shoot("10-review")
    page, seen = window.review, []

    def word() -> str:
        key = page.queue.current
        item = None if key is None else window.session.photos.find(key)
        assert item is not None
        assert item.verdict is not None
        seen.append(item.name)
        return item.verdict.category

    accepted = word()
    QTest.keyClick(page, Qt.Key.Key_Return)
    word()
    QTest.keyClick(page, Qt.Key.Key_Space)
    word()
    QTest.keyClicks(page, "garden")
    yield pause(0.2)
    driver.shoot("11-typed")
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    yield lambda: window.main.isVisible() and window.session.counts.corrected == 1
    items = window.session.photos.items()
    bee = next(item for item in items if item.name.startswith("152789693"))
    window.main.show_photo(bee.key)
    window.session.relabel([bee], "Garden bees")
    yield lambda: window.main.strip.isVisible()
    yield pause(0.5)
    driver.shoot("12-suggestion")
    offered = window.main.strip.accessibleDescription()
    QTest.mouseClick(window.main.strip.yes, LEFT)
    yield lambda: window.session.counts.categories.get("Garden bees", 0) > 1
    yield lambda: settled(window)
    counts = window.session.counts
    taught = counts.categories["Garden bees"]
    window.actions_.preview.trigger()
    yield lambda: window.preview.isVisible()
    window.actions_.apply.trigger()
    yield lambda: bool(window.notices.words_on("done"))
    yield lambda: settled(window)
    driver.shoot("13-taught")
    driver.tell(
        step="applied", offered=offered, taught=taught, accepted=[seen[0], accepted], left=seen[1:]
    )


def wait_for_network(driver: Driver) -> Script:
    """Use the window while a photo's disk does not answer."""
    window = driver.window
    status = window.findChildren(StatusLine)[0]
    yield lambda: "waiting for silent.jpg" in status.words
    seen = {item.photo.path.name: item for item in window.session.photos.items()}
    assert all(item.analysis for name, item in seen.items() if name != "silent.jpg")
    grid = window.main.grid
    index = window.main.shown.index(1, 0)
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(index).center())
    chosen = grid.current()
    assert chosen is not None
    yield pause(0.6)
    driver.shoot("waiting")
    driver.tell(words=status.words, photos=len(seen), chosen=chosen.photo.path.name)
    yield lambda: settled(window)
    driver.tell(unknown=sum(not item.analysis for item in window.session.photos.items()))


def first_steps(driver: Driver) -> Script:
    """From the start page to samples in groups, one of them large, searched for and found."""
    window = driver.window
    yield lambda: settled(window)
    window.actions_.close_folder.trigger()
    yield lambda: window.start.isVisible()
    yield pause(0.5)
    driver.shoot("1-start")
    QTest.mouseClick(window.start.samples_button, LEFT)
    yield lambda: window.status.isVisible() and "of 24" in window.status.words
    driver.shoot("2-drawing")
    yield lambda: window.session.folder == paths.samples_folder() and settled(window)
    window.actions_.groups[Grouping.LABEL].trigger()
    window.main.size_slider.setValue(130)
    yield pause(0.5)
    driver.shoot("3-groups")
    headings = [str(section.key) for section in window.main.shown.sections]
    grid = window.main.grid
    place = grid.visualRect(grid.model().index(0, 0)).center()
    QTest.mouseClick(grid.viewport(), LEFT, pos=place)
    QTest.mouseDClick(grid.viewport(), LEFT, pos=place)
    yield lambda: window.workspace.viewing.showing
    page = window.workspace.viewing.page
    assert page is not None
    yield lambda: page.view.resolution > 0.5
    driver.shoot("4-large")
    QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_1)
    QTest.keyClick(page, Qt.Key.Key_Plus)
    yield pause(0.5)
    driver.shoot("5-larger")
    QTest.keyClick(page, Qt.Key.Key_F11)
    yield pause(0.5)
    driver.shoot("6-full")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    yield lambda: grid.isVisible()
    assert grid.currentIndex().row() == 1
    QTest.keyClicks(window.main.search, "mount")
    yield pause(0.4)
    found = grid.model().rowCount()
    driver.shoot("7-found")
    QTest.keyClicks(window.main.search, "xyz")
    yield lambda: window.main.way_back.isVisible()
    driver.shoot("8-nothing")
    QTest.mouseClick(window.main.way_back, LEFT)
    yield lambda: grid.model().rowCount() == 24
    driver.tell(step="seen", headings=headings, found=found)


SCRIPTS = {
    "first_steps": first_steps,
    "wait_for_network": wait_for_network,
    "tidy": tidy,
    "finish": finish,
    "take_back": take_back,
    "teach": teach,
}


def pause(seconds: float) -> Callable[[], bool]:
    """A condition that holds after a while."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def main() -> int:
    """Run the program with the driver beside it."""
    folder, shots = Path(os.fsdecode(sys.argv[1])), Path(sys.argv[2])
    application = QApplication(sys.argv[:1])
    driver: list[Driver] = []

    def begin() -> None:
        driver.append(Driver(SCRIPTS[sys.argv[3]], shots))
        driver[0].window.setGeometry(application.primaryScreen().availableGeometry())

    QTimer.singleShot(0, application, begin)
    code = app.run_window(folder)
    sys.stderr.write(driver[0].failed)
    return 1 if driver[0].failed else code


if __name__ == "__main__":
    sys.exit(main())
