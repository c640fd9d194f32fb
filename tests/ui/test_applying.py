"""What is chosen in the settings dialog is so in the window at once, and at the next start."""

from __future__ import annotations

import sys
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from organizer import app, paths, settings_file
from organizer.files.rules import Level, Mode, Unsure
from organizer.settings import Appearance, EngineWish, Grouping, Language
from organizer.ui.background import notifier
from organizer.ui.help.assistance import Assistance
from organizer.ui.main_window import MainWindow
from organizer.ui.preferences.settings_dialog import SettingsDialog
from organizer.ui.tidying.mover import Deed, Done

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
LONG = 30_000


@pytest.fixture
def assistance(window: MainWindow) -> Assistance:
    found = window.workspace.findChild(Assistance)
    assert isinstance(found, Assistance)
    return found


def test_the_dialog_begins_with_the_window_as_it_is(
    window: MainWindow, assistance: Assistance
) -> None:
    window.session.set_rules(replace(window.session.rules, level=Level.FINE, min_confidence=0.5))
    window.actions_.recursive.setChecked(False)
    current = assistance.applying.current()
    assert (current.level, current.min_confidence, current.recursive) == (Level.FINE, 0.5, False)


def test_what_is_chosen_counts_at_once_and_is_kept(
    window: MainWindow, assistance: Assistance
) -> None:
    chosen = replace(
        assistance.applying.current(),
        appearance=Appearance.DARK,
        card_size=256,
        grouping=Grouping.FOLDER,
        recursive=False,
        memes=True,
        mode=Mode.BOTH,
        level=Level.BROAD,
        min_confidence=0.8,
        unsure=Unsure.FOLDER,
        notifications=False,
    )
    assistance.applying.take(chosen)
    assert window._theme.dark
    assert window.main.shown.grouping is Grouping.FOLDER
    assert window.actions_.groups[Grouping.FOLDER].isChecked()
    assert window.main.grid.card_width == 256
    assert not window.actions_.recursive.isChecked()
    assert window.session.looking.memes
    rules = window.session.rules
    assert (rules.mode, rules.level, rules.unsure) == (Mode.BOTH, Level.BROAD, Unsure.FOLDER)
    assert settings_file.load(paths.settings_file()) == chosen
    assistance.applying.take(replace(chosen, appearance=Appearance.SYSTEM))


def test_another_language_is_offered_in_a_window_opened_anew(
    window: MainWindow, assistance: Assistance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ORGANIZER_LANGUAGE")  # which counts more than what is chosen
    current = replace(assistance.applying.current(), language=Language.ENGLISH)
    window._remembered.settings = current
    assistance.applying.take(current)
    assert window.notices.words_on("language") == ""
    assistance.applying.take(replace(current, language=Language.CHINESE))
    assert "opened anew" in window.notices.words_on("language")


def test_another_engine_looks_again_and_says_why_it_does_not_run(
    qtbot: QtBot, models: Path, window: MainWindow, assistance: Assistance, photos: Path
) -> None:
    window.open_folder(photos)
    qtbot.waitUntil(lambda: window.session.complete, timeout=LONG)
    current = assistance.applying.current()
    assistance.applying.take(replace(current, engine=EngineWish.GPU))
    qtbot.waitUntil(lambda: "GPU" in window.notices.words_on("model"), timeout=LONG)
    assistance.applying.take(replace(current, engine=EngineWish.CPU))
    qtbot.waitUntil(lambda: window.notices.words_on("model") == "", timeout=LONG)
    qtbot.waitUntil(lambda: window.session.complete, timeout=LONG)
    assert window.session.scanner.engine == "CPU int8"


def test_an_engine_named_at_the_start_counts_until_another_is_chosen(
    qtbot: QtBot, qapp: QApplication, own_home: Path
) -> None:
    window, close = app.compose(qapp, "tensorflow")
    assistance = window.workspace.findChild(Assistance)
    assert isinstance(assistance, Assistance)
    current = assistance.applying.current()
    assert current.engine is EngineWish.AUTO  # nothing that is kept for the next start
    notes = assistance.applying.notes()
    assert "“TensorFlow”" in notes["engine"]
    dialog = SettingsDialog(current, window._theme, window, notes)
    qtbot.addWidget(dialog)
    assert notes["engine"] in [label.text() for label in dialog.findChildren(QLabel)]
    assert notes["engine"] in dialog.fields["engine"].control.accessibleDescription()
    assistance.applying.take(replace(current, memes=True))
    wishes = [close.bench.wish]
    assistance.applying.take(replace(current, engine=EngineWish.CPU))
    wishes.append(close.bench.wish)
    assert assistance.applying.notes() == {}, "what is shown is what is at work"
    assert wishes == ["tensorflow", "cpu"]
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    close()
    window.deleteLater()


@pytest.mark.parametrize("accepted", [True, False])
def test_the_action_opens_the_dialog_and_cancel_changes_nothing(
    qtbot: QtBot, window: MainWindow, assistance: Assistance, accepted: bool
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.fields["card_size"].show_value(300)
        dialog.accept() if accepted else dialog.reject()

    before = window.main.grid.card_width
    QTimer.singleShot(50, answer)
    window.actions_.settings.trigger()
    assert window.main.grid.card_width == (300 if accepted else before)


def test_the_same_settings_have_nothing_looked_at_again(
    qtbot: QtBot, models: Path, window: MainWindow, assistance: Assistance, photos: Path
) -> None:
    window.open_folder(photos)
    qtbot.waitUntil(lambda: window.session.complete, timeout=LONG)
    assistance.applying.take(assistance.applying.current())
    assert not window.session.scanner.running


def test_the_end_of_moving_is_notified_unless_that_is_switched_off(
    qtbot: QtBot, window: MainWindow, assistance: Assistance, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def notify(title: str, body: str) -> Generator[None, None, bool]:
        told.append(f"{title}: {body}")
        yield
        return True

    monkeypatch.setattr(notifier, "notify", notify)
    monkeypatch.setattr(notifier, "LONG_S", 0.0)
    monkeypatch.setattr(notifier, "_in_front", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    done = Done(Deed.APPLY, 3, 3, (), cancelled=False)
    for wanted in (True, False):
        current = assistance.applying.current()
        assistance.applying.take(replace(current, notifications=wanted))
        window.mover.started.emit(Deed.APPLY)
        window.mover.ended.emit(done)
        qtbot.waitUntil(lambda: not window._lanes.records.busy)
    assert told == ["Moving photos: 3 photos moved."]
