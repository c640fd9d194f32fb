"""What this machine could do at best: the ceilings that the pipeline is held against."""

from __future__ import annotations

import itertools
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from organizer.errors import UsageError
from organizer.text import Text, text
from organizer.vision.decode_pool import DecodePool, usable_cores
from organizer.vision.decode_worker import Lost

_SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Ceilings:
    """Rates of the two parts, each alone on all cores.

    Attributes:
        photos: How many photos were decoded for it.
        cores: How many cores were used.
        decode: Photos decoded a second.
        inference: Photos a second whose two views the model can look at.
    """

    photos: int
    cores: int
    decode: float
    inference: float

    @property
    def pipeline(self) -> float:
        """Photos a second if both parts share the cores and nothing is lost between them."""
        return 1 / (1 / self.decode + 1 / self.inference)


def ceilings(
    photos: Sequence[Path], model_path: Path, *, seconds: float = _SECONDS
) -> Generator[Text, None, Ceilings]:
    """Measure both parts alone.

    Args:
        photos: Files to decode, over and over.
        model_path: The classifier.
        seconds: How long each part is measured at least.

    Yields:
        What is being measured, before each part.

    Returns:
        The rates; starting the processes and the engine is not counted.

    Raises:
        UsageError: None of the files can be decoded.
        StartError: The processes or the engine do not start.
    """
    cores = usable_cores()
    yield text("Decoding alone, {cores} processes", cores=cores)
    count, decode = _decode_rate(photos, cores, seconds)
    yield text("Two views through the model alone, {cores} threads", cores=cores)
    return Ceilings(count, cores, decode, _inference_rate(model_path, cores, seconds))


def _decode_rate(photos: Sequence[Path], cores: int, seconds: float) -> tuple[int, float]:
    if not photos:
        raise UsageError(text("There are no photos to measure with."))
    tickets = itertools.count()
    files = itertools.cycle(photos)
    good = 0
    with DecodePool(workers=cores) as pool:
        for _ in range(2 * cores):  # so that every process is up before the clock starts
            pool.submit(next(tickets), next(files))
        while pool.in_flight:
            pool.collect()
        start = time.perf_counter()
        rounds = 0
        while (elapsed := time.perf_counter() - start) < seconds or rounds < len(photos):
            while pool.has_room:
                pool.submit(next(tickets), next(files))
            done = [result for _, result in pool.collect()]
            rounds += len(done)
            good += sum(not isinstance(result, Lost) and result.error is None for result in done)
    if not good:
        raise UsageError(text("None of the {count} files can be decoded.", count=len(photos)))
    return good, good / elapsed


def _inference_rate(model_path: Path, cores: int, seconds: float) -> float:
    from organizer.vision.engine import VIEW_SHAPE
    from organizer.vision.litert_engine import LiteRtEngine

    views = np.random.default_rng(0).integers(0, 256, (2, *VIEW_SHAPE), np.uint8)
    engine = LiteRtEngine(model_path, threads=cores)
    try:
        for _ in range(5):
            engine.run(views)
        start = time.perf_counter()
        count = 0
        while (elapsed := time.perf_counter() - start) < seconds / 2:
            engine.run(views)
            count += 1
    finally:
        engine.close()
    return count / elapsed
