"""Tells the desktop something over the session bus, as every Linux desktop understands it.

By the Desktop Notifications Specification 1.2
(https://specifications.freedesktop.org/notification-spec/). Qt's own D-Bus classes cannot be told
from Python that a number is unsigned, which that interface asks for; hence jeepney, which keyring
brings along anyway.
"""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Generator

_PATIENCE_S = 3.0
_APPLICATION = "Photo Organizer"
_ENTRY = "photo-organizer"
"""The name of the desktop entry, and of the icon."""


def notify(title: str, body: str) -> Generator[None, None, bool]:
    """Show a notification; a job, see :mod:`organizer.ui.background.jobs`.

    Args:
        title: One short line.
        body: What there is to say.

    Returns:
        Whether there is somebody who shows it.
    """
    yield
    if not sys.platform.startswith("linux"):
        return False
    try:
        from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection
    except ImportError:
        return False
    service = DBusAddress(
        "/org/freedesktop/Notifications",
        bus_name="org.freedesktop.Notifications",
        interface="org.freedesktop.Notifications",
    )
    try:
        with open_dbus_connection(_address()) as bus:
            asked = new_method_call(service, "GetCapabilities")
            answer = bus.send_and_get_reply(asked, timeout=_PATIENCE_S)
            if answer.header.message_type is MessageType.error:
                return False
            marked_up = "body-markup" in answer.body[0]
            hints = {"desktop-entry": ("s", _ENTRY)}
            shown = html.escape(body, quote=False) if marked_up else body
            actions: list[str] = []
            said = (_APPLICATION, 0, _ENTRY, title, shown, actions, hints, -1)
            call = new_method_call(service, "Notify", "susssasa{sv}i", said)
            answer = bus.send_and_get_reply(call, timeout=_PATIENCE_S)
            return bool(answer.header.message_type is MessageType.method_return)
    except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse):
        return False  # no bus, or one where nobody shows notifications


def _address() -> str:
    """The session bus; where nobody names it, it is where systemd has it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    return named or f"unix:path={runtime}/bus"
