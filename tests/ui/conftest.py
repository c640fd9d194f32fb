"""Windows without a display: the offscreen platform, chosen before Qt is loaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ORGANIZER_LANGUAGE"] = "en"  # whatever this machine speaks

from organizer import app
from organizer.settings import Language
from organizer.training.project import Project
from organizer.ui.main_window import MainWindow
from organizer.ui.preferences import language
from organizer.ui.widgets.theme import Theme
from resources.linguist import releasing
from tests.ui.wizard.trained import put_into

PATIENCE_MS = 60_000
"""How long at least: models, processes and disks are slow where a machine is busy.

A wait ends as soon as what it waits for is there, so patience costs nothing.
"""


class PatientBot(QtBot):
    """pytest-qt's, which gives up after five seconds by itself; no wait here is so short."""

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """Wait until it is true, or asserts nothing that is not."""
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **given: Any) -> Any:  # noqa: N802
        """Wait for a signal that what is within sets off."""
        return super().waitSignal(signal, timeout=max(timeout, PATIENCE_MS), **given)


@pytest.fixture(autouse=True)
def nothing_lingers(qapp: QApplication) -> Iterator[None]:
    """What a test is done with goes at once: the next one would draw it, and wait for it."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Moves what a test needs moved, and waits for it."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def translations(qapp: QApplication) -> None:
    """Words as the window says them; what the build made may be older than the source."""
    if releasing.stale():
        with TemporaryDirectory(dir=releasing.FOLDER) as folder:
            for made in releasing.release(to=Path(folder)):
                made.replace(releasing.FOLDER / made.name)  # other processes see old or new, whole
    language.install(qapp, Language.SYSTEM)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The program's colours."""
    return Theme(qapp)


@pytest.fixture
def photos(shared: Path, tmp_path: Path) -> Path:
    """A folder of four real photos, one file that is none, and a film."""
    folder = tmp_path / "Phone"
    folder.mkdir()
    chosen = sorted((shared / "photos" / "phone").glob("*.jp*g"))[:4]
    for photo in chosen:
        shutil.copy2(photo, folder)
    (folder / "zz_not_a_photo.jpg").write_bytes(b"<html>no</html>")
    (folder / "film.mp4").write_bytes(b"film")
    return folder


@pytest.fixture(scope="session")
def trained_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the project of :func:`trained_project` is made once."""
    return tmp_path_factory.mktemp("trained")


@pytest.fixture
def trained_project(own_home: Path, shared: Path, models: Path, trained_home: Path) -> Project:
    """A project that has learnt ants from bees, in the test's own data folder."""
    return put_into(own_home, shared, trained_home)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, own_home: Path) -> Iterator[MainWindow]:
    """The whole window, composed as the program does it, with all that comes a little later."""
    window, close = app.compose(qapp)
    gone: list[bool] = []  # a test may have closed it, which is told once
    window.closed.connect(lambda: gone.append(True))
    window.show()
    assert window.workspace
    yield window
    window.close()
    qtbot.waitUntil(lambda: bool(gone), timeout=60_000)
    close()
    window.deleteLater()
