"""The whole window on real photos, with the real model and real workers."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from organizer import app
from organizer.files.rules import Level, Mode, Rules
from organizer.ui.detail.label_chooser import LabelChooser
from organizer.ui.folder.judged import Split
from organizer.ui.folder.photo_filter import Shelf
from organizer.ui.folder.photo_item import State
from organizer.ui.main_window import MainWindow

LONG = 30_000


def wait_for_plan(qtbot: QtBot, window: MainWindow) -> None:
    def settled() -> bool:
        return (
            window.session.plan is not None
            and not window.session.scanner.running
            and not window.mover.running
        )

    qtbot.waitUntil(settled, timeout=LONG)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def opened(qtbot: QtBot, models: Path, window: MainWindow, photos: Path) -> MainWindow:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    return window


def test_every_photo_is_shown_with_label_or_reason(opened: MainWindow) -> None:
    counts = opened.session.counts
    assert counts.total == 5
    assert counts.states[State.UNREADABLE] == 1
    assert counts.states.get(State.SURE, 0) + counts.states.get(State.UNSURE, 0) == 4
    assert "5 photos" in opened.status.words
    assert "CPU int8" in opened.status.words
    assert opened.status.aside.isVisible()


def test_apply_and_undo_from_the_window(qtbot: QtBot, opened: MainWindow, photos: Path) -> None:
    before = tree(photos)
    opened.session.set_rules(Rules(mode=Mode.BOTH, level=Level.EVERYDAY, min_confidence=0.0))
    wait_for_plan(qtbot, opened)
    opened.actions_.preview.trigger()
    shown = opened.preview.plan
    assert shown is opened.session.plan
    assert tree(photos) == before, "a preview changes nothing"
    said = next(
        label for label in opened.preview.findChildren(QLabel) if "Nothing has" in label.text()
    )
    assert said.isVisible()
    opened.actions_.apply.trigger()
    assert not said.isVisible(), "it would not be true any more"
    qtbot.waitUntil(lambda: "moved" in opened.notices.words_on("done"), timeout=LONG)
    assert shown is not None
    assert all(move.target.exists() for move in shown.moves)
    wait_for_plan(qtbot, opened)
    assert opened.session.counts.total == 5, "the grid follows"
    assert all(item.photo.path.exists() for item in opened.session.photos.items())
    notice = opened.notices.notice_on("done")
    assert notice is not None
    notice.buttons[0].click()
    qtbot.waitUntil(lambda: "put back" in opened.notices.words_on("done"), timeout=LONG)
    assert tree(photos) == before
    wait_for_plan(qtbot, opened)


def test_undo_again_puts_back_what_was_in_the_way_the_first_time(
    qtbot: QtBot, opened: MainWindow, photos: Path
) -> None:
    before = tree(photos)
    opened.session.set_rules(Rules(mode=Mode.BOTH, level=Level.EVERYDAY, min_confidence=0.0))
    wait_for_plan(qtbot, opened)
    opened.actions_.preview.trigger()
    opened.actions_.apply.trigger()
    qtbot.waitUntil(lambda: "moved" in opened.notices.words_on("done"), timeout=LONG)
    wait_for_plan(qtbot, opened)
    taken = photos / min(name for name in before if not (photos / name).exists())
    taken.write_bytes(b"a stranger's")
    opened.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "put back" in opened.notices.words_on("done"), timeout=LONG)
    wait_for_plan(qtbot, opened)
    assert tree(photos) != before
    taken.unlink()

    opened.actions_.undo.trigger()
    qtbot.waitUntil(lambda: tree(photos) == before, timeout=LONG)
    wait_for_plan(qtbot, opened)
    assert not opened.actions_.undo.isEnabled()


def test_a_corrected_label_changes_the_plan_and_can_be_taken_back(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.main.grid.select_first()
    item = opened.main.grid.current()
    assert item is not None
    model_says = item.verdict
    opened.session.relabel([item], "Holiday")
    qtbot.waitUntil(lambda: opened.session.photos.item(0).corrected, timeout=LONG)
    wait_for_plan(qtbot, opened)
    move = opened.session.fate_of(opened.session.photos.item(0))
    assert move is not None
    assert "Holiday" in str(getattr(move, "target", ""))
    qtbot.waitUntil(opened.actions_.reset_label.isEnabled)
    opened.actions_.reset_label.trigger()
    qtbot.waitUntil(lambda: opened.session.photos.item(0).verdict == model_says, timeout=LONG)
    wait_for_plan(qtbot, opened)


def test_the_sureness_slider_judges_again_without_looking_again(
    qtbot: QtBot, opened: MainWindow
) -> None:
    facts = [item.analysis for item in opened.session.photos.items()]
    before = opened.session.split()
    opened.main.rules_bar.changed.emit(Rules(min_confidence=1.0))
    assert opened.session.split() == Split(0, 4), "said before anything was judged again"
    assert before != Split(0, 4)
    qtbot.waitUntil(lambda: opened.session.counts.states.get(State.UNSURE) == 4, timeout=LONG)
    wait_for_plan(qtbot, opened)
    assert [item.analysis for item in opened.session.photos.items()] == facts


def test_the_sidebar_narrows_the_grid(qtbot: QtBot, opened: MainWindow) -> None:
    opened.main.sidebar.choose(Shelf(State.UNREADABLE))
    assert opened.main.shown.rowCount() == 1
    opened.main.sidebar.choose(Shelf())
    assert opened.main.shown.rowCount() == 5


def test_a_wrong_template_is_said_and_there_is_no_preview(qtbot: QtBot, opened: MainWindow) -> None:
    opened.session.set_rules(Rules(template="{nonsense}"))
    qtbot.waitUntil(lambda: not opened.session.decider.decided, timeout=LONG)
    assert not opened.actions_.preview.isEnabled()
    assert opened.session.rules_problem() is not None
    opened.session.set_rules(Rules())
    wait_for_plan(qtbot, opened)
    assert opened.actions_.preview.isEnabled()


def test_a_destination_in_another_programs_library_is_refused_until_it_is_another(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    library = tmp_path / "Family.photoslibrary" / "new"
    opened.session.set_rules(Rules(destination=library))
    qtbot.waitUntil(lambda: "Apple Photos" in opened.notices.words_on("plan"), timeout=LONG)
    assert opened.session.plan is None
    assert not opened.actions_.apply.isEnabled()
    opened.session.set_rules(Rules(destination=tmp_path / "sorted"))
    wait_for_plan(qtbot, opened)
    assert opened.notices.words_on("plan") == ""


def test_without_a_model_the_window_says_so_and_sorts_by_date(
    qtbot: QtBot, window: MainWindow, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ORGANIZER_MODELS", raising=False)
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    assert "model" in window.notices.words_on("model")
    window.session.set_rules(Rules(template="{year}"))
    wait_for_plan(qtbot, window)
    plan = window.session.plan
    assert plan is not None
    assert len(plan.moves) == 4


def test_a_folder_that_is_not_there_is_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.open_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: "does not exist" in window.notices.words_on("scan"), timeout=LONG)


def test_closing_in_the_middle_of_looking_ends_everything(
    qtbot: QtBot, qapp: QApplication, own_home: Path, models: Path, photos: Path
) -> None:
    import threading

    window, close = app.compose(qapp)
    window.show()
    window.open_folder(photos)
    qtbot.waitUntil(lambda: window.session.scanner.running)
    with qtbot.waitSignal(window.closed, timeout=LONG):
        window.close()
    close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("job-")]
    window.deleteLater()


def test_a_second_window_can_look_but_not_move(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, models: Path, photos: Path
) -> None:
    assert not window.mover.read_only
    second, close = app.compose(qapp)
    try:
        assert second.mover.read_only
        assert "Another Photo Organizer" in second.notices.words_on("read-only")
        second.open_folder(photos)
        wait_for_plan(qtbot, second)
        second.actions_.preview.trigger()
        assert not second.preview.apply_button.isEnabled()
        assert not second.actions_.apply.isEnabled()
    finally:
        with qtbot.waitSignal(second.closed, timeout=LONG):
            second.close()
        close()
        second.deleteLater()


def test_settings_and_folders_are_remembered(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path
) -> None:
    first, close = app.compose(qapp)
    first.open_folder(photos)
    first.session.set_rules(Rules(mode=Mode.RENAME, template="{date}-{n}"))
    with qtbot.waitSignal(first.closed, timeout=LONG):
        first.close()
    close()
    first.deleteLater()
    second, close = app.compose(qapp)
    assert second.session.rules.mode is Mode.RENAME
    assert second.session.rules.template == "{date}-{n}"
    assert [action.text() for action in second.actions_.recent.actions()] == [str(photos)]
    with qtbot.waitSignal(second.closed, timeout=LONG):
        second.close()
    close()
    second.deleteLater()


def test_the_label_chooser_finds_names_and_takes_own_ones(qtbot: QtBot) -> None:
    chooser = LabelChooser(["Dogs", "Cats", "tabby cat"], 2, "", corrected=False)
    qtbot.addWidget(chooser)
    field = chooser.findChildren(QLineEdit)[0]
    listed = chooser.findChildren(QAbstractItemView)[0]
    QTest.keyClicks(field, "cat")
    assert listed.model().rowCount() == 2
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "Cats"
    field.setText("My garden")
    chooser.accept()
    assert chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.label == "My garden"


def test_every_control_has_a_name_for_screen_readers(opened: MainWindow) -> None:
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QAbstractSlider)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in opened.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
        and not _part_of_another_control(widget)
    ]
    assert nameless == []


def _part_of_another_control(widget: QWidget) -> bool:
    """Scroll bars, header views, a field's own button: named by what they are in."""
    parent = widget.parent()
    while isinstance(parent, QWidget):
        if isinstance(parent, QAbstractScrollArea | QLineEdit):
            inside_a_page = isinstance(parent, QAbstractScrollArea) and not isinstance(
                widget, QAbstractSlider | QAbstractItemView
            )
            if not inside_a_page or isinstance(parent, QAbstractItemView):
                return True
        parent = parent.parent()
    return False


