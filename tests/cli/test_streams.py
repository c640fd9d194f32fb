"""Standard streams that are closed, full or gone."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from organizer import cli
from tests.cli.conftest import Run, tree

posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
BY_DATE = ("--template", "{year}")


def in_a_shell(words: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run ``organizer "$@"`` with what a shell does to its streams."""
    command = f'"{sys.executable}" -m organizer "$@" {words}'
    return subprocess.run(
        ["sh", "-c", command, "sh", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        # Without it notes wait in a buffer, as they do for people.
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )


@posix
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_error(folder: Path, streams: str) -> None:
    ended = in_a_shell(streams, "apply", folder, *BY_DATE, "--json")
    assert "Traceback" not in ended.stderr
    assert ended.returncode == cli.DONE
    assert not [path for path in folder.iterdir() if path.is_file()]


@posix
def test_nothing_that_is_opened_gets_the_number_of_a_closed_stream(folder: Path) -> None:
    say = "import os, sys; from organizer.cli import streams; streams.make_sure(); "
    say += f"sys.exit(os.open({str(folder)!r}, os.O_RDONLY) < 3)"
    ended = subprocess.run(["sh", "-c", f'"{sys.executable}" -c "$0" >&- 2>&-', say], check=False)
    assert ended.returncode == 0


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has /dev/full")
def test_output_that_cannot_be_written_is_said_so_and_the_photos_are_in_the_history(
    run: Run, folder: Path
) -> None:
    before = tree(folder)
    ended = in_a_shell(">/dev/full", "apply", folder, *BY_DATE, "--json")
    assert ended.returncode == cli.SOME_FAILED
    assert "printed" in ended.stderr
    assert "data folder" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert run("undo").code == cli.DONE
    assert tree(folder) == before


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has /dev/full")
def test_notes_that_cannot_be_written_cost_nothing(folder: Path) -> None:
    ended = in_a_shell("2>/dev/full", "plan", folder, *BY_DATE)
    assert ended.returncode == cli.DONE
    assert len(ended.stdout.splitlines()) == 6

    (folder / "broken.jpg").write_bytes(b"no picture")
    ended = in_a_shell("2>/dev/full", "plan", folder, *BY_DATE, "--verbose")
    assert ended.returncode == cli.SOME_FAILED
    assert len(ended.stdout.splitlines()) == 6


RESTING = """
import sys
from organizer import cli
from organizer.files.filesystem import FileSystem

rename, renamed = FileSystem.rename, []

def resting(disk, source, target):
    rename(disk, source, target)
    renamed.append(target)
    if len(renamed) == 20:
        print("amid a photo", flush=True)
        sys.stdin.readline()

FileSystem.rename = resting
sys.exit(cli.run(sys.argv[1:]))
"""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    Image.new("RGB", (8, 8)).save(folder / "0.jpg")
    for count in range(1, 200):
        shutil.copy2(folder / "0.jpg", folder / f"{count}.jpg")
    return folder


def told_amid_a_photo(number: signal.Signals, many: Path) -> tuple[int, str]:
    """Send a signal to a run that renames photos, while it has the 20th in hand; how it ends."""
    words = ["apply", str(many), "--mode", "rename", "--template", "x{n}"]
    with subprocess.Popen(
        [sys.executable, "-c", RESTING, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "amid a photo\n"
        program.send_signal(number)
        _, said = program.communicate("go on\n")
    return program.returncode, said


@posix
@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_end_of_a_session_stops_between_two_photos(
    run: Run, many: Path, number: signal.Signals
) -> None:
    before = tree(many)
    code, said = told_amid_a_photo(number, many)
    assert "Stopped" in said
    assert code == 128 + number
    assert len(list(many.glob("x*.jpg"))) == 20
    assert json.loads(run("recover", "--json").out) == []
    assert run("undo").code == cli.DONE
    assert tree(many) == before


@posix
@pytest.mark.usefixtures("interrupts")
def test_what_is_to_outlive_its_terminal_goes_on(many: Path) -> None:
    """As behind ``nohup``."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the fixture takes it back
    code, _ = told_amid_a_photo(signal.SIGHUP, many)
    assert code == cli.DONE
    assert len(list(many.glob("x*.jpg"))) == 200


@posix
def test_an_output_without_our_signs_gets_plain_ones_and_the_bytes_of_names(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    min(folder.glob("*.JPEG")).rename(folder / os.fsdecode(b"bad\xff.JPEG"))
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")  # as Windows' pipes have its kin
    words = [sys.executable, "-m", "organizer", "plan", str(folder), *BY_DATE]
    ended = subprocess.run(words, capture_output=True, check=False)
    assert ended.returncode == cli.DONE, ended.stderr
    assert b"bad\xff.JPEG -> " in ended.stdout
    assert len(ended.stdout.splitlines()) == 6


@posix
def test_a_senseless_time_zone_costs_no_history(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("apply", folder, *BY_DATE)
    monkeypatch.setenv("TZ", "UTC+25:61")
    ended = in_a_shell("", "history")
    assert ended.returncode == cli.DONE
    assert str(folder) in ended.stdout
