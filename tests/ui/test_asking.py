"""A whole home is opened after a yes, asked once; other programs' folders not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.files.photo import LeftAlone
from organizer.text import text
from organizer.ui.history.left_alone_dialog import LeftAloneDialog, lines_of
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.questions import WholeHomeQuestion

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def question_of(window: MainWindow) -> WholeHomeQuestion:
    found = [each for each in window.findChildren(WholeHomeQuestion) if each.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def home(photos: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(photos))
    monkeypatch.setenv("USERPROFILE", str(photos))
    return photos


def test_a_whole_home_is_opened_only_after_a_yes(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    window.open_folder(home)
    question = question_of(window)
    assert question.no.isDefault(), "Enter means no"
    assert "whole home" in question.question.text()
    question.no.click()
    assert window.session.folder is None
    window.open_folder(home)
    question_of(window).yes.click()
    assert window.session.folder == home
    qtbot.waitUntil(lambda: not window.session.scanner.running, timeout=30_000)


def test_it_is_asked_once(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.open_folder(home)
    question_of(window).yes.click()
    window.actions_.close_folder.trigger()
    window.open_folder(home)
    assert not [each for each in window.findChildren(WholeHomeQuestion) if each.isVisible()]
    assert window.session.folder == home
    qtbot.waitUntil(lambda: not window.session.scanner.running, timeout=30_000)


def test_another_programs_folder_is_one_sentence(
    qtbot: QtBot, window: MainWindow, photos: Path
) -> None:
    library = photos / "Family.photoslibrary"
    library.mkdir()
    window.open_folder(library)
    qtbot.waitUntil(lambda: "Apple Photos" in window.notices.words_on("scan"), timeout=30_000)
    assert not window.actions_.preview.isEnabled()


def test_other_programs_folders_are_named_once_and_first(qtbot: QtBot) -> None:
    node, apple = text("belongs to {owner}", owner="Node.js"), text("belongs to Apple Photos")
    left = [
        LeftAlone(Path("/p/film.mp4"), "video", text("a video; only photos are tidied")),
        LeftAlone(Path("/p/a/node_modules"), "foreign folder", node),
        LeftAlone(Path("/p/b/node_modules"), "foreign folder", node),
        LeftAlone(Path("/p/Family.photoslibrary"), "foreign folder", apple),
    ]
    assert [line.count for line in lines_of(left)] == [2, 1, 1]
    dialog = LeftAloneDialog(left, Path("/p"))
    qtbot.addWidget(dialog)
    model = dialog.names.model()
    shown = [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]
    assert shown == [
        "node_modules belongs to Node.js and is not entered (2 such folders)",
        "Family.photoslibrary belongs to Apple Photos and is not entered",
        "film.mp4: a video; only photos are tidied",
    ]
