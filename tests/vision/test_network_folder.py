"""A folder on a network whose server falls silent: the kernel itself waits, not a stand-in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.scan import Waiting, scan_watched
from organizer.vision.decode_pool import DecodePool
from organizer.vision.pipeline import Pipeline
from tests.network_folder import NetworkFolder, may_be_mounted, mounted
from tests.vision.helpers import groups, save

pytestmark = pytest.mark.skipif(not may_be_mounted(), reason="no FUSE, or no right to mount")


@pytest.fixture
def network(tmp_path: Path) -> Iterator[NetworkFolder]:
    """``1.jpg`` to ``4.jpg`` and, unanswered, ``silent.jpg`` and the folder ``silent``."""
    source = tmp_path / "source"
    (source / "silent").mkdir(parents=True)
    for name in ("1", "2", "3", "4", "silent"):
        save(source / f"{name}.jpg")
    save(source / "silent" / "5.jpg")
    with mounted(source, tmp_path / "network") as folder:
        yield folder


def test_a_folder_is_waited_for_while_the_rest_is_listed(network: NetworkFolder) -> None:
    found = list(scan_watched(network.path, patience=2.5))
    waits = [item.folder for item in found if isinstance(item, Waiting)]
    assert waits.count(network.path / "silent") == 4, "every half second"
    photos = [item.lead.path.stem for item in found if isinstance(item, PhotoGroup)]
    assert photos == ["1", "2", "3", "4", "silent"]
    (left,) = (item for item in found if isinstance(item, LeftAlone))
    assert "did not answer" in str(left.reason)
    network.answer()


def test_a_folder_that_answers_at_last_is_listed(network: NetworkFolder) -> None:
    photos = []
    for item in scan_watched(network.path, patience=30):
        if isinstance(item, Waiting):
            network.answer()
        elif isinstance(item, PhotoGroup):
            photos.append(item.lead.path.stem)
    assert sorted(photos) == ["1", "2", "3", "4", "5", "silent"]


def test_a_photo_is_waited_for_by_name_and_holds_up_no_other(network: NetworkFolder) -> None:
    with DecodePool(workers=2) as pool:
        pipeline = Pipeline(engine=None, index=None, pool=pool)
        pipeline.add(groups(network.path))
        found, end = [], time.monotonic() + 60
        while not (slow := pipeline.waited_for(0.2)) or pipeline.pending > 1:
            found += pipeline.step(0.05)
            assert time.monotonic() < end
        assert sorted(each.group.lead.path.stem for each in found) == ["1", "2", "3", "4"]
        assert [group.lead.path.stem for group, _ in slow] == ["silent"]
        network.answer()
        (late,) = pipeline.step(60)
        assert late.error is None


def test_who_cannot_be_killed_is_left_behind(network: NetworkFolder) -> None:
    """A process that waits for a dead server does not die before that answers."""
    with DecodePool(workers=1, time_limit=2) as pool:
        pipeline = Pipeline(engine=None, index=None, pool=pool)
        pipeline.add(groups(network.path))
        found = []
        while pipeline.pending:
            found += pipeline.step(60)
        errors = {each.group.lead.path.stem: str(each.error or "") for each in found}
    assert errors.pop("silent").startswith("unreadable: decoding it took over")
    assert errors == dict.fromkeys("1234", "")
    network.answer()
