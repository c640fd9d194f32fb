"""Custom models as data: kept in versions, carried as a zip, and refused where they lie."""

from __future__ import annotations

import errno
import io
import json
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from organizer.errors import OrganizerError, StartError, UsageError
from organizer.files.filesystem import FileSystem
from organizer.vision import custom_bundle, custom_files, custom_model, custom_store
from organizer.vision.custom_files import HEAD_FILE, MODEL_FILE
from organizer.vision.custom_head import score
from organizer.vision.custom_model import (
    EMBEDDING,
    OPINION,
    CustomModel,
    CustomModelError,
)
from tests.vision.custom_models import custom_model as made


def same(first: CustomModel, second: CustomModel) -> bool:
    random = np.random.default_rng(1)
    logits = random.normal(size=(4, OPINION)).astype(np.float32)
    embeddings = np.abs(random.normal(size=(4, EMBEDDING))).astype(np.float32)
    one, two = score(first, logits, embeddings), score(second, logits, embeddings)
    return (
        first.labels == second.labels
        and np.allclose(one.probabilities, two.probabilities)
        and np.allclose(one.strangeness, two.strangeness, atol=2e-3)
    )


def test_a_model_comes_back_as_it_was() -> None:
    model = made(labels=("猫", "狗", "bird"))
    again = custom_files.decode(custom_files.encode(model))
    assert same(model, again)
    assert again.backbone == model.backbone
    assert again.curve == model.curve
    assert again.licences == {"CC BY 4.0": 6}


def test_versions_are_kept_and_can_be_gone_back_to(own_home: Path) -> None:
    first = custom_store.save(made())
    second = custom_store.save(replace(made(labels=("ant", "bee", "cat"))))
    assert (first.version, second.version) == (1, 2)
    assert custom_store.load("birds").labels == ("ant", "bee", "cat")
    assert custom_store.rollback("birds") == 1
    assert custom_store.load("birds").labels == ("ant", "bee")
    assert custom_store.load("birds", 2).version == 2
    with pytest.raises(UsageError, match="no version before 1"):
        custom_store.rollback("birds")
    assert custom_store.rollback("birds", 2) == 2
    assert custom_store.save(made()).version == 3
    assert [kept.name for kept in custom_store.listing()] == ["birds"]
    custom_store.remove("birds")
    assert custom_store.find("birds") is None


def test_a_damaged_version_says_how_to_go_back(own_home: Path) -> None:
    custom_store.save(made())
    custom_store.save(made())
    head = own_home / "models" / "birds" / "2" / HEAD_FILE
    head.write_bytes(head.read_bytes()[:-20])
    with pytest.raises(StartError, match="rollback birds"):
        custom_store.load("birds")
    custom_store.rollback("birds")
    assert custom_store.load("birds").version == 1


@pytest.mark.parametrize("name", ["", "..", "a/b", "CON", "x" * 80, "mobilenet_v2", " a", "a\n"])
def test_names_that_no_model_can_have_are_refused(own_home: Path, name: str) -> None:
    with pytest.raises(UsageError):
        custom_store.save(replace(made(), name=name))
    assert not (own_home / "models").exists()


def test_a_full_disk_leaves_no_half_model(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    custom_store.save(made())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(custom_store, "write", full)
        with pytest.raises(OrganizerError, match="No space left"):
            custom_store.save(made(labels=("x", "y")))
    assert sorted(path.name for path in (own_home / "models" / "birds").iterdir()) == [
        "1",
        "current",
    ]
    assert custom_store.load("birds").labels == ("ant", "bee")


def test_a_bundle_carries_a_model_to_another_home(tmp_path: Path, own_home: Path) -> None:
    bundle = custom_bundle.export(made(), tmp_path / "birds.zip")
    assert custom_bundle.is_bundle(bundle)
    taken = custom_bundle.import_bundle(bundle)
    assert taken.version == 1
    assert same(custom_store.load("birds"), made())
    assert custom_bundle.import_bundle(bundle, "others").name == "others"
    with pytest.raises(UsageError, match="is there already"):
        custom_bundle.export(made(), bundle)


def test_a_full_disk_while_exporting_takes_the_beginning_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystem, "sync_file", full)
    with pytest.raises(OrganizerError, match="No space left"):
        custom_bundle.export(made(), tmp_path / "birds.zip")
    assert list(tmp_path.iterdir()) == []


