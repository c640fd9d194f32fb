"""Screenshots are told from photos: real ones, of the program's own window and of a browser."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from organizer.ui.main_window import MainWindow
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Signals
from tests.vision.helpers import group

SIZES = ((1112, 834), (1536, 864), (412, 892), (1180, 820), (1720, 980))
"""None of them was used for fitting."""

THEMES = (("#ffffff", "#222222", "#0b57d0"), ("#15181c", "#d7dade", "#7cb7ff"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ENOUGH = 0.95

Look = Callable[[list[Path]], dict[str, Signals]]


def story(number: int) -> str:
    paragraph = "The ferry leaves at nine, and whoever misses it waits for the next. " * 6
    heads = ("Timetables", "How to reach the island", "Questions and answers", "Fees", "Contact")
    parts = [f"<h2>{head}</h2><p>{paragraph}</p>" for head in heads[number % 3 :]]
    cells = "".join(
        f"<tr><td>Pier {row}</td><td>{row + 6}:15</td><td>{row * 3} min</td></tr>"
        for row in range(12)
    )
    table = f"<table border=1 cellpadding=5>{cells}</table>"
    bullets = "<ul>" + "<li>Bring a coat and a ticket.</li>" * 9 + "</ul>"
    return f"<h1>Harbour {number}</h1>{parts[0]}{(table, bullets)[number % 2]}{''.join(parts[1:])}"


@pytest.fixture(scope="module")
def signals_of(shared: Path) -> Iterator[Look]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_MODELS", str(shared / "models"))
        path = catalog.find(catalog.DEFAULT)
        assert path is not None
        engine = open_engine(path)

        def look(paths: list[Path]) -> dict[str, Signals]:
            work = [group(path) for path in paths]
            found = analyse(work, engine=engine, index=None, workers=2)
            return {
                entry.group.lead.path.name: entry.signals
                for entry in found
                if entry.signals is not None
            }

        yield look
        engine.close()


def share_found(found: dict[str, Signals]) -> float:
    return sum(entry.screenshot >= 0.5 for entry in found.values()) / len(found)


def test_screenshots_of_the_window_and_of_pages_are_found(
    qtbot: QtBot, window: MainWindow, photos: Path, tmp_path: Path, models: Path, signals_of: Look
) -> None:
    shots = tmp_path / "shots"
    shots.mkdir()
    for width, height in SIZES[:2]:
        window.resize(width, height)
        window.grab().save(str(shots / f"start {width}.png"))
    window.open_folder(photos)
    qtbot.waitUntil(
        lambda: window.session.plan is not None and not window.session.scanner.running,
        timeout=30_000,
    )
    for width, height in (*SIZES[:2], *SIZES[3:]):
        window.resize(width, height)
        qtbot.wait(150)
        window.grab().save(str(shots / f"photos {width}.png"))
    window.actions_.preview.trigger()
    qtbot.wait(300)
    window.grab().save(str(shots / "preview.jpg"), quality=85)
    page = QTextBrowser()
    qtbot.addWidget(page)
    for number, (size, theme) in enumerate(itertools.product(SIZES, THEMES)):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme[0]))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme[1]))
        page.setPalette(palette)
        page.resize(*size)
        page.setHtml(story(number))
        page.grab().save(str(shots / f"page {number}.png"))
    found = signals_of(sorted(shots.iterdir()))
    assert len(found) == 17
    assert share_found(found) >= ENOUGH


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_screenshots_of_a_browser_are_found(tmp_path: Path, signals_of: Look) -> None:
    for number, (width, height) in enumerate(SIZES[:2]):
        back, ink, link = THEMES[number % 2]
        style = (
            f"body{{background:{back};color:{ink};font:17px serif;margin:3em}}h2{{color:{link}}}"
        )
        page = tmp_path / "page.html"
        page.write_text(f"<style>{style}</style>{story(number)}", "utf-8")
        subprocess.run(
            [
                *(str(CHROMIUM), "--headless=new", "--no-sandbox", "--disable-gpu"),
                *(f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},{height}"),
                *(f"--screenshot={tmp_path / f'shot {number}.png'}", page.as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=200,
        )
    found = signals_of(sorted(tmp_path.glob("shot *.png")))
    assert len(found) == 2
    assert share_found(found) == 1


def test_photos_are_no_screenshots_and_no_documents(shared: Path, signals_of: Look) -> None:
    photos = shared / "photos"
    paths = [*(photos / "people").iterdir(), *(photos / "phone").glob("*.jp*g")]
    paths += sorted((photos / "ants_bees" / "val").glob("*/*.jpg"))[::8]
    found = signals_of(paths)
    assert len(found) == len(paths)
    for thing in ("screenshot", "document"):
        wrong = sum(getattr(entry, thing) >= 0.5 for entry in found.values())
        assert wrong <= 0.01 * len(found), thing
