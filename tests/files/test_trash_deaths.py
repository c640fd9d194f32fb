"""The trash in processes of its own: killed at every side effect, and where XDG says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from organizer.files import trashcan
from tests.files.faults import MEMORY

pytestmark = pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="folders that can be looked into")


DEATHS = """
import json, os, shutil, sys, tempfile
from pathlib import Path
from organizer.files.trash import Trash
from organizer.files.trashcan import TrashDisk
from tests.files.staging import contents, write
from tests.files.trash_staging import marked

class Mortal(TrashDisk):
    def __init__(self, at):
        super().__init__()
        self.left = at
    def before(self, call, *paths):
        if self.left == 0:
            os._exit(77)
        self.left -= 1

def round(top, at, deed):
    photos, record = top / "photos", top / "data" / "trash.sqlite"
    files = [write(photos / "1" / "a.jpg", b"one"), write(photos / "2" / "a.jpg", b"two")]
    number = Trash(record).send(marked(files[0])).numbers[0] if deed == "restore" else 0
    child = os.fork()
    if not child:
        trash = Trash(record, Mortal(at))
        if deed == "restore":
            trash.restore(number)
        else:
            list(trash.send_many([marked(files[0]), marked(files[1])]))
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    bin = top / "share" / "Trash"
    assert contents(photos, bin / "files") == [b"one", b"two"], "at the death"
    trash = Trash(record)
    trash.send(marked(write(photos / "other.jpg", b"other")))  # opening settles what is open
    entries = trash.listing()
    assert all(entry.state != "pending" for entry in entries), entries
    for entry in entries:
        if entry.state == "trashed":
            error = trash.restore(entry.number).error
            assert error is None, str(error)
    assert contents(photos) == [b"one", b"other", b"two"], "at the end"
    assert not list((bin / "files").iterdir())
    return code

runs = []
for deed in ("send", "restore"):
    for at in range(100):
        top = Path(os.environ["TOP"], deed, str(at))
        (top / "share").mkdir(parents=True)
        from send2trash import plat_other
        plat_other.HOMETRASH_B = os.fsencode(top / "share" / "Trash")
        if round(top, at, deed) == 0:
            break
        runs.append(at)
print(json.dumps(runs))
"""


def in_a_fresh_process(tmp_path: Path, code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "HOME": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_killed_before_any_side_effect_every_photo_is_there_and_known() -> None:
    with tempfile.TemporaryDirectory(prefix="trash-test-", dir=MEMORY) as top:
        runs = json.loads(in_a_fresh_process(Path(top), DEATHS, TOP=top))
    assert len(runs) > 12
    print(f"{len(runs)} deaths, no photo lost")


PLAIN = """
from pathlib import Path
from organizer.files.trash import Trash
from organizer.files.trashcan import trash_for
from tests.files.staging import write
from tests.files.trash_staging import marked
path = write(Path.home() / "photos" / "a.jpg", b"picture")
folder = trash_for(path)
result = Trash(Path.home() / "trash.sqlite").send(marked(path))
print(folder.root, result.error, Trash(Path.home() / "trash.sqlite").restore(1).error)
"""


def test_it_is_the_very_trash_that_xdg_data_home_names(tmp_path: Path) -> None:
    share = tmp_path / "my share"
    share.mkdir()
    said = in_a_fresh_process(tmp_path, PLAIN, XDG_DATA_HOME=str(share))
    assert said.strip() == f"{share}/Trash None None"
    assert (share / "Trash" / "files").stat().st_mode & 0o777 == 0o700
