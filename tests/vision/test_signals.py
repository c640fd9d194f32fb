from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from organizer import paths
from organizer.vision import signals, surface
from organizer.vision.decode import decode
from organizer.vision.facts import Faces


def measured(image: Image.Image, kind: str = "PNG") -> dict[str, float]:
    frame = image.resize((224, 224))
    values = surface.measure(image, frame, kind=kind, camera=False, size=image.size)
    return dict(zip(surface.NAMES, values, strict=True))


def test_the_weights_are_for_the_measures_that_are_made() -> None:
    document = json.loads(paths.resource("signals.json").read_text("utf-8"))
    assert tuple(document["names"]) == surface.NAMES
    assert {len(head["measures"]) for head in document["heads"].values()} == {len(surface.NAMES)}


def test_flat_and_grainy_pictures_differ() -> None:
    flat = measured(Image.new("RGB", (1170, 2532), "white"))
    grainy = measured(Image.effect_noise((640, 480), 60).convert("RGB"), "JPEG")
    assert flat["flat_x"] == flat["grey_1"] == flat["white_top"] == 1
    assert flat["screen_sized"] == flat["upright"] == flat["png"] == 1
    assert grainy["flat_x"] < 0.1
    assert grainy["screen_sized"] == grainy["upright"] == grainy["png"] == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (2, 2), (70, 3), (200, 199)])
def test_any_shape_is_measured(size: tuple[int, int]) -> None:
    values = measured(Image.new("RGB", size, "navy"))
    assert len(values) == len(surface.NAMES)
    assert all(np.isfinite(value) for value in values.values())


def test_what_was_not_looked_at_has_no_signals() -> None:
    measures, embedding = np.zeros(len(surface.NAMES), np.float32), np.ones(1280, np.float32)
    assert signals.of(None, embedding, Faces()) is None
    assert signals.of(measures, None, Faces()) is None
    assert signals.of(measures[:5], embedding, None) is None, "of another version"
    found = signals.of(measures, embedding, None)
    assert found is not None
    assert found.faces == found.people == 0


def test_each_signal_stands_for_itself() -> None:
    measures, embedding = np.zeros(len(surface.NAMES), np.float32), np.ones(1280, np.float32)
    alone = signals.of(measures, embedding, None)
    peopled = signals.of(measures, embedding, Faces(2, 0.9))
    assert alone is not None
    assert peopled is not None
    assert peopled.faces == 2
    assert peopled.people > 0.9
    assert (alone.screenshot, alone.document) == (peopled.screenshot, peopled.document)
    assert all(0 <= value <= 1 for value in (alone.screenshot, alone.document, alone.meme))


def test_measures_come_with_every_photo_that_can_be_read(tmp_path: Path) -> None:
    photo, broken = tmp_path / "photo.png", tmp_path / "broken.png"
    Image.new("RGB", (40, 30), "red").save(photo)
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert len(decode(photo).measures) == len(surface.NAMES)
    assert decode(broken).measures == ()
