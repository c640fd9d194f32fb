"""Scanning real folders: what is found, in what order, and what is left alone and why."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import pytest

from organizer.errors import StartError
from organizer.files import scan as scan_module
from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.scan import Waiting, natural_key, scan, scan_watched
from tests.files.planned_trees import scanned, write
from tests.steps import steps_of
from tests.waiting import threads_have_ended


def leads(root: Path) -> list[str]:
    """The leads found, in order, relative to the folder."""
    return [str(group.lead.path.relative_to(root)) for group in scanned(root)[0]]


def left(root: Path) -> dict[str, str]:
    """What was left alone and its kind."""
    return {str(item.path.relative_to(root)): item.kind for item in scanned(root)[1]}


def test_photos_come_in_natural_order(tmp_path: Path) -> None:
    write(tmp_path, "img10.jpg", "img2.jpg", "IMG1.jpg", "b/1.jpg", "a10/1.jpg", "a9/1.jpg")
    assert leads(tmp_path) == [
        "IMG1.jpg", "img2.jpg", "img10.jpg", "a9/1.jpg", "a10/1.jpg", "b/1.jpg",
    ]  # fmt: skip


def test_names_that_natural_order_takes_for_one_still_have_an_order(tmp_path: Path) -> None:
    names = ["1.jpg", "01.jpg", "001.jpg", "A.jpg", "a.jpg"]
    for tree in (names, names[::-1]):
        folder = tmp_path / tree[0]
        write(folder, *tree)
        assert leads(folder) == ["001.jpg", "01.jpg", "1.jpg", "A.jpg", "a.jpg"]


def test_any_two_names_can_be_compared() -> None:
    names = ["1", "a", "1a", "a1", "", "²", "٣", "9" * 255, "a1b2", "\udcff1"]
    assert sorted(names, key=natural_key)


def test_without_recursion_subfolders_are_named_and_not_entered(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "sub/b.jpg")
    found = list(scan(tmp_path, recursive=False))
    assert [type(item) for item in found] == [PhotoGroup, LeftAlone]
    assert isinstance(found[1], LeftAlone)
    assert (found[1].path, found[1].kind) == (tmp_path / "sub", "folder")


def test_everything_that_is_no_photo_is_left_alone_with_a_reason(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", ".hidden.jpg", ".cache/b.jpg", "film.mp4", "b.xmp", "notes.txt")
    write(tmp_path, "Old.photoslibrary/c.jpg", "node_modules/d.png", "work/.git/x", "work/e.jpg")
    write(tmp_path, "lr/Catalog.lrcat", "lr/f.jpg", ".x")
    assert leads(tmp_path) == ["a.jpg"]
    assert left(tmp_path) == {
        ".cache": "hidden",
        ".hidden.jpg": "hidden",
        ".x": "hidden",
        "Old.photoslibrary": "foreign folder",
        "b.xmp": "sidecar",
        "film.mp4": "video",
        "lr": "foreign folder",
        "node_modules": "foreign folder",
        "notes.txt": "other",
        "work": "foreign folder",
    }
    assert all(str(item.reason) for item in scanned(tmp_path)[1])


def test_symbolic_links_are_neither_photos_nor_followed(tmp_path: Path) -> None:
    write(tmp_path, "real/a.jpg")
    (tmp_path / "file.jpg").symlink_to("real/a.jpg")
    (tmp_path / "folder").symlink_to("real")
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "dangling.jpg").symlink_to("nowhere")
    (tmp_path / "itself").symlink_to("itself")
    assert leads(tmp_path) == ["real/a.jpg"]
    assert set(left(tmp_path).values()) == {"symlink"}
    assert len(left(tmp_path)) == 5


def test_a_folder_opened_through_a_link_keeps_the_name_that_was_given(tmp_path: Path) -> None:
    write(tmp_path, "real/a.jpg")
    (tmp_path / "link").symlink_to("real")
    assert scanned(tmp_path / "link")[0][0].lead.path == tmp_path / "link" / "a.jpg"


def test_a_fifo_a_socket_and_a_folder_with_a_photos_name_are_no_photos(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.jpg")
    (tmp_path / "folder.jpg").mkdir()
    write(tmp_path, "folder.jpg/inside.jpg")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s.jpg"))
        assert left(tmp_path) == {"fifo.jpg": "special file", "s.jpg": "special file"}
    assert leads(tmp_path) == ["folder.jpg/inside.jpg"]


def test_names_that_are_not_utf8_are_found(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/bad\xff.jpg", "wb"):
        pass
    assert leads(tmp_path) == ["bad\udcff.jpg"]


def test_a_missing_folder_a_file_and_a_loop_are_said_at_once(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg")
    (tmp_path / "loop").symlink_to("loop")
    for path, words in [
        (tmp_path / "none", "does not exist"),
        (tmp_path / "a.jpg", "is not a folder"),
        (tmp_path / "a.jpg" / "b", "is not a folder"),
        (tmp_path / "loop", "can't be read"),
        (tmp_path / ("x" * 300), "can't be read"),
        (Path(f"{tmp_path}/a\0b"), "can't be read"),
    ]:
        with pytest.raises(StartError, match=words):
            scan(path)


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert list(scan(tmp_path)) == []


def test_folders_and_files_that_vanish_while_scanning_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "one/b.jpg", "two/c.jpg", "three/d.jpg", "zoo/e.jpg")
    found = scan(tmp_path)
    assert isinstance(next(found), PhotoGroup)
    (tmp_path / "two" / "c.jpg").unlink()
    (tmp_path / "two").rmdir()
    (tmp_path / "three" / "d.jpg").unlink()
    (tmp_path / "three").rmdir()
    write(tmp_path, "three")
    rest = list(found)
    assert all(isinstance(item, PhotoGroup) for item in rest)
    assert [item.lead.path.name for item in rest if isinstance(item, PhotoGroup)] == [
        "b.jpg",
        "e.jpg",
    ]


def test_the_opened_folder_vanishing_before_it_is_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    found = scan(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(StartError, match="does not exist"):
        next(found)


def test_a_folder_too_deep_for_the_system_is_reported_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one kind of unreadable folder that the superuser meets too."""
    write(tmp_path, "z.jpg")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    for _ in range(20):
        Path("n" * 250).mkdir()
        os.chdir("n" * 250)
    Path("bottom.jpg").touch()
    groups, aside = scanned(tmp_path)
    assert [group.lead.path.name for group in groups] == ["z.jpg"]
    assert [item.kind for item in aside] == ["unreadable"]
    assert "too long" in str(aside[0].reason)


