"""Datasets in every layout are read, drawn, and copied with their ledger or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from organizer.errors import StartError, UsageError
from organizer.training import dataset, explore_picture, ledger
from organizer.training.export import export_dataset
from organizer.training.gather_state import Row, State
from tests.training.pictures import encoded, jpeg, picture


def make(root: Path, files: dict[str, bytes], *, with_ledger: bool = True) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if with_ledger:
        rows = [
            Row(f"https://a/{name}", name.split("/")[-2], State.KEPT, file=name, author="Ann")
            for name in files
        ]
        ledger.write(root, rows)
    return root


def tree(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_class_folders_and_parts_are_told_apart(tmp_path: Path) -> None:
    flat = make(tmp_path / "flat", {"owl/1.jpg": jpeg(1), "cat/2.jpg": jpeg(2)})
    assert dataset.counts(dataset.layout(flat)) == {"cat": {"": 1}, "owl": {"": 1}}
    parts = make(
        tmp_path / "parts",
        {"train/owl/1.jpg": jpeg(1), "val/owl/2.jpg": jpeg(2), "test/cat/3.jpg": jpeg(3)},
    )
    counts = dataset.counts(dataset.layout(parts))
    assert counts == {"cat": {"test": 1}, "owl": {"train": 1, "validation": 1}}
    with pytest.raises(StartError, match="does not exist"):
        dataset.layout(tmp_path / "none")


def test_what_is_hidden_rejected_or_linked_is_not_part_of_it(tmp_path: Path) -> None:
    root = make(tmp_path / "d", {"owl/1.jpg": jpeg(1), "_rejected/x/2.jpg": jpeg(2)})
    (root / "owl" / ".hidden.jpg").write_bytes(jpeg(3))
    (root / "owl" / "link.jpg").symlink_to(root / "owl" / "1.jpg")
    (root / "cat").symlink_to(root / "owl")
    assert dataset.counts(dataset.layout(root)) == {"owl": {"": 1}}


def test_imbalance_and_few_pictures_are_said() -> None:
    said = [str(words) for words in dataset.remarks({"owl": {"": 100}, "cat": {"": 10}})]
    assert said == [
        "“cat” has only 10 pictures; 50 or more are better.",
        "The classes are unbalanced: “owl” has 100 pictures, “cat” 10.",
    ]
    assert dataset.remarks({"owl": {"": 60}, "cat": {"": 50}}) == []
    assert len(dataset.remarks({})) == 1


def test_an_export_has_its_ledger(tmp_path: Path) -> None:
    root = make(tmp_path / "d", {"owl/1.jpg": jpeg(1), "cat/2.jpg": jpeg(2)})
    assert export_dataset(root, tmp_path / "e").files == 2
    copied = {"owl/1.jpg", "cat/2.jpg", "sources.csv", "ATTRIBUTION.md"}
    assert tree(tmp_path / "e") == copied
    entries = ledger.read(tmp_path / "e")
    assert entries is not None
    assert entries["owl/1.jpg"].author == "Ann"


def test_an_export_without_a_ledger_is_refused(tmp_path: Path) -> None:
    bare = make(tmp_path / "bare", {"owl/1.jpg": jpeg(1)}, with_ledger=False)
    with pytest.raises(StartError, match="has no ledger"):
        export_dataset(bare, tmp_path / "e")
    root = make(tmp_path / "d", {"owl/1.jpg": jpeg(1)})
    (root / "owl" / "stray.jpg").write_bytes(jpeg(2))
    with pytest.raises(StartError, match=r"stray\.jpg is not in the ledger"):
        export_dataset(root, tmp_path / "e")
    assert not (tmp_path / "e").exists()


def test_an_export_replaces_nothing(tmp_path: Path) -> None:
    root = make(tmp_path / "d", {"owl/1.jpg": jpeg(1)})
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "mine").write_text("x")
    with pytest.raises(StartError, match="not empty"):
        export_dataset(root, tmp_path / "e")
    with pytest.raises(UsageError, match="nothing to train on"):
        export_dataset(root, tmp_path / "f", validation=60, test=40)


def test_pictures_that_show_the_same_stay_on_one_side(tmp_path: Path) -> None:
    files = {}
    for number in range(40):
        files[f"owl/{number:02}-a.jpg"] = jpeg(number)
        files[f"owl/{(number * 7) % 40 + 40}-b.jpg"] = encoded(
            picture(number).resize((200, 150)), "JPEG", quality=70
        )
    pairs = {f"{n:02}-a.jpg": f"{(n * 7) % 40 + 40}-b.jpg" for n in range(40)}
    done = export_dataset(make(tmp_path / "d", files), tmp_path / "e", validation=20, test=10)
    assert done.parts == {"train": 56, "validation": 16, "test": 8}
    part_of = {
        name.split("/")[-1]: name.split("/")[0] for name in tree(tmp_path / "e") if "/" in name
    }
    assert all(part_of[one] == part_of[other] for one, other in pairs.items())


def test_a_dataset_is_drawn_and_drawn_again(tmp_path: Path) -> None:
    files = {f"train/owl {n % 3}/{n}.jpg": jpeg(n) for n in range(20)}
    files |= {f"validation/owl 1/{n}.jpg": jpeg(n) for n in range(20, 24)}
    root = make(tmp_path / "d", files)
    first = explore_picture.draw(dataset.layout(root))
    assert first == root / "explore.png"
    with Image.open(first) as drawn:
        assert drawn.width > 800
        assert drawn.height > 500
    assert explore_picture.draw(dataset.layout(root)) == first
    other = tmp_path / "mine.png"
    other.write_bytes(encoded(picture(1), "PNG"))
    with pytest.raises(StartError, match="is there already"):
        explore_picture.draw(dataset.layout(root), other)
    assert other.read_bytes() == encoded(picture(1), "PNG")
