"""The bridge between generators and the window keeps its promises."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from organizer.ui.background.jobs import BATCH_LIMIT, QUEUE_LIMIT, Job, JobRunner


@dataclass
class Heard:
    """Everything a job said, in order."""

    batches: list[list[object]] = field(default_factory=list)
    ends: list[tuple[str, object]] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)

    def listen(self, job: Job) -> Heard:
        job.batch.connect(self.on_batch)
        job.finished.connect(self.on_finished)
        job.failed.connect(self.on_failed)
        job.cancelled.connect(self.on_cancelled)
        return self

    def on_batch(self, batch: list[object]) -> None:
        assert not self.ends, "a batch after the end"
        self.threads.add(threading.current_thread().name)
        self.batches.append(batch)

    def on_finished(self, result: object) -> None:
        self.ends.append(("finished", result))

    def on_failed(self, error: object) -> None:
        self.ends.append(("failed", error))

    def on_cancelled(self) -> None:
        self.ends.append(("cancelled", None))

    @property
    def items(self) -> list[object]:
        return [item for batch in self.batches for item in batch]


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner("test", interval_ms=10)
    yield runner
    assert runner.shutdown()


def count_to(limit: int) -> Callable[[], Generator[int, None, str]]:
    def work() -> Generator[int, None, str]:
        yield from range(limit)
        return "done"

    return work


class Endless:
    """Yields for ever, and says when it was closed and where it ran."""

    def __init__(self, pause_s: float = 0.001) -> None:
        self.pause_s = pause_s
        self.started = threading.Event()
        self.closed = threading.Event()
        self.produced = 0

    def __call__(self) -> Generator[int, None, None]:
        try:
            while True:
                self.started.set()
                self.produced += 1
                yield self.produced
                time.sleep(self.pause_s)
        finally:
            self.closed.set()


def test_everything_arrives_in_order_and_then_the_result(qtbot: QtBot, runner: JobRunner) -> None:
    heard = Heard().listen(runner.start(count_to(5000)))
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.items == list(range(5000))
    assert heard.ends == [("finished", "done")]
    assert max(map(len, heard.batches)) <= BATCH_LIMIT


def test_batches_arrive_on_the_window_thread_while_the_job_runs(
    qtbot: QtBot, runner: JobRunner
) -> None:
    endless = Endless(0.002)
    job = runner.start(endless)
    heard = Heard().listen(job)
    qtbot.waitUntil(lambda: len(heard.batches) >= 3)
    assert heard.threads == {"MainThread"}
    assert heard.ends == []
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard.ends))


def test_what_was_yielded_before_a_long_pause_is_not_held_back(
    qtbot: QtBot, runner: JobRunner
) -> None:
    go_on = threading.Event()

    def work() -> Generator[str, None, None]:
        yield "first"
        go_on.wait(60)

    heard = Heard().listen(runner.start(work))
    qtbot.waitUntil(lambda: heard.items == ["first"])
    assert heard.ends == []
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard.ends))


def test_cancel_closes_the_generator_and_says_so_once(qtbot: QtBot, runner: JobRunner) -> None:
    endless = Endless()
    job = runner.start(endless)
    heard = Heard().listen(job)
    qtbot.waitUntil(lambda: bool(heard.batches))
    job.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.ends == [("cancelled", None)]
    assert endless.closed.is_set()
    assert heard.items == list(range(1, endless.produced + 1)), "all that was done is reported"


def test_a_discarding_cancel_delivers_no_more_batches(qtbot: QtBot, runner: JobRunner) -> None:
    endless = Endless()
    job = runner.start(endless)
    heard = Heard().listen(job)
    assert endless.started.wait(60)
    job.cancel(discard=True)
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.batches == []
    assert heard.ends == [("cancelled", None)]


def test_a_job_cancelled_while_it_waits_never_runs(qtbot: QtBot, runner: JobRunner) -> None:
    first, second = Endless(), Endless()
    job = runner.start(first)
    waiting = runner.start(second)
    heard = Heard().listen(waiting)
    waiting.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.ends == [("cancelled", None)]
    assert not second.started.is_set()


def test_an_exception_is_the_failure_after_what_came_before(
    qtbot: QtBot, runner: JobRunner
) -> None:
    def work() -> Generator[int, None, None]:
        yield 1
        raise ValueError("broken")

    heard = Heard().listen(runner.start(work))
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.items == [1]
    assert [kind for kind, _ in heard.ends] == ["failed"]
    assert isinstance(heard.ends[0][1], ValueError)


def test_work_that_cannot_even_start_fails_and_the_lane_goes_on(
    qtbot: QtBot, runner: JobRunner
) -> None:
    def work() -> Generator[int, None, None]:
        raise OSError("no folder")

    heard = Heard().listen(runner.start(work))
    after = Heard().listen(runner.start(count_to(3)))
    qtbot.waitUntil(lambda: bool(after.ends))
    assert [kind for kind, _ in heard.ends] == ["failed"]
    assert after.ends == [("finished", "done")]


def test_one_lane_runs_one_job_at_a_time(qtbot: QtBot, runner: JobRunner) -> None:
    running: list[int] = []
    most: list[int] = []

    def work() -> Generator[int, None, None]:
        running.append(1)
        for number in range(5):
            most.append(len(running))
            yield number
            time.sleep(0.001)
        running.pop()

    heard = [Heard().listen(runner.start(work)) for _ in range(4)]
    qtbot.waitUntil(lambda: all(one.ends for one in heard))
    assert max(most) == 1


def test_busy_says_when_work_begins_and_ends(qtbot: QtBot, runner: JobRunner) -> None:
    said: list[bool] = []
    runner.busy_changed.connect(said.append)
    heard = Heard().listen(runner.start(count_to(2)))
    assert runner.busy
    qtbot.waitUntil(lambda: bool(heard.ends) and not runner.busy)
    assert said == [True, False]


def test_a_worker_that_is_too_far_ahead_waits(qtbot: QtBot, runner: JobRunner) -> None:
    endless = Endless(0)
    job = runner.start(endless)
    assert endless.started.wait(60)
    time.sleep(0.1)
    assert endless.produced <= QUEUE_LIMIT + 2
    heard = Heard().listen(job)
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard.ends))


def test_shutdown_during_work_closes_the_generator_and_leaves_no_thread(qtbot: QtBot) -> None:
    runner = JobRunner("closing", interval_ms=10)
    endless, waiting = Endless(0), Endless()
    heard = Heard().listen(runner.start(endless))
    runner.start(waiting)
    assert endless.started.wait(60)
    assert runner.shutdown()
    assert endless.closed.is_set()
    assert not waiting.started.is_set()
    assert heard.ends == []
    assert not [thread for thread in threading.enumerate() if thread.name == "job-closing"]
    with pytest.raises(RuntimeError):
        runner.start(count_to(1))


def test_a_slot_may_start_the_next_job_and_shut_down(qtbot: QtBot) -> None:
    runner = JobRunner("chain", interval_ms=5)
    ends: list[str] = []

    def close(_: object) -> None:
        ends.append("second")
        runner.shutdown()

    def go_on(_: object) -> None:
        ends.append("first")
        runner.start(count_to(1)).finished.connect(close)

    runner.start(count_to(1)).finished.connect(go_on)
    qtbot.waitUntil(lambda: ends == ["first", "second"])
    assert not runner.busy
