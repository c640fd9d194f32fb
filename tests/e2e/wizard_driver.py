"""Uses the wizard as a person would; run in a process of its own by ``test_wizard.py``.

Arguments: the folder to open, a folder for screenshots, the name of a script and what it needs as
JSON. Tells and waits as ``window_driver.py`` does.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from organizer import app
from organizer.training import bringing, kept_evaluation
from organizer.training.project import Stage
from organizer.ui.wizard.projects_dialog import ProjectsDialog
from organizer.ui.wizard.window import WizardWindow
from tests.e2e.window_driver import LEFT, Driver, Script, pause, settled
from tests.waiting import resting

WANTED = json.loads(sys.argv[4]) if len(sys.argv) > 4 else {}


def wizard(driver: Driver) -> WizardWindow:
    """The wizard's window."""
    found = driver.window.workspace.teaching.wizard
    assert found is not None
    return found


def page(driver: Driver, stage: Stage) -> Any:
    """A page of the wizard."""
    return wizard(driver).pages[stage]


def click(widget: QWidget) -> None:
    """Click it as a person does, who can only click what is there."""
    assert widget.isVisible(), widget
    assert widget.isEnabled(), widget
    QTest.mouseClick(widget, LEFT)


def gone_on(driver: Driver, stage: Stage) -> Callable[[], bool]:
    """Wait until one may go on, go on, and be on the next page."""

    def there() -> bool:
        window = wizard(driver)
        if window.stage is not stage and window.next.isEnabled():
            QTest.mouseClick(window.next, LEFT)
        return window.stage is stage

    return there


def idle(driver: Driver) -> bool:
    """Whether the wizard's lanes have nothing to do."""
    desk = wizard(driver).desk
    return not (desk.work.busy or desk.web.busy)


def found(driver: Driver) -> dict[str, int]:
    """How many photos each category has."""
    project = wizard(driver).desk.project
    return {
        name: len(list(project.photos_of(name).glob("*.jp*g")))
        if project.photos_of(name).is_dir()
        else 0
        for name in project.names
    }


def asked(driver: Driver) -> ProjectsDialog | None:
    """The dialog that asks which project."""
    active = QApplication.activeModalWidget()
    return active if isinstance(active, ProjectsDialog) else None


def begin(driver: Driver) -> Script:
    """Name two categories, copy and cancel, gather and cancel, and be killed gathering."""
    window = driver.window
    yield lambda: settled(window)
    QTimer.singleShot(0, window.actions_.teach.trigger)
    yield lambda: asked(driver) is not None
    dialog = asked(driver)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "Insects")
    yield pause(0.2)
    driver.shoot("wizard-0-name")
    click(dialog.begin)
    yield lambda: window.workspace.teaching.wizard is not None
    yield pause(0.3)
    driver.shoot("wizard-1-empty")
    categories = page(driver, Stage.CATEGORIES)
    for name in ("ants", "bees"):
        QTest.keyClicks(categories.layout_.name, name)
        QTest.keyClick(categories.layout_.name, Qt.Key.Key_Return)
    own = Path(WANTED["own"])
    with resting(bringing, "bring", bringing.Brought) as go_on:
        categories.intake.bring("ants", [own / "ants"])
        yield lambda: found(driver)["ants"] > 0
        click(categories.layout_.cancel)  # cancelled once here
        go_on()
        yield lambda: idle(driver)
    driver.tell(step="copying cancelled", found=found(driver))
    categories.intake.bring("ants", [own / "ants"])
    yield lambda: idle(driver)
    yield pause(0.5)
    driver.shoot("wizard-2-categories")
    driver.tell(step="copied", found=found(driver))
    yield gone_on(driver, Stage.GATHER)
    gather = page(driver, Stage.GATHER)
    yield pause(0.3)
    driver.shoot("wizard-3-sources")
    click(gather.layout_.more)
    gather.layout_.server.setFocus()
    QTest.keyClicks(gather.layout_.server, WANTED["server"])
    gather.layout_.amount.setValue(30)
    click(gather.layout_.start)
    yield lambda: found(driver)["bees"] > 2
    driver.shoot("wizard-4-gathering")
    click(gather.layout_.stop)  # and here
    yield lambda: idle(driver)
    driver.tell(step="gathering cancelled", found=found(driver))
    click(gather.layout_.start)
    yield lambda: found(driver)["bees"] > 8
    driver.tell(step="gathering", found=found(driver))  # and is killed here
    yield lambda: False


def go_on(driver: Driver) -> Script:
    """Open the project again, gather to the end, clean, learn, check, use; cancel everywhere."""
    window = driver.window
    yield lambda: settled(window)
    QTimer.singleShot(0, window.actions_.open_project.trigger)
    yield lambda: asked(driver) is not None
    dialog = asked(driver)
    assert dialog is not None
    yield pause(0.2)
    driver.shoot("wizard-5-projects")
    click(dialog.open_)
    yield lambda: window.workspace.teaching.wizard is not None
    assert wizard(driver).stage is Stage.GATHER, "it opens where it was"
    gather = page(driver, Stage.GATHER)
    driver.tell(step="opened again", found=found(driver))
    click(gather.layout_.start)
    yield lambda: not gather.work.running
    yield pause(0.5)
    driver.shoot("wizard-6-gathered")
    driver.tell(step="gathered", found=found(driver))
    yield from _clean(driver)
    yield from _learn(driver)
    yield from _check(driver)
    yield from _use(driver)


