from __future__ import annotations

import threading
from pathlib import Path

from organizer.vision.wanted import Wanted


def test_what_was_asked_for_last_counts_and_is_handed_out_once() -> None:
    wanted = Wanted()
    assert wanted.take() is None
    wanted.show([Path("a")])
    wanted.show([Path("c"), Path("b")])
    assert wanted.take() == (Path("c"), Path("b"))
    assert wanted.take() is None
    wanted.show([])
    assert wanted.take() == ()


def test_a_pause_ends_when_another_thread_says_so() -> None:
    wanted = Wanted()
    assert wanted.wait(0)
    wanted.pause()
    assert wanted.paused
    assert not wanted.wait(0)
    timer = threading.Timer(0.05, wanted.resume)
    timer.start()
    assert wanted.wait(30)
    assert not wanted.paused
    timer.join()
