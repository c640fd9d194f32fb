from __future__ import annotations

import numpy as np
import pytest

from organizer.text import Text
from organizer.vision.decode import Decoded
from organizer.vision.engine import VIEW_SHAPE, Outputs, Views
from organizer.vision.facts import FloatArray
from organizer.vision.looking import SURE, look

SIZE = int(np.prod(VIEW_SHAPE))
CROP, WHOLE = 1, 2


class Counting:
    """An engine that is as sure of a crop as it is told, and counts the views it gets."""

    name, model, version = "counting", "counting", "1"
    warning: Text | None = None

    def __init__(self, sureness: float, more: float = 0.0) -> None:
        self.seen: list[int] = []
        # A probability p of one class and 1 - p shared by the 1000 others.
        self.first = float(np.log(sureness / (1 - sureness) * 1000))
        self.more = more

    def run(self, views: Views) -> Outputs:
        kinds = views[:, 0, 0, 0].astype(int)
        self.seen += kinds.tolist()
        logits = np.zeros((len(views), 1003), np.float32)
        logits[kinds == CROP, 7] = self.first
        logits[:, 1002] = self.more
        embeddings = np.repeat(kinds[:, None], 1280, axis=1).astype(np.float32)
        return Outputs(logits, embeddings)

    def feature_maps(self, views: Views) -> FloatArray:
        raise NotImplementedError

    def class_weights(self) -> FloatArray:
        return np.zeros((1001, 1280), np.float32)

    def close(self) -> None:
        pass


PHOTO = Decoded(crop=bytes([CROP]) * SIZE, whole=bytes([WHOLE]) * SIZE)


def test_where_the_crop_is_sure_the_whole_frame_is_not_looked_at() -> None:
    engine = Counting(SURE + 0.01)
    _, embedding = look(engine, PHOTO)
    assert engine.seen == [CROP]
    assert embedding[0] == CROP


def test_where_the_crop_is_in_doubt_both_views_count_the_same() -> None:
    engine = Counting(SURE - 0.01)
    logits, embedding = look(engine, PHOTO)
    assert engine.seen == [CROP, WHOLE]
    assert logits[7] == pytest.approx(engine.first / 2, rel=1e-3)
    assert embedding[0] == (CROP + WHOLE) / 2


def test_scores_of_a_network_of_ones_own_make_nothing_sure() -> None:
    engine = Counting(SURE - 0.01, more=50)
    look(engine, PHOTO)
    assert engine.seen == [CROP, WHOLE]
