"""Draft ``resources/taxonomy.toml`` from WordNet and ImageNet's label file.

The draft is a start: every class gets its WordNet id, a plain name and a likely category. The file
in ``resources/`` was then read line by line and mended by hand; running this does not touch it.

ImageNet's ids come from WordNet 3.0; Debian's ``wordnet-base`` holds it with the same offsets.

    python resources/make/taxonomy_draft.py imagenet_labels.txt > draft.toml
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

# Broad group -> everyday category -> WordNet anchors, each "word.sense" as in index.noun. A class
# belongs to the nearest anchor above it. Anchors are few: what they miss shows up in "Other".
ANCHORS: dict[str, dict[str, str]] = {
    "Animals": {
        "Dogs": "dog.1",
        "Cats": "domestic_cat.1",
        "Wild animals": "mammal.1 primate.2",
        "Farm animals": "bovid.1 swine.1 horse.1 hen.1 cock.5 llama.1 camel.1",
        "Small mammals": (
            "rodent.1 lagomorph.1 musteline_mammal.1 viverrine.1 edentate.1 monotreme.1"
        ),
        "Birds": "bird.1",
        "Reptiles & amphibians": "reptile.1 amphibian.3",
        "Insects & spiders": "arthropod.1",
        "Fish & sea life": "fish.1 crustacean.1 invertebrate.1 aquatic_mammal.1 coral_reef.1",
    },
    "Nature & landscapes": {
        "Mountains": "geological_formation.1 mountain.1",
        "Beach & coast": "shore.1 promontory.1 sandbar.1 breakwater.1",
        "Lakes & rivers": "lakeside.1",
        "Flowers & plants": "plant.2 plant_part.1 fungus.1",
        "Farm & garden": "fence.1 farm_machine.1 greenhouse.1 apiary.1 barn.1 hay.1",
    },
    "Food & drink": {
        "Food": "food.1 food.2 dish.2 bread.1 dessert.1 sweet.3 dough.1",
        "Fruit & vegetables": "produce.1 vegetable.1 fruit.1 edible_fruit.1",
        "Drinks": "beverage.1 bottle.1 glass.2 mug.4 cup.1",
    },
    "Travel & vehicles": {
        "Cars": "car.1 golf_cart.1 go-kart.1",
        "Trucks & buses": "truck.1 motor_vehicle.1 bus.1 van.5",
        "Bicycles & motorbikes": "bicycle.1 motorcycle.1 wheeled_vehicle.1",
        "Trains & trams": "train.1 locomotive.1 car.2",
        "Aircraft": "aircraft.1 spacecraft.1 parachute.1",
        "Boats & ships": "vessel.2",
    },
    "City & buildings": {
        "Buildings & monuments": (
            "building.1 structure.1 housing.1 place_of_worship.1 shrine.1 bridge.1"
        ),
        "Streets & signs": "signboard.1 traffic_light.1",
        "Shops & restaurants": "mercantile_establishment.1 restaurant.1 theater.1",
    },
    "Home": {
        "Furniture & rooms": "furniture.1 furnishing.2 lamp.1 timepiece.1 bedclothes.1",
        "Kitchen": (
            "kitchen_utensil.1 kitchen_appliance.1 cooking_utensil.1 "
            "tableware.1 white_goods.1 pot.1"
        ),
        "Household things": (
            "container.1 home_appliance.1 implement.1 cleaning_implement.1 toiletry.1 bathtub.1 "
            "plumbing_fixture.1 towel.1 cosmetic.1 writing_implement.1 eraser.1"
        ),
    },
    "People & clothes": {
        "People": "person.1",
        "Clothes": "clothing.1 garment.1 fabric.1",
        "Shoes & accessories": (
            "footwear.1 footwear.2 headdress.1 bag.4 jewelry.1 glasses.1 necktie.1"
        ),
    },
    "Sports & leisure": {
        "Sports & outdoors": "sports_equipment.1 game_equipment.1 ball.1",
        "Music & stage": "musical_instrument.1 theater_curtain.1",
        "Toys & games": "plaything.1 game.3 puzzle.2",
    },
    "Work & technology": {
        "Documents & screens": "publication.1 computer.1 display.6 web_site.1 menu.1 television.2",
        "Electronics": "electronic_equipment.1 equipment.1 machine.1 keyboard.1",
        "Tools & machines": (
            "tool.1 device.1 mechanism.5 machine.4 instrumentality.3 medical_instrument.1 "
            "scientific_instrument.1 optical_instrument.1"
        ),
        "Weapons & military": "weapon.1 armor.1 military_vehicle.1 military_uniform.1 body_armor.1",
    },
    "Everything else": {"Other": "entity.1"},
}


# Where WordNet has two senses of the same words, ImageNet's photos show this one (offsets).
SENSES = {
    "beaker": 2815834,
    "bib": 2834397,
    "bow": 2879718,
    "cannon": 2950826,
    "cloak": 3045698,
    "corn": 12144580,
    "envelope": 3291819,
    "groom, bridegroom": 10148035,
    "half track": 3478589,
    "library": 3661043,
    "monitor": 3782006,
    "planetarium": 3956157,
    "rotisserie": 4111531,
    "spatula": 4270147,
    "spider web, spider's web": 4275548,
}


@dataclass(frozen=True, slots=True)
class Synset:
    """One WordNet noun: offset, words (spaces, not underscores), offsets of its hypernyms."""

    offset: int
    words: tuple[str, ...]
    hypernyms: tuple[int, ...]


def read_synsets(path: Path) -> dict[int, Synset]:
    """Read ``data.noun`` (format: wndb(5WN))."""
    synsets = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("  "):  # the licence at the top
            continue
        parts = line.split(" | ", maxsplit=1)[0].split()
        words_end = 4 + 2 * int(parts[3], 16)
        words = tuple(word.replace("_", " ") for word in parts[4:words_end:2])
        pointers = parts[words_end + 1 :]
        hypernyms = tuple(
            int(pointers[at + 1])
            for at in range(0, len(pointers) - 3, 4)
            if pointers[at] in {"@", "@i"}
        )
        synsets[int(parts[0])] = Synset(int(parts[0]), words, hypernyms)
    return synsets


def read_senses(path: Path) -> dict[str, list[int]]:
    """Read ``index.noun``: each word (underscores) with its synsets' offsets, sense 1 first."""
    senses = {}
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("  "):
            parts = line.split()
            senses[parts[0]] = [int(offset) for offset in parts[-int(parts[2]) :]]
    return senses


