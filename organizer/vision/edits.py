"""What a user can do to the names: a list of edits on top of the program's own taxonomy."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.vision.reshaping import Reshaped
from organizer.vision.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Rename:
    """Call something otherwise; a name that another thing of its level has merges the two.

    Attributes:
        what: A label, a category or a group.
        en: Its new English name; empty to keep the old one.
        zh: Its new Chinese name; likewise.
    """

    what: str
    en: str = ""
    zh: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one thing of two of the same level; probabilities and photos go along."""

    what: str
    into: str


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Put a label into another category, or a category into another group."""

    what: str
    to: str


@dataclass(frozen=True, slots=True)
class New:
    """Make a category of one's own; labels can be moved into it.

    Attributes:
        what: Its name.
        group: Its broad group; one that there is not yet is made, too.
        en: Its English name where that is another; else empty.
        zh: Its Chinese name; likewise.
        folder: What its folder is called; empty for its name.
    """

    what: str
    group: str
    en: str = ""
    zh: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Never:
    """Never say that a photo shows this: its probability goes to everything else."""

    what: str


@dataclass(frozen=True, slots=True)
class Folder:
    """Call the folder of something otherwise, in every language; an empty name undoes that."""

    what: str
    name: str


Edit = Rename | Merge | MoveTo | New | Never | Folder


@dataclass(frozen=True, slots=True)
class Overlay:
    """The user's edits, in the order in which they are made.

    Attributes:
        edits: Each on top of those before it.
    """

    edits: tuple[Edit, ...] = ()


def apply(taxonomy: Taxonomy, overlay: Overlay) -> Taxonomy:
    """The taxonomy with edits made; its ``notices`` say what came of them.

    Raises:
        TaxonomyError: An edit makes no sense.
    """
    shape = Reshaped(taxonomy.source)
    for change in overlay.edits:
        make(shape, change)
    return Taxonomy.from_names(shape.names(), taxonomy.language)


def edit(taxonomy: Taxonomy, change: Edit, overlay: Overlay | None = None) -> Overlay:
    """Add an edit, for the tree editor: ``apply`` and ``save`` what this returns.

    Args:
        taxonomy: The program's own.
        change: The edit.
        overlay: The edits so far.

    Raises:
        TaxonomyError: The edit makes no sense; one sentence says why.
    """
    edits = (*(overlay or Overlay()).edits, change)
    apply(taxonomy, Overlay(edits))
    return Overlay(edits)


def make(shape: Reshaped, change: Edit) -> None:
    """Make one edit.

    Raises:
        TaxonomyError: It makes no sense; nothing was changed.
    """
    match change:
        case Rename(what, en, zh):
            shape.call(what, (en, zh))
        case Merge(what, into):
            shape.merge(what, into)
        case MoveTo(what, to):
            shape.move(what, to)
        case New(what, group, en, zh, folder):
            shape.add((en or what, zh or what), group, folder)
        case Never(what):
            shape.never(what)
        case Folder(what, name):
            shape.call_folder(what, name)
