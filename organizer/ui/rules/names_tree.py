"""Groups, categories and labels as a tree, with the photos of the open folder counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from organizer.files.rules import Level
from organizer.ui.widgets.tables import wanted_width
from organizer.ui.widgets.wording import number

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.taxonomy import Taxonomy

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
DEPTH_ROLE = Qt.ItemDataRole.UserRole + 2
NEVER_ROLE = Qt.ItemDataRole.UserRole + 3


class NamesTree(QTreeView):
    """The tree; searching opens what is found.

    Signals:
        move_wanted: A name was dropped on another (both names).
        picked: Another name is chosen, or none.
    """

    move_wanted = Signal(str, str)
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Names"))
        self._names = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._names)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setAutoAcceptChildRows(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._shown)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentChanged.connect(self.picked)

    def show_names(self, taxonomy: Taxonomy, photos: Mapping[str, int]) -> None:
        """Show other names; what is open and chosen stays so.

        Args:
            taxonomy: The names.
            photos: How many photos of the folder have each fine label.
        """
        opened, chosen = self._opened(), self.chosen()
        counts: Counter[tuple[int, str]] = Counter()
        for label, many in photos.items():
            place = taxonomy.place_of(label)
            for depth, name in enumerate((place.group, place.category, place.label)):
                counts[depth, name] += many
        self._names.clear()
        self._names.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Folder"), self.tr("Photos")]
        )
        allowed = [*taxonomy.allowed.tolist(), *taxonomy.sign_allowed.tolist()]
        used: dict[tuple[int, str], bool] = {}
        things = [*taxonomy.classes, *taxonomy.signs]
        for thing, may in zip(things, allowed, strict=True):
            for depth, name in enumerate((thing.group, thing.category, thing.label)):
                used[depth, name] = used.get((depth, name), False) or may
        rows: dict[tuple[int, str], QStandardItem] = {}
        places = {name: place for place, name in enumerate(taxonomy.categories)}
        order = {name: place for place, name in enumerate(taxonomy.groups)}
        things.sort(key=lambda thing: (order[thing.group], places[thing.category]))
        levels = (Level.BROAD, Level.EVERYDAY, Level.FINE)
        for thing in things:
            above = self._names.invisibleRootItem()
            for depth, name in enumerate((thing.group, thing.category, thing.label)):
                row = rows.get((depth, name))
                if row is None:
                    folder = taxonomy.folders[levels[depth]].get(name, "")
                    row = self._row(depth, name, never=not used[depth, name])
                    count = QStandardItem(
                        number(counts[depth, name]) if counts[depth, name] else ""
                    )
                    count.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                    cells = [row, QStandardItem(folder), count]
                    for cell in cells[1:]:
                        cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                    above.appendRow(cells)
                    rows[depth, name] = row
                above = row
        self._show_empty(taxonomy, rows)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, max(120, wanted_width(self.model(), 1, 0)))
        header.resizeSection(2, max(92, wanted_width(self.model(), 2, 0)))
        self._open(opened)
        self.choose(chosen)

    def _show_empty(self, taxonomy: Taxonomy, rows: dict[tuple[int, str], QStandardItem]) -> None:
        """Add the user's own categories that hold nothing yet."""
        for category, group in taxonomy.empty:
            if (0, group) not in rows:
                rows[0, group] = self._row(0, group, never=False)
                self._names.invisibleRootItem().appendRow(rows[0, group])
            folder = taxonomy.folders[Level.EVERYDAY].get(category, "")
            name = self._row(1, category, never=False)
            rows[0, group].appendRow([name, QStandardItem(folder), QStandardItem("")])

    def search(self, sought: str) -> None:
        """Show only what holds these letters, and what is below or above it."""
        self._shown.setFilterFixedString(sought.strip())
        if sought.strip():
            self.expandAll()
        else:
            self.collapseAll()
            self.choose(self.chosen())

    def chosen(self) -> str:
        """The name that is chosen; empty for none."""
        return str(self._chosen_index().data(NAME_ROLE) or "")

    def depth(self) -> int:
        """0 for a group, 1 for a category, 2 for a label, -1 for nothing chosen."""
        depth = self._chosen_index().data(DEPTH_ROLE)
        return -1 if depth is None else int(depth)

    def never_used(self) -> bool:
        """Whether the chosen name is never given to a photo."""
        return bool(self._chosen_index().data(NEVER_ROLE))

    def choose(self, name: str) -> None:
        """Choose a name, opening what it is in."""
        if not name:
            return
        found = self._shown.match(
            self._shown.index(0, 0),
            NAME_ROLE,
            name,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        if found:
            self.setCurrentIndex(found[0])
            self.scrollTo(found[0])

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Say what was dropped where; the tree is made anew from the names."""
        target = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        if target.isValid() and self.chosen() and target.data(NAME_ROLE) != self.chosen():
            if int(target.data(DEPTH_ROLE)) == self.depth():
                target = target.parent()  # dropped beside one of its kind
            if target.isValid():
                self.move_wanted.emit(self.chosen(), str(target.data(NAME_ROLE)))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _chosen_index(self) -> QModelIndex:
        return self.currentIndex().siblingAtColumn(0)

    def _row(self, depth: int, name: str, *, never: bool) -> QStandardItem:
        row = QStandardItem(self.tr("{0} (never used)").format(name) if never else name)
        row.setData(name, NAME_ROLE)
        row.setData(depth, DEPTH_ROLE)
        row.setData(never, NEVER_ROLE)
        font = row.font()
        font.setStrikeOut(never)
        row.setFont(font)
        return row

    def _opened(self) -> set[str]:
        names = set()
        for row in range(self._shown.rowCount()):
            group = self._shown.index(row, 0)
            if self.isExpanded(group):
                names.add(str(group.data(NAME_ROLE)))
                names |= {
                    str(self._shown.index(at, 0, group).data(NAME_ROLE))
                    for at in range(self._shown.rowCount(group))
                    if self.isExpanded(self._shown.index(at, 0, group))
                }
        return names

    def _open(self, names: set[str]) -> None:
        for row in range(self._shown.rowCount()):
            group = self._shown.index(row, 0)
            self.setExpanded(group, group.data(NAME_ROLE) in names)
            for at in range(self._shown.rowCount(group)):
                category = self._shown.index(at, 0, group)
                self.setExpanded(category, category.data(NAME_ROLE) in names)
