"""Folders of other programs are known, said once with their owner's name, and never opened."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from organizer.errors import StartError
from organizer.files import foreign
from organizer.files.scan import scan
from tests.files.planned_trees import scanned, write

BY_NAME = {
    "Family.photoslibrary": "Apple Photos",
    "Family.PHOTOSLIBRARY": "Apple Photos",
    "Old.photolibrary": "iPhoto",
    "Old.migratedphotolibrary": "Apple Photos",
    "Work.aplibrary": "Aperture",
    "Catalog Previews.lrdata": "Lightroom",
    "Catalog Smart Previews.lrdata": "Lightroom",
    "Cloud.lrlibrary": "Lightroom",
    "Jobs.cocatalog": "Capture One",
    "CaptureOne": "Capture One",
    ".dtrash": "digiKam",
    ".picasaoriginals": "Picasa",
    "Picasa2": "Picasa",
    "Picasa2Albums": "Picasa",
    ".git": "a git checkout",
    ".hg": "a Mercurial checkout",
    ".svn": "a Subversion checkout",
    "node_modules": "Node.js",
    "Preview.app": "another program",
    ".Trash-1000": "the system's trash",
    ".Trash": "the system's trash",
    ".Trashes": "the system's trash",
    "$RECYCLE.BIN": "the system's trash",
    "System Volume Information": "the system",
    "@eaDir": "a network disk",
    "#recycle": "the trash of a network disk",
}
BY_CONTENTS = {
    "Lightroom Catalog.lrcat": "a Lightroom catalog",
    "iPhotoMain.db": "iPhoto",
    ".git/HEAD": "a git checkout",
    ".hg/store": "a Mercurial checkout",
    ".svn/entries": "a Subversion checkout",
    "pyvenv.cfg": "a Python environment",
    "conda-meta/history": "a Python environment",
}


def alone(root: Path) -> list[tuple[str, str, str]]:
    """What was left alone: path, kind, reason."""
    return [
        (str(item.path.relative_to(root)), item.kind, str(item.reason)) for item in scanned(root)[1]
    ]


@pytest.mark.parametrize(
    ("name", "owner"),  # what a checkout lies in is foreign as a whole: see below
    [(name, owner) for name, owner in BY_NAME.items() if "checkout" not in owner],
)
def test_a_folder_known_by_its_name_is_said_once_and_not_entered(
    tmp_path: Path, name: str, owner: str
) -> None:
    write(tmp_path, "mine.jpg", f"{name}/a.jpg", f"{name}/deep/b.jpg")
    assert [group.lead.path.name for group in scanned(tmp_path)[0]] == ["mine.jpg"]
    assert alone(tmp_path) == [(name, "foreign folder", f"belongs to {owner}")]


@pytest.mark.parametrize(("name", "owner"), BY_NAME.items())
def test_a_folder_known_by_its_name_is_not_opened(tmp_path: Path, name: str, owner: str) -> None:
    write(tmp_path, f"{name}/deep/b.jpg")
    with pytest.raises(StartError, match=owner):
        scan(tmp_path / name)
    with pytest.raises(StartError, match=f"lies inside .*{owner}"):
        scan(tmp_path / name / "deep")


@pytest.mark.parametrize(("name", "owner"), BY_CONTENTS.items())
def test_a_folder_known_by_what_lies_in_it_is_said_once_and_not_entered(
    tmp_path: Path, name: str, owner: str
) -> None:
    write(tmp_path, "mine.jpg", f"x/{name}", "x/a.jpg", "x/deep/b.jpg")
    assert [group.lead.path.name for group in scanned(tmp_path)[0]] == ["mine.jpg"]
    assert alone(tmp_path) == [("x", "foreign folder", f"belongs to {owner}")]


@pytest.mark.parametrize(("name", "owner"), BY_CONTENTS.items())
def test_a_folder_known_by_what_lies_in_it_is_not_opened(
    tmp_path: Path, name: str, owner: str
) -> None:
    write(tmp_path, f"x/{name}", "x/deep/b.jpg")
    with pytest.raises(StartError) as caught:
        scan(tmp_path / "x")
    assert owner in str(caught.value)
    assert str(tmp_path / "x") in str(caught.value)


@pytest.mark.parametrize("name", ["Lightroom Catalog.lrcat", "iPhotoMain.db"])
def test_nothing_below_a_catalog_is_opened(tmp_path: Path, name: str) -> None:
    write(tmp_path, f"x/{name}", "x/deep/b.jpg")
    with pytest.raises(StartError, match="lies inside"):
        scan(tmp_path / "x" / "deep")


@pytest.mark.parametrize("name", [".git/HEAD", ".hg/store", ".svn/entries", "pyvenv.cfg"])
def test_pictures_inside_a_checkout_are_opened_when_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, f"x/{name}", "x/deep/b.jpg")
    assert [group.lead.path.name for group in scanned(tmp_path / "x" / "deep")[0]] == ["b.jpg"]


def test_the_folder_of_digikams_database_is_the_users(tmp_path: Path) -> None:
    write(tmp_path, "digikam4.db", "thumbnails-digikam.db", "a.jpg", ".dtrash/b.jpg")
    assert [group.lead.path.name for group in scanned(tmp_path)[0]] == ["a.jpg"]


def test_the_way_in_through_a_link_is_seen_through(tmp_path: Path) -> None:
    write(tmp_path, "Family.photoslibrary/originals/a.jpg")
    (tmp_path / "way").symlink_to("Family.photoslibrary/originals")
    with pytest.raises(StartError, match="Apple Photos"):
        scan(tmp_path / "way")


def test_folders_that_only_look_like_it_are_the_users(tmp_path: Path) -> None:
    names = ["git", "Library", "photoslibrary", "usr", "dev", "Picasa", "venv", "trash", "app"]
    write(tmp_path, *(f"{name}/a.jpg" for name in names), "Picasa/.picasa.ini")
    assert len(scanned(tmp_path)[0]) == len(names)
    for name in names:
        assert list(scan(tmp_path / name))


def test_a_home_under_version_control_is_a_home_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    write(tmp_path, ".git/HEAD", "Pictures/a.jpg")
    assert list(scan(tmp_path / "Pictures"))
    assert [group.lead.path.name for group in scanned(tmp_path)[0]] == ["a.jpg"]


def test_the_programs_own_models_are_left_alone(own_home: Path) -> None:
    write(own_home, "models/a.jpg", "mine/b.jpg")
    with pytest.raises(StartError, match="Photo Organizer itself"):
        scan(own_home / "models")
    assert [group.lead.path.name for group in scanned(own_home)[0]] == ["b.jpg"]
    assert ("models", "foreign folder", "belongs to Photo Organizer itself") in alone(own_home)


def test_the_systems_trash_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    write(tmp_path, "share/Trash/files/a.jpg", "share/mine.jpg")
    assert [group.lead.path.name for group in scanned(tmp_path)[0]] == ["mine.jpg"]
    with pytest.raises(StartError, match="the system's trash"):
        scan(tmp_path / "share" / "Trash" / "files")


@pytest.mark.skipif(not os.path.isdir("/usr/share"), reason="no such system")
@pytest.mark.parametrize("folder", ["/usr", "/usr/share", "/etc", "/proc", "/sys", "/dev"])
def test_the_systems_own_folders_are_not_opened(folder: str) -> None:
    with pytest.raises(StartError, match="belongs to the system"):
        scan(Path(folder))


@pytest.mark.parametrize(
    ("path", "owned"),
    [
        ("/usr/share/pixmaps", True),
        ("/proc", True),
        ("/var/lib/docker", True),
        ("/dev/disk", True),
        ("/dev/shm/photos", False),
        ("/run/media/me/STICK/DCIM", False),
        ("/run/lock", True),
        ("/home/me/usr", False),
        ("/usrlocal", False),
        ("/media/x", False),
        ("/mnt/photos", False),
        ("/tmp/x", False),
        ("/var/www/photos", False),
    ],
)
def test_linux_places(path: str, owned: bool) -> None:
    known = foreign.system_places("linux", {}, PurePosixPath("/home/me"))
    assert (known.owner(PurePosixPath(path)) is not None) is owned


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("/System/Library/Desktop Pictures", "the system"),
        ("/Library/User Pictures", "the system"),
        ("/Applications", "the system"),
        ("/Users/me/Library/Application Support", "other programs"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/Photos", None),
        ("/Users/me/Library/CloudStorage/Dropbox/Photos", None),
        ("/Users/me/Pictures", None),
        ("/Volumes/Stick/DCIM", None),
        ("/private/tmp/x", None),
    ],
)
def test_macos_places(path: str, owner: str | None) -> None:
    known = foreign.system_places("darwin", {}, PurePosixPath("/Users/me"))
    found = known.owner(PurePosixPath(path))
    assert (found and found[1]) == owner


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        (r"C:\Windows\Web\Wallpaper", "the system"),
        (r"c:\windows", "the system"),
        (r"C:\Program Files\X", "the system"),
        (r"C:\Program Files (x86)\X", "the system"),
        (r"C:\ProgramData\X", "the system"),
        (r"C:\Users\me\AppData\Local\Google\Picasa2", "other programs"),
        (r"C:\Users\me\AppData\Local\Temp\x", None),
        (r"C:\Users\me\Pictures", None),
        (r"D:\Windows", None),
        (r"C:\Windows.old\x", None),
    ],
)
def test_windows_places(path: str, owner: str | None) -> None:
    environment = {
        "SystemRoot": r"C:\Windows",
        "ProgramFiles": r"C:\Program Files",
        "ProgramFiles(x86)": r"C:\Program Files (x86)",
        "ProgramData": r"C:\ProgramData",
        "LOCALAPPDATA": r"C:\Users\me\AppData\Local",
        "APPDATA": r"C:\Users\me\AppData\Roaming",
        "TEMP": r"C:\Users\me\AppData\Local\Temp",
    }
    known = foreign.system_places("win32", environment, PureWindowsPath(r"C:\Users\me"))
    found = known.owner(PureWindowsPath(path))
    assert (found and found[1]) == owner


def test_a_whole_home_and_a_drives_root_ask_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "people" / "me"
    (home / "Pictures").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    assert "home" in str(foreign.needs_asking(home))
    assert "home" in str(foreign.needs_asking(home.parent))
    assert "drive" in str(foreign.needs_asking(Path("/")))
    (tmp_path / "way").symlink_to(home)
    assert foreign.needs_asking(tmp_path / "way") is not None
    monkeypatch.chdir(home)
    assert foreign.needs_asking(Path()) is not None
    assert foreign.needs_asking(home / "Pictures") is None
    assert foreign.needs_asking(home / "Pictures" / "none") is None
    assert foreign.needs_asking(Path("/media/x")) is None
    assert foreign.needs_asking(tmp_path / "other") is None


def test_a_folder_that_photos_are_to_go_to_can_be_asked_about_before_it_is_there(
    tmp_path: Path,
) -> None:
    foreign.refuse(tmp_path / "new" / "deep")
    (tmp_path / "Family.photoslibrary").mkdir()
    with pytest.raises(StartError, match="Apple Photos"):
        foreign.refuse(tmp_path / "Family.photoslibrary" / "new")
