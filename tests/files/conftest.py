"""What most tests of moving begin with: a journal, a few photos, another disk, a trash."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.files.journal import Journal
from tests.files.scenes import MEMORY
from tests.files.staging import write
from tests.files.trash_staging import Bin


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "home" / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.jpg", "b.jpg", "c.jpg", "a.xmp"):
        write(tmp_path / "photos" / name)
    return tmp_path / "photos"


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder on another disk."""
    if MEMORY is None:
        pytest.skip("needs a second disk")
    made = Path(tempfile.mkdtemp(dir=MEMORY))
    yield made
    shutil.rmtree(made)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bin:
    """A trash of the test's own, on the disk of its own home."""
    from send2trash import plat_other  # type: ignore[import-untyped]

    made = Bin(tmp_path)
    made.photos.mkdir()
    (tmp_path / "share").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(made.root))
    return made
