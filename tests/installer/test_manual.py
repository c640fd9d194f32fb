"""The manual pages: one a command, from what the commands say."""

from __future__ import annotations

import doctest
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from organizer.cli.entry import command_line
from resources.installer import manual
from resources.installer.recipe import Recipe

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    return Recipe.of_checkout(ROOT, tmp_path / "dist")


def test_examples_hold() -> None:
    assert doctest.testmod(manual).failed == 0


def test_every_command_has_a_page_and_the_programs_own_names_it(recipe: Recipe) -> None:
    pages = manual.pages(recipe)
    root = command_line()
    with click.Context(root) as context:
        names = root.list_commands(context)

    assert {f"organizer-{name}.1" for name in names} < set(pages)
    assert {"organizer-models-diff.1", "organizer-sources-key.1"} < set(pages)
    for name in names:
        assert f".B organizer {name}\n" in pages["organizer.1"]


def test_a_page_names_every_option_with_its_help(recipe: Recipe) -> None:
    page = manual.pages(recipe)["organizer-classify.1"]

    assert ".TP\n.B \\-\\-label L\nOnly photos of this label, category or group.\n" in page
    assert ".nf\n.RS\norganizer classify DIR \\-\\-label Dogs \\-\\-print0 | xargs \\-0 …\n" in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_groff_has_nothing_to_complain_about(recipe: Recipe, tmp_path: Path) -> None:
    for page in manual.write(recipe, tmp_path):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", page], capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, ""), page.name
