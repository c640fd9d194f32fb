"""Fit ``resources/signals.json``: screenshots, documents and memes, told from photos.

Positives are made here: screenshots by Chromium of drawn pages, papers and memes with Pillow.
Negatives are photos, as they are and as screens, PNG and WebP files show them. Each thing gets a
logistic head over the measured surface and the model's embedding, pulled towards zero; a
logistic curve on what it says of photos and pages it was not fitted on makes that a confidence.

    ORGANIZER_MODELS=models python resources/make/fit_signals.py photos --write

A quarter of the photos (by name) and the folders ``phone``, ``people`` and ``ants_bees/val`` are
never fitted on: they are for measuring. Chromium is needed (Debian: ``apt install chromium``).
"""

from __future__ import annotations

import csv
import io
import json
import random
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import browser
import click
import numpy as np
import papers
import screen_pages
from numpy.typing import NDArray
from PIL import Image

from organizer import paths
from organizer.vision import engine_choice, looking, models, surface
from organizer.vision.decode import decode
from organizer.vision.taxonomy import Taxonomy

Array = NDArray[np.float64]
Truth = NDArray[np.bool_]

THINGS = ("screenshot", "document", "meme")
SHOTS_A_PAGE, PAPERS = 8, {"document": 70, "receipt": 40, "whiteboard": 40, "meme": 100}
PHONES = ((360, 640, 2), (360, 760, 3), (393, 852, 2), (412, 915, 2.625), (390, 844, 3))
DESKTOPS = ((1366, 768, 1), (1920, 1080, 1), (1280, 800, 1), (1440, 900, 1), (1024, 768, 1.5))
# Photographs of screens, pages and signs are neither photos without words nor what is looked for.
AMBIGUOUS = "website|menu|comic book|crossword puzzle|envelope|book jacket|packet".split("|")
LENGTH = 6.0  # of an embedding beside measures that vary by one
CLAMP = 4.0  # standard deviations; beyond them a measure says nothing more
PULL_MEASURES, PULL_EMBEDDING = 0.3, 1.0
DIRECTIONS = 200  # of the embedding, those in which pictures differ most
FOLDS = 5

# What a head may not look at. The photos to learn from are small, and those that people take are
# large and have been reduced while they were decoded, which changes the grain: only what makes a
# screenshot, neighbours that are exactly even, may be read from it.
SIZE = {"log_pixels"}
GRAIN = set(surface.NAMES[surface.NAMES.index("flat_x") : surface.NAMES.index("grey_1")])
FILE = {"png", "webp", "jpeg", "log_aspect", "upright", "screen_sized"}
BLIND = {"screenshot": SIZE, "document": SIZE | GRAIN | FILE, "meme": SIZE | GRAIN | FILE}
PRIOR = 0.2  # of a folder's pictures may be screenshots; likewise the others


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture.

    Attributes:
        thing: One of :data:`THINGS`, or ``"photo"``.
        family: Pictures of one kind are held out together.
        measures: See :data:`organizer.vision.surface.NAMES`.
        embedding: Shape (1280,).
    """

    thing: str
    family: str
    measures: Array
    embedding: Array


def held_out(path: Path) -> bool:
    """Whether a photo is for measuring only."""
    return zlib.crc32(path.name.encode()) % 4 == 0


def training_photos(photos: Path) -> list[Path]:
    """The photos that may be fitted on."""
    found = [*(photos / "ants_bees" / "train").glob("*/*.jpg")]
    unclear = {names.index for names in Taxonomy.load().classes if names.label in AMBIGUOUS}
    for name in ("web", "imagenet_val"):
        with (photos / name / "labels.tsv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        found += [
            photos / name / row["file"]
            for row in rows
            if int(row["class_index_1001"]) not in unclear and not held_out(Path(row["file"]))
        ]
    return sorted(found)


def pictures(photos: Sequence[Path]) -> Iterator[tuple[str, str, Image.Image | Path, bool]]:
    """Everything there is to learn from: thing, family, picture, whether a camera took it."""
    rng = random.Random(1)  # noqa: S311  pictures, not secrets
    for path in photos:
        yield "photo", path.name, path, rng.random() < 0.5
        if rng.random() < 0.35:
            yield "photo", path.name, _shown(path, rng), False
    for kind, count in papers.KINDS.items():
        thing = "meme" if kind == "meme" else "document"
        for number in range(PAPERS[kind]):
            taken = thing == "document" and rng.random() < 0.5
            yield thing, f"{kind} {number % FOLDS}", count(rng, photos), taken
    command = browser.installed()
    if command is None:
        raise click.ClickException("Chromium is missing")
    with browser.Browser(command) as running:
        for number in range(2 * SHOTS_A_PAGE):
            for kind in screen_pages.KINDS:
                phone = number % 2 == 0
                screen = browser.Screen(*rng.choice(PHONES if phone else DESKTOPS))
                style = screen_pages.look(rng)
                page = screen_pages.page(kind, rng, photos, phone=phone, style=style)
                yield "screenshot", kind, _cut(running.shot(page, screen), rng), False


def _shown(path: Path, rng: random.Random) -> Image.Image:
    """A photo as a wallpaper, or in another size."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    if rng.random() < 0.5:
        return image
    width, height, scale = rng.choice((*PHONES, *DESKTOPS))
    size = (round(width * scale / 2), round(height * scale / 2))
    return image.resize(size, Image.Resampling.BICUBIC)


