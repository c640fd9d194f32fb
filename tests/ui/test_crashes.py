"""A failure that nobody foresaw is shown once, can be reported, and names nobody."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from organizer import paths
from organizer.errors import StartError
from organizer.text import text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.help import crash_report
from organizer.ui.help.crash_dialog import CrashDialog
from organizer.ui.help.crash_watch import CrashWatch
from organizer.ui.help.log_file import last_lines, log_to_file

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_no_exception_capture,
]


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[CrashWatch]:
    """Somebody who listens, with a window to show dialogs over."""
    window = QWidget()
    window.show()
    made = CrashWatch(window)
    before = sys.excepthook, threading.excepthook
    sys.excepthook = lambda *_: None
    threading.excepthook = lambda _: None
    made.begin()
    yield made
    made.end()
    sys.excepthook, threading.excepthook = before
    window.close()
    window.deleteLater()
    # With its dialogs, before the next test gives everything that is there another style.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(watch: CrashWatch) -> CrashDialog:
    assert isinstance(watch.dialog, CrashDialog)
    return watch.dialog


def fail() -> None:
    raise LookupError("no such label")


def test_an_error_in_a_slot_is_shown_with_where_it_came_from(
    qtbot: QtBot, watch: CrashWatch
) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    report = shown(watch).report.toPlainText()
    assert "LookupError: no such label" in report
    assert "test_crashes.py" in report
    assert "Photo Organizer: " in report


def test_an_error_in_another_thread_is_shown_too(qtbot: QtBot, watch: CrashWatch) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert "LookupError" in shown(watch).report.toPlainText()


def test_errors_come_in_one_dialog_and_never_in_a_storm(qtbot: QtBot, watch: CrashWatch) -> None:
    timer = QTimer(interval=0)
    timer.timeout.connect(fail)
    timer.start()
    qtbot.waitUntil(lambda: watch.dialog is not None and shown(watch).others >= 20)
    first = shown(watch)
    timer.stop()
    assert len(watch.window.findChildren(CrashDialog)) == 1
    with qtbot.waitSignal(first.destroyed):
        first.close()
    timer.start()
    qtbot.wait(100)
    timer.stop()
    assert watch.dialog is None, "the same failure is shown once"


def test_a_storm_does_not_fill_the_log(
    qtbot: QtBot, watch: CrashWatch, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(1000):
        try:
            fail()
        except LookupError as error:
            watch.note(error)
    assert len(caplog.records) == 4, "the first, the tenth, the hundredth, the thousandth"
    assert "LookupError: no such label" in caplog.text


def test_it_can_be_read_and_closed_while_another_dialog_takes_all_input(
    qtbot: QtBot, watch: CrashWatch
) -> None:
    modal = QDialog(watch.window)
    modal.setModal(True)
    modal.open()
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert shown(watch).parent() is modal
    modal.close()
    modal.deleteLater()
    qtbot.waitUntil(lambda: watch.dialog is None)


def test_a_job_that_fails_for_no_reason_a_person_knows_is_shown(
    qtbot: QtBot, watch: CrashWatch
) -> None:
    def work() -> Generator[None, None, None]:
        yield
        fail()

    runner = JobRunner("test")
    runner.unforeseen.connect(watch.note)
    failed: list[Exception] = []
    runner.start(work).failed.connect(failed.append)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert len(failed) == 1, "the window hears of it as ever"
    assert runner.shutdown()


@pytest.mark.parametrize("error", [StartError(text("no model")), PermissionError(13, "no")])
def test_a_job_that_fails_for_a_reason_people_know_is_not(
    qtbot: QtBot, watch: CrashWatch, error: Exception
) -> None:
    def work() -> Generator[None, None, None]:
        yield
        raise error

    runner = JobRunner("test")
    runner.unforeseen.connect(watch.note)
    with qtbot.waitSignal(runner.start(work).failed):
        pass
    qtbot.wait(50)
    assert watch.dialog is None
    assert runner.shutdown()


def test_ctrl_c_is_no_failure(qtbot: QtBot, watch: CrashWatch) -> None:
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, None)
    qtbot.wait(50)
    assert watch.dialog is None


def test_who_listened_before_still_hears_of_it_and_listens_again_afterwards(
    qtbot: QtBot, watch: CrashWatch
) -> None:
    heard: list[str] = []
    watch.end()
    before = sys.excepthook
    sys.excepthook = lambda kind, *_: heard.append(kind.__name__)
    watch.begin()
    sys.excepthook(LookupError, LookupError("x"), None)
    watch.end()
    sys.excepthook(ValueError, ValueError("x"), None)
    sys.excepthook = before
    assert heard == ["LookupError", "ValueError"]


def test_the_report_is_copied(qtbot: QtBot, watch: CrashWatch) -> None:
    watch.note(LookupError("x"))
    qtbot.waitUntil(lambda: watch.dialog is not None)
    shown(watch).copy.click()
    assert QGuiApplication.clipboard().text() == shown(watch).report.toPlainText()


def test_the_report_names_nobody(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/annabel")
    monkeypatch.setenv("USERPROFILE", "/home/annabel")
    monkeypatch.setenv("LOGNAME", "annabel")
    with log_to_file():
        logging.getLogger("organizer.ui").warning("/media/annabel/USB is gone, %s", Path.home())
    report = crash_report.report('File "/home/annabel/a.py", line 3')
    assert 'File "~/a.py", line 3' in report
    assert "/media/~/USB is gone, ~" in report
    assert "annabel" not in report


def test_the_homes_of_others_keep_their_names() -> None:
    said = crash_report.anonymous("/home/ann /home/ann/a /home/anna/a", Path("/home/ann"), "ann")
    assert said == "~ ~/a /home/anna/a"


def test_the_log_has_what_the_window_says_and_libraries_only_when_it_matters(
    own_home: Path,
) -> None:
    with log_to_file():
        logging.getLogger("organizer.ui.background.jobs").info("a job began")
        logging.getLogger("httpx").info("an address")
        logging.getLogger("httpx").warning("a warning")
    logging.getLogger("organizer.ui.background.jobs").info("too late")
    assert "INFO organizer.ui.background.jobs: a job began" in last_lines()
    assert "a warning" in last_lines()
    assert "an address" not in last_lines()
    assert "too late" not in last_lines()


def test_the_log_does_not_grow_for_ever(own_home: Path) -> None:
    with log_to_file():
        logger = logging.getLogger("organizer.test")
        for _ in range(60):
            logger.info("x" * 100_000)
    files = list(paths.log_file().parent.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 4_500_000


def test_a_data_folder_that_cannot_be_written_costs_the_log_alone(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "logs").write_text("a file where the folder would be")
    with log_to_file():
        logging.getLogger("organizer.test").info("lost")
    assert last_lines() == ""


DIE = """
import faulthandler, sys
from organizer.ui.help.hard_crash import HardCrash
record = HardCrash()
print("left:", record.left, flush=True)
if sys.argv[1] == "crash":
    faulthandler._sigsegv()
