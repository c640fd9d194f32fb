"""Uses the real window and measures how it answers; run in a process of its own.

Arguments: what to do, and a folder. Prints what was measured as one JSON line: seconds, and
milliseconds that the window was late for a beat every 5 ms.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from organizer import app
from organizer.ui.folder.photo_filter import Shelf, SortKey
from organizer.ui.folder.photo_item import State
from organizer.ui.main_window import MainWindow

Steps = Generator[Callable[[], bool], None, None]
BEAT_S = 0.005


class User(QObject):
    """Goes through steps, each of which waits for a condition, and listens to the heart."""

    def __init__(self, folder: Path, steps: Callable[[User], Steps]) -> None:
        super().__init__()
        self.folder = folder
        self.got: dict[str, float] = {}
        self.doing = ""
        self._late: dict[str, list[float]] = defaultdict(list)
        self._last = time.perf_counter()
        self._steps = steps(self)
        self._wanted: Callable[[], bool] = lambda: True
        self._timer = QTimer(self, interval=int(BEAT_S * 1000))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @property
    def window(self) -> MainWindow:
        """The program's window."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        return found[0]

    def take_time(self, name: str, condition: Callable[[], bool]) -> Steps:
        """Wait, and note for how long."""
        began = time.perf_counter()
        yield condition
        self.got[name] = time.perf_counter() - began

    def _beat(self) -> None:
        now = time.perf_counter()
        self._late[self.doing].append(max(0.0, now - self._last - BEAT_S) * 1000)
        if self._wanted():
            try:
                self._wanted = next(self._steps)
            except StopIteration:
                self._end()
        self._last = now

    def _end(self) -> None:
        self._timer.stop()
        for what, late in self._late.items():
            late.sort()
            if what:
                self.got[what] = late[int(len(late) * 0.99)]
                self.got[f"{what}_longest"] = late[-1]
        print(json.dumps(self.got), flush=True)
        self.window.close()


def first(user: User) -> Steps:
    """Open a folder of new photos in a program that has been running for some seconds."""
    window = user.window
    yield pause(4)
    window.open_folder(user.folder)
    photos, began = window.session.photos, time.perf_counter()

    def painted() -> bool:
        seen = [window.main.shown.item_at(row) for row in range(min(4, photos.rowCount()))]
        return any(each.verdict and window.main.thumbnails.has(each.content) for each in seen)

    yield lambda: photos.rowCount() > 0
    user.got["listed"] = time.perf_counter() - began
    yield painted
    user.got["first"] = time.perf_counter() - began


def large(user: User) -> Steps:
    """Open, scroll, search, sort, move the slider."""
    window = user.window
    yield lambda: window.ready  # who asks for a part of it before has all of it made at once
    session, shown, bar = window.session, window.main.shown, window.main.grid.verticalScrollBar()
    user.doing = "scan"
    yield from user.take_time("listed", lambda: session.photos.rowCount() > 0)
    yield from user.take_time("shown", lambda: not session.scanner.running)
    yield lambda: session.plan is not None
    user.doing = "scroll"
    for _ in range(400):
        bar.setValue((bar.value() + 300) % max(1, bar.maximum()))
        yield pause(0.01)
    for _ in range(20):
        bar.setValue(random.randrange(max(1, bar.maximum())))
        yield pause(0.1)
    user.doing = "arrange"
    acts: list[Callable[[], None]] = [
        partial(shown.search, "01"),
        partial(shown.search, ""),
        partial(shown.sort_by, SortKey.LABEL),
        partial(shown.sort_by, SortKey.DATE, descending=True),
        partial(shown.sort_by, SortKey.NAME),
        partial(shown.show_shelf, Shelf(State.SURE)),
        partial(shown.show_shelf, Shelf()),
    ]
    for act in acts:
        act()
        yield lambda: not shown.busy
        yield pause(0.1)
    user.doing = "slider"
    began = time.perf_counter()
    session.set_rules(replace(session.rules, min_confidence=0.99))
    user.got["split"] = time.perf_counter() - began
    told: list[float] = []

    def note() -> None:
        told.append(time.perf_counter())
        session.photos.dataChanged.disconnect(note)

    session.photos.dataChanged.connect(note)
    yield lambda: bool(told)
    user.got["flips"] = told[0] - began - 0.12
    yield lambda: session.plan is not None
    user.got["replanned"] = time.perf_counter() - began
    user.doing = ""


SCRIPTS = {"first": first, "large": large}


def pause(seconds: float) -> Callable[[], bool]:
    """A condition that holds after a while."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def main() -> int:
    """Run the program with the user beside it."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    application = QApplication(sys.argv[:1])
    users: list[User] = []
    QTimer.singleShot(0, application, lambda: users.append(User(folder, SCRIPTS[name])))
    return app.run_window(None if name == "first" else folder)


if __name__ == "__main__":
    sys.exit(main())
