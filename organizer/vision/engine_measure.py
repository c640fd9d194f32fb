"""Measuring engines where it counts: beside decoders that keep every core busy."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from organizer.errors import OrganizerError
from organizer.text import Text, text
from organizer.vision import engine_record, float_model, gpu_engine
from organizer.vision.child_process import ChildError
from organizer.vision.decode_pool import DecodePool, usable_cores
from organizer.vision.decode_worker import Lost
from organizer.vision.engine import VIEW_SHAPE, Engine, EngineChoice
from organizer.vision.engine_choice import cpu_name, tensorflow_alternative
from organizer.vision.engine_record import Alternative, EngineReport, Kind
from organizer.vision.litert_engine import LiteRtEngine, is_default_model

_SECONDS = 0.6
"""Of one turn; each engine has two, in alternation, so that a passing load falls on all."""

_TURNS = 2
_MORE_THREADS = 1.03
"""How much faster the pipeline must be for another thread: below that it is noise."""

_OTHER_WEIGHTS = 1.15
"""How much faster the GPU must be: its weights differ, so all photos are looked at again."""

_MOST_THREADS = 8
_SAMPLES = (((4000, 3000), 1), ((500, 376), 6))
"""Sizes of the pictures to decode beside, and how many of each: about the same time for both.

The answer depends on them. On two cores a second thread costs 1% beside a phone's 12 megapixels
and gains 15% beside pictures of 500 pixels.
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
        self, engines: Sequence[Engine], seconds: float = _SECONDS
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


def measure(
    model_path: Path,
    photos: Iterable[Path] = (),
    *,
    wanted: EngineChoice = "auto",
    seconds: float = _SECONDS,
) -> Generator[Text, None, EngineReport]:
    """Find out what runs the model fastest here, and remember it.

    About five seconds. Fetches and makes nothing; an engine that crashes is not tried again
    unless it is asked for by name. Runs off the window's thread; closing it ends everything.

    Args:
        model_path: The classifier's int8 file.
        photos: Some of the user's own, to decode beside; without them a few are made.
        wanted: ``"gpu"`` tries the GPU even after a crash, ``"tensorflow"`` measures that too;
            neither changes what ``auto`` chooses by.
        seconds: How long one turn of an engine is.

    Yields:
        What is being measured.

    Returns:
        The report, also kept for :func:`organizer.vision.engine_choice.open_chosen`.

    Raises:
        OrganizerError: The model does not run, or no photo can be decoded.
    """
    threads = [count for count in (1, 2, 4, _MOST_THREADS) if count <= usable_cores()]
    with _photos(photos) as files, closing(Beside(files)) as beside:
        yield text("Measuring the processor")
        engines = [LiteRtEngine(model_path, threads=count) for count in threads]
        rates = yield from _each(beside.rates(engines, seconds), text("Measuring the processor"))
        best = 0
        for place in range(1, len(rates)):
            if rates[place].photos > rates[best].photos * _MORE_THREADS:
                best = place
        found = [
            _measured("cpu", cpu_name(count), rate, _about_threads(place, best), count)
            for place, (count, rate) in enumerate(zip(threads, rates, strict=True))
        ]
        yield text("Looking for a GPU")
        gpu = yield from _gpu(model_path, beside, rates[best], seconds, wanted)
        tensorflow = tensorflow_alternative()
        if wanted == "tensorflow":
            yield text("Starting TensorFlow")
            tensorflow = yield from _tensorflow(beside, seconds)
    chosen = found[best]
    if gpu.photos_per_second is not None and (
        gpu.photos_per_second > rates[best].photos * _OTHER_WEIGHTS
    ):
        found[best] = replace(chosen, reason=text("the GPU is faster here"))
        chosen = gpu
    report = EngineReport(
        kind=chosen.kind,
        name=chosen.name,
        threads=threads[best],
        measured=True,
        alternatives=(*found, gpu, tensorflow),
    )
    engine_record.remember(model_path, report)
    return report


def _gpu(
    model_path: Path, beside: Beside, best: Rate, seconds: float, wanted: EngineChoice
) -> Generator[Text, None, Alternative]:
    """The GPU's speed, or why there is none."""
    made = float_model.find()
    crash = engine_record.gpu_crash()
    if not is_default_model(model_path):
        return Alternative("gpu", "GPU", text("this model runs on the processor only"))
    if crash is not None and wanted != "gpu":
        return Alternative(
            "gpu",
            "GPU",
            text(
                "it is not tried again after what happened the last time ({reason}):"
                " organizer doctor --engine gpu does",
                reason=crash,
            ),
        )
    try:
        with engine_record.trying_gpu():
            if made is None:
                name = f"GPU, {gpu_engine.look(model_path)}"
                return Alternative("gpu", name, _no_model())
            with closing(gpu_engine.start(made)) as engine:
                words = text("Measuring the GPU")
                yield words
                (rate,) = yield from _each(beside.rates([engine], seconds), words)
                name = engine.name
    except ChildError as error:
        return Alternative("gpu", "GPU", text("{reason}", reason=error.message))
    if rate.photos > best.photos * _OTHER_WEIGHTS:
        return _measured("gpu", name, rate, text("the fastest of those measured"))
    if rate.photos > best.photos:
        reason = text(
            "hardly faster than the processor, and its weights differ: all photos would be looked"
            " at again"
        )
    else:
        reason = text("slower than the processor here")
    return _measured("gpu", name, rate, reason)


def _no_model() -> Text:
    missing = float_model.tensorflow_missing()
    if missing is None:
        return text("its model has not been made yet: organizer doctor --engine gpu makes it once")
    return text("its model has not been made yet. {reason}", reason=missing)


def _tensorflow(beside: Beside, seconds: float) -> Generator[Text, None, Alternative]:
    """TensorFlow's speed, for those who ask."""
    from organizer.vision import tensorflow_engine

    try:
        with closing(tensorflow_engine.steady()) as engine:
            words = text("Measuring TensorFlow")
            yield words
            (rate,) = yield from _each(beside.rates([engine], seconds), words)
            return _measured("tensorflow", engine.name, rate, text("it was asked for"))
    except OrganizerError as error:
        return Alternative("tensorflow", "TensorFlow", text("{reason}", reason=error.message))


def _each(
    turns: Generator[None, None, list[Rate]], words: Text
) -> Generator[Text, None, list[Rate]]:
    """Say the same words after every turn."""
    with closing(turns):
        while True:
            try:
                next(turns)
            except StopIteration as stop:
                rates: list[Rate] = stop.value
                return rates
            yield words


def _measured(kind: Kind, name: str, rate: Rate, reason: Text, threads: int = 0) -> Alternative:
    return Alternative(kind, name, reason, threads, rate.views, rate.photos)


def _about_threads(place: int, best: int) -> Text:
    if place == best:
        return text("the fastest of those measured")
    if place > best:
        return text("no faster: decoding needs the cores")
    return text("slower beside the decoders")


@contextmanager
def _photos(own: Iterable[Path]) -> Iterator[list[Path]]:
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
