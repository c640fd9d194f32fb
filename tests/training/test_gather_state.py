"""The record of what was gathered: a crash or a full disk at its first use spoils nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from organizer.errors import StartError
from organizer.training.gather_state import _TABLES, GatherState, Row, State

_FULL = """
import resource, sys
from pathlib import Path
from organizer.errors import StartError
from organizer.training.gather_state import GatherState
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    GatherState(Path(sys.argv[1]))
except StartError as error:
    print(error)
"""


def test_a_record_whose_making_was_cut_off_is_made_whole(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    with closing(sqlite3.connect(file)) as base:
        base.execute(_TABLES.split(";")[0])
    with closing(GatherState(file)) as record:
        record.put(Row("https://x.org/1", "ant", State.KEPT, file="ant/1.jpg"))
    with closing(GatherState(file)) as record:
        assert [row.file for row in record.rows()] == ["ant/1.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit of the system's")
def test_a_disk_that_takes_nothing_is_said_and_the_record_is_not_to_be_moved_away(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", _FULL, str(tmp_path / "state.sqlite")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"The folder {tmp_path} cannot be written to" in said


def test_what_is_no_record_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    file.write_bytes(b"no database " * 100)
    with pytest.raises(StartError, match="Move it away"):
        GatherState(file)
