"""The names of things at three levels: fine labels, everyday categories, broad groups.

They come from ``resources/taxonomy.toml``, in English and Simplified Chinese; what the user made
of them is in :mod:`organizer.vision.user_taxonomy`. A name in one language is understood in the
other, so that a decision kept by name survives a change of language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from organizer import paths
from organizer.files.rules import Level
from organizer.text import Text
from organizer.vision.facts import FloatArray
from organizer.vision.names import DEPTHS, LANGUAGES, Names, Row, TaxonomyError, read_names

__all__ = ["ClassNames", "IndexArray", "Place", "Taxonomy", "TaxonomyError"]

IndexArray = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class ClassNames:
    """One class of the model, or one sign, and where it belongs.

    Attributes:
        index: Place in the model's output; a sign's place in ``SIGNS``.
        wnid: WordNet 3.0 id, for example ``"n02123045"``; empty for the background and for signs.
        label: Fine name, for example ``"tabby cat"``.
        category: Everyday name, for example ``"Cats"``.
        group: Broad name, for example ``"Animals"``.
    """

    index: int
    wnid: str
    label: str
    category: str
    group: str


@dataclass(frozen=True, slots=True)
class Place:
    """The names of one thing at the three levels.

    A thing known only coarsely carries its coarsest known name at the finer levels too.
    """

    label: str
    category: str
    group: str

    def name(self, level: Level) -> str:
        """The name at ``level``."""
        names = {Level.FINE: self.label, Level.EVERYDAY: self.category, Level.BROAD: self.group}
        return names[level]


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """All names in one language, and the arrays that sum probabilities over them.

    Attributes:
        language: ``"en"`` or ``"zh"``.
        classes: In the order of the model's output, 1001 of them.
        signs: What ImageNet cannot see, in the order of ``SIGNS``.
        labels: Fine names in the order of the classes, then those of the signs.
        categories: Everyday names in the file's order.
        groups: Broad names in the file's order.
        label_index: Shape (1001,): each class's position in ``labels``.
        category_index: Shape (1001,): each class's position in ``categories``.
        group_index: Shape (1001,): each class's position in ``groups``.
        sign_index: Shape (3, 6): each sign's position at the fine, everyday and broad level.
        allowed: Shape (1001,): whether the program may say that a photo shows the class.
        sign_allowed: Shape (6,): likewise for the signs.
        places: Every name of every language, folded, with its place in this language.
        empty: Categories of the user's own that hold nothing yet, each with its group; they are
            among ``categories``, and only the user gives them to photos.
        folders: By level, the names whose folders are called otherwise.
        writing: The language of folders and files; ``language`` where nothing else is asked for.
        written: Names of any level that are another word in that language, with that word.
        source: The names in every language, for editing.
    """

    language: str
    classes: tuple[ClassNames, ...]
    signs: tuple[ClassNames, ...]
    labels: tuple[str, ...]
    categories: tuple[str, ...]
    groups: tuple[str, ...]
    label_index: IndexArray
    category_index: IndexArray
    group_index: IndexArray
    sign_index: IndexArray
    allowed: NDArray[np.bool_]
    sign_allowed: NDArray[np.bool_]
    places: Mapping[str, Place]
    empty: tuple[tuple[str, str], ...]
    folders: Mapping[Level, Mapping[str, str]]
    writing: str
    written: Mapping[str, str]
    source: Names = field(repr=False)

    @classmethod
    def load(cls, language: str = "en", path: Path | None = None, writing: str = "") -> Self:
        """Read a taxonomy, without what the user made of it.

        Args:
            language: ``"en"``, ``"zh"`` or a locale such as ``"zh_CN"``; English when unknown.
            path: The file; the program's own when ``None``.
            writing: See :meth:`from_names`.

        Raises:
            TaxonomyError: The file cannot be read or makes no sense; the message names the line.
        """
        spoken = language.replace("-", "_").partition("_")[0].lower()
        names = read_names(path or paths.resource("taxonomy.toml"))
        return cls.from_names(names, spoken if spoken in LANGUAGES else "en", writing)

    @classmethod
    def from_names(cls, names: Names, language: str, writing: str = "") -> Self:
        """Arrange names for judging.

        Args:
            names: In every language.
            language: The one to speak, of ``LANGUAGES``.
            writing: The one for folders and files; the same when empty.
        """
        writing = writing or language
        at, writes = LANGUAGES.index(language), LANGUAGES.index(writing)
        ordered = sorted(names.rows, key=lambda row: (row.is_sign, row.index))
        spoken = [_class_names(row, at) for row in ordered]
        count = sum(not row.is_sign for row in ordered)
        labels = tuple(dict.fromkeys(entry.label for entry in spoken))
        empty = tuple((category.said[at], group.said[at]) for category, group in names.empty)
        categories = tuple(
            dict.fromkeys([row.names[1].said[at] for row in names.rows] + [c for c, _ in empty])
        )
        groups = tuple(
            dict.fromkeys([row.names[2].said[at] for row in names.rows] + [g for _, g in empty])
        )
        index = np.stack(
            [
                _positions([entry.label for entry in spoken], labels),
                _positions([entry.category for entry in spoken], categories),
                _positions([entry.group for entry in spoken], groups),
            ]
        )
        allowed = np.array([not row.never for row in ordered], dtype=np.bool_)
        return cls(
            language,
            tuple(spoken[:count]),
            tuple(spoken[count:]),
            labels,
            categories,
            groups,
            index[0, :count],
            index[1, :count],
            index[2, :count],
            index[:, count:],
            allowed[:count],
            allowed[count:],
            _places(names, at),
            empty,
            _folders(names, at, writes),
            writing,
            _written(names, at, writes),
            names,
        )

    @property
    def notices(self) -> tuple[Text, ...]:
        """What the user should know about their changes to the names."""
        return self.source.notices

    def names(self, level: Level) -> tuple[str, ...]:
        """The names at ``level``, in the order of :meth:`level_probabilities`' columns."""
        names = {
            Level.FINE: self.labels,
            Level.EVERYDAY: self.categories,
            Level.BROAD: self.groups,
        }
        return names[level]

    def level_index(self, level: Level) -> IndexArray:
        """Shape (1001,): each class's position in :meth:`names`."""
        indices = {
            Level.FINE: self.label_index,
            Level.EVERYDAY: self.category_index,
            Level.BROAD: self.group_index,
        }
        return indices[level]

    def level_signs(self, level: Level) -> IndexArray:
        """Shape (6,): each sign's position in :meth:`names`."""
        row: IndexArray = self.sign_index[DEPTHS[level]]
        return row

    def level_probabilities(self, probabilities: FloatArray, level: Level) -> FloatArray:
        """Sum the classes' probabilities over the names of a level.

        Args:
            probabilities: Shape (n, 1001).
            level: What to sum over.

        Returns:
            Shape (n, k), k names; those that only signs have get nothing.
        """
        index, count = self.level_index(level), len(self.names(level))
        if level is Level.FINE and np.array_equal(index, np.arange(len(index))):
            padding = ((0, 0), (0, count - len(index)))
            return np.pad(probabilities, padding) if count > len(index) else probabilities
        belongs = np.zeros((len(index), count), dtype=np.float32)
        belongs[np.arange(len(index)), index] = 1
        return probabilities @ belongs

    def thing(self, index: int) -> ClassNames:
        """A class, or, counted on behind the last class, a sign."""
        count = len(self.classes)
        return self.classes[index] if index < count else self.signs[index - count]

    def place_of(self, name: str) -> Place:
        """Where a name belongs, whatever its level, language and case.

        A name that is nowhere in the taxonomy is a category of its own.
        """
        name = name.strip()
        return self.places.get(name.casefold(), Place(name, name, name))

    def category_of(self, label: str) -> str:
        """The everyday category of a fine label; a label of its own when it is unknown."""
        return self.place_of(label).category

    def group_of(self, name: str) -> str:
        """The broad group of a fine label or category; a group of its own when it is unknown."""
        return self.place_of(name).group

    def folder(self, name: str, level: Level) -> str:
        """What the folder of a name at ``level`` is called; empty when it has the same name."""
        # What is known only coarsely is called so at the finer levels too: look there as well.
        found = (self.folders[at].get(name) for at in list(Level)[DEPTHS[level] :])
        return next((folder for folder in found if folder), "")


