"""``organizer apply``, killed for real while it moves photos; then people meet the offer.

In the window: Continue or Undo, with counts. On the command line: ``organizer recover``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Drive, tree
from tests.e2e.test_kill import PHOTOS, RULES, kill_while_moving, make_photos, organizer

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb and SIGKILL"),
]


@pytest.fixture
def photos(tmp_path: Path, own_home: Path) -> Path:
    """Many photos in a folder."""
    folder = tmp_path / "Summer 2024"
    make_photos(folder)
    return folder


def kill_half_way(folder: Path) -> None:
    """Apply until it was killed between the first move and the last."""
    before = tree(folder)
    for quarters in (1, 2, 1, 2, 3, 1):
        killed = kill_while_moving(folder, len(before) * quarters // 4)
        assert sorted(tree(folder).values()) == sorted(before.values()), "no byte is lost"
        if killed and "was interrupted" in organizer("recover").stderr:
            return
        if tree(folder) != before:
            assert organizer("undo").returncode == 0
    pytest.fail("it was always done, or had not begun, when it was killed")


@pytest.mark.parametrize("script", ["finish", "take_back"])
def test_the_next_start_of_the_window_offers_continue_or_undo(
    drive: Drive, photos: Path, script: str
) -> None:
    before = tree(photos)
    kill_half_way(photos)
    halfway = tree(photos)
    moved = sum(name not in halfway for name in before)
    with drive(script, photos) as program:
        offered = program.next_step()
        assert offered["offers"] == ["Continue", "Undo"]
        assert f"of {PHOTOS} photos had been moved" in offered["said"]
        assert tree(photos) == halfway, "an offer moves nothing"
        program.go_on()
        recovered = program.next_step()
        assert "nothing is left half done" in recovered["said"]
        if script == "take_back":
            assert tree(photos) == before
        else:
            assert not set(tree(photos)) & set(before)
            assert sorted(tree(photos).values()) == sorted(before.values())
        program.go_on()
    assert moved
    assert "Nothing was interrupted" in organizer("recover").stderr
    if script == "finish":
        assert organizer("undo").returncode == 0
        assert tree(photos) == before


@pytest.mark.parametrize("direction", ["--continue", "--undo"])
def test_the_command_line_says_what_was_interrupted_and_settles_it(
    photos: Path, direction: str
) -> None:
    before = tree(photos)
    kill_half_way(photos)
    said = organizer("recover").stderr
    assert "photos moved" in said
    refused = organizer("apply", photos, *RULES)
    assert refused.returncode == 3
    assert "recover" in refused.stderr
    done = organizer("recover", direction)
    assert done.returncode == 0, done.stderr
    assert "accounted for" in done.stderr
    if direction == "--undo":
        assert tree(photos) == before
    else:
        assert not set(tree(photos)) & set(before)
        assert organizer("undo").returncode == 0
        assert tree(photos) == before
