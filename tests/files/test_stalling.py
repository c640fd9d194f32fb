"""Work on disks that do not answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from organizer.files.stalling import Deskmate
from tests.waiting import threads_have_ended


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    yield
    threads_have_ended("test")


def result_of(mate: Deskmate[int], answer: int) -> int:
    doing = mate.do(lambda: answer)
    while True:
        try:
            next(doing)
        except StopIteration as stop:
            return int(stop.value)


def test_what_is_done_comes_back_and_what_it_raises_is_raised() -> None:
    mate: Deskmate[int] = Deskmate("test")
    assert [result_of(mate, 1), result_of(mate, 2)] == [1, 2]

    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        list(mate.do(fail))
    assert result_of(mate, 3) == 3
    mate.close()


def test_who_waits_hears_of_it_and_leaves_it_behind_in_the_end() -> None:
    mate: Deskmate[int] = Deskmate("test")
    answer = threading.Event()

    def stall() -> int:
        answer.wait()
        return 0

    heard: list[float] = []
    with pytest.raises(TimeoutError):
        heard.extend(mate.do(stall, beat=0.02, patience=0.1))
    assert heard == pytest.approx([0.02, 0.04, 0.06, 0.08])
    assert result_of(mate, 5) == 5, "another thread does it"
    answer.set()
    mate.close()
