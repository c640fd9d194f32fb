"""Every page and dialog of the window, to be walked through and looked at.

A new one is registered here with a line: a function that makes it, given the window on an open
folder. As a program this takes pictures of all of them::

    python -m tests.ui.screens FOLDER_OF_PHOTOS OUT zh_CN dark [NAME…]
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from organizer import paths
from organizer.settings import Grouping
from organizer.text import text
from organizer.training import project
from organizer.training.project import Stage
from organizer.ui.main_window import MainWindow
from organizer.ui.wizard.steps import STAGES
from tests.conftest import SHARED
from tests.ui.wizard import trained

Screen = Callable[[MainWindow], QWidget]

SCREENS: dict[str, Screen] = {}
"""By name; each makes a widget, which may be the window itself in some state."""


def screen(make: Screen) -> Screen:
    """Register a screen."""
    SCREENS[make.__name__] = make
    return make


@screen
def start(window: MainWindow) -> QWidget:
    window.start.show_recent(("/home/mia/Pictures/Summer", "/home/mia/Pictures/Phone"))
    window.go(window.start)
    return window


@screen
def photos(window: MainWindow) -> QWidget:
    window.go(window.main)
    grid = window.main.grid
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.qWait(300)
    return window


@screen
def groups(window: MainWindow) -> QWidget:
    window.go(window.main)
    window.main.shown.group_by(Grouping.MONTH)
    QTest.qWait(200)
    return window


@screen
def preview(window: MainWindow) -> QWidget:
    plan = window.session.plan
    if plan is not None:
        window.preview.show_plan(plan, window.session.rules.mode, read_only=False)
    window.go(window.preview)
    return window


@screen
def review(window: MainWindow) -> QWidget:
    window.go(window.review)
    window.review.begin([item.key for item in window.session.photos.items()][:3])
    QTest.qWait(300)
    return window


@screen
def viewer(window: MainWindow) -> QWidget:
    window.go(window.main)
    window.workspace.viewing.open()
    QTest.qWait(300)
    return window


@screen
def notices(window: MainWindow) -> QWidget:
    window.go(window.main)
    window.notices.show_notice(
        "screen", "A.jpg", "doubt", [("Undo", lambda: None), ("Report", lambda: None)], "B"
    )
    return window


@screen
def options(window: MainWindow) -> QWidget:
    from organizer.ui.rules.options_popover import OptionsPopover

    return OptionsPopover(window)


@screen
def history(window: MainWindow) -> QWidget:
    from organizer.ui.history.history_dialog import HistoryDialog

    opened, lanes = window.workspace.opened, window._lanes
    made = HistoryDialog(opened.records, lanes.records, locked=False, parent=window)
    QTest.qWait(200)
    return made


@screen
def left_alone(window: MainWindow) -> QWidget:
    from organizer.ui.history.left_alone_dialog import LeftAloneDialog

    folder = window.session.folder or Path()
    return LeftAloneDialog(window.session.scanner.left_alone, folder, window)


@screen
def label_chooser(window: MainWindow) -> QWidget:
    from organizer.ui.detail.label_chooser import LabelChooser

    return LabelChooser(["Dogs", "Cats", "Birds"], 3, "Cats", corrected=True, parent=window)


@screen
def names(window: MainWindow) -> QWidget:
    from organizer.ui.rules.names_dialog import NamesDialog

    return NamesDialog(window.session.bench.language, {}, window)


@screen
def new_category(window: MainWindow) -> QWidget:
    from organizer.ui.rules.category_form import CategoryForm

    return CategoryForm(("Animals", "Food"), "Animals", "zh", window)


@screen
def rules(window: MainWindow) -> QWidget:
    from organizer.ui.rules.rules_dialog import RulesDialog
    from organizer.vision.filing_rules import FilingRule

    rule = FilingRule(category="Dogs", name="IMG*", after=date(2020, 1, 1), folder="Best dogs")
    other = replace(rule, under="Family", confidence_from=0.5, folder="", stay=True)
    return RulesDialog([rule, other], ["Dogs"], lambda *_: None, "", window)


@screen
def rule(window: MainWindow) -> QWidget:
    from organizer.ui.rules.rule_form import RuleForm

    return RuleForm(None, ["Dogs", "Cats"], window)


@screen
def trash_question(window: MainWindow) -> QWidget:
    from organizer.files.trash import Marked
    from organizer.ui.photos.questions import TrashQuestion

    items = window.session.photos.items()
    return TrashQuestion([Marked(item.group) for item in items[:2]], window)


@screen
def whole_home(window: MainWindow) -> QWidget:
    from organizer.ui.photos.questions import WholeHomeQuestion

    words = text("{folder} is your whole home folder; sort everything in it?", folder="/home/mia")
    return WholeHomeQuestion(words, window)


@screen
def settings(window: MainWindow) -> QWidget:
    from organizer.ui.preferences.settings_dialog import SettingsDialog

    return SettingsDialog(window._remembered.settings, window._theme, window)


@screen
def running(window: MainWindow) -> QWidget:
    from organizer.ui.background.running_list import RunningList

    window.running.begin("Looking at photos", cancel=lambda: None, pause=lambda: None)
    return RunningList(window.running, window)


@screen
def crash(window: MainWindow) -> QWidget:
    from organizer.ui.help.crash_dialog import CrashDialog

    return CrashDialog("Traceback (most recent call last):\n  …", ended=True, parent=window)


@screen
def shortcuts(window: MainWindow) -> QWidget:
    from organizer.ui.help.shortcuts import of_window
    from organizer.ui.help.shortcuts_dialog import ShortcutsDialog

    shortcuts = of_window(window)
    return ShortcutsDialog(shortcuts, window._theme, window._lanes.records, window)


@screen
def about(window: MainWindow) -> QWidget:
    from organizer.ui.help.about_dialog import AboutDialog

    return AboutDialog(window._lanes.records, window)


@screen
def projects(window: MainWindow) -> QWidget:
    from organizer.ui.wizard.projects_dialog import ProjectsDialog

    return ProjectsDialog(window)


@screen
def rename_project(window: MainWindow) -> QWidget:
    from organizer.ui.wizard.rename_dialog import RenameDialog

    return RenameDialog("Birds of our garden", lambda _name: None, window)


def _wizard(stage: Stage) -> Screen:
    """The wizard at a stage, of a project that has learnt."""

    def make(window: MainWindow) -> QWidget:
        folder = paths.home() / "projects" / trained.NAME
        if not folder.exists():
            made = trained._home(SHARED, _folder_of_trained())
            for name in ("projects", "models"):
                shutil.copytree(made / name, paths.home() / name, dirs_exist_ok=True)
        teaching = window.workspace.teaching
        if teaching.wizard is None:
            teaching.open(project.load(folder))
        wizard = teaching.wizard
        assert wizard is not None
        wizard.resize(1280, 860)
        for step in STAGES[: STAGES.index(stage) + 1]:
            for _ in range(50):  # a page lists its photos before it lets on to the next
                wizard.go(step)
                QTest.qWait(100)
                if wizard.stage is step:
                    break
        assert wizard.stage is stage, wizard.hindrance.text()
        QTest.qWait(300)
        while window._lanes.training.busy or window._lanes.pictures.busy:
            QTest.qWait(50)
        return wizard

    return make


@cache
def _folder_of_trained() -> Path:
    return Path(tempfile.mkdtemp(prefix="organizer-screens-"))


SCREENS |= {f"wizard_{stage.value}": _wizard(stage) for stage in STAGES}


def wait_for_photos(window: MainWindow, folder: Path) -> None:
    """Open a folder and wait until every photo has been looked at."""
    window.open_folder(folder)
    while window.session.scanner.running or not window.session.photos.items():
        QTest.qWait(50)
    QTest.qWait(600)


def pages(widget: QWidget) -> list[Callable[[], None]]:
    """What turns a dialog's pages, one after the other; for most there is nothing to turn."""
    tabs = getattr(widget, "pages", None)
    if isinstance(tabs, QListWidget):
        return [partial(tabs.setCurrentRow, row) for row in range(tabs.count())]
    return [lambda: None]


def main(folder: Path, out: Path, language: str, look: str, wanted: list[str]) -> None:
    """Take pictures of the screens."""
    from organizer import app
    from organizer.settings import Appearance

    os.environ["ORGANIZER_LANGUAGE"] = language
    with tempfile.TemporaryDirectory() as home:
        os.environ["ORGANIZER_HOME"] = home
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)
        window, close = app.compose(application)
        window._theme.choose(Appearance(look))
        window.resize(1180, 760)
        window.show()
        wait_for_photos(window, folder)
        out.mkdir(parents=True, exist_ok=True)
        for name, make in SCREENS.items():
            if wanted and name not in wanted:
                continue
            try:
                widget = make(window)
            except Exception as error:  # noqa: BLE001 - the others are still worth a look
                print(name, repr(error))
                continue
            widget.show()
            for place, turn in enumerate(pages(widget)):
                turn()
                QTest.qWait(150)
                widget.grab().save(str(out / f"{name}{place or ''}-{language}-{look}.png"))
            if widget is not window:
                widget.close()
                widget.deleteLater()
        window.close()
        QTest.qWait(500)
        close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5:])
