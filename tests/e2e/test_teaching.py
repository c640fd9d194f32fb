"""A person reviews doubtful photos, corrects one, takes the suggestion, and applies."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Drive

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]


@pytest.fixture
def garden(shared: Path, tmp_path: Path) -> Path:
    """Photos of bees and some of ants."""
    folder = tmp_path / "Garden"
    folder.mkdir()
    source = shared / "photos" / "ants_bees" / "val"
    for kind, count in (("bees", 14), ("ants", 4)):
        for photo in sorted((source / kind).glob("*.jpg"))[:count]:
            shutil.copy2(photo, folder)
    return folder


def test_review_correct_take_the_suggestion_and_apply(
    drive: Drive, garden: Path, models: Path
) -> None:
    before = {path.name: path.read_bytes() for path in garden.iterdir()}
    with drive("teach", garden) as program:
        slider = program.next_step()
        assert slider["said"] == "0 filed · 18 kept back", "at once, before anything is judged"
        program.go_on()

        applied = program.next_step()
        name, word = applied["accepted"]
        assert (garden / word / name).read_bytes() == before[name]
        taught = list((garden / "Garden bees").iterdir())
        assert len(taught) == applied["taught"] > 1
        assert applied["offered"].startswith(str(len(taught) - 1))
        skipped, taken_back = applied["left"]
        unfiled = {path.name for path in garden.iterdir() if path.is_file()}
        names = {path.name for path in taught}
        assert {skipped, taken_back} <= unfiled | names, "skipped and undone photos have no label"
        after = {path.name: path.read_bytes() for path in garden.rglob("*") if path.is_file()}
        assert after == before
        program.go_on()
