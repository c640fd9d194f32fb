"""The packages' own scripts, run with a small stand-in for the bundle."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer import archives, checksums, compare, debian, portable, windows
from resources.installer.recipe import NAME, Recipe
from tests.installer.unpacking import unpack

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="a package of Linux")


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    """A build whose program is a script that says its version."""
    recipe = Recipe.of_checkout(ROOT, tmp_path / "dist")
    recipe.bundle.mkdir(parents=True)
    program = recipe.bundle / "organizer"
    program.write_text(f"#!/bin/sh\necho Photo Organizer {recipe.version}\n")
    program.chmod(0o755)
    (recipe.work / "licences.txt").write_text("MIT and others\n")
    return recipe


@pytest.fixture
def unpacked(recipe: Recipe, tmp_path: Path) -> Path:
    unpack(portable.package(recipe), tmp_path / "unpacked")
    return tmp_path / "unpacked" / recipe.stem


def run(
    script: Path, home: Path, *arguments: str, path: str | None = None
) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), "PATH": path or os.environ["PATH"]}
    return subprocess.run(
        ["sh", script / "install.sh", *arguments], env=environment, capture_output=True, text=True
    )


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


@linux
def test_the_portable_archive_installs_into_the_home_folder(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "安 home"  # spaces and Chinese, as people have them
    done = run(unpacked, home)

    assert done.returncode == 0, done.stderr
    answer = subprocess.run([home / ".local/bin/organizer"], capture_output=True, text=True)
    assert answer.stdout.startswith("Photo Organizer")
    entry = (home / f".local/share/applications/{NAME}.desktop").read_text("utf-8")
    assert f'Exec="{home}/.local/bin/{NAME}" %f' in entry
    assert f"TryExec={home}/.local/bin/{NAME}\n" in entry
    assert "MimeType=inode/directory;" in entry


@linux
def test_dolphin_and_nemo_offer_it_in_the_menu_of_folders(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "安 home"
    run(unpacked, home)

    service = home / f".local/share/kio/servicemenus/{NAME}.desktop"
    action = home / f".local/share/nemo/actions/{NAME}.nemo_action"
    assert os.access(service, os.X_OK)
    for menu, folder in ((service, "%f"), (action, "%F")):
        words = menu.read_text("utf-8")
        assert "\nName=Tidy photos\n" in words
        assert f'Exec="{home}/.local/bin/{NAME}" {folder}\n' in words
        assert "@" not in words


@linux
def test_a_second_install_replaces_the_program_and_nothing_of_the_users(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    run(unpacked, home)
    old = home / ".local/lib" / NAME / "of the old version"
    old.write_text("gone afterwards")
    own = home / ".local/share/PhotoOrganizer/journal.sqlite"
    own.parent.mkdir(parents=True)
    own.write_text("history")

    assert run(unpacked, home).returncode == 0

    assert not old.exists()
    assert own.read_text() == "history"


@linux
def test_uninstalling_leaves_the_users_own_and_nothing_else(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    own = home / ".local/share/PhotoOrganizer/journal.sqlite"
    own.parent.mkdir(parents=True)
    own.write_text("history")
    run(unpacked, home)

    assert run(unpacked, home, "--uninstall").returncode == 0

    assert tree(home) - {".local/share/applications/mimeinfo.cache"} == {
        ".local/share/PhotoOrganizer/journal.sqlite"
    }


@linux
def test_another_programs_command_of_the_same_name_is_not_removed(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    run(unpacked, home)
    command = home / ".local/bin/organizer"
    command.unlink()
    command.write_text("someone else's")

    run(unpacked, home, "--uninstall")

    assert command.read_text() == "someone else's"


@linux
def test_an_old_c_library_is_said_before_anything_is_copied(unpacked: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "getconf").write_text("#!/bin/sh\necho glibc 2.12\n")
    (tools / "getconf").chmod(0o755)
    home = tmp_path / "home"

    done = run(unpacked, home, path=f"{tools}:{os.environ['PATH']}")

    assert done.returncode == 1
    assert done.stderr.startswith("Error: the C library here is 2.12 and the program needs ")
    assert tree(home) == set()


@linux
def test_a_full_disk_is_said_before_anything_is_copied(unpacked: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "df").write_text("#!/bin/sh\necho header\necho /dev/sda 9 9 0 100% /\n")
    (tools / "df").chmod(0o755)
    home = tmp_path / "home"

    done = run(unpacked, home, path=f"{tools}:{os.environ['PATH']}")

    assert done.returncode == 1
    assert "MB left and the program needs" in done.stderr
    assert tree(home) == set()


def test_the_same_folder_packs_to_the_same_bytes(tmp_path: Path) -> None:
    digests: list[str] = []
    for name in ("one", "two"):
        folder = tmp_path / name / "folder"
        (folder / "b").mkdir(parents=True)
        (folder / "b" / "file").write_text("x")
        (folder / "a").symlink_to("b/file")
        os.utime(folder / "b" / "file", (len(digests), len(digests)))
        packed = archives.pack(folder, tmp_path / f"{name}.tar.xz", epoch=1_700_000_000)
        digests.append(hashlib.sha256(packed.read_bytes()).hexdigest())
    assert digests[0] == digests[1]


def test_checksums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "package").write_bytes(b"abc")
    written = checksums.write([tmp_path / "package"], tmp_path / "sums")
    assert written.read_text() == f"{hashlib.sha256(b'abc').hexdigest()}  package\n"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_windows_script_compiles(recipe: Recipe, tmp_path: Path) -> None:
    payload = tmp_path / "payload"
    (payload / "_internal").mkdir(parents=True)
    (payload / "photo-organizer.exe").write_bytes(b"MZ")
    (payload / "_internal" / "library.dll").write_bytes(b"MZ")

    made = windows.package(recipe, payload)

    assert made.name.endswith("-setup.exe")
    assert made.read_bytes().startswith(b"MZ")


@linux
@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="no validator here")
def test_the_appstream_metadata_are_valid(recipe: Recipe, tmp_path: Path) -> None:
    entry = recipe.fill("linux/metainfo.xml", tmp_path / f"{NAME}.metainfo.xml")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", entry], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@linux
@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no validator here")
def test_the_desktop_entry_is_valid(recipe: Recipe, tmp_path: Path) -> None:
    entry = recipe.fill(
        "photo-organizer.desktop", tmp_path / f"{NAME}.desktop", PROGRAM="/usr/bin/organizer"
    )
    subprocess.run(["desktop-file-validate", entry], check=True)


@linux
@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="dpkg-dev is not installed")
def test_a_bundle_packs_to_the_same_deb_twice(recipe: Recipe) -> None:
    shutil.copy(shutil.which("true") or "/bin/true", recipe.bundle / "organizer")
    first = debian.package(recipe).read_bytes()
    inside = compare.of_deb(recipe.out / f"{recipe.stem}.deb")

    assert debian.package(recipe).read_bytes() == first
    assert {"ctrl ./control", "fsys ./usr/bin/organizer", "fsys ./usr/lib"} <= inside.keys()
    again = debian.package(recipe, compression="none")
    assert compare.differences(inside, compare.of_deb(again)) == []
    assert compare.epoch(again) == recipe.epoch
    said = subprocess.run(
        ["dpkg-deb", "--field", recipe.out / f"{recipe.stem}.deb"], capture_output=True, text=True
    ).stdout
    assert f"Version: {recipe.version}\n" in said
    assert "Depends: libc6 (>= " in said