def _class_names(row: Row, at: int) -> ClassNames:
    label, category, group = (name.said[at] for name in row.names)
    return ClassNames(row.index, row.wnid, label, category, group)


def _positions(names: list[str], among: tuple[str, ...]) -> IndexArray:
    places = {name: position for position, name in enumerate(among)}
    return np.array([places[name] for name in names], dtype=np.intp)


def _written(names: Names, at: int, writes: int) -> Mapping[str, str]:
    if at == writes:
        return {}
    pairs = [(name.said[at], name.said[writes]) for row in names.rows for name in row.names]
    pairs += [(name.said[at], name.said[writes]) for pair in names.empty for name in pair]
    return {spoken: written for spoken, written in pairs if spoken != written}


def _folders(names: Names, at: int, writes: int) -> Mapping[Level, Mapping[str, str]]:
    things = {depth: [row.names[depth] for row in names.rows] for depth in DEPTHS.values()}
    for pair in names.empty:
        for depth, name in zip((1, 2), pair, strict=True):
            things[depth].append(name)
    return {
        level: {
            name.said[at]: name.folder or name.said[writes]
            for name in things[depth]
            if name.folder or name.said[writes] != name.said[at]
        }
        for level, depth in DEPTHS.items()
    }


def _places(names: Names, at: int) -> Mapping[str, Place]:
    """Every name folded; finer levels win over coarser, and this language over the others."""
    places: dict[str, Place] = {}
    for language in sorted(range(len(LANGUAGES)), key=lambda language: language != at):
        for depth in DEPTHS.values():
            for row in names.rows:
                # Below what is known, the coarsest known name stands for the finer ones too.
                place = Place(*(row.names[max(depth, level)].said[at] for level in range(3)))
                places.setdefault(row.names[depth].said[language].casefold(), place)
        for category, group in names.empty:
            own = Place(category.said[at], category.said[at], group.said[at])
            places.setdefault(category.said[language].casefold(), own)
            above = Place(group.said[at], group.said[at], group.said[at])
            places.setdefault(group.said[language].casefold(), above)
    for old, new in names.aliases.items():
        if new.casefold() in places:
            places.setdefault(old, places[new.casefold()])
    return places
