"""Letting a training rest: asked for on one thread, heeded on another."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TypeVar

from organizer.training.step import Step

_BEAT_S = 0.1

Result = TypeVar("Result")


class Pause:
    """Whether a training is to rest, and whether it does. Thread-safe."""

    def __init__(self) -> None:
        self._wanted = threading.Event()
        self._passed_on = False
        self.resting = False

    @property
    def wanted(self) -> bool:
        """Whether it is to rest."""
        return self._wanted.is_set()

    def ask(self, *, rest: bool) -> None:
        """Ask for a rest, or to go on; returns at once."""
        if rest:
            self._wanted.set()
        else:
            self._wanted.clear()

    @contextmanager
    def passed_on(self) -> Iterator[None]:
        """Here somebody else sees to it: another process, which is told."""
        self._passed_on = True
        try:
            yield
        finally:
            self._passed_on = False
            self.resting = False

    def heed(self, step: Step) -> Generator[Step, None, None]:
        """Rest while that is wanted, saying every now and then that nothing has changed."""
        while self.wanted and not self._passed_on:
            self.resting = True
            yield replace(step, detail="", points=())
            time.sleep(_BEAT_S)
        if not self._passed_on:
            self.resting = False


def resting(work: Generator[Step, None, Result], pause: Pause) -> Generator[Step, None, Result]:
    """Do some work with rests between its steps."""
    with closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as stop:
                result: Result = stop.value
                return result
            yield step
            yield from pause.heed(step)
