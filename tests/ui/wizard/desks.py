"""A desk with real worker threads and a real bench, which are closed in the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from organizer.training.project import Project
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.desk import Desk


@contextmanager
def desk_for(project: Project, theme: Theme, open_folder: Path | None = None) -> Iterator[Desk]:
    """A desk for a project; leaving ends its threads."""
    bench = Bench()
    work, web = JobRunner("training"), JobRunner("gathering")
    pictures = JobRunner("pictures", interval_ms=15)
    desk = Desk(
        project,
        bench=bench,
        work=work,
        web=web,
        pictures=pictures,
        theme=theme,
        open_folder=open_folder,
    )
    try:
        yield desk
    finally:
        assert work.shutdown()
        assert web.shutdown()
        assert pictures.shutdown()
        bench.close()
