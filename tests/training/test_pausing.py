"""A rest is heeded between steps, ends when it is told to, and can be cancelled."""

from __future__ import annotations

from collections.abc import Generator

from organizer.text import text
from organizer.training.pausing import Pause, resting
from organizer.training.step import Point, Step


def work(closed: list[bool]) -> Generator[Step, None, str]:
    try:
        for number in range(3):
            yield Step(text("Working"), number, 3, f"step {number}", (Point(number),))
    finally:
        closed.append(True)
    return "done"


def test_without_a_pause_nothing_is_added() -> None:
    steps = list(resting(work([]), Pause()))
    assert [step.detail for step in steps] == ["step 0", "step 1", "step 2"]


def test_a_rest_repeats_the_step_without_its_news_until_it_ends() -> None:
    pause = Pause()
    running = resting(work([]), pause)
    next(running)
    pause.ask(rest=True)
    for _ in range(3):
        step = next(running)
        assert (step.done, step.detail, step.points) == (0, "", ())
        assert pause.resting
    pause.ask(rest=False)
    assert next(running).detail == "step 1"
    assert not pause.resting


def test_closing_during_a_rest_closes_the_work() -> None:
    closed: list[bool] = []
    pause = Pause()
    running = resting(work(closed), pause)
    next(running)
    pause.ask(rest=True)
    next(running)
    running.close()
    assert closed == [True]


def test_where_another_process_rests_the_steps_go_on() -> None:
    pause = Pause()
    pause.ask(rest=True)
    with pause.passed_on():
        assert [s.detail for s in resting(work([]), pause)] == ["step 0", "step 1", "step 2"]
