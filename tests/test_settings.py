"""Settings survive: what was saved is read, and what is broken falls back to its default."""

from __future__ import annotations

import json
import pickle
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import pytest

from organizer import settings_file
from organizer.errors import OrganizerError, StartError, UsageError
from organizer.files.rules import Level, Mode, Unsure
from organizer.settings import (
    CHOICES,
    Appearance,
    EngineWish,
    Grouping,
    Language,
    NameLanguage,
    Settings,
    Strangers,
    entry_of,
)
from organizer.text import text

CHANGED = Settings(
    mode=Mode.BOTH,
    template="{year}/{label}-{n}",
    destination="/photos/bad\udcff",
    level=Level.FINE,
    min_confidence=0.25,
    unsure=Unsure.FOLDER,
    back_off=True,
    people=False,
    screenshots=False,
    documents=False,
    memes=True,
    own_model="birds",
    own_model_alone=True,
    strangers=Strangers.STRICT,
    recursive=False,
    language=Language.CHINESE,
    names_in=NameLanguage.CHINESE,
    appearance=Appearance.DARK,
    notifications=False,
    engine=EngineWish.CPU,
    recent_folders=("/a", "/b\udcff", "/日本"),
    window_geometry="01d9",
    card_size=256,
    grouping=Grouping.MONTH,
)


def stored(folder: Path, values: object) -> Settings:
    """What is loaded from a file with these values."""
    path = folder / "settings.json"
    path.write_text(json.dumps(values), "utf-8")
    return settings_file.load(path)


def test_everything_that_is_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    settings_file.save(path, CHANGED)
    assert settings_file.load(path) == CHANGED
    assert all(
        getattr(CHANGED, item.name) != getattr(Settings(), item.name) for item in fields(Settings)
    ), "a setting was added: change it here too"


def test_saving_leaves_nothing_else_behind(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings_file.save(path, Settings())
    settings_file.save(path, CHANGED)
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_a_failed_save_keeps_the_old_settings_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings_file.save(path, CHANGED)
    with pytest.raises(TypeError):
        settings_file.save(path, replace(CHANGED, template=object()))  # type: ignore[arg-type]
    assert settings_file.load(path) == CHANGED
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"null", b"[]", b"3", b"[" * 200_000, b'{"mode": ' * 50_000, b"\0"],
)
def test_a_broken_file_gives_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert settings_file.load(path) == Settings()


def test_a_missing_file_and_a_folder_give_defaults(tmp_path: Path) -> None:
    assert settings_file.load(tmp_path / "none.json") == Settings()
    assert settings_file.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mode", "shred"),
        ("mode", ["sort"]),
        ("mode", {}),
        ("mode", None),
        ("level", 3),
        ("template", 3),
        ("recursive", 1),
        ("recursive", "yes"),
        ("min_confidence", "0.9"),
        ("min_confidence", True),
        ("min_confidence", 1.01),
        ("min_confidence", -1),
        ("min_confidence", float("nan")),
        ("min_confidence", float("inf")),
        ("min_confidence", 10**400),
        ("card_size", 0),
        ("card_size", -5),
        ("card_size", 10**9),
        ("card_size", 184.5),
        ("card_size", True),
        ("recent_folders", "/a"),
        ("recent_folders", ["/a", 3]),
    ],
)
def test_a_value_that_makes_no_sense_is_the_default_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    loaded = stored(tmp_path, {name: value, "window_geometry": "0a"})
    assert loaded == Settings(window_geometry="0a")


def test_settings_of_another_version_are_passed_over(tmp_path: Path) -> None:
    assert stored(tmp_path, {"future": 1, "mode": "rename"}) == Settings(mode=Mode.RENAME)


def test_every_setting_says_what_it_means() -> None:
    assert all(str(entry_of(item.name).help) for item in fields(Settings))


def test_every_setting_that_is_edited_has_a_name_of_its_own() -> None:
    edited = [entry_of(item.name) for item in fields(Settings) if entry_of(item.name).group]
    labels = [str(entry.label) for entry in edited]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert all(str(entry.help).rstrip(".") != str(entry.label) for entry in edited)


def test_every_value_to_choose_from_has_a_name() -> None:
    for item, kind in get_type_hints(Settings).items():
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            assert set(CHOICES[kind]) == set(kind), item


def test_recent_folders_are_newest_first_each_once_and_few() -> None:
    found = Settings()
    for name in ["a", "b", "a", *map(str, range(6)), "b"]:
        found = found.with_recent(Path("/", name))
    assert found.recent_folders == ("/b", "/5", "/4", "/3", "/2", "/1", "/0", "/a")


def test_errors_say_one_sentence_and_cross_processes() -> None:
    for kind in (OrganizerError, UsageError, StartError):
        error = kind(text("{name} is empty; choose another.", name="{a}.jpg"))
        again = pickle.loads(pickle.dumps(error))
        assert str(again) == "{a}.jpg is empty; choose another."
        assert again.message == error.message


def test_texts_can_be_translated_compared_and_counted() -> None:
    one, other = text("{count} photos", count=3), text("{count} photos", count=4)
    assert one.filled("{count} 张照片") == "3 张照片"
    assert one == text("{count} photos", count=3)
    assert one != other
    assert len({one, other, text("{count} photos", count=3)}) == 2


def test_what_a_newer_program_settled_stays_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"of the future": {"a": 1}, "recursive": false}', "utf-8")

    settings_file.save(file, settings_file.load(file))

    assert json.loads(file.read_text("utf-8"))["of the future"] == {"a": 1}
