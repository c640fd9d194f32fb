"""Which photos of a dataset to look at before anything is trained: strangers, mix-ups, repeats.

All of it follows from facts that training needs too, so that looking costs nothing twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from organizer.files.photo import PhotoGroup
from organizer.text import Text, text
from organizer.training import head, judging
from organizer.training.examples import labelled_photos
from organizer.training.folds import deal
from organizer.training.learnable import Learnable
from organizer.training.repeats import repeats
from organizer.training.step import Step
from organizer.vision.classify import analyse
from organizer.vision.custom_head import softmax
from organizer.vision.engine import Engine
from organizer.vision.facts import Analysis, FloatArray, embeddings_of, logits_of
from organizer.vision.index import Index
from organizer.working import in_words

SURE = 0.9
"""How sure of another class a head that has not seen a photo must be to doubt its class."""

_PENALTY = 1.0
"""Of the quick look: from the middle of what training tries, see :data:`head.PENALTIES`."""

_FEWEST = 4
"""Photos of each class without which a head that has seen so few is asked nothing."""


class Doubt(IntEnum):
    """What there is to look at, the most pressing first."""

    UNREADABLE = 0
    TWO_CLASSES = 1
    OTHER_CLASS = 2
    STRANGER = 3
    REPEAT = 4
    NONE = 5


@dataclass(frozen=True, slots=True)
class Sight:
    """A photo of the dataset.

    Attributes:
        path: Where it is.
        label: The folder of its class.
        content: Hash of its bytes, under which the index has its thumbnail; empty until it has
            been looked at.
        doubt: Whether something is odd about it.
        reason: What, for people; ``None`` where nothing is.
        strength: How odd, in [0, 1].
        cluster: Photos of one class that are nearly the same have one number; 0 for none.
        other: The class that it looks like; empty unless that is what is odd.
    """

    path: Path
    label: str
    content: str = ""
    doubt: Doubt = Doubt.NONE
    reason: Text | None = None
    strength: float = 0.0
    cluster: int = 0
    other: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo that has just been looked at.

    Attributes:
        path: Where it is.
        content: Hash of its bytes; empty when it cannot be read.
    """

    path: Path
    content: str


def list_photos(folder: Path) -> Generator[Sight, None, None]:
    """The photos of a dataset, without looking at any.

    Raises:
        StartError: The folder is missing or cannot be read.
    """
    for group, label in labelled_photos(folder):
        yield Sight(group.lead.path, label)


def look_over(
    folder: Path, engine: Engine, index: Index | None
) -> Generator[Seen | Step, None, tuple[Sight, ...]]:
    """Look at every photo of a dataset and find what is odd about some.

    Args:
        folder: The dataset.
        engine: Gives the facts.
        index: What is known already, and where new facts go.

    Yields:
        Each photo as it is looked at, and how far it is.

    Returns:
        Every photo, in the order of the folders.

    Raises:
        StartError: The folder is missing or cannot be read.
    """
    labels: dict[Path, str] = {}
    groups: list[PhotoGroup] = []
    for group, label in labelled_photos(folder):
        labels[group.lead.path] = label
        groups.append(group)
    found: dict[Path, Analysis] = {}
    what = text("Looking at photos")
    with closing(analyse(groups, engine=engine, index=index)) as results:
        for done, analysis in enumerate(results, start=1):
            found[analysis.group.lead.path] = analysis
            yield Seen(analysis.group.lead.path, analysis.content)
            yield Step(what, done, len(groups))
    ordered = [found[group.lead.path] for group in groups]
    sights = {
        analysis.group.lead.path: Sight(
            analysis.group.lead.path, labels[analysis.group.lead.path], analysis.content
        )
        for analysis in ordered
    }
    for analysis in ordered:
        if not analysis.labelled:
            path = analysis.group.lead.path
            sights[path] = replace(
                sights[path],
                doubt=Doubt.UNREADABLE,
                reason=analysis.error or text("it could not be looked at"),
                strength=1.0,
            )
    learnable = _learnable([each for each in ordered if each.labelled], labels)
    if len(learnable):
        clusters = yield from repeats(learnable, index)
        yield from _doubt(learnable, clusters, sights)
    return tuple(sights.values())


