"""Photos of one's own are copied byte for byte, each once, and are never touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from organizer.files.filesystem import FileSystem
from organizer.training import bringable, bringing, dataset, originals
from organizer.training.bringable import LeftOut
from organizer.training.bringing import Brought, Event, Found
from organizer.training.target import REJECTED
from organizer.vision import photo_file
from organizer.vision.decode_pool import DecodePool
from tests.training.pictures import jpeg


@pytest.fixture(scope="module")
def pool() -> Iterator[DecodePool]:
    made = DecodePool(workers=1)
    yield made
    made.close()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return tmp_path / "projects" / "birds" / "photos"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    for number in range(3):
        (folder / f"IMG_{number}.jpg").write_bytes(jpeg(number))
    return folder


def bring(photos: Path, category: str, *sources: Path, pool: DecodePool) -> list[Event]:
    return list(bringing.bring(photos, category, sources, pool=pool))


def brought(events: list[Event]) -> list[Brought]:
    return [event for event in events if isinstance(event, Brought)]


def left_out(events: list[Event]) -> dict[str, str]:
    return {e.source.name: str(e.reason) for e in events if isinstance(e, LeftOut)}


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_is_copied_byte_for_byte_and_stays_as_it_was(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    before = snapshot(own)
    events = bring(photos, "tit", own, pool=pool)
    assert snapshot(own) == before
    assert {copy.source for copy in brought(events)} == set(own.iterdir())
    assert all(copy.file.read_bytes() == copy.source.read_bytes() for copy in brought(events))
    assert all(copy.thumbnail.startswith(b"\xff\xd8") for copy in brought(events))
    assert dataset.counts(dataset.layout(photos)) == {"tit": {"": 3}}
    assert events[-1] == Found(3, 3)


def test_a_copy_is_known_by_the_name_of_its_original_wherever_it_is_put(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    odd = own / os.fsdecode(b"caf\xe9 \xe4.jpg")
    odd.write_bytes(jpeg(9))
    events = brought(bring(photos, "Sea birds", own, pool=pool))
    assert {originals.name_of(event.file) for event in events} == {
        event.source.name for event in events
    }
    file = events[0].file
    for place in (photos / "Other" / file.name, photos / REJECTED / "Other" / file.name):
        assert originals.name_of(place) == events[0].source.name
    assert originals.name_of(photos / "Sea birds" / ("0" * 64 + ".jpg")) == "0" * 64 + ".jpg"
    assert originals.name_of(own / "IMG_1.jpg") == "IMG_1.jpg"
    (photos.parent / "originals.jsonl").write_bytes(b"{\xff\n[1]\nnull\n")
    assert originals.name_of(file) == file.name, "nothing else is lost with the names"


def test_what_comes_again_is_known_whatever_it_is_called(
    photos: Path, own: Path, tmp_path: Path, pool: DecodePool
) -> None:
    bring(photos, "tit", own, pool=pool)
    twin = tmp_path / "twin.jpeg"
    shutil.copy(own / "IMG_0.jpg", twin)
    assert left_out(bring(photos, "tit", twin, own, pool=pool)).keys() == {
        "twin.jpeg",
        *(path.name for path in own.iterdir()),
    }
    assert "“tit”" in left_out(bring(photos, "finch", twin, pool=pool))["twin.jpeg"]


def test_two_of_the_same_in_one_go_are_copied_once(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    shutil.copy(own / "IMG_0.jpg", own / "again.jpg")
    events = bring(photos, "tit", own, pool=pool)
    assert len(brought(events)) == 3
    assert len(left_out(events)) == 1


def test_what_was_taken_out_before_does_not_come_back_by_itself(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    copy = brought(bring(photos, "tit", own / "IMG_0.jpg", pool=pool))[0].file
    rejected = photos / "_rejected" / "by-hand"
    rejected.mkdir(parents=True)
    copy.rename(rejected / copy.name)
    events = bring(photos, "tit", own / "IMG_0.jpg", pool=pool)
    assert "took" in left_out(events)["IMG_0.jpg"]


def test_what_is_no_photo_is_said_and_costs_only_itself(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    (own / "broken.jpg").write_bytes(jpeg(9)[:2000])
    (own / "page.jpg").write_bytes(b"<html>no</html>")
    (own / "film.mp4").write_bytes(b"film")
    (own / "notes.txt").write_text("notes")
    (own / "link.jpg").symlink_to(own / "IMG_0.jpg")
    (own / "round").symlink_to(own, target_is_directory=True)
    events = bring(photos, "tit", own, pool=pool)
    assert len(brought(events)) == 3
    said = left_out(events)
    assert said.keys() == {"broken.jpg", "page.jpg", "film.mp4", "link.jpg", "round"}
    assert "HTML" in said["page.jpg"]


def test_a_link_and_a_folder_that_vanished_are_said(
    photos: Path, own: Path, tmp_path: Path, pool: DecodePool
) -> None:
    link = tmp_path / "link"
    link.symlink_to(own, target_is_directory=True)
    said = left_out(bring(photos, "tit", link, tmp_path / "gone", pool=pool))
    assert "link" in said["link"]
    assert "no longer there" in said["gone"]
    assert not any(dataset.pictures(photos / "tit"))


@pytest.mark.parametrize("category", ["../../evil", "/etc", "CON", "a/b", ".hidden", "_x"])
def test_no_name_leads_out_of_the_project(
    photos: Path, own: Path, category: str, pool: DecodePool
) -> None:
    copies = brought(bring(photos, category, own, pool=pool))
    assert {copy.file.parent.parent for copy in copies} == {photos}


def test_a_photo_with_a_name_that_is_no_text_is_copied(
    photos: Path, tmp_path: Path, pool: DecodePool
) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff\n.jpg"))
    odd.write_bytes(jpeg(4))
    assert len(brought(bring(photos, "tit", odd, pool=pool))) == 1


def test_the_project_itself_is_not_copied_into_itself(
    photos: Path, own: Path, tmp_path: Path, pool: DecodePool
) -> None:
    bring(photos, "tit", own, pool=pool)
    assert bring(photos, "finch", tmp_path / "projects", pool=pool)[-1] == Found(0, 0)


def test_a_link_in_place_of_the_categorys_folder_is_refused(
    photos: Path, own: Path, tmp_path: Path, pool: DecodePool
) -> None:
    photos.mkdir(parents=True)
    (photos / "tit").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(bringing.BringError, match="link"):
        bring(photos, "tit", own, pool=pool)


def test_cancelling_keeps_what_was_copied_and_leaves_no_part(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    running = bringing.bring(photos, "tit", [own], pool=None)
    for event in running:
        if isinstance(event, Brought):
            break
    running.close()
    assert len(list((photos / "tit").iterdir())) == 1
    assert len(brought(bring(photos, "tit", own, pool=pool))) == 2


class Full(FileSystem):
    """A disk that is full."""

    def before(self, call: str, *paths: Path) -> None:
        if call == "write":
            raise OSError(28, os.strerror(28))


def test_a_full_disk_is_said_and_leaves_nothing_half_copied(
    photos: Path, own: Path, pool: DecodePool
) -> None:
    running = bringing.bring(photos, "tit", [own], disk=Full())
    with pytest.raises(bringing.BringError, match="No space"):
        list(running)
    assert list((photos / "tit").iterdir()) == []


def test_a_folder_that_vanishes_while_it_is_copied_costs_only_what_was_not_yet_there(
    photos: Path, tmp_path: Path, pool: DecodePool
) -> None:
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.jpg").write_bytes(jpeg(number))
    came, missed = [], []
    for event in bringing.bring(photos, "tit", [folder], pool=pool):
        if isinstance(event, Brought):
            came.append(event)
            shutil.rmtree(folder, ignore_errors=True)
        elif isinstance(event, LeftOut):
            missed.append(event)
    assert came
    assert missed
    assert len(came) + len(missed) == 30
    assert all(not event.repeated and str(event.reason) for event in missed)
    assert {event.file for event in came} == set((photos / "tit").iterdir())


def test_a_disk_that_goes_while_a_photo_is_read_costs_that_photo(
    photos: Path, own: Path, pool: DecodePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, bad = photo_file.chunks, own / "IMG_0.jpg"

    def torn(file: BinaryIO, size: int) -> Iterator[memoryview]:
        chunks = whole(file, size)
        if os.path.sameopenfile(file.fileno(), bad_descriptor):
            yield next(chunks)[:10]
            raise OSError(5, "Input/output error")
        yield from chunks

    bad_descriptor = os.open(bad, os.O_RDONLY)
    monkeypatch.setattr(photo_file, "chunks", torn)
    events = bring(photos, "tit", own, pool=pool)
    os.close(bad_descriptor)
    missed = [event for event in events if isinstance(event, LeftOut)]
    assert [event.source for event in missed] == [bad]
    assert "Input/output error" in str(missed[0].reason)
    assert len(brought(events)) == 2
    assert len(list((photos / "tit").iterdir())) == 2


def test_what_a_killed_run_left_half_copied_goes(photos: Path, own: Path, pool: DecodePool) -> None:
    (photos / "tit").mkdir(parents=True)
    (photos / "tit" / ".abc.part").write_bytes(b"half")
    bring(photos, "tit", own, pool=pool)
    assert len(list((photos / "tit").iterdir())) == 3


def test_class_folders_are_categories_also_where_they_are_divided(tmp_path: Path) -> None:
    for place in ("train/ant", "val/ant", "train/bee"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "a.jpg").write_bytes(jpeg(1))
    found = bringable.class_folders(tmp_path)
    assert found.keys() == {"ant", "bee"}
    assert len(found["ant"]) == 2
