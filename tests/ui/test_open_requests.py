"""What macOS asks the program to open, with events as it sends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from organizer.ui.start.open_requests import OpenRequests


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[list[Path]]:
    """The folders that the application was asked to open."""
    requests, folders = OpenRequests(), list[Path]()
    requests.folder_asked.connect(folders.append)
    qapp.installEventFilter(requests)
    yield folders
    qapp.removeEventFilter(requests)


def send(qapp: QApplication, path: Path) -> None:
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def test_a_folder_is_opened(qapp: QApplication, asked: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "照片 2024"
    folder.mkdir()
    send(qapp, folder)
    assert asked == [folder]


def test_for_a_photo_its_folder_is_opened(
    qapp: QApplication, asked: list[Path], tmp_path: Path
) -> None:
    photo = tmp_path / "a.jpg"
    photo.touch()
    send(qapp, photo)
    assert asked == [tmp_path]


def test_what_is_gone_is_not_opened(qapp: QApplication, asked: list[Path], tmp_path: Path) -> None:
    send(qapp, tmp_path / "gone" / "a.jpg")
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl()))
    assert asked == []


def test_other_events_go_on(qtbot: QtBot, asked: list[Path]) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "abc")
    assert line.text() == "abc"
    assert asked == []
