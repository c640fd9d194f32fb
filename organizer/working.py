"""Long operations are generators that yield steps and return a result: what is done with any."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

_Step = TypeVar("_Step")
_Other = TypeVar("_Other")
_Result = TypeVar("_Result")


def finish(
    work: Generator[_Step, None, _Result], heed: Callable[[_Step], object] | None = None
) -> _Result:
    """Do some work to its end; it is closed when an error ends it early.

    Args:
        work: What is done.
        heed: Called with each step.

    Returns:
        What the work returns.
    """
    with closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as stop:
                result: _Result = stop.value
                return result
            if heed is not None:
                heed(step)


def in_words(
    work: Generator[_Step, None, _Result], told: Callable[[_Step], _Other]
) -> Generator[_Other, None, _Result]:
    """The same work with other steps; closing it closes the work.

    Args:
        work: What is done.
        told: Makes a step of the work's.
    """
    with closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as stop:
                result: _Result = stop.value
                return result
            yield told(step)