def test_no_two_actions_share_a_shortcut_and_each_says_its_own(window: MainWindow) -> None:
    shortcuts: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for sequence in action.shortcuts():
            keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert shortcuts.setdefault(keys, action.text()) == action.text(), keys
        if not action.shortcut().isEmpty():
            native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert native in action.toolTip(), action.text()
    assert len(shortcuts) > 25


def test_the_window_is_up_before_any_model_or_decoder_is_imported(own_home: Path) -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from organizer import app\n"
        "application = QApplication([])\n"
        "window, close = app.compose(application)\n"
        "window.show()\n"
        "application.processEvents()\n"
        "heavy = {'numpy', 'PIL', 'ai_edge_litert', 'tensorflow'} & set(sys.modules)\n"
        "window.close(); close()\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr


def test_a_missing_face_model_is_said_once_and_all_notices_are_seen(
    qtbot: QtBot,
    models: Path,
    window: MainWindow,
    photos: Path,
    own_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    (model,) = models.glob("*ptq.tflite")
    shutil.copy2(model, alone)
    monkeypatch.setenv("ORGANIZER_MODELS", str(alone))
    (own_home / "rules.toml").write_text("rule = 7\n", "utf-8")
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    words = window.notices.words_on("bench")
    assert "People are not looked for" in words
    assert "line 1" in words, "one notice does not hide another"
    window.session.look_again()
    wait_for_plan(qtbot, window)
    assert window.session.bench.notices == []
    assert window.notices.words_on("bench") == words


def test_no_button_beside_the_photos_is_cut_at_the_least_width(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.resize(opened.minimumSize())
    opened.main.grid.select_first()
    detail = opened.main.detail
    for selected in (1, 4, 1234):
        detail.show_item(opened.main.grid.current(), selected)
        for button in detail.findChildren(QAbstractButton):
            if button.isVisibleTo(detail):
                qtbot.waitUntil(partial(_fits, button, detail))


def _fits(button: QWidget, area: QAbstractScrollArea) -> bool:
    left = button.mapTo(area, QPoint()).x()
    whole = button.width() >= button.minimumSizeHint().width()
    return whole and left + button.width() <= area.viewport().width()


def test_labels_can_be_changed_from_beside_a_photo_that_cannot_be_read(opened: MainWindow) -> None:
    items = opened.session.photos.items()
    broken = next(item for item in items if item.state is State.UNREADABLE)
    detail = opened.main.detail
    change = next(
        button
        for button in detail.findChildren(QAbstractButton)
        if button.accessibleName() == "Change label"
    )
    detail.show_item(broken, 1)
    assert not change.isEnabled()
    detail.show_item(broken, 5)
    assert change.isEnabled(), "the others have labels"


def test_a_new_window_leaves_room_for_its_frame(window: MainWindow) -> None:
    room = window.screen().availableSize()
    assert window.height() <= room.height() - 24
    assert window.width() <= max(room.width(), window.minimumWidth())


def test_a_folder_without_photos_offers_to_choose_another(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, photos: Path
) -> None:
    empty = tmp_path / "Empty"
    empty.mkdir()
    window.open_folder(empty)
    wait_for_plan(qtbot, window)
    other = window.main.other_folder
    assert other.isVisible()
    assert not window.main.preview_button.isEnabled(), "there is nothing to preview"
    (empty / ".git").mkdir()
    window.open_folder(empty)
    qtbot.waitUntil(lambda: window.session.scanner.refused, timeout=LONG)
    qtbot.waitUntil(other.isVisible)
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    assert not other.isVisible()
    assert window.main.preview_button.isEnabled()
