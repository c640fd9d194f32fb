"""Fit ``resources/calibration.json``: from the model's probability to how often it is right.

For each level: a temperature that makes the summed probabilities fit best (likelihood), then a
logistic curve on the top one's log-odds (Platt); and a table of bars: the least confidence at which
the photos at or over it are expected to be as precise as asked. All figures come from
cross-validation, so from photos that neither curve nor bars had seen. Run it again when the model,
its views or the categories change.

    ORGANIZER_MODELS=models python resources/make/fit_calibration.py photos/imagenet_val --write

The folder holds photos that the model was not trained on and ``labels.tsv``: ``file`` and
``class_index_1001``, tab-separated.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from organizer import paths
from organizer.files.photo import PhotoGroup
from organizer.files.rules import Level
from organizer.files.scan import scan
from organizer.vision import classify, engine_choice, models, standings
from organizer.vision.confidence import Calibration, Curve
from organizer.vision.facts import FloatArray
from organizer.vision.taxonomy import IndexArray, Taxonomy

Array = NDArray[np.float64]
Truth = NDArray[np.bool_]

FOLDS, REPEATS, BINS = 5, 10, 10
TEMPERATURES = np.round(np.arange(0.5, 1.55, 0.05), 2)
# Pulls the logistic curve towards leaving probabilities as they are; matters when photos are few.
SHRINKAGE = 0.05
ASKED = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995)
"""The precisions whose bars are kept; those in between are interpolated."""
DOUBT = 4
"""How much more a photo of no confidence counts than a sure one when bars are set.

People's folders hold more doubtful photos than ImageNet, where each shows something that the model
has a name for. It costs 3% of the photos filed at 95% asked, 2% at 98%.
"""
REPORTED = (0.8, 0.9, 0.95, 0.98, 0.99)


@dataclass(frozen=True, slots=True)
class Sample:
    """Photos whose class is known: logits of shape (n, 1001) and the classes, shape (n,)."""

    logits: FloatArray
    classes: IndexArray

    def part(self, chosen: IndexArray) -> Sample:
        """Some of the photos."""
        return Sample(self.logits[chosen], self.classes[chosen])


def analysed(folder: Path) -> Sample:
    """Run the program's own pipeline over the folder."""
    with (folder / "labels.tsv").open(encoding="utf-8", newline="") as file:
        truth = {
            row["file"]: int(row["class_index_1001"])
            for row in csv.DictReader(file, delimiter="\t")
        }
    model = models.find("mobilenet_v2")
    if model is None:
        raise click.ClickException("the model is missing; name its folder in ORGANIZER_MODELS")
    groups = [item for item in scan(folder, recursive=False) if isinstance(item, PhotoGroup)]
    running = engine_choice.open_engine(model, "cpu")
    try:
        found = {
            analysis.group.lead.path.name: analysis.logits
            for analysis in classify.analyse(groups, engine=running, index=None)
            if analysis.logits is not None
        }
    finally:
        running.close()
    names = sorted(truth.keys() & found.keys())
    return Sample(
        np.stack([found[name] for name in names]),
        np.array([truth[name] for name in names], dtype=np.intp),
    )


def fit(sample: Sample, taxonomy: Taxonomy, level: Level) -> Curve:
    """Fit one level's curve and its bars."""
    right = taxonomy.level_index(level)[sample.classes]

    def loss(temperature: float) -> float:
        sums = taxonomy.level_probabilities(standings.softmax(sample.logits, temperature), level)
        return -float(np.log(np.maximum(sums[np.arange(len(right)), right], 1e-9)).mean())

    temperature = float(min(TEMPERATURES, key=loss))
    raw, correct = outcome(sample, taxonomy, level, Curve(temperature))
    slope, intercept = platt(np.log(raw) - np.log1p(-raw), correct)
    confidences, _ = outcome(sample, taxonomy, level, Curve(temperature, slope, intercept))
    bars = tuple((asked, _rounded(bar(confidences, asked))) for asked in ASKED)
    return Curve(temperature, _rounded(slope), _rounded(intercept), bars)


def platt(odds: Array, correct: Truth) -> tuple[float, float]:
    """Logistic regression of being right on log-odds, by Newton's method: slope and intercept."""
    inputs = np.column_stack([odds, np.ones_like(odds)])
    start = np.array([1.0, 0.0])
    weights = start.copy()
    for _ in range(30):
        fitted = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (fitted - correct) + SHRINKAGE * (weights - start)
        curvature = (inputs * (fitted * (1 - fitted))[:, None]).T @ inputs + SHRINKAGE * np.eye(2)
        weights -= np.linalg.solve(curvature, gradient)
    return float(weights[0]), float(weights[1])


