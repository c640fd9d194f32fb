"""The real window on a network folder, the kernel's own, whose server falls silent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.conftest import Drive
from tests.network_folder import may_be_mounted, mounted

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not may_be_mounted(), reason="no FUSE, or no right to mount"),
]


def test_a_server_that_falls_silent_holds_up_one_photo_and_not_the_window(
    drive: Drive, shared: Path, models: Path, tmp_path: Path
) -> None:
    source = tmp_path / "server"
    source.mkdir()
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:7]
    for photo in photos[1:]:
        shutil.copyfile(photo, source / photo.name)
    shutil.copyfile(photos[0], source / "silent.jpg")
    with (
        mounted(source, tmp_path / "network") as network,
        drive("wait_for_network", network.path) as program,
    ):
        waiting = program.next_step()
        assert waiting["photos"] == 7
        assert waiting["chosen"], "a photo can be chosen meanwhile"
        network.answer()
        program.go_on()
        assert program.next_step() == {"unknown": 0}, "it was looked at after all"
        program.go_on()
