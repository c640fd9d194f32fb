"""Where the weights come from that deep training begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from organizer.training import network_weights


def test_weights_beside_the_models_are_used_and_else_keras_fetches_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_MODELS", str(tmp_path))
    assert network_weights.at_hand() is None

    (tmp_path / network_weights.FILE).write_bytes(b"weights")
    assert network_weights.at_hand() == tmp_path / network_weights.FILE


def test_the_sum_is_that_of_keras_file(shared: Path) -> None:
    from organizer.vision.models import sha256_of

    file = shared / "keras_home/models" / network_weights.FILE
    assert sha256_of(file) == network_weights.SHA256