def _cut(shot: Image.Image, rng: random.Random) -> Image.Image:
    """Some screenshots are of a part of the screen, or were made smaller on the way."""
    part = rng.random()
    if part < 0.12:
        left, top = rng.randrange(shot.width // 3), rng.randrange(shot.height // 3)
        return shot.crop((left, top, left + shot.width * 2 // 3, top + shot.height * 2 // 3))
    if part < 0.25:
        return shot.reduce(2)
    return shot


def _saved(image: Image.Image, thing: str, folder: Path, rng: random.Random) -> Path:
    kind = rng.choices(
        ("PNG", "JPEG", "WEBP"), (6, 3, 1) if thing in {"screenshot", "photo"} else (1, 7, 1)
    )[0]
    out = io.BytesIO()
    image.save(out, kind, quality=rng.randint(60, 95), compress_level=1, method=0)
    path = folder / f"picture.{kind.lower()}"
    path.write_bytes(out.getvalue())
    return path


def samples(photos: Path) -> Iterator[Sample]:
    """Measure everything."""
    model = models.find(models.DEFAULT)
    if model is None:
        raise click.ClickException("the model is missing; name its folder in ORGANIZER_MODELS")
    rng = random.Random(2)  # noqa: S311  likewise
    running = engine_choice.open_engine(model, "cpu")
    with tempfile.TemporaryDirectory() as folder:
        for thing, family, picture, camera in pictures(training_photos(photos)):
            path = picture
            if isinstance(path, Image.Image):
                path = _saved(path, thing, Path(folder), rng)
            decoded = decode(path)
            _, embedding = looking.look(running, decoded)
            measures = np.array(decoded.measures)
            measures[surface.NAMES.index("camera")] = camera  # the copies have lost theirs
            yield Sample(thing, family, measures, embedding.astype(np.float64))


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the heads see, and the truth.

    Attributes:
        rows: Shape (n, measures + DIRECTIONS): scaled.
        thing: Shape (n,): the thing's name.
        family: Shape (n,): see :class:`Sample`.
        mean: Shape (measures,).
        scale: Likewise.
        centre: Shape (1280,): the mean embedding.
        directions: Shape (DIRECTIONS, 1280): the embedding's principal ones.
    """

    rows: Array
    thing: NDArray[np.str_]
    family: NDArray[np.str_]
    mean: Array
    scale: Array
    centre: Array
    directions: Array


def inputs(found: Sequence[Sample]) -> Inputs:
    """Scale the measures; embeddings to a common length, and as their principal components."""
    measures = np.stack([sample.measures for sample in found])
    embeddings = np.stack([sample.embedding for sample in found])
    mean, scale = measures.mean(axis=0), np.maximum(measures.std(axis=0), 1e-3)
    embeddings *= LENGTH / np.linalg.norm(embeddings, axis=1, keepdims=True)
    centre = embeddings.mean(axis=0)
    directions = np.linalg.svd(embeddings - centre, full_matrices=False)[2][:DIRECTIONS]
    scaled = np.clip((measures - mean) / scale, -CLAMP, CLAMP)
    rows = np.hstack([scaled, (embeddings - centre) @ directions.T])
    things, families = ([getattr(s, name) for s in found] for name in ("thing", "family"))
    return Inputs(rows, np.array(things), np.array(families), mean, scale, centre, directions)


def head(
    rows: Array, truth: Truth, measured: int, pull_embedding: float = PULL_EMBEDDING
) -> tuple[Array, float]:
    """Logistic regression with both sides weighing the same, by Newton's method."""
    pull = np.concatenate(
        [np.full(measured, PULL_MEASURES), np.full(rows.shape[1] - measured, pull_embedding), [0]]
    )
    wide = np.column_stack([rows, np.ones(len(rows))])
    share = np.where(truth, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))
    weights = np.zeros(wide.shape[1])
    for _ in range(12):
        fitted = 1 / (1 + np.exp(-np.clip(wide @ weights, -30, 30)))
        gradient = wide.T @ (share * (fitted - truth)) + pull * weights
        curvature = (wide * (share * fitted * (1 - fitted))[:, None]).T @ wide + np.diag(pull)
        curvature[-1, -1] += 1e-6
        weights -= np.linalg.solve(curvature, gradient)
    return weights[:-1], float(weights[-1])


def unseen(rows: Array, family: NDArray[np.str_], truth: Truth, measured: int) -> Array:
    """What heads fitted without a picture's whole family say of it."""
    folds = np.array([zlib.crc32(name.encode()) % FOLDS for name in family])
    odds = np.empty(len(truth))
    for fold in range(FOLDS):
        out = folds == fold
        weights, bias = head(rows[~out], truth[~out], measured)
        odds[out] = rows[out] @ weights + bias
    return odds


def platt(odds: Array, truth: Truth) -> tuple[float, float]:
    """Slope and intercept from odds to a probability, in a folder where PRIOR are the thing."""
    share = np.where(truth, PRIOR / truth.mean(), (1 - PRIOR) / (1 - truth.mean()))
    target = np.where(truth, (truth.sum() + 1) / (truth.sum() + 2), 1 / ((~truth).sum() + 2))
    wide, weights = np.column_stack([odds, np.ones_like(odds)]), np.array([1.0, 0.0])
    for _ in range(200):
        fitted = 1 / (1 + np.exp(-np.clip(wide @ weights, -30, 30)))
        curvature = (wide * (share * fitted * (1 - fitted))[:, None]).T @ wide
        step = np.linalg.solve(curvature + 1e-6 * np.eye(2), wide.T @ (share * (fitted - target)))
        weights -= step / max(1.0, 4 * float(np.abs(step).max()))  # small enough not to overshoot
    return float(weights[0]), float(weights[1])


def fitted(found: Sequence[Sample]) -> dict[str, object]:
    """Fit everything; the document for the file."""
    made = inputs(found)
    count = len(made.mean)
    heads, measured = {}, {}
    for thing in THINGS:
        truth = made.thing == thing
        unused = [surface.NAMES.index(name) for name in sorted(BLIND[thing])]
        rows = made.rows.copy()
        rows[:, unused] = 0  # and so their weights are
        odds = unseen(rows, made.family, truth, count)
        slope, intercept = platt(odds, truth)
        confidence = 1 / (1 + np.exp(-(slope * odds + intercept)))
        weights, bias = head(rows, truth, count)
        along = weights[count:] @ made.directions
        heads[thing] = {
            "measures": _rounded(slope * weights[:count]),
            "embedding": _rounded(slope * LENGTH * along),
            "bias": round(slope * (bias - float(along @ made.centre)) + intercept, 4),
        }
        photos = made.thing == "photo"
        measured[thing] = {
            str(at): {
                "found": round(float((confidence[truth] >= at).mean()), 4),
                "photos": round(float((confidence[photos] >= at).mean()), 4),
                "others": round(float((confidence[~truth & ~photos] >= at).mean()), 4),
            }
            for at in (0.5, 0.8, 0.95)
        }
        missed = made.family[truth & (confidence < 0.5)]
        click.echo(f"{thing}: {measured[thing]}; missed: {dict(_counts(missed))}", err=True)
    return {
        "made_by": "resources/make/fit_signals.py",
        "pictures": dict(_counts(made.thing)),
        "names": list(surface.NAMES),
        "mean": _rounded(made.mean),
        "scale": _rounded(made.scale),
        "clamp": CLAMP,
        "heads": heads,
        "measured_by_cross_validation": measured,
    }


def _counts(names: NDArray[np.str_]) -> Iterator[tuple[str, int]]:
    for name, count in zip(*np.unique(names, return_counts=True), strict=True):
        yield str(name), int(count)


def _rounded(numbers: Array) -> list[float]:
    return [round(float(number), 4) for number in numbers]


def _columns(found: Sequence[Sample]) -> dict[str, NDArray[Any]]:
    names = ("thing", "family", "measures", "embedding")
    return {name: np.array([getattr(sample, name) for sample in found]) for name in names}


def _kept(photos: Path, cache: Path | None) -> list[Sample]:
    if cache is None or not cache.exists():
        found = list(samples(photos))
        if cache is not None:
            with cache.open("wb") as file:
                np.savez(file, allow_pickle=False, **_columns(found))
        return found
    with np.load(cache) as kept:
        columns = [kept[name] for name in ("thing", "family", "measures", "embedding")]
    return [Sample(str(a), str(b), c, d) for a, b, c, d in zip(*columns, strict=True)]


@click.command()
@click.argument("photos", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Replace resources/signals.json.")
@click.option("--cache", type=click.Path(path_type=Path), help="Keep what was measured here.")
def main(photos: Path, *, write: bool, cache: Path | None) -> None:
    """Fit on PHOTOS (folders ants_bees/train, web, imagenet_val) and print how well it does."""
    document = fitted(_kept(photos.resolve(), cache))
    if write:
        target = paths.resource("models.toml").parent / "signals.json"
        target.write_text(json.dumps(document) + "\n", "utf-8")


if __name__ == "__main__":
    main()
