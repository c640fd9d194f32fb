"""The program's own files, damaged: it works or says one sentence, and no photo changes."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from organizer import cli, paths, settings_file
from organizer.errors import OrganizerError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import PhotoGroup
from organizer.files.trash import Marked, Trash
from organizer.text import text
from organizer.vision.corrections import Correction, Corrections
from organizer.vision.facts import Facts
from organizer.vision.index import Index
from tests.files import staging
from tests.vision.helpers import save


def use_index(path: Path) -> str:
    with Index.open(path) as index:
        facts = index.of_content("known", "model")
        assert facts is None or str(facts.error or "") is not None
        index.contents_of_size(7, "model")
        index.thumbnail("known")
        index.put((1, 2, 7, 4), Facts("new", error=text("unreadable")), None, b"")
        index.flush()
        assert index.of_content("new", None) is not None or index.warning is not None
        return str(index.warning or "")


def use_corrections(path: Path) -> str:
    with Corrections.open(path) as corrections:
        corrections.get("known")
        corrections.set(["new"], "Dogs")
        assert corrections.get("new") == Correction("Dogs")
        return str(corrections.notice or "")


def use_journal(path: Path) -> str:
    with Journal.open(path) as journal:
        journal.history()
        moving.interrupted(journal)
        return str(journal.warning or "")


def use_trash(path: Path) -> str:
    trash = Trash(path)
    list(trash.send_many([]))
    trash.listing()
    return str(trash.warning or "")


def use_settings(path: Path) -> str:
    loaded = settings_file.load(path)
    settings_file.save(path, loaded)
    assert settings_file.load(path) == loaded
    return ""


USES: dict[str, Callable[[Path], str]] = {
    "index.sqlite": use_index,
    "corrections.sqlite": use_corrections,
    "journal.sqlite": use_journal,
    "trash.sqlite": use_trash,
    "settings.json": use_settings,
}


@pytest.fixture(params=USES)
def own(request: pytest.FixtureRequest, own_home: Path) -> Path:
    """One of the program's own files, with something in it."""
    path: Path = own_home / request.param
    USES[path.name](path)
    if path.name == "index.sqlite":
        with Index.open(path) as index:
            index.put((1, 2, 3, 4), Facts("known", camera="X"), "model", b"thumbnail" * 500)
    if path.name == "corrections.sqlite":
        with Corrections.open(path) as corrections:
            corrections.set([f"{number:032}" for number in range(300)], "Dogs")
    return path


def use(path: Path) -> str:
    """Use one of the program's own files; what was said about it, or the error's one sentence."""
    try:
        return USES[path.name](path)
    except OrganizerError as error:
        said = str(error)
    except OSError as error:
        assert path.name == "settings.json", "only its caller says so"
        said = str(error)
    assert said
    assert "\n" not in said
    return said