def _learnable(analyses: Sequence[Analysis], labels: dict[Path, str]) -> Learnable:
    logits, embeddings = logits_of(analyses), embeddings_of(analyses)
    usable = [
        (analysis, scores, embedding)
        for analysis, scores, embedding in zip(analyses, logits, embeddings, strict=True)
        if scores is not None and embedding is not None
    ]
    names = tuple(sorted({labels[each.group.lead.path] for each, _, _ in usable}))
    place = {name: at for at, name in enumerate(names)}
    return Learnable(
        names,
        tuple(each.group for each, _, _ in usable),
        tuple(each.content for each, _, _ in usable),
        np.array([place[labels[each.group.lead.path]] for each, _, _ in usable], dtype=np.intp),
        np.array([scores for _, scores, _ in usable], np.float32),
        np.array([embedding for _, _, embedding in usable], np.float32),
    )


def _doubt(
    learnable: Learnable, clusters: NDArray[np.intp], sights: dict[Path, Sight]
) -> Generator[Step, None, None]:
    """Find what is odd; the more pressing doubt wins."""
    what = text("Looking for what does not belong")
    paths = learnable.paths
    _doubt_repeats(learnable, clusters, sights)
    for place, label in enumerate(learnable.labels):
        mine = np.flatnonzero(learnable.truth == place)
        for row in mine[judging.off_topic(learnable.embeddings[mine])].tolist():
            sights[paths[row]] = replace(
                sights[paths[row]],
                doubt=Doubt.STRANGER,
                reason=text("unlike the others of “{label}”", label=label),
                strength=1.0,
            )
        yield Step(what, 0)
    counts = np.bincount(learnable.truth)
    if len(counts) > 1 and counts.min() >= _FEWEST:
        probabilities = yield from _out_of_fold(learnable, clusters)
        _doubt_classes(learnable, probabilities, sights)
    _doubt_shared(learnable, clusters, sights)


def _out_of_fold(
    learnable: Learnable, clusters: NDArray[np.intp]
) -> Generator[Step, None, FloatArray]:
    """What a head says of each photo that has not seen it; shape (n, k)."""
    folds = deal(learnable.truth, clusters)
    features = head.turned(learnable.features)
    what, total = text("Comparing the categories"), len(np.unique(folds))
    logits = yield from in_words(
        head.out_of_fold(features, learnable.truth, len(learnable.labels), folds, _PENALTY),
        lambda done: Step(what, done, total),
    )
    return softmax(logits / np.float32(head.temperature(logits, learnable.truth)))


def _doubt_classes(
    learnable: Learnable, probabilities: FloatArray, sights: dict[Path, Sight]
) -> None:
    said, paths = probabilities.argmax(axis=1), learnable.paths
    sure = probabilities.max(axis=1)
    for row in np.flatnonzero((said != learnable.truth) & (sure >= SURE)).tolist():
        other = learnable.labels[said[row]]
        sights[paths[row]] = replace(
            sights[paths[row]],
            doubt=Doubt.OTHER_CLASS,
            reason=text("looks like “{label}”", label=other),
            strength=float(sure[row]),
            other=other,
        )


def _doubt_repeats(
    learnable: Learnable, clusters: NDArray[np.intp], sights: dict[Path, Sight]
) -> None:
    """Number the clusters of each class; all but the first photo of one are repeats."""
    paths = learnable.paths
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row, key in enumerate(zip(clusters.tolist(), learnable.truth.tolist(), strict=True)):
        together[key].append(row)
    number = 0
    for rows in together.values():
        if len(rows) < 2:
            continue
        number += 1
        for place, row in enumerate(rows):
            sight = replace(sights[paths[row]], cluster=number)
            if place:
                sight = replace(
                    sight, doubt=Doubt.REPEAT, reason=text("nearly the same as the one before it")
                )
            sights[paths[row]] = sight


def _doubt_shared(
    learnable: Learnable, clusters: NDArray[np.intp], sights: dict[Path, Sight]
) -> None:
    """A photo that is in two classes teaches nothing about either."""
    paths = learnable.paths
    classes: dict[int, set[int]] = defaultdict(set)
    for cluster, truth in zip(clusters.tolist(), learnable.truth.tolist(), strict=True):
        classes[cluster].add(truth)
    for row, (cluster, truth) in enumerate(
        zip(clusters.tolist(), learnable.truth.tolist(), strict=True)
    ):
        others = sorted(classes[cluster] - {truth})
        if others:
            other = learnable.labels[others[0]]
            sights[paths[row]] = replace(
                sights[paths[row]],
                doubt=Doubt.TWO_CLASSES,
                reason=text("nearly the same photo is in “{label}” too", label=other),
                strength=1.0,
                other=other,
            )
