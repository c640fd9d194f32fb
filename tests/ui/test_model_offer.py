"""Without a model on the machine: it is offered, fetched with progress, cancelled, tried again."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer import paths
from organizer.ui.main_window import MainWindow
from organizer.ui.widgets.notice_bar import Notice
from organizer.vision import models as catalog
from organizer.vision.models import Catalog
from tests.ui.test_window import LONG, wait_for_plan

CHUNK = 200_000


class Server(BaseHTTPRequestHandler):
    """Serves the real models, slowly; answers with an error while it is told to."""

    folder: Path
    state: dict[str, object]

    def do_GET(self) -> None:
        if self.state["broken"]:
            self.send_error(503)
            return
        data = (self.folder / self.path.lstrip("/")).read_bytes()
        asked, start = self.headers["Range"], 0
        if asked:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.state["start"] = start
        for at in range(start, len(data), CHUNK):
            try:
                self.wfile.write(data[at : at + CHUNK])
            except OSError:
                return
            time.sleep(float(str(self.state["pause"])))

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server(
    shared: Path, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, object]]:
    """A machine without models, and a place that has them; what it does can be changed."""
    state: dict[str, object] = {"broken": False, "pause": 0.02}
    handler = type("Handler", (Server,), {"folder": shared / "models", "state": state})
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path / "program")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=functools.partial(running.serve_forever, 0.02))
        thread.start()
        base = f"http://127.0.0.1:{running.server_port}/"
        infos = tuple(replace(info, url=base + info.file) for info in catalog.catalog().models)
        monkeypatch.setattr(catalog, "catalog", lambda: Catalog(infos))
        yield state
        running.shutdown()
        thread.join()


def notice(window: MainWindow) -> Notice:
    found = window.notices.notice_on("model")
    assert found is not None
    return found


def test_the_model_is_offered_fetched_with_progress_and_then_used(
    qtbot: QtBot, server: dict[str, object], window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    assert "not here yet" in notice(window).words.text()
    assert all(item.verdict is None for item in window.session.photos.items())
    said: list[str] = []
    window.running.changed.connect(lambda: said.append(window.status.words))
    notice(window).buttons[0].click()
    assert window.notices.notice_on("model") is None
    qtbot.waitUntil(lambda: window.session.scanner.engine != "", timeout=LONG)
    wait_for_plan(qtbot, window)
    assert any("MB of" in words for words in said), said
    assert sum(item.verdict is not None for item in window.session.photos.items()) == 4
    assert window.notices.notice_on("model") is None


def test_a_download_can_be_cancelled_and_goes_on_where_it_was(
    qtbot: QtBot, server: dict[str, object], window: MainWindow, photos: Path
) -> None:
    server["pause"] = 0.2
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    notice(window).buttons[0].click()
    qtbot.waitUntil(lambda: "MB of" in window.status.words, timeout=LONG)
    window.status.cancel_button.click()
    qtbot.waitUntil(lambda: window.notices.notice_on("model") is not None, timeout=LONG)
    assert not window.workspace.model_offer.running
    assert catalog.find(catalog.DEFAULT) is None
    server["pause"] = 0.0
    notice(window).buttons[0].click()
    qtbot.waitUntil(lambda: window.session.scanner.engine != "", timeout=LONG)
    assert catalog.find(catalog.DEFAULT) is not None
    wait_for_plan(qtbot, window)


def test_a_download_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, server: dict[str, object], window: MainWindow, photos: Path
) -> None:
    server["broken"] = True
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    notice(window).buttons[0].click()
    qtbot.waitUntil(lambda: window.notices.notice_on("model") is not None, timeout=LONG)
    assert "could not be fetched" in notice(window).words.text()
    assert notice(window).buttons[0].text() == "Try again"
    server["broken"] = False
    notice(window).buttons[0].click()
    qtbot.waitUntil(lambda: window.session.scanner.engine != "", timeout=LONG)
    wait_for_plan(qtbot, window)