if sys.argv[1] == "wait":
    sys.stdin.read()
record.close()
"""


def start(how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DIE, how],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )


def test_what_a_process_that_died_left_is_found_once(own_home: Path) -> None:
    assert start("end").stdout == "left: \n"
    assert start("crash").returncode != 0
    found = start("end").stdout
    assert "left: Fatal Python error" in found
    assert 'File "<string>"' in found
    assert start("end").stdout == "left: \n"


def test_a_second_window_neither_finds_the_first_ones_record_nor_disturbs_it(
    own_home: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", DIE, "wait"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"left: \n"
        assert start("crash").stdout == "left: \n"
    assert first.returncode == 0
    assert start("end").stdout == "left: \n"


WINDOW = """
import faulthandler, sys, threading
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from organizer import app
from organizer.ui.help.crash_dialog import CrashDialog
from organizer.ui.main_window import MainWindow

application = QApplication([])

def window():
    return next(each for each in application.topLevelWidgets() if isinstance(each, MainWindow))

def act():
    if not window().ready:
        QTimer.singleShot(20, act)
        return
    QTimer.singleShot(20, look)
    if sys.argv[1] == "die":
        faulthandler._sigsegv()
    notice = window().notices.notice_on("crash")
    print("offered", notice is not None, flush=True)
    if notice is not None:
        notice.buttons[0].click()
    else:
        raise LookupError("an error in a slot")

def look():
    shown = window().findChild(CrashDialog)
    if shown is None:
        QTimer.singleShot(20, look)
        return
    print(shown.report.toPlainText(), flush=True)
    shown.close()
    window().close()

if __name__ == "__main__":
    QTimer.singleShot(0, act)
    sys.exit(app._run(application, None))
"""


def run_window(tmp_path: Path, how: str) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "window.py"
    script.write_text(WINDOW)
    return subprocess.run(
        [sys.executable, str(script), how],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )


def test_the_program_offers_a_report_after_it_died_and_goes_on_after_an_error(
    own_home: Path, tmp_path: Path
) -> None:
    assert run_window(tmp_path, "die").returncode != 0
    after = run_window(tmp_path, "live")
    assert after.returncode == 0, after.stderr
    assert "offered True" in after.stdout
    assert "Fatal Python error" in after.stdout
    again = run_window(tmp_path, "live")
    assert again.returncode == 0, again.stderr
    assert "offered False" in again.stdout, "it is offered once"
    assert "LookupError: an error in a slot" in again.stdout
    log = paths.log_file().read_text("utf-8")
    assert "the program died the last time" in log
    assert log.rstrip().endswith("closed")
