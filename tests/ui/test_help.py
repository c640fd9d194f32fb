"""Shortcuts, About, licences and newer versions: all true, and nothing asked without a wish."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from organizer import __version__
from organizer.ui.actions import Actions
from organizer.ui.background.jobs import JobRunner
from organizer.ui.help import licences, updates
from organizer.ui.help.about_dialog import AboutDialog
from organizer.ui.help.shortcuts import as_text, of_window
from organizer.ui.help.shortcuts_dialog import ShortcutsDialog
from organizer.ui.help.updates import UpdateError
from organizer.ui.widgets.fitting import fit
from organizer.ui.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@dataclass
class Releases:
    """A server that names the newest release."""

    status: int = 200
    body: bytes = b""
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def says(self, **release: object) -> None:
        self.body = json.dumps(release).encode()


@pytest.fixture
def releases() -> Iterator[Releases]:
    told = Releases()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            self.send_response(told.status)
            self.send_header("Content-Length", str(len(told.body)))
            self.end_headers()
            self.wfile.write(told.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    told.address = f"http://127.0.0.1:{server.server_address[1]}/latest.json"
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner("test", interval_ms=5)
    yield made
    assert made.shutdown()


def asked(address: str) -> updates.Release | None:
    looking = updates.look(address)
    try:
        while True:
            next(looking)
    except StopIteration as end:
        release: updates.Release | None = end.value
        return release


def test_a_newer_version_is_named_with_its_page(releases: Releases) -> None:
    releases.says(version="99.1", page="https://example.org/new")
    assert asked(releases.address) == updates.Release("99.1", "https://example.org/new")


@pytest.mark.parametrize("version", [__version__, "0.0.1", f"{__version__}rc1", f"v{__version__}"])
def test_the_same_and_older_versions_are_none(releases: Releases, version: str) -> None:
    releases.says(version=version, page="https://example.org/new")
    assert asked(releases.address) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"version": 3, "page": "https://a"}',
        b'{"version": "new", "page": "https://a"}',
        b'{"version": "9", "page": "javascript:alert(1)"}',
        b'{"version": "9", "page": "file:///etc/passwd"}',
        b"[" * 60_000,
        b" " * 100_000,
    ],
)
def test_an_answer_that_makes_no_sense_is_one_sentence(releases: Releases, body: bytes) -> None:
    releases.body = body
    with pytest.raises(UpdateError, match="makes no sense"):
        asked(releases.address)


def test_a_refusal_and_no_network_are_one_sentence_each(releases: Releases) -> None:
    releases.status = 503
    with pytest.raises(UpdateError, match="answered 503"):
        asked(releases.address)
    with pytest.raises(UpdateError, match="no connection"):
        asked("http://127.0.0.1:9/latest.json")


def test_without_an_address_nobody_can_be_asked_and_about_says_why(
    qtbot: QtBot, runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ORGANIZER_RELEASES", raising=False)
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    assert not dialog.ask.isEnabled()
    assert "does not know yet where" in dialog.answer.text()


def test_a_package_of_a_release_knows_whom_to_ask_and_may_be_told_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "releases.txt").write_text("https://example.org/newest.json\n", "utf-8")
    monkeypatch.setattr("organizer.paths.resource", lambda name: tmp_path / name)
    monkeypatch.delenv("ORGANIZER_RELEASES", raising=False)
    assert updates.address() == "https://example.org/newest.json"
    monkeypatch.setenv("ORGANIZER_RELEASES", "https://example.org/other.json")
    assert updates.address() == "https://example.org/other.json"


def test_about_asks_when_it_is_told_to_and_never_before(
    qtbot: QtBot, releases: Releases, runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_RELEASES", releases.address)
    releases.says(version="99.1", page="https://example.org/new")
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.wait(50)
    assert releases.asked == []
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.answer.text() == "Version 99.1 is there.")
    assert releases.asked == ["/latest.json"]
    assert dialog.show_page.isVisible()


def test_about_says_that_there_is_no_network(
    qtbot: QtBot, runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_RELEASES", "http://127.0.0.1:9/latest.json")
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    dialog.ask.click()
    qtbot.waitUntil(lambda: "no connection" in dialog.answer.text())
    assert dialog.ask.isEnabled(), "it can be tried again"


def test_about_can_be_closed_while_it_asks(
    qtbot: QtBot, releases: Releases, runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_RELEASES", releases.address)
    releases.says(version="99.1", page="https://example.org/new")
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.ask.click()
    dialog.close()
    qtbot.waitUntil(lambda: not runner.busy)
    assert "99.1" not in dialog.answer.text()


def test_about_copies_the_versions(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    for name in (
        "Photo Organizer: ",
        "Python: ",
        "Qt: ",
        "ai-edge-litert: ",
        "pillow: ",
        "SHA-256",
    ):
        assert name in copied


def test_about_reads_the_licences_when_they_are_looked_at(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = AboutDialog(runner)
    qtbot.addWidget(dialog)
    assert dialog.licences.toPlainText() == ""
    dialog.pages.setCurrentIndex(2)
    assert "Permission is hereby granted" in dialog.licences.toPlainText()


def test_licences_of_everything_the_program_needs_are_told() -> None:
    found = licences.components()
    for name in ("numpy", "httpx", "rich", "ai-edge-litert"):
        assert name in found
    assert "h11" in found, "what is needed by what is needed, too"
    assert "pytest" not in found, "tools of development are none of it"
    assert "photo-organizer" not in found


def test_what_an_extra_of_a_library_needs_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    needs = {
        "photo-organizer": ["httpx[http2]>=0.28", "rich; extra == 'nothing'"],
        "httpx": ["h11", "h2<5,>=3; extra == 'http2'", "click; extra == 'cli'"],
    }
    monkeypatch.setattr("importlib.metadata.requires", lambda name: needs.get(name, []))
    assert licences.components() == ["h11", "h2", "httpx"]


def test_a_packaged_program_brings_its_licences(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "licences.txt").write_text("All of them.", "utf-8")
    monkeypatch.setattr("organizer.paths.resource", lambda name: tmp_path / name)
    assert licences.licences() == "All of them."


@pytest.fixture
def menus(qtbot: QtBot) -> tuple[QMainWindow, Actions]:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window, Actions(window)


def test_every_action_with_keys_is_listed_under_its_menu(
    menus: tuple[QMainWindow, Actions],
) -> None:
    window, _ = menus
    listed = of_window(window)
    with_keys = [action for action in window.actions() if not action.shortcut().isEmpty()]
    assert len([each for each in listed if each.group != "While reviewing"]) == len(with_keys)
    by_words = {each.words: each for each in listed}
    assert by_words["Preview"].group == "Tidy"
    assert by_words["Larger photos"].keys == ("Ctrl++", "Ctrl+=")
    assert by_words["By date"].group == "View", "a menu within a menu counts as its parent"


def test_the_list_follows_the_actions_as_they_are(menus: tuple[QMainWindow, Actions]) -> None:
    window, actions = menus
    actions.preview.setShortcut("Ctrl+Alt+V")
    assert ("Ctrl+Alt+V",) in [each.keys for each in of_window(window)]


def test_no_two_entries_of_the_list_say_the_same(menus: tuple[QMainWindow, Actions]) -> None:
    window, actions = menus
    actions.undo.setText("&Undo last run")  # as while there is no label to take back
    actions.undo_run.setVisible(False)
    words = [each.words for each in of_window(window)]
    assert len(set(words)) == len(words)
    assert "Undo the last label or run" in words


def test_the_list_is_saved_as_a_page_to_print(
    qtbot: QtBot,
    theme: Theme,
    runner: JobRunner,
    menus: tuple[QMainWindow, Actions],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    dialog = ShortcutsDialog(of_window(menus[0]), theme, runner)
    qtbot.addWidget(dialog)
    dialog.show()
    save = next(each for each in dialog.findChildren(QPushButton) if "PDF" in each.text())
    for place in (tmp_path / "keys.pdf", tmp_path / "missing" / "keys.pdf"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, at=place: (str(at), ""))
        save.click()
        qtbot.waitUntil(partial(_says, dialog.outcome, str(place)))
        qtbot.waitUntil(save.isEnabled)
    assert "could not be written" in dialog.outcome.text()
    written = (tmp_path / "keys.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.rstrip().endswith(b"%%EOF")
    assert written.count(b"/Type /Page\n") == 1, "one sheet of paper"


def _says(label: QLabel, words: str) -> bool:
    return words in label.text()


def test_shortcuts_are_searched_by_what_they_do_and_by_key(
    qtbot: QtBot, theme: Theme, runner: JobRunner, menus: tuple[QMainWindow, Actions]
) -> None:
    dialog = ShortcutsDialog(of_window(menus[0]), theme, runner)
    qtbot.addWidget(dialog)
    everything = len(dialog.shown)
    dialog.search.setText("label BACK")
    assert dialog.shown == [("Edit", "Back to the model's label", "Ctrl+Shift+L")]
    dialog.search.setText("ctrl+p")
    assert ("Tidy", "Preview", "Ctrl+P") in dialog.shown
    dialog.search.clear()
    assert len(dialog.shown) == everything


def test_the_list_as_text_has_a_paragraph_for_each_menu(
    menus: tuple[QMainWindow, Actions],
) -> None:
    window, _ = menus
    titles = [
        entry.text().replace("&", "")
        for entry in window.menuBar().actions()
        if isinstance(entry.menu(), QMenu)
    ]
    lines = as_text(of_window(window)).splitlines()
    assert lines[0] == titles[0]
    headings = [line for line in lines if line and not line.startswith(" ")]
    menus_named = [heading for heading in headings if heading in titles]
    assert menus_named == [title for title in titles if title in headings]
    assert headings[-1] == "While reviewing"
    assert set(headings) <= {*titles, "Elsewhere", "While reviewing"}


def test_dialogs_are_never_larger_than_their_screen(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    room = widget.screen().availableSize()
    fit(widget, QSize(9000, 200))
    assert widget.width() < room.width()
    assert widget.height() == 200
