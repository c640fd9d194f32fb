"""Grids of photos as tests show them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from organizer.settings import Grouping
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.pictures.photo_card import PhotoCard
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme


@contextmanager
def grid_on_screen(
    qtbot: QtBot,
    theme: Theme,
    photos: PhotoModel,
    items: list[PhotoItem],
    grouping: Grouping = Grouping.NONE,
) -> Iterator[PhotoGrid]:
    """A grid of four columns on the screen, in groups or in one piece."""
    shown = ShownPhotos(photos)
    runner, bench = JobRunner("pictures"), Bench()
    thumbnails = Thumbnails(bench, runner, photos)
    card = PhotoCard(photos, thumbnails, theme, photos)
    grid = PhotoGrid(shown, card, thumbnails, theme, 150)
    for each in (photos, shown, runner):
        each.setParent(grid)
    qtbot.addWidget(grid)
    photos.add(items)
    shown.group_by(grouping)
    grid.resize(660, 500)
    grid.show()
    qtbot.waitExposed(grid)
    yield grid
    assert runner.shutdown()
    bench.close()
