"""The large preview never blocks and never takes a huge picture whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from organizer.ui.background.jobs import JobRunner
from organizer.ui.pictures.preview_loader import PreviewLoader, read_apart, read_scaled

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


def drained(reading: Generator[None, None, QImage]) -> QImage:
    while True:
        try:
            next(reading)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def large_photo(folder: Path, kind: str) -> Path:
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
    image = Image.new("RGB", (1200, 800), "red")
    image.paste("blue", (0, 0, 600, 800))
    path = folder / f"photo.{kind.lower()}"
    image.save(path, kind)
    return path


@pytest.mark.parametrize("kind", ["AVIF", "HEIF", "TIFF"])
def test_what_qt_cannot_read_is_shown_as_large_as_the_rest(
    qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    parent = QObject()
    runner = JobRunner("preview", parent)
    loader = PreviewLoader(runner, parent)
    path = large_photo(tmp_path, kind)
    try:
        with qtbot.waitSignal(loader.loaded, timeout=20_000) as came:
            loader.load(path, BOX)
    finally:
        assert runner.shutdown()
    assert came.args[0] == path
    image = came.args[1]
    assert (image.width(), image.height()) == (400, 267)
    assert image.pixelColor(50, 100).blue() > 200
    assert image.pixelColor(350, 100).red() > 200


def test_a_tiff_does_not_end_the_process(qtbot: QtBot, tmp_path: Path) -> None:
    assert read_scaled(large_photo(tmp_path, "TIFF"), BOX).isNull()


def test_no_process_stays_when_something_else_is_wanted(qtbot: QtBot, tmp_path: Path) -> None:
    before = len(psutil.Process().children())
    reading = read_apart(large_photo(tmp_path, "HEIF"), BOX)
    next(reading)
    assert len(psutil.Process().children()) > before
    reading.close()
    assert len(psutil.Process().children()) == before


def test_a_hostile_file_of_another_format_leaves_no_picture(qtbot: QtBot, shared: Path) -> None:
    hard = shared / "photos" / "hard"
    for name in ("crash-2020-10-test.tif", "oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif"):
        assert drained(read_apart(hard / name, BOX)).isNull()
