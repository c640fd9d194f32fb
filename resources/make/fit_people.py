"""Make ``resources/people.json``: when to look for faces, and how often a score means people.

The classes come from the taxonomy: categories of things that nobody wears or holds. The curve
comes from the shared photos whose best face score is over 0.25 and for which the model has to
run; each of those was looked at, and the few that show no people are named below.

    ORGANIZER_MODELS=models python resources/make/fit_people.py photos --write
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click
import numpy as np
from fit_signals import head
from numpy.typing import NDArray

from organizer import paths
from organizer.vision import engine_choice, looking, models, people
from organizer.vision.decode import decode
from organizer.vision.taxonomy import Taxonomy

FOLDERS = ("people", "phone", "web", "imagenet_val")
SUFFIXES = {".jpg", ".jpeg", ".png"}
LEAST = 0.25
# Too few photos for a finer curve: all 39 over 0.6 are of people, half of the others.
BANDS = (LEAST, 0.6, people.SCORE, 1.0)

DOUBT = 0.475
SURE = 0.8  # as in organizer.vision.people
LENGTH, DIRECTIONS, PULL, SKIPPED = 6.0, 50, 5.0, 0.6

# What a photo that is surely of one of these need not be searched for people.
ALONE = (
    "Dogs|Cats|Birds|Wild animals|Farm animals|Small mammals|Fish & sea life"
    "|Reptiles & amphibians|Insects & spiders|Food|Fruit & vegetables|Flowers & plants"
    "|Farm & garden|Mountains|Beach & coast|Lakes & rivers|Streets & signs"
    "|Buildings & monuments|Cars|Trucks & buses|Trains & trams|Aircraft|Boats & ships"
    "|Furniture & rooms|Kitchen|Tools & machines|Household things|Electronics"
).split("|")
# People lie, sit or sunbathe in these, wear them, or hold them to their faces.
BUT = (
    "cradle|bassinet|crib|mobile phone|dial telephone|canoe|paddle|baby bottle|seashore|sandbar"
    "|ballpoint pen|Band-Aid|barometer|bath towel|bathtub|beaker|ring binder|binoculars|crutch"
    "|face powder|fountain pen|hair spray|hair dryer|letter opener|lipstick|lotion|loupe"
    "|medicine cabinet|neck brace|oscilloscope|oxygen mask|paper towel|pencil case"
    "|pencil sharpener|perfume|Petri dish|pill bottle|plunger|quill pen|radio telescope"
    "|rubber eraser|ruler|shower curtain|slide rule|soap dispenser|stethoscope|stretcher"
    "|sunscreen|syringe|toilet seat|tub|washbasin|toilet paper"
).split("|")

# Found by eye among the photos with a score over LEAST: no people in them.
NO_PEOPLE = frozenset(
    {
        "ILSVRC2012_val_00011149.JPEG",  # a pullover
        "ILSVRC2012_val_00017382.JPEG",  # a guide to pubs
        "ILSVRC2012_val_00023691.JPEG",  # pressure gauges
        "ILSVRC2012_val_00034052.JPEG",  # a laser show
        "ILSVRC2012_val_00038548.JPEG",  # coffee
        "book jacket.jpeg",
        "clog.jpeg",
        "motor scooter.jpg",
        "n03250847_drumstick.JPEG",
        "n04023962_punching_bag.JPEG",
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """One photo: its best face score, whether it shows people, its embedding of length one."""

    file: str
    score: float
    people: bool
    embedding: NDArray[np.float64]


def classes_alone() -> NDArray[np.intp]:
    """Indices of the classes that leave no room for a portrait."""
    known = Taxonomy.load()
    missing = (set(ALONE) - set(known.categories)) | (set(BUT) - {c.label for c in known.classes})
    if missing:
        raise click.ClickException(f"not in the taxonomy: {', '.join(sorted(missing))}")
    return np.array(
        [c.index for c in known.classes if c.category in ALONE and c.label not in BUT], np.intp
    )


def runs(numbers: NDArray[np.intp]) -> list[list[int]]:
    """Ascending numbers as first and last of each run.

    >>> runs(np.array([1, 2, 3, 7]))
    [[1, 3], [7, 7]]
    """
    parts = np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1)
    return [[int(part[0]), int(part[-1])] for part in parts]


def looks(photos: Path) -> list[Look]:
    """Run both models over the photos whose label leaves room for people; best score first."""
    model, detector = models.find(models.DEFAULT), people.find_detector()
    if model is None or detector is None:
        raise click.ClickException("a model is missing; name its folder in ORGANIZER_MODELS")
    running = engine_choice.open_engine(model, "cpu")
    found, alone = [], classes_alone()
    for path in (path for name in FOLDERS for path in sorted((photos / name).iterdir())):
        if path.suffix.lower() not in SUFFIXES:
            continue
        decoded = decode(path)
        logits, embedding = looking.look(running, decoded)
        powers = np.exp(logits - logits.max())
        if powers[alone].sum() < SURE * powers.sum():
            faces = detector.detect(decoded.whole, decoded.width, decoded.height)
            shown = faces.score > LEAST and path.name not in NO_PEOPLE
            length = np.linalg.norm(embedding)
            found.append(Look(path.name, faces.score, shown, embedding / length))
    return sorted(found, key=lambda look: -look.score)


def gate(found: list[Look]) -> tuple[NDArray[np.float64], float]:
    """Where the embeddings of photos with faces lie: a direction, and how far along it to look.

    Three in five of the photos in which no face is seen lie nearer, as told by heads that had not
    seen them; the folder of people is always among those that they had not.
    """
    rows = LENGTH * np.stack([look.embedding for look in found])
    faces = np.array([look.score > BANDS[1] for look in found])
    centre = rows.mean(axis=0)
    directions = np.linalg.svd(rows - centre, full_matrices=False)[2][:DIRECTIONS]
    near = (rows - centre) @ directions.T
    folds = np.random.default_rng(0).integers(0, 10, len(found))
    folds[[look.file.startswith("person_") for look in found]] = 10
    odds = np.empty(len(found))
    for fold in range(11):
        out = folds == fold
        weights, bias = head(near[~out], faces[~out], 0, PULL)
        odds[out] = near[out] @ weights + bias
    least = float(np.quantile(odds[~faces], SKIPPED))
    click.echo(
        f"{(odds[faces] >= least).sum()} of {faces.sum()} with faces are looked at", err=True
    )
    weights, bias = head(near, faces, 0, PULL)
    along = weights @ directions
    return LENGTH * along, least - bias + float(along @ centre)


def curve(found: list[Look]) -> list[tuple[float, float]]:
    """Mean score and share of people in each of three bands, with Jeffreys' half a photo each."""
    knots = []
    for low, high in pairwise(BANDS):
        band = [look for look in found if low < look.score <= high]
        share = (sum(look.people for look in band) + 0.5) / (len(band) + 1)
        mean = sum(look.score for look in band) / len(band)
        knots.append((round(mean, 3), round(share, 3)))
    # Within the lowest band more score meant no more people, and all three photos in it that a
    # phone took are of things, where half of the web's are of people: no more than a doubt.
    least = (knots[0][0], min(knots[0][1], DOUBT))
    top = max(look.score for look in found if look.score <= BANDS[1])
    return [least, (round(top, 3), least[1]), *knots[1:]]


@click.command()
@click.argument("photos", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Replace resources/people.json.")
def main(photos: Path, *, write: bool) -> None:
    """Fit on PHOTOS (folders people, phone, web, imagenet_val) and print."""
    everything = looks(photos)
    direction, least = gate(everything)
    found = [look for look in everything if look.score > LEAST]
    for look in found:
        click.echo(f"{look.score:.2f} {'people' if look.people else '-':6} {look.file}")
    document = {
        "made_by": "resources/make/fit_people.py",
        "photos": f"{len(found)} with a face score over {LEAST}, "
        f"{sum(look.people for look in found)} of them of people",
        "curve": curve(found),
        "classes": len(Taxonomy.load().classes),
        "alone": runs(classes_alone()),
        "direction": [round(float(number), 3) for number in direction],
        "least": round(least, 3),
    }
    printed = json.dumps(document) + "\n"
    click.echo(printed, nl=False)
    if write:
        (paths.resource("models.toml").parent / "people.json").write_text(printed, "utf-8")


if __name__ == "__main__":
    main()