def zipped(path: Path, files: dict[str, bytes], **attributes: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = attributes.get(name.partition(".")[0], 0)
            archive.writestr(info, data)
    return path


def refused(path: Path) -> str:
    with pytest.raises(CustomModelError) as caught:
        custom_bundle.import_bundle(path)
    return str(caught.value)


@pytest.mark.parametrize("name", ["../model.json", "/etc/passwd", "a/model.json", "model.pkl"])
def test_a_zip_with_other_files_is_refused(tmp_path: Path, own_home: Path, name: str) -> None:
    files = custom_files.encode(made())
    extra = dict(list(files.items())[:2])
    assert "belongs to no model" in refused(zipped(tmp_path / "a.zip", {**extra, name: b"x"}))
    assert not (own_home / "models").exists()


def test_a_zip_with_many_entries_is_refused(tmp_path: Path) -> None:
    many = {f"{number}.txt": b"" for number in range(2000)}
    assert "2000 files" in refused(zipped(tmp_path / "a.zip", many))


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    files = custom_files.encode(made())
    link = (stat.S_IFLNK | 0o777) << 16
    assert "link" in refused(zipped(tmp_path / "a.zip", files, head=link))


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    files = custom_files.encode(made())
    bomb = {**files, MODEL_FILE: b" " * (custom_files.LARGEST[MODEL_FILE] + 1)}
    assert "too large" in refused(zipped(tmp_path / "a.zip", bomb))


def test_a_bomb_in_the_arrays_is_refused(tmp_path: Path) -> None:
    arrays = io.BytesIO()
    np.savez_compressed(arrays, weights=np.zeros((4096, 4096), np.float32))
    assert "other arrays" in refused(zipped(tmp_path / "a.zip", forged(head=arrays.getvalue())))


def test_half_a_zip_and_none_are_refused(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.zip", custom_files.encode(made())).read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: len(whole) // 2])
    refused(tmp_path / "half.zip")
    (tmp_path / "none.zip").write_bytes(b"not a zip")
    refused(tmp_path / "none.zip")


def forged(
    change: Callable[[dict[str, Any]], object] | None = None, head: bytes | None = None
) -> dict[str, bytes]:
    """The files of a model, its table changed, its sums right."""
    import hashlib

    files = custom_files.encode(made())
    document = json.loads(files[MODEL_FILE])
    if head is not None:
        files[HEAD_FILE] = head
        document["files"][HEAD_FILE] = hashlib.sha256(head).hexdigest()
    if change is not None:
        change(document)
    files[MODEL_FILE] = json.dumps(document).encode()
    return files


def repacked(**arrays: np.ndarray[Any, Any]) -> bytes:
    """The arrays of a model with some of them replaced."""
    with np.load(io.BytesIO(custom_files.encode(made())[HEAD_FILE])) as found:
        kept = {name: found[name] for name in found.files}
    out = io.BytesIO()
    np.savez_compressed(out, **{**kept, **arrays})
    return out.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(format=99),
        lambda document: document.update(labels=["ant"]),
        lambda document: document.update(labels=["ant", ".."]),
        lambda document: document.update(labels=["ant", "a/b"]),
        lambda document: document.update(labels=["ant", "ANT"]),
        lambda document: document.update(labels=["ant", 7]),
        lambda document: document.update(labels=["ant", "bee", "cat"]),
        lambda document: document.update(name="../../x"),
        lambda document: document.update(strictness=float("nan")),
        lambda document: document["calibration"].update(temperature=0),
        lambda document: document["calibration"].update(bars=[[0.9, 0.1], [0.1, 0.9]]),
        lambda document: document["references"].update(count=10**9),
        lambda document: document["references"].update(neighbours=0),
        lambda document: document["files"].update({"network.tflite": "00"}),
        lambda document: document["files"].update({HEAD_FILE: "00"}),
        lambda document: document.pop("backbone"),
        lambda document: document.update(licences=[1]),
    ],
)
def test_a_table_that_lies_is_refused(
    tmp_path: Path, own_home: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    assert "a.zip" in refused(zipped(tmp_path / "a.zip", forged(change)))
    assert not (own_home / "models").exists()


@pytest.mark.parametrize(
    "arrays",
    [
        {"weights": np.zeros((2, 7), np.float32)},
        {"weights": np.full((2, custom_model.FEATURES), np.nan, np.float32)},
        {"bias": np.array([1, np.inf], np.float32)},
        {"bias": np.zeros(2, np.float64)},
        {"quantiles": np.linspace(1, 0, custom_model.QUANTILES, dtype=np.float32)},
        {"bias": np.array([{}, {}], dtype=object)},
        {"more": np.zeros(3, np.float32)},
    ],
)
def test_numbers_that_do_not_fit_are_refused(
    tmp_path: Path, own_home: Path, arrays: dict[str, np.ndarray[Any, Any]]
) -> None:
    assert "a.zip" in refused(zipped(tmp_path / "a.zip", forged(head=repacked(**arrays))))
    assert not (own_home / "models").exists()


def test_a_network_that_is_none_is_refused_and_costs_a_process_of_its_own(
    tmp_path: Path, own_home: Path
) -> None:
    fake = replace(made(), network=b"TFL3" * 100, depth="deep")
    assert "network" in refused(zipped(tmp_path / "a.zip", custom_files.encode(fake)))
