from __future__ import annotations

from pathlib import Path

import pytest

from organizer.errors import UsageError
from organizer.vision import models as catalog
from organizer.vision.measure import Ceilings, ceilings
from tests.vision.helpers import save


def test_the_pipeline_cannot_be_faster_than_both_parts_one_after_the_other() -> None:
    assert Ceilings(photos=16, cores=2, decode=50, inference=50).pipeline == pytest.approx(25)


def test_both_parts_are_measured(models: Path, tmp_path: Path) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    measuring = ceilings([save(tmp_path / "photo.jpg")], path, seconds=0.2)
    steps = []
    while True:
        try:
            steps.append(str(next(measuring)))
        except StopIteration as stop:
            found = stop.value
            break
    assert len(steps) == 2
    assert found.decode > 1
    assert found.inference > 1
    assert found.pipeline < min(found.decode, found.inference)


def test_files_that_cannot_be_decoded_measure_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"<html>")
    for files in ([], [broken]):
        with pytest.raises(UsageError):
            list(ceilings(files, tmp_path / "no model is reached", seconds=0.05))
