"""The second step: photos found on the web, for those who have too few of their own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from organizer.training import categories, sources
from organizer.training.events import Counts, Kept, Summary
from organizer.training.learnable import FEWEST
from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import duration, explained, number, said, sentence
from organizer.ui.wizard.category_pictures import SHOWN
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.gather_card import GatherCard
from organizer.ui.wizard.gather_layout import GatherLayout
from organizer.ui.wizard.gather_work import GatherWork
from organizer.ui.wizard.page import WizardPage
from organizer.ui.wizard.thumbs import Thumbs

_BEAT_MS = 500


class GatherPage(WizardPage):
    """Sources, wishes, and a card for each category that shows what comes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title = self.tr("Find photos on the web")
        self.words = self.tr(
            "About 50 photos of each category are good. If you have enough of your own, just go on."
        )
        self.cards: dict[str, GatherCard] = {}
        self._totals: dict[str, int] = {}
        self._counts: dict[str, Counts] = {}
        self.thumbs = Thumbs(desk, self)
        self.work = GatherWork(desk, self)
        self.layout_ = layout = GatherLayout(self)
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self._tell)
        layout.start.clicked.connect(self.gather)
        layout.stop.clicked.connect(self.cancel)
        layout.amount.valueChanged.connect(lambda count: desk.change(per_category=count))
        layout.licence.currentIndexChanged.connect(
            lambda _row: desk.change(licence=layout.licence.currentData())
        )
        layout.server.editingFinished.connect(
            lambda: desk.change(server=layout.server.text().strip())
        )
        layout.sources.chosen.connect(self._choose)
        layout.sources.addresses_chosen.connect(self._choose_addresses)
        layout.sources.probe_wanted.connect(self.probe)
        work = self.work
        work.kept.connect(self._on_kept)
        work.counted.connect(self._on_counted)
        work.health.connect(layout.sources.show_health)
        work.noticed.connect(lambda notice: layout.complain(sentence(said(notice))))
        work.probed.connect(lambda: layout.sources.show_probing(probing=False))
        work.asking.connect(self._on_asking)
        work.ended.connect(self._on_ended)
        work.failed.connect(self._on_failed)

    def enter(self) -> None:
        """Show the project as it is now."""
        self._show_wishes()
        self._show_cards()
        self._count()
        self._show_running()

    def leave(self) -> None:
        """Finding photos goes on; nobody waits for whether sources work any more."""
        self.work.stop_probing()

    def stop(self) -> None:
        """Gather no more; what came is kept."""
        self._beat.stop()
        self.thumbs.stop()
        self.work.stop()
        self.work.stop_probing()

    def hindrance(self) -> str:
        """Each category needs photos, wherever they are from."""
        for name in self.desk.project.names:
            count = self._totals.get(name, 0)
            if count < FEWEST:
                if count:
                    return self.tr(
                        "“{0}” has a single photo. Find more here, or go back and add some."
                    ).format(name)
                return self.tr(
                    "“{0}” has no photos yet. Find some here, or go back and add your own."
                ).format(name)
        return ""

    def gather(self) -> None:
        """Look for photos, or go on with that."""
        layout = self.layout_
        project = self.desk.project
        if self.work.running:
            return
        if self.desk.rearranging:
            layout.complain(self.tr("Wait until the photos of the category have been moved."))
            return
        self.desk.change(server=layout.server.text().strip())
        layout.complain("")
        if not project.sources:
            layout.complain(self.tr("Tick at least one place to look."))
            return
        if set(project.names) <= set(project.unwanted):
            layout.complain(self.tr("Tick at least one category to find photos of."))
            return
        self._counts.clear()
        self.work.start()
        for card in self.cards.values():
            card.show_running()
        self._show_running()
        self._beat.start()
        layout.stop.setFocus()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop at once; what came is kept."""
        self.layout_.stop.setEnabled(False)
        self.layout_.tell(self.tr("Stopping…"))
        self.work.stop()

    def probe(self) -> None:
        """Ask the sources whether they work."""
        self.layout_.sources.show_probing(probing=True)
        self.work.probe()

    # What happens

    def _on_asking(self, source: str) -> None:
        self.layout_.sources.forget_health(source)
        self._tell()

    def _on_kept(self, kept: list[Kept]) -> None:
        came: dict[str, list[Path]] = {}
        for event in kept:
            came.setdefault(event.class_name, []).append(event.file)
        for name, files in came.items():
            self._totals[name] = self._totals.get(name, 0) + len(files)
            if name in self.cards:
                self.cards[name].add(files)
        self.ready_changed.emit()

    def _on_counted(self, counts: dict[str, Counts]) -> None:
        self._counts = counts
        for name, each in counts.items():
            if name in self.cards:
                self.cards[name].show_counts(each)
        self._tell()

    def _on_ended(self, summary: Summary | None) -> None:
        self._end()
        if summary is None:
            self.layout_.tell(self.tr("Stopped. What came is kept; you can go on later."))
        elif summary.complete:
            self.layout_.tell(self.tr("There are enough photos."))
        elif summary.broken:
            self.layout_.tell(
                self.tr("Not everything could be searched. What came is kept; try again later.")
            )
        elif summary.lost > summary.kept:
            self.layout_.tell(
                self.tr(
                    "%Ln photo(s) that were found could not be fetched. Try again later, or look "
                    "elsewhere.",
                    "",
                    summary.lost,
                )
            )
        elif summary.classes:
            self.layout_.tell(
                self.tr("No more were found. Other search words or another source may give more.")
            )

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.layout_.tell("")
        self.layout_.complain(explained(error))

    def _end(self) -> None:
        self._beat.stop()
        self._show_cards()
        self._count()
        self._show_running()
        self.busy_changed.emit(False)

    def _tell(self) -> None:
        """How far it is, in one line."""
        if not self.work.running or self.work.stopping:
            return
        title = sources.about(self.work.source).title if self.work.source else ""
        kept = sum(min(each.kept, each.wanted) for each in self._counts.values())
        wanted = sum(each.wanted for each in self._counts.values())
        parts = [title] if title else []
        if wanted:
            parts.append(self.tr("{0} of {1} photos").format(number(kept), number(wanted)))
        left = self.work.seconds_left()
        if left is not None:
            parts.append(self.tr("{0} left").format(duration(left)))
        self.layout_.tell(" · ".join(parts))

    # How it looks

    def _show_wishes(self) -> None:
        layout, project = self.layout_, self.desk.project
        layout.sources.show_project(project)
        for widget in (layout.amount, layout.licence):
            widget.blockSignals(True)
        layout.amount.setValue(project.per_category)
        layout.licence.setCurrentIndex(max(0, layout.licence.findData(project.licence)))
        for widget in (layout.amount, layout.licence):
            widget.blockSignals(False)
        layout.server.setText(project.server)
        if project.server:
            layout.more.setChecked(True)

    def _show_cards(self) -> None:
        project = self.desk.project
        for name in [name for name in self.cards if name not in project.names]:
            self.layout_.cards.take_out(self.cards.pop(name))
        for place, name in enumerate(project.names):
            card = self.cards.get(name) or self._card(name)
            self.layout_.cards.put(card, place)
            if not self.work.running:
                card.show_idle(wanted=name not in project.unwanted)

    def _card(self, name: str) -> GatherCard:
        card = GatherCard(name, self.thumbs, self.desk.theme)
        card.wanted.connect(lambda wanted: self._want(name, wanted=wanted))
        card.enough_wanted.connect(lambda: self.work.enough(name))
        icons.tint(card, self.desk.theme.colours)
        self.cards[name] = card
        return card

    def _count(self) -> None:
        for entry in self.desk.project.categories:
            paths = list(categories.pictures(self.desk.project, entry.name))
            self._totals[entry.name] = len(paths)
            searches = ", ".join(entry.search.searches)
            self.cards[entry.name].show_photos(paths[:SHOWN], len(paths), searches=searches)
        self.ready_changed.emit()

    def _show_running(self) -> None:
        self.layout_.show_running(
            running=self.work.running,
            again=any(self._totals.values()),
            needed=bool(self.hindrance()),
        )
        icons.tint(self.layout_.start, self.desk.theme.colours)

    def _want(self, name: str, *, wanted: bool) -> None:
        unwanted = [other for other in self.desk.project.unwanted if other != name]
        self.desk.change(unwanted=tuple(unwanted if wanted else [*unwanted, name]))

    def _choose(self, names: tuple[str, ...]) -> None:
        self.desk.change(sources=names)

    def _choose_addresses(self, path: Path) -> None:
        chosen = dict.fromkeys((*self.desk.project.sources, "urls"))
        self.desk.change(addresses=path, sources=tuple(chosen))
        self.layout_.sources.show_project(self.desk.project)
