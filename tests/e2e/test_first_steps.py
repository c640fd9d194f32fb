"""A new user's first minutes, in the real window: samples, groups, one large, a search."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from organizer import paths
from tests.e2e.conftest import Drive, tree

pytestmark = pytest.mark.e2e


def test_from_the_start_page_to_a_photo_that_was_searched_for(
    drive: Drive, shared: Path, models: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Phone"
    folder.mkdir()
    for photo in sorted((shared / "photos" / "phone").glob("*.jp*g"))[:2]:
        shutil.copy2(photo, folder)
    before = tree(folder)
    with drive("first_steps", folder) as program:
        seen = program.next_step()
        assert {"Mountains", "Beach & coast", "Household things"} <= set(seen["headings"])
        assert seen["headings"] == sorted(seen["headings"], key=str.casefold)
        assert seen["found"] == 3, "mountains, others, and a volcano"
        assert len(tree(paths.samples_folder())) == 24
        program.go_on()
    assert tree(folder) == before