def test_hundreds_of_folders_deep_is_not_too_deep(tmp_path: Path) -> None:
    deep = tmp_path / "/".join("d" for _ in range(500))
    write(deep, "a.jpg")
    assert len(leads(tmp_path)) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_a_folder_without_permission_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "closed/a.jpg", "open/b.jpg")
    (tmp_path / "closed").chmod(0)
    try:
        assert leads(tmp_path) == ["open/b.jpg"]
        assert left(tmp_path) == {"closed": "unreadable folder"}
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_many_names_are_sorted_by_their_numbers_each_looked_at_once() -> None:
    names = [f"IMG_{number * 7919 % 20000}.jpg" for number in range(20000)]
    assert sorted(names, key=natural_key) == [f"IMG_{number}.jpg" for number in range(20000)]
    few, many = names[:1000], names[:8000]
    steps = steps_of(lambda: sorted(few, key=natural_key))
    assert steps_of(lambda: sorted(many, key=natural_key)) <= 8 * steps


def test_a_folder_that_does_not_answer_is_waited_for_and_then_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one on a network whose server is gone; here a listing that takes its time."""
    write(tmp_path, "a.jpg", "dead/b.jpg", "slow/c.jpg", "z/d.jpg")
    answers = {"dead": threading.Event(), "slow": threading.Event()}
    listing = scan_module._listing

    def stalling(folder: Path) -> list[os.DirEntry[str]]:
        if folder.name in answers:
            answers[folder.name].wait()
        return listing(folder)

    monkeypatch.setattr(scan_module, "_listing", stalling)
    monkeypatch.setattr(scan_module, "BEAT", 0.05)
    found = []
    for item in scan_watched(tmp_path, patience=1.0):
        found.append(item)
        if isinstance(item, Waiting) and item.folder.name == "slow":
            answers["slow"].set()
    answers["dead"].set()
    waits = [item for item in found if isinstance(item, Waiting)]
    assert {wait.folder for wait in waits} >= {tmp_path / "dead", tmp_path / "slow"}
    assert [item.lead.path.name for item in found if isinstance(item, PhotoGroup)] == [
        "a.jpg", "c.jpg", "d.jpg",
    ]  # fmt: skip
    (dead,) = (item for item in found if isinstance(item, LeftAlone))
    assert (dead.path, dead.kind) == (tmp_path / "dead", "unreadable folder")
    assert "did not answer" in str(dead.reason)
    threads_have_ended("scan")


def test_a_scan_that_is_dropped_leaves_no_thread(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "b/b.jpg", "c/c.jpg")
    found = scan(tmp_path)
    next(found)
    del found
    threads_have_ended("scan")


def test_ten_thousand_files_that_are_no_images_are_left_alone_one_by_one(tmp_path: Path) -> None:
    for number in range(10_000):
        os.close(os.open(tmp_path / f"{number}.txt", os.O_CREAT | os.O_WRONLY))
    found = list(scan(tmp_path))
    assert len(found) == 10_000
    assert {item.kind for item in found if isinstance(item, LeftAlone)} == {"other"}


def test_the_short_way_through_a_folder_of_photos_groups_as_the_long_one(tmp_path: Path) -> None:
    for folder, extra in (("short", ()), ("long", ("zz.xmp",))):
        write(tmp_path / folder, "IMG_1.jpg", "IMG_2.HEIC", "a.b.png", "x.jpeg", "é.tif", *extra)
    short, long = leads(tmp_path / "short"), leads(tmp_path / "long")
    assert short == long
    write(tmp_path / "short", "IMG_E1234.JPG", "IMG_1234.JPG")
    assert "IMG_E1234.JPG" not in leads(tmp_path / "short")
