"""Bars and their words can be told from their ground, measured on what is painted (WCAG 2 AA)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from organizer.ui.detail.prediction_bars import PredictionBars
from organizer.ui.detail.sum_bar import SumBar
from organizer.ui.widgets.choice_button import ChoiceButton
from organizer.ui.widgets.theme import Theme
from organizer.vision.explain import Explanation
from organizer.vision.facts import Prediction
from tests.ui.test_theme import contrast

TEXT, GRAPHICS = 4.5, 3.0
GUESSES = (Prediction("Dogs", 0.6), Prediction("Cats", 0.3), Prediction("Birds", 0.05))
SUM = Explanation(
    "Dogs",
    0.9,
    (Prediction("beagle", 0.3), Prediction("basset", 0.25), Prediction("Walker hound", 0.2)),
    others=100,
    rest=0.15,
)


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark], ids=["light", "dark"])
def themed(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Theme]:
    """The program's colours, light and dark."""
    theme._follow(request.param)
    yield theme
    theme._follow(Qt.ColorScheme.Unknown)


def painted(qtbot: QtBot, widget: QWidget) -> tuple[QImage, QWidget]:
    """A widget as the pane shows it; the pane has to be kept as long as the widget."""
    pane = QWidget()
    pane.setObjectName("pane")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    pane.resize(300, widget.sizeHint().height())
    return pane.grab().toImage(), pane


def at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def best_in(image: QImage, area: QRect, ground: str) -> float:
    """The contrast of the pixel that stands out most; letters are smoothed at their edges."""
    names = {
        at(image, x, y)
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }
    return max(contrast(name, ground) for name in names)


def runs(image: QImage, y: int) -> list[str]:
    """The colours of a line of pixels that go on for at least four of them."""
    line = [at(image, x, y) for x in range(image.width())]
    return [
        name
        for place, name in enumerate(line[:-3])
        if line[place : place + 4] == [name] * 4 and (not place or line[place - 1] != name)
    ]


def test_the_likeliest_names(qtbot: QtBot, themed: Theme) -> None:
    bars = PredictionBars(themed)
    bars.show_predictions(GUESSES)
    image, _pane = painted(qtbot, bars)
    ground = themed.colours.surface
    height = bars.sizeHint().height() // len(GUESSES)
    letters = bars.fontMetrics().height()
    for line in range(len(GUESSES)):
        top = line * height
        words = QRect(0, top, 60, letters)
        share = QRect(image.width() - 40, top, 40, letters)
        assert best_in(image, words, ground) >= TEXT
        assert best_in(image, share, ground) >= TEXT
        fill, track = runs(image, top + letters + 4)[:2]
        assert contrast(fill, track) >= GRAPHICS
        assert contrast(fill, ground) >= GRAPHICS


def test_what_adds_up(qtbot: QtBot, themed: Theme) -> None:
    bar = SumBar(themed)
    bar.show_sum(SUM)
    image, _pane = painted(qtbot, bar)
    ground, letters = themed.colours.surface, bar.fontMetrics().height()
    *pieces, track = runs(image, letters + 6)
    pieces = [piece for piece in pieces if piece != track]
    assert len(pieces) == 4, "three labels and all others"
    for piece in pieces:
        assert contrast(piece, track) >= GRAPHICS
        assert contrast(piece, ground) >= GRAPHICS
    for line in range(4):
        top = letters + 16 + line * (letters + 2)
        assert best_in(image, QRect(16, top, 120, letters), ground) >= TEXT
        assert contrast(at(image, 4, top + letters // 2), ground) >= GRAPHICS, "its dot"


def test_the_answers_of_a_review(qtbot: QtBot, themed: Theme) -> None:
    for lead in (True, False):
        choice = ChoiceButton(themed)
        choice.show_choice("1", "Dogs", 0.5, lead=lead)
        image, _pane = painted(qtbot, choice)
        ground = at(image, image.width() // 2, 5)
        middle = image.height() // 2
        assert best_in(image, QRect(44, middle - 10, 60, 16), ground) >= TEXT
        assert best_in(image, QRect(image.width() - 45, middle - 10, 35, 16), ground) >= TEXT
        fill, track = [name for name in runs(image, image.height() - 8) if name != ground][:2]
        assert QColor(fill) != QColor(track)
        assert contrast(fill, track) >= GRAPHICS
