"""The user's settings: each declared once, with its type, default and meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from organizer.files.rules import Level, Mode, Rules, Unsure
from organizer.setting_entry import Entry, Group, Kind, edited, kept
from organizer.text import Text, text


class Language(StrEnum):
    """The language of the window; each value but the first is the name of its translation."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


class NameLanguage(StrEnum):
    """The language of what the program calls folders and files, as the taxonomy knows it."""

    ENGLISH = "en"
    CHINESE = "zh"


class Appearance(StrEnum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Grouping(StrEnum):
    """What photos are grouped by in the grid."""

    NONE = "none"
    LABEL = "label"
    DAY = "day"
    MONTH = "month"
    FOLDER = "folder"


class EngineWish(StrEnum):
    """What is to run the model; the values are those of ``--engine``."""

    AUTO = "auto"
    CPU = "cpu"
    GPU = "gpu"
    TENSORFLOW = "tensorflow"


class Strangers(StrEnum):
    """What a model of the user's own does with photos that show none of its categories."""

    LABELLED = "labelled"
    USUAL = "usual"
    STRICT = "strict"
    STRICTEST = "strictest"


CHOICES: Mapping[type[StrEnum], Mapping[str, Text]] = {
    Language: {
        Language.SYSTEM: text("As the system"),
        Language.ENGLISH: text("English"),
        Language.CHINESE: text("简体中文"),
    },
    NameLanguage: {
        NameLanguage.ENGLISH: text("English"),
        NameLanguage.CHINESE: text("简体中文"),
    },
    Appearance: {
        Appearance.SYSTEM: text("As the system"),
        Appearance.LIGHT: text("Light"),
        Appearance.DARK: text("Dark"),
    },
    Grouping: {
        Grouping.NONE: text("Not at all"),
        Grouping.LABEL: text("By label"),
        Grouping.DAY: text("By day"),
        Grouping.MONTH: text("By month"),
        Grouping.FOLDER: text("By folder"),
    },
    EngineWish: {
        EngineWish.AUTO: text("Automatic: the fastest"),
        EngineWish.CPU: text("Processor"),
        EngineWish.GPU: text("Graphics card"),
        EngineWish.TENSORFLOW: text("TensorFlow"),
    },
    Strangers: {
        Strangers.LABELLED: text("Labelled as if it knew them"),
        Strangers.USUAL: text("Left out; costs 3 of 100 that it knows"),
        Strangers.STRICT: text("Left out strictly; costs 10 of 100"),
        Strangers.STRICTEST: text("Left out most strictly; costs 25 of 100"),
    },
    Mode: {
        Mode.SORT: text("Sort into folders"),
        Mode.RENAME: text("Rename"),
        Mode.BOTH: text("Sort and rename"),
    },
    Level: {
        Level.FINE: text("Fine: Beagle"),
        Level.EVERYDAY: text("Everyday: Dogs"),
        Level.BROAD: text("Broad: Animals"),
    },
    Unsure: {
        Unsure.LEAVE: text("Leave them where they are"),
        Unsure.FOLDER: text("Put them into a folder “Unsure”"),
    },
}
"""What the values are called of settings that have a few to choose from."""

_RECENT = 8
"""Folders opened last that are remembered."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the window remembers. Values that make no sense any more fall back to their defaults."""

    language: Language = edited(
        Language.SYSTEM,
        Group.WINDOW,
        text("Language"),
        text("The language of the window; it is opened anew for it"),
    )
    appearance: Appearance = edited(
        Appearance.SYSTEM,
        Group.WINDOW,
        text("Colours"),
        text("Whether the window is light or dark"),
    )
    card_size: int = edited(
        184,
        Group.WINDOW,
        text("Size of photos"),
        text("How wide a photo is in the grid, in pixels"),
        limits=(112, 400),
        kind=Kind.PIXELS,
    )
    grouping: Grouping = edited(
        Grouping.NONE,
        Group.WINDOW,
        text("Photos are grouped"),
        text("Photos of a group stand together in the grid, below a heading"),
    )
    notifications: bool = edited(
        True,
        Group.WINDOW,
        text("Notify when long work has ended"),
        text("Whether the system says so while another window is in front"),
    )
    recursive: bool = edited(
        True,
        Group.LOOKING,
        text("Include subfolders"),
        text("Whether the folders in a folder are looked at, too"),
    )
    people: bool = edited(
        True,
        Group.LOOKING,
        text("Look for people"),
        text("Portraits and groups are told by their faces"),
    )
    screenshots: bool = edited(
        True,
        Group.LOOKING,
        text("Look for screenshots"),
        text("Pictures of a screen are told from photos"),
    )
    documents: bool = edited(
        True,
        Group.LOOKING,
        text("Look for documents"),
        text("Documents, receipts and whiteboards are told from other photos"),
    )
    memes: bool = edited(
        False,
        Group.LOOKING,
        text("Look for memes"),
        text("Pictures with large words on them are told from photos"),
    )
    strangers: Strangers = edited(
        Strangers.USUAL,
        Group.LOOKING,
        text("Photos unknown to your model"),
        text(
            "What your own model does with photos of something else: the more strictly it leaves"
            " them out, the more photos of its own categories it leaves out with them"
        ),
    )
    engine: EngineWish = edited(
        EngineWish.AUTO,
        Group.LOOKING,
        text("Labels are worked out by"),
        text("What runs the model; automatic takes what was the fastest when it was measured here"),
    )
    mode: Mode = edited(
        Mode.SORT,
        Group.TIDYING,
        text("What is done"),
        text("Photos are sorted into folders, renamed, or both"),
    )
    template: str = kept("", text("How names are made; empty for the mode's own"))
    destination: str = edited(
        "",
        Group.TIDYING,
        text("Where folders are made"),
        text("The folder that class folders go into; empty for the opened folder itself"),
        kind=Kind.FOLDER,
    )
    level: Level = edited(
        Level.EVERYDAY, Group.TIDYING, text("Labels are"), text("How coarse labels are")
    )
    min_confidence: float = edited(
        Rules().min_confidence,
        Group.TIDYING,
        text("Right at least"),
        text("How many of the photos that are filed are to be right"),
        limits=(0, 1),
        kind=Kind.SHARE,
    )
    names_in: NameLanguage = edited(
        NameLanguage.ENGLISH,
        Group.TIDYING,
        text("Folders and files are named in"),
        text("The language of names that the program gives; names of your own stay as they are"),
    )
    unsure: Unsure = edited(
        Unsure.LEAVE,
        Group.TIDYING,
        text("Unsure photos"),
        text("What happens to photos that the program is not sure of"),
    )
    back_off: bool = edited(
        False,
        Group.TIDYING,
        text("In doubt use a coarser name"),
        text("A photo whose breed is doubtful is filed as Dogs, or as Animals"),
    )
    own_model: str = kept("", text("The user's own model that labels photos; empty for none"))
    own_model_alone: bool = kept(False, text("Whether that model labels photos alone"))
    recent_folders: tuple[str, ...] = kept((), text("The folders opened last, newest first"))
    window_geometry: str = kept("", text("Where the window was, as Qt writes it, in hex"))

    def without_recent(self, folder: Path | None = None) -> Settings:
        """These settings without a recent folder; without any where none is named."""
        kept = () if folder is None else self.recent_folders
        return replace(self, recent_folders=tuple(each for each in kept if each != str(folder)))

    def with_recent(self, folder: Path) -> Settings:
        """These settings with a folder at the top of the recent ones."""
        others = [entry for entry in self.recent_folders if entry != str(folder)]
        return replace(self, recent_folders=(str(folder), *others)[:_RECENT])


def entry_of(name: str) -> Entry:
    """What is known of a setting beside its type and default."""
    entry: Entry = Settings.__dataclass_fields__[name].metadata["entry"]
    return entry
