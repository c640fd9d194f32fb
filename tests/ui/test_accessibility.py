"""Everything can be used without a mouse and told by a screen reader, and can be read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from organizer import app
from organizer.settings import Appearance, Language
from organizer.ui.main_window import MainWindow
from organizer.ui.preferences import language
from tests.ui import walking
from tests.ui.screens import SCREENS, pages, wait_for_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module", params=["en", "zh_CN", "en with large letters"])
def window(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    shared: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """The window on a folder of photos that have been looked at, in a language."""
    spoken, _, large = request.param.partition(" ")
    usual = qapp.font()
    if large:
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * 2)
        qapp.setFont(font)
    folder = tmp_path_factory.mktemp("pictures") / "Phone"
    folder.mkdir()
    for photo in sorted((shared / "photos" / "phone").glob("*.jp*g"))[:3]:
        shutil.copy2(photo, folder)
    (folder / "film.mp4").write_bytes(b"film")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("ORGANIZER_MODELS", str(shared / "models"))
        patch.setenv("ORGANIZER_LANGUAGE", spoken)
        made, close = app.compose(qapp)
        made.resize(1180, 760)
        made.show()
        wait_for_photos(made, folder)
        yield made
        made.close()
        while made.isVisible():
            QTest.qWait(20)
        QTest.qWait(100)
        close()
    made.deleteLater()
    qapp.setFont(usual)
    language.install(qapp, Language.SYSTEM)


def looks(window: MainWindow) -> list[Appearance]:
    """Both looks, the one that is on first: changing it takes longer than most screens."""
    both = [Appearance.LIGHT, Appearance.DARK]
    return both[:: -1 if window._theme.dark else 1]


@pytest.mark.parametrize("name", list(SCREENS))
def test_a_screen_can_be_used_by_everybody(name: str, window: MainWindow) -> None:
    """Names, roles, the Tab key, labels, room for all words, contrast, and a focus that is seen."""
    widget = SCREENS[name](window)
    widget.show()
    try:
        for turn in pages(widget):
            turn()
            QTest.qWait(30)
            assert walking.unnamed(widget) == []
            assert walking.without_role(widget) == []
            assert walking.unreachable(widget) == []
            assert walking.without_buddy(widget) == []
            assert walking.clipped(widget) == []
            for look in looks(window):
                window._theme.choose(look)
                widget.activateWindow()
                QTest.qWait(20)
                assert walking.without_focus_mark(widget) == []
                assert walking.faint(widget) == []
    finally:
        if widget is not window:
            widget.close()
            widget.deleteLater()
            QTest.qWait(0)


def test_nothing_is_clipped_at_twice_the_scale(shared: Path, tmp_path: Path) -> None:
    """A screen of 1920 × 1080 at 200% leaves the window 960 × 540."""
    photos = tmp_path / "Phone"
    photos.mkdir()
    for photo in sorted((shared / "photos" / "phone").glob("*.jp*g"))[:2]:
        shutil.copy2(photo, photos)
    environment = os.environ | {
        "ORGANIZER_LANGUAGE": "en",
        "ORGANIZER_MODELS": str(shared / "models"),
        "QT_SCALE_FACTOR": "2",
    }
    command = [sys.executable, "-m", "tests.ui.scaled", str(photos), str(tmp_path / "home")]
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=200, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}
