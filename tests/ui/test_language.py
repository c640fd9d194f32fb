"""The window speaks the user's language, and changes it when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from organizer import app
from organizer.errors import StartError
from organizer.settings import Language
from organizer.text import plural, text
from organizer.ui.actions import Actions
from organizer.ui.main_window import MainWindow
from organizer.ui.preferences import language
from organizer.ui.tidying.applying import Applying
from organizer.ui.widgets.wording import said, sentences, without_mnemonic


@pytest.fixture
def chinese(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Everything made from now on speaks Chinese."""
    monkeypatch.delenv(language.OVERRIDE)
    language.install(qapp, Language.CHINESE)
    yield
    language.install(qapp, Language.ENGLISH)


def system(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the system name these languages."""

    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return list(names)

    monkeypatch.delenv(language.OVERRIDE, raising=False)
    real = QLocale.system
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: System()))
    assert real is not None


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["zh-Hans-CN", "zh-CN", "zh"], Language.CHINESE),
        (["zh-SG"], Language.CHINESE),
        (["zh-Hant-TW", "zh-TW"], Language.ENGLISH),
        (["en-GB", "zh-CN"], Language.ENGLISH),
        (["de-DE", "zh-CN"], Language.CHINESE),
        (["de-DE", "fr"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_first_language_of_the_system_that_there_is(
    monkeypatch: pytest.MonkeyPatch, names: list[str], wanted: Language
) -> None:
    system(monkeypatch, *names)
    assert language.wanted(Language.SYSTEM) is wanted


def test_a_chosen_language_comes_before_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    system(monkeypatch, "zh-CN")
    assert language.wanted(Language.ENGLISH) is Language.ENGLISH
    monkeypatch.setenv(language.OVERRIDE, "zh_CN")
    assert language.wanted(Language.ENGLISH) is Language.CHINESE
    monkeypatch.setenv(language.OVERRIDE, "tlh")
    assert language.wanted(Language.ENGLISH) is Language.ENGLISH


def test_english_counts_as_people_do(qapp: QApplication) -> None:
    counted = [
        QCoreApplication.translate("Reporter", "%Ln photo(s)", "", n) for n in (0, 1, 2, 12345)
    ]
    assert counted[:3] == ["0 photos", "1 photo", "2 photos"]
    assert counted[3].replace(",", "") == "12345 photos"
    one = plural(
        "“{name}” has only one picture; 50 or more are better.",
        "“{name}” has only {count} pictures; 50 or more are better.",
        count=1,
        name="Cats",
    )
    assert said(one) == str(one) == "“Cats” has only one picture; 50 or more are better."


def test_a_count_that_nobody_translated_is_still_english() -> None:
    assert said(plural("one x", "{count} x", count=1)) == "one x"
    assert said(plural("one x", "{count} x", count=3)) == "3 x"


def test_chinese_in_all_layers(qapp: QApplication, chinese: None) -> None:
    actions = Actions(QMainWindow())
    assert actions.open.text() == "打开文件夹(&O)…"
    assert actions.open.toolTip().startswith("打开文件夹… (")
    assert said(text("{file} is not in the trash.", file="a.jpg")) == "a.jpg 不在回收站中。"
    why = StartError(text("{file} is not in the trash.", file="a.jpg"))
    assert said(text("x: {why}", why=why)) == "x: a.jpg 不在回收站中。", "an error within too"
    assert QCoreApplication.translate("Reporter", "%Ln photo(s)", "", 1) == "1 张照片"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消", "Qt's own words"
    assert sentences("好。", "", "行。") == "好。行。"
    assert QLocale().language() is QLocale.Language.Chinese


def test_words_without_their_letter() -> None:
    assert without_mnemonic("打开文件夹(&O)…") == "打开文件夹…"
    assert without_mnemonic("&Open folder…") == "Open folder…"


def test_a_language_is_installed_once(qapp: QApplication, chinese: None) -> None:
    language.install(qapp, Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") in (
        "",
        "Cancel",
        "QPlatformTheme",
    )
    label = QLabel(QCoreApplication.translate("Reporter", "Undo"))
    assert label.text() == "Undo"


def test_a_change_offers_to_open_the_window_anew(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(language.OVERRIDE)
    applying = window.workspace.findChild(Applying)
    assert isinstance(applying, Applying)
    applying.take(replace(applying.current(), language=Language.CHINESE))
    notice = window.notices.notice_on("language")
    assert notice is not None
    assert not window.reopens
    applying._reopen()
    assert window.reopens
    assert window.reopens_on is None


@pytest.mark.timeout(300, method="thread")  # no signal gets through to Python in Qt's own loop
def test_the_window_comes_again_in_the_other_language(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(language.OVERRIDE)
    monkeypatch.setattr(app, "_collect_rarely", lambda: None)
    titles: list[str] = []

    used: list[MainWindow] = []

    def use() -> None:
        """Use a window that was not used yet, once all of it is there."""
        windows = [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]
        ready = [one for one in windows if one.isVisible() and one.ready and one not in used]
        if not ready:
            QTimer.singleShot(20, use)
            return
        (window,) = ready
        used.append(window)
        titles.append(window.actions_.open.text())
        if len(titles) == 1:
            window._remembered.change(language=Language.CHINESE)
            window._remembered.save()
            QTimer.singleShot(20, use)
            window.reopen()
        else:
            window.close()

    QTimer.singleShot(0, use)
    assert app._run(qapp, None) == 0
    assert titles == ["&Open folder…", "打开文件夹(&O)…"]
    language.install(qapp, Language.ENGLISH)
