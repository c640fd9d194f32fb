"""The model with float weights, which GPUs want: made once, of TF Hub's, in a child process.

It is never made without being asked for: that takes TensorFlow, half a minute and perhaps a
download.
"""

from __future__ import annotations

import importlib.util
import json
import os
import tempfile
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from organizer import paths
from organizer.errors import StartError
from organizer.installing import how_to_get
from organizer.text import Text, text
from organizer.vision import own_file
from organizer.vision.child_process import Channel, Child, ChildError
from organizer.vision.models import sha256_of

FILE = "mobilenet_v2_float32.tflite"
_PROVENANCE = "mobilenet_v2_float32.json"
_PATIENCE = 900.0
_BEAT = 0.2


@dataclass(frozen=True, slots=True)
class FloatModel:
    """A float file and where it is from.

    Attributes:
        path: The file.
        weights: Start of the SHA-256 of the weights it was made of: the version of facts that
            are found with it, the same as when TensorFlow runs them.
        source: Where the weights are from.
        made_with: What made it.
    """

    path: Path
    weights: str
    source: str
    made_with: str


@dataclass(frozen=True, slots=True)
class Making:
    """What is being done.

    Attributes:
        step: For people.
        done: Steps done.
        total: Steps in all.
    """

    step: Text
    done: int
    total: int


_STEPS = {
    "start": text("Starting TensorFlow"),
    "fetch": text("Fetching the model from TensorFlow Hub"),
    "load": text("Loading it"),
    "convert": text("Making the float model for the GPU"),
    "write": text("Writing it"),
}


def tensorflow_missing() -> Text | None:
    """Why TensorFlow cannot be used here; ``None`` when it is installed. Does not import it."""
    missing = [
        package
        for module, package in (
            ("tensorflow", "tensorflow"),
            ("tensorflow_hub", "tensorflow-hub"),
            ("tf_keras", "tf-keras"),
        )
        if importlib.util.find_spec(module) is None
    ]
    if not missing:
        return None
    return text(
        "TensorFlow is not installed (missing: {packages}): {how}",
        packages=", ".join(missing),
        how=how_to_get("training"),
    )


def tfhub_cache() -> Path:
    """Where TF Hub's models are kept: ``TFHUB_CACHE_DIR``, else in the data folder.

    TF Hub's own default is the system's folder for temporary files, where cleaners take half of
    a model away.
    """
    named = os.environ.get("TFHUB_CACHE_DIR")
    return Path(named) if named else paths.models_folder() / "tfhub"


def find() -> FloatModel | None:
    """The float model, if it has been made and its SHA-256 is still that of then."""
    folder = paths.models_folder()
    try:
        stored: Any = json.loads((folder / _PROVENANCE).read_text("utf-8"))
        model = FloatModel(
            folder / FILE, str(stored["weights"]), str(stored["source"]), str(stored["with"])
        )
        return model if sha256_of(model.path) == stored["sha256"] else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def make() -> Generator[Making, None, FloatModel]:
    """Make the float model; closing the generator ends the child and leaves nothing.

    Yields:
        What is being done, a few times a second.

    Returns:
        The model; the one that is there already where there is one.

    Raises:
        StartError: TensorFlow is missing, its model could not be fetched, or the child was lost.
    """
    found = find()
    if found is not None:
        return found
    missing = tensorflow_missing()
    if missing is not None:
        raise StartError(text("The GPU's model cannot be made: {reason}.", reason=missing))
    folder = paths.models_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f"{FILE}.", suffix=".tmp", dir=folder)
    except OSError as error:
        raise StartError(
            text("{folder} cannot be written to: {reason}", folder=folder, reason=error.strerror)
        ) from error
    os.close(number)
    part = Path(name)
    try:
        made = yield from _converted(part)
        _check(part, made["sha256"])
        part.replace(folder / FILE)
        own_file.write_whole(folder / _PROVENANCE, json.dumps(made, indent=2))
    except ChildError as error:
        raise StartError(
            text("The GPU's model could not be made: {reason}.", reason=error.message)
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return FloatModel(folder / FILE, made["weights"], made["source"], made["with"])


def _converted(part: Path) -> Generator[Making, None, dict[str, str]]:
    """Let the child write the file; returns what it says of it."""
    steps = list(_STEPS)
    step = "start"
    waited = 0.0
    with closing(Child(_convert, tfhub_cache(), part, name="float model")) as child:
        while True:
            yield Making(_STEPS[step], steps.index(step), len(steps))
            message = child.receive(0) if waited > _PATIENCE else child.poll(_BEAT)
            if message is None:
                waited += _BEAT
            elif "made" in message:
                made: dict[str, str] = message["made"]
                return made
            else:
                step, waited = message["step"], 0.0


def _convert(channel: Channel, cache: Path, part: Path) -> None:
    """What the child runs: TensorFlow is imported there alone."""
    from organizer.vision import tensorflow_child

    tensorflow_child.convert(channel, cache, part)


def _check(part: Path, sha256: str) -> None:
    """Raise unless the file is whole and gives what a classifier of this kind gives."""
    import numpy as np

    from organizer.vision.engine import VIEW_SHAPE
    from organizer.vision.litert_engine import LiteRtEngine

    if sha256_of(part) != sha256:
        raise ChildError(text("the file that was written is not the one that was made"))
    engine = LiteRtEngine(part)
    with closing(engine):
        outputs = engine.run(np.full((1, *VIEW_SHAPE), 127, np.uint8))
    if outputs.logits.shape != (1, 1001) or not np.isfinite(outputs.logits).all():
        raise ChildError(text("it gives no sensible numbers"))
