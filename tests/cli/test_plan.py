"""Dry run, apply, undo: on real photos and a real disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from organizer import cli
from organizer.vision.corrections import corrections_file
from tests.cli.conftest import Run, tree

EVERYTHING = ("--min-confidence", "0")


def test_plan_accounts_for_every_photo_and_changes_nothing(
    run: Run, models: Path, shared: Path
) -> None:
    before = tree(shared / "photos" / "phone")
    result = run("plan", shared / "photos" / "phone", "--mode", "sort", "--json")
    assert result.code == cli.DONE
    plan = result.json
    assert plan["summary"]["photos"] == 16
    assert len(plan["moves"]) + len(plan["skips"]) == 16
    assert plan["summary"]["moves"] == len(plan["moves"])
    assert all(skip["reason"] for skip in plan["skips"])
    assert tree(shared / "photos" / "phone") == before


def test_plan_shows_the_very_moves_that_apply_makes(run: Run, models: Path, folder: Path) -> None:
    planned = run("plan", folder, "--json", *EVERYTHING).json
    applied = run("apply", folder, "--json", *EVERYTHING).json
    assert applied["batch"] == 1
    assert [move.pop("error") for move in applied["moves"]] == [None] * 6
    assert applied["moves"] == planned["moves"]
    for move in applied["moves"]:
        assert Path(move["target"]).is_file()
        assert not Path(move["source"]).exists()


@pytest.mark.parametrize("mode", ["sort", "rename", "both"])
def test_undo_gives_back_exactly_the_first_tree(
    run: Run, models: Path, folder: Path, mode: str
) -> None:
    before = tree(folder)
    assert run("apply", folder, "--mode", mode, *EVERYTHING).code == cli.DONE
    assert tree(folder) != before
    assert run("undo").code == cli.DONE
    assert tree(folder) == before


def test_two_runs_are_taken_back_one_by_one(run: Run, models: Path, folder: Path) -> None:
    before = tree(folder)
    run("apply", folder, *EVERYTHING)
    between = tree(folder)
    run("apply", folder, "--mode", "rename", "--template", "{date} {label}-{n:03}", *EVERYTHING)
    assert tree(folder) != between
    run("undo")
    assert tree(folder) == between
    run("undo")
    assert tree(folder) == before


def test_redo_does_it_again(run: Run, models: Path, folder: Path) -> None:
    run("apply", folder, *EVERYTHING)
    after = tree(folder)
    run("undo")
    assert run("redo").code == cli.DONE
    assert tree(folder) == after


@pytest.mark.parametrize("mode", ["sort", "rename", "both"])
def test_applying_again_moves_only_what_is_new(
    run: Run, models: Path, folder: Path, shared: Path, mode: str
) -> None:
    rules = ("--mode", mode, *EVERYTHING)
    run("apply", folder, *rules)
    again = run("apply", folder, "--json", *rules).json
    assert again["moves"] == []
    assert [skip["reason"] for skip in again["skips"]] == ["already where it belongs"] * 6
    new = sorted((shared / "photos" / "web").glob("*.JPEG"))[20]
    shutil.copy2(new, folder / "new.JPEG")
    third = run("apply", folder, "--json", *rules).json
    assert [Path(move["source"]).name for move in third["moves"]] == ["new.JPEG"]


def test_sorting_by_date_needs_no_model(run: Run, folder: Path) -> None:
    result = run("plan", folder, "--template", "{year}/{month}", "--json")
    assert result.code == cli.DONE
    assert len(result.json["moves"]) == 6
    assert {move["label"] for move in result.json["moves"]} == {None}


def test_exif_dates_sort_phone_photos(run: Run, shared: Path) -> None:
    plan = run("plan", shared / "photos" / "phone", "--template", "{year}/{camera}", "--json").json
    targets = {Path(move["source"]).name: Path(move["target"]) for move in plan["moves"]}
    assert targets["wing.jpeg"].parent.parts[-2:] == ("2021", "iPhone XR")
    assert targets["lakeside.jpg"].parent.parts[-2:] == ("2019", "SM-G930F")


def test_companions_move_with_their_photo(run: Run, models: Path, folder: Path) -> None:
    photo = next(folder.glob("*.JPEG"))
    sidecar = photo.with_suffix(".xmp")
    sidecar.write_text("edits")
    plan = run("apply", folder, "--mode", "both", "--json", *EVERYTHING).json
    move = next(move for move in plan["moves"] if move["source"] == str(photo))
    assert move["companions"] == [[str(sidecar), str(Path(move["target"]).with_suffix(".xmp"))]]
    assert Path(move["companions"][0][1]).read_text() == "edits"


def test_unsure_photos_stay_unless_asked(run: Run, models: Path, folder: Path) -> None:
    plan = run("plan", folder, "--min-confidence", "1", "--json").json
    assert plan["moves"] == []
    assert all("sure" in skip["reason"] for skip in plan["skips"])
    asked = run("plan", folder, "--min-confidence", "1", "--unsure", "folder", "--json").json
    assert {Path(move["target"]).parent for move in asked["moves"]} == {folder / "Unsure"}


def test_an_unreadable_photo_stays_and_is_named(run: Run, models: Path, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"")
    result = run("apply", folder, "--json", *EVERYTHING)
    assert result.code == cli.SOME_FAILED
    assert [Path(skip["source"]).name for skip in result.json["skips"]] == ["broken.jpg"]
    assert (folder / "broken.jpg").exists()
    assert "broken.jpg" in result.err


def test_a_name_that_is_not_utf8_survives_apply_and_undo(
    run: Run, models: Path, folder: Path
) -> None:
    odd = os.fsencode(folder) + b"/bad\xff.jpg"
    shutil.copy2(os.fsencode(next(folder.glob("*.JPEG"))), odd)
    before = tree(folder)
    assert run("apply", folder, *EVERYTHING).code == cli.DONE
    assert not os.path.exists(odd)
    run("undo")
    assert tree(folder) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--template", "{labl}"), "character 1"),
        (("--template", "{label"), "character 1"),
        (("--template", "../{label}"), "leads out"),
        (("--mode", "rename", "--template", "{year}/{label}"), "both"),
        (("--mode", "rename", "--to", "/tmp/elsewhere"), "Renaming"),
        (("--mode", "shuffle"), "shuffle"),
    ],
)
def test_wrong_rules_are_wrong_usage(
    run: Run, models: Path, folder: Path, words: tuple[str, ...], says: str
) -> None:
    result = run("plan", folder, *words)
    assert result.code == cli.WRONG_USAGE
    assert says in result.err


def test_a_destination_inside_the_folder_is_fine_and_said(
    run: Run, models: Path, folder: Path
) -> None:
    inside = folder / "sorted"
    result = run("apply", folder, "--to", inside, *EVERYTHING)
    assert result.code == cli.DONE
    assert "inside" in result.err
    assert run("apply", folder, "--to", inside, "--json", *EVERYTHING).json["moves"] == []


def test_a_destination_that_is_a_file_stops_nothing_else(
    run: Run, models: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    before = tree(folder)
    result = run("apply", folder, "--to", tmp_path / "file", "--json", *EVERYTHING)
    assert result.code == cli.SOME_FAILED
    assert result.json["moves"] == []
    assert tree(folder) == before
    assert (tmp_path / "file").read_text() == "mine"


def test_a_destination_in_another_programs_library_is_refused(
    run: Run, models: Path, folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "Family.photoslibrary" / "new"
    result = run("apply", folder, "--to", library, *EVERYTHING)
    assert result.code == cli.NOT_STARTED
    assert "Apple Photos" in result.err
    assert not library.parent.exists()


def test_a_broken_file_of_corrections_is_said_once(run: Run, models: Path, folder: Path) -> None:
    file = corrections_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"no database" * 1000)
    result = run("plan", folder, *EVERYTHING)
    assert result.code == 0
    assert result.err.count("corrected labels") == 1
    assert "corrected labels" not in run("plan", folder, *EVERYTHING).err


def test_the_dry_run_names_what_is_not_below_here_whole(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    shown = run("plan", folder, "--to", tmp_path / "elsewhere", "--template", "{year}").out
    assert "../" not in shown
    assert shown.count(f"{folder}{os.sep}") == shown.count(f"{tmp_path / 'elsewhere'}{os.sep}") == 6
    inside = run("plan", folder, "--to", "inside", "--template", "{year}").out
    assert inside.count(f" → inside{os.sep}") == 6


def test_a_photo_of_a_far_future_costs_no_other_its_place(run: Run, folder: Path) -> None:
    photo = min(folder.glob("*.JPEG"))
    os.utime(photo, ns=((1 << 63) + 1, (1 << 63) + 1))
    before = tree(folder)
    for _ in range(2):  # and once it is known
        assert run("apply", folder, "--template", "{year}").code == cli.DONE
        assert run("undo").code == cli.DONE
        assert tree(folder) == before


def test_the_dry_run_for_people_says_that_nothing_has_happened(
    run: Run, models: Path, folder: Path
) -> None:
    result = run("plan", folder, *EVERYTHING)
    assert len(result.out.splitlines()) == 6
    assert " → " in result.out
    assert "Nothing has been changed" in result.err


def test_a_rule_that_keeps_photos_counts_where_the_template_asks_for_no_label(
    run: Run, folder: Path, own_home: Path
) -> None:
    (own_home / "rules.toml").write_text('[[rule]]\nunder = "old"\nstay = true\n', "utf-8")
    plan = run("plan", folder, "--template", "{year}/{month}", "--json").json
    (skip,) = plan["skips"]
    assert "old" in skip["source"]
    assert "your rule 1" in skip["reason"]
    assert plan["summary"]["moves"] == 5


def test_what_a_rule_decided_is_said_so(
    run: Run, models: Path, folder: Path, own_home: Path
) -> None:
    (own_home / "rules.toml").write_text('[[rule]]\nname = "n0*"\nfolder = "Mine"\n', "utf-8")
    lines = run("plan", folder).out.splitlines()
    assert lines
    assert all("/Mine/" in line and line.endswith("(by your rule)") for line in lines)


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
def test_names_that_command_a_terminal_are_spelled_out(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = min(folder.glob("*.JPEG"))
    photo.rename(folder / "red\x1b[31m\nline \u202egpj.jpg")
    (folder / "broken\x1b.jpg").write_bytes(b"")
    result = run("plan", folder, "--template", "{year}")
    assert "red\\x1b[31m\\nline \\u202egpj.jpg → " in result.out
    inside = run("plan", folder, "--template", "{year}", "--to", folder / "sub\x1b")
    assert "sub\\x1b lies inside " in inside.err
    assert "\x1b" not in inside.out + inside.err
    assert "\x1b" not in result.out + result.err
    assert len(result.out.splitlines()) == 6


def test_a_folder_that_is_gone_from_under_the_command_line_costs_no_plan(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    result = run("plan", folder, "--template", "{year}")
    assert result.code == cli.DONE
    assert str(folder) in result.out
