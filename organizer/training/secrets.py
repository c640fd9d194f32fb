"""The user's own keys for sources: in the system's keyring, else in a file for them alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from organizer import paths
from organizer.errors import OrganizerError
from organizer.plain_files import read_plain
from organizer.text import text
from organizer.vision.own_file import OwnFileError, write_whole

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "PhotoOrganizer"


class SecretError(OrganizerError):
    """A key cannot be kept."""


def keys_file() -> Path:
    """Where keys go when there is no keyring."""
    return paths.home() / "keys.json"


def get(source: str, name: str) -> str | None:
    """A key, or ``None`` when there is none.

    Args:
        source: Such as ``"flickr"``.
        name: Such as ``"key"``.
    """
    found = _read().get(f"{source}.{name}")
    return found if found is not None else _from_keyring(source, name)


def put(source: str, name: str, value: str) -> str:
    """Keep a key; returns where, for people.

    Raises:
        SecretError: It cannot be written.
    """
    if _to_keyring(source, name, value):
        _write({k: v for k, v in _read().items() if k != f"{source}.{name}"})
        return "the system's keyring"
    _write(_read() | {f"{source}.{name}": value})
    return str(keys_file())


def forget(source: str, name: str) -> None:
    """Remove a key wherever it is.

    Raises:
        SecretError: It cannot be removed.
    """
    known = _read()
    if known.pop(f"{source}.{name}", None) is not None:
        _write(known)
    keyring = _keyring()
    if keyring is None:
        return
    try:
        if keyring.get_password(_SERVICE, f"{source}.{name}") is not None:
            keyring.delete_password(_SERVICE, f"{source}.{name}")
    except Exception as error:  # backends raise whatever their system does
        raise SecretError(text("The keyring refused: {reason}.", reason=error)) from error


def _keyring() -> KeyringBackend | None:
    """The system's keyring, or ``None`` where there is none worth the name."""
    try:
        import keyring
        from keyring.backends import fail, null

        backend = keyring.get_keyring()
    except Exception:  # noqa: BLE001  no D-Bus, a broken configuration…
        return None
    useless = isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1
    return None if useless else backend


def _from_keyring(source: str, name: str) -> str | None:
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        found: str | None = keyring.get_password(_SERVICE, f"{source}.{name}")
    except Exception:  # noqa: BLE001  locked, or its service has gone
        return None
    return found


def _to_keyring(source: str, name: str, value: str) -> bool:
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, f"{source}.{name}", value)
    except Exception:  # noqa: BLE001  likewise
        return False
    return True


def _read() -> dict[str, str]:
    try:
        found = json.loads(read_plain(keys_file()))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}


def _write(keys: dict[str, str]) -> None:
    """Write the file; only its owner can read it, from its first byte on."""
    if not keys and not keys_file().exists():
        return
    try:
        write_whole(keys_file(), json.dumps(keys))
    except OwnFileError as error:
        raise SecretError(error.message) from error
