"""Categories are named, filled with copies of one's own photos, renamed and removed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from organizer.training import bringing
from organizer.training import project as projects
from organizer.training.project import Category
from organizer.ui.photos.questions import Question
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.categories_page import CategoriesPage
from organizer.ui.wizard.desk import Desk
from tests.training.pictures import jpeg
from tests.ui.wizard.desks import desk_for
from tests.ui.wizard.drops import carried, drop
from tests.waiting import resting

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "grabbing the keyboard", r"support raise\(\)", extend=True
)


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, own_home: Path) -> Iterator[Desk]:
    with desk_for(projects.create("birds"), theme) as made:
        yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[CategoriesPage]:
    page = CategoriesPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.enter()
    yield page
    page.stop()
    qtbot.waitUntil(lambda: not desk.work.busy and not desk.pictures.busy)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a folder for each of two birds."""
    for place, name in enumerate(("tit", "finch")):
        folder = tmp_path / "own" / name
        folder.mkdir(parents=True)
        for number in range(3):
            (folder / f"{number}.jpg").write_bytes(jpeg(10 * place + number, (160, 120)))
    return tmp_path / "own"


def settled(qtbot: QtBot, page: CategoriesPage) -> None:
    qtbot.waitUntil(lambda: not page.work.busy, timeout=20_000)


def copies(desk: Desk, name: str) -> int:
    folder = desk.project.photos_of(name)
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_names_are_typed_one_after_the_other(page: CategoriesPage, desk: Desk) -> None:
    assert "two" in page.hindrance()
    for name in ("tit", "finch"):
        QTest.keyClicks(page.layout_.name, name)
        QTest.keyClick(page.layout_.name, Qt.Key.Key_Return)
    assert desk.project.names == ("tit", "finch")
    assert page.hindrance() == ""
    assert projects.load(desk.project.folder) == desk.project


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Tit", "already"),
        ("a/b", "a_b"),
        ("..", "would do"),
        ("train", "something else"),
        ("x" * 61, "too long"),
        ("_x", "would do"),
        ("CON", "CON_"),
    ],
)
def test_a_name_that_will_not_do_is_refused_in_a_sentence_beside_the_field(
    page: CategoriesPage, desk: Desk, name: str, why: str
) -> None:
    page.add("tit")
    QTest.keyClicks(page.layout_.name, name)
    assert why in page.layout_.problem.text()
    QTest.keyClick(page.layout_.name, Qt.Key.Key_Return)
    assert desk.project.names == ("tit",)
    assert page.layout_.name.text() == name


def test_one_category_alone_is_offered_everything_else(page: CategoriesPage, desk: Desk) -> None:
    page.add("tit")
    assert "told apart" in page.hindrance()
    assert page.layout_.other.isVisible()
    page.layout_.other.click()
    assert len(desk.project.categories) == 2
    assert desk.project.categories[1].searches
    assert page.layout_.other.isHidden()


