from __future__ import annotations

import random
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from organizer.vision import models as catalog
from organizer.vision import raw
from organizer.vision.classify import analyse
from organizer.vision.decode import Decoded, decode
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.large import LargePicture, large_picture
from tests.vision.helpers import groups, modules, save
from tests.vision.raw_files import save_raw

RED = (200, 40, 40)


@pytest.fixture
def engine(models: Path) -> Engine:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    return open_engine(path)


def near(pixel: bytes, color: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(pixel, color, strict=True))


def thumbnail_size(decoded: Decoded) -> tuple[int, int]:
    with Image.open(BytesIO(decoded.thumbnail)) as image:
        return image.size


@pytest.mark.parametrize("suffix", [".dng", ".nef", ".ARW", ".cr2"])
def test_a_raw_file_is_seen_through_its_preview(tmp_path: Path, suffix: str) -> None:
    decoded = decode(save_raw(tmp_path / f"IMG_1{suffix}", color=RED))
    assert decoded.error is None
    assert near(decoded.crop[:3], RED)
    assert near(decoded.whole[-3:], RED)
    assert (decoded.width, decoded.height) == (800, 600), "the sensor's, not the preview's"
    assert decoded.camera == "Testcam R1"
    assert decoded.taken_at == datetime(2021, 3, 4, 5, 6, 7)


@pytest.mark.parametrize("preview", [None, (160, 120)])
def test_without_a_preview_worth_the_name_the_sensors_data_are_developed(
    tmp_path: Path, preview: tuple[int, int] | None
) -> None:
    path = save_raw(tmp_path / "a.dng", preview=preview, color=(0, 0, 0), sensor_value=60000)
    decoded = decode(path)
    assert decoded.error is None
    assert min(decoded.crop) > 128, "the sensor saw light, the preview is black"
    assert decoded.taken_at is not None


@pytest.mark.parametrize("preview", [(640, 480), None])
def test_a_raw_file_is_shown_upright(tmp_path: Path, preview: tuple[int, int] | None) -> None:
    decoded = decode(save_raw(tmp_path / "a.dng", preview=preview, orientation=6))
    assert (decoded.width, decoded.height) == (600, 800)
    assert thumbnail_size(decoded) == (192, 256)


def test_a_preview_that_the_camera_has_turned_is_not_turned_again(tmp_path: Path) -> None:
    decoded = decode(save_raw(tmp_path / "a.dng", preview=(480, 640), orientation=8))
    assert (decoded.width, decoded.height) == (600, 800)
    assert thumbnail_size(decoded) == (192, 256)


def test_a_jpeg_that_calls_itself_raw_is_opened_as_what_it_is(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg").rename(tmp_path / "a.nef")
    assert decode(path).error is None


def test_no_file_is_taken_for_raw_by_its_bytes_alone(tmp_path: Path) -> None:
    """What comes from the network has no such name, and never meets the decoders of cameras."""
    path = save_raw(tmp_path / "a.dng").rename(tmp_path / "a.jpg")
    with DecodePool(workers=1, decoder=modules) as pool:
        pool.submit(0, path)
        ((_, decoded),) = pool.collect()
    assert isinstance(decoded, Decoded)
    assert "rawpy" not in decoded.camera


@pytest.mark.parametrize("kept", [4, 10, 300, 50_000, 900_000])
def test_a_raw_file_that_is_cut_off_costs_its_row_alone(tmp_path: Path, kept: int) -> None:
    path = save_raw(tmp_path / "a.arw")
    path.write_bytes(path.read_bytes()[:kept])
    decoded = decode(path)
    assert str(decoded.error).startswith("unreadable: ")
    assert decoded.content
    assert not decoded.transient


def test_rubbish_in_raw_files_costs_their_rows_alone(tmp_path: Path) -> None:
    chance = random.Random(5)
    whole = save_raw(tmp_path / "whole.dng").read_bytes()
    for number in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 8, 200))):
            # Where the directories and the preview are, behind the sensor's data.
            data[chance.randrange(len(data) - 6000, len(data))] = chance.randrange(256)
        data[:8] = whole[:8]
        (tmp_path / f"{number}.dng").write_bytes(data)
    with DecodePool(workers=1) as pool:
        for number, entry in enumerate(groups(tmp_path)):
            pool.submit(number, entry.lead.path)
            for _, decoded in pool.collect():
                assert isinstance(decoded, Decoded | Lost)
                if decoded.error is not None:
                    assert str(decoded.error).startswith(("unreadable: ", "too large: "))


def test_a_sensor_of_more_pixels_than_any_camera_has_is_not_developed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw, "MOST_PIXELS", 100_000)
    decoded = decode(save_raw(tmp_path / "a.dng", preview=None))
    assert str(decoded.error).startswith("too large: ")
    assert near(decode(save_raw(tmp_path / "b.dng", preview=(160, 120))).crop[:3], RED)


def test_a_raw_file_gets_a_label_like_any_photo(tmp_path: Path, engine: Engine) -> None:
    save_raw(tmp_path / "a.dng")
    (analysis,) = analyse(groups(tmp_path), engine=engine, index=None, workers=1)
    assert analysis.error is None
    assert analysis.logits is not None


def test_the_large_preview_shows_raw_files(tmp_path: Path) -> None:
    looking = large_picture(save_raw(tmp_path / "a.dng", orientation=6), 300, 300)
    while True:
        try:
            next(looking)
        except StopIteration as stop:
            found = stop.value
            break
    assert isinstance(found, LargePicture)
    assert (found.width, found.height) == (225, 300)
    assert near(found.rgb[:3], RED)
