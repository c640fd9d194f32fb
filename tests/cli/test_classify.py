"""What ``classify`` prints, for people and for scripts."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from organizer import cli
from tests.cli.conftest import Run, tree


def test_json_has_a_line_a_photo_and_a_summary(run: Run, models: Path, folder: Path) -> None:
    before = tree(folder)
    result = run("classify", folder, "--json")
    assert result.code == cli.DONE
    *rows, last = result.lines
    assert {Path(row["path"]) for row in rows} == set(folder.rglob("*.JPEG"))
    assert set(rows[0]) == {
        "path", "label", "category", "group", "confidence", "sure", "top", "taken_at", "cached",
        "error",
    }  # fmt: skip
    assert len(rows[0]["top"]) == 5
    assert last["summary"]["photos"] == 6
    assert last["summary"]["unreadable"] == 0
    assert last["summary"]["model"] == "mobilenet_v2"
    assert last["summary"]["photos_per_second"] > 0
    assert tree(folder) == before


def test_the_second_time_comes_from_the_index(run: Run, models: Path, folder: Path) -> None:
    first = run("classify", folder, "--json").lines[:-1]
    second = run("classify", folder, "--json").lines[:-1]
    assert {row["cached"] for row in first} == {False}
    assert {row["cached"] for row in second} == {True}
    labels = {row["path"]: (row["label"], row["confidence"]) for row in first}
    assert labels == {row["path"]: (row["label"], row["confidence"]) for row in second}


def test_no_cache_looks_anew_and_remembers_nothing(
    run: Run, models: Path, folder: Path, own_home: Path
) -> None:
    for _ in range(2):
        rows = run("classify", folder, "--json", "--no-cache").lines[:-1]
        assert {row["cached"] for row in rows} == {False}
    assert not (own_home / "index.sqlite").exists()


def test_label_with_print0_is_a_filter(run: Run, models: Path, folder: Path) -> None:
    rows = run("classify", folder, "--json").lines[:-1]
    wanted = rows[0]["category"]
    expected = {row["path"] for row in rows if row["category"] == wanted}
    result = run("classify", folder, "--label", wanted.upper(), "--print0")
    assert result.out.endswith("\0")
    assert set(result.out.rstrip("\0").split("\0")) == expected
    assert result.err == ""


def test_print0_and_json_exclude_each_other(run: Run, models: Path, folder: Path) -> None:
    assert run("classify", folder, "--json", "--print0").code == cli.WRONG_USAGE


def test_people_get_lines_on_stdout_and_a_summary_on_stderr(
    run: Run, models: Path, folder: Path
) -> None:
    result = run("classify", folder)
    assert len(result.out.splitlines()) == 6
    assert "6 photos, 0 unreadable" in result.err
    assert run("classify", folder, "--quiet").err == ""


def test_no_recursive_stays_in_the_folder(run: Run, models: Path, folder: Path) -> None:
    assert run("classify", folder, "--json", "--no-recursive").lines[-1]["summary"]["photos"] == 5


def test_an_unreadable_photo_costs_its_own_row(run: Run, models: Path, folder: Path) -> None:
    (folder / "page.jpg").write_text("<html>not found</html>")
    result = run("classify", folder, "--json")
    assert result.code == cli.SOME_FAILED
    rows = {Path(row["path"]).name: row for row in result.lines[:-1]}
    assert rows["page.jpg"]["error"]
    assert rows["page.jpg"]["label"] is None
    assert rows["page.jpg"]["sure"] is False
    assert sum(row["error"] is None for row in rows.values()) == 6
    assert "page.jpg" in result.err
    assert result.lines[-1]["summary"]["unreadable"] == 1


def test_what_is_left_alone_is_reported(run: Run, models: Path, folder: Path) -> None:
    (folder / "film.mp4").write_bytes(b"film")
    (folder / "notes.txt").write_text("notes")
    (folder / "link.jpg").symlink_to(folder / "old")
    summary = run("classify", folder, "--json").lines[-1]["summary"]
    assert summary["photos"] == 6
    kinds = {Path(item["path"]).name: item["kind"] for item in summary["left_alone"]}
    assert kinds == {"film.mp4": "video", "notes.txt": "other", "link.jpg": "symlink"}


def test_an_empty_folder_is_said_in_one_sentence(run: Run, models: Path, tmp_path: Path) -> None:
    result = run("classify", tmp_path, "--json")
    assert result.code == cli.DONE
    assert result.lines[-1]["summary"]["photos"] == 0
    assert result.err.splitlines() == [f"There are no photos in {tmp_path}."]


def test_a_name_that_is_not_utf8_is_printed_with_surrogate_escapes(
    run: Run, models: Path, folder: Path
) -> None:
    photo = next(folder.glob("*.JPEG"))
    odd = os.fsencode(folder) + b"/bad\xff.jpg"
    shutil.copy2(os.fsencode(photo), odd)
    paths = [row["path"] for row in run("classify", folder, "--json").lines[:-1]]
    assert os.fsdecode(odd) in paths


def test_without_a_model_one_sentence_says_which_file_to_put_where(
    run: Run, folder: Path, own_home: Path
) -> None:
    result = run("classify", folder)
    assert result.code == cli.NOT_STARTED
    assert len(result.err.splitlines()) == 1
    assert "tf2_mobilenet_v2_1.0_224_ptq.tflite" in result.err
    assert str(own_home / "models") in result.err


def test_a_data_folder_that_cannot_be_written_costs_only_the_cache(
    run: Run, models: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("ORGANIZER_HOME", str(tmp_path / "file" / "home"))
    result = run("classify", folder, "--json")
    assert result.code == cli.DONE
    assert result.lines[-1]["summary"]["photos"] == 6


def test_what_the_users_names_mean_and_a_missing_face_model_are_said_once(
    run: Run, models: Path, folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = own_home / "alone"
    alone.mkdir()
    (model,) = models.glob("*ptq.tflite")
    shutil.copy2(model, alone)
    monkeypatch.setenv("ORGANIZER_MODELS", str(alone))
    edits = '[[edit]]\nfolder = "Dogs"\nname = "Pets"\n\n[[edit]]\nfolder = "Cats"\nname = "Pets"\n'
    (own_home / "taxonomy.toml").write_text(edits, "utf-8")
    result = run("classify", folder)
    assert result.err.count("share the folder “Pets”") == 1
    assert result.err.count("People are not looked for") == 1
    assert "People are not looked for" not in run("classify", folder, "--without", "people").err
    assert run("classify", folder, "--quiet").err == ""
