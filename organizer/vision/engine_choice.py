"""Which engine runs the model: what was asked for, else what a measurement found the fastest."""

from __future__ import annotations

from pathlib import Path

from organizer.errors import StartError
from organizer.text import text
from organizer.vision import engine_record, float_model, gpu_engine
from organizer.vision.child_process import ChildError, ChildLostError
from organizer.vision.engine import Engine, EngineChoice
from organizer.vision.engine_record import Alternative, EngineReport
from organizer.vision.litert_engine import LiteRtEngine, is_default_model, sensible_threads


def open_engine(model_path: Path, choice: EngineChoice = "auto") -> Engine:
    """Start an engine on a model file. Measures, fetches and makes nothing.

    Args:
        model_path: The file that :func:`organizer.vision.models.find` or ``fetch`` gave.
        choice: Which kind; ``"auto"`` takes what was the fastest when
            :func:`organizer.vision.engine_measure.measure` last measured, else the processor.

    Raises:
        StartError: The kind asked for is not available, or the model does not run.
    """
    if choice in ("gpu", "tensorflow") and not is_default_model(model_path):
        raise StartError(
            text(
                "The model {file} runs on the processor only: use --engine cpu.",
                file=model_path.name,
            )
        )
    if choice == "tensorflow":
        from organizer.vision import tensorflow_engine

        return tensorflow_engine.steady()
    if choice == "gpu":
        return _open_gpu()
    known = engine_record.recall(model_path)
    if choice == "auto" and known is not None and known.kind == "gpu":
        made = float_model.find()
        if made is not None:
            return _open_remembered_gpu(made)
    return LiteRtEngine(model_path, threads=None if known is None else known.threads)


def report(model_path: Path) -> EngineReport:
    """What ``auto`` takes and why, as far as it is known; measures nothing and starts nothing.

    Args:
        model_path: The classifier's int8 file.
    """
    known = engine_record.recall(model_path)
    if known is not None:
        return known
    threads = sensible_threads()
    name = cpu_name(threads)
    return EngineReport(
        kind="cpu",
        name=name,
        threads=threads,
        measured=False,
        alternatives=(
            Alternative(
                "cpu", name, text("it runs everywhere; nothing has been measured yet"), threads
            ),
            Alternative(
                "gpu", "GPU", text("it has not been looked for yet: organizer doctor does that")
            ),
            tensorflow_alternative(),
        ),
    )


def cpu_name(threads: int) -> str:
    """What the int8 model on the processor is called in a report."""
    return f"CPU int8, {threads} thread{'' if threads == 1 else 's'}"


def tensorflow_alternative() -> Alternative:
    """TensorFlow, which is used by those alone who ask for it."""
    missing = float_model.tensorflow_missing()
    return Alternative(
        "tensorflow",
        "TensorFlow",
        text("only when asked for, with --engine tensorflow")
        if missing is None
        else text("{reason}", reason=missing),
    )


def _open_gpu() -> Engine:
    """The GPU because it was asked for, whatever happened before."""
    made = float_model.find()
    if made is None:
        raise StartError(
            text(
                "The GPU needs a float model, which has not been made yet:"
                " organizer doctor --engine gpu makes it once."
            )
        )
    try:
        with engine_record.trying_gpu():
            return gpu_engine.steady(made, engine_record.note_gpu_crash)
    except ChildError as error:
        raise StartError(
            text(
                "The GPU does not run the model: {reason}. Use --engine cpu, or auto.",
                reason=error.message,
            )
        ) from error


def _open_remembered_gpu(made: float_model.FloatModel) -> Engine:
    """The GPU that was the fastest; where it is not well, the same weights on the processor.

    Not the faster int8 model: it has other weights, and all photos would be looked at again.
    """
    reason = engine_record.gpu_crash()
    if reason is None:
        try:
            return gpu_engine.steady(made, engine_record.note_gpu_crash)
        except ChildError as error:
            reason = error.message
            if isinstance(error, ChildLostError):
                engine_record.note_gpu_crash(reason)
    engine = gpu_engine.on_processor(made)
    engine.warning = text(
        "The GPU is not used ({reason}): the processor runs the same model instead, more slowly."
        " organizer doctor chooses anew.",
        reason=reason,
    )
    return engine
