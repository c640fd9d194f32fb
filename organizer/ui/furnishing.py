"""Makes what an open folder needs, in short steps: the start page is up and answers meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.ui.background.lanes import Lanes
    from organizer.ui.folder.bench import Bench
    from organizer.ui.main_window import MainWindow
    from organizer.ui.preferences.remembered import Remembered
    from organizer.ui.widgets.theme import Theme
    from organizer.ui.workspace import Workspace


def _import_the_slow() -> Generator[None, None, None]:
    """Import what takes some milliseconds beyond what came before it, one after the other."""
    import organizer.files.scan

    yield
    import organizer.files.database

    yield
    import organizer.files.planning

    yield
    import organizer.files.carrying

    yield
    import organizer.files.moving

    yield
    import organizer.files.trash

    yield
    import organizer.ui.history.records

    yield
    import organizer.ui.folder.photo_model

    yield
    import organizer.ui.folder.scanner

    yield
    import organizer.ui.folder.replanning

    yield
    import organizer.ui.folder.decider

    yield
    import organizer.ui.folder.session

    yield
    import organizer.ui.tidying.mover

    yield
    import organizer.ui.pictures.picture_view

    yield
    import organizer.ui.pictures.picture_button

    yield
    import organizer.ui.photos.photo_grid

    yield
    import organizer.ui.detail.why_section

    yield
    import organizer.ui.detail.detail_pane

    yield
    import organizer.ui.rules.rules_bar

    yield
    import organizer.ui.photos.main_page

    yield
    import organizer.ui.tidying.preview_page

    yield
    import organizer.ui.review.review_page

    yield
    import organizer.ui.photos.photo_deeds

    yield
    import organizer.ui.tidying.reporter

    yield
    import organizer.ui.workspace  # noqa: F401

    yield


def furnish(
    window: MainWindow, bench: Bench, lanes: Lanes, remembered: Remembered, theme: Theme
) -> Generator[None, None, Workspace]:
    """Make the workspace of a window.

    Yields:
        Nothing, after every step, none of which holds up the window for long.

    Returns:
        The workspace.
    """
    yield from _import_the_slow()
    from organizer.ui.folder.session import Session
    from organizer.ui.help.assistance import Assistance
    from organizer.ui.history.records import open_records
    from organizer.ui.photos.main_page import MainPage
    from organizer.ui.pictures.preview_loader import PreviewLoader
    from organizer.ui.pictures.thumbnails import Thumbnails
    from organizer.ui.review.review_page import ReviewPage
    from organizer.ui.review.suggester import Suggester
    from organizer.ui.tidying.preview_page import PreviewPage
    from organizer.ui.workspace import Pages, Workspace

    with ExitStack() as undone:
        opened = open_records()
        undone.callback(opened.close)
        yield
        session = Session(
            bench, lanes.work, lanes.decisions, remembered.rules(), remembered.looking(), window
        )
        session.recursive = remembered.settings.recursive
        thumbnails = Thumbnails(bench, lanes.pictures, window)
        suggester = Suggester(session, lanes.preview, window)
        loader = PreviewLoader(lanes.preview, window)
        card_width = remembered.settings.card_size
        main = MainPage(session, suggester, thumbnails, loader, lanes.preview, theme, card_width)
        main.shown.group_by(remembered.settings.grouping)
        window.setMinimumWidth(max(window.minimumWidth(), main.least_width))
        yield
        preview = PreviewPage(theme)
        yield
        large = PreviewLoader(lanes.preview, window)
        review = ReviewPage(session, suggester, thumbnails, large, theme)
        yield
        workspace = Workspace(window, session, opened, Pages(main, preview, review), lanes, theme)
        Assistance(window, workspace, remembered, lanes.records, theme)
        undone.pop_all()
    return workspace
