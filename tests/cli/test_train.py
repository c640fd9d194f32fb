"""Training, measuring and using models of one's own on the command line."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from organizer import cli
from tests.cli.conftest import Run


@pytest.fixture
def insects(shared: Path, tmp_path: Path) -> Path:
    """Twelve ants and twelve bees to learn from, six of each to measure on."""
    source, target = shared / "photos" / "ants_bees", tmp_path / "insects"
    for part, count in (("train", 12), ("val", 6)):
        for label in ("ants", "bees"):
            (target / part / label).mkdir(parents=True)
            for photo in sorted((source / part / label).iterdir())[:count]:
                shutil.copy2(photo, target / part / label)
    return target


def strangers(shared: Path, folder: Path) -> Path:
    """Five photos of other things."""
    folder.mkdir(parents=True)
    for photo in sorted((shared / "photos" / "web").glob("*.JPEG"))[:5]:
        shutil.copy2(photo, folder)
    return folder


def test_train_evaluate_use_and_go_back(
    run: Run, models: Path, insects: Path, shared: Path, tmp_path: Path, own_home: Path
) -> None:
    trained = run("train", insects, "--name", "insects", "--json", "--quiet")
    assert trained.code == cli.DONE, trained.err
    assert trained.json["version"] == 1
    assert trained.json["evaluation"]["photos"] == 12
    assert trained.err == ""

    html = tmp_path / "report.html"
    result = run("evaluate", "insects", insects, "--json", "--html", html)
    found: dict[str, Any] = result.json
    assert result.code == cli.DONE
    assert found["labels"] == ["ants", "bees"]
    assert found["photos"] == 12
    assert found["accuracy"] >= 0.75
    assert sum(map(sum, found["confusion"])) == 12
    assert set(found["per_class"]["ants"]) == {"precision", "recall", "f1", "support"}
    assert 0 <= found["ece"] <= 1
    page = html.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page

    mixed = strangers(shared, tmp_path / "mixed")
    for photo in sorted((insects / "val" / "ants").iterdir())[:3]:
        shutil.copy2(photo, mixed)
    *rows, last = run("classify", mixed, "--model", "insects", "--json").lines
    assert last["summary"]["model"] == "insects"
    other = [row for row in rows if row["path"].endswith("JPEG")]
    assert {row["label"] for row in other} == {None}
    assert {row["sure"] for row in other} == {False}
    assert "ants" in {row["label"] for row in rows}
    assert {row["category"] for row in rows} <= {None, "ants", "bees"}
    labelled = {row["path"] for row in rows if row["label"] == "ants"}
    listed = run("classify", mixed, "--model", "insects", "--label", "ants", "--print0")
    assert set(listed.out.rstrip("\0").split("\0")) == labelled
    assert listed.code == cli.DONE
    assert "none of these" in run("classify", mixed, "--model", "insects").out

    *rows, _ = run("classify", mixed, "--model", "insects", "--combine", "--json").lines
    assert None not in {row["label"] for row in rows}
    *rows, _ = run("classify", mixed, "--model", "insects", "--stranger", "0", "--json").lines
    assert {row["label"] for row in rows} <= {"ants", "bees"}

    plan = run("plan", mixed, "--model", "insects", "--json", "--min-confidence", "0").json
    assert plan["summary"]["photos"] == plan["summary"]["moves"] + plan["summary"]["skips"]
    assert {Path(move["target"]).parent.name for move in plan["moves"]} <= {"ants", "bees"}

    changes = run("models", "diff", "insects", mixed, "--json", "--min-confidence", "0").json
    assert changes["summary"]["photos"] == 8
    assert changes["summary"]["changes"] >= 5

    assert run("train", insects, "--name", "insects").code == cli.DONE
    again = run("models", "diff", "insects", mixed, "--against", "1", "--json").json
    assert again["summary"]["changes"] == 0
    assert run("models", "rollback", "insects").code == cli.DONE
    entries = {entry["id"]: entry for entry in run("models", "list", "--json").json}
    assert entries["insects"]["version"] == 1
    assert entries["insects"]["versions"] == [1, 2]

    bundle = tmp_path / "insects.zip"
    assert run("models", "export", "insects", bundle).code == cli.DONE
    assert set(zipfile.ZipFile(bundle).namelist()) == {"model.json", "head.npz"}
    assert run("models", "import", bundle, "--name", "friends").code == cli.DONE
    assert run("evaluate", "friends", insects, "--json").json["accuracy"] == found["accuracy"]
    assert run("models", "remove", "friends").code == cli.DONE
    assert run("evaluate", "friends", insects).code == cli.WRONG_USAGE


def test_photos_of_other_folders_are_strangers(
    run: Run, models: Path, insects: Path, shared: Path
) -> None:
    assert run("train", insects, "--name", "insects", "--quiet").code == cli.DONE
    strangers(shared, insects / "val" / "other things")
    found = run("evaluate", "insects", insects / "val", "--json").json
    assert found["photos"] == 12
    assert found["open_set"]["strangers"] == 5
    assert found["open_set"]["called"] <= 0.2


def test_labels_in_chinese_are_labels(run: Run, models: Path, insects: Path) -> None:
    (insects / "train" / "ants").rename(insects / "train" / "蚂蚁")
    (insects / "train" / "bees").rename(insects / "train" / "蜜蜂")
    shutil.rmtree(insects / "val")
    result = run("train", insects, "--name", "昆虫", "--json")
    assert result.code == cli.DONE
    assert result.json["evaluation"]["labels"] == ["蚂蚁", "蜜蜂"]
    assert result.json["evaluation"]["measured_on"] == "cross-validation"
    *rows, _ = run("classify", insects, "--model", "昆虫", "--json").lines
    assert {row["label"] for row in rows} >= {"蚂蚁", "蜜蜂"}


def test_an_unreadable_photo_costs_itself(run: Run, models: Path, insects: Path) -> None:
    (insects / "train" / "ants" / "page.jpg").write_text("<html>not found</html>")
    (insects / "train" / "_rejected").mkdir()
    shutil.copy2(next((insects / "val" / "bees").iterdir()), insects / "train" / "_rejected")
    result = run("train", insects, "--name", "insects", "--json")
    assert result.code == cli.SOME_FAILED
    assert "page.jpg" in result.err
    assert result.json["training"]["photos"] == {"ants": 12, "bees": 12}


def test_the_same_photo_in_two_classes_counts_in_neither(
    run: Run, models: Path, insects: Path
) -> None:
    photo = next((insects / "train" / "ants").iterdir())
    shutil.copy2(photo, insects / "train" / "bees" / "copy.jpg")
    result = run("train", insects, "--name", "insects", "--json")
    assert result.json["training"]["photos"] == {"ants": 11, "bees": 12}
    assert "in two classes" in result.err


@pytest.mark.parametrize("what", ["one class", "one photo", "all the same", "empty", "missing"])
def test_what_cannot_be_learnt_is_said_in_one_sentence(
    run: Run, models: Path, insects: Path, what: str, own_home: Path
) -> None:
    train = insects / "train"
    photo = next((train / "ants").iterdir())
    if what in {"one class", "empty", "missing"}:
        shutil.rmtree(train / "bees")
    if what == "one photo":
        shutil.rmtree(train / "bees")
        (train / "bees").mkdir()
        shutil.copy2(next((insects / "val" / "bees").iterdir()), train / "bees")
    if what == "all the same":
        for label in ("ants", "bees"):
            for path in (train / label).iterdir():
                path.write_bytes(photo.read_bytes()) if path != photo else None
    if what in {"empty", "missing"}:
        shutil.rmtree(train / "ants")
    if what == "missing":
        shutil.rmtree(insects)
    result = run("train", insects, "--name", "insects", "--quiet")
    assert result.code == (cli.NOT_STARTED if what == "missing" else cli.WRONG_USAGE)
    assert len([line for line in result.err.splitlines() if line.startswith("Error")]) == 1
    assert not (own_home / "models" / "insects").exists()


def test_a_model_that_there_is_not_is_told_which_there_are(
    run: Run, models: Path, insects: Path
) -> None:
    assert run("train", insects, "--name", "insects").code == 0
    for wanted in ("insect", "face_full_range"):
        result = run("plan", insects / "val" / "ants", "--model", wanted)
        assert result.code == cli.WRONG_USAGE
        assert f"no model {wanted}; known: mobilenet_v2, insects" in result.err.replace("\n", " ")


def test_a_name_of_the_program_is_refused_before_anything_is_read(run: Run, insects: Path) -> None:
    for name in ("mobilenet_v2", "..", "a/b"):
        assert run("train", insects, "--name", name).code == cli.WRONG_USAGE


def test_importing_a_hostile_zip_is_refused(run: Run, tmp_path: Path, own_home: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../../evil", b"x")
    result = run("models", "import", tmp_path / "evil.zip")
    assert result.code != cli.DONE
    assert "evil" in result.err
    assert not (own_home / "models").exists()


def test_a_report_says_no_name_as_markup(
    run: Run, models: Path, insects: Path, tmp_path: Path
) -> None:
    photo = next((insects / "val" / "ants").iterdir())
    (insects / "val" / "bees" / "<script>alert(1)<b>.jpg").write_bytes(photo.read_bytes())
    run("train", insects, "--name", "insects", "--html", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "<script" not in page


def test_the_dataset_may_be_named_from_the_folder_one_is_in(
    run: Run, models: Path, insects: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(insects.parent)
    trained = run("train", insects.name, "--name", "insects", "--quiet")
    assert trained.code == cli.DONE, trained.err
    measured = run("evaluate", "insects", insects.name, "--quiet")
    assert measured.code == cli.DONE, measured.err
