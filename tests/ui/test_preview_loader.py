"""The large preview never blocks and never takes a huge picture whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from organizer.ui.preview_loader import read_scaled

BOX = QSize(400, 300)


def test_a_photo_is_scaled_into_the_box_and_upright(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (1200, 800), "red").save(path, exif=exif)
    image = read_scaled(path, BOX)
    assert (image.width(), image.height()) == (200, 300)


def test_a_small_picture_is_not_enlarged(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "small.png"
    Image.new("RGB", (40, 30)).save(path)
    assert read_scaled(path, BOX).width() == 40


@pytest.mark.skipif(sys.platform == "win32", reason="no FIFOs there")
def test_what_is_no_regular_file_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.jpg")
    (tmp_path / "link.jpg").symlink_to("/dev/zero")
    for name in ("fifo.jpg", "link.jpg", "missing.jpg"):
        assert read_scaled(tmp_path / name, BOX).isNull()


def test_a_bomb_is_refused(qtbot: QtBot, shared: Path) -> None:
    bomb = shared / "photos" / "hard" / "bomb_refuse_20000x20000_1bit.png"
    assert read_scaled(bomb, BOX).isNull()
