"""What every test may use: the shared photos and models, and a home of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a data folder of its own, so that none touches the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ORGANIZER_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared photos and models beside the checkout."""
    if not SHARED.is_dir():
        message = f"the shared photos are missing: expected them at {SHARED}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture
def models(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of real models, named to the program through ORGANIZER_MODELS."""
    folder = shared / "models"
    monkeypatch.setenv("ORGANIZER_MODELS", str(folder))
    return folder
