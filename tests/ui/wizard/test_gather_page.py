"""Photos are found on the web, shown as they come, stopped at once, and gone on with later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.training import project as projects
from organizer.training import secrets
from organizer.training.project import Category
from organizer.ui.background.running import Running
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.gather_page import GatherPage
from organizer.ui.wizard.key_dialog import KeyDialog
from tests.training.servers.insects import Insects, insects
from tests.training.servers.site import Answer, Asked, Site
from tests.ui.wizard.desks import desk_for

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "grabbing the keyboard", r"support raise\(\)", extend=True
)


@pytest.fixture
def server(shared: Path) -> Iterator[tuple[Insects, Site]]:
    with insects(shared / "photos") as running:
        yield running


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, own_home: Path) -> Iterator[Desk]:
    with desk_for(projects.create("insects"), theme) as made:
        made.running = Running(made)
        made.change(
            categories=(Category("Ants", ("ants",)), Category("Bees", ("bees",))), per_category=4
        )
        yield made


@pytest.fixture
def page(desk: Desk, server: tuple[Insects, Site], qtbot: QtBot) -> Iterator[GatherPage]:
    desk.change(server=server[1].url)
    page = GatherPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.enter()
    yield page
    page.stop()
    qtbot.waitUntil(lambda: not desk.web.busy and not desk.pictures.busy, timeout=20_000)


def settled(qtbot: QtBot, page: GatherPage) -> None:
    qtbot.waitUntil(lambda: not page.work.running, timeout=40_000)


def found(desk: Desk, name: str) -> int:
    folder = desk.project.photos_of(name)
    return len(list(folder.glob("*.jpg"))) if folder.is_dir() else 0


def test_photos_come_until_there_are_enough_of_each(
    page: GatherPage, desk: Desk, qtbot: QtBot
) -> None:
    assert "no photos yet" in page.hindrance()
    page.layout_.start.click()
    assert desk.running is not None
    assert len(desk.running.tasks) == 1
    assert page.layout_.sources.isHidden()
    settled(qtbot, page)
    assert found(desk, "Ants") == found(desk, "Bees") == 4
    assert page.hindrance() == ""
    assert "enough" in page.layout_.far.text()
    assert not desk.running.tasks
    assert "4 of 4" in page.cards["Ants"].words.text()
    assert page.layout_.start.text() == "Find more"


def test_it_stops_at_once_and_goes_on_where_it_was(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    desk.change(per_category=12)
    server[0].seconds = 1.0
    page.gather()
    qtbot.waitUntil(lambda: found(desk, "Ants") + found(desk, "Bees") > 1, timeout=40_000)
    page.layout_.stop.click()
    settled(qtbot, page)
    came = found(desk, "Ants") + found(desk, "Bees")
    assert 1 < came < 24
    assert "kept" in page.layout_.far.text()
    server[0].seconds = 0
    before = {path: count for path, count in server[1].sent.items() if path.startswith("/image/")}
    page.gather()
    settled(qtbot, page)
    assert found(desk, "Ants") == found(desk, "Bees") == 12
    again = [path for path in before if server[1].sent[path] > before[path]]
    assert len(again) <= 16, "only what was in flight is asked again"


def test_a_category_of_which_there_are_enough_is_left_alone(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    desk.change(per_category=30)
    server[0].seconds = 0.5
    page.gather()
    qtbot.waitUntil(lambda: found(desk, "Ants") > 0, timeout=40_000)
    page.cards["Ants"].enough.click()
    settled(qtbot, page)
    assert found(desk, "Ants") < 30
    assert found(desk, "Bees") == 30


def test_a_category_that_is_not_ticked_is_not_searched_for(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    page.cards["Bees"].box.click()
    assert desk.project.unwanted == ("Bees",)
    page.gather()
    settled(qtbot, page)
    assert found(desk, "Ants") == 4
    assert found(desk, "Bees") == 0
    assert not any(path.startswith("/image/bees") for path in server[1].hits)
    assert "Bees" in page.hindrance()


def test_a_source_that_is_down_is_said_where_it_is_chosen_and_the_next_one_is_asked(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    server[0].down = True
    page.gather()
    settled(qtbot, page)
    assert page.layout_.notice.isVisible()
    assert page.layout_.sources.states["openverse"].text() == "does not work"
    assert page.layout_.sources.states["openverse"].accessibleDescription()
    assert page.layout_.start.isVisible()
    assert page.layout_.start.property("primary")
    server[0].down = False
    page.gather()
    settled(qtbot, page)
    assert page.layout_.sources.states["openverse"].text() == "", "it has worked since"
    assert not page.layout_.start.property("primary"), "Next is what comes now"


@pytest.mark.parametrize("answer", [Answer(403), Answer(body=b"<html>no</html>")])
def test_photos_that_are_found_but_cannot_be_fetched_are_said_to_be(
    page: GatherPage, server: tuple[Insects, Site], answer: Answer, qtbot: QtBot
) -> None:
    known, site = server
    known._photos = {name: photos[:5] for name, photos in known._photos.items()}

    def refuse(asked: Asked) -> Answer:
        return answer if asked.path.startswith("/image/") else known(asked)

    site.answers = refuse
    page.gather()
    settled(qtbot, page)
    assert "could not be fetched" in page.layout_.far.text()


def test_nobody_at_the_address_is_said(page: GatherPage, desk: Desk, qtbot: QtBot) -> None:
    with Site(lambda _asked: None) as gone:  # type: ignore[arg-type,return-value]
        pass
    page.layout_.server.setText(gone.url)
    page.gather()
    settled(qtbot, page)
    assert page.layout_.notice.isVisible()


def test_without_a_source_or_a_category_it_is_said_what_is_missing(
    page: GatherPage, desk: Desk
) -> None:
    page.layout_.sources.boxes["openverse"].click()
    assert desk.project.sources == ()
    page.gather()
    assert "place to look" in page.layout_.notice.text()
    page.layout_.sources.boxes["commons"].click()
    for card in page.cards.values():
        card.box.click()
    page.gather()
    assert "category" in page.layout_.notice.text()
    assert not page.work.running


def test_the_sources_are_asked_whether_they_work(
    page: GatherPage, desk: Desk, qtbot: QtBot
) -> None:
    page.layout_.sources.probe.click()
    qtbot.waitUntil(lambda: not page.work.probing, timeout=40_000)
    states = {name: label.text() for name, label in page.layout_.sources.states.items()}
    assert states["openverse"] == "works"
    assert states["commons"] == "does not work"
    assert states["flickr"] == "needs a key"
    assert page.layout_.sources.probe.isEnabled()


def test_asking_is_broken_off_when_something_is_to_be_found(
    page: GatherPage, desk: Desk, qtbot: QtBot
) -> None:
    page.probe()
    page.gather()
    settled(qtbot, page)
    assert found(desk, "Ants") == 4


def test_a_key_is_asked_for_kept_and_removed(
    page: GatherPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "_keyring", lambda: None)
    panel = page.layout_.sources
    panel.buttons["flickr"].click()
    dialog = panel.findChildren(KeyDialog)[0]
    dialog.fields["key"].setText(" abc ")
    dialog.accept()
    assert secrets.get("flickr", "key") == "abc"
    assert panel.states["flickr"].text() == ""
    panel.buttons["flickr"].click()
    dialog = next(each for each in panel.findChildren(KeyDialog) if each.isVisible())
    dialog.fields["key"].clear()
    dialog.accept()
    assert secrets.get("flickr", "key") is None
    assert panel.states["flickr"].text() == "needs a key"


def test_a_search_that_broke_off_is_not_called_the_end_of_what_there_is(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    answers = server[1].answers
    server[1].answers = lambda asked: (
        Answer(403) if asked.query.get("q") == "bees" else answers(asked)
    )
    page.gather()
    settled(qtbot, page)
    assert found(desk, "Ants") == 4
    assert "bees" in page.layout_.notice.text()
    assert "try again" in page.layout_.far.text()


def test_it_goes_on_while_another_page_is_shown(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    server[0].seconds = 0.1
    desk.change(per_category=8)
    page.gather()
    assert desk.gathering is not None
    page.leave()
    settled(qtbot, page)
    assert found(desk, "Ants") == found(desk, "Bees") == 8
    assert desk.gathering is None


def test_a_category_that_is_named_meanwhile_waits_for_the_next_time(
    page: GatherPage, desk: Desk, server: tuple[Insects, Site], qtbot: QtBot
) -> None:
    server[0].seconds = 0.2
    page.gather()
    page.leave()
    desk.change(categories=(*desk.project.categories, Category("Wasps")))
    page.enter()
    assert page.cards["Wasps"].enough.isHidden()
    settled(qtbot, page)
    assert found(desk, "Ants") == 4
    assert found(desk, "Wasps") == 0


def test_nothing_is_found_for_a_category_that_is_just_being_moved(
    page: GatherPage, desk: Desk
) -> None:
    desk.rearranging = True
    page.gather()
    assert not page.work.running
    assert "Wait" in page.layout_.notice.text()
