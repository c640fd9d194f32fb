"""Keys are kept in the keyring, else in a file that nobody else can read."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked

from organizer.training import secrets


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 5

    def __init__(self, *, locked: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_without_a_keyring_a_file_of_the_users_alone_keeps_them() -> None:
    secrets.put("flickr", "key", "abc")
    assert secrets.get("flickr", "key") == "abc"
    assert secrets.get("flickr", "secret") is None
    if sys.platform != "win32":
        assert stat.S_IMODE(secrets.keys_file().stat().st_mode) == 0o600
    secrets.forget("flickr", "key")
    assert secrets.get("flickr", "key") is None
    assert json.loads(secrets.keys_file().read_text()) == {}


def test_with_a_keyring_no_file_is_written() -> None:
    ring = Ring()
    keyring.set_keyring(ring)
    secrets.put("flickr", "key", "abc")
    assert list(ring.kept.values()) == ["abc"]
    assert not secrets.keys_file().exists()
    assert secrets.get("flickr", "key") == "abc"
    secrets.forget("flickr", "key")
    assert ring.kept == {}


def test_a_locked_keyring_falls_back_to_the_file() -> None:
    keyring.set_keyring(Ring(locked=True))
    secrets.put("flickr", "key", "abc")
    assert secrets.get("flickr", "key") == "abc"


def test_a_key_moves_into_a_keyring_that_appears() -> None:
    secrets.put("flickr", "key", "old")
    keyring.set_keyring(Ring())
    secrets.put("flickr", "key", "new")
    assert secrets.get("flickr", "key") == "new"
    assert "old" not in secrets.keys_file().read_text()


@pytest.mark.parametrize("content", ["", "[]", "{", '{"flickr.key": 3}'])
def test_a_broken_file_is_no_key(content: str) -> None:
    secrets.keys_file().parent.mkdir(parents=True, exist_ok=True)
    secrets.keys_file().write_text(content)
    assert secrets.get("flickr", "key") is None
