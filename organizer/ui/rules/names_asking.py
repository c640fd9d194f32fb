"""Asks what an edit of a name needs: a new name, another name to merge with, a place, a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from organizer.files.rules import Level
from organizer.ui.rules.category_form import CategoryForm

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.edits import Edit, New
    from organizer.vision.taxonomy import Taxonomy

LEVELS = (Level.BROAD, Level.EVERYDAY, Level.FINE)
"""The levels from the tree's root on."""


def new_category(taxonomy: Taxonomy, near: str, window: QWidget) -> New | None:
    """Ask for a category of the user's own.

    Args:
        taxonomy: The names.
        near: What is chosen in the tree; its group is offered first.
        window: Whose question it is.
    """
    group = taxonomy.group_of(near) if near else taxonomy.groups[0]
    form = CategoryForm(taxonomy.groups, group, taxonomy.language, window)
    made = form.edit() if form.exec() == QDialog.DialogCode.Accepted else None
    form.deleteLater()
    return made


def another_name(taxonomy: Taxonomy, name: str, window: QWidget) -> Edit | None:
    """Ask for another name."""
    from organizer.vision.edits import Rename

    words = _tr("A new name for “{0}”:").format(name)
    new, good = QInputDialog.getText(window, _tr("Rename"), words, text=name)
    if not good or new.strip() in ("", name):
        return None
    return Rename(name, zh=new) if taxonomy.language == "zh" else Rename(name, en=new)


def merge(taxonomy: Taxonomy, name: str, depth: int, window: QWidget) -> Edit | None:
    """Ask for another thing of the same level."""
    from organizer.vision.edits import Merge

    others = sorted(set(taxonomy.names(LEVELS[depth])) - {name})
    into = _ask(window, _tr("Merge"), _tr("Make “{0}” one with:").format(name), others)
    return Merge(name, into) if into else None


def move(taxonomy: Taxonomy, name: str, depth: int, window: QWidget) -> Edit | None:
    """Ask for a thing of the level above."""
    from organizer.vision.edits import MoveTo

    places = sorted(taxonomy.names(LEVELS[depth - 1]))
    to = _ask(window, _tr("Move"), _tr("Put “{0}” into:").format(name), places)
    return MoveTo(name, to) if to else None


def folder(taxonomy: Taxonomy, name: str, depth: int, window: QWidget) -> Edit | None:
    """Ask for a folder's name."""
    from organizer.vision.edits import Folder

    now = taxonomy.folder(name, LEVELS[depth])
    words = _tr("What the folder of “{0}” is called; empty for its own name:").format(name)
    new, good = QInputDialog.getText(window, _tr("Folder name"), words, text=now)
    return Folder(name, new.strip()) if good and new.strip() != now else None


def _ask(window: QWidget, title: str, words: str, names: list[str]) -> str:
    chosen, good = QInputDialog.getItem(window, title, words, names, 0, False)
    return chosen if good else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("NamesAsking", words)
