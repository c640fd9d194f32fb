"""Examples with their facts: what a model is trained and measured on, as arrays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from organizer.errors import UsageError
from organizer.files.photo import PhotoGroup
from organizer.text import Text, plural, text
from organizer.training.examples import Example
from organizer.vision.classify import analyse
from organizer.vision.custom_head import directions, features, opinions
from organizer.vision.custom_model import OPINION
from organizer.vision.engine import Engine
from organizer.vision.facts import FloatArray
from organizer.vision.index import Index

LabelArray = NDArray[np.intp]

FEWEST = 2
"""Photos a class must have, so that one can be learnt from while the other is held out."""

ALIKE = 0.97
"""Cosine from which two photos count as one when they are dealt to folds."""


@dataclass(frozen=True, slots=True, eq=False)
class Learnable:
    """Labelled photos whose facts are known.

    Attributes:
        labels: The classes, k of them.
        groups: The photos' files, n of them.
        contents: Hashes of their bytes.
        truth: Shape (n,): position of each photo's class in ``labels``.
        logits: Shape (n, 1001 or more): what the engine said.
        embeddings: Shape (n, 1280).
    """

    labels: tuple[str, ...]
    groups: tuple[PhotoGroup, ...]
    contents: tuple[str, ...]
    truth: LabelArray
    logits: FloatArray
    embeddings: FloatArray

    def __len__(self) -> int:
        return len(self.groups)

    @property
    def paths(self) -> list[Path]:
        """Where the photos are."""
        return [group.lead.path for group in self.groups]

    @property
    def features(self) -> FloatArray:
        """What a head reads, see :func:`organizer.vision.custom_head.features`."""
        return features(self.logits, self.embeddings)

    @property
    def directions(self) -> FloatArray:
        """Embeddings of length one."""
        return directions(self.embeddings)

    @property
    def opinions(self) -> FloatArray:
        """See :func:`organizer.vision.custom_head.opinions`."""
        return opinions(self.logits)

    def counts(self) -> dict[str, int]:
        """How many photos each class has."""
        found = np.bincount(self.truth, minlength=len(self.labels)).tolist()
        return dict(zip(self.labels, found, strict=True))

    def part(self, rows: NDArray[Any]) -> Learnable:
        """Some of the photos.

        Args:
            rows: Their positions, or whether each is among them.
        """
        places = np.arange(len(self))[rows].tolist()
        return Learnable(
            self.labels,
            tuple(self.groups[place] for place in places),
            tuple(self.contents[place] for place in places),
            self.truth[rows],
            self.logits[rows],
            self.embeddings[rows],
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the looking is.

    Attributes:
        done: Photos.
        total: Photos in all.
    """

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A photo that takes no part, and why.

    Attributes:
        path: Where it is.
        reason: Why, for people.
        failed: Whether it could not be read; else it is there twice.
    """

    path: Path
    reason: Text
    failed: bool = False


def look(
    examples: Sequence[Example],
    labels: Sequence[str],
    engine: Engine,
    index: Index | None,
) -> Generator[Looked, None, tuple[Learnable, list[Dropped]]]:
    """Find the facts of examples; those of photos seen before come from the index.

    A photo that is in one class twice counts once. One that is in two classes says nothing, and
    counts in neither.

    Args:
        examples: The photos; those of other classes than ``labels`` are left out.
        labels: The classes.
        engine: Gives logits and embeddings.
        index: What is known already; ``None`` to work without.

    Yields:
        Progress.

    Returns:
        The usable examples, and the others with their reasons.
    """
    place_of = {label: place for place, label in enumerate(labels)}
    truth_of = {
        example.group.lead.path: place_of[example.label]
        for example in examples
        if example.label in place_of
    }
    groups = [example.group for example in examples if example.label in place_of]
    dropped: list[Dropped] = []
    rows: list[tuple[PhotoGroup, str, int, FloatArray, FloatArray]] = []
    with closing(analyse(groups, engine=engine, index=index)) as results:
        for done, analysis in enumerate(results, start=1):
            path = analysis.group.lead.path
            logits, embedding = analysis.logits, analysis.embedding
            if logits is None or embedding is None:
                reason = analysis.error or text("it could not be looked at")
                dropped.append(Dropped(path, reason, failed=True))
            else:
                rows.append((analysis.group, analysis.content, truth_of[path], logits, embedding))
            yield Looked(done, len(groups))
    order = {group.lead.path: place for place, group in enumerate(groups)}
    rows.sort(key=lambda row: order[row[0].lead.path])
    kept = _distinct(rows, dropped)
    return (
        Learnable(
            tuple(labels),
            tuple(row[0] for row in kept),
            tuple(row[1] for row in kept),
            np.array([row[2] for row in kept], dtype=np.intp),
            _stacked([row[3] for row in kept], OPINION),
            _stacked([row[4] for row in kept], 1),
        ),
        dropped,
    )


def check(learnable: Learnable) -> None:
    """Refuse what nothing can be learnt from.

    Raises:
        UsageError: A class has too few photos; says which.
    """
    poor = [label for label, count in learnable.counts().items() if count < FEWEST]
    if poor:
        raise UsageError(
            plural(
                "The class {label} has one usable photo that is not also elsewhere: it needs at "
                "least {fewest}, and from about 20 on it is learnt well.",
                "The class {label} has {count} usable photos that are not also elsewhere: it needs "
                "at least {fewest}, and from about 20 on it is learnt well.",
                label=poor[0],
                count=learnable.counts()[poor[0]],
                fewest=FEWEST,
            )
        )


def alike(learnable: Learnable) -> LabelArray:
    """Which photos are nearly the same: shape (n,), one number for all photos of a cluster.

    A burst that lies partly in training and partly in what is measured would flatter the model.
    """
    looks = learnable.directions
    cluster = np.arange(len(learnable))
    for start in range(0, len(looks), 512):
        near = looks[start : start + 512] @ looks.T > ALIKE
        for others in near:
            joined = cluster[others]
            if len(joined) > 1:
                cluster[np.isin(cluster, joined)] = joined.min()
    return cluster


def _distinct(rows: Iterable[tuple[Any, ...]], dropped: list[Dropped]) -> list[tuple[Any, ...]]:
    """Each content once, and none that is in two classes."""
    found = list(rows)
    classes: dict[str, set[int]] = defaultdict(set)
    for _, content, truth, *_rest in found:
        classes[content].add(truth)
    seen: Counter[str] = Counter()
    kept = []
    for row in found:
        content = row[1]
        seen[content] += 1
        if len(classes[content]) > 1:
            reason = text("the same photo is in two classes")
        elif seen[content] > 1:
            reason = text("the same photo is in its class already")
        else:
            kept.append(row)
            continue
        dropped.append(Dropped(row[0].lead.path, reason))
    return kept


def _stacked(rows: list[FloatArray], width: int) -> FloatArray:
    return np.stack(rows) if rows else np.empty((0, width), dtype=np.float32)
