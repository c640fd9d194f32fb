"""Makes what an open folder needs, in short steps: the start page is up and answers meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizer.ui.bench import Bench
    from organizer.ui.lanes import Lanes
    from organizer.ui.main_window import MainWindow
    from organizer.ui.remembered import Remembered
    from organizer.ui.theme import Theme
    from organizer.ui.workspace import Workspace

_SLOW_IMPORTS = (
    "organizer.files.scan",
    "organizer.files.database",
    "organizer.files.planning",
    "organizer.files.carrying",
    "organizer.files.moving",
    "organizer.files.trash",
    "organizer.ui.records",
    "organizer.ui.photo_model",
    "organizer.ui.scanner",
    "organizer.ui.replanning",
    "organizer.ui.decider",
    "organizer.ui.session",
    "organizer.ui.mover",
    "organizer.ui.picture_view",
    "organizer.ui.picture_button",
    "organizer.ui.photo_grid",
    "organizer.ui.why_section",
    "organizer.ui.detail_pane",
    "organizer.ui.rules_bar",
    "organizer.ui.main_page",
    "organizer.ui.preview_page",
    "organizer.ui.review_page",
    "organizer.ui.photo_deeds",
    "organizer.ui.reporter",
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
    from organizer.ui.assistance import Assistance
    from organizer.ui.main_page import MainPage
    from organizer.ui.preview_loader import PreviewLoader
    from organizer.ui.preview_page import PreviewPage
    from organizer.ui.records import open_records
    from organizer.ui.review_page import ReviewPage
    from organizer.ui.session import Session
    from organizer.ui.suggester import Suggester
    from organizer.ui.thumbnails import Thumbnails
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
