"""A folder of 50,000 photos that are all broken: every one says why, in little memory.

Run with ``python -m pytest tests/benchmarks/bench_broken.py -m benchmark -s``.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.engine_choice import open_engine
from organizer.vision.index import Index
from tests.benchmarks.conftest import Figures
from tests.benchmarks.memory import peak_memory
from tests.vision.helpers import groups

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

FILES = 50_000
MOST_MEMORY = 500


def breakages() -> list[bytes]:
    """Ways in which a photo is broken; a number behind each makes the files differ."""
    out = io.BytesIO()
    Image.effect_noise((160, 120), 60).save(out, "JPEG")
    whole = out.getvalue()
    return [
        whole[: len(whole) // 2],
        whole[:20] + b"\xff\xc4\0\x40" + b"\xee" * 300,
        b"<!DOCTYPE html><title>Not found</title>",
        b"\0" * 4096,
        bytes(range(256)) * 8,
        b"II*\0" + b"\xff" * 600,
    ]


def test_fifty_thousand_broken_photos_say_why_each_in_little_memory(
    models: Path, tmp_path: Path, figures: Figures
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    kinds = breakages()
    for number in range(FILES):
        data = kinds[number % len(kinds)]
        tail = b"" if not any(data) else b"%06d" % number
        (folder / f"IMG_{number:05}.jpg").write_bytes(data + tail)
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path, "cpu")
    work = groups(folder)
    reasons: Counter[str] = Counter()
    with Index.open(tmp_path / "index.sqlite") as index, peak_memory() as peak:
        start = time.perf_counter()
        for analysis in analyse(work, engine=engine, index=index):
            reasons[str(analysis.error)] += 1
        passed = time.perf_counter() - start
        start = time.perf_counter()
        again = sum(entry.cached for entry in analyse(work, engine=engine, index=index))
        second = time.perf_counter() - start
    engine.close()
    print("\n" + "\n".join(f"{count:6} {reason}" for reason, count in reasons.most_common()))
    assert sum(reasons.values()) == FILES
    assert "None" not in reasons
    assert again == FILES
    note = f"{FILES / passed:.0f} a second, {FILES / second:.0f} when they are known"
    figures.add(
        f"{FILES} broken photos: memory", peak[0] >> 20, "MB", at_most=MOST_MEMORY, note=note
    )
