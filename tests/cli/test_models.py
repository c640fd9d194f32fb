"""Models and labels on the command line."""

from __future__ import annotations

from pathlib import Path

from organizer import cli
from tests.cli.conftest import Run


def test_labels_are_1001_with_category_and_group(run: Run) -> None:
    labels = run("labels", "--json").json
    assert [label["index"] for label in labels] == list(range(1001))
    assert set(labels[0]) == {"index", "wnid", "label", "category", "group"}
    assert labels[1]["wnid"] == "n01440764"


def test_models_says_where_each_is(run: Run, models: Path) -> None:
    entries = {entry["id"]: entry for entry in run("models", "list", "--json").json}
    assert Path(entries["mobilenet_v2"]["path"]).parent == models
    assert run("models").code == cli.DONE


def test_import_then_remove(run: Run, shared: Path, own_home: Path) -> None:
    source = shared / "models" / "tf2_mobilenet_v2_1.0_224_ptq.tflite"
    assert run("models", "import", source).code == cli.DONE
    kept = own_home / "models" / source.name
    assert kept.read_bytes() == source.read_bytes()
    assert run("models", "remove", "mobilenet_v2").code == cli.DONE
    assert not kept.exists()


def test_importing_something_else_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "model.tflite").write_bytes(b"not a model")
    result = run("models", "import", tmp_path / "model.tflite")
    assert result.code == cli.WRONG_USAGE
    assert "model.tflite" in result.err


def test_an_unknown_model_is_wrong_usage(run: Run, folder: Path) -> None:
    assert run("models", "install", "resnet").code == cli.WRONG_USAGE
    assert run("classify", folder, "--model", "resnet").code == cli.WRONG_USAGE
