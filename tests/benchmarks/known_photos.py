"""Makes folders of any number of small photos, and an index that knows them all."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image

from organizer import paths
from organizer.vision import models
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Faces, Facts
from organizer.vision.index import Index
from organizer.vision.surface import NAMES

_EACH = 2000
"""Photos in a folder, unless more are asked for, and photos of which no two have the same facts."""


def make(folder: Path, count: int, each: int = _EACH) -> None:
    """Make photos, and put made-up facts about them into the index of this home.

    Args:
        folder: Made; gets subfolders.
        count: How many photos.
        each: How many of them a subfolder gets.
    """
    rng = np.random.default_rng(0)
    pictures = [_jpeg(rng, (64, 48)) for _ in range(50)]
    thumbnails = [_jpeg(rng, (256, 192)) for _ in range(50)]
    logits = rng.normal(0, 1, (_EACH, 1001)).astype(np.float32)
    logits[np.arange(_EACH), rng.integers(0, 1001, _EACH)] += rng.uniform(6, 18, _EACH)
    embeddings = np.abs(rng.normal(0, 1, (_EACH, 1280))).astype(np.float32)
    measures = np.zeros(len(NAMES), np.float32)
    path = models.find(models.DEFAULT)
    assert path is not None
    engine = open_engine(path)
    model = f"{engine.model}@{engine.version}"
    engine.close()
    with Index.open(paths.index_file()) as index:
        for number in range(count):
            photo = folder / f"{number // each:03}" / f"IMG_{number:06}.jpg"
            photo.parent.mkdir(parents=True, exist_ok=True)
            photo.write_bytes(pictures[number % len(pictures)] + b"%08d" % number)
            status = photo.stat()
            facts = Facts(
                content=f"{number:032x}",
                taken_at=datetime(2015, 1, 1) + timedelta(minutes=37 * number),
                camera="Camera",
                width=4032,
                height=3024,
                logits=logits[number % _EACH],
                embedding=embeddings[number * 7 % _EACH],
                measures=measures,
                faces=Faces(),
            )
            stamp = status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
            index.put(stamp, facts, model, thumbnails[number % len(thumbnails)])


def _jpeg(rng: np.random.Generator, size: tuple[int, int]) -> bytes:
    """A picture with about as much in it as a photo."""
    coarse = Image.fromarray(rng.integers(0, 255, (12, 16, 3), dtype=np.uint8))
    data = io.BytesIO()
    coarse.resize(size, Image.Resampling.BICUBIC).save(data, "JPEG", quality=80)
    return data.getvalue()
