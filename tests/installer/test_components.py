"""Whose works are inside, under which licences."""

from __future__ import annotations

import doctest
import json
from pathlib import Path

from resources.installer import components, distributions
from resources.installer.components import Component

ROOT = Path(__file__).resolve().parents[2]


def test_examples_hold() -> None:
    assert doctest.testmod(distributions).failed == 0


def test_every_distribution_is_listed_with_its_licence_in_full() -> None:
    found = distributions.of_modules(["PIL.Image", "numpy", "organizer.vision"])

    assert [entry.name.lower() for entry in found] == ["numpy", "pillow"]
    assert all(len("".join(entry.texts)) > 1000 for entry in found)


def test_a_licence_is_named_and_not_quoted() -> None:
    for entry in distributions.of_modules(["scipy", "flatbuffers", "ai_edge_litert", "PIL"]):
        assert len(entry.licence) < 80
        assert "\n" not in entry.licence
        assert "Copyright" not in entry.licence


def test_works_without_a_text_of_their_own_get_the_standard_one() -> None:
    (flatbuffers,) = distributions.of_modules(["flatbuffers"])
    (model,) = components.models([{"title": "M", "sha256": "0" * 64, "licence": "Apache-2.0"}])

    for entry in (flatbuffers, model):
        assert entry.licence == "Apache-2.0"
        assert "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" in entry.texts[0]


def test_qt_comes_with_the_lgpl_and_says_that_it_may_be_replaced() -> None:
    text = "".join(components.qt().texts)

    assert "you may replace them by builds of your own" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "TERMS AND CONDITIONS" in text  # of the GPL, which the LGPL adds to


def test_libraries_inside_wheels_are_listed_too() -> None:
    named = {entry.name for entry in distributions.inside_of(["cryptography.x", "sklearn"])}
    assert "openssl" in named  # written into the module itself
    assert "scikit_learn" not in named

    (found,) = distributions.carried(["numpy.libs/libscipy_openblas64_-32a4b2a6.so", "PIL/a.so"])
    assert (found.name, found.licence) == ("libscipy_openblas64_", "see the licence of numpy")


def test_the_licences_have_a_rule_above_and_below_each_name() -> None:
    rule = "=" * 78
    text = components.notices([Component("One", "1.0", "MIT", "pypi", ("Do as you like.\n",))])

    assert f"\n{rule}\nOne 1.0: MIT\n{rule}\n\nDo as you like.\n" in text


def test_the_bill_of_materials_is_cyclonedx_and_the_same_each_time() -> None:
    found = [
        components.program(ROOT, "1.0"),
        *distributions.of_modules(["numpy"]),
        Component("libfoo", "", "see its text", "deb"),
        Component("Net", "abc", "Apache-2.0", "model"),
    ]
    bill = components.bill_of_materials(found, "1.0", "2026-01-01T00:00:00Z")
    read = json.loads(bill)

    assert bill == components.bill_of_materials(found, "1.0", "2026-01-01T00:00:00Z")
    assert (read["bomFormat"], read["specVersion"]) == ("CycloneDX", "1.5")
    assert read["metadata"]["component"]["version"] == "1.0"
    assert [entry["type"] for entry in read["components"]] == [
        "library",
        "library",
        "machine-learning-model",
    ]
    assert read["components"][0]["purl"].startswith("pkg:pypi/numpy@")
    for entry in read["components"]:
        assert set(entry) >= {"type", "name", "bom-ref"}
    references = [entry["bom-ref"] for entry in read["components"]]
    assert len(set(references)) == len(references)
