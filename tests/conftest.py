"""What every test may use: the shared photos and models, and a home of its own."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from organizer.cli.console import ENDS
from organizer.vision.models import ModelMissingError, catalog, fetch

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names for the tests' data folders.

    ``mktemp`` looks through all folders there are for the next number; with thousands of tests that
    takes longer than most of them.
    """
    top = tmp_path_factory.mktemp("homes")
    return (top / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a data folder of its own, so that none touches the user's."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("ORGANIZER_HOME", str(home))
    monkeypatch.delenv("ORGANIZER_MODELS", raising=False)
    return home


@pytest.fixture
def interrupts() -> Iterator[None]:
    """Programs that are started hear Ctrl-C and the end of a session, whoever runs the tests.

    A script has Ctrl-C ignored for what runs behind it, ``nohup`` the terminal's end, and what is
    ignored stays so in every process that is started.
    """
    heard = {signal.SIGINT: signal.default_int_handler}
    heard |= dict.fromkeys(ENDS, signal.SIG_DFL)
    before = {number: signal.signal(number, handler) for number, handler in heard.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared photos and models beside the checkout."""
    if not SHARED.is_dir():
        message = f"the shared photos are missing: expected them at {SHARED}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the real models are: beside the checkout, else fetched as a user would."""
    beside = SHARED / "models"
    if beside.is_dir():
        return beside
    if os.environ.get("CI"):
        pytest.fail(f"the models are missing: expected them in {beside}")
    home = tmp_path_factory.mktemp("models")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(home))
        try:
            for model in catalog().models:
                deque(fetch(model.model_id), maxlen=0)
        except ModelMissingError as error:
            pytest.fail(f"these tests need the real model: {error}")
    return home / "models"


@pytest.fixture
def models(model_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of real models, named to the program through ORGANIZER_MODELS."""
    monkeypatch.setenv("ORGANIZER_MODELS", str(model_folder))
    return model_folder