def _clean(driver: Driver) -> Script:
    yield gone_on(driver, Stage.CLEAN)
    clean = page(driver, Stage.CLEAN)
    yield lambda: wizard(driver).desk.work.busy
    click(clean.parts.foot.stop)  # cancelled once here
    yield lambda: idle(driver)
    clean.leave()
    clean.enter()
    yield lambda: wizard(driver).next.isEnabled() and idle(driver)
    yield pause(0.5)
    driver.shoot("wizard-7-clean")
    before = found(driver)
    clean.parts.grid.setCurrentIndex(clean.parts.model.index(0))
    clean.reject()
    yield lambda: sum(found(driver).values()) < sum(before.values())
    clean.undo()
    yield lambda: found(driver) == before
    yield lambda: idle(driver)


def _learn(driver: Driver) -> Script:
    yield gone_on(driver, Stage.TRAIN)
    train = page(driver, Stage.TRAIN)
    yield lambda: idle(driver)
    click(train.ways.quick)
    yield lambda: train.running
    click(train.progress.cancel)
    yield lambda: idle(driver)
    folder = wizard(driver).desk.project.folder
    assert kept_evaluation.load(folder) is None, "nothing was learnt"
    yield lambda: train.ways.quick.isVisible() and train.ways.quick.isEnabled()
    click(train.ways.quick)
    yield lambda: kept_evaluation.load(folder) is not None and idle(driver)
    yield pause(0.5)
    driver.shoot("wizard-8-learn")
    evaluation = kept_evaluation.load(folder)
    assert evaluation is not None
    driver.tell(step="learnt", accuracy=float(evaluation.metrics.accuracy))


def _check(driver: Driver) -> Script:
    yield gone_on(driver, Stage.CHECK)
    check = page(driver, Stage.CHECK)
    yield lambda: idle(driver)
    yield pause(0.5)
    driver.shoot("wizard-9-check")
    photo = Path(WANTED["try"])
    click(check.views.findChildren(QToolButton)[1])
    check.trying.try_photo(photo)
    click(check.trying.cancel)  # cancelled once here
    yield lambda: idle(driver)
    assert check.trying.bars.isHidden()
    check.trying.try_photo(photo)
    yield lambda: idle(driver) and "bees" in check.trying.verdict.text()


def _use(driver: Driver) -> Script:
    window = driver.window
    yield gone_on(driver, Stage.USE)
    use = page(driver, Stage.USE)
    yield lambda: use.cancel.isVisible() or use.photos.pictures.rowCount() > 0
    if use.cancel.isVisible():
        click(use.cancel)
    yield lambda: idle(driver)
    use.leave()
    use.enter()
    yield lambda: idle(driver)
    yield pause(0.5)
    driver.shoot("wizard-10-use")
    click(use.use)
    wizard(driver).close()
    yield lambda: window.workspace.teaching.wizard is None
    yield lambda: settled(window)
    yield lambda: window.session.counts.categories.get("bees", 0) > 0
    yield lambda: settled(window)
    driver.shoot("wizard-11-window")
    driver.tell(step="used", categories=dict(window.session.counts.categories))


def often(driver: Driver) -> Script:
    """Begin, fill, learn and close, again and again."""
    window = driver.window
    yield lambda: settled(window)
    own = Path(WANTED["own"])
    for number in range(WANTED["times"]):
        from organizer.training import project as projects

        window.workspace.teaching.open(projects.create(f"Insects {number}"))
        yield lambda: window.workspace.teaching.wizard is not None
        categories = page(driver, Stage.CATEGORIES)
        categories.intake.take([own])
        yield lambda: idle(driver) and sum(found(driver).values()) == WANTED["photos"]
        yield gone_on(driver, Stage.GATHER)
        gather = page(driver, Stage.GATHER)
        gather.layout_.server.setText(WANTED["server"])
        gather.layout_.amount.setValue(4)
        click(gather.layout_.start)
        yield lambda work=gather.work: not work.running  # type: ignore[misc]
        yield gone_on(driver, Stage.CLEAN)
        yield lambda: idle(driver)
        yield gone_on(driver, Stage.TRAIN)
        train = page(driver, Stage.TRAIN)
        yield lambda: idle(driver)
        click(train.ways.quick)
        folder = wizard(driver).desk.project.folder
        yield partial(_learnt, folder, driver)
        yield gone_on(driver, Stage.CHECK)
        yield lambda: idle(driver)
        yield gone_on(driver, Stage.USE)
        yield lambda: idle(driver)
        wizard(driver).close()
        yield lambda: window.workspace.teaching.wizard is None
        yield pause(1.0)
        driver.tell(step="closed", number=number)


def _learnt(folder: Path, driver: Driver) -> bool:
    return idle(driver) and kept_evaluation.load(folder) is not None


SCRIPTS = {"begin": begin, "go_on": go_on, "often": often}


def main() -> int:
    """Run the program with the driver beside it."""
    folder, shots = Path(os.fsdecode(sys.argv[1])), Path(sys.argv[2])
    application = QApplication(sys.argv[:1])
    driver: list[Driver] = []
    QTimer.singleShot(0, application, lambda: driver.append(Driver(SCRIPTS[sys.argv[3]], shots)))
    code = app.run_window(folder)
    sys.stderr.write(driver[0].failed)
    return 1 if driver[0].failed else code


if __name__ == "__main__":
    sys.exit(main())
