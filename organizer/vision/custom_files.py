"""The files of a custom model: how it is written and read.

Data only, no code: ``model.json`` says what there is, ``head.npz`` holds the numbers, and a model
that was trained as a whole adds ``network.tflite``. Whatever is read is taken for hostile until
every shape, type and number fits: nothing is unpickled, and no array is made before its size is
known to be the one that ``model.json`` promises.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import numpy as np

from organizer.text import Text, text
from organizer.vision.confidence import Curve
from organizer.vision.custom_model import (
    DEPTHS,
    EMBEDDING,
    FEATURES,
    MOST_LABELS,
    OPINION,
    QUANTILES,
    Backbone,
    CustomModel,
    CustomModelError,
    References,
    checked_label,
    checked_name,
)
from organizer.vision.facts import FloatArray

FORMAT = 1
MODEL_FILE, HEAD_FILE, NETWORK_FILE = "model.json", "head.npz", "network.tflite"
FILES = (MODEL_FILE, HEAD_FILE, NETWORK_FILE)
LARGEST = {MODEL_FILE: 8 << 20, HEAD_FILE: 64 << 20, NETWORK_FILE: 64 << 20}
"""Bytes that each file may have at most, unpacked."""

_MOST_REFERENCES = 20_000


def encode(model: CustomModel) -> dict[str, bytes]:
    """The files of a model, by name."""
    references = model.references
    numbers = io.BytesIO()
    np.savez_compressed(
        numbers,
        allow_pickle=False,
        weights=model.weights.astype(np.float32),
        bias=model.bias.astype(np.float32),
        embeddings=references.embeddings.astype(np.float16),
        opinions=references.opinions.astype(np.float16),
        quantiles=references.quantiles.astype(np.float32),
    )
    made = {HEAD_FILE: numbers.getvalue()}
    if model.network:
        made[NETWORK_FILE] = model.network
    curve = model.curve
    document = {
        "format": FORMAT,
        "name": model.name,
        "labels": list(model.labels),
        "depth": model.depth,
        "backbone": {entry.name: getattr(model.backbone, entry.name) for entry in fields(Backbone)},
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in made.items()},
        "references": {"count": len(references.embeddings), "neighbours": references.neighbours},
        "calibration": {
            "temperature": curve.temperature,
            "slope": curve.slope,
            "intercept": curve.intercept,
            "bars": [list(bar) for bar in curve.bars],
        },
        "strictness": model.strictness,
        "training": dict(model.training),
        "licences": dict(model.licences),
    }
    made[MODEL_FILE] = json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8")
    return made


def decode(files: Mapping[str, bytes], version: int = 0) -> CustomModel:
    """Read a model from its files.

    Args:
        files: By name, as :func:`encode` made them or as a stranger says it did.
        version: Which version of its name it is.

    Raises:
        CustomModelError: Something does not fit; says what.
    """
    if MODEL_FILE not in files or HEAD_FILE not in files:
        missing = HEAD_FILE if MODEL_FILE in files else MODEL_FILE
        raise _refused(text("it has no {file}", file=missing))
    try:
        document = json.loads(files[MODEL_FILE].decode("utf-8"))
        return _decoded(document, files, version)
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        OverflowError,
        RecursionError,
        NotImplementedError,
        zipfile.BadZipFile,
        EOFError,
    ) as error:
        raise _refused(text("{reason}", reason=error)) from error


def _decoded(document: Any, files: Mapping[str, bytes], version: int) -> CustomModel:
    if not isinstance(document, dict):
        raise TypeError(f"{MODEL_FILE} is no table")
    if document["format"] != FORMAT:
        raise ValueError(
            f"its format is {str(document['format'])[:20]}, and this version reads {FORMAT}"
        )
    labels = _labels(document["labels"])
    for name in (HEAD_FILE, NETWORK_FILE):
        stated = document["files"].get(name)
        if (name in files) != (stated is not None):
            raise ValueError(f"{name} is there or missing against what {MODEL_FILE} says")
        if stated is not None and hashlib.sha256(files[name]).hexdigest() != stated:
            raise ValueError(f"{name} is not the file that {MODEL_FILE} speaks of")
    depth = document["depth"]
    if depth not in DEPTHS:
        raise ValueError("its depth is unknown")
    count = _whole(document["references"]["count"], 1, _MOST_REFERENCES, "references")
    numbers = _numbers(files[HEAD_FILE], len(labels), count)
    backbone = Backbone(
        **{entry.name: _word(document["backbone"][entry.name]) for entry in fields(Backbone)}
    )
    return CustomModel(
        name=checked_name(document["name"]),
        labels=labels,
        backbone=backbone,
        weights=numbers["weights"],
        bias=numbers["bias"],
        references=References(
            numbers["embeddings"],
            numbers["opinions"],
            _whole(document["references"]["neighbours"], 1, count, "neighbours"),
            numbers["quantiles"],
        ),
        curve=_curve(document["calibration"]),
        strictness=_number(document["strictness"], 0, 1, "strictness"),
        depth=depth,
        network=files.get(NETWORK_FILE, b""),
        training=_table(document["training"]),
        licences={
            _word(name): _whole(share, 0, 1 << 40, "licences")
            for name, share in _table(document["licences"]).items()
        },
        version=version,
    )


def _labels(stored: Any) -> tuple[str, ...]:
    if not isinstance(stored, list) or not 2 <= len(stored) <= MOST_LABELS:
        raise ValueError(f"it must have 2 to {MOST_LABELS} categories")
    labels = tuple(checked_label(label) for label in stored)
    if len({label.casefold() for label in labels}) < len(labels):
        raise ValueError("two of its categories have one name")
    return labels


def _numbers(data: bytes, labels: int, count: int) -> dict[str, FloatArray]:
    """The arrays of a head, each checked before it is made."""
    wanted: dict[str, tuple[tuple[int, ...], str]] = {
        "weights": ((labels, FEATURES), "<f4"),
        "bias": ((labels,), "<f4"),
        "embeddings": ((count, EMBEDDING), "<f2"),
        "opinions": ((count, OPINION), "<f2"),
        "quantiles": ((QUANTILES,), "<f4"),
    }
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sorted(archive.namelist()) != sorted(f"{name}.npy" for name in wanted):
            raise ValueError(f"{HEAD_FILE} holds other arrays than it should")
        found = {
            name: _array(archive, name, shape, np.dtype(kind))
            for name, (shape, kind) in wanted.items()
        }
    if (np.diff(found["quantiles"]) < 0).any():
        raise ValueError("its quantiles do not rise")
    return found


def _array(
    archive: zipfile.ZipFile, name: str, shape: tuple[int, ...], kind: np.dtype[Any]
) -> FloatArray:
    size = int(np.prod(shape)) * kind.itemsize
    with archive.open(f"{name}.npy") as member:
        data = member.read(size + 1024)  # what is longer was something else anyway
    stream = io.BytesIO(data)
    if np.lib.format.read_magic(stream) != (1, 0):
        raise ValueError(f"{name} is in a format that is not understood")
    header = np.lib.format.read_array_header_1_0(stream)
    if header != (shape, False, kind):
        raise ValueError(f"{name} has another shape or type than it should")
    body = data[stream.tell() :]
    if len(body) != size:
        raise ValueError(f"{name} has not as many numbers as it says")
    values = np.frombuffer(body, kind).reshape(shape).astype(np.float32)
    if not np.isfinite(values).all():
        raise ValueError(f"{name} holds something that is no number")
    return values


def _curve(stored: Any) -> Curve:
    bars = [
        (_number(asked, 0, 1, "bars"), _number(bar, 0, 1, "bars")) for asked, bar in stored["bars"]
    ]
    if bars != sorted(bars) or len(bars) > 100:
        raise ValueError("its bars do not rise")
    return Curve(
        _number(stored["temperature"], 1e-3, 1e3, "temperature"),
        _number(stored["slope"], 1e-3, 1e3, "slope"),
        _number(stored["intercept"], -100, 100, "intercept"),
        tuple(bars),
    )


def _number(value: Any, low: float, high: float, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise ValueError(f"its {what} must be a number from {low} to {high}")
    return float(value)


def _whole(value: Any, low: int, high: int, what: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueError(f"its {what} must be a whole number from {low} to {high}")
    return value


def _word(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError(f"{MODEL_FILE} has a word that is none")
    return value


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"{MODEL_FILE} lacks a table")
    return value


def _refused(reason: Text) -> CustomModelError:
    return CustomModelError(text("it is no model that can be used ({reason}).", reason=reason))
