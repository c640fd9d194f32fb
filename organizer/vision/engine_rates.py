"""How fast engines are where it counts: beside decoders that keep every core busy."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.vision.decode_pool import DecodePool, usable_cores
from organizer.vision.decode_worker import Lost
from organizer.vision.engine import VIEW_SHAPE, Engine

TURN_SECONDS = 0.6
"""Of one turn; each engine has two, in alternation, so that a passing load falls on all."""

_TURNS = 2
_SAMPLES = (((4000, 3000), 1), ((500, 376), 16))
"""Sizes of the pictures to decode beside, and how many of each.

Mostly small ones: on two cores a second thread gains 15% beside pictures of 500 pixels, while
beside a phone's 12 megapixels, where decoding is nearly everything, it changes 1%.
"""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one engine did.

    Attributes:
        photos: Photos through decoding and model, a second.
        views: Views through the model, a second of its own time.
    """

    photos: float
    views: float


@dataclass(slots=True)
class _Tally:
    photos: int = 0
    seconds: float = 0.0
    own: float = 0.0

    def rate(self) -> Rate:
        return Rate(self.photos / self.seconds, 2 * self.photos / self.own)


class Beside:
    """Decoders at full speed, and engines that take turns beside them.

    Args:
        photos: What is decoded, over and over.
    """

    def __init__(self, photos: Sequence[Path]) -> None:
        self._files = itertools.cycle(photos)
        self._tickets = itertools.count()
        self._pool = DecodePool(workers=usable_cores())
        self._views = np.random.default_rng(0).integers(0, 256, (2, *VIEW_SHAPE), np.uint8)

    def rates(
        self, engines: Sequence[Engine], seconds: float = TURN_SECONDS
    ) -> Generator[None, None, list[Rate]]:
        """Let engines take turns.

        Args:
            engines: They get two views a photo, as in the pipeline.
            seconds: How long a turn is.

        Yields:
            After each turn.

        Returns:
            A rate for each engine.

        Raises:
            OrganizerError: No photo can be decoded, or an engine is lost.
        """
        tallies = [_Tally() for _ in engines]
        for engine in engines:
            self._turn(engine, 0, _Tally(), least=2 * usable_cores())  # until all is warm
        for _ in range(_TURNS):
            for engine, tally in zip(engines, tallies, strict=True):
                self._turn(engine, seconds, tally)
                yield
        return [tally.rate() for tally in tallies]

    def close(self) -> None:
        """End the decoders."""
        self._pool.close()

    def _turn(self, engine: Engine, seconds: float, tally: _Tally, least: int = 1) -> None:
        start = time.perf_counter()
        done = 0
        while time.perf_counter() - start < seconds or done < least:
            while self._pool.has_room:
                self._pool.submit(next(self._tickets), next(self._files))
            for _, decoded in self._pool.collect():
                if isinstance(decoded, Lost) or decoded.error is not None:
                    raise OrganizerError(text("a photo to measure with cannot be decoded"))
                before = time.perf_counter()
                engine.run(self._views)
                tally.own += time.perf_counter() - before
                done += 1
        tally.photos += done
        tally.seconds += time.perf_counter() - start


@contextmanager
def photos_to_measure_with(own: Iterable[Path]) -> Iterator[list[Path]]:
    """The user's photos, or some like a phone's and some like the web's."""
    files = list(itertools.islice(own, 16))
    if files:
        yield files
        return
    from PIL import Image

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made: list[Path] = []
        for size, count in _SAMPLES:
            path = Path(folder, f"{size[0]}.jpg")
            noise = Image.effect_noise((size[0] // 4, size[1] // 4), 80)
            noise.resize(size, Image.Resampling.BICUBIC).convert("RGB").save(path, quality=90)
            made += [path] * count
        yield made
