"""Which command runs, and how errors reach people."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from organizer import __version__, app, cli
from organizer.vision.taxonomy import Taxonomy
from tests.cli.conftest import Run


def test_version_is_one_line(run: Run) -> None:
    assert run("--version").out == f"Photo Organizer {__version__}\n"


@pytest.mark.parametrize("group", [(), ("models",), ("sources",)])
def test_no_commands_summary_is_cut_short(run: Run, group: tuple[str, ...]) -> None:
    _, _, summaries = run(*group, "--help").out.partition("Commands:")
    assert summaries
    assert "..." not in summaries


def test_help_names_every_command(run: Run) -> None:
    words = run("--help").out.split()
    for command in ("classify", "plan", "apply", "undo", "redo", "history", "recover", "doctor"):
        assert command in words


def test_unknown_word_is_wrong_usage(run: Run) -> None:
    result = run("clasify")
    assert result.code == cli.WRONG_USAGE
    assert "clasify" in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["classify", "plan", "apply"])
def test_missing_folder_cannot_start(run: Run, models: Path, tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path / "gone")
    assert result.code == cli.NOT_STARTED
    assert str(tmp_path / "gone") in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("plan", ""),
        ("apply", ""),
        ("classify", ""),
        ("",),
        ("train", "", "--name", "x"),
        ("evaluate", "x", ""),
        ("gather", "owl", "--to", ""),
        ("doctor", "--bench", ""),
    ],
)
def test_an_empty_name_is_never_taken_for_the_present_folder(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(folder)
    result = run(*words)
    assert result.code == cli.WRONG_USAGE
    assert "empty" in result.err


@pytest.mark.parametrize("option", ["--to", "--template"])
def test_an_empty_option_is_wrong_usage(run: Run, folder: Path, option: str) -> None:
    result = run("apply", folder, option, "")
    assert result.code == cli.WRONG_USAGE
    assert "empty" in result.err


@pytest.mark.parametrize("option", ["--min-confidence", "--stranger"])
def test_no_number_is_no_share(run: Run, folder: Path, option: str) -> None:
    assert run("plan", folder, option, "nan").code == cli.WRONG_USAGE


def test_an_error_that_nobody_foresaw_is_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("out of the blue")

    monkeypatch.setattr(Taxonomy, "load", broken)
    result = run("labels")
    assert result.code == cli.SOME_FAILED
    assert "RuntimeError: out of the blue" in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("words", [["-v", "labels"], ["labels", "-v"]], ids=" ".join)
def test_verbose_says_where_it_happened_wherever_it_stands(words: list[str]) -> None:
    script = (
        "import sys; from organizer import cli; from organizer.vision import taxonomy;"
        "taxonomy.Taxonomy.load = staticmethod(lambda: 1 / 0); sys.exit(cli.run(sys.argv[1:]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False
    )
    assert ended.returncode == cli.SOME_FAILED
    assert "Traceback" in ended.stderr
    assert "Error: Something went wrong" in ended.stderr


def test_a_folder_that_may_not_be_read_cannot_start(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "access", lambda *_args, **_options: False)  # as click asks
    monkeypatch.setattr(os, "scandir", refuse)
    result = run("plan", folder, "--template", "{year}")
    assert result.code == cli.NOT_STARTED
    assert str(folder) in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder one is in")
def test_from_a_folder_that_is_gone_nothing_starts(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = run("plan", folder, "--template", "{year}")
    assert result.code == cli.NOT_STARTED
    assert "folder you are in" in result.err
    assert len(result.err.splitlines()) == 1


def test_window_on_a_missing_folder_cannot_start(run: Run, tmp_path: Path) -> None:
    result = run(tmp_path / "gone")
    assert result.code == cli.NOT_STARTED
    assert "does not exist" in result.err


def test_window_without_a_display_points_to_the_command_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    result = run()
    assert result.code == cli.NOT_STARTED
    assert "organizer plan" in result.err


def test_engine_may_stand_before_the_command_or_behind_it(
    run: Run, models: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as if it were not installed
    assert run("--engine", "tensorflow", "classify", folder).code == cli.NOT_STARTED
    assert run("classify", folder, "--engine", "tensorflow").code == cli.NOT_STARTED
    assert run("classify", folder, "--engine", "steam").code == cli.WRONG_USAGE


def test_the_window_hears_which_engine_was_asked_for(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[Path | None, str | None]] = []

    def shown(opened: Path | None, engine: str | None) -> int:
        heard.append((opened, engine))
        return cli.DONE

    monkeypatch.setattr(app, "display_problem", lambda: None)
    monkeypatch.setattr(app, "run_window", shown)
    for words in (("--engine", "gpu", folder), (folder, "--engine", "gpu"), ("--engine", "auto")):
        assert run(*words).code == cli.DONE
    assert run(folder).code == cli.DONE
    assert heard == [(folder, "gpu"), (folder, "gpu"), (None, "auto"), (folder, None)]


def test_a_closed_pipe_is_no_error(folder: Path, models: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "organizer", "labels"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == cli.DONE


@pytest.mark.benchmark
def test_version_takes_at_most_a_few_bare_interpreter_starts() -> None:
    def seconds(*arguments: str) -> float:
        best = float("inf")
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
            best = min(best, time.perf_counter() - start)
        return best

    bare, version = seconds("-c", "pass"), seconds("-m", "organizer", "--version")
    print(f"organizer --version {version:.3f} s, a bare interpreter {bare:.3f} s")
    assert version < 10 * bare
