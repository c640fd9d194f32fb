"""The keys of the window, read from its live actions: what is changed there is changed here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from organizer.ui.actions import ALWAYS
from organizer.ui.widgets.wording import without_mnemonic


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What some keys do.

    Attributes:
        group: The menu it is in, or where else the keys work.
        words: What it does, as the menu says.
        keys: As the system writes them; more than one where several do the same.
    """

    group: str
    words: str
    keys: tuple[str, ...]

    @property
    def written(self) -> str:
        """The keys in one line."""
        return ", ".join(self.keys)

    def matches(self, words: str) -> bool:
        """Whether every word that is searched for is in it."""
        whole = f"{self.group} {self.words} {self.written}".casefold()
        return all(word in whole for word in words.casefold().split())


def of_window(window: QMainWindow) -> list[Shortcut]:
    """Every action that has keys, by menu, and the keys of a review."""
    found: list[Shortcut] = []
    seen: set[QAction] = set()
    for entry in window.menuBar().actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            for action in _actions_of(menu):
                seen.add(action)
                found += _shortcut(without_mnemonic(entry.text()), action)
    elsewhere = QCoreApplication.translate("Shortcuts", "Elsewhere")
    for action in window.actions():
        if action not in seen:
            found += _shortcut(elsewhere, action)
    return found + _of_review()


def as_text(shortcuts: Sequence[Shortcut]) -> str:
    """All of them as plain text, a paragraph for each group."""
    lines: list[str] = []
    group = ""
    wide = max((len(each.words) for each in shortcuts), default=0)
    for each in shortcuts:
        if each.group != group:
            group = each.group
            lines += [*([""] if lines else []), group]
        lines.append(f"  {each.words:<{wide}}  {each.written}")
    return "\n".join(lines) + "\n"


def _actions_of(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions_of(inner)
        elif not action.isSeparator():
            yield action


def _shortcut(group: str, action: QAction) -> list[Shortcut]:
    native = QKeySequence.SequenceFormat.NativeText
    keys = tuple(each.toString(native) for each in action.shortcuts() if not each.isEmpty())
    words = action.property(ALWAYS) or without_mnemonic(action.text())
    return [Shortcut(group, words, keys)] if keys else []


def _of_review() -> list[Shortcut]:
    """What :mod:`organizer.ui.review.review_keys` listens to."""
    group = QCoreApplication.translate("Shortcuts", "While reviewing")
    return [
        Shortcut(group, words, keys)
        for words, keys in (
            (QCoreApplication.translate("Shortcuts", "The label is right"), (_key("Return"),)),
            (QCoreApplication.translate("Shortcuts", "Another choice by its number"), ("1 … 9",)),
            (
                QCoreApplication.translate("Shortcuts", "Any other label by its letters"),
                ("A … Z",),
            ),
            (QCoreApplication.translate("Shortcuts", "Skip the photo"), (_key("Space"),)),
            (QCoreApplication.translate("Shortcuts", "One photo back"), (_key("Backspace"),)),
            (QCoreApplication.translate("Shortcuts", "Enough"), (_key("Esc"),)),
        )
    ]


def _key(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
