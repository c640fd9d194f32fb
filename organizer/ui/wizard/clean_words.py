"""What the page for cleaning says of a project's photos, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from organizer.training.cleaning import Stuck
from organizer.training.learnable import FEWEST
from organizer.training.project import Project
from organizer.training.target import REJECTED
from organizer.ui.widgets.wording import said, sentence, sentences
from organizer.ui.wizard.clean_classes import names_of
from organizer.ui.wizard.clean_pile import Pile


def why_not_on(project: Project, pile: Pile) -> str:
    """Why nothing can be learnt from a project's photos yet; empty where something can."""
    counts = pile.counts()
    names = names_of(project, counts)
    poor = next((folder for folder in names if counts.get(folder, 0) < FEWEST), None)
    if poor is not None:
        return QCoreApplication.translate(
            "CleanPage",
            "“{0}” has %Ln photo(s); each category needs {1} at least.",
            "",
            counts.get(poor, 0),
        ).format(names[poor], FEWEST)
    if len(names) < 2:
        return QCoreApplication.translate(
            "CleanPage", "At least two categories are needed, so that they can be told apart."
        )
    return ""


def why_empty(folder: str) -> str:
    """What to do about a class without photos, or the shelf without any."""
    if folder == REJECTED:
        return QCoreApplication.translate(
            "CleanPage", "Nothing was taken out yet. What you take out is kept here."
        )
    return QCoreApplication.translate(
        "CleanPage", "There are no photos here: go back and find some, or drag some here."
    )


def summary(photos: int, doubts: int) -> str:
    """How many photos a class has, and how many of them are worth a look."""
    words = QCoreApplication.translate("CleanPage", "%Ln photo(s)", "", photos)
    if not doubts:
        return words
    odd = QCoreApplication.translate("CleanPage", "%Ln to look at", "", doubts)
    return QCoreApplication.translate("CleanPage", "{0}, {1}").format(words, odd)


def stuck_words(stuck: Sequence[Stuck]) -> str:
    """Why photos stay where they are: the first of them, and how many more."""
    more = len(stuck) - 1
    others = QCoreApplication.translate(
        "CleanPage", "%Ln more stay(s) where it is (they are).", "", more
    )
    first = QCoreApplication.translate("CleanPage", "{0}.").format(sentence(said(stuck[0].reason)))
    return sentences(first, others if more else "")
