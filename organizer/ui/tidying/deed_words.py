"""What is said of moving photos, and of how it ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from organizer.files.plan import Outcome
from organizer.ui.folder.photo_item import printable
from organizer.ui.tidying.mover import Deed, Done
from organizer.ui.widgets.wording import said, sentences

_NAMED = 12
"""Failures named in a tooltip; the rest is counted."""

_SPEAKER = "Reporter"
"""Who says all this, and under whose name it is translated."""

_translate = QCoreApplication.translate


def doing(deed: Deed) -> str:
    """What is being done."""
    return {
        Deed.APPLY: _translate(_SPEAKER, "Moving photos"),
        Deed.UNDO: _translate(_SPEAKER, "Putting photos back"),
        Deed.REDO: _translate(_SPEAKER, "Moving photos again"),
        Deed.RECOVER: _translate(_SPEAKER, "Finishing what was interrupted"),
        Deed.TRASH: _translate(_SPEAKER, "Putting photos into the trash"),
        Deed.RESTORE: _translate(_SPEAKER, "Putting files back from the trash"),
    }[deed]


def outcome_of(done: Done) -> tuple[str, str]:
    """What came of it: in a sentence or some, and what is told of single files, a line each."""
    words, details = _counted(done), ""
    if done.cancelled:
        stopped = _translate(_SPEAKER, "Stopped; the rest stays where it is.")
        words = sentences(words, stopped)
    if done.failed:
        refused = done.deed is Deed.TRASH and not done.moved and not done.cancelled
        words = _refusal(done) if refused else sentences(words, _failures(done))
        details = _named(done)
    if done.notes:
        words = sentences(words, _noted(done))
        details = "\n".join([details, *(said(note) for note in done.notes[:_NAMED])]).strip()
    return words, details


def _counted(done: Done) -> str:
    count = done.moved
    return {
        Deed.APPLY: _translate(_SPEAKER, "%Ln photo(s) moved.", "", count),
        Deed.UNDO: _translate(_SPEAKER, "%Ln photo(s) put back where they were.", "", count),
        Deed.REDO: _translate(_SPEAKER, "%Ln photo(s) moved again.", "", count),
        Deed.RECOVER: _translate(
            _SPEAKER, "%Ln photo(s) settled; nothing is left half done.", "", count
        ),
        Deed.TRASH: _translate(_SPEAKER, "%Ln photo(s) moved to the trash.", "", count),
        Deed.RESTORE: _translate(_SPEAKER, "%Ln file(s) put back from the trash.", "", count),
    }[done.deed]


def _refusal(done: Done) -> str:
    """Why nothing went into the trash, in the words for the first photo."""
    first = done.failed[0]
    words = "" if first.error is None else said(first.error)
    others = len(done.failed) - 1
    if others:
        more = _translate(_SPEAKER, "So do(es) %Ln more.", "", others)
        words = sentences(words, more)
    return words


def _noted(done: Done) -> str:
    if len(done.notes) == 1:
        return said(done.notes[0])
    words = _translate(_SPEAKER, "%Ln thing(s) to know: {0}", "", len(done.notes))
    return words.format(said(done.notes[0]))


def _failures(done: Done) -> str:
    first = done.failed[0]
    why = "" if first.error is None else said(first.error)
    name = printable(_name(done.deed, first))
    if len(done.failed) == 1:
        return _translate(_SPEAKER, "{0} was not: {1}").format(name, why)
    count = len(done.failed)
    words = _translate(_SPEAKER, "%Ln were not, among them {0}: {1}", "", count)
    return words.format(name, why)


def _named(done: Done) -> str:
    lines = [
        f"{printable(_name(done.deed, outcome))}: {said(outcome.error)}"
        for outcome in done.failed[:_NAMED]
        if outcome.error is not None
    ]
    more = len(done.failed) - _NAMED
    rest = _translate(_SPEAKER, "and {0} more").format(more)
    return "\n".join([*lines, rest] if more > 0 else lines)


def _name(deed: Deed, outcome: Outcome) -> str:
    """What people know a file by: in the trash it may have another name."""
    return (outcome.target if deed is Deed.RESTORE else outcome.source).name
