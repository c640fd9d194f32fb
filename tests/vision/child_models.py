"""Models for the processes of engines: the real int8 one, and some that come to grief."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from organizer.text import text
from organizer.vision.child_process import Channel, ChildError
from organizer.vision.engine import Outputs, Views
from organizer.vision.facts import FloatArray
from organizer.vision.litert_engine import LiteRtEngine


@dataclass
class Int8:
    """The int8 model; comes to grief in the run of that number."""

    path: Path
    grief: str = ""
    at_run: int = 0
    device: str = "a process"
    version: str = ""
    runs: int = 0
    engine: LiteRtEngine = field(init=False)

    def __post_init__(self) -> None:
        self.engine = LiteRtEngine(self.path)
        self.version = self.engine.version

    def run(self, views: Views, into: Outputs) -> None:
        self.runs += 1
        if self.runs == self.at_run:
            come_to_grief(self.grief)
        found = self.engine.run(views)
        into.logits[...] = found.logits
        into.embeddings[...] = found.embeddings

    def feature_maps(self, views: Views, into: FloatArray) -> None:
        into[...] = self.engine.feature_maps(views)

    def class_weights(self) -> FloatArray:
        return self.engine.class_weights()


def come_to_grief(how: str) -> None:
    if how == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if how == "hang":
        time.sleep(600)
    if how == "device lost":
        raise RuntimeError("device lost")
    if how == "refuse":
        raise ChildError(text("it does not want to ({why})", why="no reason"))
    if how == "leave":
        os._exit(3)


def grieve(channel: Channel, how: str) -> None:
    """Answer once, then come to grief."""
    channel.send({"here": os.getpid()})
    channel.receive()
    come_to_grief(how)


def processes_left(
    before: Iterable[psutil.Process] = (), *, patience: float = 60
) -> list[psutil.Process]:
    """This process's children that were not there before; the keeper of shared memory may stay.

    Args:
        before: Those that were there.
        patience: Seconds in which they may end.
    """
    left = set(psutil.Process().children(recursive=True)) - set(before)
    mine = [child for child in left if not _is_keeper(child)]
    return psutil.wait_procs(mine, timeout=patience)[1]


def _is_keeper(process: psutil.Process) -> bool:
    try:
        return "resource_tracker" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:  # a zombie too
        return False


def wait_for_end(channel: Channel) -> None:
    """Answer, then wait until nobody wants anything any more."""
    channel.send({"here": os.getpid()})
    channel.receive()
