"""Everything can be used without a mouse and told by a screen reader, and can be read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from organizer import app
from organizer.settings import Appearance, Language
from organizer.ui import language
from organizer.ui.main_window import MainWindow
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


@pytest.fixture(params=list(SCREENS))
def shown(
    request: pytest.FixtureRequest, window: MainWindow
) -> Iterator[Callable[[], Iterator[QWidget]]]:
    """A page or dialog; call it for each of its own pages in turn."""
    widget = SCREENS[request.param](window)
    widget.show()

    def each() -> Iterator[QWidget]:
        for turn in pages(widget):
            turn()
            QTest.qWait(30)
            yield widget

    yield each
    if widget is not window:
        widget.close()
        widget.deleteLater()
        QTest.qWait(0)


Shown = Callable[[], Iterator[QWidget]]


def test_every_control_says_what_it_is_for(shown: Shown) -> None:
    for root in shown():
        assert walking.unnamed(root) == []


def test_every_control_says_what_it_is(shown: Shown) -> None:
    for root in shown():
        assert walking.without_role(root) == []


def test_tab_reaches_every_control(shown: Shown) -> None:
    for root in shown():
        assert walking.unreachable(root) == []


def test_labels_lead_to_their_fields(shown: Shown) -> None:
    for root in shown():
        assert walking.without_buddy(root) == []


def test_nothing_is_clipped(shown: Shown) -> None:
    for root in shown():
        assert walking.clipped(root) == []


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
def test_the_focus_is_seen(shown: Shown, window: MainWindow, look: Appearance) -> None:
    window._theme.choose(look)
    for root in shown():
        root.activateWindow()
        QTest.qWait(20)
        assert walking.without_focus_mark(root) == []
    window._theme.choose(Appearance.LIGHT)