def match(labels: Sequence[str], synsets: dict[int, Synset]) -> list[Synset]:
    """Find each label line's synset.

    A line lists a synset's words. Where several synsets share them (two cranes, two maillots) the
    order decides: ImageNet's classes are sorted by offset, so the best ascending chain is taken.

    Args:
        labels: The 1000 lines without the background.
        synsets: All nouns.
    """
    by_word: dict[str, list[Synset]] = {}
    for synset in synsets.values():
        for word in synset.words:
            by_word.setdefault(word.lower(), []).append(synset)
    # best[offset] = (score, chain) of the best chain that ends at that offset
    best: list[tuple[int, float, tuple[Synset, ...]]] = [(0, 0.0, ())]
    for label in labels:
        wanted = {word.strip().lower() for word in label.split(",")}
        found = {s.offset: s for word in wanted for s in by_word.get(word, [])}
        if label in SENSES:
            found = {SENSES[label]: synsets[SENSES[label]]}
        following = []
        for offset, synset in sorted(found.items()):
            words = {word.lower() for word in synset.words}
            overlap = len(words & wanted) / len(words | wanted)
            before = max((b for b in best if b[0] < offset), key=lambda b: b[1], default=None)
            if before:
                following.append((offset, before[1] + overlap, (*before[2], synset)))
        if not following:
            raise click.ClickException(f"no WordNet noun fits {label!r}")
        best = following
    return list(max(best, key=lambda b: b[1])[2])


def above(synset: Synset, synsets: dict[int, Synset]) -> Iterator[Synset]:
    """The synset itself and everything above it, nearest first."""
    waiting, seen = [synset], set()
    while waiting:
        current = waiting.pop(0)
        if current.offset not in seen:
            seen.add(current.offset)
            yield current
            waiting.extend(synsets[offset] for offset in current.hypernyms)


def plain_name(synset: Synset, label: str, synsets: dict[int, Synset]) -> str:
    """The synonym that says what it is ("tabby cat", not "tabby"), else the first."""
    synonyms = [word.strip() for word in label.split(",")]
    kinds = {
        word.lower()
        for higher in list(above(synset, synsets))[1:]
        for word in higher.words
        if " " not in word
    }
    telling = [name for name in synonyms if " " in name and name.lower().split()[-1] in kinds]
    return (
        telling[0]
        if telling and telling[0].lower().startswith(synonyms[0].lower())
        else synonyms[0]
    )


def unique_names(
    found: Sequence[Synset], names: Sequence[str], synsets: dict[int, Synset]
) -> list[str]:
    """Tell equal names apart by what they are: "crane (wading bird)"."""
    return [
        f"{name} ({synsets[synset.hypernyms[0]].words[0]})" if names.count(name) > 1 else name
        for synset, name in zip(found, names, strict=True)
    ]


def category_of(synset: Synset, anchors: dict[int, str], synsets: dict[int, Synset]) -> str:
    """The category of the nearest anchor."""
    return next((anchors[s.offset] for s in above(synset, synsets) if s.offset in anchors), "Other")


def draft(labels: Sequence[str], wordnet: Path) -> Iterator[str]:
    """Make the draft's lines.

    Args:
        labels: All 1001 lines, the background first.
        wordnet: Folder of ``data.noun`` and ``index.noun``.
    """
    synsets, senses = read_synsets(wordnet / "data.noun"), read_senses(wordnet / "index.noun")
    anchors = {}
    for categories in ANCHORS.values():
        for category, words in categories.items():
            for anchor in words.split():
                word, _, sense = anchor.rpartition(".")
                anchors[senses[word][int(sense) - 1]] = category
    found = match(labels[1:], synsets)
    names = [plain_name(s, line, synsets) for s, line in zip(found, labels[1:], strict=True)]
    names = unique_names(found, names, synsets)
    members: dict[str, list[str]] = {"Other": ['  [0, "", "background", ""],']}
    for index, (synset, name) in enumerate(zip(found, names, strict=True), start=1):
        line = f'  [{index}, "n{synset.offset:08d}", "{name}", ""],'
        members.setdefault(category_of(synset, anchors, synsets), []).append(line)
    for group, categories in ANCHORS.items():
        yield f'\n[[group]]\nen = "{group}"\nzh = ""\n'
        for category in categories:
            yield f'\n[[group.category]]\nen = "{category}"\nzh = ""\nclasses = ['
            yield from members.get(category, [])
            yield "]"


@click.command()
@click.argument("labels", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--wordnet", default="/usr/share/wordnet", type=click.Path(path_type=Path))
def main(labels: Path, wordnet: Path) -> None:
    """Print a draft of the taxonomy made from LABELS, the file of 1001 label lines."""
    for line in draft(labels.read_text("utf-8").splitlines(), wordnet):
        click.echo(line)


if __name__ == "__main__":
    main()
