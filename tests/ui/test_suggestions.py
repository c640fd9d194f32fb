"""A correction teaches: photos that look alike are offered the same label, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from organizer.files.rules import Rules
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import LabelDeed, relabel
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.session import Session
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.review.suggester import Suggester
from organizer.ui.review.suggesting import Suggested, look_alikes
from organizer.ui.review.suggestion_strip import SuggestionStrip
from organizer.ui.widgets.theme import Theme
from organizer.vision.facts import Analysis
from tests.ui.builders import labelled


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    bench.open_labels()
    yield bench
    bench.close()


def looking_like(number: int, direction: int, category: str = "Cats") -> PhotoItem:
    item = labelled(number, category, 0.9, sure=category != "Cats")
    assert item.analysis is not None
    embedding = np.zeros(1280, np.float32)
    embedding[direction], embedding[-1] = 1, 0.1 * number
    facts = Analysis(item.group, item.content, embedding=embedding)
    return replace(item, analysis=facts)


def found(
    items: list[PhotoItem], deed: LabelDeed, bench: Bench, refused: tuple[str, ...] = ()
) -> list[int]:
    work = look_alikes(deed, items, {(content, "Dogs") for content in refused}, bench)
    while True:
        try:
            next(work)
        except StopIteration as stop:
            offer: Suggested | None = stop.value
            return [] if offer is None else [key.file_id.inode for key in offer.keys]


def test_photos_that_look_alike_are_found_the_most_alike_first(bench: Bench) -> None:
    items = [looking_like(1, 0), looking_like(4, 0), looking_like(2, 0), looking_like(3, 7)]
    deed = LabelDeed("Dogs", {"c1": None})
    list(relabel({"Dogs": ["c1"]}, bench))
    assert found(items, deed, bench) == [2, 4]
    assert found(items, deed, bench, refused=("c2",)) == [4]
    items[2] = looking_like(2, 0, "Dogs")
    assert found(items, deed, bench) == [4], "what has the label already needs no offer"


@pytest.fixture
def session(qtbot: QtBot, bench: Bench, own_home: object) -> Iterator[Session]:
    lanes = [JobRunner("work"), JobRunner("decisions", interval_ms=5)]
    session = Session(bench, lanes[0], lanes[1], Rules(), Looking())
    session.photos.add([looking_like(1, 0), looking_like(2, 0), looking_like(3, 0)])
    yield session
    for lane in lanes:
        assert lane.shutdown()


def test_one_key_takes_or_refuses_the_offer_and_undo_takes_it_back(
    qtbot: QtBot, session: Session, theme: Theme
) -> None:
    lane = JobRunner("suggestions", interval_ms=5)
    suggester = Suggester(session, lane, session)
    page = QWidget()
    qtbot.addWidget(page)
    grid = QWidget(page)
    thumbnails = Thumbnails(session.bench, lane, session)
    strip = SuggestionStrip(suggester, thumbnails, theme, page)
    strip.listen(page, grid)
    first = session.photos.item(0)
    session.relabel([first], "Dogs")
    qtbot.waitUntil(lambda: suggester.offer is not None)
    assert strip.accessibleDescription() == "2 more look like this. Label them “Dogs”?"
    assert not strip.isHidden()
    strip.accept()
    corrections = session.bench.corrections
    assert corrections is not None
    qtbot.waitUntil(lambda: len(corrections.all()) == 3)
    qtbot.waitUntil(lambda: not session.decider.busy)
    assert suggester.offer is None, "one offer leads to no other"
    assert strip.isHidden()
    session.labels.undo()
    qtbot.waitUntil(lambda: len(corrections.all()) == 1)
    session.labels.undo()
    qtbot.waitUntil(lambda: not corrections.all())
    session.labels.redo()
    qtbot.waitUntil(lambda: suggester.offer is not None)
    suggester.refuse()
    assert suggester.offer is None
    assert len(corrections.all()) == 1
    assert lane.shutdown()
