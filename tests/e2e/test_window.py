"""A person tidies a folder of real photos in the real window, and takes it back.

The window runs in a process of its own under Xvfb. Screenshots go to the folder that
``ORGANIZER_SCREENSHOTS`` names.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Drive, Program, tree

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]


@pytest.fixture(params=[1.0, 1.5], ids=["100%", "150%"])
def scale(request: pytest.FixtureRequest) -> float:
    """How much larger everything is than on an old screen."""
    return float(request.param)


@pytest.fixture
def photos(shared: Path, tmp_path: Path) -> Path:
    """Real photos, one that is broken, one companion, and what is no photo."""
    folder = tmp_path / "Summer 2024"
    folder.mkdir()
    source = shared / "photos"
    chosen = [*sorted((source / "phone").glob("*.jp*g"))[:8]]
    chosen += sorted((source / "web").glob("*.JPEG"))[:8]
    for photo in chosen:
        shutil.copy2(photo, folder)
    shutil.copy2(source / "hard" / "broken.png", folder)
    first = min(folder.glob("*.JPEG"))
    first.with_suffix(".xmp").write_text("<x/>", "utf-8")
    (folder / "clip.mp4").write_bytes(b"film")
    return folder


@pytest.fixture
def program(drive: Drive, photos: Path, models: Path, scale: float) -> Iterator[Program]:
    """The program on the folder, under the X server."""
    with drive("tidy", photos, scale) as program:
        yield program


def test_open_label_preview_apply_undo(program: Program, photos: Path) -> None:
    before = tree(photos)

    preview = program.next_step()
    assert preview["step"] == "preview"
    assert tree(photos) == before, "a preview changes nothing"
    assert len(preview["moves"]) >= 8
    changed = Path(preview["changed"]).name
    program.go_on()

    applied = program.next_step()
    assert f"{len(preview['moves'])} photos moved" in applied["said"]
    after = tree(photos)
    assert len(after) == len(before)
    for source, target in preview["moves"]:
        kept = before[str(Path(source).relative_to(photos))]
        assert after[str(Path(target).relative_to(photos))] == kept
    assert f"Holiday/{changed}" in after
    program.go_on()

    program.next_step()
    assert tree(photos) == before, "undo gives back exactly what was"
    program.go_on()
