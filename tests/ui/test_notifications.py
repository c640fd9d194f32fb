"""The end of long work reaches people who are doing something else, and nobody else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from organizer.ui.background import notifier
from organizer.ui.background.jobs import JobRunner
from organizer.ui.background.notifier import LONG_S, Notifier
from organizer.ui.background.running import Running, Task

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class Desk:
    """A notifier, what it listens to, and what the desktop would be told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.told: list[tuple[str, str]] = []
        self.wanted = True
        self.front = False
        self.window = QWidget()
        self.runner = JobRunner("test", interval_ms=5)
        self.running = Running(clock=lambda: self.now)
        self.notifier = Notifier(
            self.running, self.runner, self.window, lambda: self.wanted, self.window
        )
        monkeypatch.setattr(notifier, "_in_front", lambda: self.front)
        monkeypatch.setattr(notifier, "notify", self._notify)
        monkeypatch.setattr(sys, "platform", "linux")

    def _notify(self, title: str, body: str) -> Generator[None, None, bool]:
        self.told.append((title, body))
        yield
        return True

    def begin(self) -> Task:
        return self.running.begin("Moving photos", cancel=lambda: None)

    def end(self, qtbot: QtBot, task: Task, words: str = "3 photos moved.") -> None:
        task.finished(words)
        qtbot.waitUntil(lambda: not self.runner.busy)


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(monkeypatch)
    yield made
    assert made.runner.shutdown()
    made.window.deleteLater()


def test_long_work_is_told_of_with_what_became_of_it(qtbot: QtBot, desk: Desk) -> None:
    task = desk.begin()
    desk.now += LONG_S
    desk.end(qtbot, task)
    assert desk.told == [("Moving photos", "3 photos moved.")]


@pytest.mark.parametrize("why", ["short", "in front", "unwanted", "cancelled", "nothing to say"])
def test_nobody_is_told_what_they_know_or_do_not_want_to(
    qtbot: QtBot, desk: Desk, why: str
) -> None:
    desk.front, desk.wanted = why == "in front", why != "unwanted"
    task = desk.begin()
    if why == "cancelled":
        task.cancel()
    desk.now += 0 if why == "short" else LONG_S
    desk.end(qtbot, task, "" if why == "nothing to say" else "3 photos moved.")
    assert desk.told == []


ASK = """
import sys
from organizer.ui.background.desktop_notice import notify
asking = notify("Moving photos", "3 photos <b> moved & gone.")
next(asking)
try:
    next(asking)
except StopIteration as end:
    print("shown", end.value, flush=True)
"""
LISTEN = """
import sys
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call
from jeepney import new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
print("ready", flush=True)
while True:
    asked = bus.receive()
    if asked.header.message_type is not MessageType.method_call:
        continue
    member = asked.header.fields[HeaderFields.member]
    if member == "GetCapabilities":
        bus.send(new_method_return(asked, "as", (sys.argv[1:],)))
    elif member == "Notify":
        print("asked", asked.header.fields[HeaderFields.signature], asked.body[3:5], flush=True)
        bus.send(new_method_return(asked, "u", (7,)))
"""


def on_a_bus(script: str) -> list[str]:
    return ["dbus-run-session", "--", "bash", "-c", script]


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs dbus-run-session")
@pytest.mark.parametrize("capabilities", [None, "body", "body body-markup"])
def test_the_desktop_is_told_over_the_bus(tmp_path: Path, capabilities: str | None) -> None:
    ask, listen = tmp_path / "ask.py", tmp_path / "listen.py"
    ask.write_text(ASK)
    listen.write_text(LISTEN)
    script = f"{sys.executable} {ask}"
    if capabilities is not None:
        script = (
            f"{sys.executable} {listen} {capabilities} > {tmp_path}/said & listener=$!; "
            f"for _ in $(seq 600); do grep -q ready {tmp_path}/said && break; sleep 0.1; done; "
            f"{script}; kill $listener; cat {tmp_path}/said"
        )
    done = subprocess.run(
        on_a_bus(script),
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    if capabilities is None:
        assert "shown False" in done.stdout, done.stderr
        return
    assert "shown True" in done.stdout, done.stderr
    body = "3 photos <b> moved & gone."
    if "markup" in capabilities:
        body = "3 photos &lt;b&gt; moved &amp; gone."
    assert f"asked susssasa{{sv}}i ('Moving photos', '{body}')" in done.stdout


def test_without_a_bus_nobody_is_told_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    from organizer.ui.background.desktop_notice import notify

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    asking = notify("a", "b")
    next(asking)
    with pytest.raises(StopIteration) as end:
        next(asking)
    assert end.value.value is False
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    asking = notify("a", "b")
    next(asking)
    with pytest.raises(StopIteration) as end:
        next(asking)
    assert end.value.value is False
