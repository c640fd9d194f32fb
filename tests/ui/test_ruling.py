"""What the user's own rules decided, in cards, counts and the pane as in the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from organizer.files.plan import Move, Skip
from organizer.files.rules import Rules
from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.main_window import MainWindow
from organizer.vision.filing_rules import FilingRule
from tests.ui.test_window import LONG, opened, wait_for_plan

__all__ = ["opened"]


def follow(qtbot: QtBot, window: MainWindow, rules: Sequence[FilingRule]) -> None:
    """Rules as the editor hands them over, and everything decided again."""
    window.session.decider.keep_filing_rules(rules)
    wanted = tuple(rules)
    qtbot.waitUntil(lambda: window.session.bench.filing_rules == wanted, timeout=LONG)


def words_of(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.main.detail.findChildren(QLabel))


def labelled(window: MainWindow) -> list[PhotoItem]:
    return [item for item in window.session.photos.items() if item.verdict is not None]


def test_a_rule_decides_alike_in_card_counts_pane_and_plan(
    qtbot: QtBot, opened: MainWindow
) -> None:
    session = opened.session
    session.set_rules(Rules(min_confidence=1.0))  # the model is sure of nothing
    first, second = labelled(opened)[:2]
    before = first.verdict
    follow(
        qtbot,
        opened,
        [FilingRule(name=first.name, folder="Mine"), FilingRule(name=second.name, stay=True)],
    )
    qtbot.waitUntil(lambda: session.counts.staying == 1, timeout=LONG)
    wait_for_plan(qtbot, opened)
    moved = session.photos.find(first.key)
    kept = session.photos.find(second.key)
    assert moved is not None
    assert kept is not None
    assert moved.state is State.SURE, "decided, whatever the model thinks"
    assert session.photos.caption(moved) == "Mine"
    assert moved.ruled is not None
    assert moved.ruled.before == moved.shown
    assert before is not None
    assert moved.shown is not None
    assert moved.shown.category == before.category
    assert kept.stays
    assert kept.state is State.SURE
    fate, rest = session.fate_of(moved), session.fate_of(kept)
    assert isinstance(fate, Move)
    assert fate.target.parent.name == "Mine"
    assert isinstance(rest, Skip)
    split = session.split()
    assert split is not None
    assert (split.filed, split.kept, split.staying) == (1, 2, 1)
    assert session.plan is not None
    assert len(session.plan.moves) == split.filed
    index = session.photos.index(session.photos.row_of(moved.key) or 0)
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "by your rule 1" in str(index.data(role))
    opened.main.show_photo(moved.key)
    qtbot.waitUntil(lambda: "By your rule 1: Photos named" in words_of(opened))
    assert "The program sees" in words_of(opened)
    follow(qtbot, opened, [])

    def as_before() -> bool:
        again = session.photos.find(first.key)
        return again is not None and again.ruled is None and again.state is State.UNSURE

    qtbot.waitUntil(as_before, timeout=LONG)
    wait_for_plan(qtbot, opened)


def test_a_label_of_ones_own_stays_ones_own_under_a_rule(qtbot: QtBot, opened: MainWindow) -> None:
    item = labelled(opened)[0]
    opened.session.relabel([item], "Holiday")
    follow(qtbot, opened, [FilingRule(category="Holiday", folder="Trips")])

    def ruled() -> bool:
        found = opened.session.photos.find(item.key)
        return found is not None and found.corrected and found.ruled is not None

    qtbot.waitUntil(ruled, timeout=LONG)
    wait_for_plan(qtbot, opened)
    qtbot.waitUntil(lambda: opened.session.counts.corrected == 1)
    opened.main.show_photo(item.key)
    qtbot.waitUntil(lambda: "You said: Holiday" in words_of(opened))
