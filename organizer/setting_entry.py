"""What is known of a setting beside its type: what it means, and where and how it is edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from organizer.text import Text, text


class Group(StrEnum):
    """Where a setting is in the settings dialog."""

    WINDOW = "window"
    LOOKING = "looking"
    TIDYING = "tidying"


class Kind(StrEnum):
    """What a setting means beyond its type."""

    PLAIN = "plain"
    SHARE = "share"
    FOLDER = "folder"
    PIXELS = "pixels"


GROUPS = {
    Group.WINDOW: text("Window"),
    Group.LOOKING: text("Photos"),
    Group.TIDYING: text("Tidying"),
}
"""What the groups are called."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a setting beside its type and default.

    Attributes:
        help: What it means, a sentence.
        label: What it is called in the settings dialog.
        group: Where it is there; ``None`` for what is not edited there.
        limits: Of a number, both included.
        kind: What it means beyond its type.
    """

    help: Text
    label: Text = text("")
    group: Group | None = None
    limits: tuple[float, float] | None = None
    kind: Kind = Kind.PLAIN


def kept(default: Any, meaning: Text) -> Any:
    """What the window remembers by itself, with its default and what it means."""
    return field(default=default, metadata={"entry": Entry(meaning)})


def edited(
    default: Any,
    group: Group,
    label: Text,
    meaning: Text,
    *,
    limits: tuple[float, float] | None = None,
    kind: Kind = Kind.PLAIN,
) -> Any:
    """What the user edits in the settings dialog, too."""
    return field(default=default, metadata={"entry": Entry(meaning, label, group, limits, kind)})
