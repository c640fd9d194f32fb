"""What is said to people whom pip cannot help."""

from __future__ import annotations

import doctest
import sys

import pytest

from organizer import installing
from organizer.errors import StartError
from organizer.training import deep
from organizer.vision import float_model


def test_examples_hold() -> None:
    assert doctest.testmod(installing).failed == 0


@pytest.fixture
def installed_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program from an installer, without TensorFlow."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)


@pytest.mark.usefixtures("installed_small")
def test_the_installed_program_names_the_large_package_and_never_pip() -> None:
    with pytest.raises(StartError) as refused:
        deep.check_available()
    for sentence in (str(refused.value), str(float_model.tensorflow_missing())):
        assert "photo-organizer-training" in sentence
        assert "pip" not in sentence


@pytest.mark.usefixtures("installed_small")
def test_clusters_are_for_the_program_that_pip_installs() -> None:
    assert "the installed program does without it" in str(installing.how_to_get("cluster"))
