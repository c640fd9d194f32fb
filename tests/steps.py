"""How much is done, in calls: the same on every machine, whatever else it does."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType


def steps_of(work: Callable[[], object]) -> int:
    """How many functions are called in doing something, Python's and those of C.

    Seconds say how busy a machine is; this says whether twice as many photos take twice as much.

    Args:
        work: What is done; once before it is counted, so that what is kept from the first time is
            there.
    """
    work()
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    gc.disable()  # what it calls is nobody's step
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
        gc.enable()
    return counted