def test_a_folder_of_folders_gives_all_categories_and_stays_as_it_was(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    before = {path: path.read_bytes() for path in own.rglob("*.jpg")}
    drop(page.layout_, own)
    settled(qtbot, page)
    assert set(desk.project.names) == {"tit", "finch"}
    assert copies(desk, "tit") == copies(desk, "finch") == 3
    assert {path: path.read_bytes() for path in own.rglob("*.jpg")} == before
    qtbot.waitUntil(lambda: "3" in page.cards["tit"].count.text())


def test_photos_dropped_on_a_card_go_into_it(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    page.add("bird")
    page.add("else")
    drop(page.cards["bird"], own / "tit" / "0.jpg", own / "finch")
    settled(qtbot, page)
    assert copies(desk, "bird") == 4
    assert desk.project.categories[0].own == (own / "tit" / "0.jpg", own / "finch")


def test_what_cannot_be_taken_is_listed_with_its_reason(
    page: CategoriesPage, own: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page.add("tit")
    (own / "tit" / "broken.jpg").write_bytes(b"<html>")
    drop(page.cards["tit"], own / "tit", tmp_path / "gone.jpg")
    settled(qtbot, page)
    assert page.layout_.left_out.count == 2
    page.layout_.left_out.show_all.click()
    shown = page.layout_.left_out.list
    said = "\n".join(shown.item(row).text() for row in range(shown.count()))
    assert "HTML" in said
    assert "no longer there" in said


def test_folders_are_looked_into_again_and_one_that_vanished_is_said(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    page.add("tit")
    page.intake.bring("tit", [own / "tit"])
    settled(qtbot, page)
    (own / "tit" / "new.jpg").write_bytes(jpeg(99, (160, 120)))
    page.cards["tit"].look_again.trigger()
    settled(qtbot, page)
    assert copies(desk, "tit") == 4
    shutil.rmtree(own)
    page.layout_.left_out.clear()
    page.cards["tit"].look_again.trigger()
    settled(qtbot, page)
    assert "no longer there" in page.layout_.left_out.list.item(0).text()
    assert copies(desk, "tit") == 4


def test_a_renamed_category_takes_its_copies_along(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    page.add("tit")
    page.intake.bring("tit", [own / "tit"])
    settled(qtbot, page)
    field = page.cards["tit"].name
    field.selectAll()
    QTest.keyClicks(field, "great tit")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: desk.project.renaming is None)
    assert desk.project.names == ("great tit",)
    assert copies(desk, "great tit") == 3
    assert copies(desk, "tit") == 0


def test_a_renaming_that_was_cut_off_is_finished(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    page.add("tit")
    page.intake.bring("tit", [own / "tit"])
    settled(qtbot, page)
    desk.change(categories=(Category("great tit"),), renaming=("tit", "great tit"))
    page.enter()
    settled(qtbot, page)
    assert copies(desk, "great tit") == 3
    assert desk.project.renaming is None


def test_a_removed_category_goes_after_a_yes_and_originals_stay(
    page: CategoriesPage,
    desk: Desk,
    own: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    from send2trash import plat_other  # type: ignore[import-untyped]

    monkeypatch.setattr(plat_other, "HOMETRASH_B", bytes(tmp_path / "trash"))
    monkeypatch.setenv("HOME", str(tmp_path))
    page.add("tit")
    page.add("finch")
    page.intake.bring("tit", [own / "tit"])
    settled(qtbot, page)
    page.cards["tit"].remove.trigger()
    asked = page.findChildren(Question)[0]
    assert "tit" in asked.question.text()
    asked.yes.click()
    settled(qtbot, page)
    qtbot.waitUntil(lambda: desk.project.names == ("finch",))
    assert not desk.project.photos_of("tit").exists()
    assert len(list((own / "tit").iterdir())) == 3
    assert (tmp_path / "trash" / "files" / "tit").is_dir()


def test_the_order_changes_from_the_menu(page: CategoriesPage, desk: Desk) -> None:
    for name in ("a", "b", "c"):
        page.add(name)
    page.cards["c"].up.trigger()
    assert desk.project.names == ("a", "c", "b")
    assert not page.cards["a"].up.isEnabled()
    assert not page.cards["b"].down.isEnabled()


def test_search_words_are_kept_as_they_are_typed(page: CategoriesPage, desk: Desk) -> None:
    page.add("tit")
    QTest.keyClicks(page.cards["tit"].searches, "blue tit, great tit;blue tit")
    page.cards["tit"].searches.editingFinished.emit()
    assert desk.project.categories[0].searches == ("blue tit", "great tit")


def test_copied_files_and_a_copied_picture_are_pasted(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot
) -> None:
    page.add("tit")
    data = carried(own / "tit" / "0.jpg")
    QGuiApplication.clipboard().setMimeData(data)
    page.intake.paste()
    settled(qtbot, page)
    assert copies(desk, "tit") == 1
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    page.intake.paste()
    settled(qtbot, page)
    assert copies(desk, "tit") == 2
    QGuiApplication.clipboard().clear()


def test_photos_are_chosen_in_a_dialog(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(path) for path in (own / "tit").iterdir()]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (chosen, ""))
    page.add("tit")
    page.cards["tit"].add.click()
    settled(qtbot, page)
    assert copies(desk, "tit") == 3


def test_dialogs_begin_at_the_open_folder_and_then_where_one_was_last(
    page: CategoriesPage, desk: Desk, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[str] = []

    def answer(_parent: QWidget, _words: str, start: str = "", *_: object) -> str:
        began.append(start)
        return str(own / "tit")

    def answer_photos(parent: QWidget, words: str, start: str = "", *_: object) -> object:
        return [str(Path(answer(parent, words, start)) / "0.jpg")], ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer_photos)
    desk.open_folder = own.parent
    page.layout_.folders.click()
    settled(qtbot, page)
    page.cards["tit"].add.click()
    settled(qtbot, page)
    page.layout_.folders.click()
    settled(qtbot, page)
    assert began == [str(own.parent), str(own), str(own / "tit")], "not where the program started"


def test_copying_is_cancelled_and_what_was_copied_is_kept(
    page: CategoriesPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(60):
        (many / f"{number}.jpg").write_bytes(jpeg(number, (160, 120)))
    page.add("tit")
    with resting(bringing, "bring", bringing.Brought) as go_on:
        page.intake.bring("tit", [many])
        qtbot.waitUntil(lambda: copies(desk, "tit") > 0)
        page.layout_.cancel.click()
        go_on()
        settled(qtbot, page)
    kept = copies(desk, "tit")
    assert 0 < kept < 60
    page.intake.bring("tit", [many])
    settled(qtbot, page)
    assert copies(desk, "tit") == 60


def test_a_whole_home_is_not_taken(
    page: CategoriesPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    drop(page.layout_, tmp_path)
    assert "whole home" in page.layout_.notice.text()
    assert page.layout_.problem.text() == "", "the name is not what is wrong"
    assert desk.project.names == ()
    assert not page.work.busy
