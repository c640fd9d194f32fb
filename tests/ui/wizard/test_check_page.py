"""Numbers open the photos behind them, mistakes are put right, and any photo can be tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from organizer.training import kept_evaluation
from organizer.training.project import Project
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.check_page import CheckPage
from organizer.ui.wizard.desk import Desk
from tests.ui.wizard.desks import desk_for
from tests.ui.wizard.drops import drop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def desk(trained_project: Project, theme: Theme) -> Iterator[Desk]:
    with desk_for(trained_project, theme) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CheckPage:
    page = CheckPage(desk)
    qtbot.addWidget(page, before_close_func=lambda closing: closing.stop())
    page.resize(1000, 700)
    page.show()
    page.enter()
    return page


def test_how_good_it_is_stands_in_one_sentence(page: CheckPage) -> None:
    found = kept_evaluation.load(page.desk.project.folder)
    assert found is not None
    assert page.headline.text().startswith("Right on ")
    assert f"{found.metrics.photos} photos" in page.details.text()
    assert page.hindrance() == ""


def test_a_cell_opens_its_photos_by_key_too(qtbot: QtBot, page: CheckPage) -> None:
    table = page.measured.table
    table.setFocus()
    table.setCurrentIndex(table.confusion.index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Left)
    found = kept_evaluation.load(page.desk.project.folder)
    assert found is not None
    recognised = found.cell("ants", "ants")
    shown = page.measured.photos.pictures.pictures
    assert [each.content for each in shown] == [each.content for each in recognised]
    assert page.measured.heading.text() == f"ants: {len(recognised)} photos recognised"


def test_a_photo_is_put_where_it_belongs(qtbot: QtBot, page: CheckPage) -> None:
    table = page.measured.table
    table.setCurrentIndex(table.confusion.index(0, 0))
    photos = page.measured.photos
    before = photos.pictures.pictures
    photos.setCurrentIndex(photos.pictures.index(0))
    bees = next(each for each in page.measured.really.menu().actions() if each.text() == "bees")
    bees.trigger()
    qtbot.waitUntil(lambda: len(photos.pictures.pictures) == len(before) - 1)
    moved = page.desk.project.photos / "bees" / before[0].path.name
    assert moved.exists()
    assert not before[0].path.exists()
    assert not page.measured.note.isHidden()


def test_a_photo_that_is_dropped_is_named_with_what_was_said_before(
    qtbot: QtBot, page: CheckPage, shared: Path
) -> None:
    bee = sorted((shared / "photos/ants_bees/val/bees").glob("*.jpg"))[1]
    panel = page.trying
    drop(panel, bee)
    qtbot.waitUntil(lambda: "sure" in panel.verdict.text(), timeout=20_000)
    assert panel.verdict.text().startswith("bees, ")
    assert "The general model would have said" in panel.general.text()
    assert not panel.heat.isHidden()


def test_a_photo_of_nothing_it_was_taught_is_a_stranger(
    qtbot: QtBot, page: CheckPage, shared: Path
) -> None:
    page.trying.try_photo(min((shared / "photos/phone").glob("*.jp*g")))
    qtbot.waitUntil(lambda: "taught" in page.trying.verdict.text(), timeout=20_000)
    assert page.trying.heat.isHidden()


def test_trying_a_photo_is_cancelled_with_a_button(
    qtbot: QtBot, page: CheckPage, shared: Path
) -> None:
    page.views.findChildren(QToolButton)[1].click()
    panel, running = page.trying, page.desk.running
    assert panel.cancel.isHidden()
    panel.try_photo(min((shared / "photos/phone").glob("*.jp*g")))
    assert panel.progress.isVisible()
    assert len(running.tasks) == 1
    QTest.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    assert panel.verdict.text() == "Drop any photo here"
    assert panel.cancel.isHidden()
    qtbot.waitUntil(lambda: not page.desk.work.busy, timeout=20_000)
    assert panel.verdict.text() == "Drop any photo here", "it is not told after all"
    assert not running.tasks


def test_what_is_no_photo_is_said(qtbot: QtBot, page: CheckPage, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8 no")
    page.trying.try_photo(broken)
    qtbot.waitUntil(lambda: page.trying.verdict.text() not in ("", "Looking…"), timeout=20_000)
    assert "broken.jpg" in page.trying.verdict.text() or page.trying.verdict.text()
    page.trying.try_photo(tmp_path / "gone.jpg")
    qtbot.waitUntil(lambda: "gone.jpg is not a photo" in page.trying.verdict.text(), timeout=20_000)


def test_without_a_training_it_says_what_to_do_first(
    qtbot: QtBot, desk: Desk, trained_project: Project
) -> None:
    (trained_project.folder / kept_evaluation.FILE).unlink()
    page = CheckPage(replace_project(desk, trained_project))
    qtbot.addWidget(page)
    page.enter()
    assert page.hindrance()
    assert "Nothing was learnt yet" in page.headline.text()
    page.show()
    assert not page.measured.isVisible(), "no empty tables, and no mistake that was not made"
    assert not page.views.isVisible()


def replace_project(desk: Desk, project: Project) -> Desk:
    desk.project = replace(project)
    return desk


def test_names_of_categories_are_seen_in_little_room(page: CheckPage, qtbot: QtBot) -> None:
    bars = page.measured.bars
    wide, narrow = bars._share(bars._lines[0]), bars._short_share(bars._lines[0])
    metrics = bars.fontMetrics()
    name = metrics.horizontalAdvance(bars._lines[0].label)
    assert bars._shown_share(bars._lines[0], name + metrics.horizontalAdvance(wide) + 8) == wide
    assert bars._shown_share(bars._lines[0], name + metrics.horizontalAdvance(wide)) == narrow