def outcome(sample: Sample, taxonomy: Taxonomy, level: Level, curve: Curve) -> tuple[Array, Truth]:
    """Confidence of each photo's winner, inside (0, 1), and whether the winner is right."""
    calibration = Calibration(**{level.value: curve})
    found = standings.standings(sample.logits, taxonomy, level, calibration)
    correct = found.winner == taxonomy.level_index(level)[sample.classes]
    return np.clip(found.confidence.astype(np.float64), 1e-6, 1 - 1e-6), correct


@dataclass(frozen=True, slots=True)
class Unseen:
    """What became of every photo under curves that were fitted without it; arrays of shape (n,).

    Attributes:
        confidences: Of the winner.
        correct: Whether the winner is right.
        filed: By what was asked, whether the photo reached the bar.
    """

    confidences: Array
    correct: Truth
    filed: dict[float, Truth]


def unseen(sample: Sample, taxonomy: Taxonomy, level: Level) -> Iterator[Unseen]:
    """Cross-validate once for each repeat."""
    count = len(sample.classes)
    for repeat in range(REPEATS):
        order = np.random.default_rng(repeat).permutation(count)
        confidences, correct = np.empty(count), np.empty(count, dtype=np.bool_)
        filed = {asked: np.empty(count, dtype=np.bool_) for asked in REPORTED}
        for fold in range(FOLDS):
            held_out = order[fold::FOLDS]
            curve = fit(sample.part(np.setdiff1d(order, held_out)), taxonomy, level)
            outcomes = outcome(sample.part(held_out), taxonomy, level, curve)
            confidences[held_out], correct[held_out] = outcomes
            for asked, reached in filed.items():
                reached[held_out] = confidences[held_out] >= curve.bar(asked)
        yield Unseen(confidences, correct, filed)


def calibration_error(confidences: Array, correct: Truth) -> float:
    """Expected calibration error over ten bins of equal width (Guo et al., 2017)."""
    bins = np.minimum((confidences * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights=confidences - correct, minlength=BINS)
    return float(np.abs(gaps).sum() / len(confidences))


def bar(confidences: Array, precision: float) -> float:
    """The confidence from which on the photos taken together are expected to be that precise.

    Doubtful photos count for more than they do here: see :data:`DOUBT`.
    """
    ordered = np.sort(confidences)[::-1]
    weights = 1 + DOUBT * (1 - ordered)
    expected = np.cumsum(ordered * weights) / np.cumsum(weights)
    enough = np.flatnonzero(expected >= precision)
    return float(ordered[enough[-1]]) if len(enough) else 1.0


def measure(sample: Sample, taxonomy: Taxonomy, level: Level) -> dict[str, object]:
    """The level's figures, for the record in the file: means over the repeats."""
    raw, correct = outcome(sample, taxonomy, level, Curve())
    outcomes = list(unseen(sample, taxonomy, level))
    errors = [calibration_error(one.confidences, one.correct) for one in outcomes]
    return {
        "right": _rounded(np.mean([one.correct.mean() for one in outcomes])),
        "calibration_error_before": _rounded(calibration_error(raw, correct)),
        "calibration_error": _rounded(np.mean(errors)),
        "asked": {
            str(asked): {
                "filed": _rounded(np.mean([one.filed[asked].mean() for one in outcomes])),
                "right": _rounded(
                    np.mean([one.correct[one.filed[asked]].mean() for one in outcomes])
                ),
            }
            for asked in REPORTED
        },
    }


def _rounded(number: float | np.floating[Any]) -> float:
    return round(float(number), 4)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Replace resources/calibration.json.")
def main(folder: Path, *, write: bool) -> None:
    """Fit the calibration on FOLDER and print it."""
    sample, taxonomy = analysed(folder), Taxonomy.load()
    curves = {level: fit(sample, taxonomy, level) for level in Level}
    document = {
        "made_by": "resources/make/fit_calibration.py",
        "photos": f"{len(sample.classes)} of {folder.name}",
        "model": models.catalog().get("mobilenet_v2").sha256,
        "method": "temperature on the logits; logistic curve on the top sum's log-odds; "
        "bars where the mean confidence of what is filed, doubtful photos counting "
        "for more, is what was asked",
        "levels": {
            level.value: asdict(curve) | {"bars": {str(asked): at for asked, at in curve.bars}}
            for level, curve in curves.items()
        },
        "measured_by_cross_validation": {
            level.value: measure(sample, taxonomy, level) for level in Level
        },
    }
    printed = json.dumps(document, indent=2) + "\n"
    click.echo(printed, nl=False)
    if write:
        paths.resource("calibration.json").write_text(printed, "utf-8")


if __name__ == "__main__":
    main()
