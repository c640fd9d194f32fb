"""A site of pictures, and the engine that looks at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.vision import models as catalog
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from tests.training.servers.numbered import numbered
from tests.training.servers.site import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(numbered) as running:
        yield running


@pytest.fixture
def engine(models: Path) -> Iterator[Engine]:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    opened = open_engine(path, "cpu")
    yield opened
    opened.close()
