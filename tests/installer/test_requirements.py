"""What the program needs, and what is only the builder's."""

from __future__ import annotations

from pathlib import Path

from resources.installer import requirements

ROOT = Path(__file__).resolve().parents[2]


def test_what_the_program_needs_is_found_through_what_it_asks_for() -> None:
    needed = requirements.needed(ROOT, training=False)

    assert {"scikit-learn", "scipy", "pyside6-essentials", "h2"} <= needed  # h2: an extra of httpx
    assert not {"tensorflow", "distributed", "pytest", "pyinstaller"} & needed


def test_deep_training_needs_tensorflow_besides() -> None:
    small = requirements.needed(ROOT, training=False)
    assert {"tensorflow", "keras", "setuptools"} <= requirements.needed(ROOT, training=True) - small


def test_modules_of_the_builders_own_libraries_are_foreign_and_the_programs_are_not() -> None:
    foreign = requirements.foreign_modules(requirements.needed(ROOT, training=False))

    assert {"pytest", "mypy", "hypothesis"} <= set(foreign)
    assert not {"organizer", "sklearn", "numpy", "PySide6", "PIL"} & set(foreign)
