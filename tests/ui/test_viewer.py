"""The large view: where a picture is, which parts are read, and the page under its keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImageIOHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from organizer.files.photo import Photo, PhotoGroup
from organizer.text import Text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.main_window import MainWindow
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.viewer.viewer_page import ViewerPage
from organizer.ui.viewer.viewer_reading import Sight, Wish, as_seen, as_stored, read
from organizer.ui.viewer.zooming import MOST, Zoom
from organizer.ui.widgets.theme import Theme
from organizer.vision.facts import Analysis
from tests.ui.test_window import LONG, wait_for_plan

Turn = QImageIOHandler.Transformation
RED, BLUE = (200, 30, 30), (30, 30, 200)


# Where the picture is


def test_a_picture_is_seen_whole_and_small_ones_are_not_blown_up() -> None:
    large = Zoom.fitted(QSizeF(4000, 3000), QSizeF(800, 800))
    assert large.scale == pytest.approx(0.2)
    assert large.whole == QRectF(0, 100, 800, 600)
    assert Zoom.fitted(QSizeF(40, 30), QSizeF(800, 800)).scale == 1


def test_zooming_keeps_what_is_under_the_pointer_where_it_is() -> None:
    zoom = Zoom.fitted(QSizeF(4000, 3000), QSizeF(800, 600)).scaled(0.6)
    pointer = QPointF(500, 200)
    under = zoom.seen.topLeft() + pointer / zoom.scale
    closer = zoom.scaled(1.2, pointer)
    after = closer.seen.topLeft() + pointer / closer.scale
    assert (after - under).manhattanLength() < 1e-6


def test_no_zoom_goes_beyond_its_limits_and_no_pull_beyond_the_edge() -> None:
    zoom = Zoom.fitted(QSizeF(4000, 3000), QSizeF(800, 600))
    assert zoom.scaled(100).scale == MOST
    assert zoom.scaled(0.001).fits
    pulled = zoom.scaled(1).moved(QPointF(100_000, 100_000))
    assert pulled.seen.topLeft() == QPointF(0, 0)
    assert zoom.moved(QPointF(50, 50)).whole == zoom.whole, "all of it is seen"


def test_a_picture_that_fits_goes_on_to_in_another_room() -> None:
    zoom = Zoom.fitted(QSizeF(4000, 3000), QSizeF(800, 600))
    assert zoom.in_room(QSizeF(1600, 1200)).scale == pytest.approx(0.4)
    assert zoom.scaled(1).in_room(QSizeF(1600, 1200)).scale == 1


# What is read


@pytest.mark.parametrize("turn", list(Turn))
def test_a_part_is_found_in_the_file_and_back_however_it_is_turned(turn: Turn) -> None:
    part, stored = QRect(16, 8, 40, 24), QSize(160, 96)
    assert as_seen(as_stored(part, stored, turn), stored, turn) == part


def quarters(path: Path, orientation: int = 1) -> Path:
    """Red but for its lower right quarter, which is blue; as stored, before it is turned."""
    image = Image.new("RGB", (1600, 1200), RED)
    image.paste(BLUE, (800, 600, 1600, 1200))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(path, quality=95, exif=exif)
    return path


def read_now(wish: Wish) -> Sight:
    (sight,) = filter(None, read(wish))
    return sight


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("denominator", [1, 2, 4])
def test_a_part_of_a_turned_photo_shows_what_the_whole_shows_there(
    tmp_path: Path, orientation: int, denominator: int
) -> None:
    path = quarters(tmp_path / "turned.jpg", orientation)
    whole = read_now(Wish(path, QSize(1600, 1600))).image
    for part in (QRect(96, 104, 240, 160), QRect(900, 700, 200, 300), QRect(500, 900, 300, 200)):
        sight = read_now(Wish(path, QSize(), part, denominator))
        assert sight.part.contains(part)
        assert sight.image.size() == sight.part.size() / denominator, "decoded no larger"
        there = sight.part.center()
        inside = QPoint(sight.image.width() // 2, sight.image.height() // 2)
        assert near(sight.image.pixelColor(inside).getRgb(), whole.pixelColor(there).getRgb())


def near(one: object, other: object) -> bool:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return all(abs(left - right) < 16 for left, right in zip(one, other, strict=True))


def test_other_formats_are_read_whole(tmp_path: Path) -> None:
    Image.new("RGB", (600, 400), RED).save(tmp_path / "flat.png")
    sight = read_now(Wish(tmp_path / "flat.png", QSize(), QRect(10, 10, 50, 50)))
    assert sight.image.size() == QSize(600, 400)
    assert sight.part.isEmpty()


def test_why_there_is_no_picture_is_said(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    room = QSize(100, 100)
    broken = read_now(Wish(tmp_path / "broken.jpg", room)).problem
    gone = read_now(Wish(tmp_path / "gone.jpg", room)).problem
    assert broken is not None
    assert "damaged" in str(broken)
    assert gone is not None
    assert "no longer there" in str(gone)


def test_two_hundred_megapixels_take_no_more_memory_than_what_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    Image.new("RGB", (16320, 12240), RED).save(path, quality=30)
    script = (
        "import resource, sys; from pathlib import Path; from PySide6.QtCore import QRect, QSize;"
        "from organizer.ui.viewer.viewer_reading import Wish, read;"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "path = Path(sys.argv[1]);"
        "whole = [*read(Wish(path, QSize(1400, 900)))][-1];"
        "part = [*read(Wish(path, QSize(), QRect(8000, 6000, 1400, 900)))][-1];"
        "assert whole.image.width() > 800 and part.image.width() >= 1400;"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 64 * 1024, "of 600 MB that the whole would take"


# The page


class Shelf:
    """A page over some photos, with all it needs."""

    def __init__(self, paths: list[Path], thumbnails: Thumbnails, theme: Theme) -> None:
        self.runner = JobRunner("preview", interval_ms=5)
        self.photos = PhotoModel()
        self.shown = ShownPhotos(self.photos)
        self.photos.add([item_of(number, path) for number, path in enumerate(paths)])
        self.page = ViewerPage(self.shown, self.photos, thumbnails, self.runner, theme)


def item_of(number: int, path: Path, error: Text | None = None) -> PhotoItem:
    photo = Photo.from_stat(path, path.stat())
    with Image.open(path) as image:
        width, height = image.size
    group = PhotoGroup(photo)
    facts = Analysis(group, content=f"c{number}", width=width, height=height, error=error)
    return PhotoItem(PhotoKey(photo.file_id), number, group, facts)


@pytest.fixture
def shelf(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Shelf]:
    from PySide6.QtCore import QObject

    from organizer.ui.folder.bench import Bench

    paths = [quarters(tmp_path / f"{number}.jpg") for number in range(4)]
    parent, bench, pictures = QObject(), Bench(), JobRunner("pictures")
    made = Shelf(paths, Thumbnails(bench, pictures, parent), theme)
    room = QWidget()  # the page itself has a least size, of which this platform wants no part
    qtbot.addWidget(room)
    made.page.setParent(room)
    made.page.resize(700, 500)
    room.resize(700, 500)
    room.show()
    yield made
    made.page.end()
    assert pictures.shutdown()
    assert made.runner.shutdown()
    bench.close()


def press(page: ViewerPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page, key)


def shown_name(page: ViewerPage) -> str:
    assert page.item is not None
    return page.item.name


def test_keys_walk_through_the_photos_in_the_order_of_the_grid(shelf: Shelf) -> None:
    page = shelf.page
    seen = []
    page.looked_at.connect(lambda index: seen.append(index.row()))
    page.begin(1)
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End)
    assert seen == [1, 2, 3, 2, 0, 3]
    assert shown_name(page) == "3.jpg"
    assert "3.jpg" in page.accessibleDescription()


def test_the_photo_comes_fine_and_its_neighbours_are_there_before_they_are_asked_for(
    qtbot: QtBot, shelf: Shelf
) -> None:
    page, paths = shelf.page, [item.photo.path for item in shelf.photos.items()]
    page.begin(1)
    here = page._pictures.get
    qtbot.waitUntil(lambda: all(here(path) for path in paths[:3]), timeout=LONG)
    assert not here(paths[3])
    press(page, Qt.Key.Key_Right)
    assert page.view.resolution > 0.2, "at once"


def test_zooming_in_brings_the_part_that_is_seen_at_its_full_size(
    qtbot: QtBot, shelf: Shelf
) -> None:
    page = shelf.page
    page.begin(0)
    qtbot.waitUntil(lambda: page.view.resolution > 0, timeout=LONG)
    came = []
    page._pictures.detailed.connect(lambda _path, pixmap, part: came.append((pixmap.size(), part)))
    press(page, Qt.Key.Key_1)
    zoom = page.view.zoom
    assert zoom is not None
    assert zoom.scale == 1
    qtbot.waitUntil(lambda: bool(came), timeout=LONG)
    size, part = came[0]
    assert QSizeF(size) == part.size(), "pixel by pixel"
    assert part.contains(zoom.seen.adjusted(8, 8, -8, -8))
    press(page, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
    assert page.view.zoom is not None
    assert page.view.zoom.fits


def test_the_wheel_zooms_and_dragging_pulls(qtbot: QtBot, shelf: Shelf) -> None:
    page = shelf.page
    page.begin(0)
    page.view.zoom_by(6, QPointF(10, 10))
    before = page.view.zoom
    assert before is not None
    assert not before.fits
    left, at = Qt.MouseButton.LeftButton, page.view.rect().center()
    QTest.mousePress(page.view, left, pos=at)
    QTest.mouseMove(page.view, at - QPoint(40, 30))
    QTest.mouseRelease(page.view, left, pos=at - QPoint(40, 30))
    after = page.view.zoom
    assert after is not None
    assert after.middle != before.middle
    QTest.mouseDClick(page.view, left, pos=at)
    assert page.view.zoom is not None
    assert page.view.zoom.fits


def test_a_photo_that_cannot_be_read_says_why(qtbot: QtBot, shelf: Shelf) -> None:
    page, item = shelf.page, shelf.photos.item(2)
    item.photo.path.write_bytes(b"no picture")
    bad = item_of(1, shelf.photos.item(1).photo.path, Text("the picture is damaged"))
    shelf.photos.update_items([bad])
    page.begin(1)
    assert page.view.words == "The picture is damaged"
    press(page, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "damaged or too large" in page.view.words, timeout=LONG)


def test_a_photo_that_goes_makes_room_for_the_next_and_the_last_one_closes_the_view(
    qtbot: QtBot, shelf: Shelf
) -> None:
    page, photos = shelf.page, shelf.photos
    page.begin(1)
    photos.keep({item.key for item in photos.items() if item.name != "1.jpg"})
    assert shown_name(page) == "2.jpg"
    with qtbot.waitSignal(page.left):
        photos.keep(set())


def test_what_it_lets_the_window_do_is_said(qtbot: QtBot, shelf: Shelf) -> None:
    page = shelf.page
    page.begin(0)
    with qtbot.waitSignal(page.relabel_wanted):
        press(page, Qt.Key.Key_L)
    with qtbot.waitSignal(page.trash_wanted):
        press(page, Qt.Key.Key_Delete)
    with qtbot.waitSignal(page.full_screen_wanted):
        press(page, Qt.Key.Key_F11)
    with qtbot.waitSignal(page.full_screen_wanted):
        press(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)


def test_the_window_opens_it_from_the_grid_and_comes_back_to_the_same_photo(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    grid, viewing = window.main.grid, window.workspace.viewing
    window.activateWindow()
    grid.setFocus()
    grid.select_first()
    qtbot.waitUntil(window.actions_.large.isEnabled)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    page = viewing.page
    assert page is not None
    assert viewing.showing
    press(page, Qt.Key.Key_Right)
    assert page.item is grid.current(), "what is done to the chosen photo is done to this one"
    qtbot.waitUntil(window.actions_.change_label.isEnabled)
    assert not window.actions_.preview.isEnabled()
    press(page, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.main
    assert grid.currentIndex().row() == 1
    place = grid.visualRect(grid.model().index(0, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert viewing.showing
    window.actions_.back.trigger()
    assert window.pages.currentWidget() is window.main


def test_a_window_that_was_maximised_is_so_again_after_the_full_screen(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    window.showMaximized()
    window.main.grid.select_first()
    window.workspace.viewing.open()
    page = window.workspace.viewing.page
    assert page is not None
    press(page, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    window.actions_.back.trigger()
    assert not window.isFullScreen()
    assert window.isMaximized()
    assert window.menuBar().isVisible()
