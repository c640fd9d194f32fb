"""Which engine is the fastest here: measured, with the reason for each that is not taken."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.text import Text, text
from organizer.vision import engine_record, float_model, gpu_engine
from organizer.vision.child_process import ChildError
from organizer.vision.decode_pool import usable_cores
from organizer.vision.engine import EngineChoice
from organizer.vision.engine_choice import cpu_name, tensorflow_alternative
from organizer.vision.engine_rates import TURN_SECONDS, Beside, Rate, photos_to_measure_with
from organizer.vision.engine_record import Alternative, EngineReport, Kind
from organizer.vision.litert_engine import LiteRtEngine, is_default_model
from organizer.working import in_words

_NOISE = 0.97
"""Pipelines within this share of the fastest count as equal; then the model's own speed counts,
which is what matters where photos are smaller than those that were measured with."""

_OTHER_WEIGHTS = 1.15
"""How much faster the GPU must be: its weights differ, so all photos are looked at again."""

_MOST_THREADS = 8


def measure(
    model_path: Path,
    photos: Iterable[Path] = (),
    *,
    wanted: EngineChoice = "auto",
    seconds: float = TURN_SECONDS,
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
        The report, also kept for :func:`organizer.vision.engine_choice.open_engine`.

    Raises:
        OrganizerError: The model does not run, or no photo can be decoded.
    """
    threads = [count for count in (1, 2, 4, _MOST_THREADS) if count <= usable_cores()]
    with photos_to_measure_with(photos) as files, closing(Beside(files)) as beside:
        yield text("Measuring the processor")
        engines = [LiteRtEngine(model_path, threads=count) for count in threads]
        rates = yield from _each(beside.rates(engines, seconds), text("Measuring the processor"))
        best = _fastest(rates)
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


def _fastest(rates: Sequence[Rate]) -> int:
    """The place of the rate that is taken."""
    least = max(rate.photos for rate in rates) * _NOISE
    equal = [place for place, rate in enumerate(rates) if rate.photos >= least]
    return max(equal, key=lambda place: rates[place].views)


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
    return in_words(turns, lambda _turn: words)


def _measured(kind: Kind, name: str, rate: Rate, reason: Text, threads: int = 0) -> Alternative:
    return Alternative(kind, name, reason, threads, rate.views, rate.photos)


def _about_threads(place: int, best: int) -> Text:
    if place == best:
        return text("the fastest of those measured")
    if place > best:
        return text("no faster: decoding needs the cores")
    return text("slower beside the decoders")