def test_cut_off_anywhere_it_is_begun_anew_or_said(own: Path) -> None:
    whole = own.read_bytes()
    for part in range(20):
        for tail in own.parent.glob(f"{own.name}-*"):
            tail.unlink()
        own.unlink(missing_ok=True)
        own.write_bytes(whole[: len(whole) * part // 20])
        use(own)
        assert use(own) == "", "the second time all is well"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.parametrize("tail", ["", "-journal", "-wal"])
def test_a_pipe_in_its_place_or_beside_it_is_said_and_stays(own: Path, tail: str) -> None:
    whole = own.read_bytes()
    pipe = own.with_name(own.name + tail)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    said = use(own)
    if own.name == "settings.json":  # which nothing is beside, and which is written anew
        return
    assert f"{pipe.name} is a pipe, not a file" in said
    assert pipe.is_fifo()
    pipe.unlink()
    if tail:
        assert own.read_bytes() == whole
        assert use(own) == "", "the second time all is well"


@pytest.mark.parametrize("garbage", [b"\xff" * 9999, b"SQLite format 3\0" * 700, b"{" * 99999])
def test_garbage_is_put_aside_and_said(own: Path, garbage: bytes) -> None:
    own.write_bytes(garbage)
    said = use(own)
    assert said or own.name == "settings.json"
    assert use(own) == "", "the second time all is well"


def test_damage_in_the_middle_is_no_crash(own: Path) -> None:
    whole = own.read_bytes()
    for part in range(20):
        start = len(whole) * part // 20
        for tail in own.parent.glob(f"{own.name}-*"):
            tail.unlink()
        own.write_bytes(whole[:start] + b"\xa5" * 64 + whole[start + 64 :])
        use(own)


def test_a_folder_in_its_place_is_said(own: Path) -> None:
    own.unlink()
    (own / "sub").mkdir(parents=True)
    assert use(own)
    assert (own / "sub").is_dir()


@pytest.mark.parametrize("kind", ["symbolic", "hard", "symbolic to an empty one"])
def test_a_link_to_a_photo_in_its_place_leaves_the_photo(
    own: Path, tmp_path: Path, kind: str
) -> None:
    photo = tmp_path / "photo.jpg"
    if kind == "symbolic to an empty one":
        photo.touch()
    else:
        save(photo)
    before = photo.read_bytes(), photo.stat().st_mtime_ns
    own.unlink()
    if kind == "hard":
        own.hardlink_to(photo)
    else:
        own.symlink_to(photo)
    use(own)
    use(own)
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [photo]


def test_another_programs_database_in_its_place_is_not_written_to(
    own: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "digikam4.db"
    with sqlite3.connect(theirs) as connection:
        connection.execute("CREATE TABLE images (name TEXT)")
    connection.close()
    before = theirs.read_bytes()
    own.unlink()
    own.symlink_to(theirs)
    use(own)
    assert theirs.read_bytes() == before
    assert list(tmp_path.iterdir()) == [theirs]


def test_a_dangling_link_in_its_place_is_no_crash(own: Path, tmp_path: Path) -> None:
    own.unlink()
    own.symlink_to(tmp_path / "none" / "deep")
    use(own)


def test_one_of_a_newer_version_is_left_as_it_is_and_said(own: Path) -> None:
    if own.name == "settings.json":
        own.write_text('{"mode": "teleport", "card_size": 200, "from_the_future": [1]}')
        assert settings_file.load(own).card_size == 200
        return
    with sqlite3.connect(own) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = own.read_bytes()
    assert "newer" in use(own)
    assert own.read_bytes() == before


def test_one_that_may_not_be_written_is_said(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a fake of what SQLite and the system say: the superuser may write anything."""
    if own.name == "settings.json":
        monkeypatch.setattr(tempfile, "mkstemp", _refuse)
        settings_file.load(own)
        with pytest.raises(OSError, match="Read-only"):
            use_settings(own)
        return
    real = sqlite3.connect

    def read_only(name: str | Path, **options: object) -> sqlite3.Connection:
        if str(name) == ":memory:":
            return real(name, **options)  # type: ignore[call-overload, no-any-return]
        address = f"file:{name}?mode=ro"
        return real(address, uri=True, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    photo = staging.write(tmp_path / "a.jpg")
    if own.name == "trash.sqlite":
        group = PhotoGroup(staging.photo(photo))
        assert "readonly" in str(Trash(own).send(Marked(group)).error)
    elif own.name == "journal.sqlite":
        with pytest.raises(OrganizerError, match="readonly"), Journal.open(own) as journal:
            staging.run(moving.apply_plan(staging.plan(tmp_path, {"a.jpg": "b.jpg"}), journal))
    else:
        assert use(own)
    assert list(tmp_path.iterdir()) == [photo]


def _refuse(*_: object, **__: object) -> tuple[int, str]:
    raise OSError(30, "Read-only file system")


HOSTILE_FACTS = [
    ("taken_at", "yesterday"),
    ("taken_at", 5),
    ("error", "no JSON"),
    ("error", "[1, 2, 3]"),
    ("error", '["{0}", {}]'),
    ("error", '["{x.__class__.__mro__}", {}]'),
    ("error", "null"),
]


@pytest.mark.parametrize(("column", "value"), HOSTILE_FACTS, ids=ascii)
def test_facts_that_make_no_sense_are_found_anew(
    own_home: Path, column: str, value: object
) -> None:
    path = paths.index_file()
    with Index.open(path) as index:
        index.put((1, 2, 3, 4), Facts("known"), None, b"")
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE photo SET {column} = ?", (value,))
    connection.close()
    with Index.open(path) as index:
        assert index.of_content("known", None) is None


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, color in enumerate(["red", "green", "blue"]):
        save(folder / f"{number}.jpg", color=color)
    return folder


def damaged_by_garbage(path: Path, photo: Path) -> None:
    path.write_bytes(b"garbage" * 3000)


def damaged_by_a_folder(path: Path, photo: Path) -> None:
    path.mkdir()


def damaged_by_a_link(path: Path, photo: Path) -> None:
    path.symlink_to(photo)


@pytest.mark.parametrize(
    "damage", [damaged_by_garbage, damaged_by_a_folder, damaged_by_a_link], ids=lambda d: d.__name__
)
def test_with_all_its_files_damaged_it_works_or_says_one_sentence(
    own_home: Path, photos: Path, damage: Callable[[Path, Path], None],
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before = staging.contents(photos)
    for name in USES:
        damage(own_home / name, photos / "0.jpg")
    codes = []
    for words in (["plan"], ["apply"], ["history"], ["undo"]):
        folder = [str(photos), "--template", "{year}"] if words[0] in {"plan", "apply"} else []
        codes.append(cli.run([*words, *folder]))
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        assert staging.contents(photos) == before
    assert codes[0] == 0, "looking needs none of them"
    assert set(codes) <= {0, 3}
