"""Looks through a large project in the real wizard and measures how its window answers.

Run in a process of its own; prints what was measured as one JSON line, see ``window_user``.
"""

from __future__ import annotations

import random
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from organizer import app
from organizer.training import project as projects
from organizer.training.project import Stage
from organizer.ui.wizard.clean_page import CleanPage
from tests.benchmarks.window_user import Steps, User, pause

DEEDS = 12
"""How often each deed is done."""


def looking_through(user: User) -> Steps:
    """Scroll, move, take out and undo single photos of classes of thousands."""
    yield pause(2)
    (project,) = projects.listing()
    user.window.workspace.teaching.open(project)
    wizard = user.window.workspace.teaching.wizard
    assert wizard is not None
    page = wizard.pages[Stage.CLEAN]
    assert isinstance(page, CleanPage)
    user.doing = "look"
    yield from user.take_time("listed", lambda: page.parts.model.rowCount() > 0)
    yield from user.take_time("looked", lambda: not wizard.desk.work.busy)
    yield pause(1)
    bar, grid, model = page.parts.grid.verticalScrollBar(), page.parts.grid, page.parts.model
    user.doing = "scroll"
    for _ in range(200):
        bar.setValue((bar.value() + 300) % max(1, bar.maximum()))
        yield pause(0.01)
    for _ in range(20):
        bar.setValue(random.randrange(max(1, bar.maximum())))
        yield pause(0.1)
    user.doing = "switch"
    for number in range(6):
        page.parts.classes.choose(f"{(number + 1) % 2:03}")
        yield pause(0.3)
    acts = {
        "take out": page.reject,
        "undo taking out": page.undo,
        "move": lambda: page.move_to("001"),
        "undo moving": page.undo,
    }
    page.parts.classes.choose("000")
    for _ in range(DEEDS):
        for what, act in acts.items():
            user.doing = ""
            grid.setCurrentIndex(model.index(random.randrange(model.rowCount())))
            yield pause(0.2)
            user.doing = what
            act()
            yield lambda: not wizard.desk.pictures.busy
            yield pause(0.2)
    user.doing = "choose all"
    grid.selectAll()
    yield pause(0.5)
    user.doing = "take all out"
    page.reject()
    yield from user.take_time("all out", lambda: not wizard.desk.pictures.busy)
    yield pause(0.3)
    user.doing = "undo all"
    page.undo()
    yield from user.take_time("all back", lambda: not wizard.desk.pictures.busy)
    yield pause(0.3)
    user.doing = ""
    wizard.close()


def main() -> int:
    """Run the program with the user beside it."""
    application = QApplication(sys.argv[:1])
    users: list[User] = []
    folder = projects.listing()[0].photos
    QTimer.singleShot(0, application, lambda: users.append(User(folder, looking_through)))
    return app.run_window(None)


if __name__ == "__main__":
    sys.exit(main())
