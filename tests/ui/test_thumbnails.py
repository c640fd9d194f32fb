"""Thumbnails: as many as are seen are kept, however small the cards are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.pictures.thumbnails import Thumbnails


@pytest.fixture
def thumbnails(qtbot: QtBot, own_home: Path) -> Iterator[Thumbnails]:
    parent, runner, bench = QObject(), JobRunner("pictures", interval_ms=5), Bench()
    yield Thumbnails(bench, runner, parent)
    assert runner.shutdown()
    bench.close()


def all_here(thumbnails: Thumbnails, contents: list[str]) -> bool:
    return all(map(thumbnails.has, contents))


@pytest.mark.parametrize("seen", [20, 100, 500])
def test_what_is_seen_is_here_and_stays_here(
    qtbot: QtBot, thumbnails: Thumbnails, seen: int
) -> None:
    contents = [f"c{number}" for number in range(3 * seen)]
    thumbnails.expect(contents, seen)
    qtbot.waitUntil(partial(all_here, thumbnails, contents[:seen]))
    came: list[str] = []
    thumbnails.arrived.connect(came.extend)
    for _ in range(3):  # painted again and again, as scrolling and hovering do
        assert all(thumbnails.get(content) is not None for content in contents[:seen])
        qtbot.wait(30)
    assert not set(came) & set(contents[:seen]), "none was fetched twice"


def test_many_that_were_seen_once_are_let_go(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    for screen in range(20):
        contents = [f"{screen}-{number}" for number in range(50)]
        thumbnails.expect(contents, 30)
        qtbot.waitUntil(partial(all_here, thumbnails, contents[:30]))
    assert len(thumbnails._pixmaps) <= 120
