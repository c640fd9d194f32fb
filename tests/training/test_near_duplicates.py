"""Pictures are the same when hash and colours agree, or greys, tint and embedding."""

from __future__ import annotations

import numpy as np
from PIL import Image

from organizer.training.looks import Look, look_at_frame
from organizer.training.near_duplicates import Seen, greys
from organizer.vision.facts import FloatArray
from tests.training.pictures import picture


def look(image: Image.Image, embedding: FloatArray | None = None) -> Look:
    frame = image.convert("RGB").resize((224, 224), Image.Resampling.BICUBIC)
    return look_at_frame(frame, embedding)


def some_embedding(seed: int) -> FloatArray:
    return np.random.default_rng(seed).random(1280).astype(np.float32)


def test_two_thousand_different_pictures_stay_different() -> None:
    seen = Seen()
    for number in range(2000):
        this = look(picture(number, (48, 36)))
        assert seen.same_as(this) is None
        seen.add(str(number), this)
    assert seen.same_as(look(picture(1234, (48, 36)).resize((90, 70)))) == "1234"


def test_flat_pictures_are_the_same_only_when_their_colour_is() -> None:
    seen = Seen()
    seen.add("red", look(Image.new("RGB", (99, 99), (200, 0, 0))))
    assert seen.same_as(look(Image.new("RGB", (50, 80), (201, 1, 0)))) == "red"
    assert seen.same_as(look(Image.new("RGB", (99, 99), (180, 0, 0)))) is None


def test_the_same_thing_in_another_colour_is_another_picture() -> None:
    shape = picture(1).convert("L")
    nothing = Image.new("L", shape.size)
    red = Image.merge("RGB", (shape, nothing, nothing))
    blue = Image.merge("RGB", (nothing, nothing, shape))
    seen = Seen()
    seen.add("red", look(red, some_embedding(1)))
    assert seen.same_as(look(blue, some_embedding(1))) is None


def test_an_embedding_alone_makes_no_duplicate_and_confirms_a_mirrored_one() -> None:
    seen = Seen()
    seen.add("one", look(picture(1), some_embedding(1)))
    mirrored = picture(1).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    assert seen.same_as(look(picture(2), some_embedding(1))) is None
    assert seen.same_as(look(mirrored, some_embedding(1))) == "one"
    other = some_embedding(1) - some_embedding(1).mean()
    assert seen.same_as(look(mirrored, other)) is None


def test_greys_of_one_shade_correlate_with_nothing() -> None:
    assert not greys(np.full(768, 7, np.uint8)).any()
