"""What a photo of each format costs to decode, in time and memory; whether another way is faster.

Run with ``python -m pytest tests/benchmarks/bench_decode.py -m benchmark -s``. The photos are one
phone photo of 12 megapixels, saved in each format; a second table holds ways of decoding its JPEG
and its HEIC against each other (``pip install simplejpeg`` to have its row, too).
"""

from __future__ import annotations

import importlib.util
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from PIL import Image

from organizer.vision import pixels
from organizer.vision.decode import decode
from organizer.vision.decode_pool import DecodePool

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ROUNDS = 3
PHOTO = "mouse.jpeg"
FORMATS: dict[str, tuple[str, dict[str, object]]] = {
    "JPEG": ("jpg", {"quality": 92}),
    "progressive JPEG": ("jpg", {"quality": 92, "progressive": True}),
    "PNG": ("png", {"compress_level": 3}),
    "WebP": ("webp", {"quality": 85, "method": 0}),
    "AVIF": ("avif", {"quality": 75, "speed": 10}),
    "HEIC": ("heic", {"quality": 75}),
    "TIFF": ("tif", {}),
    "TIFF, LZW": ("tif", {"compression": "tiff_lzw"}),
}
MOST_MEMORY = 300 << 20
"""Bytes of one decode process, whatever it decoded."""


def saved(shared: Path, folder: Path) -> dict[str, Path]:
    """The photo in every format and, as JPEG, at other sizes."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    with Image.open(shared / "photos" / "phone" / PHOTO) as opened:
        image = opened.convert("RGB")
    files = {}
    for number, (name, (suffix, options)) in enumerate(FORMATS.items()):
        files[name] = folder / f"{number}.{suffix}"
        image.save(files[name], **options)  # type: ignore[arg-type]
    for name, size in (("JPEG, 500 px", (500, 375)), ("JPEG, 200 megapixels", (16320, 12240))):
        files[name] = folder / f"{name}.jpg"
        image.resize(size, Image.Resampling.BILINEAR).save(files[name], quality=85)
    fifty = image.resize((8160, 6120), Image.Resampling.BILINEAR)
    files["progressive JPEG, 50 megapixels"] = folder / "fifty.jpg"
    fifty.save(files["progressive JPEG, 50 megapixels"], quality=85, progressive=True)
    return files


def seconds(work: Callable[[], object]) -> float:
    """Of this thread's processor, the middle of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return statistics.median(times)


def peak_of_a_process(path: Path) -> int:
    """The most memory that a fresh decode process held for one photo, in bytes."""
    with DecodePool(workers=1) as pool:
        pool.submit(0, path)
        peak = 0
        while not pool.collect(0.005):
            for pid in pool.pids():
                peak = max(peak, psutil.Process(pid).memory_info().rss)
        for pid in pool.pids():  # where the system remembers it, the true one
            memory: Any = psutil.Process(pid).memory_info()
            status = Path(f"/proc/{pid}/status")
            if status.exists():
                line = next(at for at in status.read_text().splitlines() if "VmHWM" in at)
                peak = max(peak, int(line.split()[1]) << 10)
            peak = max(peak, getattr(memory, "peak_wset", 0), memory.rss)
    return peak


def test_every_format_is_decoded_in_little_memory(shared: Path, tmp_path: Path) -> None:
    print(f"\n{'':32} {'MB':>6} {'ms a photo':>11} {'MB of memory':>13}")
    for name, path in saved(shared, tmp_path).items():
        decoded = decode(path)
        assert decoded.error is None, name
        taken, peak = seconds(lambda path=path: decode(path)), peak_of_a_process(path)  # type: ignore[misc]
        print(f"{name:32} {path.stat().st_size / 1e6:6.1f} {1000 * taken:11.1f} {peak >> 20:13}")
        assert peak < MOST_MEMORY, name


def test_no_other_way_is_much_faster(shared: Path, tmp_path: Path) -> None:
    files = saved(shared, tmp_path)
    data = files["JPEG"].read_bytes()

    def reduced() -> None:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
            image.draft("RGB", pixels.draft_size(*image.size))
            image.load()

    def whole() -> None:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
            image.load()

    ways: dict[str, Callable[[], object]] = {
        "JPEG, reduced by Pillow (ours)": reduced,
        "JPEG, in full by Pillow": whole,
    }
    if importlib.util.find_spec("simplejpeg"):
        import simplejpeg  # type: ignore[import-not-found, unused-ignore]

        ways["JPEG, reduced by simplejpeg"] = lambda: simplejpeg.decode_jpeg(
            data, min_height=341, min_width=256, min_factor=1
        )
    taken = {name: seconds(way) for name, way in ways.items()}
    print()
    for name, spent in taken.items():
        print(f"{name:34} {1000 * spent:8.1f} ms")
    ours = taken["JPEG, reduced by Pillow (ours)"]
    # simplejpeg spares up to a tenth, and would bring numpy into each process: 25 MB.
    assert all(spent >= 0.8 * ours for spent in taken.values())
    assert taken["JPEG, in full by Pillow"] >= 2 * ours
