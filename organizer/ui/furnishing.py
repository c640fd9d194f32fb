"""Makes what an open folder needs, in short steps: the start page is up and answers meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.ui.background.lanes import Lanes
    from organizer.ui.folder.bench import Bench
    from organizer.ui.main_window import MainWindow
    from organizer.ui.preferences.remembered import Remembered
    from organizer.ui.widgets.theme import Theme
    from organizer.ui.workspace import Workspace

_SLOW_IMPORTS = (
    "organizer.files.scan",
    "organizer.files.database",
    "organizer.files.planning",
    "organizer.files.carrying",
    "organizer.files.moving",
    "organizer.files.trash",
    "organizer.ui.history.records",
    "organizer.ui.folder.photo_model",
    "organizer.ui.folder.scanner",
    "organizer.ui.folder.replanning",
    "organizer.ui.folder.decider",
    "organizer.ui.folder.session",
    "organizer.ui.tidying.mover",
    "organizer.ui.pictures.picture_view",
    "organizer.ui.pictures.picture_button",
    "organizer.ui.photos.photo_grid",
    "organizer.ui.detail.why_section",
    "organizer.ui.detail.detail_pane",
    "organizer.ui.rules.rules_bar",
    "organizer.ui.photos.main_page",
    "organizer.ui.tidying.preview_page",
    "organizer.ui.review.review_page",
    "organizer.ui.photos.photo_deeds",
    "organizer.ui.tidying.reporter",
    "organizer.ui.workspace",
)
"""Modules, each of which takes some milliseconds to import beyond those before it."""


def furnish(
    window: MainWindow, bench: Bench, lanes: Lanes, remembered: Remembered, theme: Theme
) -> Generator[None, None, Workspace]:
    """Make the workspace of a window.

    Yields:
        Nothing, after every step, none of which holds up the window for long.

    Returns:
        The workspace.
    """
    for module in _SLOW_IMPORTS:
        import_module(module)
        yield
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
