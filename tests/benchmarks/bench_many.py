"""A hundred thousand photos: found, recognised, judged, in little memory.

Run with ``python -m pytest tests/benchmarks/bench_many.py -m benchmark -s``.
"""

from __future__ import annotations

import gc
import io
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from organizer.cli import collect_seldom
from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.vision.facts import Faces, Facts, Signals
from organizer.vision.index import Index
from tests.benchmarks.conftest import Figures

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

PHOTOS = 100_000
FOLDERS = 100
MODEL = "mobilenet_v2@5d3137241276"
ROUNDS = 3
MOST_WARM = 8.0
MOST_SCAN = 5.0
FEW, MORE = 500, 2500
MOST_GROWTH = 3.0
"""KB a photo by which memory may grow from few photos to more: a list entry, a path; 2,000 are too
few to tell less, since the processes' own memory wavers by megabytes."""


def small_photo() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Small JPEGs, each of its own: a number behind the picture makes them differ."""
    top = tmp_path_factory.mktemp("many")
    photo = small_photo()
    for number in range(PHOTOS):
        if number % (PHOTOS // FOLDERS) == 0:
            place = top / f"{1990 + number * FOLDERS // PHOTOS} a trip"
            place.mkdir()
        (place / f"IMG_{number:06}.jpg").write_bytes(photo + b"%06d" % number)
    yield top
    shutil.rmtree(top)


@pytest.fixture(scope="module")
def index(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An index that knows all of them, with logits, embeddings and thumbnails of real size."""
    place = tmp_path_factory.mktemp("index")
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 1, (500, 1001)).astype(np.float32)
    embeddings = rng.random((500, 1280)).astype(np.float32)
    measures = rng.random(42).astype(np.float32)
    thumbnail = random.Random(0).randbytes(6000)
    with Index.open(place / "index.sqlite") as index:
        for number, group in enumerate(photos_in(folder)):
            lead = group.lead
            facts = Facts(
                f"{number:032x}",
                camera="iPhone XR",
                width=4032,
                height=3024,
                logits=logits[number % 500],
                embedding=embeddings[number % 500],
                measures=measures,
                faces=Faces(),
                signals=Signals(),
            )
            index.put((*lead.file_id, lead.size, lead.mtime_ns), facts, MODEL, thumbnail)
        assert index.warning is None
    yield place / "index.sqlite"
    shutil.rmtree(place)


@pytest.fixture(autouse=True)
def as_the_program_runs() -> Iterator[None]:
    """Collect garbage as seldom as the program does, which sets that first of all."""
    before = gc.get_threshold()
    collect_seldom()
    yield
    gc.set_threshold(*before)


def photos_in(folder: Path) -> list[PhotoGroup]:
    return [item for item in scan(folder) if isinstance(item, PhotoGroup)]


def bare(folder: str | os.PathLike[str]) -> int:
    """What a scan cannot do without: list every folder, look at every file."""
    count = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                count += bare(entry.path)
            else:
                entry.stat(follow_symlinks=False)
                count += 1
    return count


def seconds(work: Callable[[], int]) -> float:
    gc.collect()
    start = time.perf_counter()
    assert work() == PHOTOS
    return time.perf_counter() - start


def test_a_warm_rescan_costs_little_more_than_listing(
    folder: Path, index: Path, figures: Figures
) -> None:
    def rescan() -> int:
        with Index.open(index) as known:
            found = known.recognise(photos_in(folder), MODEL, faces=True)
            return sum(entry is not None and entry.labelled for entry in found)

    rounds = []
    for _ in range(ROUNDS):
        least = seconds(lambda: bare(folder))
        cold = seconds(lambda: len(photos_in(folder)))
        rounds.append((seconds(rescan) / least, cold / least, least))
    warm, cold, least = sorted(rounds)[ROUNDS // 2]
    note = f"scandir and stat alone {least:.2f} s"
    figures.add("100,000 files: scan, times scandir+stat", cold, at_most=MOST_SCAN, note=note)
    figures.add(
        "100,000 files: warm rescan, times scandir+stat", warm, at_most=MOST_WARM, note=note
    )


CHILD = """
import sys, time
from pathlib import Path
from organizer.cli import run
from tests.benchmarks.memory import peak_memory
import contextlib, os
if __name__ == "__main__":
    out = open(os.devnull, "w")
    with peak_memory() as peak, contextlib.redirect_stdout(out):
        start = time.perf_counter()
        code = run(sys.argv[1:])
        passed = time.perf_counter() - start
    print(code, *peak, passed, file=sys.stderr)
"""


def classified(folder: Path, home: Path, models: Path, tmp_path: Path) -> tuple[int, int, float]:
    """Peak memory over all processes (see memory_now) and seconds of ``organizer classify``."""
    script = tmp_path / "child.py"
    script.write_text(CHILD)
    done = subprocess.run(
        [sys.executable, script, "classify", folder, "--engine", "cpu", "--quiet", "--json"],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "ORGANIZER_HOME": str(home),
            "ORGANIZER_MODELS": str(models),
        },
    )
    code, peak, own, passed = done.stderr.split()[-4:]
    assert code == "0", done.stderr
    return int(peak), int(own), float(passed)


def test_memory_is_flat_in_the_number_of_photos(
    models: Path, tmp_path: Path, figures: Figures
) -> None:
    rng = np.random.default_rng(0)
    peaks, rates = {}, {}
    for count in (FEW, MORE):
        place = tmp_path / f"{count}"
        place.mkdir()
        for number in range(count):
            pixels = rng.integers(0, 256, (48, 64, 3), np.uint8)
            Image.fromarray(pixels).save(place / f"{number}.jpg")
        _, peaks[count], passed = classified(place, tmp_path / f"home {count}", models, tmp_path)
        rates[count] = count / passed
    growth = (peaks[MORE] - peaks[FEW]) / 1000 / (MORE - FEW)
    note = (
        f"{peaks[FEW] >> 20} MB at {FEW}, {peaks[MORE] >> 20} MB at {MORE} photos, all processes;"
        f" {rates[MORE]:.0f} photos/s"
    )
    figures.add(
        "classify: memory a further photo takes", growth, "KB", at_most=MOST_GROWTH, note=note
    )
    figures.add(
        "classify: memory at 100,000 photos by that",
        (peaks[MORE] >> 20) + growth * (PHOTOS - MORE) / 1000,
        "MB",
        note="reckoned, not run: 100,000 photos take a quarter of an hour",
    )


def test_classifying_a_hundred_thousand_known_photos_takes_little_memory(
    folder: Path, index: Path, models: Path, tmp_path: Path, figures: Figures
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    shutil.copyfile(index, home / "index.sqlite")
    peak, _, passed = classified(folder, home, models, tmp_path)
    figures.add(
        "classify, 100,000 known photos: memory",
        peak >> 20,
        "MB",
        at_most=500,
        note=f"all processes; {PHOTOS / passed:.0f} photos/s with labels as JSON",
    )
