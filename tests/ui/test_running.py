"""Long work is shown in one place, whoever began it: what, how far, how long still, and Cancel."""

from __future__ import annotations

import logging
import threading
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from organizer.ui.background.jobs import JobRunner
from organizer.ui.background.running import Running, Task
from organizer.ui.background.running_list import RunningList
from organizer.ui.background.status_line import StatusLine

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"support raise\(\)", "grabbing the keyboard", extend=True
)


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def running(qapp: QApplication, clock: Clock) -> Running:
    return Running(clock=clock)


@pytest.fixture
def line(qtbot: QtBot, running: Running) -> Iterator[StatusLine]:
    """A status line in a window."""
    window = QWidget()
    made = StatusLine(running, window)
    QVBoxLayout(window).addWidget(made)
    window.show()
    yield made
    window.close()
    window.deleteLater()


def test_the_line_says_what_runs_how_far_and_how_long_still(
    running: Running, line: StatusLine, clock: Clock
) -> None:
    line.show_idle("5 photos")
    task = running.begin("Learning")
    assert line.words == "Learning"
    task.progress(0, 100)
    clock.now += 10
    task.progress(20, 100)
    assert line.words == "Learning · 20 of 100 · 40 s left"
    task.finished()
    assert line.words == "5 photos"


def test_nothing_is_said_of_the_time_left_while_it_would_be_a_guess(
    running: Running, clock: Clock
) -> None:
    task = running.begin("Learning")
    task.progress(1, 100)
    assert task.seconds_left is None
    clock.now += 0.5
    task.progress(2, 100)
    assert task.seconds_left is None
    clock.now += 10
    task.progress(2, 0)
    assert task.seconds_left is None, "the whole is not known"


def test_a_rest_does_not_count_as_slowness(running: Running, clock: Clock) -> None:
    task = running.begin("Learning")
    task.progress(0, 100)
    clock.now += 10
    task.progress(50, 100)
    task.rest(paused=True)
    assert task.seconds_left is None
    clock.now += 1000
    task.rest(paused=False)
    clock.now += 5
    task.progress(75, 100)
    assert task.seconds_left == pytest.approx(5)


def test_cancel_asks_once_and_says_so_until_it_has_ended(
    qtbot: QtBot, running: Running, line: StatusLine
) -> None:
    asked: list[int] = []
    task = running.begin("Learning", cancel=lambda: asked.append(1))
    line.cancel_button.click()
    task.cancel()
    assert asked == [1]
    assert line.words == "Stopping…"
    assert not line.cancel_button.isEnabled()
    task.finished()
    assert not line.cancel_button.isVisible()


def test_what_cannot_be_cancelled_or_paused_offers_neither(
    running: Running, line: StatusLine
) -> None:
    running.begin("Finishing")
    assert not line.cancel_button.isVisible()
    assert not line.pause_button.isVisible()


def test_pause_asks_whoever_began_it(running: Running, line: StatusLine) -> None:
    made: list[Task] = []
    made.append(running.begin("Looking", pause=lambda: made[0].rest(paused=not made[0].paused)))
    line.pause_button.click()
    assert line.words == "Looking · Paused"
    assert line.pause_button.text() == "Resume"
    line.pause_button.click()
    assert line.pause_button.text() == "Pause"


def test_the_newest_is_shown_and_the_others_are_in_a_list(
    running: Running, line: StatusLine
) -> None:
    gathering = running.begin("Gathering", cancel=lambda: None)
    assert not line.others_button.isVisible(), "one thing needs no list"
    running.begin("Learning", cancel=lambda: None)
    assert line.words == "Learning"
    assert line.others_button.isVisible()
    assert line.others_button.text() == "2 running"
    line.others_button.click()
    opened = line.findChild(RunningList)
    assert opened is not None
    gathering.progress(3, 10)
    assert {task.title: row.words for task, row in opened.rows.items()} == {
        "Gathering": "3 of 10",
        "Learning": "",
    }
    opened.rows[gathering].cancel.click()
    assert gathering.cancelling
    assert opened.rows[gathering].words == "Stopping…"
    for task in running.tasks:
        task.finished()
    assert not opened.isVisible(), "an empty list closes"


def test_the_line_stays_while_something_runs_even_where_it_is_not_wanted(
    running: Running, line: StatusLine
) -> None:
    line.show_while_idle(wanted=False)
    assert not line.isVisible()
    task = running.begin("Learning")
    assert line.isVisible()
    task.finished()
    assert not line.isVisible()


def test_esc_stops_what_was_asked_for_here_and_nothing_that_goes_on_behind(
    running: Running,
) -> None:
    stopped: list[str] = []
    running.begin("Training", cancel=lambda: stopped.append("training"), lasting=True)
    assert not running.stop_shown()
    looking = running.begin("Looking", cancel=lambda: stopped.append("looking"))
    running.begin("Gathering", cancel=lambda: stopped.append("gathering"), lasting=True)
    assert running.shown is looking
    assert running.stop_shown()
    assert stopped == ["looking"]


def test_the_log_says_what_was_done_and_names_no_file(
    running: Running, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    task = running.begin("Moving photos")
    task.progress(3, 3, words="cat.jpg")
    clock.now += 4
    task.finished("cat.jpg was not: no room", failed=True)
    assert "Moving photos: failed after 4.0 s, 3 items" in caplog.text
    assert "cat.jpg" not in caplog.text


def test_an_end_is_told_once_with_what_became_of_it(qtbot: QtBot, running: Running) -> None:
    ended: list[tuple[str, str, bool]] = []
    running.ended.connect(lambda task: ended.append((task.title, task.outcome, task.failed)))
    task = running.begin("Learning")
    task.finished("The disk is full.", failed=True)
    task.finished("again")
    task.progress(3, 4)
    assert ended == [("Learning", "The disk is full.", True)]
    assert running.tasks == ()


@pytest.mark.parametrize("how", ["finished", "failed", "cancelled"])
def test_a_job_that_is_followed_ends_with_its_task(
    qtbot: QtBot, running: Running, how: str
) -> None:
    go_on = threading.Event()

    def work() -> Generator[int, None, None]:
        yield 1
        go_on.wait(60)
        if how == "failed":
            raise OSError("no")
        yield 2

    runner = JobRunner("test")
    job = runner.start(work)
    task = running.follow(job, "Learning")
    with qtbot.waitSignal(running.ended):
        if how == "cancelled":
            task.cancel()
        go_on.set()
    assert task.failed == (how == "failed")
    said = {"finished": "It is done.", "failed": "Something went wrong: no", "cancelled": ""}
    assert task.outcome == said[how]
    assert runner.shutdown()
