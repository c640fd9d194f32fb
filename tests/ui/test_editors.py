"""The editors of names and rules: each deed, what is refused, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import caught, keep_filing_rules, keep_names
from organizer.ui.folder.rule_words import in_words
from organizer.ui.rules.category_form import CategoryForm
from organizer.ui.rules.names_dialog import NamesDialog
from organizer.ui.rules.rule_form import RuleForm
from organizer.ui.rules.rules_dialog import RulesDialog
from organizer.vision.filing_rules import FilingRule
from organizer.vision.user_taxonomy import Folder, Never, New, Overlay, Rename
from tests.ui.builders import labelled


def shown(dialog: NamesDialog) -> dict[str, str]:
    """Every name in the tree with its number of photos."""
    model = dialog.tree.model()
    found: dict[str, str] = {}
    above = [model.index(row, 0) for row in range(model.rowCount())]
    while above:
        index = above.pop()
        found[str(index.data())] = str(index.siblingAtColumn(2).data() or "")
        above += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return found


def test_names_are_edited_counted_and_kept(qtbot: QtBot, own_home: Path) -> None:
    dialog = NamesDialog("en", {"tabby cat": 3, "beagle": 2})
    qtbot.addWidget(dialog)
    names = shown(dialog)
    assert (names["Cats"], names["Dogs"], names["Animals"]) == ("3", "2", "5")
    dialog.change(Rename("Cats", en="Kitties"), Never("website"), Folder("Dogs", "Rex"))
    dialog.move_name("beagle", "Kitties")
    names = shown(dialog)
    assert names["Kitties"] == "5"
    assert "website (never used)" in names
    dialog.move_name("Kitties", "Dogs")
    assert "broad group" in dialog.problem
    assert len(dialog.overlay.edits) == 4, "what makes no sense is not taken"
    dialog.tree.choose("website")
    assert dialog.tree.never_used()
    bench = Bench()
    bench.open_labels()
    list(keep_names(dialog.overlay, dialog.taxonomy, bench))
    again = NamesDialog("en", {})
    qtbot.addWidget(again)
    assert again.overlay == dialog.overlay
    assert bench.taxonomy is dialog.taxonomy
    bench.close()


def test_searching_opens_what_is_found(qtbot: QtBot, own_home: Path) -> None:
    dialog = NamesDialog("en", {})
    qtbot.addWidget(dialog)
    field = dialog.findChildren(QLineEdit)[0]
    field.setText("beagle")
    assert "beagle" in shown(dialog)
    assert "tabby cat" not in shown(dialog)
    field.setText("")
    assert "tabby cat" in shown(dialog)


def test_a_broken_file_of_names_is_said_with_its_line(qtbot: QtBot, own_home: Path) -> None:
    (own_home / "taxonomy.toml").write_text('# mine\n[[edit]]\nmove = "Cats"\nto = "Nowhere"\n')
    dialog = NamesDialog("en", {})
    qtbot.addWidget(dialog)
    assert "line 2" in dialog.problem
    assert dialog.overlay == Overlay()
    bench = Bench()
    bench.open_labels()
    assert len(bench.notices) == 1, "and the window works on with the program's own names"
    bench.close()


RULES = [
    FilingRule(category="Dogs", folder="Rex"),
    FilingRule(name="img3*", stay=True),
]


def count(rules: Sequence[FilingRule], found: Callable[[list[int]], object]) -> None:
    found([7] * len(rules))


def test_rules_are_sentences_that_can_be_reordered_and_removed(qtbot: QtBot) -> None:
    dialog = RulesDialog(RULES, ["Dogs"], count)
    qtbot.addWidget(dialog)
    lines = dialog.findChildren(QAbstractItemView)[0].model()
    assert str(lines.index(0, 0).data()) == "1.  Photos of Dogs go into “Rex”."
    assert str(lines.index(1, 0).data()) == "2.  Photos named img3* stay where they are."
    assert str(lines.index(1, 1).data()) == "7"
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    assert not buttons["Up"].isEnabled()
    buttons["Down"].click()
    assert dialog.rules == RULES[::-1]
    buttons["Remove"].click()
    assert dialog.rules == RULES[1:]


def test_a_rule_goes_through_its_form_unchanged_and_a_senseless_one_is_refused(
    qtbot: QtBot,
) -> None:
    for rule in RULES:
        form = RuleForm(rule, ["Dogs", "Cats"])
        qtbot.addWidget(form)
        assert form.rule() == rule
    form = RuleForm(None, [])
    qtbot.addWidget(form)
    form.accept()
    assert form.result() == 0
    assert in_words(FilingRule(confidence_below=0.5, stay=True)).startswith("Photos less than 50%")


def test_the_first_rule_that_fits_catches_a_photo(own_home: Path) -> None:
    bench = Bench()
    taxonomy, _ = bench.open_labels()
    items = [labelled(1, "Dogs"), labelled(2, "Cats"), labelled(3, "Dogs"), labelled(31, "Cats")]
    work = caught(RULES, items, taxonomy)
    counts: list[int] = []
    while not counts:
        try:
            next(work)
        except StopIteration as stop:
            counts = stop.value
    assert counts == [2, 1]
    list(keep_filing_rules(RULES, bench))
    assert bench.filing_rules == tuple(RULES)
    bench.close()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_new_category_is_made_filled_and_kept(qtbot: QtBot, own_home: Path) -> None:
    dialog = NamesDialog("en", {"greenhouse": 2})
    qtbot.addWidget(dialog)

    def fill() -> None:
        form = dialog.findChild(CategoryForm)
        assert form is not None
        fields = {field.accessibleName(): field for field in form.findChildren(QLineEdit)}
        make = next(b for b in form.findChildren(QPushButton) if b.text() == "Make category")
        assert not make.isEnabled(), "without a name there is nothing to make"
        QTest.keyClicks(fields["Name"], "Allotment")
        fields["In Chinese"].setText("菜园")
        fields["Folder"].setText("Plot 7")
        (group,) = form.findChildren(QComboBox)
        group.setEditText("Our places")
        make.click()

    QTimer.singleShot(0, fill)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["New category…"].click()
    assert dialog.overlay.edits == (New("Allotment", "Our places", zh="菜园", folder="Plot 7"),)
    assert dialog.tree.chosen() == "Allotment"
    assert "holds no labels yet" in dialog.problem
    assert {"Allotment", "Our places"} <= shown(dialog).keys()
    dialog.move_name("greenhouse", "Allotment")
    assert shown(dialog)["Allotment"] == "2"
    dialog.change(New("Dogs", "Home"))
    assert "already" in dialog.problem
    assert len(dialog.overlay.edits) == 2
    bench = Bench()
    bench.open_labels()
    list(keep_names(dialog.overlay, dialog.taxonomy, bench))
    again = NamesDialog("zh", {})
    qtbot.addWidget(again)
    assert "菜园" in shown(again)
    bench.close()
